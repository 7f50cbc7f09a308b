"""An issue on paper and on terminals of any width."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from momentos.cli.view.issue import issue_pieces
from momentos.journey.issue import Issue, Level
from momentos.text.fault import Span
from momentos.words.catalogue import Lang

CODES = {Level.ERROR: "S-10", Level.WARNING: "G-05", Level.TODO: "P2-01", Level.HINT: "G-06"}


def off_scale(column: int, line: int = 14) -> Issue:
    params = {"field": "expected", "v": 7, "min": 1, "max": 5, "span": Span.SCALE}
    return Issue("S-05", Level.ERROR, ("scenes", 0, "expected"), "journeys/cafe.yaml", line, column, params)


def printed(issue: Issue, source: str | None, width: int | None = None, lang: Lang = Lang.EN) -> list[str]:
    return "".join(text for text, _ in issue_pieces(issue, source, lang, width)).splitlines()


def test_as_the_design_prints_it() -> None:
    assert printed(off_scale(15), "    expected: 7") == [
        "journeys/cafe.yaml:14:15: error[S-05] expected = 7 is outside the scale 1–5",
        "   14 │     expected: 7",
        "      │               ^ write a number from 1 to 5, or change `scale`",
    ]


def test_in_spanish() -> None:
    assert printed(off_scale(15), "    expected: 7", lang=Lang.ES) == [
        "journeys/cafe.yaml:14:15: error[S-05] expected = 7 está fuera de la escala 1–5",
        "   14 │     expected: 7",
        "      │               ^ escriba un número de 1 a 5, o cambie `scale`",
    ]


def test_the_help_folds_under_the_caret_on_a_narrow_terminal() -> None:
    assert printed(off_scale(15), "    expected: 7", 50)[1:] == [
        "   14 │     expected: 7",
        "      │               ^ write a number from 1 to",
        "      │                 5, or change `scale`",
    ]


def test_the_help_goes_below_where_the_caret_leaves_no_room() -> None:
    source = "  - {title: Pide, phase: purchase, received: 4, expected: 7}"
    assert printed(off_scale(59), source, 80)[2:] == [
        "      │" + " " * 59 + "^",
        "      │ write a number from 1 to 5, or change `scale`",
    ]


def test_without_a_line_the_help_stands_alone() -> None:
    assert printed(off_scale(1), None) == [
        "journeys/cafe.yaml:14:1: error[S-05] expected = 7 is outside the scale 1–5",
        "      │ write a number from 1 to 5, or change `scale`",
    ]


def test_without_a_place_only_the_file_is_named() -> None:
    assert printed(off_scale(0, line=0), None)[0].startswith("journeys/cafe.yaml: error[S-05] ")


def test_wide_signs_and_tabs_keep_the_caret_in_its_place() -> None:
    source = "\ttitle: 東京 expected: 7"
    [_, line, caret] = printed(off_scale(source.index("7") + 1), source)
    assert cell_len(line[: line.index("7")]) == caret.index("^")


def test_a_long_line_is_shown_about_its_column() -> None:
    source = "x" * 5000 + "7" + "y" * 5000
    [_, line, caret] = printed(off_scale(5001), source, 80)[:3]
    assert len(line) <= 80
    assert line[caret.index("^")] == "7"
    assert line.count("…") == 2


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\n\r"), max_size=300),
    st.integers(0, 320),
    st.integers(40, 200) | st.none(),
)
@settings(max_examples=60, deadline=None)
def test_no_line_of_a_file_breaks_the_frame(source: str, column: int, width: int | None) -> None:
    lines = printed(off_scale(column), source, width)
    assert all(line[6:8] == "│ " or line[6:] == "│" for line in lines[1:])
    assert all(character.isprintable() for line in lines for character in line if ord(character) < 0xA0)


@pytest.mark.parametrize(
    ("level", "es", "en"),
    [
        (Level.ERROR, "error", "error"),
        (Level.WARNING, "aviso", "warning"),
        (Level.TODO, "pendiente", "todo"),
        (Level.HINT, "sugerencia", "hint"),
    ],
)
def test_the_level_is_said_in_the_language(level: Level, es: str, en: str) -> None:
    issue = Issue(CODES[level], level, (), "a.yaml", 1, 1, {})
    assert f" {es}[" in printed(issue, None, lang=Lang.ES)[0]
    assert f" {en}[" in printed(issue, None, lang=Lang.EN)[0]
