"""The first slide: what it is, of whom and of when, and the film as a strip."""

import io
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Emu, Inches

from momentos.drawing.tokens import LIGHT
from momentos.drawing.writing import runs_from_right
from momentos.report.block import Phrase
from momentos.report.carried import spoken
from momentos.report.writers.pptx.slide import Stage
from momentos.report.writers.pptx.text import (
    QUIET,
    Style,
    as_in_layout,
    box,
    fitted,
    height,
    lines,
    shortened,
    write,
)
from momentos.words.catalogue import say
from momentos.words.figures import date

_SIZES = (24.0, 20.0, 18.0, 16.0, 14.0, 12.0)
"""Points of what stands below a client's title; the largest in which it fits."""

_ACROSS = 11.0
"""Inches of a line of the first slide."""
_LOGO = (4.0, 0.7)
"""Inches across and down that a logo has."""
_BETWEEN, _GAP = " · ", 0.15
"""What stands between two names, and half of the inches that it takes."""


def open_with_title(stage: Stage) -> None:
    """Make the first slide, on our ground or on a client's."""
    slide = stage.opening(stage.report.title)
    if stage.ground.is_house:
        _on_ours(stage, slide)
    else:
        _on_a_clients(stage, slide)
    _logo(stage, slide)
    about = stage.report.about.text
    stage.note(slide, (about,) if about else ())


def _on_ours(stage: Stage, slide: Any) -> None:
    report = stage.report
    write(box(slide, 0.8, 1.5, 9, 0.4, "kind"), [(Phrase(report.kind), Style(14, QUIET))], stage.lang)
    about = Style(16)
    if report.about.text:
        shown = fitted(report.about, about, 9, 3)
        write(box(slide, 0.8, 4.15, 9, 0.9, "about"), [(shown, about)], stage.lang)
    _film(stage, slide)
    told, *hushed = _edition(stage, Style(13), _ACROSS)
    meta = [_line(told, Style(13), _ACROSS), *(_line(one, Style(11, QUIET), _ACROSS) for one in hushed)]
    write(box(slide, 0.8, 6.35, _ACROSS, 0.7, "edition"), meta, stage.lang, 2)


def _on_a_clients(stage: Stage, slide: Any) -> None:
    """In the layout's own place below the title, as it looks there; where it has none, below the title."""
    place = stage.subtitle(slide)
    if place is not None:
        wide, tall = Emu(place.width).inches - 0.2, Emu(place.height).inches - 0.1
        said = [Phrase(one) for one in (stage.report.kind, *_edition(stage, Style(_SIZES[-1]), wide))]
        styles = [Style(size) for size in _SIZES]
        fits = (
            one for one in styles if sum(len(lines(p.text, one, wide)) for p in said) * height(1, one) <= tall
        )
        style = next(fits, styles[-1])
        most = max(1, int(tall / height(1, style)) // len(said))
        shown = [(fitted(one, style, wide, most), style) for one in said]
        write(place.text_frame, shown, stage.lang, 0)
        for paragraph in place.text_frame.paragraphs:
            as_in_layout(paragraph, keeps_size=True)
        return
    title = slide.shapes.title
    left, top = Emu(title.left).inches, Emu(title.top + title.height).inches + 0.15
    wide = Emu(title.width).inches
    said = [Phrase(one) for one in (stage.report.kind, *_edition(stage, Style(14), wide))]
    frame = box(slide, left, top, wide, 0.9, "edition")
    write(frame, [_line(one.text, Style(14), wide) for one in said], stage.lang)


def _line(text: str, style: Style, wide: float) -> tuple[Phrase, Style]:
    """As much of a text as one line holds."""
    return fitted(Phrase(text), style, wide, 1), style


def _edition(stage: Stage, style: Style, wide: float) -> list[str]:
    """For whom, by whom, when and which version, on a line where they fit; and what is confidential.

    Where they do not, the day has a line of its own, and the names share theirs; so it has behind a name that
    runs leftwards, which would take its figures along.
    """
    edition, brand = stage.report.edition, stage.report.edition.brand
    version = say("report.cover.version", edition.lang, version=edition.version) if edition.version else ""
    names = [one for one in (brand.client, brand.author) if one]
    dated = _BETWEEN.join(filter(None, (date(edition.date, edition.lang), version)))
    told = [_BETWEEN.join([*names, dated])]
    if any(map(runs_from_right, names)) or (names and len(lines(told[0], style, wide, 2)) > 1):
        if len(lines(_BETWEEN.join(names), style, wide, 2)) > 1:
            names = [shortened(one, style, wide / len(names) - _GAP, 1) for one in names]
        told = [_BETWEEN.join(names), dated]
    return [*told, *filter(None, (brand.confidentiality,))]


def _logo(stage: Stage, slide: Any) -> None:
    """The logo at the upper right, as large as its place holds."""
    brand = stage.report.edition.brand
    if not brand.logo:
        return
    right = stage.area.left + stage.area.width
    logo = slide.shapes.add_picture(io.BytesIO(brand.logo), 0, Inches(0.6))
    part = min(Inches(_LOGO[0]) / logo.width, Inches(_LOGO[1]) / logo.height)
    logo.width, logo.height = round(logo.width * part), round(logo.height * part)
    logo._element._nvXxPr.cNvPr.set("descr", spoken(brand.client or brand.author or stage.report.kind))
    logo.left = Inches(right) - logo.width


def _film(stage: Stage, slide: Any) -> None:
    """The film as a strip: a frame for each scene in the colour of its gap. It is to be looked at only."""
    rows = stage.report.scenes
    stage.shape(slide, MSO_SHAPE.RECTANGLE, (0.8, 5.2, 11.73, 0.95), LIGHT["film"], "film")
    pitch = 11.63 / max(1, len(rows))
    for at, row in enumerate(rows):
        step = stage.report.gaps.step(row.gap)
        place = (0.85 + at * pitch + pitch * 0.04, 5.33, pitch * 0.92, 0.69)
        colour = LIGHT[step] if row.gap is not None else LIGHT["line"]
        stage.shape(slide, MSO_SHAPE.RECTANGLE, place, colour, "frame")
