"""Each kind of widget: what it shows, and the lines of the file that it changes."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from momentos.journey.vocabulary import Channel, Facet
from momentos.ui import heard
from ui.conftest import words, write
from ui.forms.conftest import FILM, Turn, unfold
from ui.test_editing import changed

QUEUE = "form_bakery_scenes.queue"

Deed = Callable[[AppTest], AppTest]

WRITTEN: dict[str, tuple[Deed, list[str]]] = {
    "a text": (
        lambda at: at.text_input(key=f"{QUEUE}.owner").set_value(" Tienda\u2028 ").run(),
        ["+    owner: Tienda"],
    ),
    "a long text": (
        lambda at: (
            write(at, "see").text_area(key=f"{QUEUE}.see.text").set_value("Cojo número.\r\nHay once.").run()
        ),
        ["+    see:", "+      text: |-", "+        Cojo número.", "+        Hay once."],
    ),
    "a list of texts": (
        lambda at: (
            write(at, "see")
            .text_area(key=f"{QUEUE}.doubts")
            .set_value("Si quedará pan\n\n Cuánto falta \n")
            .run()
        ),
        ["-    doubts: [Si quedará pan]", "+    doubts: [Si quedará pan, Cuánto falta]"],
    ),
    "a term": (
        lambda at: at.selectbox(key=f"{QUEUE}.channel").set_value(Channel.TELEPHONE).run(),
        ["-    channel: personal", "+    channel: telephone"],
    ),
    "a term taken back": (
        lambda at: at.selectbox(key=f"{QUEUE}.channel").set_value(None).run(),
        ["-    channel: personal"],
    ),
    "terms": (
        lambda at: at.multiselect(key=f"{QUEUE}.facets").set_value([Facet.HOSPITALITY]).run(),
        ["+    facets: [hospitality]"],
    ),
    "a number": (
        lambda at: at.number_input(key=f"{QUEUE}.minutes").set_value(12.0).run(),
        ["+    minutes: 12"],
    ),
    "a point of the scale": (
        lambda at: (
            write(at, "value").segmented_control(key=f"{QUEUE}.received.score_points").set_value(3.0).run()
        ),
        ["-    received: 2.25", "+    received: 3"],
    ),
    "an exact mark": (
        lambda at: write(at, "value").number_input(key=f"{QUEUE}.received.score").set_value(2.5).run(),
        ["-    received: 2.25", "+    received: 2.5"],
    ),
    "a mark taken back": (
        lambda at: write(at, "value").number_input(key=f"{QUEUE}.received.score").set_value(None).run(),
        ["-    received: 2.25"],
    ),
    "a valence": (
        lambda at: (
            write(at, "see").segmented_control(key=f"{QUEUE}.see.valence_points").set_value(-1.0).run()
        ),
        ["+    see:", "+      valence: -1"],
    ),
    "a share for all": (
        lambda at: unfold(at, "scenes.queue_more").number_input(key=f"{QUEUE}.lost").set_value(7.0).run(),
        ["-    lost: 0.05", "+    lost: 0.07"],
    ),
    "a date": (
        lambda at: (
            unfold(write(at, "value"), "scenes.queue.expected_ground")
            .date_input(key=f"{QUEUE}.expected.date")
            .set_value(dt.date(1998, 3, 1))
            .run()
        ),
        ["-    expected: 4", "+    expected: {score: 4, date: 1998-03-01}"],
    ),
    "how many": (
        lambda at: (
            unfold(write(at, "value"), "scenes.queue.expected_ground")
            .number_input(key=f"{QUEUE}.expected.n")
            .set_value(40)
            .run()
        ),
        ["-    expected: 4", "+    expected: {score: 4, n: 40}"],
    ),
    "references": (
        lambda at: (
            unfold(write(at, "value"), "scenes.queue_promise")
            .multiselect(key=f"{QUEUE}.keeps")
            .set_value(["fresh"])
            .run()
        ),
        ["+    keeps: [fresh]"],
    ),
}


@pytest.mark.parametrize("kind", WRITTEN)
def test_every_kind_is_written_in_its_line(queue: AppTest, bakery: Path, kind: str) -> None:
    deed, lines = WRITTEN[kind]
    at = deed(queue)
    assert not at.exception
    assert changed(FILM, bakery.read_text(encoding="utf-8")) == lines


def test_a_share_is_shown_as_a_percentage_and_may_differ_by_customer_type(
    queue: AppTest, bakery: Path
) -> None:
    at = unfold(queue, "scenes.queue_more")
    assert at.number_input(key=f"{QUEUE}.lost").value == 5.0
    at.toggle(key=f"{QUEUE}.lost_differs").set_value(True).run()
    assert bakery.read_text(encoding="utf-8") == FILM
    at.number_input(key=f"{QUEUE}.lost.new").set_value(20.0).run()
    assert "    lost: {new: 0.2, default: 0.05}\n" in bakery.read_text(encoding="utf-8")
    at.toggle(key=f"{QUEUE}.lost_differs").set_value(False).run()
    assert bakery.read_text(encoding="utf-8") == FILM


UNFIT: dict[str, tuple[str, float, float, str]] = {
    "above": ("received.score", 88.0, 2.25, "88 no está entre 1 y 5: sigue lo que decía."),
    "under": ("received.score", 0.5, 2.25, "0,5 no está entre 1 y 5: sigue lo que decía."),
    "a share": ("lost", 120.0, 5.0, "120 no está entre 0 y 100: sigue lo que decía."),
    "less than none": ("received.n", -3, 12, "−3 es menos de 0: sigue lo que decía."),
}


@pytest.mark.parametrize("kind", UNFIT)
def test_a_number_beyond_its_bounds_is_told_and_not_written(queue: AppTest, bakery: Path, kind: str) -> None:
    name, number, stays, told = UNFIT[kind]
    film = FILM.replace("received: 2.25", "received: {score: 2.25, n: 12}")
    bakery.write_text(film, encoding="utf-8")
    part, step = ("_more", "identify") if name == "lost" else (".received_ground", "value")
    at = unfold(write(queue, step), f"scenes.queue{part}")
    at.number_input(key=f"{QUEUE}.{name}").set_value(number).run()
    assert [toast.value.replace("\\", "") for toast in at.toast] == [told]
    assert at.number_input(key=f"{QUEUE}.{name}").value == stays
    assert bakery.read_text(encoding="utf-8") == film


def test_a_text_of_the_vocabulary_is_shown_by_its_name(queue: AppTest, bakery: Path) -> None:
    assert queue.text_input(key=f"{QUEUE}.touchpoint").value == "espera"
    queue.text_input(key=f"{QUEUE}.touchpoint").set_value("la cola").run()
    assert "    touchpoint: la cola\n" in bakery.read_text(encoding="utf-8")


def test_a_text_in_two_languages_keeps_the_other(script: Turn, bakery: Path) -> None:
    at = script("film")
    at.text_input(key="form_bakery_title.es").set_value("El horno").run()
    assert not at.exception
    assert bakery.read_text(encoding="utf-8").startswith("title: {es: El horno, en: The bakery}\n")


def test_a_yes_or_no_is_written(script: Turn, bakery: Path) -> None:
    at = unfold(script("customers"), "customers.new")
    at.selectbox(key="form_bakery_customers.new.profitable").set_value(False).run()
    assert not at.exception
    assert "{id: new, name: Los nuevos, profitable: false, share: 0.4}" in bakery.read_text(encoding="utf-8")


def test_what_stands_in_the_file_later_is_shown(queue: AppTest, bakery: Path) -> None:
    bakery.write_text(FILM.replace("Espera su turno", "Hace cola"), encoding="utf-8")
    queue.run()
    assert queue.text_input(key=f"{QUEUE}.title").value == "Hace cola"


def test_a_text_begun_before_others_wrote_is_put_beside_theirs(queue: AppTest, bakery: Path) -> None:
    theirs = FILM.replace("Espera su turno", "Coge un número y mira el mostrador")
    bakery.write_text(theirs, encoding="utf-8")
    queue.run()
    queue.text_input(key=f"{QUEUE}.title").set_value("Espera su turno de pie").run()
    assert not queue.exception
    assert bakery.read_text(encoding="utf-8") == theirs
    assert "Otra persona ha cambiado lo mismo" in words(queue)


def test_a_text_made_of_what_others_wrote_is_written(queue: AppTest, bakery: Path) -> None:
    theirs = FILM.replace("Espera su turno", "Coge un número y mira el mostrador")
    bakery.write_text(theirs, encoding="utf-8")
    queue.run()
    queue.text_input(key=f"{QUEUE}.title").set_value("Coge un número y mira el reloj").run()
    assert "    title: Coge un número y mira el reloj\n" in bakery.read_text(encoding="utf-8")


def test_an_endless_number_of_a_file_is_shown_and_left(queue: AppTest, bakery: Path) -> None:
    endless = FILM.replace("expected: 4", "expected: {score: 4, n: 100000000000000000000}")
    bakery.write_text(endless, encoding="utf-8")
    unfold(write(queue, "value"), "scenes.queue.expected_ground")
    assert queue.text_input(key=f"{QUEUE}.expected.n_large").disabled


def test_hostile_words_stay_words(queue: AppTest, bakery: Path) -> None:
    hostile = '<img src=x onerror="window.broken=1"> **b** {{x}} :red[a] ﷽ 👩‍👩‍👧 `c` [l](http://x.example)'
    write(queue, "see").text_area(key=f"{QUEUE}.see.text").set_value(hostile).run()
    assert not queue.exception
    assert queue.text_area(key=f"{QUEUE}.see.text").value == hostile


@pytest.mark.parametrize(("has_heard", "mark"), [(False, "5"), (True, "2")])
def test_what_a_browser_has_not_heard_of_yet_is_not_taken_back(
    queue: AppTest, bakery: Path, *, has_heard: bool, mark: str
) -> None:
    """With the next press a browser may still say what the box beside the pressed point held before."""
    points, exact = f"{QUEUE}.expected.score_points", f"{QUEUE}.expected.score"
    write(queue, "value").segmented_control(key=points).set_value(2.0).run()
    queue.run()
    queue.segmented_control(key=points).set_value(5.0).run()
    if has_heard:
        queue.run()
    queue.number_input(key=exact).set_value(2.0)
    queue.text_area(key=f"{QUEUE}.received.text").set_value("Una cola").run()
    assert not queue.exception
    text = bakery.read_text(encoding="utf-8")
    assert f"    expected: {mark}\n" in text
    assert "    received: {score: 2.25, text: Una cola}\n" in text
    assert queue.number_input(key=exact).value == float(mark)


def test_fields_begin_with_what_the_file_says(queue: AppTest) -> None:
    """A browser that draws them late begins with that, and says that it was entered."""
    assert queue.text_input(key=f"{QUEUE}.title").proto.default == "Espera su turno"
    assert not write(queue, "see").text_area(key=f"{QUEUE}.see.text").proto.default
    points = write(queue, "value").segmented_control(key=f"{QUEUE}.expected.score_points").proto
    assert [points.options[place].content for place in points.default] == ["4 bueno"]


def test_what_only_a_browser_emptied_is_not_taken_away(
    queue: AppTest, bakery: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that draws numbers late says that all are empty, with the next press or by itself."""
    expected, received = (f"{QUEUE}.{side}.score" for side in ("expected", "received"))
    write(queue, "value").number_input(key=expected).set_value(None)
    queue.number_input(key=received).set_value(None).run()
    assert bakery.read_text(encoding="utf-8") == FILM
    assert (queue.number_input(key=expected).value, queue.number_input(key=received).value) == (4, 2.25)
    with monkeypatch.context() as heart:
        heart.setattr(heard, "is_heartbeat", lambda: True)
        queue.number_input(key=expected).set_value(None).run()
    assert bakery.read_text(encoding="utf-8") == FILM
    queue.run()
    queue.number_input(key=expected).set_value(None).run()
    assert "expected" not in bakery.read_text(encoding="utf-8")


def test_the_language_of_a_film_is_chosen_by_its_name(script: Turn, bakery: Path) -> None:
    bakery.write_text(FILM.replace("lang: es", "lang: pt-BR"), encoding="utf-8")
    at = script("film")
    box = at.selectbox(key="form_bakery_lang")
    assert box.options[:3] == ["español", "inglés", "catalán"]
    assert box.options[-1] == "pt-BR"
    box.set_value("ca").run()
    assert "lang: ca\n" in bakery.read_text(encoding="utf-8")
