"""The gap of every scene for every customer type, as one strip of figures a type."""

from collections.abc import Mapping

from momentos.drawing.gap_step import GapScale, gap_scale
from momentos.ui.keeping import kept
from momentos.ui.screening import Screening
from momentos.ui.sheet.node import Node, div, el
from momentos.ui.sheet.tag import Tag
from momentos.ui.sheets.facts import heading
from momentos.ui.state import Page, href
from momentos.words.catalogue import Lang, say
from momentos.words.figures import signed


@kept
def gap_table(screening: Screening, lang: Lang) -> Node:
    """A row for all customers and one a type; a scene that a type does not play stays blank."""
    scores = screening.scores.scenes
    together = {scene.id: scene.gap for scene in scores}
    rows = [_row(screening, say("film.everyone", lang), together, lang)]
    if len(screening.journey.customers) > 1:
        rows += [
            _row(
                screening,
                screening.customer_name(id_, lang),
                {s.id: s.by_customer[id_].gap for s in scores if s.by_customer[id_].reach != 0},
                lang,
            )
            for id_ in screening.journey.shares
        ]
    head = el(
        Tag.TR,
        el(Tag.TD),
        *(_scene_head(screening, id_, lang) for id_ in screening.scenes),
    )
    caption = el(Tag.CAPTION, say("ui.scores.gaps.caption", lang))
    grid = el(Tag.TABLE, caption, el(Tag.THEAD, head), el(Tag.TBODY, *rows), style="gaps")
    return div(
        "block",
        heading(say("ui.scores.gaps", lang), say("ui.scores.gaps.note", lang)),
        div("scroll", grid),
    )


def _scene_head(screening: Screening, id_: str, lang: Lang) -> Node:
    title = screening.numbered(id_, lang)
    number = str(screening.numbers[id_])
    link = el(Tag.A, number, href=href(Page.SCENE, lang, screening.key, id_), title=title, spoken=title)
    return el(Tag.TH, link, scope="col")


def _row(screening: Screening, name: str, gaps: Mapping[str, float | None], lang: Lang) -> Node:
    scale = gap_scale(screening.journey)
    cells = (_cell(gaps.get(id_), id_ in gaps, scale, lang) for id_ in screening.scenes)
    return el(Tag.TR, el(Tag.TH, name, scope="row"), *cells)


def _cell(gap: float | None, played: bool, scale: GapScale, lang: Lang) -> Node:  # noqa: FBT001
    if gap is None:
        return el(Tag.TD, "·" if played else "", style="none")
    step = scale.step(gap)
    return el(Tag.TD, signed(gap, lang, 1), style=step.value, title=say(f"ui.gap.{step.value}", lang))
