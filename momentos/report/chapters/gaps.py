"""Where the film falls short and where it surprises, for everyone and for each customer type."""

from momentos.drawing.heat import heat, heat_of, heat_spoken
from momentos.journey.vocabulary import Verdict
from momentos.report.block import Block, Cell, Column, Kind, Phrase, Picture, Points, Table
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.material import Material, own, sentence
from momentos.scores.index import Index
from momentos.scores.of_type import of_type
from momentos.words.catalogue import say, say_count
from momentos.words.figures import listing, percent, signed
from momentos.words.sentence import Gender, capital, spelled

_MOST_STRENGTHS = 5


def gaps(m: Material) -> Chapter | LeftOut:
    """The gaps; a film without both marks anywhere has none."""
    name = m.say("name.gaps")
    if not m.scores.valued:
        return LeftOut(Section.GAPS, name, m.say("missing.marks"))
    strip = heat_of(m.plan, m.lang)
    shown = Picture("gaps", m.say("caption.gaps"), heat_spoken(strip), heat(strip))
    blocks: list[Block] = [shown, _types(m)]
    if strengths := _strengths(m):
        blocks.append(Points(Phrase(m.say("gaps.protect")), strengths))
    return Chapter(Section.GAPS, name, _headline(m), tuple(blocks), (m.say("script.gaps"),))


def _headline(m: Material) -> str:
    counts = {v: sum(s.verdict is v for s in m.scores.scenes) for v in (Verdict.BELOW, Verdict.ABOVE)}
    clauses = [_clause(m, verdict, count) for verdict, count in counts.items() if count]
    if not clauses:
        return m.say("headline.gaps.level")
    if not counts[Verdict.BELOW]:
        return capital(_clause(m, "only_above", counts[Verdict.ABOVE]))
    return capital(listing(clauses, m.lang))


def _clause(m: Material, key: str, count: int) -> str:
    words = spelled(count, Gender.FEMININE, m.lang)
    return say_count(f"report.headline.gaps.{key}", count, m.lang, count=words)


def _types(m: Material) -> Table:
    columns = (
        Column(m.say("column.customer"), Kind.TEXT, 5),
        Column(m.say("column.share"), Kind.SHARE, 1.6),
        Column(say("figure.expected", m.lang), Kind.NUMBER, 1.7),
        Column(say("figure.received", m.lang), Kind.NUMBER, 1.7),
        Column(m.say("column.gap"), Kind.GAP, 1.6),
        Column(say("figure.satisfaction", m.lang), Kind.SHARE, 2),
        Column(say("figure.pain", m.lang), Kind.NUMBER, 1.5),
    )
    rows = [_row(m, say("film.everyone", m.lang), 1.0, m.plan.now)]
    if m.journey.customers:
        for id_, share in m.journey.shares.items():
            rows.append(_row(m, m.customer(id_), share, of_type(m.scores, id_).index))
    return Table("customers", m.say("caption.customers"), columns, tuple(rows))


def _row(m: Material, who: str, share: float, index: Index) -> tuple[Cell, ...]:
    gap = None if index.expected is None or index.received is None else index.received - index.expected
    return (
        own(who),
        m.share(share),
        m.number(index.expected),
        m.number(index.received),
        m.gap(gap),
        Cell(Phrase(percent(index.satisfaction, m.lang)), index.satisfaction),
        m.number(index.pain, 1),
    )


def _strengths(m: Material) -> tuple[Phrase, ...]:
    """What must not be lost in repairing: the scenes furthest above what is expected."""
    above = [(s.gap, s.id) for s in m.scores.scenes if s.verdict is Verdict.ABOVE and s.gap is not None]
    best = sorted(above, key=lambda found: -found[0])[:_MOST_STRENGTHS]
    return tuple(sentence(f"{m.numbered(id_)} ({signed(gap, m.lang, 1)})") for gap, id_ in best)
