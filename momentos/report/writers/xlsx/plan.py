"""The sheet of the plan: one row an action by its id, to be filtered, edited and read back."""

import math

from xlsxwriter.format import Format

from momentos.drawing.tokens import PRINT
from momentos.journey.vocabulary import Status
from momentos.report.block import Kind, Phrase
from momentos.report.chapter import Section
from momentos.report.writers.plan_columns import PLAN_COLUMNS, PlanColumn
from momentos.report.writers.xlsx.book import EARLIEST, Book, Sheet, cell
from momentos.report.writers.xlsx.headline import headline
from momentos.report.writers.xlsx.lists import EFFORTS, OWNERS, STATUSES, status_name

HEAD, FIRST = 5, 6
"""The rows of its head and of its first action, counted from 0: the totals stand above."""

SPARE = 20
"""Rows below the last action in which one may be added: lists, totals and roadmap reach them."""

DATE = "report_date"
"""The name of the cell with the report's day."""

PLACE = {column.key: place for place, column in enumerate(PLAN_COLUMNS)}
_NAMED = 3
"""The columns that stay in sight: id, order and action."""
_PRINTED = PLACE["gain"]
_STRONG = frozenset(("title",))
_QUIET = frozenset(("id",))
_DECIMALS = {"rank": 0, "gain": 1, "priority": 1}


def write_plan(book: Book) -> Sheet:
    """The sheet, with totals that follow what is edited."""
    rows = book.report.actions
    sheet = book.sheet(
        "plan", [column.width for column in PLAN_COLUMNS], headline(book, Section.ACTIONS), ruled=_PRINTED + 1
    )
    last = FIRST + max(len(rows), 1) - 1
    cents = any(row.cost is not None and not row.cost.is_integer() for row in rows)
    sheet.heads(
        HEAD,
        [column.name(book.lang) for column in PLAN_COLUMNS],
        [column.kind is not Kind.TEXT for column in PLAN_COLUMNS],
    )
    for place, column in enumerate(PLAN_COLUMNS):
        form = _form(book, column, cents=cents)
        for number, row in enumerate(rows, FIRST):
            held = column.held(row, book.lang)
            leftwards = isinstance(held, Phrase) and held.leftwards
            sheet.put(number, place, held, book.look.text(leftwards=True) if leftwards else form)
    _totals(book, sheet, cents=cents)
    _choices(book, sheet, last + SPARE)
    _conditions(book, sheet, last + SPARE)
    sheet.on.autofilter(HEAD, 0, last, len(PLAN_COLUMNS) - 1)
    sheet.on.freeze_panes(FIRST, _NAMED)
    sheet.logo()
    sheet.end(last, _PRINTED, HEAD)
    return sheet


def _form(book: Book, column: PlanColumn, *, cents: bool) -> Format:
    look = book.look
    match column.kind:
        case Kind.DATE:
            return look.date()
        case Kind.MONEY:
            return look.money(cents=cents)
        case Kind.NUMBER:
            return look.number(_DECIMALS.get(column.key))
    return look.text(strong=column.key in _STRONG, quiet=column.key in _QUIET)


def area(book: Book, key: str, *, elsewhere: bool = False) -> str:
    """A column of the plan with its spare rows, as formulas call it."""
    last = FIRST + max(len(book.report.actions), 1) - 1 + SPARE
    sheet = f"'{book.tab('plan')}'!" if elsewhere else ""
    return f"{sheet}{cell(FIRST, PLACE[key], '$$')}:{cell(last, PLACE[key], '$$')}"


def _totals(book: Book, sheet: Sheet, *, cents: bool) -> None:
    """Figures over the columns that they sum up."""
    rows, look, day = book.report.actions, book.look, book.report.edition.date
    sheet.on.set_row(3, 26)
    sheet.on.set_row(4, 22)
    live = [row for row in rows if row.status.live]
    done = sum(row.status is Status.DONE for row in rows)
    overdue = sum(row.due is not None and row.due < day for row in live)
    cost = math.fsum(row.cost for row in live if row.cost is not None)
    status = area(book, "status")
    settled = [status_name(one) for one in Status if not one.live]
    not_settled = "".join(f',{status},"<>"&{name}' for name in settled)
    count = f"COUNTA({area(book, 'id')})"
    counted = "".join(f"-COUNTIF({status},{name})" for name in settled)
    plain = look.total()
    sheet.put(4, PLACE["start"], day, look.total(look.date_form))
    book.name(DATE, sheet, 4, PLACE["start"])
    due = area(book, "due")
    for key, label, formula, form, value in (
        ("scenes", "actions", f"={count}", plain, len(rows)),
        ("status", "live", f"={count}{counted}", plain, len(live)),
        ("owner", "done", f"=COUNTIF({status},{status_name(Status.DONE)})", plain, done),
        ("due", "overdue", f'=COUNTIFS({due},"<"&{DATE}{not_settled})', plain, overdue),
        ("cost", "cost", f"=SUMIFS({area(book, 'cost')}{not_settled})", look.total_money(cents=cents), cost),
    ):
        sheet.put(3, PLACE[key], Phrase(book.say(f"total.{label}")), look.total_label())
        sheet.formula(4, PLACE[key], formula, form, value)
        book.name(f"actions_{label}", sheet, 4, PLACE[key])
    sheet.put(3, PLACE["start"], Phrase(book.say("total.date")), look.total_label())


def _choices(book: Book, sheet: Sheet, last: int) -> None:
    """What may be written in the cells that are read back."""
    day = {"validate": "date", "criteria": ">=", "value": EARLIEST}
    rules: dict[str, dict[str, object]] = {
        "status": {"validate": "list", "source": f"={STATUSES}", "error_message": book.say("refused.status")},
        "effort": {"validate": "list", "source": f"={EFFORTS}", "error_message": book.say("refused.effort")},
        # Others may be named too: the list only offers those who own something already.
        "owner": {"validate": "list", "source": f"={OWNERS}", "show_error": False},
        "start": {**day, "error_message": book.say("refused.date")},
        "due": {**day, "error_message": book.say("refused.date")},
        "cost": {
            "validate": "decimal",
            "criteria": ">=",
            "value": 0,
            "error_message": book.say("refused.cost"),
        },
    }
    for key, rule in rules.items():
        sheet.on.data_validation(FIRST, PLACE[key], last, PLACE[key], dict(rule))


def _conditions(book: Book, sheet: Sheet, last: int) -> None:
    """Settled actions step back, those under way stand out, and what is overdue says so."""
    status, due = cell(FIRST, PLACE["status"], "$"), cell(FIRST, PLACE["due"], "$")
    named = {one: status_name(one) for one in Status}
    live = "".join(f",{status}<>{named[one]}" for one in Status if not one.live)
    quiet = book.look.of(font_color=PRINT["ink3"])
    gone = book.look.of(font_color=PRINT["ink3"], font_strikeout=True)
    overdue = book.look.of(
        bg_color=PRINT["b1"], font_color=PRINT["b1-ink"], bold=True, num_format=book.look.overdue_form
    )
    colours = {Status.AGREED: "g0", Status.DOING: "a2", Status.TRIAL: "a1"}

    def condition(column: int, last_column: int, criteria: str, form: object) -> None:
        rule = {"type": "formula", "criteria": criteria, "format": form}
        sheet.on.conditional_format(FIRST, column, last, last_column, rule)

    for one, token in colours.items():
        fill = book.look.of(bg_color=PRINT[token], font_color=PRINT[f"{token}-ink"])
        condition(PLACE["status"], PLACE["status"], f"={status}={named[one]}", fill)
    condition(PLACE["due"], PLACE["due"], f"=AND(ISNUMBER({due}),{due}<{DATE}{live})", overdue)
    condition(0, len(PLAN_COLUMNS) - 1, f"={status}={named[Status.DROPPED]}", gone)
    condition(0, len(PLAN_COLUMNS) - 1, f"={status}={named[Status.DONE]}", quiet)
