import re
from pathlib import Path

import pytest

import momentos
from momentos.drawing.tokens import DARK, LIGHT, POSTER

ROOM = Path(momentos.__file__).parent
SOURCES = [p for p in ROOM.rglob("*") if p.suffix in {".py", ".css", ".js"} and p.name != "tokens.py"]
SAID = "\n".join(path.read_text(encoding="utf-8") for path in SOURCES)


def test_light_and_dark_have_the_same_tokens() -> None:
    assert set(LIGHT) == set(DARK)


@pytest.mark.parametrize("token", [*LIGHT, *POSTER])
def test_every_token_is_used(token: str) -> None:
    step = re.fullmatch(r"[abg]\d(-ink)?", token)
    assert step or re.search(rf"--mo-{token}(?!-)|[\"']{token}[\"']", SAID)
