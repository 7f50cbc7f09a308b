"""Take one beside take two, scene by scene, on one strip of film."""

from collections.abc import Iterator
from dataclasses import dataclass

from momentos.drawing.drawn import Drawn
from momentos.drawing.film_card import foreign
from momentos.drawing.gap_step import GapScale, gap_scale
from momentos.drawing.pen import Ground, Pen, clean
from momentos.drawing.shape import Box
from momentos.drawing.sheet import WIDTH, evenly, sheet
from momentos.drawing.type import Face, Family
from momentos.drawing.writing import Anchor, Line, block, one_line
from momentos.journey.kinds import Text, in_lang
from momentos.plan.plan import Plan
from momentos.words.catalogue import Lang, say, say_count, term
from momentos.words.figures import listing, signed

SCENES = 3
"""Scenes on a page: more could not be read from a slide."""
_ROW = 182.0
_BAND, _FRAME, _PERFORATION = 26.0, 122.0, 11.0
_ARROW = 40.0
_TITLE = Face(Family.SERIF, 18, 500)
_VOICE = Face(Family.ITALIC, 18)
_PLAN = Face(Family.SERIF, 18, 500)
_LINE, _MOST_LINES = 23.0, 4
_QUIET = Face(Family.SANS, 12)
_GAP = Face(Family.SERIF, 30, 400)
_PICTURE = 128.0
_POINTS = 76.0
"""Pixels that the whole width of the scale is high."""


@dataclass(frozen=True, slots=True)
class Take:
    """What is told of one take, in its language where that is not the drawing's, and its gap."""

    words: str
    lang: str
    gap: float | None


@dataclass(frozen=True, slots=True)
class StoryboardScene:
    """One scene twice; `changes` says what is changed and by which actions."""

    number: int
    title: str
    lang: str
    one: Take
    two: Take
    changes: str


def storyboard_scenes(plan: Plan, lang: Lang) -> tuple[StoryboardScene, ...]:
    """The scenes of a plan that are proposed again in words, in file order."""
    journey = plan.scores.journey

    def told(text: Text | None, gap: float | None) -> Take:
        return Take(clean(in_lang(text, lang)), foreign(text, lang, journey), gap)

    found = []
    for at, (scene, score, after) in enumerate(
        zip(journey.scenes, plan.scores.scenes, plan.scenes, strict=True), 1
    ):
        if scene.propose is None or not in_lang(scene.propose.text, lang):
            continue
        received = scene.received.text if scene.received else None
        actions = [action for action in plan.by_scene[scene.id] if action.status.live]
        levers = dict.fromkeys(term(lever, lang) for action in actions for lever in action.levers)
        ranks = listing([str(action.rank) for action in actions], lang)
        by = say_count("storyboard.actions", len(actions), lang, actions=ranks) if actions else ""
        found.append(
            StoryboardScene(
                at,
                clean(in_lang(scene.title, lang)),
                foreign(scene.title, lang, journey),
                told(scene.see.text or received, score.gap),
                told(scene.propose.text, after.projected_gap if actions else None),
                " · ".join(part for part in (by, listing(list(levers), lang)) if part),
            )
        )
    return tuple(found)


def storyboard(plan: Plan, lang: Lang, ground: Ground = Ground.PRINT) -> tuple[Drawn, ...]:
    """The pages of a plan's storyboard; none where nothing is proposed in words."""
    pen, gaps = Pen(ground), gap_scale(plan.scores.journey)
    return tuple(_page(page, gaps, lang, pen) for page in evenly(storyboard_scenes(plan, lang), SCENES))


def storyboard_spoken(scenes: tuple[StoryboardScene, ...], lang: Lang) -> str:
    """The storyboard in words: each scene today and as it is proposed."""
    return " ".join(
        say(
            "storyboard.spoken",
            lang,
            number=s.number,
            title=s.title.rstrip("."),
            one=s.one.words,
            two=s.two.words,
        )
        for s in scenes
    )


def _page(page: tuple[StoryboardScene, ...], gaps: GapScale, lang: Lang, pen: Pen) -> Drawn:
    drawn = [part for at, scene in enumerate(page) for part in _scene(scene, at * _ROW, gaps, lang, pen)]
    return sheet(pen, _ROW * len(page), *drawn)


def _scene(scene: StoryboardScene, top: float, gaps: GapScale, lang: Lang, pen: Pen) -> Iterator[str]:
    title = f"{scene.number}. {scene.title}"
    yield pen.text(one_line(title, 0, top + 18, WIDTH * 0.62, _TITLE, "ink", Anchor.START))
    yield pen.text(one_line(scene.changes, WIDTH, top + 18, WIDTH * 0.34, _QUIET, "ink3", Anchor.END))
    strip = Box(0, top + _BAND, WIDTH, _FRAME + 2 * _PERFORATION)
    yield pen.rect(strip, "film", 3)
    for hole in range(int((WIDTH - 8) // 16)):
        for y in (strip.y + 3, strip.bottom - 8):
            yield pen.rect(Box(7 + hole * 16, y, 8, 5), "perf", 1.2)
    wide = (WIDTH - 2 * 6 - _ARROW) / 2
    for number, (take, left) in enumerate(((scene.one, 6.0), (scene.two, 6.0 + wide + _ARROW)), 1):
        box = Box(left, strip.y + _PERFORATION, wide, _FRAME)
        yield pen.rect(box, "sheet", 2)
        yield from _take(take, number, box, gaps, lang, pen)
    middle, x = strip.y + strip.height / 2, WIDTH / 2
    arrow = f"M{x - 9} {middle}H{x + 8}M{x + 2} {middle - 6}L{x + 8} {middle} {x + 2} {middle + 6}"
    yield pen.path(arrow, "none", stroke="accent", stroke_width=2.4)


def _take(take: Take, number: int, box: Box, gaps: GapScale, lang: Lang, pen: Pen) -> Iterator[str]:
    name = say(f"storyboard.take.{number}", lang)
    yield pen.text(Line(name, box.x + 12, box.y + 19, _QUIET, "ink3"))
    room = box.width - 24 - (_PICTURE if take.gap is not None else 0)
    face = _VOICE if number == 1 else _PLAN
    words = take.words or say("storyboard.unsaid", lang)
    yield pen.texts(
        block(words, box.x + 12, box.y + 24, room, _MOST_LINES, face, _LINE, "ink", lang=take.lang)
    )
    if take.gap is not None:
        yield from _gap(take.gap, Box(box.right - _PICTURE, box.y, _PICTURE, box.height), gaps, lang, pen)


def _gap(gap: float, box: Box, gaps: GapScale, lang: Lang, pen: Pen) -> Iterator[str]:
    """A block that hangs from the line of what is expected, or stands on it."""
    tall = min(_POINTS, abs(gap) / gaps.width * _POINTS * 1.6)
    line = box.y + (box.height - tall) / 2 + (tall if gap > 0 else 0.0)
    step = gaps.step(gap)
    yield pen.rect(Box(box.x, line - (tall if gap > 0 else 0.0), 34, max(tall, 1.5)), step.value)
    yield pen.line(box.x - 6, line, box.x + 42, line, stroke="ink2", stroke_width=1.6, stroke_dasharray="4 3")
    middle = box.y + box.height / 2 + 10
    yield pen.text(Line(signed(gap, lang, 1), box.right - 12, middle, _GAP, step.ink, Anchor.END))
