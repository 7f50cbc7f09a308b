"""A text changed to say another journey: only the lines that must change, and read again to be sure."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from momentos.journey.change import Change, Set, Way, are_named, changes
from momentos.journey.journey import Journey
from momentos.journey.remake import remade, value_at
from momentos.text.edit.pinning import pinned
from momentos.text.edit.script import Script, written
from momentos.text.edit.spans import spans_of, wording
from momentos.text.read import Reading


class Reason(StrEnum):
    """Why a text is left as it is."""

    UNREADABLE = "unreadable"
    ELSEWHERE = "elsewhere"
    NOT_SURE = "not_sure"


class UneditableError(Exception):
    """A change that cannot be written; the text stays as it was. `way` leads to what it is about."""

    def __init__(self, reason: Reason, way: Way = ()) -> None:
        super().__init__(reason, way)
        self.reason = reason
        self.way = way


def edited(reading: Reading, intended: Journey) -> Reading:
    """The reading of a text that says `intended`, and is otherwise the same to the byte.

    Every change is written, read again and compared before the next. Raises UneditableError, and then
    nothing of it holds: where the text cannot be read, where a thing is written in another file, and
    where no way of writing a change is read again as it is meant. Only shares that do not fit together
    may be read otherwise than they are meant; S-08 then tells it.
    """
    if reading.journey is None:
        raise UneditableError(Reason.UNREADABLE)
    steps = changes(reading.journey, intended)
    if not steps:
        return reading
    # On the way, a scene may already be gone that another still leads to.
    draft = reading.again(reading.text, trusting=True) if steps[1:] else reading
    meant = draft.journey or reading.journey
    for step in steps[:-1]:
        meant = remade(meant, step)
        draft = _with(draft, step, meant, trusting=True)
    final = _with(draft, steps[-1], intended)
    if final.journey and changes(final.journey, intended) and not _shares_are_told(reading, final):
        raise UneditableError(Reason.NOT_SURE)
    return final


def prepare(reading: Reading) -> None:
    """Find where everything stands in a text that can be read, so that its next change is sooner written."""
    spans_of(reading.text)


def _with(reading: Reading, change: Change, meant: Journey, *, trusting: bool = False) -> Reading:
    """The reading of the text after one change."""
    script = Script.of(reading, meant)
    if script.is_elsewhere(change.way):
        raise UneditableError(Reason.ELSEWHERE, change.way)
    for text, is_bare in _texts(script, change, meant):
        again = reading.again(text, trusting=trusting)
        if not says(again, meant):
            again = pinned(again, meant, trusting=trusting)
        if says(again, meant) and (is_bare or _is_as_remarked(reading, again)):
            return again
    if script.page.ends_open:
        closed = reading.again(script.page.closed(), trusting=trusting)
        return _with(closed, change, meant, trusting=trusting)
    raise UneditableError(Reason.NOT_SURE, change.way)


def _texts(script: Script, change: Change, meant: Journey) -> Iterator[tuple[str, bool]]:
    """Texts that may say a change, the best first, and whether nothing but the change is in one.

    They are the bare change; before it one that breaks what grew too long for its line, if that writes all
    else as it was written; and behind it ever more of what holds the value written anew, up to the thing it
    is part of.
    """
    bare, broken = _text(script, change), _text(replace(script, breaks=True), change)
    if broken is not None and broken != bare and _keeps_wording(script.page.text, bare, broken):
        yield broken, False
    if bare is not None:
        yield bare, True
    for length in range(len(change.way) - 1, 0, -1):
        way = change.way[:length]
        value = value_at(meant, way)
        if value and are_named(value):
            return
        if (anew := _text(script, Set(way, value))) is not None:
            yield anew, False


def _keeps_wording(old: str, bare: str | None, broken: str) -> bool:
    """Whether no value is written otherwise in the broken text that the bare one writes as it was."""
    before, bared, after = wording(old), wording(bare or old), wording(broken)
    if before is None or bared is None or after is None:
        return False
    return before - after <= before - bared


def _text(script: Script, change: Change) -> str | None:
    """The text after a change; None where it asks for something the text does not have."""
    try:
        return written(script, change)
    except (LookupError, TypeError):
        return None


def says(reading: Reading, meant: Journey) -> bool:
    """Whether a text says what is meant, but for shares: those are weighed together, and may not yet fit."""
    if reading.journey is None:
        return False
    return all(
        isinstance(change, Set) and change.way[0] == "customers" and change.way[-1] == "share"
        for change in changes(reading.journey, meant)
    )


def _is_as_remarked(before: Reading, after: Reading) -> bool:
    """Whether all that the reader remarked on is there still: writing anew loses what it passed over."""
    return Counter(issue.code for issue in before.issues) <= Counter(issue.code for issue in after.issues)


def _shares_are_told(before: Reading, after: Reading) -> bool:
    """Whether shares that do not sum to 1 are told of a text, before or after a change."""
    return any(issue.code == "S-08" for issue in (*before.issues, *after.issues))
