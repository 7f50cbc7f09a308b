"""A change is written and read back as it is meant, or nothing is written."""

import dataclasses
import random
from pathlib import Path

import pytest

from momentos.journey.customer import Customer
from momentos.journey.journey import Journey
from momentos.journey.scene import Branch
from momentos.text.edit.edit import Reason, UneditableError, edited, prepare
from momentos.text.edit.spans import spans_of
from momentos.text.read import read, read_text

TWO = """\
title: Café
customers:
  - {id: fiel, share: 0.6}
  - {id: paso, share: 0.4}
scenes:
  - {id: a, title: A, phase: pre, next: b}
  - {id: b, title: B, phase: purchase}
"""


def journey_of(text: str) -> Journey:
    journey = read_text(text).journey
    assert journey is not None
    return journey


def with_shares(journey: Journey, *shares: float | None) -> Journey:
    customers = (
        dataclasses.replace(customer, share=share)
        for customer, share in zip(journey.customers, shares, strict=True)
    )
    return dataclasses.replace(journey, customers=tuple(customers))


def refusal(text: str, intended: Journey) -> UneditableError:
    with pytest.raises(UneditableError) as refused:
        edited(read_text(text), intended)
    return refused.value


def test_nothing_to_change_gives_the_reading_itself() -> None:
    reading = read_text(TWO)
    assert edited(reading, journey_of(TWO)) is reading


def test_a_prepared_text_is_not_gone_through_again() -> None:
    reading = read_text("title: A\nscenes: [{id: a, title: A}]\n")
    assert reading.journey
    prepare(reading)
    misses = spans_of.cache_info().misses
    changed = edited(reading, dataclasses.replace(reading.journey, lang="pt"))
    assert changed.text == "title: A\nlang: pt\nscenes: [{id: a, title: A}]\n"
    assert spans_of.cache_info().misses == misses


def test_what_is_given_back_was_read_strictly_and_has_its_issues() -> None:
    text = TWO.replace("next: b", "next: nadie")
    after = edited(read_text(text), dataclasses.replace(journey_of(text), title="Bar"))
    assert [(issue.code, issue.line) for issue in after.issues] == [("S-07", 6)]
    assert after.text == text.replace("Café", "Bar")


def test_several_changes_keep_a_reference_that_leads_nowhere() -> None:
    text = TWO.replace("next: b", "next: nadie")
    after = edited(read_text(text), dataclasses.replace(journey_of(text), title="Bar", notes="N"))
    assert after.text == text.replace("Café", "Bar") + "notes: N\n"


def test_a_text_that_cannot_be_read_cannot_be_edited() -> None:
    assert refusal("title: [", journey_of(TWO)).reason is Reason.UNREADABLE


def test_a_way_to_what_is_not_there_is_refused() -> None:
    journey = journey_of(TWO)
    first = dataclasses.replace(journey.scenes[0], next=(Branch("nadie"),))
    refused = refusal(TWO, dataclasses.replace(journey, scenes=(first, *journey.scenes[1:])))
    assert (refused.reason, refused.way) == (Reason.NOT_SURE, ("scenes", "a", "next"))


def test_what_no_document_can_carry_is_refused() -> None:
    for text in ("\0", "a\x1bb", "\ud800"):
        refused = refusal(TWO, dataclasses.replace(journey_of(TWO), notes=text))
        assert (refused.reason, refused.way) == (Reason.NOT_SURE, ("notes",))


def test_customer_types_of_another_file_are_changed_there(tmp_path: Path) -> None:
    (tmp_path / "types.yaml").write_text("- {id: fiel, name: Fiel}\n", encoding="utf-8")
    path = tmp_path / "film.yaml"
    text = "title: Café\ncustomers: {file: types.yaml}\nscenes:\n  - {id: a, title: A, phase: pre}\n"
    path.write_text(text, encoding="utf-8")
    reading = read(path)
    journey = reading.journey
    assert journey is not None
    with pytest.raises(UneditableError) as refused:
        edited(reading, dataclasses.replace(journey, customers=(Customer("fiel", name="Leal"),)))
    assert refused.value.reason is Reason.ELSEWHERE
    assert edited(reading, dataclasses.replace(journey, title="Bar")).text == text.replace("Café", "Bar")


def test_shares_are_written_one_by_one_and_told_until_they_fit() -> None:
    reading = read_text(TWO)
    halfway = edited(reading, with_shares(journey_of(TWO), 0.5, 0.4))
    assert halfway.text == TWO.replace("0.6", "0.5")
    assert [issue.code for issue in halfway.issues] == ["S-08"]
    assert halfway.journey is not None
    whole = edited(halfway, with_shares(halfway.journey, None, 0.5))
    assert whole.text == TWO.replace("0.6", "0.5").replace("0.4", "0.5")
    assert whole.journey is not None
    assert [customer.share for customer in whole.journey.customers] == [0.5, 0.5]


def test_a_share_that_is_none_is_refused() -> None:
    refused = refusal(TWO, with_shares(journey_of(TWO), 0.6, -0.4))
    assert refused.reason is Reason.NOT_SURE


def test_changes_are_written_in_an_order_that_never_leaves_a_list_empty() -> None:
    journey = journey_of(TWO)
    new = dataclasses.replace(journey.scenes[1], id="c", title="C")
    after = edited(read_text(TWO), dataclasses.replace(journey, scenes=(new,)))
    assert after.text == TWO[: TWO.index("  - {id: a")] + "  - id: c\n    title: C\n    phase: purchase\n"


def test_many_scenes_in_another_order() -> None:
    scenes = "".join(f"  - id: e{n} # {n}\n    title: E{n}\n    phase: pre\n" for n in range(30))
    text = "title: Café\nscenes:\n" + scenes
    journey = journey_of(text)
    order = list(journey.scenes)
    random.Random(4).shuffle(order)
    after = edited(read_text(text), dataclasses.replace(journey, scenes=tuple(order)))
    assert after.journey is not None
    assert after.journey.scenes == tuple(order)
    assert sorted(after.text.split("\n")) == sorted(text.split("\n"))
