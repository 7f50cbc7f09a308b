"""What the room's scripts say is in the catalogue, and what is there is sent to them."""

import re
from pathlib import Path

import pytest

from momentos.ui.components import stage_room
from momentos.words.catalogue import Lang

COMPONENTS = Path(stage_room.__file__).parent
WORDS = COMPONENTS.parents[1] / "words"
SCRIPT = "\n".join((COMPONENTS / "stage" / f"{part}.js").read_text("utf-8") for part in stage_room.PARTS)


@pytest.mark.parametrize("lang", Lang)
def test_every_text_of_the_catalogue_is_sent(lang: Lang) -> None:
    source = (WORDS / lang / "voting.po").read_text("utf-8")
    known = set(re.findall(r'^msgid "(.+)"$', source, re.MULTILINE))
    assert {key for key in stage_room.room_words(lang) if key.startswith("voting.")} == known


def test_every_text_that_the_scripts_name_is_sent() -> None:
    sent = stage_room.room_words(Lang.ES)
    said = set(re.findall(r'say\("([\w.]+)"', SCRIPT))
    counted = {f"{key}.{n}" for key in re.findall(r'counted\("([\w.]+)"', SCRIPT) for n in ("one", "many")}
    done = {
        f"voting.do.{name}"
        for name in re.findall(r'(?:roomDoes\(room|(?:this|controls)\.choice\()[, ]*"(\w+)"', SCRIPT)
    }
    assert min(len(said) - 30, len(counted) - 8, len(done) - 10) > 0
    assert (said | counted | done) - sent.keys() == set()


def test_nothing_of_what_people_write_is_read_as_markup() -> None:
    assert re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", SCRIPT) == []
