"""The minute of a workshop: one page to print or to send, with nothing in it that runs or is fetched."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path

from momentos.evidence.distribution import FEWEST
from momentos.journey.journey import Journey
from momentos.journey.kinds import in_lang
from momentos.room.live import LiveRoom
from momentos.room.outcome import Accepted, accepted
from momentos.room.question import Question
from momentos.room.votes_held import Held, votes_held
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.figures import NOTHING, date, number, plain_number

_STYLE = Path(__file__).with_name("minute.css")
_COLUMNS = ("scene", "aspect", "round", "votes", "mean", "interval", "agreement", "accepted")
_FIGURES = 2
"""From which column on there are figures, counted from 0."""


def minute_html(room: LiveRoom, journey: Journey, day: dt.date, lang: Lang) -> str:
    """What was voted, how, what was accepted of it, and what people said and proposed; nobody's name.

    `day` is that of the workshop.
    """
    held, taken = votes_held(room), accepted(journey, room)
    title = f"{say('minute.title', lang)} · {in_lang(journey.title, lang)}"
    body = (
        _tag("p", say("minute.title", lang), "kind"),
        _tag("h1", in_lang(journey.title, lang)),
        _tag(
            "p", " · ".join((date(day, lang), say_count("minute.people", len(room.box.voters), lang))), "when"
        ),
        *([_tag("p", say("minute.rehearsal", lang), "warning")] if room.playbill.rehearsal else ()),
        _votes(held, taken, lang) if held else _tag("p", say("minute.nothing", lang)),
        *_ideas(room, lang),
        *_reasons(room, held, lang),
        _tag("p", say("minute.method", lang), "method"),
    )
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="content-security-policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_STYLE.read_text(encoding='utf-8')}</style>\n"
        f"</head>\n<body>\n<main>\n{''.join(f'{part}{chr(10)}' for part in body)}</main>\n</body>\n</html>\n"
    )


def _votes(held: Sequence[Held], taken: Sequence[Accepted], lang: Lang) -> str:
    head = "".join(
        f'<th scope="col"{_class(at)}>{escape(say(f"minute.{name}", lang))}</th>'
        for at, name in enumerate(_COLUMNS)
    )
    scores = {one.question: one.score for one in taken}
    bodies = (
        _scene_body(tuple(of_scene), scores, lang)
        for _, of_scene in groupby(held, key=lambda one: one.question.scene)
    )
    caption = f"<caption>{escape(say('minute.votes_caption', lang))}</caption>"
    return f"<table>\n{caption}\n<thead><tr>{head}</tr></thead>\n{''.join(bodies)}</table>"


def _scene_body(held: Sequence[Held], scores: Mapping[Question, float], lang: Lang) -> str:
    """The votes on one scene, which is named once."""
    name = f'<th scope="rowgroup" rowspan="{len(held)}">{escape(_scene(held[0], lang))}</th>'
    rows = (_cells(one, scores.get(one.question), lang) for one in held)
    lines = (f"<tr>{name if not at else ''}{cells}</tr>\n" for at, cells in enumerate(rows))
    return f"<tbody>\n{''.join(lines)}</tbody>\n"


def _cells(held: Held, score: float | None, lang: Lang) -> str:
    votes, interval = held.tally.votes, held.tally.votes.interval
    is_enough = votes.n >= FEWEST
    said = (
        say(f"minute.{held.question.aspect}", lang),
        str(held.question.round),
        str(votes.n),
        number(votes.mean, lang) if is_enough else _marks(held, lang),
        f"{number(interval.low, lang)} – {number(interval.high, lang)}" if interval else NOTHING,
        number(held.tally.rwg, lang),
        number(score, lang),
    )
    return "".join(f"<td{_class(at)}>{escape(cell)}</td>" for at, cell in enumerate(said, start=1))


def _marks(held: Held, lang: Lang) -> str:
    """The marks themselves, where there are too few for a figure."""
    return " · ".join(plain_number(mark, lang) for mark in held.tally.votes.marks)


def _scene(held: Held, lang: Lang) -> str:
    if held.number is None:
        return say("minute.gone", lang, scene=held.question.scene)
    return f"{held.number}. {held.title}"


def _ideas(room: LiveRoom, lang: Lang) -> Iterator[str]:
    with room.lock:
        box = room.box
        ideas = [
            (f"{place}. {scene.name}", len(box.dots.get(idea.id, ())), idea.text or "")
            for place, scene in enumerate(room.playbill.scenes, start=1)
            for idea in box.ideas_of(scene.id)
        ]
    if not ideas:
        return
    yield _tag("h2", say("minute.ideas", lang))
    for scene, of_scene in groupby(ideas, key=lambda idea: idea[0]):
        yield _tag("h3", scene)
        ranked = sorted(of_scene, key=lambda idea: (-idea[1], idea[2]))
        yield _list(f"{text} ({say_count('minute.dots', dots, lang)})" for _, dots, text in ranked)


def _reasons(room: LiveRoom, held: Sequence[Held], lang: Lang) -> Iterator[str]:
    """Why people voted as they did, in the order of the alphabet: none can be told from when it came."""
    said = [(one, sorted(vote.why or "" for _, _, vote in room.box.reasons(one.question))) for one in held]
    if not any(reasons for _, reasons in said):
        return
    yield _tag("h2", say("minute.reasons", lang))
    for one, reasons in said:
        if reasons:
            yield _tag("h3", f"{_scene(one, lang)} · {say(f'minute.{one.question.aspect}', lang)}")
            yield _list(reasons)


def _list(texts: Sequence[str] | Iterator[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"


def _tag(name: str, text: str, class_: str = "") -> str:
    named = f' class="{class_}"' if class_ else ""
    return f"<{name}{named}>{escape(text)}</{name}>"


def _class(column: int) -> str:
    return ' class="figure"' if column >= _FIGURES else ""
