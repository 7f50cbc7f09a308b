"""How the figures were come by: the sample, the scale, the weights, their limits, version and digest."""

from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Evidence
from momentos.plan.plan import EFFORT_WEIGHT
from momentos.report.block import Block, Cell, Column, Kind, Passage, Phrase, Points, Table
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.material import Material, own, sentence, told
from momentos.report.rows import SceneRow, scene_rows
from momentos.words.catalogue import say, say_count, term
from momentos.words.figures import date, listing, number, plain_number
from momentos.words.sentence import Gender, capital, spelled


def method(m: Material, digest: str, left_out: tuple[LeftOut, ...]) -> Chapter:
    """The appendix; `left_out` are the chapters that the journey has nothing for."""
    blocks: list[Block] = [
        Passage(Phrase(m.say("method.five_steps"))),
        Points(Phrase(m.say("method.measures")), tuple(map(sentence, _measures(m)))),
    ]
    rows = [row for row in scene_rows(m) if row.expected is not None or row.received is not None]
    if rows:
        blocks.append(_sample(m, rows))
    if left_out:
        missing = tuple(Phrase(f"{one.name}: {one.why}") for one in left_out)
        blocks.append(Points(Phrase(m.say("method.left_out")), missing))
    blocks.append(Points(Phrase(m.say("method.document")), tuple(map(sentence, _document(m, digest)))))
    name, script = m.say("name.method"), m.say("script.method")
    return Chapter(Section.METHOD, name, _headline(m), tuple(blocks), (script,))


def _headline(m: Material) -> str:
    """In how many scenes what is received rests on more than the team's opinion."""
    valued = [scene for scene in m.journey.scenes if m.scores.scene(scene.id).received is not None]
    grounded = sum(bool(_evidence(scene) - {Evidence.WORKSHOP}) for scene in valued)
    opinion = "opinion" if grounded else "only_opinion"
    clauses = [
        say_count(f"report.headline.method.{key}", n, m.lang, count=spelled(n, Gender.FEMININE, m.lang))
        for key, n in (("grounded", grounded), (opinion, len(valued) - grounded))
        if n
    ]
    return capital(listing(clauses, m.lang)) if clauses else m.say("headline.method.nothing")


def _evidence(scene: Scene) -> set[Evidence]:
    """What the received mark of a scene rests on, or those of the promised benefits there."""
    marks = (scene.received, *(trait.received for trait in scene.benefits.values()))
    return {source for mark in marks if mark for source in mark.evidence}


def _measures(m: Material) -> tuple[str, ...]:
    scale, lang = m.journey.scale, m.lang
    weights = listing([f"{term(d, lang)} {plain_number(w, lang)}" for d, w in EFFORT_WEIGHT.items()], lang)
    return (
        m.say("method.scale", low=plain_number(scale.min, lang), high=plain_number(scale.max, lang)),
        m.say("method.tolerance", tolerance=number(m.journey.verdict_tolerance, lang)),
        m.say("worst.formula", width=plain_number(scale.width, lang)),
        m.say("method.index"),
        m.say("method.priority", weights=weights),
        m.say("method.bets"),
        m.say("method.limits"),
    )


def _sample(m: Material, rows: list[SceneRow]) -> Table:
    columns = (
        Column(m.say("column.scene"), Kind.TEXT, 5),
        Column(say("figure.expected", m.lang), Kind.NUMBER, 1.5),
        Column(m.say("column.ground"), Kind.TEXT, 4),
        Column(say("figure.received", m.lang), Kind.NUMBER, 1.5),
        Column(m.say("column.ground"), Kind.TEXT, 4),
    )
    return Table("sample", m.say("caption.sample"), columns, tuple(_row(m, row) for row in rows))


def _row(m: Material, row: SceneRow) -> tuple[Cell, ...]:
    opinion = m.say("method.opinion")
    return (
        told(row.numbered),
        m.number(row.expected),
        own("" if row.expected is None else row.expected_ground or opinion),
        m.number(row.received),
        own("" if row.received is None else row.received_ground or opinion),
    )


def _document(m: Material, digest: str) -> tuple[str, ...]:
    said = [m.say("method.date", date=date(m.edition.date, m.lang))]
    if m.journey.date:
        said.append(m.say("method.journey_date", date=date(m.journey.date, m.lang)))
    if m.edition.version:
        said.append(m.say("method.version", version=m.edition.version))
    said.append(m.say("method.digest", digest=digest))
    return tuple(said)
