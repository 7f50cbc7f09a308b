"""Whatever a file holds: reading never raises, and every issue lies inside the file."""

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from momentos.text.read import Reading, read_text

from .texts import LIBRARY, SKETCH, TWO_TYPES

RESTAURANT = (Path(__file__).parents[2] / "examples/restaurant/journey.yaml").read_text(encoding="utf-8")
LINES = RESTAURANT.split("\n")

SIGNS = re.findall(
    r"\S+",
    """: # - ? [ ] { } , & * ! ' " | > % @ ` ~ --- ... <<: null true 3,5 .nan 1e999 end x- « é "\\0" """,
)
SPACES = ["\t", "\r", "\n", "\r\n", "\n  ", "\n    ", " "]
CHARACTERS = ["\0", "\x1b", "\x85", "\u2028", "\ufeff", "\ud800", "\U0001f389"]
WORDS = re.findall(
    r"\S+",
    """
    title scenes phase expected received next to share again customers id actions use by_customer default
    scale min max promise benefits momentos lang see describe propose target levers kpi after for from with
    x-a es en purchase pre end a b 3 4,5 -1 1e400 2 ~ true 2026-11-03 inform-before-asked file score text
    history voice
    """,
)

odd = st.sampled_from([*SIGNS, *SPACES, *SPACES, *CHARACTERS])
words = st.sampled_from(WORDS)


def check(content: str | bytes) -> Reading:
    """Read; every issue must lie inside the file, and no journey is missing without its reason."""
    reading = read_text(content, library=LIBRARY)
    lines = reading.lines
    for issue in reading.issues:
        assert 1 <= issue.line <= len(lines)
        assert 1 <= issue.column <= len(lines[issue.line - 1]) + 1
    codes = {issue.code for issue in reading.issues}
    held = reading.journey is not None and bool(reading.journey.scenes)
    assert held != bool(codes & {"S-01", "S-10", "S-11"})
    return reading


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(odd, words, st.text(max_size=6)), max_size=30).map("".join))
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes(content: bytes) -> None:
    check(content)
    check(SKETCH.encode() + content)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(RESTAURANT)), st.integers(0, 12), st.one_of(odd, st.text(max_size=8)))
def test_the_restaurant_with_something_replaced(start: int, length: int, put: str) -> None:
    check(RESTAURANT[:start] + put + RESTAURANT[start + length :])


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_restaurant_with_lines_moved_about(data: st.DataObject) -> None:
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        line = lines.pop(data.draw(st.integers(0, len(lines) - 1)))
        indent = data.draw(st.integers(-2, 2))
        moved = line[-indent:] if indent < 0 else " " * indent + line
        lines.insert(data.draw(st.integers(0, len(lines))), moved)
    check("\n".join(lines))


def flow(value: object) -> str:
    """Nested data as YAML in braces, its scalars as they are."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    return str(value)


nested = st.recursive(
    words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=5),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(words, nested, max_size=6), nested)
def test_any_structure_under_any_field(fields: dict[str, object], scene: object) -> None:
    check("".join(f"{key}: {flow(value)}\n" for key, value in fields.items()))
    rest = {key: value for key, value in fields.items() if key not in {"title", "customers", "scenes"}}
    one = {**(scene if isinstance(scene, dict) else {}), "title": "Uno", "phase": "pre"}
    more = "".join(f"{key}: {flow(value)}\n" for key, value in rest.items() if key != "momentos")
    reading = check(f"{TWO_TYPES}scenes: [{flow(one)}]\n{more}")
    assert reading.journey is not None
