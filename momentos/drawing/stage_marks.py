"""The line of marks in the stage's lower bar: one a scene, from what is expected to what is received."""

from dataclasses import dataclass

from momentos.drawing.film_card import FilmCard, SceneCard
from momentos.drawing.gap_step import GapStep
from momentos.drawing.pen import Ground, Pen, element, group
from momentos.drawing.runs import height
from momentos.drawing.shape import Box

HEIGHT = 52.0
_TOP, _BOTTOM = 2.0, 38.0
_FOOT_TOP, _FOOT = 44.0, 5.0
_WIDEST_FOOT = 18.0
_THICK = 5.0
_LEVEL = Box(-3.0, -1.25, 6.0, 2.5)
_INKS = {-1: "poster-below", 0: "poster-ink3", 1: "poster-above"}


@dataclass(frozen=True, slots=True)
class StageMark:
    """One scene: its foot, and its gap as a bar; without a gap there is only the foot."""

    id: str
    foot: Box
    bar: Box | None
    step: GapStep


def stage_marks(film: FilmCard, width: float) -> tuple[StageMark, ...]:
    """The marks of a film, spread evenly over that width in pixels."""
    slot = width / max(1, len(film.scenes))
    return tuple(_mark(scene, film, slot * (i + 0.5), slot) for i, scene in enumerate(film.scenes))


def _mark(scene: SceneCard, film: FilmCard, x: float, slot: float) -> StageMark:
    foot = min(_WIDEST_FOOT, slot * 0.6)
    return StageMark(
        id=scene.id,
        foot=Box(x - foot / 2, _FOOT_TOP, foot, _FOOT),
        bar=_bar(scene, film, x, min(_THICK, foot)),
        step=film.gaps.step(scene.gap),
    )


def _bar(scene: SceneCard, film: FilmCard, x: float, thick: float) -> Box | None:
    scale = Box(0.0, _TOP, 0.0, _BOTTOM - _TOP)
    expected = height(scene.expected, film.low, film.high, scale)
    received = height(scene.received, film.low, film.high, scale)
    if expected is None or received is None or scene.gap is None:
        return None
    if film.gaps.step(scene.gap).side == 0:
        return _LEVEL.moved(x, received)
    return Box(x - thick / 2, min(expected, received), thick, abs(expected - received))


def stage_marks_svg(marks: tuple[StageMark, ...], width: float) -> str:
    """The marks as SVG, a group a scene with ``data-id``; hidden from speech: the stage says it in words."""
    pen = Pen(Ground.PAGE)
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {width:.0f} {HEIGHT:.0f}",
            "width": width,
            "height": HEIGHT,
            "preserveAspectRatio": "xMinYMid",
            "aria-hidden": "true",
        },
        *(
            group(
                {"class": "mark", "data-id": mark.id},
                pen.rect(mark.bar, _INKS[mark.step.side]) if mark.bar else "",
                pen.rect(mark.foot, "poster-low", 1),
            )
            for mark in marks
        ),
    )
