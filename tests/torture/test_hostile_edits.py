"""A short run of the hostile edits."""

import json
import random

import pytest
import yaml
from random_journeys import random_journey

from momentos.text.read import read_text

from .dressing import double, dressed
from .editing import BITS
from .hostile_edits import run
from .witness import comments, disturbed


@pytest.mark.parametrize("first", [0, 40, 80])
def test_nothing_is_lost_or_touched_and_nothing_refused(first: int) -> None:
    figures = run(40, first)
    assert figures.faults == []
    assert figures.refused == []
    assert figures.edits == 40


def test_handwritings_say_the_same_journey() -> None:
    texts = [dressed(random_journey(seed), random.Random(seed)) for seed in range(60)]
    same = [
        read_text(text).journey == read_text(json.dumps(random_journey(seed))).journey
        for seed, text in enumerate(texts)
    ]
    assert sum(same) > 55
    assert sum("\r\n" in text for text in texts) > 5
    assert sum(len(comments(text)) > 10 for text in texts) > 10
    assert any("? " in text for text in texts)


def test_texts_as_escapes_are_read_back() -> None:
    assert [yaml.safe_load(double(bit)) for bit in BITS] == list(BITS)


def test_the_witness_sees_what_is_disturbed() -> None:
    before = (
        "title: a\nscenes:\n  - {id: s, title: x, phase: pre} # c1c\n  - {id: t, title: 'y', phase: pre}\n"
    )
    after = before.replace("'y'", "y").replace(" # c1c", "")
    old, new = read_text(before).journey, read_text(after).journey
    assert old is not None
    assert new == old
    assert disturbed(before, old, after, new, ()) == [
        (),
        ("scenes",),
        ("scenes", "t"),
        ("scenes", "t", "title"),
    ]
    assert comments("# x c1c\na: b # y c2c") == ["c1c", "c2c"]
