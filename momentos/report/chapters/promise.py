"""What was promised, benefit by benefit: how much it matters, beside the competitor and along the film."""

from collections.abc import Iterator

from momentos.drawing.value_map import value_drawing, value_map, value_spoken
from momentos.journey.promise import Benefit
from momentos.report.block import Cell, Chart, ChartKind, Column, Kind, Phrase, Picture, Series, Table
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.material import Material, own, told
from momentos.scores.promise import BenefitScore, Kept, benefit_scores
from momentos.words.catalogue import say, say_count, term
from momentos.words.figures import listing, signed
from momentos.words.sentence import Gender, capital, spelled


def promise(m: Material) -> Chapter | LeftOut:
    """The promised benefits; a journey that promises none has no such chapter."""
    name = m.say("name.promise")
    benefits = m.journey.promise.benefits if m.journey.promise else ()
    if not benefits:
        return LeftOut(Section.PROMISE, name, m.say("missing.benefits"))
    scores = benefit_scores(m.scores)
    return Chapter(
        Section.PROMISE,
        name,
        _headline(m, scores),
        (*_picture(m), _table(m, benefits, scores)),
        (m.say("script.promise"),),
    )


def _picture(m: Material) -> Iterator[Picture]:
    """The map of what is rated for both, with the same as a chart that can be edited."""
    told = value_map(m.scores, m.lang)
    if not told.points:
        return
    # Where several are, one point bears all their numbers.
    places: dict[tuple[float, float], list[str]] = {}
    for point in told.points:
        places.setdefault((point.advantage, point.importance), []).append(str(point.number))
    series = (
        Series(
            m.say("column.importance"),
            tuple(importance for _, importance in places),
            "ink",
            xs=tuple(advantage for advantage, _ in places),
            labels=tuple(", ".join(numbers) for numbers in places.values()),
        ),
    )
    across, up = m.say("column.advantage"), m.say("column.importance")
    chart = Chart(ChartKind.POINTS, (), series, 0.0, None, across, up)
    drawn = value_drawing(told, m.lang)
    yield Picture("value", m.say("caption.value"), value_spoken(told, m.lang), drawn, chart)


def _headline(m: Material, scores: tuple[BenefitScore, ...]) -> str:
    kept = sum(score.kept is Kept.KEPT for score in scores)
    short = sum(score.kept in (Kept.PARTLY, Kept.BROKEN) for score in scores)
    # What falls short is named only where it has not been named just before.
    counts = (("kept", kept), ("short" if kept else "only_short", short))
    clauses = [
        say_count(
            f"report.headline.promise.{key}", count, m.lang, count=spelled(count, Gender.MASCULINE, m.lang)
        )
        for key, count in counts
        if count
    ]
    return capital(listing(clauses, m.lang)) if clauses else m.say("headline.promise.unknown")


def _table(m: Material, benefits: tuple[Benefit, ...], scores: tuple[BenefitScore, ...]) -> Table:
    columns = (
        Column(m.say("column.benefit"), Kind.TEXT, 5),
        Column(m.say("column.importance"), Kind.NUMBER, 1.8),
        Column(say("figure.received", m.lang), Kind.NUMBER, 1.6),
        Column(m.say("column.competitor"), Kind.NUMBER, 1.9),
        Column(m.say("column.advantage"), Kind.NUMBER, 1.6),
        Column(m.say("column.quadrant"), Kind.TEXT, 2),
        Column(m.say("column.kept"), Kind.TEXT, 2.2),
    )
    rows = tuple(_row(m, *pair) for pair in zip(benefits, scores, strict=True))
    return Table("benefits", m.say("caption.benefits"), columns, rows)


def _row(m: Material, benefit: Benefit, score: BenefitScore) -> tuple[Cell, ...]:
    name = m.phrase(benefit.name)
    return (
        told(name if name.text else Phrase(benefit.id)),
        m.number(score.importance, 1),
        m.number(benefit.received, 1),
        m.number(benefit.competitor, 1),
        Cell(Phrase(signed(score.advantage, m.lang, 1)), score.advantage),
        own(term(score.quadrant, m.lang) if score.quadrant else ""),
        own(term(score.kept, m.lang) if score.kept else ""),
    )
