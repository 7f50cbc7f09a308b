"""What the chapters are written from: a plan, an edition, and how the two speak."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from momentos.drawing.film_card import FilmCard, SceneCard, film_card, foreign
from momentos.drawing.gap_step import GapScale, gap_scale
from momentos.drawing.writing import from_right
from momentos.journey.journey import Journey
from momentos.journey.kinds import Text, in_lang
from momentos.plan.bets import Bets, bets
from momentos.plan.plan import Plan, PlannedAction
from momentos.report.block import Cell, Phrase, Value
from momentos.report.carried import carried
from momentos.report.edition import Edition
from momentos.scores.score import Scores
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.customer import customer_name
from momentos.words.figures import NOTHING, money, number, percent, signed
from momentos.words.sentence import Gender, capital, spelled


@dataclass(frozen=True)
class Material:
    """A plan and the edition it is written for."""

    plan: Plan
    edition: Edition

    @property
    def lang(self) -> Lang:
        """The report's language."""
        return self.edition.lang

    @property
    def scores(self) -> Scores:
        """What the scenes are worth to whom."""
        return self.plan.scores

    @property
    def journey(self) -> Journey:
        """What the file says."""
        return self.plan.scores.journey

    @cached_property
    def film(self) -> FilmCard:
        """The film, ready to draw."""
        return film_card(self.scores, self.lang)

    @cached_property
    def cards(self) -> dict[str, SceneCard]:
        """The drawn scenes by id."""
        return {card.id: card for card in self.film.scenes}

    @cached_property
    def gaps(self) -> GapScale:
        """What gaps are measured with."""
        return gap_scale(self.journey)

    @cached_property
    def bets(self) -> Bets:
        """The live actions by effort and impact."""
        return bets(self.plan)

    @cached_property
    def tied_worst(self) -> tuple[str, ...]:
        """The scenes that hurt most, as far as documents tell pains apart: to one decimal."""
        found = self.scores.worst(len(self.scores.scenes))
        return tuple(one.id for one in found if _shown(one.pain) == _shown(found[0].pain))

    @cached_property
    def actions(self) -> dict[str, PlannedAction]:
        """The actions by id."""
        return {action.id: action for action in self.plan.actions}

    def say(self, key: str, /, **params: object) -> str:
        """A text of the report's own catalogue, in its language."""
        return say(f"report.{key}", self.lang, **params)

    def phrase(self, text: Text | None) -> Phrase:
        """A text of the journey; nothing is an empty phrase."""
        words = carried(in_lang(text, self.lang))
        return Phrase(words, foreign(text, self.lang, self.journey) if words else "", from_right(words))

    def numbered(self, scene: str) -> str:
        """A scene's number and title."""
        card = self.cards[scene]
        return f"{card.number}. {carried(card.title)}"

    def quoted(self, scene: str) -> str:
        """A scene's title in the quotation marks of the language."""
        return say("quoted", self.lang, text=carried(self.cards[scene].title).rstrip("."))

    def customer(self, id_: str) -> str:
        """A customer type's name."""
        return carried(customer_name(self.journey, id_, self.lang))

    def cited(self, reason: Text) -> Phrase:
        """A reason for an action: where it is the id of something that customers said, what they said."""
        said = self._voices.get(reason) if isinstance(reason, str) else None
        return self.phrase(said or reason)

    @cached_property
    def _voices(self) -> dict[str, Text]:
        voices = (voice for scene in self.journey.scenes for voice in scene.voice)
        return {voice.id: voice.text for voice in voices if voice.id and voice.text}

    def number(self, value: float | None, decimals: int = 2) -> Cell:
        """A cell with a number; a dash where there is none."""
        return Cell(Phrase(number(value, self.lang, decimals)), value)

    def share(self, value: float | None) -> Cell:
        """A cell with a share from 0 to 1, as a whole percentage."""
        return Cell(Phrase(percent(value, self.lang, 0)), value)

    def gap(self, value: float | None) -> Cell:
        """A cell with a gap, its sign and its colour."""
        step = None if value is None else self.gaps.step(value)
        return Cell(Phrase(signed(value, self.lang)), value, step=step)

    def labelled(self, label: str, phrase: Phrase) -> Phrase:
        """A phrase after what it is of; it keeps its language, and runs as the label does."""
        return Phrase(f"{label}: {phrase.text}", phrase.lang)

    def money(self, value: float | None) -> Cell:
        """A cell with an amount in the journey's currency; empty where nobody says it."""
        words = "" if value is None else carried(money(value, self.journey.currency, self.lang))
        return Cell(Phrase(words), value)


def _shown(pain: float | None) -> float:
    return round(pain or 0.0, 1)


def costed(m: Material, costs: Sequence[float]) -> str:
    """What those actions cost whose cost is known, where others have none."""
    cost = carried(money(sum(costs), m.journey.currency, m.lang))
    count = spelled(len(costs), Gender.FEMININE, m.lang)
    return say_count("report.headline.actions.costed", len(costs), m.lang, count=count, cost=cost)


def own(words: str, value: Value = None) -> Cell:
    """A cell in the report's own words."""
    return Cell(Phrase(words or NOTHING), value)


def told(phrase: Phrase, under: Phrase | None = None) -> Cell:
    """A cell in the journey's words, with a quiet line below."""
    return Cell(phrase if phrase.text else Phrase(NOTHING), under=under if under and under.text else None)


def sentence(words: str) -> Phrase:
    """A phrase of the report's own, with a capital first letter."""
    return Phrase(capital(words))
