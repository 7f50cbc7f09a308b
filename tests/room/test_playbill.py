"""What a room knows of a film, and nothing more."""

from dataclasses import replace

from films import film

from momentos.journey.customer import Customer
from momentos.journey.journey import Journey, Scale
from momentos.journey.kinds import Translated
from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Phase
from momentos.room.playbill import Named, Playbill
from momentos.room.saved import playbill_in, playbill_text


def test_a_playbill_holds_titles_types_roles_and_the_scale() -> None:
    booking = Scene("a", "She books", Phase.PURCHASE)
    paying = Scene("b", Translated({"es": "Paga", "en": "She pays"}), Phase.PURCHASE)
    people = (Customer("regular", name="The regular"), Customer("passing"))
    journey = Journey("cafe", "Café", (booking, paying), lang="en", scale=Scale(0, 10), customers=people)
    assert Playbill.of(journey, "cafe.yaml", ("Sala", "Cocina")) == Playbill(
        "cafe.yaml",
        "en",
        Scale(0, 10),
        (Named("a", "She books"), Named("b", "She pays")),
        (Named("regular", "The regular"), Named("passing", "passing")),
        (Named("Sala", "Sala"), Named("Cocina", "Cocina")),
    )


def test_a_scene_is_found_by_its_id() -> None:
    bill = Playbill("cafe.yaml", "es", scenes=(Named("a", "A"), Named("b", "B")))
    assert (bill.place("b"), bill.place("c")) == (1, None)


def test_a_playbill_is_found_again() -> None:
    bill = Playbill("café.yaml", "es", Scale(0, 10), (Named("a", "¿Es aquí?"),), roles=(Named("r", "R"),))
    assert playbill_in(playbill_text(bill)) == bill


def two() -> Playbill:
    return Playbill.of(film("id: a", "id: b"), "film.yaml")


def test_a_scene_that_leaves_the_film_is_still_known_by_its_title() -> None:
    left = two().of_edited(film("id: b"))
    assert left.place("a") is None
    assert left.title("a") == "Scene"
    assert left.title("never") == ""


def test_a_scene_that_comes_back_is_gone_no_more() -> None:
    back = two().of_edited(film("id: b")).of_edited(film("id: a", "id: b"))
    assert back.gone == ()
    assert back.place("a") == 0


def test_what_left_is_found_again_after_a_restart() -> None:
    left = two().of_edited(film("id: b"))
    assert playbill_in(playbill_text(left)) == left


def test_a_playbill_of_an_earlier_version_has_lost_nothing() -> None:
    text = playbill_text(two()).replace(', "gone": []', "")
    assert '"gone"' not in text
    assert playbill_in(text) == replace(two(), gone=())
