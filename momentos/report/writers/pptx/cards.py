"""Large figures, and short lists beside each other with what the customer says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from momentos.report.block import Facts, Phrase
from momentos.report.cards import Card
from momentos.report.writers.pptx.slide import Stage
from momentos.report.writers.pptx.text import QUIET, Style, box, fitted, height, lines, put, write

_SPACE = 0.45
_APART = 6.0
_BELOW = 0.35
_MOST_LINES = 7
"""Lines of one item; what is longer stands whole in the notes."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How the texts of cards look."""

    head: Style
    item: Style
    quote: Style
    by: Style


_LOOKS = (
    _Look(Style(18, serif=True), Style(14), Style(16, serif=True, italic=True), Style(11, QUIET)),
    _Look(Style(16, serif=True), Style(12), Style(14, serif=True, italic=True), Style(11, QUIET)),
)
"""The usual one, and a smaller one for cards that would not fit on a slide."""

_Texts = tuple[tuple[Phrase, Style], ...]
"""Texts that are not parted: an item, the head with its first item, a quotation with who says it."""


def facts_in(stage: Stage, slide: Any, facts: Facts, top: float) -> None:
    """The figures side by side: today, and with the plan."""
    wide = stage.area.width / max(1, len(facts.items))
    for at, fact in enumerate(facts.items):
        frame = box(slide, stage.area.left + at * wide, top, wide - 0.2, 1.0, fact.name)
        write(frame, [(Phrase(fact.name), Style(13, QUIET))], stage.lang)
        paragraph = frame.add_paragraph()
        if fact.then:
            put(paragraph, Phrase(f"{fact.now} → "), Style(17, QUIET, serif=True), stage.lang)
        put(paragraph, Phrase(fact.then or fact.now), Style(28, serif=True), stage.lang)


def cards_in(stage: Stage, slide: Any, cards: Sequence[Card], top: float) -> None:
    """The cards in columns, over as many slides as they take; the first go onto `slide`, if there is one."""
    area = stage.area
    waiting, begins, tall = list(cards), top, 0.0
    while waiting:
        row = waiting[: _across(waiting)]
        waiting = waiting[len(row) :]
        wide = (area.width - _SPACE * (len(row) - 1)) / len(row)
        # Only the slide that was given has something above the cards.
        room = area.tall if tall or slide is None else area.bottom - top
        made = [[_texts(card, wide, look) for card in row] for look in _LOOKS]
        columns = next((one for one in made if _tallest(one, wide) <= room), made[-1])
        if slide is None or (tall and begins + _tallest(columns, wide) > area.bottom):
            begins = area.top if tall or slide is None else top
            slide = stage.slide(_whole([*row, *waiting]))
        while True:
            held = [_held(column, wide, area.bottom - begins) for column in columns]
            for at, column in enumerate(held):
                place = (area.left + at * (wide + _SPACE), begins, wide, _height(column, wide))
                _write(stage, slide, column, place)
            columns = [column[len(fits) :] for column, fits in zip(columns, held, strict=True)]
            tall = _tallest(held, wide)
            if not any(columns):
                break
            slide, begins = stage.slide(_whole([*row, *waiting])), area.top
        begins += tall + _BELOW


def _across(cards: Sequence[Card]) -> int:
    """Three where just three are left, else two."""
    return 3 if len(cards) == 3 and all(len(card.points.items) <= 4 for card in cards) else min(2, len(cards))


def _whole(cards: Sequence[Card]) -> tuple[str, ...]:
    """Everything that the cards say, for the notes."""
    said: list[str] = []
    for card in cards:
        said += [card.points.title.text, *(f"– {item.text}" for item in card.points.items)]
        if card.quote:
            said += [card.quote.phrase.text, card.quote.by]
    return tuple(one for one in said if one)


def _texts(card: Card, wide: float, look: _Look) -> list[_Texts]:
    found: list[_Texts] = []
    for item in card.points.items:
        shown = fitted(item, look.item, wide - 0.15, _MOST_LINES)
        found.append(((replace(shown, text=f"– {shown.text}"), look.item),))
    if card.points.title.text:
        head = (fitted(card.points.title, look.head, wide, 2), look.head)
        found[:1] = [(head, *(found[0] if found else ()))]
    if card.quote:
        quote = (fitted(card.quote.phrase, look.quote, wide, 4), look.quote)
        by = (fitted(Phrase(card.quote.by), look.by, wide, 1), look.by)
        found.append((quote, by) if card.quote.by else (quote,))
    return found


def _tallest(columns: Sequence[Sequence[_Texts]], wide: float) -> float:
    return max(_height(column, wide) for column in columns)


def _height(column: Sequence[_Texts], wide: float) -> float:
    return sum(
        height(len(lines(phrase.text, style, wide)), style) + _APART / 72
        for texts in column
        for phrase, style in texts
    )


def _held(column: Sequence[_Texts], wide: float, room: float) -> Sequence[_Texts]:
    """As many of the texts as there is room for; a slide always holds the first."""
    for count in range(len(column), 1, -1):
        if _height(column[:count], wide) <= room:
            return column[:count]
    return column[:1]


def _write(
    stage: Stage, slide: Any, column: Sequence[_Texts], place: tuple[float, float, float, float]
) -> None:
    """Write the texts of a column into a box of their height; nothing where there are none."""
    shown = [text for texts in column for text in texts]
    if not shown:
        return
    left, top, wide, tall = place
    frame = box(slide, left, top, wide, min(tall, stage.area.bottom - top), shown[0][0].text[:60] or "list")
    write(frame, shown, stage.lang, _APART)
