"""What the fields of a journey are called on the pages."""

from momentos.words.catalogue import Lang, say


def label(record: type, name: str, lang: Lang) -> str:
    """The name of a record's field for people: its own where it has one, else that of all fields so called."""
    snake = "".join(f"_{c.lower()}" if c.isupper() else c for c in record.__name__).lstrip("_")
    try:
        return say(f"field.{snake}.{name.rstrip('_')}", lang)
    except KeyError:
        return say(f"field.{name.rstrip('_')}", lang)
