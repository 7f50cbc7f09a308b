"""The journey on one page: the film with its curves, and every scene's figures."""

from momentos.drawing.drawn import Drawn
from momentos.drawing.sheet import WIDTH
from momentos.drawing.wall_rows import wall_rows
from momentos.report.block import Block, Cell, Chart, ChartKind, Column, Kind, Phrase, Picture, Series, Table
from momentos.report.chapter import Chapter, LeftOut, Section
from momentos.report.material import Material, own, told
from momentos.report.rows import SceneRow, scene_rows
from momentos.words.catalogue import say, say_count
from momentos.words.figures import number, signed


def journey(m: Material) -> Chapter | LeftOut:
    """The whole film; without scenes there is none."""
    name = m.say("name.journey")
    if not m.journey.scenes:
        return LeftOut(Section.JOURNEY, name, m.say("missing.scenes"))
    blocks: tuple[Block, ...] = (film_picture(m), scene_table(m))
    return Chapter(Section.JOURNEY, name, _headline(m), blocks, (m.say("script.journey"),))


def _headline(m: Material) -> str:
    now = m.plan.now
    if now.expected is None:
        return say_count("report.headline.journey.unvalued", len(m.journey.scenes), m.lang)
    return m.say(
        "headline.journey", expected=number(now.expected, m.lang), received=number(now.received, m.lang)
    )


def film_picture(m: Material) -> Picture:
    """The strip with its curves, over as many pages as it takes to stay readable."""
    film = m.film
    pages = tuple(Drawn(row.svg, WIDTH, WIDTH * row.height) for row in wall_rows(film))
    numbers = tuple(str(scene.number) for scene in film.scenes)
    chart = Chart(
        ChartKind.LINES,
        numbers,
        (
            Series(
                say("figure.expected", m.lang), tuple(s.expected for s in film.scenes), "ink2", dashed=True
            ),
            Series(say("figure.received", m.lang), tuple(s.received for s in film.scenes), "ink"),
        ),
        film.low,
        film.high,
        m.say("column.scene"),
        m.say("scale", low=number(film.low, m.lang, 0), high=number(film.high, m.lang, 0)),
    )
    return Picture("film", m.say("caption.film"), _spoken(m), pages, chart)


def _spoken(m: Material) -> str:
    """The film in words: how many scenes, both figures, and every gap."""
    scenes = say_count("count.scenes", len(m.film.scenes), m.lang)
    gaps = "; ".join(
        f"{scene.number}. {signed(scene.gap, m.lang, 1)}" for scene in m.film.scenes if scene.gap is not None
    )
    return (
        m.say("spoken.film", scenes=scenes, gaps=gaps)
        if gaps
        else m.say("spoken.film.unvalued", scenes=scenes)
    )


def scene_table(m: Material) -> Table:
    """Every scene with its figures, in file order."""
    columns = (
        Column(m.say("column.scene"), Kind.TEXT, 6),
        Column(m.say("column.channel"), Kind.TEXT, 2.2),
        Column(m.say("column.reach"), Kind.SHARE, 1.5),
        Column(m.say("column.importance"), Kind.NUMBER, 1.7),
        Column(say("figure.expected", m.lang), Kind.NUMBER, 1.6),
        Column(say("figure.received", m.lang), Kind.NUMBER, 1.6),
        Column(m.say("column.gap"), Kind.GAP, 1.5),
        Column(say("figure.pain", m.lang), Kind.NUMBER, 1.4),
    )
    return Table("scenes", m.say("caption.scenes"), columns, tuple(_row(m, row) for row in scene_rows(m)))


def _row(m: Material, row: SceneRow) -> tuple[Cell, ...]:
    return (
        told(row.numbered, Phrase(row.act)),
        own(row.channel),
        m.share(row.reach),
        m.number(row.importance, 1),
        m.number(row.expected),
        m.number(row.received),
        m.gap(row.gap),
        m.number(row.pain, 1),
    )
