"""Where customers go from each scene, in words: the next scenes by number, with share and condition."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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


def told_ways(scores: Scores, lang: Lang) -> list[dict[str, str]]:
    """Every way by the ids of the scenes it joins, with how many of those there take it, and when."""
    return [
        {"from": way.source, "to": way.target, "said": " · ".join(_told(i, way, scores, lang))}
        for i, way in enumerate(scores.film.ways)
    ]


def _told(i: int, way: Way, scores: Scores, lang: Lang) -> Iterator[str]:
    part = _share(i, way, scores)
    if part is not None:
        yield say("map.way.share", lang, share=small_percent(part, lang))
    if way.when:
        yield say("map.way.when", lang, when=own_words(way.when, lang, scores.journey.lang))
    if way.again:
        yield say("map.way.again", lang)


def _share(i: int, way: Way, scores: Scores) -> float | None:
    """The part of those in a scene who go that way."""
    total = scores.flow.total.get(way.source) if scores.flow else None
    return scores.flow.passing[i] / total if scores.flow and total else None


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
    told = []
    for i, way in ways:
        number = scores.film.position[way.target] + 1
        part = _share(i, way, scores)
        share = "" if part is None else small_percent(part, lang)
        said = ", ".join(part for part in (share, own_words(way.when, lang, scores.journey.lang)) if part)
        told.append(f"{number} ({said})" if said else str(number))
    return listing(told, lang)
