"""Large figures, and short lists beside each other with what the customer says."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from momentos.report.block import Facts, Phrase
from momentos.report.cards import Card
from momentos.report.writers.pptx.slide import Stage
from momentos.report.writers.pptx.text import QUIET, Style, box, height, lines, put, shortened, write

_SPACE = 0.45
_HEAD = Style(18, serif=True)
_ITEM = Style(14)
_QUOTE = Style(16, serif=True, italic=True)
_BY = Style(11, QUIET)
_APART = 6.0
_BELOW = 0.35
_MOST_LINES = 7
"""Lines of one item; what is longer stands whole in the notes."""


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
    waiting, begins, tall = list(cards), top, 0.0
    while waiting:
        row = waiting[: _across(waiting)]
        waiting = waiting[len(row) :]
        wide = (stage.area.width - _SPACE * (len(row) - 1)) / len(row)
        needs = max(_tall(card, wide) for card in row)
        if slide is None or (tall and begins + needs > stage.area.bottom):
            # Only the slide that was given has something above the cards.
            begins = stage.area.top if tall or slide is None else top
            slide = stage.slide(_whole([*row, *waiting]))
        places = enumerate(row)
        tall = max(
            _fill(stage, slide, card, (stage.area.left + at * (wide + _SPACE), begins, wide))
            for at, card in places
        )
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


def _texts(card: Card, wide: float) -> list[tuple[Phrase, Style]]:
    found = []
    if card.points.title.text:
        found.append((_short(card.points.title, _HEAD, wide, 2), _HEAD))
    for item in card.points.items:
        shown = _short(item, _ITEM, wide - 0.15, _MOST_LINES)
        found.append((Phrase(f"– {shown.text}", shown.lang, shown.leftwards), _ITEM))
    if card.quote:
        found.append((_short(card.quote.phrase, _QUOTE, wide, 4), _QUOTE))
        if card.quote.by:
            found.append((_short(Phrase(card.quote.by), _BY, wide, 1), _BY))
    return found


def _tall(card: Card, wide: float) -> float:
    return sum(
        height(len(lines(p.text, style, wide)), style) + _APART / 72 for p, style in _texts(card, wide)
    )


def _fill(stage: Stage, slide: Any, card: Card, place: tuple[float, float, float]) -> float:
    """Write a card as far as the slide reaches; gives how tall it is."""
    left, top, wide = place
    room = stage.area.bottom - top
    shown: list[tuple[Phrase, Style]] = []
    used = 0.0
    for phrase, style in _texts(card, wide):
        used += height(len(lines(phrase.text, style, wide)), style) + _APART / 72
        if used > room and shown:
            last, look = shown[-1]
            shown[-1] = (replace(last, text=f"{last.text.removesuffix('…').rstrip()} …"), look)
            break
        shown.append((phrase, style))
    frame = box(slide, left, top, wide, min(used, room), card.points.title.text[:60] or "list")
    write(frame, shown, stage.lang, _APART)
    return min(used, room)


def _short(phrase: Phrase, style: Style, wide: float, most: int) -> Phrase:
    return Phrase(shortened(phrase.text, style, wide, most), phrase.lang, phrase.leftwards)
