"""What to begin with: quick wins against big bets."""

from collections.abc import Iterator
from dataclasses import replace

from momentos.drawing.bets import BetMap, bet_map, bets_drawing, bets_spoken
from momentos.journey.slack import SLACK
from momentos.journey.vocabulary import Degree
from momentos.plan.bets import Bet
from momentos.report.block import Block, Chart, ChartKind, Phrase, Picture, Points, Series
from momentos.report.carried import carried, cut
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.material import Material
from momentos.words.catalogue import say, say_count, term
from momentos.words.figures import listing, number
from momentos.words.sentence import Gender, capital, spelled

_MOST = 12
"""Actions of one field that are named; the table of actions has all of them."""

_MOST_BARS = 20
_LABEL = 44
"""Characters of an action's name beside its bar."""

_INKS = {Degree.LOW: "ink", Degree.MEDIUM: "ink3", Degree.HIGH: "line"}


def bets(m: Material) -> Chapter | LeftOut:
    """The live actions in their four fields; a plan without any has none."""
    name = m.say("name.bets")
    if not m.plan.live:
        return LeftOut(Section.BETS, name, m.say("missing.actions"))
    blocks: list[Block] = [
        _picture(m),
        *(Points(Phrase(m.say(f"bet.{bet}")), items) for bet in Bet if (items := tuple(_items(m, bet)))),
    ]
    return Chapter(Section.BETS, name, _headline(m), tuple(blocks), (m.say("script.bets"),))


def _picture(m: Material) -> Picture:
    told = bet_map(m.plan, m.lang)
    drawn = (bets_drawing(told, m.lang),)
    return Picture("bets", m.say("caption.bets"), bets_spoken(m.plan, m.lang), drawn, _chart(m, told))


def _chart(m: Material, told: BetMap) -> Chart:
    """What each action takes away, the most first, in the ink of its effort."""
    largest = sorted(told.points, key=lambda point: -point.impact)[:_MOST_BARS]
    series = tuple(
        Series(
            say("report.chart.effort", m.lang, degree=term(degree, m.lang)),
            tuple(point.impact if point.effort is degree else None for point in largest),
            ink,
        )
        for degree, ink in _INKS.items()
    )
    labels = tuple(f"{point.rank}. {cut(carried(point.title), _LABEL)}" for point in largest)
    return Chart(ChartKind.BARS, labels, series, 0.0, None, up=m.say("column.gain"))


def _headline(m: Material) -> str:
    clauses = []
    for bet in (Bet.QUICK_WIN, Bet.BIG_BET):
        if count := sum(found is bet for found in m.bets.by_id.values()):
            words = spelled(count, Gender.FEMININE, m.lang)
            clauses.append(say_count(f"report.headline.bets.{bet}", count, m.lang, count=words))
    return capital(listing(clauses, m.lang)) if clauses else m.say("headline.bets.none")


def _items(m: Material, bet: Bet) -> Iterator[Phrase]:
    """The actions of a field in their order, and how many more there are."""
    found = [action for action in m.plan.live if m.bets.by_id[action.id] is bet]
    for action in found[:_MOST]:
        title = m.phrase(action.title)
        worth = f" ({number(-action.gain, m.lang, 1)})" if action.gain and action.gain > SLACK else ""
        yield replace(title, text=f"{action.rank}. {title.text}{worth}")
    if (more := len(found) - _MOST) > 0:
        yield Phrase(say_count("report.bet.more", more, m.lang))
