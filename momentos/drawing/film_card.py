"""What a drawing needs to know of a film, in the reader's language and nothing more."""

from collections.abc import Mapping
from dataclasses import dataclass

from momentos.drawing.gap_step import ONE_TO_FIVE, GapScale, gap_scale
from momentos.graph.route import main_line
from momentos.journey.journey import Journey
from momentos.journey.kinds import Text, in_lang, lang_of
from momentos.journey.vocabulary import Phase
from momentos.scores.score import Scores
from momentos.words.catalogue import Lang, say


@dataclass(frozen=True, slots=True)
class SceneCard:
    """One scene to draw. `reach` and `leaves` are shares (0 to 1) of all customers and of those in it.

    A `detour` stands beside the path that most customers walk. `fault` is what the file has wrong there.
    `lang` is the title's language where that is not the film's.
    """

    id: str
    number: int
    title: str
    phase: Phase | None = None
    channel: str = ""
    importance: float | None = None
    expected: float | None = None
    received: float | None = None
    gap: float | None = None
    valence: float | None = None
    reach: float | None = None
    leaves: float | None = None
    detour: bool = False
    fault: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class WayCard:
    """One way from scene to scene: `passing` is the share of all customers who take it."""

    source: str
    target: str
    passing: float | None = None
    share: float | None = None
    when: str = ""
    again: bool = False


@dataclass(frozen=True, slots=True)
class FilmCard:
    """A film to draw. `returns` and `brought` are per customer, None where the film cannot be walked."""

    title: str
    lang: Lang
    scenes: tuple[SceneCard, ...]
    ways: tuple[WayCard, ...] = ()
    low: float = 1.0
    high: float = 5.0
    gaps: GapScale = ONE_TO_FIVE
    returns: float | None = None
    brought: float | None = None


_NONE: Mapping[str, str] = {}


def film_card(scores: Scores, lang: Lang, faults: Mapping[str, str] = _NONE) -> FilmCard:
    """The film of a scored journey, ready to draw; `faults` says by scene id what is wrong there."""
    journey, film, flow = scores.journey, scores.film, scores.flow
    line = frozenset(main_line(film, flow)) if flow else frozenset(s.id for s in journey.scenes)
    scenes = tuple(
        _scene_card(number, scores, lang, detour=scene.id not in line, fault=faults.get(scene.id, ""))
        for number, scene in enumerate(journey.scenes, start=1)
    )
    ways = tuple(
        WayCard(
            way.source,
            way.target,
            passing := flow.passing[i] if flow else None,
            _part(passing, flow.total[way.source] if flow else None),
            in_lang(way.when, lang),
            again=way.again,
        )
        for i, way in enumerate(film.ways)
    )
    outcomes = [(flow.shares[c], outcome) for c, outcome in flow.outcomes.items()] if flow else []
    return FilmCard(
        title=in_lang(journey.title, lang),
        lang=lang,
        scenes=scenes,
        ways=ways,
        low=journey.scale.min,
        high=journey.scale.max,
        gaps=gap_scale(journey),
        returns=sum(share * o.returns for share, o in outcomes) if outcomes else None,
        brought=sum(share * o.brought for share, o in outcomes) if outcomes else None,
    )


def _scene_card(number: int, scores: Scores, lang: Lang, *, detour: bool, fault: str) -> SceneCard:
    scene, score, flow = scores.journey.scenes[number - 1], scores.scenes[number - 1], scores.flow
    valued = score.expected is not None or score.received is not None
    return SceneCard(
        id=scene.id,
        number=number,
        title=in_lang(scene.title, lang),
        phase=scene.phase,
        channel=say(f"drawing.channel.{scene.channel}", lang) if scene.channel else "",
        importance=score.importance if valued or scene.importance else None,
        expected=score.expected,
        received=score.received,
        gap=score.gap,
        valence=score.valence,
        reach=score.reach,
        leaves=_part(flow.lost.get(scene.id), flow.total.get(scene.id)) if flow else None,
        detour=detour,
        fault=fault,
        lang=foreign(scene.title, lang, scores.journey),
    )


def foreign(text: Text | None, lang: Lang, journey: Journey) -> str:
    """The language of a journey's text as it is drawn; empty where it is the drawing's own."""
    spoken = lang_of(text, lang, journey.lang)
    return "" if spoken == lang else spoken


def _part(some: float | None, whole: float | None) -> float | None:
    return some / whole if some is not None and whole else None
