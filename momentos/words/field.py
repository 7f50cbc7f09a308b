"""What the fields of a journey are called on the pages, and what helps to fill them in."""

from momentos.words.catalogue import Lang, say


def label(record: type, name: str, lang: Lang) -> str:
    """The name of a record's field for people: its own, else that of all fields so called."""
    found = _said(record, name, "", lang)
    if found is None:
        raise KeyError(name)
    return found


def advice(record: type, name: str, lang: Lang) -> str | None:
    """What helps to fill in a record's field; None where its name says it all."""
    return _said(record, name, ".help", lang)


def _said(record: type, name: str, ending: str, lang: Lang) -> str | None:
    """The text of a record's field, or of the record it extends, else of all fields so called."""
    bare = name.rstrip("_")
    of_records = [f"{snake(kind)}.{bare}" for kind in record.__mro__[:-1]]
    for key in (*of_records, bare):
        try:
            return say(f"field.{key}{ending}", lang)
        except KeyError:
            continue
    return None


def snake(record: type) -> str:
    """How a record is called in the keys of the catalogue: ``kpi_change`` for ``KpiChange``."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in record.__name__).lstrip("_")
