"""Lists of records and mappings to them: things come, go and change places."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from momentos.journey.journey import Journey
from momentos.journey.shape import shapes_of
from momentos.journey.vocabulary import BarrierKind
from momentos.ui.forms.script_part import FIELDS, ScriptPart
from ui.forms.conftest import FILM, Turn, unfold
from ui.test_editing import changed

LINKS = "form_bakery_loop.links"


def test_every_field_beside_the_scenes_stands_in_one_part() -> None:
    placed = [name for names in FIELDS.values() for name in names]
    assert sorted(placed) == sorted(set(shapes_of(Journey)) - {"id", "scenes", "momentos"})


@pytest.mark.parametrize("part", [part for part in ScriptPart if FIELDS[part]])
def test_every_part_can_be_unfolded_to_the_last_field(script: Turn, part: ScriptPart) -> None:
    at = script(part)
    opened: set[str] = set()
    while closed := {part.proto.id.split("-", 2)[2] for part in at.expander} - opened:
        opened |= closed
        for key in closed:
            at.session_state[key] = True
        at.run()
        assert not at.exception
    shown = {control.key for kind in KINDS for control in getattr(at, kind)}
    assert {f"form_bakery_{way}" for way in _simple(FIELDS[part])} <= shown


def _simple(names: tuple[str, ...]) -> Iterator[str]:
    """The ways to the fields that stand in no list and no mapping."""
    for name in names:
        shape = shapes_of(Journey)[name]
        if shape.record is None:
            yield f"{name}.es" if name == "title" else name
        elif not shape.many and not shape.keyed:
            inside = shapes_of(shape.record).items()
            yield from (f"{name}.{inner}" for inner, held in inside if held.record is None)


KINDS = ("text_input", "text_area", "selectbox", "multiselect", "number_input", "date_input")


def test_things_without_ids_change_places(script: Turn, bakery: Path) -> None:
    at = unfold(unfold(script("around"), "loop"), "loop.links.2")
    at.button(key=f"up_2_{LINKS}").click().run()
    assert not at.exception
    assert bakery.read_text(encoding="utf-8").endswith(
        """    - {from: Poco pan, to: Colas, sign: "+"}
    - {from: Menos clientes, to: Poco pan, sign: "-"}
    - {from: Colas, to: Menos clientes, sign: "+"}
"""
    )
    assert at.text_input(key=f"{LINKS}.1.from").value == "Menos clientes"


def test_a_thing_without_an_id_goes(script: Turn, bakery: Path) -> None:
    at = unfold(unfold(script("around"), "loop"), "loop.links.1")
    at.button(key=f"remove_1_{LINKS}").click().run()
    assert not at.exception
    gone = ['-    - {from: Colas, to: Menos clientes, sign: "+"}']
    assert changed(FILM, bakery.read_text(encoding="utf-8")) == gone


def test_a_new_thing_is_written_with_the_first_of_its_fields(script: Turn, bakery: Path) -> None:
    at = unfold(script("around"), "barriers")
    at.button(key="add_form_bakery_barriers").click().run()
    assert bakery.read_text(encoding="utf-8") == FILM
    at.text_area(key="form_bakery_barriers.0.text").set_value("No hay dónde aparcar").run()
    at.selectbox(key="form_bakery_barriers.0.kind").set_value(BarrierKind.ENTRY).run()
    at.multiselect(key="form_bakery_barriers.0.customers").set_value(["new"]).run()
    assert not at.exception
    assert changed(FILM, bakery.read_text(encoding="utf-8")) == [
        "+barriers:",
        "+  - {text: No hay dónde aparcar, kind: entry, customers: [new]}",
    ]


def test_customer_types_change_places(script: Turn, bakery: Path) -> None:
    at = unfold(script("customers"), "customers.new")
    at.button(key="up_1_form_bakery_customers").click().run()
    assert not at.exception
    first = bakery.read_text(encoding="utf-8").index("id: new")
    assert first < bakery.read_text(encoding="utf-8").index("id: loyal")


def test_a_customer_type_takes_along_what_refers_to_it(script: Turn, bakery: Path) -> None:
    text = FILM.replace("lost: 0.05", "lost: {new: 0.2, default: 0.05}")
    bakery.write_text(text, encoding="utf-8")
    at = unfold(script("customers"), "customers.new")
    at.button(key="remove_1_form_bakery_customers").click().run()
    assert not at.exception
    left = bakery.read_text(encoding="utf-8")
    assert "new" not in left
    assert "    lost: {default: 0.05}\n" in left
    assert "  - {id: loyal, name: Los de siempre, share: 1}\n" in left


def test_an_action_of_the_film_is_named_and_filled_in(script: Turn, bakery: Path) -> None:
    at = script("actions")
    at.button(key="add_form_bakery_actions").click().run()
    at.text_input(key="form_bakery_actions.new.title").set_value("Turnos por teléfono").run()
    assert not at.exception
    key = "form_bakery_actions.turnos-por-telefono"
    at.number_input(key=f"{key}.effect.received").set_value(1.5).run()
    assert not at.exception
    assert changed(FILM, bakery.read_text(encoding="utf-8")) == [
        "+actions:",
        "+  - id: turnos-por-telefono",
        "+    title: Turnos por teléfono",
        "+    effect: {received: 1.5}",
    ]


def test_what_is_begun_stands_below_shut_things_and_is_not_written_without_a_name(
    script: Turn, bakery: Path
) -> None:
    at = unfold(script("customers"), "customers.loyal")
    assert at.text_input(key="form_bakery_customers.loyal.name").value == "Los de siempre"
    at.button(key="add_form_bakery_customers").click().run()
    assert "form_bakery_customers.loyal.name" not in {box.key for box in at.text_input}
    at.text_input(key="form_bakery_customers.new.name").set_value("   ").run()
    assert not at.exception
    assert bakery.read_text(encoding="utf-8") == FILM


def test_a_way_is_called_by_the_scene_it_leads_to(queue: AppTest) -> None:
    unfold(queue, "scenes.queue_more")
    assert "2. Pide el pan" in [part.label.replace("\\", "") for part in queue.expander]
