"""Where customers go from a scene, in words: the next scenes by number, with share and condition."""

from collections.abc import Sequence

from momentos.drawing.rows_below import small_percent
from momentos.graph.film import Way
from momentos.journey.kinds import in_lang
from momentos.scores.score import Scores
from momentos.words.catalogue import Lang, say
from momentos.words.figures import listing


def ways_on(scores: Scores, scene_id: str, lang: Lang) -> tuple[str, ...]:
    """One sentence for the ways onward and one for those back; none where the film simply goes on."""
    ways = [(i, way) for i, way in enumerate(scores.film.ways) if way.source == scene_id]
    onward = [pair for pair in ways if not pair[1].again]
    back = [pair for pair in ways if pair[1].again]
    found = []
    if len(onward) > 1 or any(way.when or way.share is not None for _, way in onward):
        found.append(say("panel.goes_on", lang, scenes=_listed(onward, scores, lang)))
    if back:
        found.append(say("panel.goes_back", lang, scenes=_listed(back, scores, lang)))
    return tuple(found)


def _listed(ways: Sequence[tuple[int, Way]], scores: Scores, lang: Lang) -> str:
    numbers = {scene.id: number for number, scene in enumerate(scores.journey.scenes, start=1)}
    flow = scores.flow
    told = []
    for i, way in ways:
        total = flow.total.get(way.source) if flow else None
        share = small_percent(flow.passing[i] / total, lang) if flow and total else ""
        said = ", ".join(part for part in (share, in_lang(way.when, lang)) if part)
        told.append(f"{numbers[way.target]} ({said})" if said else str(numbers[way.target]))
    return listing(told, lang)
