"""The scenes that hurt most: the arithmetic of each, the customer's words, the cause and take two."""

from momentos.journey.scene import Scene
from momentos.journey.vocabulary import Question
from momentos.report.block import Block, Column, Kind, Phrase, Points, Quote, Table
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.material import Material, told
from momentos.report.rows import SceneRow, scene_rows
from momentos.scores.explain import explain_scene
from momentos.scores.explanation import Factor, SceneFigure, Term
from momentos.scores.score import SceneScore
from momentos.words.catalogue import say, say_count, term
from momentos.words.figures import number, percent, plain_number
from momentos.words.sentence import Gender, capital, spelled

_MOST_TERMS = 2
"""Types whose share of the pain is told factor by factor; the rest are added up."""


def worst(m: Material) -> Chapter | LeftOut:
    """The five worst scenes; where nothing hurts or nobody values, there are none."""
    name = m.say("name.worst")
    found = m.scores.worst()
    if not found:
        missing = "missing.pain" if m.scores.valued else "missing.marks"
        return LeftOut(Section.WORST, name, m.say(missing))
    rows = {row.id: row for row in scene_rows(m)}
    blocks: list[Block] = [_table(m, [rows[scene.id] for scene in found])]
    for scene in found:
        blocks += _case(m, scene, rows[scene.id])
    told_ = (m.say("script.worst"), _formula(m))
    return Chapter(Section.WORST, name, _headline(m, found[0]), tuple(blocks), told_)


def _headline(m: Material, first: SceneScore) -> str:
    pain, whole = number(first.pain, m.lang, 1), number(m.plan.now.pain, m.lang, 1)
    if (count := len(m.tied_worst)) > 1:
        words = spelled(count, Gender.FEMININE, m.lang)
        return capital(
            say_count("report.headline.worst.tied", count, m.lang, count=words, pain=pain, whole=whole)
        )
    return m.say("headline.worst", title=m.quoted(first.id), pain=pain, whole=whole)


def _formula(m: Material) -> str:
    return m.say("worst.formula", width=plain_number(m.journey.scale.width, m.lang))


def _table(m: Material, rows: list[SceneRow]) -> Table:
    columns = (
        Column(m.say("column.scene"), Kind.TEXT, 6),
        Column(say("figure.expected", m.lang), Kind.NUMBER, 1.6),
        Column(say("figure.received", m.lang), Kind.NUMBER, 1.6),
        Column(m.say("column.gap"), Kind.GAP, 1.6),
        Column(m.say("column.reach"), Kind.SHARE, 1.6),
        Column(say("figure.pain", m.lang), Kind.NUMBER, 1.5),
    )
    cells = tuple(
        (
            told(row.numbered, Phrase(row.act)),
            m.number(row.expected),
            m.number(row.received),
            m.gap(row.gap),
            m.share(row.reach),
            m.number(row.pain, 1),
        )
        for row in rows
    )
    return Table("worst", m.say("caption.worst"), columns, cells)


def _case(m: Material, score: SceneScore, row: SceneRow) -> list[Block]:
    scene = m.journey.scenes[m.scores.film.position[score.id]]
    items = [Phrase(_arithmetic(m, score)), *_received(m, row), *_causes(m, scene), *_take_two(m, row)]
    blocks: list[Block] = [Points(row.numbered, tuple(items))]
    if row.seen.text:
        blocks.append(Quote(row.seen, m.phrase(scene.see.feeling).text))
    return blocks


def _arithmetic(m: Material, score: SceneScore) -> str:
    """The pain as the sum of what each type feels, the largest factor by factor."""
    made = explain_scene(m.scores, score.id, SceneFigure.PAIN)
    parts = sorted((t for t in made.terms if t.value > 0), key=lambda t: -t.value)
    told_ = [_product(m, made.scale, one) for one in parts[:_MOST_TERMS]]
    if rest := sum(one.value for one in parts[_MOST_TERMS:]) * made.scale:
        told_.append(m.say("worst.others", pain=number(rest, m.lang, 1)))
    return m.say("worst.arithmetic", pain=number(score.pain, m.lang, 1), sum=" + ".join(told_))


def _product(m: Material, scale: float, one: Term) -> str:
    factors = dict(one.factors)
    return m.say(
        "worst.term",
        pain=number(one.value * scale, m.lang, 1),
        who=m.customer(one.about[1]),
        share=percent(factors[Factor.SHARE], m.lang, 0),
        reach=percent(factors[Factor.REACH], m.lang, 0),
        importance=plain_number(factors[Factor.IMPORTANCE], m.lang),
        shortfall=number(factors[Factor.SHORTFALL], m.lang, 1),
        width=plain_number(m.journey.scale.width, m.lang),
    )


def _received(m: Material, row: SceneRow) -> list[Phrase]:
    if not row.received_text.text:
        return []
    return [m.labelled(say("figure.received", m.lang), row.received_text)]


def _causes(m: Material, scene: Scene) -> list[Phrase]:
    """What is there today of all that take two changes: that is where the shortfall comes from."""
    if scene.propose is None:
        return []
    changed = [q for q in Question if scene.propose.describe.answer(q) and scene.describe.answer(q)]
    return [
        m.labelled(
            m.say("worst.cause", what=capital(term(question, m.lang))),
            m.phrase(scene.describe.answer(question)),
        )
        for question in changed
    ]


def _take_two(m: Material, row: SceneRow) -> list[Phrase]:
    return [m.labelled(m.say("column.take_two"), row.proposal)] if row.proposal.text else []
