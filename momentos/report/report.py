"""One frozen report of a planned film: everything that any document says, and nothing that it computes."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from momentos.drawing.gap_step import GapScale
from momentos.journey.journey import Scale
from momentos.plan.plan import Plan
from momentos.plan.reviews import Review, reviews
from momentos.report.block import Phrase
from momentos.report.carried import carried
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.chapters.actions import actions
from momentos.report.chapters.bets import bets
from momentos.report.chapters.gaps import gaps
from momentos.report.chapters.journey import journey
from momentos.report.chapters.kpis import kpis
from momentos.report.chapters.method import method
from momentos.report.chapters.promise import promise
from momentos.report.chapters.risks import risks
from momentos.report.chapters.roadmap import roadmap
from momentos.report.chapters.storyboard import storyboard
from momentos.report.chapters.summary import summary
from momentos.report.chapters.worst import worst
from momentos.report.edition import Edition
from momentos.report.kit.wall import WallSheets, wall
from momentos.report.material import Material
from momentos.report.rows import ActionRow, KpiRow, SceneRow, action_rows, kpi_rows, scene_rows


@dataclass(frozen=True, slots=True)
class Report:
    """A report in one language, of one day.

    `journey` is the journey's id, `currency` as its amounts are named; `digest` is the same for journeys that
    say the same. `reviews` count from the report's own day. `wall` is the film for a wall, None where it has
    no scenes.
    """

    journey: str
    title: Phrase
    kind: str
    about: Phrase
    currency: str
    scale: Scale
    gaps: GapScale
    edition: Edition
    digest: str
    chapters: tuple[Chapter, ...]
    left_out: tuple[LeftOut, ...]
    scenes: tuple[SceneRow, ...]
    actions: tuple[ActionRow, ...]
    kpis: tuple[KpiRow, ...]
    reviews: tuple[Review, ...]
    wall: WallSheets | None

    def chapter(self, section: Section) -> Chapter | None:
        """The chapter of a section; None where it is left out."""
        return next((one for one in self.chapters if one.section is section), None)


_CHAPTERS: Mapping[Section, Callable[[Material], Chapter | LeftOut]] = {
    Section.SUMMARY: summary,
    Section.JOURNEY: journey,
    Section.GAPS: gaps,
    Section.WORST: worst,
    Section.PROMISE: promise,
    Section.BETS: bets,
    Section.STORYBOARD: storyboard,
    Section.ACTIONS: actions,
    Section.ROADMAP: roadmap,
    Section.KPIS: kpis,
    Section.RISKS: risks,
}


def make_report(plan: Plan, edition: Edition) -> Report:
    """The report of a plan: the chapters that the edition asks for and the journey has something for."""
    edition = _carried(edition)
    m = Material(plan, edition)
    made = [write(m) for section, write in _CHAPTERS.items() if section in edition.sections]
    left_out = tuple(one for one in made if isinstance(one, LeftOut))
    chapters = [one for one in made if isinstance(one, Chapter)]
    digest = _digest(plan)
    if Section.METHOD in edition.sections:
        chapters.append(method(m, digest, left_out))
    return Report(
        journey=m.journey.id,
        title=m.phrase(m.journey.title),
        kind=m.say("kind"),
        about=m.phrase(m.journey.about),
        currency=m.phrase(m.journey.currency).text,
        scale=m.journey.scale,
        gaps=m.gaps,
        edition=edition,
        digest=digest,
        chapters=tuple(chapters),
        left_out=left_out,
        scenes=scene_rows(m),
        actions=action_rows(m),
        kpis=kpi_rows(m),
        reviews=reviews(plan, edition.date),
        wall=wall(plan, edition.lang, edition.date, edition.brand) if m.journey.scenes else None,
    )


def _carried(edition: Edition) -> Edition:
    """The edition with its texts as every document can carry them."""
    brand = edition.brand
    return replace(
        edition,
        version=carried(edition.version),
        brand=replace(
            brand,
            client=carried(brand.client),
            author=carried(brand.author),
            confidentiality=carried(brand.confidentiality),
            font=carried(brand.font),
        ),
    )


def _digest(plan: Plan) -> str:
    """What the journey says, in twelve signs: another journey has others."""
    said = repr(plan.scores.journey).encode("utf-8", "surrogatepass")
    return hashlib.sha256(said).hexdigest()[:12]
