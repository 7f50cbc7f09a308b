"""Where a scene can be put: every place once, from left to right, named by what stands before it."""

from hypothesis import given
from hypothesis import strategies as st

from drawing.cards import scene
from momentos.drawing.film_card import FilmCard
from momentos.drawing.places import places, rooms
from momentos.drawing.slots import slots
from momentos.journey.vocabulary import Phase
from momentos.words.catalogue import Lang

acts = st.lists(st.sampled_from([*Phase, None]), max_size=12)


def film(phases: list[Phase | None]) -> FilmCard:
    return FilmCard("Film", Lang.ES, tuple(scene(i, phase=phase) for i, phase in enumerate(phases, start=1)))


@given(acts)
def test_every_act_has_a_place_before_and_behind_each_of_its_scenes(phases: list[Phase | None]) -> None:
    card = film(phases)
    place = slots(card.scenes, 1120)
    found = places(card, place)
    assert len(found) == len(card.scenes) + len(rooms(place))
    assert [one.x for one in found] == sorted(one.x for one in found)
    for one in found:
        room = rooms(place)[one.act]
        if one.at:
            assert one.after == room.scenes[one.at - 1]


@given(acts)
def test_no_act_is_missing_though_it_has_no_scene(phases: list[Phase | None]) -> None:
    found = [room.phase for room in rooms(slots(film(phases).scenes, 1120))]
    assert found[:3] == list(Phase)


def test_the_head_of_an_act_is_behind_what_stands_before_it_in_the_file() -> None:
    card = film([Phase.PURCHASE, Phase.PRE_PURCHASE, Phase.PURCHASE])
    heads = [one.after for one in places(card, slots(card.scenes, 1120)) if one.at == 0]
    first, _, third = (scene.id for scene in card.scenes)
    assert heads == [first, None, third]
