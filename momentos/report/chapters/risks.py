"""What the plan rests on, and what may go wrong."""

from collections.abc import Iterator

from momentos.journey.vocabulary import Evidence
from momentos.report.block import Block, Phrase, Points
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.material import Material, sentence
from momentos.words.catalogue import say_count, term
from momentos.words.figures import listing
from momentos.words.sentence import Gender, capital, spelled

_FEW = 30
"""Fewer answers than this make a mean that a few people can move (ours)."""


def risks(m: Material) -> Chapter | LeftOut:
    """Assumptions of the figures, risks written into the actions, and threats from outside."""
    name = m.say("name.risks")
    if not m.journey.scenes:
        return LeftOut(Section.RISKS, name, m.say("missing.scenes"))
    lists = (
        ("assumptions", tuple(map(sentence, _assumptions(m)))),
        ("breaks", tuple(_breaks(m))),
        ("threats", tuple(_threats(m))),
        ("barriers", tuple(m.phrase(one.text) for one in m.journey.barriers if one.text)),
    )
    blocks: list[Block] = [Points(Phrase(m.say(f"risks.{key}")), items) for key, items in lists if items]
    count = sum(len(items) for _, items in lists)
    if not count:
        return LeftOut(Section.RISKS, name, m.say("missing.risks"))
    words = spelled(count, Gender.MASCULINE, m.lang)
    headline = capital(say_count("report.headline.risks", count, m.lang, count=words))
    return Chapter(Section.RISKS, name, headline, tuple(blocks), (m.say("script.risks"),))


def _assumptions(m: Material) -> Iterator[str]:
    live = m.plan.live
    if live:
        yield m.say("risks.effects")
    if assumed := [a for a in live if a.assumes_effort]:
        yield _of_actions(m, "effort", [str(a.rank) for a in assumed])
    unstated = [a for a in live if a.action.effect is None and a.gain]
    if unstated:
        yield _of_actions(m, "target", [str(a.rank) for a in unstated])
    for circle in m.plan.waiting:
        ranks = [str(m.actions[id_].rank) for id_ in circle]
        yield m.say("risks.waiting", actions=listing(ranks, m.lang))
    opinion, few = [], []
    for score in m.scores.worst():
        mark = m.journey.scenes[m.scores.film.position[score.id]].received
        if mark is None or not set(mark.evidence) - {Evidence.WORKSHOP}:
            opinion.append(m.quoted(score.id))
        elif mark.n is not None and mark.n < _FEW:
            few.append(m.quoted(score.id))
    if opinion:
        yield m.say("risks.opinion", scenes=listing(opinion, m.lang))
    if few:
        yield m.say("risks.few", scenes=listing(few, m.lang), few=_FEW)


def _of_actions(m: Material, key: str, ranks: list[str]) -> str:
    return say_count(f"report.risks.{key}", len(ranks), m.lang, actions=listing(ranks, m.lang))


def _breaks(m: Material) -> Iterator[Phrase]:
    for action in m.plan.live:
        for text in action.action.breaks:
            phrase = m.phrase(text)
            if phrase.text:
                yield m.labelled(m.say("risks.action", rank=action.rank), phrase)


def _threats(m: Material) -> Iterator[Phrase]:
    for threat in m.journey.threats:
        phrase = m.phrase(threat.text)
        if phrase.text:
            size = capital(term(threat.size, m.lang)) if threat.size else ""
            yield m.labelled(size, phrase) if size else phrase
