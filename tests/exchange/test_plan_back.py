"""The plan that comes back: nothing differs unless somebody changed it, and then exactly that."""

import csv as csv_module
import datetime as dt
import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from films import film, restaurant
from hypothesis import given, settings
from hypothesis import strategies as st

from momentos.exchange.grid import Unusable, UnusableTableError
from momentos.exchange.plan_back import Difference, PlanBack, Unread, plan_back
from momentos.exchange.plan_back_words import remarks, unread_text
from momentos.exchange.plan_cells import Why
from momentos.journey.change import Set
from momentos.journey.journey import Journey
from momentos.journey.kinds import Translated
from momentos.journey.proposal import Action
from momentos.journey.remake import remade
from momentos.journey.vocabulary import Degree, Status
from momentos.plan.library import shipped_library
from momentos.plan.plan import Plan, make_plan
from momentos.report.edition import Edition
from momentos.report.report import make_report
from momentos.report.writers.csv import write as write_csv
from momentos.report.writers.xlsx.plan import FIRST, PLACE
from momentos.report.writers.xlsx.workbook import write as write_xlsx
from momentos.scores.score import score
from momentos.words.catalogue import Lang

DAY = dt.date(2026, 11, 20)
WAY = ("scenes", "cuenta", "propose", "actions", "cobro-en-mesa")


def planned(journey: Journey) -> Plan:
    return make_plan(score(journey), shipped_library())


PLAN = planned(restaurant())
XLSX = {lang: write_xlsx(make_report(PLAN, Edition(lang, DAY))) for lang in Lang}
CSV = {lang: write_csv(make_report(PLAN, Edition(lang, DAY))) for lang in Lang}


def edited(lang: Lang, cells: dict[tuple[str, str], object]) -> bytes:
    """The workbook with other values in some cells, by action and column."""
    book = openpyxl.load_workbook(io.BytesIO(XLSX[lang]))
    sheet = book.worksheets[0]
    rows = {sheet.cell(row, 1).value: row for row in range(FIRST + 1, sheet.max_row + 1)}
    for (action, key), value in cells.items():
        sheet.cell(rows[action], PLACE[key] + 1).value = value  # type: ignore[assignment]
    return saved(book)


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def only(found: PlanBack) -> Difference:
    assert found.unread == ()
    (difference,) = found.differences
    return difference


@pytest.mark.parametrize("lang", Lang)
def test_what_nobody_edited_says_nothing(lang: Lang) -> None:
    for content in (XLSX[lang], CSV[lang], edited(lang, {})):
        assert plan_back(content, PLAN) == PlanBack((), ())


ODD = (
    *("=1+1", "'=1", "-", "–", "#REF!", "'", "12", "1,5", "true"),
    *("\ufeffx", "a; b", "\u202eabc", "كرم", "ñ" * 40_000),
)
TEXTS = st.text(max_size=40) | st.sampled_from(ODD)
AMOUNTS = st.none() | st.floats(0, 1e9) | st.sampled_from([1.234, 1234.0, 0.125, 1e15, 0.1 + 0.2])
DATES = st.none() | st.dates()


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.builds(
            Action,
            id=st.just("a"),
            title=TEXTS,
            owner=st.none() | TEXTS | st.builds(lambda a, b: Translated({"es": a, "en": b}), TEXTS, TEXTS),
            start=DATES,
            due=DATES,
            cost=AMOUNTS,
            effort=st.none() | st.sampled_from(Degree),
            status=st.sampled_from(Status),
        ),
        max_size=3,
    ),
    st.sampled_from(Lang),
    st.sampled_from((write_xlsx, write_csv)),
)
def test_written_and_read_back_nothing_differs(actions: list[Action], lang: Lang, write: Any) -> None:
    named = tuple(replace(action, id=f"a{number}") for number, action in enumerate(actions))
    plan = planned(replace(film("id: s, expected: 4, received: 3"), actions=named))
    assert plan_back(write(make_report(plan, Edition(lang, DAY))), plan) == PlanBack((), ())


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize(
    ("key", "value", "new"),
    [
        ("status", "Done", Status.DONE),
        ("status", "hecha", Status.DONE),
        ("status", " EN MARCHA ", Status.DOING),
        ("owner", "Marta", "Marta"),
        ("owner", None, None),
        ("owner", "=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("start", dt.datetime(2026, 12, 1), dt.date(2026, 12, 1)),
        ("due", "31/12/2026", dt.date(2026, 12, 31)),
        ("due", 46387, dt.date(2026, 12, 31)),
        ("due", "31 dic 2026", dt.date(2026, 12, 31)),
        ("due", "December 31, 2026", dt.date(2026, 12, 31)),
        ("due", None, None),
        ("effort", "alto", Degree.HIGH),
        ("effort", "high (assumed)", Degree.HIGH),
        ("cost", 300, 300.0),
        ("cost", "300,50 €", 300.5),
        ("cost", "EUR 1 300.50", 1300.5),
        ("cost", None, None),
    ],
)
def test_one_edited_cell_is_one_difference(lang: Lang, key: str, value: object, new: object) -> None:
    if value == "=HYPERLINK(1)":
        value = "'=HYPERLINK(1)"
    found = only(plan_back(edited(lang, {("cobro-en-mesa", key): value}), PLAN))
    assert (found.action, found.field, found.new) == ("cobro-en-mesa", key, new)
    assert found.change == Set((*WAY, key), new)
    assert found.row == FIRST + 1
    action = next(one for one in PLAN.actions if one.id == "cobro-en-mesa")
    assert found.old == getattr(action, key)


def test_a_change_makes_the_journey_that_the_file_says() -> None:
    cells = {
        ("cobro-en-mesa", "status"): "hecha",
        ("carta-viva", "owner"): "Marta",
        ("club-jueves", "due"): dt.datetime(2027, 4, 1),
    }
    content = edited(Lang.ES, cells)
    journey = restaurant()
    for difference in plan_back(content, PLAN).differences:
        journey = remade(journey, difference.change)
    assert plan_back(content, planned(journey)) == PlanBack((), ())
    assert len(plan_back(CSV[Lang.ES], planned(journey)).differences) == 3


def test_what_has_changed_here_since_a_workbook_was_handed_over_stays() -> None:
    plan = planned(remade(restaurant(), Set((*WAY, "cost"), 500.0)))
    assert plan_back(XLSX[Lang.ES], plan) == PlanBack((), ())
    difference = only(plan_back(edited(Lang.ES, {("cobro-en-mesa", "status"): "hecha"}), plan))
    assert (difference.field, difference.contested) == ("status", False)


def test_what_both_have_changed_is_contested() -> None:
    plan = planned(remade(restaurant(), Set((*WAY, "owner"), "Marta")))
    difference = only(plan_back(edited(Lang.ES, {("cobro-en-mesa", "owner"): "Pau"}), plan))
    assert (difference.old, difference.new, difference.contested) == ("Marta", "Pau", True)


@pytest.mark.parametrize("word", ["no such status", None])
def test_what_it_said_when_handed_over_may_be_spoiled(word: str | None) -> None:
    book = openpyxl.load_workbook(io.BytesIO(edited(Lang.ES, {("cobro-en-mesa", "status"): "hecha"})))
    origin = book["Como se entregó"]
    book.move_sheet(origin, -len(book.worksheets))
    row = next(cell.row for cell in origin["A"] if cell.value == "cobro-en-mesa")
    origin.cell(row, 2).value = word
    assert only(plan_back(saved(book), PLAN)).contested


def test_an_owner_in_two_languages_changes_in_that_of_the_sheet() -> None:
    owner = Translated({"es": "Sala", "en": "Floor"})
    journey = replace(film("id: s"), actions=(Action("a", title="T", owner=owner),))
    plan = planned(journey)
    for lang, word in ((Lang.ES, "Sala"), (Lang.EN, "Floor")):
        text = write_csv(make_report(plan, Edition(lang, DAY))).decode().replace(word, "Marta")
        assert only(plan_back(text.encode(), plan)).change == Set(
            ("actions", "a", "owner", lang.value), "Marta"
        )


def test_rows_and_columns_may_stand_anywhere() -> None:
    rows = list(csv_module.reader(io.StringIO(CSV[Lang.ES].decode("utf-8-sig")), delimiter=";"))
    names = ["Notas", "Vence", "Id", "Costo"]
    place = {name: number for number, name in enumerate(rows[0])}
    told = [["visto", row[place["Vence"]], row[place["Id"]].upper(), row[place["Costo"]]] for row in rows[1:]]
    lines = [["De una reunión"], [], names, *reversed(told)]
    out = io.StringIO()
    csv_module.writer(out, delimiter="\t").writerows(lines)
    found = plan_back(out.getvalue().encode(), PLAN)
    assert found == PlanBack((), (), missing_columns=("status", "owner", "start", "effort"))
    assert remarks(found, PLAN, Lang.ES) == (
        (
            "Ninguna columna se llama Estado, Responsable, Empieza y Esfuerzo:"
            " en la película eso queda como estaba."
        ),
    )


def test_what_is_not_in_the_file_is_told() -> None:
    lines = CSV[Lang.EN].decode("utf-8-sig").splitlines()
    found = plan_back("\n".join(lines[:-1]).encode(), PLAN)
    assert (found.differences, found.missing_actions) == ((), ("club-jueves",))
    assert remarks(found, PLAN, Lang.EN) == (
        "1 action of the plan is not in the file and stays as it is: “Club de los jueves”.",
    )
    many = plan_back("\n".join(lines[:3]).encode(), PLAN)
    assert remarks(many, PLAN, Lang.EN)[0].startswith("14 actions of the plan are not in the file and stay")
    assert remarks(many, PLAN, Lang.EN)[0].endswith("….")


def test_a_workbook_of_another_film_is_told() -> None:
    other = planned(replace(restaurant(), id="bistro"))
    found = plan_back(XLSX[Lang.EN], other)
    assert found.other_film == "restaurant"
    assert remarks(found, other, Lang.EN) == (
        "The workbook was made of another film (“restaurant”): look at each change before you accept it.",
    )


@pytest.mark.parametrize("content", [XLSX[Lang.EN], CSV[Lang.EN]], ids=["xlsx", "csv"])
def test_a_plan_without_any_action_of_the_film_is_refused(content: bytes) -> None:
    other = planned(replace(film("id: s"), actions=(Action("a", title="T"),)))
    with pytest.raises(UnusableTableError) as fault:
        plan_back(content, other)
    assert fault.value.reason is Unusable.OTHER_PLAN


def test_what_cannot_be_read_is_told_with_its_place() -> None:
    cells: dict[tuple[str, str], object] = {
        ("cobro-en-mesa", "status"): "casi",
        ("cobro-en-mesa", "due"): "pronto",
        ("cobro-en-mesa", "cost"): -3,
        ("cobro-en-mesa", "effort"): "#REF!",
        ("carta-viva", "status"): None,
    }
    found = plan_back(edited(Lang.ES, cells), PLAN)
    statuses = "propuesta, acordada, en marcha, a prueba, hecha y descartada"
    assert found.differences == ()
    assert [unread_text(one, Lang.ES) for one in found.unread] == [
        f"Fila 7, columna E (Estado): «casi» no es un estado: {statuses}",
        "Fila 7, columna H (Vence): «pronto» no es una fecha",
        "Fila 7, columna I (Esfuerzo): una fórmula falló: #REF!",
        "Fila 7, columna J (Costo): «-3» no es un importe de 0 o más",
        "Fila 11, columna E (Estado): falta el estado",
    ]


@pytest.mark.parametrize("number", ["1E999", "-1E999", "9" * 400])
@pytest.mark.parametrize(
    ("key", "old", "why"), [("due", "46371", Why.NOT_A_DATE), ("cost", "260", Why.NOT_AN_AMOUNT)]
)
def test_a_number_beyond_all_numbers_is_no_value(key: str, old: str, why: Why, number: str) -> None:
    """No spreadsheet writes such a number, but a file can hold it."""
    cell = f"{'ABCDEFGHIJ'[PLACE[key]]}{FIRST + 1}"
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(XLSX[Lang.ES])) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode("utf-8", "surrogateescape")
            if name == "xl/worksheets/sheet1.xml":
                content, found = re.subn(
                    f'<c r="{cell}"[^>]*><v>{old}<', f'<c r="{cell}"><v>{number}<', content
                )
                assert found == 1
            target.writestr(name, content.encode("utf-8", "surrogateescape"))
    told = plan_back(out.getvalue(), PLAN)
    assert told.differences == ()
    assert [(one.row, one.why) for one in told.unread] == [(FIRST + 1, why)]


def test_rows_that_are_no_action_are_told() -> None:
    text = CSV[Lang.EN].decode("utf-8-sig")
    lines = text.splitlines()
    rows = "\n".join([*lines, "new-one,99,Paint the door", lines[1], ",,Ask Ana"])
    found = plan_back(rows.encode(), PLAN)
    assert found.differences == ()
    assert found.unread == (
        Unread(18, "", "", Why.UNKNOWN_ID, "new-one"),
        Unread(19, "", "", Why.REPEATED_ID, "cobro-en-mesa"),
        Unread(20, "", "", Why.NO_ID, "Ask Ana"),
    )
    assert unread_text(found.unread[0], Lang.EN) == "Row 18: no action of the film is called “new-one”"


@pytest.mark.parametrize(
    ("others", "day_first"), [({"carta-viva": "12/15/2026"}, False), ({"carta-viva": "15/12/2026"}, True)]
)
def test_other_dates_tell_which_figure_is_the_day(others: dict[str, str], *, day_first: bool) -> None:
    cells: dict[tuple[str, str], object] = {(id_, "due"): value for id_, value in others.items()}
    found = only(plan_back(edited(Lang.EN, {**cells, ("cobro-en-mesa", "due"): "1/2/2027"}), PLAN))
    assert found.new == (dt.date(2027, 2, 1) if day_first else dt.date(2027, 1, 2))


def test_a_date_that_may_be_two_is_not_guessed_in_english() -> None:
    cells: dict[tuple[str, str], object] = {("cobro-en-mesa", "due"): "1/2/2027"}
    (unread,) = plan_back(edited(Lang.EN, cells), PLAN).unread
    assert unread.why is Why.TWO_DATES
    assert only(plan_back(edited(Lang.ES, cells), PLAN)).new == dt.date(2027, 2, 1)


@pytest.mark.parametrize(
    ("lang", "text", "cost"),
    [
        (Lang.ES, "1.300", 1300),
        (Lang.ES, "1.300,5", 1300.5),
        (Lang.EN, "1,300", 1300),
        (Lang.EN, "0.125", 0.125),
        (Lang.EN, "1.200,50 €", 1200.5),
        (Lang.ES, "€1,200.50", 1200.5),
    ],
)
def test_amounts_are_read_as_their_file_writes_them(lang: Lang, text: str, cost: float) -> None:
    sign = ";" if lang is Lang.ES else ","
    rows = list(csv_module.reader(io.StringIO(CSV[lang].decode("utf-8-sig")), delimiter=sign))
    rows[1][PLACE["cost"]] = text
    out = io.StringIO()
    csv_module.writer(out, delimiter=sign).writerows(rows)
    assert only(plan_back(out.getvalue().encode(), PLAN)).new == cost


@pytest.mark.parametrize("content", [b"", b"a,b\n1,2\n", b"Id\nx\n", b"PK\x03\x04broken"])
def test_a_file_without_a_plan_is_refused(content: bytes) -> None:
    with pytest.raises(UnusableTableError):
        plan_back(content, PLAN)
