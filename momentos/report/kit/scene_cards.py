"""Scene cards of A6, four on a sheet of A4: any office prints them, and two cuts make four."""

from dataclasses import dataclass

from momentos.drawing.acts import act_name
from momentos.drawing.film_card import SceneCard, film_card, foreign
from momentos.drawing.mark_scale import Marks, mark_scale_svg
from momentos.drawing.type import Face, Family
from momentos.journey.kinds import Text, in_lang
from momentos.journey.scene import Scene
from momentos.plan.plan import Plan
from momentos.report.kit.passage import Passage, passage
from momentos.words.catalogue import Lang, say
from momentos.words.figures import plain_number, signed

_ROOM = 340.0
_TITLE = Face(Family.SERIF, 30.7, 500)
_VOICE = Face(Family.ITALIC, 22)
_TITLE_LINES = 4
_BOTH_LINES = 9
"""Lines that title and voice may take together; a long title leaves less to the voice."""


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """One card; `picture` is an SVG, empty where neither mark is known, and `spoken` says it in words."""

    number: int
    act: str
    channel: str
    title: Passage
    voice: Passage | None
    feeling: Passage | None
    picture: str
    spoken: str


@dataclass(frozen=True, slots=True)
class CardSheets:
    """All cards of a film, in the order of its scenes."""

    film: str
    unvalued: str
    cards: tuple[PrintedCard, ...]


def scene_cards(plan: Plan, lang: Lang, rungs: tuple[float, ...]) -> CardSheets:
    """The cards of a planned film."""
    film, journey = film_card(plan.scores, lang), plan.scores.journey
    return CardSheets(
        film=passage(film.title, Face(Family.SANS, 12), _ROOM - 60, 1).text,
        unvalued=say("film.not_valued", lang),
        cards=tuple(
            _card(
                card,
                scene,
                plan,
                lang,
                Marks(card.expected, card.received, film.low, film.high, film.gaps, rungs),
            )
            for card, scene in zip(film.scenes, journey.scenes, strict=True)
        ),
    )


def _card(card: SceneCard, scene: Scene, plan: Plan, lang: Lang, marks: Marks) -> PrintedCard:
    title = passage(card.title, _TITLE, _ROOM, _TITLE_LINES, card.lang)
    left = _BOTH_LINES - len(title.lines) * 3 // 2
    valued = card.expected is not None or card.received is not None
    return PrintedCard(
        number=card.number,
        act=act_name(card.phase, lang) if card.phase else "",
        channel=card.channel,
        title=title,
        voice=_told(scene.see.text, _VOICE, left, plan, lang),
        feeling=_told(scene.see.feeling, Face(Family.SANS, 13.5), 1, plan, lang),
        picture=mark_scale_svg(marks, lang, f"gap{card.number}") if valued else "",
        spoken=_spoken(card, lang),
    )


def _told(text: Text | None, face: Face, most: int, plan: Plan, lang: Lang) -> Passage | None:
    said = in_lang(text, lang)
    return passage(said, face, _ROOM, most, foreign(text, lang, plan.scores.journey)) if said else None


def _spoken(card: SceneCard, lang: Lang) -> str:
    marks = (("expected", card.expected), ("received", card.received))
    parts = [
        say(f"drawing.spoken.{name}", lang, value=plain_number(round(value, 2), lang))
        for name, value in marks
        if value is not None
    ]
    if card.gap is not None:
        parts.append(say("drawing.spoken.gap", lang, value=signed(card.gap, lang)))
    return ", ".join(parts)
