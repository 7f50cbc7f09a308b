"""Where a table begins in what people keep in spreadsheets, and what becomes of the words above it."""

import csv
import io
from collections.abc import Iterable, Sequence

import openpyxl
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from momentos.exchange.columns import columns, has_head
from momentos.exchange.file import grid_of_file
from momentos.exchange.grid import Grid, grid
from momentos.exchange.heading import Headed, headed
from momentos.exchange.separated import grid_of_text
from momentos.exchange.table import Told, Untaken, taken
from momentos.journey.vocabulary import Phase

HEAD = ("Escena", "Fase", "Esperado", "Recibido")
ROWS = (("Busca", "antes", "4", "3"), ("Paga", "durante", "5", "2"), ("Vuelve", "después", "3", "3"))


def book(rows: Iterable[Sequence[str]], *merged: str) -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def text(rows: Iterable[Sequence[str]], separator: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue()


def every_way(rows: Sequence[Sequence[str]], *merged: str) -> list[Grid]:
    separated = [grid_of_text(text(rows, separator)) for separator in ";,\t"]
    return [*separated, grid_of_file(book(rows, *merged))]


def cells(table: Grid) -> list[tuple[str, ...]]:
    return [row.cells for row in table.rows]


def test_a_title_over_an_empty_row_is_not_the_head():
    wide = ("El viaje, visto en 2026", "", "", "")
    for sheet in every_way([wide, ("",) * 4, HEAD, *ROWS], "A1:D1"):
        found = headed(sheet)
        assert found.offered == "El viaje, visto en 2026"
        assert found.untaken(found.offered) == ()
        assert cells(found.table) == [HEAD, *ROWS]
        assert found.table.rows[0].number == 3


def test_a_title_right_above_the_head_and_one_that_is_two_rows_tall():
    for rows in ([("El viaje",), HEAD, *ROWS], [("El viaje",), (), HEAD, *ROWS]):
        for sheet in every_way(rows):
            assert (headed(sheet).offered, cells(headed(sheet).table)) == ("El viaje", [HEAD, *ROWS])
    tall = headed(grid_of_file(book([("El viaje",), (), HEAD, *ROWS], "A1:D2")))
    assert (tall.offered, len(tall.above), cells(tall.table)) == ("El viaje", 1, [HEAD, *ROWS])


def test_other_lines_above_are_told_with_their_rows():
    above = [("2026",), ("El viaje",), ("Cliente:", "Ana"), ("",), ("Borrador",)]
    for sheet in every_way([*above, HEAD, *ROWS]):
        found = headed(sheet)
        assert (found.table, found.offered) == (Grid(sheet.rows[4:]), "El viaje")
        assert found.untaken("El viaje") == (
            Told(1, "", Untaken.ABOVE, "2026"),
            Told(3, "", Untaken.ABOVE, "Cliente: · Ana"),
            Told(5, "", Untaken.ABOVE, "Borrador"),
        )


def test_the_title_above_is_told_with_its_row_where_the_film_has_another():
    for sheet in every_way([("2026",), ("El viaje",), HEAD, *ROWS]):
        assert [(one.row, one.said) for one in headed(sheet).untaken("Otro")] == [
            (1, "2026"),
            (2, "El viaje"),
        ]
    assert headed(grid([HEAD, *ROWS])).untaken("Otro") == ()


def test_a_table_beside_its_title_has_no_column_for_that():
    for sheet in every_way([("El viaje", "", "", "", ""), *(("", *row) for row in (HEAD, *ROWS))]):
        assert cells(headed(sheet).table) == [HEAD, *ROWS]


def test_names_above_names_are_told_and_the_lower_ones_are_the_head():
    rows = [("", "", "Nota", ""), HEAD, *ROWS]
    for sheet in every_way(rows, "C1:D1"):
        found = headed(sheet)
        assert cells(found.table)[0] == HEAD
        assert found.offered == "Nota"
    (sheet,) = every_way([("Escena", "Fase", "Nota", ""), HEAD, *ROWS], "A1:A2", "B1:B2", "C1:D1")[-1:]
    found = headed(sheet)
    assert cells(found.table) == [HEAD, *ROWS]
    assert found.untaken("") == (Told(1, "", Untaken.ABOVE, "Escena · Fase · Nota"),)


def test_names_that_are_not_known_are_found_below_an_empty_row_or_by_their_numbers():
    for rows in ([("T",), (), ("Cosa", "Color"), ("a", "b")], [("T",), ("Cosa", "Tanto"), ("a", "4")]):
        for sheet in every_way(rows):
            assert (headed(sheet).offered, headed(sheet).table.rows[0].cells) == ("T", tuple(rows[-2]))


@pytest.mark.parametrize(
    "plain",
    [
        "Escena;Esperado\nBusca;4",
        "Busca;antes\nPaga;durante",
        "Busca\nPide;web\nPaga;web",
        "Escena\nBusca\nContacto\nPaga",
        "Busca;4\nPaga",
        "Una cosa",
        "Entra\nPide la carta\nEspera;web\nPaga;web",
        "Busca\nPide;web\nPaga;4",
        "Busca\nEspera;algo\nPaga",
        "Busca\nLlama\nCosas;Cuánto\nPaga;4",
        "Busca\nLlama\n\nPaga;web\nVuelve",
        "Busca\nLlama\nReserva\nLlega\n\nPaga;web\nVuelve;web",
        "Busca\nContacto\n\nPaga;web\nVuelve;web",
    ],
)
def test_what_has_no_words_above_it_is_left_as_it_is(plain: str):
    sheet = grid_of_text(plain)
    assert headed(sheet) == Headed(sheet)


@pytest.mark.parametrize("fold", ["Paga, con tarjeta", "Paga"])
def test_an_empty_row_in_a_list_of_one_column_is_no_end_of_it(fold: str):
    sheet = grid_of_text(f"Escena\nBusca\nLlama\nReserva\nLlega\n\n{fold}\nVuelve\nRecomienda")
    assert headed(sheet) == Headed(sheet)


word = st.text(st.characters(categories=["L", "N", "P", "Z"]), max_size=12)
lists = st.sampled_from(
    ["Busca", "Espera", "Contacto", "Recibe", "Lugar", "Actividad", "web", "4", "Pide la carta"]
)


@given(st.lists(st.lists(word | lists | st.just(""), max_size=5), min_size=1, max_size=12), word)
def test_nothing_is_lost_whatever_stands_where(lines: list[list[str]], title: str):
    assume(any(cell.strip() for line in lines for cell in line))
    sheet = grid(lines)
    found = headed(sheet)
    for chosen in {title, found.offered}:
        kept = [found.title] if found.title and chosen == found.offered else []
        told = [one.row for one in found.untaken(chosen)]
        assert sorted([*told, *(row.number for row in (*kept, *found.table.rows))]) == [
            row.number for row in sheet.rows
        ]
    assert [row.said for row in (*found.above, *found.table.rows)] == [row.said for row in sheet.rows]


@given(st.lists(st.tuples(lists) | st.tuples(lists, st.sampled_from(["web", "4", "app"])), min_size=1))
def test_a_list_without_empty_rows_keeps_every_scene(lines: list[tuple[str, ...]]):
    """What names one column at most beside a value is a scene, whatever it is called."""
    sheet = grid(lines)
    assert headed(sheet) == Headed(sheet)


@given(st.lists(st.lists(word.filter(str.strip), min_size=1, max_size=1), max_size=6))
def test_the_head_is_found_below_any_lines_of_one_cell(above: list[list[str]]):
    found = headed(grid([*above, HEAD, *ROWS]))
    assert cells(found.table) == [HEAD, *ROWS]
    assert len(found.above) == len(above)


def test_a_merged_act_is_that_of_every_row_beside_it_and_a_wide_cell_is_said_once():
    rows = [
        ("Fase", "Escena", "Canal"),
        ("antes", "Paga la cuenta", "web"),
        ("", "Vuelve", "web"),
        ("", "", ""),
        ("después", "Busca el horario", ""),
        ("", "Reserva", ""),
    ]
    content = book([("El viaje",), (), *rows], "A1:C1", "A4:A6", "A7:A8", "B8:C8")
    table = headed(grid_of_file(content)).table
    found = taken(table, columns(table, head=has_head(table)), head=True)
    assert [scene.phase for scene in found.scenes] == [Phase.PRE_PURCHASE] * 2 + [Phase.POST_PURCHASE] * 2
    assert found.sure == (True,) * 4
    assert found.told == ()


def test_a_merged_cell_beyond_the_table_or_of_thousands_of_rows_changes_nothing():
    content = book([HEAD, *ROWS], "A2:A4000", "Z1:Z9")
    assert [row.cells[0] for row in grid_of_file(content).rows] == ["Escena", "Busca", "Busca", "Busca"]
