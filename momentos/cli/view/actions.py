"""The actions of the plan in order: one track of those to carry out, and those that are settled."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from momentos.journey.kinds import in_lang
from momentos.plan.plan import PlannedAction, Track
from momentos.words.catalogue import Lang, say, term
from momentos.words.effort import effort
from momentos.words.figures import date, listing, number, signed
from momentos.words.harmless import harmless

_WIDE = 110
_NUMBERS = frozenset({"gain", "lift"})


def actions_table(actions: Sequence[PlannedAction], track: Track, lang: Lang, width: int) -> Table:
    """The actions with what each takes away (repair) or adds (build) alone."""
    worth = "gain" if track is Track.REPAIR else "lift"
    columns = ["action", "owner", "due", "effort", worth]
    if width >= _WIDE:
        columns[1:1] = ["levers"]
        columns.append("status")
    return _table(actions, columns, lang)


def settled_table(actions: Sequence[PlannedAction], lang: Lang) -> Table:
    """The actions that are done or dropped; nothing is waited for from them."""
    return _table(actions, ["action", "owner", "due", "status"], lang)


def _table(actions: Sequence[PlannedAction], columns: Sequence[str], lang: Lang) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    table.add_column("", justify="right", style="dim", no_wrap=True)
    for name in columns:
        table.add_column(
            say(f"cli.plan.column.{name}", lang),
            justify="right" if name in _NUMBERS else "left",
            overflow="fold",
            no_wrap=name in {"due", "status", *_NUMBERS},
            min_width=24 if name == "action" else None,
        )
    for action in actions:
        cells = _cells(action, lang)
        table.add_row(str(action.rank), *(cells[name] for name in columns))
    return table


def _cells(action: PlannedAction, lang: Lang) -> dict[str, Text | str]:
    return {
        "action": _named(action, lang),
        "levers": ", ".join(term(lever, lang) for lever in action.levers),
        "owner": harmless(in_lang(action.owner, lang)),
        "due": date(action.due, lang),
        "effort": effort(action.effort, lang, assumed=action.assumes_effort),
        "gain": number(action.gain, lang, 1),
        "lift": signed(action.lift, lang, 3),
        "status": term(action.status, lang),
    }


def _named(action: PlannedAction, lang: Lang) -> Text:
    """The title; under it the scenes and what comes before it."""
    text = Text(harmless(in_lang(action.title, lang)))
    notes = [", ".join(harmless(scene) for scene in action.scenes)]
    if action.after:
        notes.append(say("cli.plan.after", lang, actions=harmless(listing(action.after, lang))))
    text.append(f"\n{' · '.join(note for note in notes if note)}", style="dim")
    return text
