import pytest

from momentos.drawing.lanes import Lanes
from momentos.journey.vocabulary import Phase
from momentos.ui.components.cut import Cut, Kind, cuts


def test_an_intent_is_read_with_its_number() -> None:
    told = {"kind": "move", "scene": "a", "after": "b", "phase": "purchase", "lanes": "owner", "lane": ""}
    moved = Cut(Kind.MOVE, "a", after="b", phase=Phase.PURCHASE, lanes=Lanes.OWNER, lane="")
    assert list(cuts([{**told, "number": 3}])) == [(3, moved)]


def test_a_title_stands_on_one_line() -> None:
    ((_, cut),) = cuts([{"number": 1, "kind": "add", "title": "  Llama\n\tal taller "}])
    assert cut.title == "Llama al taller"


@pytest.mark.parametrize(
    "told",
    [
        None,
        "add",
        {"number": 1, "kind": "add"},
        [None, 7, ["add"]],
        [{"kind": "add"}],
        [{"number": "1", "kind": "add"}],
        [{"number": 1, "kind": "burn"}],
        [{"number": 1, "kind": ["add"]}],
        [{"number": 1, "kind": "move", "phase": "overture"}],
        [{"number": 1, "kind": "move", "lanes": "colour"}],
    ],
)
def test_what_is_no_intent_is_passed_over(told: object) -> None:
    assert list(cuts(told)) == []
