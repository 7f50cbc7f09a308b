import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import momentos.ui.sheet as room
from momentos.ui.sheet.node import Node, div, el, span
from momentos.ui.sheet.tag import Tag

HERE = Path(room.__file__).parent


def test_a_node_says_only_what_it_has() -> None:
    assert el(Tag.P, "Hola").data() == {"t": "p", "k": ["Hola"]}
    assert el(Tag.TD, "3", span=2, style="num").data() == {"t": "td", "k": ["3"], "c": "num", "w": 2}
    assert el(Tag.SPAN, size=0.0, hidden=True).data() == {"t": "span", "n": 0.0, "x": 1}


def test_a_link_says_in_whose_place_it_stands() -> None:
    link = el(Tag.A, "Done", href="scene", place="see")
    assert link.data() == {"t": "a", "k": ["Done"], "h": "scene", "p": "see"}


def test_absent_kids_are_left_out() -> None:
    assert div("", None, "", "words", None).kids == ("words",)


def test_a_tree_is_read_in_its_order() -> None:
    assert div("a", "one", span("b", "two", None), el(Tag.STRONG, "three")).text == "one two three"


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_a_text_goes_through_untouched(text: str) -> None:
    assert Node(Tag.P, (text,)).data() == {"t": "p", "k": [text]}


def test_the_script_builds_exactly_these_tags_and_no_markup() -> None:
    script = (HERE / "sheet.js").read_text(encoding="utf-8")
    listed = re.search(r"new Set\(\[(.*?)\]\)", script, re.DOTALL)
    assert listed is not None
    assert set(re.findall(r'"(\w+)"', listed.group(1))) == {tag.value for tag in Tag}
    for way_in in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
        assert way_in not in script
