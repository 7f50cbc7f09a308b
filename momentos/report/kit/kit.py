"""The print kit: what a facilitator takes to a room on paper."""

import datetime as dt
from enum import StrEnum

from momentos.journey.kinds import in_lang
from momentos.plan.plan import Plan
from momentos.report.kit.ballots import BallotSheets, ballots
from momentos.report.kit.scene_cards import CardSheets, scene_cards
from momentos.report.kit.wall import WallSheets, wall
from momentos.report.sheets import sheets
from momentos.words.catalogue import Lang, say


class Part(StrEnum):
    """A part of the kit: a card a scene, the film for a wall, and the votes of a room without phones."""

    CARDS = "cards"
    POSTER = "poster"
    BALLOTS = "ballots"


_TEMPLATES = {Part.CARDS: "cards", Part.POSTER: "wall", Part.BALLOTS: "ballots"}


class NoScenes(ValueError):  # noqa: N818  nothing went wrong: there is nothing to print yet
    """A film without scenes has nothing to print; `says` gives what to do, in the reader's language."""

    def says(self, lang: Lang) -> str:
        """Why nothing is printed, and what to do."""
        return say("kit.refused.no_scenes", lang)


def kit(plan: Plan, part: Part, lang: Lang, date: dt.date, rungs: tuple[float, ...]) -> bytes:
    """One part of the kit as a PDF, the same bytes for the same film, language and date.

    `rungs` are the marks that a room can give. Raises NoScenes.
    """
    journey = plan.scores.journey
    if not journey.scenes:
        raise NoScenes
    title = in_lang(journey.title, lang)
    name = say(f"kit.title.{part}", lang, title=title)
    return sheets(_TEMPLATES[part], _record(plan, part, lang, date, rungs), name, lang, date).pdf()


def _record(
    plan: Plan, part: Part, lang: Lang, date: dt.date, rungs: tuple[float, ...]
) -> CardSheets | WallSheets | BallotSheets:
    match part:
        case Part.CARDS:
            return scene_cards(plan, lang, rungs)
        case Part.POSTER:
            return wall(plan, lang, date)
        case Part.BALLOTS:
            return ballots(plan, lang, rungs)
