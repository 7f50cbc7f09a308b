"""Take one beside take two: the scenes that are proposed again."""

from momentos.drawing.storyboard import storyboard as drawn
from momentos.drawing.storyboard import storyboard_scenes, storyboard_spoken
from momentos.report.block import Cell, Column, Kind, Picture, Table
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.material import Material, told
from momentos.report.rows import SceneRow, scene_rows
from momentos.words.catalogue import say_count
from momentos.words.sentence import Gender, capital, spelled


def storyboard(m: Material) -> Chapter | LeftOut:
    """The scenes with a proposal in words; without any there is no second take."""
    name = m.say("name.storyboard")
    rows = [row for row in scene_rows(m) if row.proposal.text]
    if not rows:
        return LeftOut(Section.STORYBOARD, name, m.say("missing.proposals"))
    count = spelled(len(rows), Gender.FEMININE, m.lang)
    headline = capital(say_count("report.headline.storyboard", len(rows), m.lang, count=count))
    return Chapter(
        Section.STORYBOARD, name, headline, (_picture(m), _table(m, rows)), (m.say("script.storyboard"),)
    )


def _picture(m: Material) -> Picture:
    spoken = storyboard_spoken(storyboard_scenes(m.plan, m.lang), m.lang)
    return Picture("storyboard", m.say("caption.storyboard"), spoken, drawn(m.plan, m.lang))


def _table(m: Material, rows: list[SceneRow]) -> Table:
    columns = (
        Column(m.say("column.scene"), Kind.TEXT, 3),
        Column(m.say("column.take_one"), Kind.TEXT, 5),
        Column(m.say("column.gap"), Kind.GAP, 1.2),
        Column(m.say("column.take_two"), Kind.TEXT, 5),
        Column(m.say("column.gap_then"), Kind.GAP, 1.4),
    )
    return Table("takes", m.say("caption.takes"), columns, tuple(_row(m, row) for row in rows))


def _row(m: Material, row: SceneRow) -> tuple[Cell, ...]:
    return (
        told(row.numbered),
        told(row.seen if row.seen.text else row.received_text),
        m.gap(row.gap),
        told(row.proposal),
        m.gap(row.projected_gap),
    )
