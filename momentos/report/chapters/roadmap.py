"""When: what begins, what waits for what, and when the plan is looked at again."""

import datetime as dt
from collections.abc import Sequence

from momentos.drawing.roadmap import roadmap as drawn
from momentos.drawing.roadmap import roadmap_rows, roadmap_spoken
from momentos.plan.reviews import Review, reviews
from momentos.report.block import Block, Phrase, Picture, Points
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.material import Material
from momentos.words.catalogue import say_count
from momentos.words.figures import date, listing, long_date
from momentos.words.sentence import Gender, spelled

_MOST_NAMED = 12
"""Actions due by one review that are named by their ranks; more of them are counted."""


def roadmap(m: Material) -> Chapter | LeftOut:
    """The plan in time; where no live action has a date, there is no road."""
    name = m.say("name.roadmap")
    dues = [action.due for action in m.plan.live if action.due]
    if not dues:
        return LeftOut(Section.ROADMAP, name, m.say("missing.dates" if m.plan.live else "missing.actions"))
    blocks = (_picture(m), _rhythm(m))
    return Chapter(Section.ROADMAP, name, _headline(m, dues), blocks, (m.say("script.roadmap"),))


def _headline(m: Material, dues: Sequence[dt.date]) -> str:
    """When the plan is carried out; what is overdue is said with it."""
    today, last = m.edition.date, max(dues)
    when = m.say(
        "headline.roadmap" if last >= today else "headline.roadmap.past", date=long_date(last, m.lang)
    )
    late = sum(due < today for due in dues)
    if not late:
        return when
    count = spelled(late, Gender.FEMININE, m.lang)
    return f"{when}; {say_count('report.headline.roadmap.late', late, m.lang, count=count)}"


def _picture(m: Material) -> Picture:
    rows = roadmap_rows(m.plan, m.lang)
    pages = drawn(rows, m.edition.date, m.lang)
    return Picture("roadmap", m.say("caption.roadmap"), roadmap_spoken(rows, m.lang), pages)


def _rhythm(m: Material) -> Block:
    items = tuple(_review(m, review) for review in reviews(m.plan, m.edition.date))
    return Points(Phrase(m.say("roadmap.reviews")), items)


def _review(m: Material, review: Review) -> Phrase:
    day = date(review.date, m.lang)
    if review.measures:
        return Phrase(m.say("review.measure", date=day))
    if not review.due:
        return Phrase(m.say("review.none", date=day))
    if len(review.due) > _MOST_NAMED:
        return Phrase(m.say("review.due.many", date=day, count=len(review.due)))
    ranks = listing([str(m.actions[id_].rank) for id_ in review.due], m.lang)
    return Phrase(say_count("report.review.due", len(review.due), m.lang, date=day, actions=ranks))
