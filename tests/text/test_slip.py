"""What YAML reads otherwise than the person who typed it meant."""

import pytest

from momentos.journey.issue import Level
from momentos.text.fault import Advice
from momentos.text.read import read_text

from .texts import issues_of, one_issue, places_of, scene_with


def mended(text):
    journey = read_text(text).journey
    assert journey is not None
    return journey


# S-14


@pytest.mark.parametrize(
    ("line", "column", "left", "lost"),
    [
        ("owner: Mesa #4", 17, "Mesa", "#4"),
        ("owner: Mesa \t #4  ", 19, "Mesa", "#4"),
        ("doubts: [Uno, 'Dos #2', Tres #3\n      ]", 34, "Tres", "#3"),
        ("doubts:\n      - Mesa #4", 14, "Mesa", "#4"),
        ("lost: 0.1 #antes 0.2", 15, "0.1", "#antes 0.2"),
    ],
)
def test_a_text_that_a_hash_cuts_off(line: str, column: int, left: str, lost: str) -> None:
    issue = one_issue(scene_with(line))
    assert (issue.code, issue.level, issue.column) == ("S-14", Level.HINT, column)
    assert issue.params == {"v": left, "k": lost}
    assert issue.path[:2] == ("scenes", 0)


@pytest.mark.parametrize(
    "line",
    [
        "owner: Mesa # 4",
        "owner: Mesa ## cuatro",
        "owner: Mesa # la #4",
        "owner: Mesa#4",
        "owner: 'Mesa #4'",
        "owner: 'Mesa' #4",
        "owner: #4",
        "#owner: Mesa",
        "owner: ~ #4",
        "doubts: [Uno, Dos] #3",
        "notes: |\n      Mesa #4",
        "notes: | #4\n      Mesa",
        "notes: Mesa\n      y silla #4",
    ],
)
def test_a_comment_that_is_meant_or_cuts_nothing_off(line: str) -> None:
    assert issues_of(scene_with(line)) == ()


# S-03 of a decimal comma in braces


@pytest.mark.parametrize(
    ("line", "column", "written", "meant"),
    [
        ("expected: {score: 2,5}", 23, "2,5", "2.5"),
        ("expected: {score: 2,5 , text: Rápido}", 23, "2,5", "2.5"),
        ("expected: {text: Rápido, score: 2,5\n      }", 37, "2,5", "2.5"),
        ("lost: {default: 0,05}", 21, "0,05", "0.05"),
        ("see: {valence: -1,5}", 20, "-1,5", "-1.5"),
    ],
)
def test_a_number_that_a_decimal_comma_splits(line: str, column: int, written: str, meant: str) -> None:
    issue = one_issue(scene_with(line))
    assert (issue.code, issue.line, issue.column) == ("S-03", 5, column)
    assert issue.params == {"k": written, "near": meant, "advice": Advice.POINT}


def test_a_split_number_is_left_unset_and_the_rest_of_its_block_stands() -> None:
    scene = mended(scene_with("expected: {score: 2,5, text: Rápido}")).scenes[0]
    assert scene.expected is not None
    assert (scene.expected.score, scene.expected.text) == (None, "Rápido")


def test_equal_decimals_do_not_stand_twice() -> None:
    text = scene_with("propose: {target: 4,5, expected: 3,5, lost: 9}")
    assert places_of(text) == [("S-03", 5, 23), ("S-03", 5, 38), ("S-05", 5, 49)]


def test_names_that_do_stand_twice_are_told_beside() -> None:
    text = scene_with("propose: {target: 4,5, text: Uno, text: Dos}")
    assert [code for code, _, _ in places_of(text)] == ["S-03", "S-02"]


@pytest.mark.parametrize(
    "line",
    [
        "expected: 2,5",
        "expected: {score: '2,5'}",
        "expected: {score: 2.5, text: 'De 1,5 a 2,5'}",
        "notes: 1,5",
    ],
)
def test_a_comma_that_splits_nothing(line: str) -> None:
    assert issues_of(scene_with(line)) == ()
