"""Ids are written where a change would give another."""

from .edits import HEAD, after, scene, scenes


def test_an_id_is_written_where_a_new_title_would_change_it() -> None:
    text = HEAD + "  - title: Hola # c\n    phase: pre\n  - title: Adiós\n    phase: pre\n    next: hola\n"
    assert after(text, scene(title="Buenas")) == (
        HEAD + "  - id: hola\n    title: Buenas # c\n    phase: pre\n"
        "  - title: Adiós\n    phase: pre\n    next: hola\n"
    )


def test_an_id_is_written_where_a_neighbour_would_take_it() -> None:
    text = HEAD + "  - {title: Hola, phase: pre}\n  - {title: Hola, phase: pre}\n"
    assert after(text, scenes(lambda s: s[1:])) == HEAD + "  - {id: hola-2, title: Hola, phase: pre}\n"
