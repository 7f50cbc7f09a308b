"""The chapters of a report, each with a conclusion for its title."""

from dataclasses import dataclass
from enum import StrEnum

from momentos.report.block import Block


class Section(StrEnum):
    """The chapters, in their order; the first is all that a busy reader needs."""

    SUMMARY = "summary"
    JOURNEY = "journey"
    GAPS = "gaps"
    WORST = "worst"
    PROMISE = "promise"
    BETS = "bets"
    STORYBOARD = "storyboard"
    ACTIONS = "actions"
    ROADMAP = "roadmap"
    KPIS = "kpis"
    RISKS = "risks"
    METHOD = "method"


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter: `name` is what it is about, `headline` the sentence it proves.

    `script` is what a speaker says to it, and whence it is known.
    """

    section: Section
    name: str
    headline: str
    blocks: tuple[Block, ...]
    script: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A chapter that the journey has nothing for, and what would fill it."""

    section: Section
    name: str
    why: str
