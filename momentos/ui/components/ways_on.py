"""Where customers go from each scene, in words: the next scenes by number, with share and condition."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from momentos.drawing.rows_below import small_percent
from momentos.graph.film import Way
from momentos.scores.score import Scores
from momentos.ui.components.own_words import own_words
from momentos.words.catalogue import Lang, say
from momentos.words.figures import listing


def ways_on(scores: Scores, lang: Lang) -> Mapping[str, tuple[str, ...]]:
    """By scene: a sentence for the ways onward, one for those back, none where the film simply goes on."""
    ways: dict[str, list[tuple[int, Way]]] = defaultdict(list)
    for i, way in enumerate(scores.film.ways):
        ways[way.source].append((i, way))
    return {scene.id: _said(ways[scene.id], scores, lang) for scene in scores.journey.scenes}


def _said(ways: Sequence[tuple[int, Way]], scores: Scores, lang: Lang) -> tuple[str, ...]:
    onward = [(i, way) for i, way in ways if not way.again]
    back = [(i, way) for i, way in ways if way.again]
    found = []
    if len(onward) > 1 or any(way.when or way.share is not None for _, way in onward):
        found.append(say("panel.goes_on", lang, scenes=_listed(onward, scores, lang)))
    if back:
        found.append(say("panel.goes_back", lang, scenes=_listed(back, scores, lang)))
    return tuple(found)


def _listed(ways: Sequence[tuple[int, Way]], scores: Scores, lang: Lang) -> str:
    flow = scores.flow
    told = []
    for i, way in ways:
        number = scores.film.position[way.target] + 1
        total = flow.total.get(way.source) if flow else None
        share = small_percent(flow.passing[i] / total, lang) if flow and total else ""
        said = ", ".join(part for part in (share, own_words(way.when, lang, scores.journey.lang)) if part)
        told.append(f"{number} ({said})" if said else str(number))
    return listing(told, lang)
