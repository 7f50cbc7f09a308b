"""An issue takes its level from its code and its line from the places of the journey."""

import pytest

from momentos.journey.issue import CODES, Issue, Level, issue
from momentos.journey.place import NOWHERE, Path, Place


class OneLine:
    file = "café.yaml"

    def find(self, path: Path) -> Place | None:
        return Place(14, 15) if path == ("scenes", 0) else None


def test_an_issue_says_where_it_is() -> None:
    found = issue("S-05", OneLine(), ("scenes", 0), field="expected", v=7.0)
    assert found == Issue(
        "S-05", Level.ERROR, ("scenes", 0), "café.yaml", 14, 15, {"field": "expected", "v": 7.0}
    )


def test_an_issue_of_a_journey_that_was_never_written_has_no_line() -> None:
    found = issue("G-03", NOWHERE, ("scenes", 2))
    assert (found.level, found.file, found.line, found.column) == (Level.WARNING, "", 0, 0)


def test_a_level_can_be_softened() -> None:
    assert issue("S-08", NOWHERE, (), Level.HINT, x=0.99).level is Level.HINT


def test_a_code_that_nobody_lists_is_refused() -> None:
    with pytest.raises(KeyError):
        issue("Z-99", NOWHERE, ())


def test_errors_are_the_codes_that_keep_a_value_from_being_used() -> None:
    errors = {code for code, level in CODES.items() if level is Level.ERROR}
    assert {code for code in errors if not code.startswith("S-")} == {"G-01", "G-02", "G-10", "P5-16"}
