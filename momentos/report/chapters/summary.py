"""The decision on one page: what was found, what it would bring and cost, and what is asked for today."""

from momentos.journey.vocabulary import Status
from momentos.plan.plan import PlannedAction
from momentos.report.block import Block, Fact, Facts, Phrase, Points
from momentos.report.carried import carried
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.material import Material, costed, sentence
from momentos.scores.concentration import concentration
from momentos.words.catalogue import say_count, term
from momentos.words.figure import Figure, written
from momentos.words.figures import listing, money, number, percent
from momentos.words.sentence import Gender, capital, spelled

_FACTS = (Figure.EXPECTED, Figure.RECEIVED, Figure.SATISFACTION, Figure.PAIN)
_MOST_NAMED = 4


def summary(m: Material) -> Chapter | LeftOut:
    """What a busy reader needs; a film that nobody valued has no finding."""
    name = m.say("name.summary")
    if not m.scores.valued:
        return LeftOut(Section.SUMMARY, name, m.say("missing.marks"))
    blocks: list[Block] = [Facts(tuple(_fact(m, figure) for figure in _FACTS))]
    blocks.append(Points(Phrase(m.say("summary.finding")), _finding(m)))
    if effect := (*_effect(m), *_done(m)):
        blocks.append(Points(Phrase(m.say("summary.effect")), effect))
    blocks.append(Points(Phrase(m.say("summary.decision")), _decision(m)))
    return Chapter(Section.SUMMARY, name, _headline(m), tuple(blocks), (m.say("script.summary"),))


def _headline(m: Material) -> str:
    found = concentration(m.scores)
    if found is None:
        return m.say("headline.summary.nothing")
    count = len(found.scenes)
    key = "report.headline.summary"
    words = spelled(count, Gender.FEMININE, m.lang)
    return capital(say_count(key, count, m.lang, count=words, share=percent(found.share, m.lang, 0)))


def _fact(m: Material, figure: Figure) -> Fact:
    now = getattr(m.plan.now, figure)
    then = getattr(m.plan.projected, figure)
    name, said = term(figure, m.lang), written(figure, now, m.lang)
    if not m.plan.live:
        return Fact(name, said, value=now)
    return Fact(name, said, written(figure, then, m.lang), now, then)


def _finding(m: Material) -> tuple[Phrase, ...]:
    found = concentration(m.scores)
    if found is None:
        return (sentence(m.say("summary.nothing_hurts")),)
    worst = m.scores.scene(found.scenes[0])
    said = [
        m.say(
            "summary.worst.tied" if len(m.tied_worst) > 1 else "summary.worst",
            title=m.quoted(worst.id),
            number=m.cards[worst.id].number,
            expected=number(worst.expected, m.lang, 1),
            received=number(worst.received, m.lang, 1),
            reach=percent(worst.reach, m.lang, 0),
        )
    ]
    others = [m.quoted(id_) for id_ in found.scenes[1 : 1 + _MOST_NAMED]]
    if others:
        said.append(say_count("report.summary.others", len(others), m.lang, titles=listing(others, m.lang)))
    return tuple(map(sentence, said))


def _effect(m: Material) -> tuple[Phrase, ...]:
    live = m.plan.live
    if not live:
        return ()
    now, then = m.plan.now, m.plan.projected
    said = [
        say_count(
            "report.summary.projected",
            len(live),
            m.lang,
            received=number(now.received, m.lang),
            then=number(then.received, m.lang),
            satisfaction=percent(now.satisfaction, m.lang),
            satisfied=percent(then.satisfaction, m.lang),
        ),
        m.say("summary.estimate"),
    ]
    return tuple(map(sentence, said))


def _done(m: Material) -> tuple[Phrase, ...]:
    """What is done is not promised again: it is measured."""
    count = sum(action.status is Status.DONE for action in m.plan.actions)
    if not count:
        return ()
    words = spelled(count, Gender.FEMININE, m.lang)
    return (sentence(say_count("report.summary.done", count, m.lang, count=words)),)


def _decision(m: Material) -> tuple[Phrase, ...]:
    """What is asked of the readers: to approve what is only proposed, and to say who, when and how much."""
    live = m.plan.live
    if not live:
        return (sentence(m.say(f"summary.{_asked_without_actions(m)}")),)
    said = [_approval(m, [action for action in live if action.status is Status.PROPOSED])]
    for lacking, key in (
        ([a for a in live if not a.owner], "owner"),
        ([a for a in live if not a.due], "due"),
        ([a for a in live if a.cost is None], "cost"),
    ):
        if lacking:
            count = spelled(len(lacking), Gender.FEMININE, m.lang)
            said.append(say_count(f"report.summary.lacks.{key}", len(lacking), m.lang, count=count))
    return tuple(map(sentence, said))


def _asked_without_actions(m: Material) -> str:
    """The message that says what is asked where nothing is left to carry out."""
    if any(action.status is Status.DONE for action in m.plan.actions):
        return "measure"
    return "no_actions" if m.plan.now.pain else "nothing_asked"


def _approval(m: Material, proposed: list[PlannedAction]) -> str:
    if not proposed:
        return m.say("summary.all_agreed")
    count = spelled(len(proposed), Gender.FEMININE, m.lang)
    asked = say_count("report.summary.approve", len(proposed), m.lang, count=count)
    costs = [action.cost for action in proposed if action.cost is not None]
    if not costs:
        return f"{asked}."
    if len(costs) < len(proposed):
        return f"{asked}; {costed(m, costs)}."
    known = m.say("summary.approve.cost", cost=carried(money(sum(costs), m.journey.currency, m.lang)))
    return f"{asked} {known}."
