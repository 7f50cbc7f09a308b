"""The ballots of a workshop as a table for spreadsheets, in which nobody can be found."""

from collections import Counter
from collections.abc import Iterator, Sequence

from momentos.room.live import LiveRoom
from momentos.room.playbill import Named
from momentos.room.tally import Tally
from momentos.room.votes_held import names_of, votes_held
from momentos.words.catalogue import Lang, say
from momentos.words.csv import Cell, to_csv

_COLUMNS = ("number", "scene", "title", "aspect", "round", "by", "group", "mark", "count")


def ballots_csv(room: LiveRoom, lang: Lang) -> str:
    """How often each mark was given, by vote, in the dialect of a language.

    Counts, not ballots: what one phone gave to two questions, or said of itself twice, is never in one row.
    Groups are those that the stage shows, so none is smaller than three; reasons are in the minute, unlinked.
    """
    columns = [say(f"ballots.{name}", lang) for name in _COLUMNS]
    return to_csv(columns, _rows(room, lang), lang)


def _rows(room: LiveRoom, lang: Lang) -> Iterator[Sequence[Cell]]:
    for held in votes_held(room):
        asked = held.question
        aspect = say(f"ballots.{asked.aspect}", lang)
        vote = (held.number, asked.scene, held.title, aspect, asked.round)
        for by, group, marks in _groups(held.tally, room.playbill.types, room.playbill.roles, lang):
            for mark, count in sorted(Counter(marks).items()):
                yield *vote, by, group, mark, count


def _groups(
    tally: Tally, types: tuple[Named, ...], roles: tuple[Named, ...], lang: Lang
) -> Iterator[tuple[str, str, tuple[float, ...]]]:
    yield say("ballots.all", lang), "", tally.votes.marks
    nobody = say("ballots.nobody", lang)
    for by, groups, known in (("type", tally.by_type, types), ("role", tally.by_role, roles)):
        for group in groups:
            yield say(f"ballots.{by}", lang), names_of(group.names, known, nobody), group.marks
