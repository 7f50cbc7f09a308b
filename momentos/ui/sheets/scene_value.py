"""Step four of one scene: expected against received on the journey's scale, and what it rests on."""

from momentos.drawing.gap_step import GapScale, gap_scale
from momentos.journey.journey import Scale
from momentos.journey.kinds import in_lang
from momentos.journey.mark import Expectation, Mark
from momentos.journey.scene import Scene
from momentos.scores.explain import explain_scene, explain_type
from momentos.scores.score import SceneScore, TypeScore
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Kid, Node, div, el, span
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import dotted, table
from momentos.ui.sheets.gap import chip
from momentos.ui.sheets.why import why, whys
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import number, percent, plain_number
from momentos.words.ground import ground


def value(screening: Screening, scene: Scene, lang: Lang) -> Node:
    """The marks of all customers and of each type, then the words and the ground of both marks."""
    grounds = (
        _ground("expected", scene.expected, lang),
        _ground("received", scene.received, lang),
        _others(screening, scene, lang),
    )
    return div("", marks(screening, scene, lang), _whys(screening, scene, lang), div("grounds", *grounds))


def evidence(mark: Mark | None, lang: Lang) -> str:
    """What a mark rests on: "n = 40, 25 oct 2026 · encuesta"; opinion is said to be opinion."""
    if mark is None or mark.score is None:
        return ""
    return dotted(ground(mark, lang)) or say("ui.scene.value.opinion", lang)


def marks(screening: Screening, scene: Scene, lang: Lang) -> Node:
    """What is expected and received by all customers and by each type, with the gap between them."""
    score = screening.scores.scene(scene.id)
    scale, gaps = screening.journey.scale, gap_scale(screening.journey)
    rows = [_row(say("film.everyone", lang), "", score, scale, gaps, lang, strong=True)]
    if len(score.by_customer) > 1:
        rows += [
            _row(screening.customer_name(id_, lang), _who(type_, lang), type_, scale, gaps, lang)
            for id_, type_ in score.by_customer.items()
            if type_.reach != 0
        ]
    low, high = plain_number(scale.min, lang), plain_number(scale.max, lang)
    columns = (
        say("ui.scene.value.who", lang),
        say("ui.scene.value.scale", lang, low=low, high=high),
        say("figure.expected", lang),
        say("figure.received", lang),
        say("ui.scene.value.gap", lang),
        say("figure.pain", lang),
    )
    return table("marks", say("ui.scene.value.caption", lang), columns, rows)


def _whys(screening: Screening, scene: Scene, lang: Lang) -> Node | None:
    """The arithmetic of the scene's figures, and of each type's own reach and pain."""
    scores = screening.scores
    own = (
        why(screening, name, explain_scene(scores, scene.id, figure), lang)
        for figure, name in _names(lang).items()
    )
    types = (
        whys(
            screening.customer_name(id_, lang),
            (
                why(screening, _names(lang)[figure], explain_type(scores, scene.id, id_, figure), lang)
                for figure in ("reach", "pain")
            ),
        )
        for id_, found in scores.scene(scene.id).by_customer.items()
        if found.reach and len(scores.journey.customers) > 1
    )
    return whys(say("ui.scene.value.why", lang), own, types)


def _names(lang: Lang) -> dict[str, str]:
    """What the figures of a scene are called on the pages."""
    return {
        "reach": say("film.played_by", lang),
        "importance": say("ui.scene.importance", lang),
        "expected": say("figure.expected", lang),
        "received": say("figure.received", lang),
        "gap": say("ui.scene.value.gap", lang),
        "pain": say("figure.pain", lang),
    }


def _row(
    name: str, note: str, score: SceneScore | TypeScore, scale: Scale, gaps: GapScale, lang: Lang,
    *, strong: bool = False,
) -> Node:  # fmt: skip
    return el(
        Tag.TR,
        el(Tag.TH, name, span("quiet", note) if note else None, scope="row"),
        el(Tag.TD, _picture(score, scale, gaps), style="picture"),
        el(Tag.TD, number(score.expected, lang), style="num"),
        el(Tag.TD, number(score.received, lang), style="num"),
        el(Tag.TD, chip(score.gap, gaps, lang, 2), style="num"),
        el(Tag.TD, number(score.pain, lang, 1), style="num"),
        style="strong" if strong else "",
    )


def _picture(score: SceneScore | TypeScore, scale: Scale, gaps: GapScale) -> Node:
    """The hollow point of what is expected and the filled one of what is received, on one line."""
    points: list[Kid] = []
    hollow, filled = _place(score.expected, scale), _place(score.received, scale)
    side = gaps.step(score.gap).ink
    if hollow is not None and filled is not None:
        ends = sorted((hollow, filled))
        points.append(el(Tag.SPAN, style=f"stretch {side}", size=ends[0], until=ends[1]))
    if hollow is not None:
        points.append(el(Tag.SPAN, style="point hollow", size=hollow))
    if filled is not None:
        points.append(el(Tag.SPAN, style=f"point {side}", size=filled))
    return el(Tag.DIV, *points, style="track", hidden=True)


def _place(score: float | None, scale: Scale) -> float | None:
    return None if score is None else (score - scale.min) / scale.width


def _who(type_: TypeScore, lang: Lang) -> str:
    return say("ui.scene.value.reach", lang, share=percent(type_.reach, lang, 0)) if type_.reach else ""


def _ground(name: str, mark: Mark | None, lang: Lang) -> Node:
    sources: tuple[str, ...] = ()
    least = ""
    if isinstance(mark, Expectation):
        sources = tuple(term(source, lang) for source in mark.from_)
        if mark.minimum is not None:
            least = say("ui.scene.value.minimum", lang, n=plain_number(mark.minimum, lang))
    words = in_lang(mark.text, lang) if mark else ""
    return div(
        "ground",
        el(Tag.H3, say(f"ui.scene.value.{name}", lang)),
        el(Tag.P, words) if words else el(Tag.P, say("ui.scene.value.unsaid", lang), style="faint"),
        div("quiet", dotted((*sources, least))) if sources or least else None,
        div("quiet", evidence(mark, lang)) if name == "received" else None,
    )


def _others(screening: Screening, scene: Scene, lang: Lang) -> Node | None:
    if scene.competitor is None:
        return None
    rival = in_lang(screening.journey.main_competitor, lang) or say("ui.scene.value.rival", lang)
    return div(
        "ground",
        el(Tag.H3, say("ui.scene.value.competitor", lang)),
        el(
            Tag.P, say("ui.scene.value.rival.gets", lang, rival=rival, n=plain_number(scene.competitor, lang))
        ),
    )
