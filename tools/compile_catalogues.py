"""Join momentos/words/<lang>/*.po into momentos/words/<lang>.mo; fails on a duplicate or empty text."""

import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ALWAYS = datetime(2026, 1, 1, tzinfo=UTC)
"""The date written into a catalogue: the same texts have to give the same bytes."""

_ID = re.compile(r'^msgid "(.+)"$', re.MULTILINE)
WORDS = Path(__file__).parent.parent / "momentos" / "words"


def joined(lang: str) -> Catalog:
    """The catalogue of one language, all its rooms together."""
    whole = Catalog(lang, project="momentos", version="1", creation_date=ALWAYS, revision_date=ALWAYS)
    for source in sorted((WORDS / lang).glob("*.po")):
        _refuse_twice(source)
        with source.open("rb") as file:
            for message in read_po(file, locale=lang):
                if not message.id:
                    continue
                if message.id in whole:
                    raise SystemExit(f"{source}: {message.id!r} is already said elsewhere")
                texts = message.string if isinstance(message.string, tuple) else (message.string,)
                if not all(texts):
                    raise SystemExit(f"{source}: {message.id!r} has no text")
                whole.add(message.id, message.string)
    return whole


def _refuse_twice(source: Path) -> None:
    """Exit where one file says a message twice: babel keeps the last without a word."""
    for name, times in Counter(_ID.findall(source.read_text(encoding="utf-8"))).items():
        if times > 1:
            raise SystemExit(f"{source}: {name!r} is said {times} times")


def main() -> None:
    """Write every language's compiled catalogue."""
    for folder in sorted(path for path in WORDS.iterdir() if path.is_dir() and list(path.glob("*.po"))):
        unfinished = WORDS / f"{folder.name}.mo.new"
        with unfinished.open("wb") as file:
            write_mo(file, joined(folder.name))
        unfinished.replace(WORDS / f"{folder.name}.mo")


if __name__ == "__main__":
    main()
