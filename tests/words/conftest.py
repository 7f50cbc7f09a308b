from collections.abc import Mapping
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import momentos.words


@pytest.fixture(scope="session")
def catalogues() -> dict[str, dict[str, tuple[str, ...]]]:
    """Every text of the sources by language and key; a plural has two."""
    root = Path(momentos.words.__file__).parent
    return {lang: _texts(root / lang) for lang in ("es", "en")}


def _texts(folder: Path) -> Mapping[str, tuple[str, ...]]:
    texts = {}
    for source in sorted(folder.glob("*.po")):
        with source.open("rb") as file:
            for message in read_po(file):
                key = message.id[0] if isinstance(message.id, tuple) else message.id
                if key:
                    text = message.string
                    texts[key] = tuple(text) if isinstance(text, tuple | list) else (text,)
    return texts
