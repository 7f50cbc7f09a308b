"""The five steps as forms: what each asks, says is missing, and writes."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from momentos.journey.vocabulary import Channel, ExpectationSource
from ui.conftest import Open, words, write
from ui.forms.conftest import FILM, unfold
from ui.reading import texts
from ui.test_editing import changed

QUEUE = "form_bakery_scenes.queue"


def captions(at: AppTest) -> str:
    return "\n".join(caption.value for caption in at.caption)


def remarks(at: AppTest, word: str) -> list[str]:
    """The lines of the remarks among which a word is."""
    return next(caption.value for caption in at.caption if word in caption.value).split("\n")


def test_each_step_says_how_far_it_is_and_why_the_rest_matters(queue: AppTest) -> None:
    for step, name, state, why in (
        ("see", "2 Ver", "por hacer", "Sin los ojos del cliente se mejora lo que ve la empresa"),
        ("describe", "3 Describir", "por hacer", "Lo que no se describe no se puede cambiar"),
        ("value", "4 Valorar", "hecho al 50\xa0%", "Faltan las palabras de las dos notas"),
        ("propose", "5 Proponer", "por hacer", "La escena se queda corta"),
    ):
        write(queue, step)
        assert f"{name} {state} Listo" in " ".join(texts(queue))
        assert why in captions(queue)
        assert "`" not in captions(queue)
    assert "1 Identificar completo Listo" in " ".join(texts(write(queue, "identify")))
    assert not queue.caption[-1].value.startswith("- ")


def test_a_step_that_is_done_asks_no_more(queue: AppTest) -> None:
    write(queue, "see").text_area(key=f"{QUEUE}.see.text").set_value("Cojo número.").run()
    assert "Falta lo que siente" in captions(queue)
    queue.text_input(key=f"{QUEUE}.see.feeling").set_value("impaciencia").run()
    before = remarks(queue, "Falta lo que siente")
    queue.segmented_control(key=f"{QUEUE}.see.valence_points").set_value(-1.0).run()
    after = remarks(queue, "Falta lo que siente")
    # It keeps its line, so that nothing below jumps.
    assert len(after) == len(before)
    (struck,) = (line for line in after if "Falta lo que siente" in line)
    assert struck.startswith("- ✓ ~~Falta lo que siente")
    queue.segmented_control(key=f"{QUEUE}.see.valence_points").set_value(None).run()
    assert remarks(queue, "Falta lo que siente") == before


def test_what_is_mended_is_forgotten_on_another_scene(queue: AppTest) -> None:
    write(queue, "see").text_area(key=f"{QUEUE}.see.text").set_value("Cojo número.").run()
    queue.text_input(key=f"{QUEUE}.see.feeling").set_value("impaciencia").run()
    queue.segmented_control(key=f"{QUEUE}.see.valence_points").set_value(-1.0).run()
    queue.button(key="next").click().run()
    queue.button(key="previous").click().run()
    assert "✓" not in captions(queue)


def test_what_is_open_stays_open_where_the_scene_is_moved(queue: AppTest, bakery: Path) -> None:
    before = captions(write(queue, "see"))
    head, first, second = FILM.partition("loop:")[0].partition("  - id: queue")
    first, last = (first + second).split("  - id: counter")
    moved = f"{head}  - id: counter{last}{first}loop:{FILM.partition('loop:')[2]}"
    bakery.write_text(moved, encoding="utf-8")
    queue.run()
    assert not queue.exception
    assert "✓" not in captions(queue)
    assert captions(queue).count("\n- ") == before.count("\n- ")


def test_a_take_two_without_any_action_says_that_one_is_missing(queue: AppTest, bakery: Path) -> None:
    missing = "Falta una acción: mientras nada cambie, la segunda toma recibirá lo mismo que la primera."
    assert missing not in words(queue)
    write(queue, "propose").text_area(key=f"{QUEUE}.propose.text").set_value("Me llaman por mi nombre.").run()
    assert missing in words(queue)
    with bakery.open("a", encoding="utf-8") as file:
        file.write("actions:\n  - {id: names, title: Aprender los nombres, scenes: [queue]}\n")
    queue.run()
    assert missing not in words(queue)


def test_what_was_unfolded_stays_so_while_another_step_is_written(queue: AppTest) -> None:
    unfold(write(queue, "value"), "scenes.queue.expected_ground")
    write(queue, "see")
    key = f"{QUEUE}.expected.n"
    assert not [box for box in queue.number_input if box.key == key]
    write(queue, "value")
    assert [box for box in queue.number_input if box.key == key]


def test_what_a_question_asks_fits_the_channel(queue: AppTest) -> None:
    asked = write(queue, "describe").text_area(key=f"{QUEUE}.describe.staff")
    assert asked.placeholder == ("¿Quién atiende, cómo va vestido, qué dice, cómo mira? ¿Qué puede decidir?")
    write(queue, "identify").selectbox(key=f"{QUEUE}.channel").set_value(Channel.ELECTRONIC).run()
    asked = write(queue, "describe").text_area(key=f"{QUEUE}.describe.staff")
    assert asked.placeholder == "¿Quién responde detrás de la pantalla, y cuánto tarda? ¿O nadie?"


def test_that_there_is_none_is_ticked_and_unticked(queue: AppTest, bakery: Path) -> None:
    key = f"{QUEUE}.describe.furniture"
    write(queue, "describe").checkbox(key=f"none_{key}").check().run()
    assert changed(FILM, bakery.read_text(encoding="utf-8")) == ["+    describe:", "+      furniture: —"]
    assert queue.text_area(key=key).disabled
    queue.checkbox(key=f"none_{key}").uncheck().run()
    assert bakery.read_text(encoding="utf-8") == FILM
    assert not queue.text_area(key=key).disabled


def test_the_points_of_a_mark_say_what_they_mean(queue: AppTest) -> None:
    control = write(queue, "value").segmented_control(key=f"{QUEUE}.received.score_points")
    assert control.options == [
        "1 inaceptable",
        "2 pobre",
        "2,25",
        "3 correcto",
        "4 bueno",
        "5 memorable",
    ]


def test_a_scale_of_many_points_is_entered_as_a_figure(visit: Open, bakery: Path) -> None:
    text = FILM.replace("lang: es", "lang: es\nscale: {min: 0, max: 100}")
    bakery.write_text(text, encoding="utf-8")
    at = visit("scene", journey="bakery", scene="queue", writes="value", lang="es")
    at.number_input(key=f"{QUEUE}.received.score").set_value(62.0).run()
    assert not at.exception
    assert "    received: 62\n" in bakery.read_text(encoding="utf-8")


def test_what_a_type_expects_is_written_for_it_alone(queue: AppTest, bakery: Path) -> None:
    at = unfold(unfold(write(queue, "value"), "scenes.queue_types"), "scenes.queue.by_customer.new")
    own = f"{QUEUE}.by_customer.new"
    at.number_input(key=f"{own}.expected.score").set_value(5.0).run()
    assert changed(FILM, bakery.read_text(encoding="utf-8")) == [
        "+    by_customer:",
        "+      new: {expected: 5}",
    ]
    at.number_input(key=f"{own}.expected.score").set_value(None).run()
    assert bakery.read_text(encoding="utf-8") == FILM


def test_where_an_expectation_comes_from_is_written(queue: AppTest, bakery: Path) -> None:
    at = unfold(write(queue, "value"), "scenes.queue.expected_ground")
    at.multiselect(key=f"{QUEUE}.expected.from").set_value([ExpectationSource.WORD_OF_MOUTH]).run()
    assert not at.exception
    assert "    expected: {score: 4, from: [word_of_mouth]}\n" in bakery.read_text(encoding="utf-8")


def test_the_gap_moves_with_every_change(queue: AppTest) -> None:
    assert "−1,75" in words(queue)
    write(queue, "value").segmented_control(key=f"{QUEUE}.received.score_points").set_value(3.0).run()
    assert "−1,75" not in words(queue)
    write(queue, "propose").segmented_control(key=f"{QUEUE}.propose.target_points").set_value(4.0).run()
    assert "Toma 2" not in words(queue)
    queue.button(key=f"add_{QUEUE}.propose.actions").click().run()
    queue.text_input(key=f"{QUEUE}.propose.actions.new.title").set_value("Turnos").run()
    assert not queue.exception
    assert "Toma 2" in words(queue)


def test_take_two_changes_what_is_described(queue: AppTest, bakery: Path) -> None:
    write(queue, "describe").text_area(key=f"{QUEUE}.describe.location").set_value("En la puerta.").run()
    at = unfold(write(queue, "propose"), "scenes.queue.propose_describe")
    again = at.text_area(key=f"{QUEUE}.propose.describe.location")
    assert again.placeholder == "Hoy: En la puerta."
    again.set_value("Dentro.").run()
    assert not at.exception
    text = bakery.read_text(encoding="utf-8")
    assert "    propose:\n      describe:\n        location: Dentro.\n" in text


def test_a_suggestion_is_taken_with_its_reasons_in_one_press(queue: AppTest, bakery: Path) -> None:
    assert "Porque" in captions(write(queue, "propose"))
    adopt = next(button for button in queue.button if (button.key or "").startswith("adopt_queue_"))
    entry = str(adopt.key).removeprefix("adopt_queue_")
    adopt.click().run()
    assert not queue.exception
    text = bakery.read_text(encoding="utf-8")
    assert f"id: queue.{entry}\n" in text
    assert f"use: {entry}\n" in text


def test_an_action_keeps_what_waits_for_it_in_order(queue: AppTest, bakery: Path) -> None:
    write(queue, "propose")
    for name in ("Turnos", "¡Turnos!"):
        queue.button(key=f"add_{QUEUE}.propose.actions").click().run()
        queue.text_input(key=f"{QUEUE}.propose.actions.new.title").set_value(name).run()
    queue.button(key=f"up_1_{QUEUE}.propose.actions").click().run()
    assert not queue.exception
    text = bakery.read_text(encoding="utf-8")
    assert text.index("id: queue.turnos-2\n") < text.index("id: queue.turnos\n")


def test_the_share_of_a_way_is_written(queue: AppTest, bakery: Path) -> None:
    at = unfold(unfold(queue, "scenes.queue_more"), "scenes.queue.next.0")
    at.number_input(key=f"{QUEUE}.next.0.share").set_value(85.0).run()
    assert not at.exception
    assert changed(FILM, bakery.read_text(encoding="utf-8")) == [
        "-      - {to: counter, share: 0.9}",
        "+      - {to: counter, share: 0.85}",
    ]
