from collections.abc import Mapping

import pytest

from momentos.drawing.lanes import Lanes
from momentos.journey.journey import Journey
from momentos.journey.kinds import Translated
from momentos.journey.scene import Branch, Scene
from momentos.journey.vocabulary import Channel, Phase
from momentos.ui.components.cut import Cut, Kind
from momentos.ui.cutters import cut
from momentos.words.catalogue import Lang

BEFORE, DURING = Phase.PRE_PURCHASE, Phase.PURCHASE


def film() -> Journey:
    scenes = (
        Scene("call", "Llama", BEFORE, channel=Channel.TELEPHONE, owner="Caja", next=(Branch("bring"),)),
        Scene("bring", "Trae el coche", DURING, owner="Taller", next=(Branch("wait"), Branch("pay"))),
        Scene("wait", "Espera", DURING, next=(Branch("pay"),)),
        Scene("pay", "Paga", DURING, next=()),
    )
    return Journey(id="film", title="Film", scenes=scenes)


def done(intent: Cut, journey: Journey | None = None) -> tuple[Journey, str | None]:
    return cut(journey or film(), intent, Lang.ES)


def ways(journey: Journey) -> Mapping[str, list[str]]:
    return {scene.id: [way.to for way in scene.next or ()] for scene in journey.scenes}


def test_a_scene_is_added_on_the_way_to_the_next() -> None:
    journey, here = done(Cut(Kind.ADD, "bring", title="Mira el reloj"))
    assert here == "mira-el-reloj"
    assert [scene.id for scene in journey.scenes] == ["call", "bring", "mira-el-reloj", "wait", "pay"]
    assert ways(journey)["bring"] == ["mira-el-reloj", "pay"]
    assert ways(journey)["mira-el-reloj"] == ["wait"]
    assert journey.scenes[2].phase is DURING


def test_the_first_scene_of_a_film_is_added() -> None:
    nothing = Journey(id="film", title="Film", scenes=())
    journey, here = done(Cut(Kind.ADD, phase=BEFORE, title="Llama"), nothing)
    assert (here, journey.scenes[0].phase) == ("llama", BEFORE)


@pytest.mark.parametrize(
    ("title", "id_"),
    [
        ("Paga", "paga"),
        ("pay", "pay-2"),
        ("end", "end-2"),
        ("漢字", "scene"),
        ("muy " * 40, "muy-" * 9 + "muy"),
    ],
)
def test_a_new_scenes_id_is_free_and_short(title: str, id_: str) -> None:
    assert done(Cut(Kind.ADD, "pay", title=title.strip()))[1] == id_


def test_a_scene_is_moved_and_the_flow_with_it() -> None:
    journey, _ = done(Cut(Kind.MOVE, "call", after="pay", phase=DURING))
    assert [scene.id for scene in journey.scenes] == ["bring", "wait", "pay", "call"]
    assert ways(journey)["pay"] == ["call"]
    assert journey.scenes[3].phase is DURING


def test_a_scene_that_stays_where_it_is_only_changes_its_act() -> None:
    journey, _ = done(Cut(Kind.MOVE, "bring", after="call", phase=BEFORE))
    assert ways(journey) == ways(film())
    assert journey.scenes[1].phase is BEFORE


def test_a_scene_put_into_another_lane_gets_what_the_lane_is_of() -> None:
    by_channel = Cut(Kind.MOVE, "wait", after="bring", lanes=Lanes.CHANNEL, lane="print")
    assert done(by_channel)[0].scenes[2].channel is Channel.PRINT
    none = Cut(Kind.MOVE, "call", lanes=Lanes.CHANNEL, lane="")
    assert done(none)[0].scenes[0].channel is None
    by_owner = Cut(Kind.MOVE, "wait", after="bring", lanes=Lanes.OWNER, lane="Caja")
    assert done(by_owner)[0].scenes[2].owner == "Caja"
    by_customer = Cut(Kind.MOVE, "wait", after="bring", lanes=Lanes.CUSTOMER, lane="anybody")
    assert done(by_customer)[0] == film()


def test_a_deleted_scene_leaves_the_visitor_beside_it() -> None:
    assert done(Cut(Kind.DELETE, "wait"))[1] == "pay"
    assert done(Cut(Kind.DELETE, "pay"))[1] == "wait"


def test_a_title_is_changed_in_the_language_of_the_page() -> None:
    title = Translated({"en": "Calls", "es": "Llama"})
    journey = Journey(id="film", title="Film", scenes=(Scene("call", title, BEFORE),))
    renamed, _ = done(Cut(Kind.RENAME, "call", title="Telefonea"), journey)
    assert renamed.scenes[0].title == Translated({"en": "Calls", "es": "Telefonea"})
    only_english = Journey(
        id="film", title="Film", scenes=(Scene("call", Translated({"en": "Calls"}), BEFORE),)
    )
    renamed, _ = done(Cut(Kind.RENAME, "call", title="Rings"), only_english)
    assert renamed.scenes[0].title == Translated({"en": "Rings"})


def test_an_empty_title_changes_nothing() -> None:
    assert done(Cut(Kind.RENAME, "call"))[0] == film()


def test_a_way_is_drawn_and_taken_away() -> None:
    joined, _ = done(Cut(Kind.JOIN, "call", to="pay"))
    assert ways(joined)["call"] == ["bring", "pay"]
    parted, _ = done(Cut(Kind.PART, "call", to="pay"), joined)
    assert parted == film()
    assert done(Cut(Kind.JOIN, "call", to="call"))[0] == film()


@pytest.mark.parametrize(
    "intent",
    [
        Cut(Kind.ADD, "gone", title="x"),
        Cut(Kind.MOVE, "gone"),
        Cut(Kind.MOVE, "call", after="gone"),
        Cut(Kind.DOUBLE, "gone"),
        Cut(Kind.DELETE, None),
        Cut(Kind.RENAME, "gone", title="x"),
        Cut(Kind.JOIN, "call", to="gone"),
        Cut(Kind.PART, "call", to="pay"),
        Cut(Kind.UNDO),
    ],
)
def test_what_is_not_there_is_said(intent: Cut) -> None:
    with pytest.raises(LookupError):
        done(intent)
