"""The file that says under whose name documents are written: ``brand.yaml``."""

import io
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from momentos.journey.issue import Issue
from momentos.report.brand import INK, YELLOW, Brand
from momentos.report.colour import contrast_on_white, is_colour, legible
from momentos.report.template import MOST_BYTES, TemplateError, Unfit
from momentos.shelf.folder import OWN_BRAND
from momentos.shelf.picture import PictureError, cleaned
from momentos.text.desk import Desk
from momentos.text.disk import inside, read_bytes
from momentos.text.fault import Kind
from momentos.text.records import fields_reader
from momentos.text.scalars import wrong_kind
from momentos.text.source import parse
from momentos.text.tree import Block
from momentos.words.catalogue import Lang, say
from momentos.words.figures import megabytes, number

_LOGO_SIZE = (1200, 400)
"""Pixels of a logo at most: sharp on paper where logos stand, and no heavier."""


class Flaw(StrEnum):
    """What a brand asks for that no document can give."""

    COLOUR = "colour"
    PALE = "pale"
    LOGO_ABSENT = "logo_absent"
    LOGO_UNREADABLE = "logo_unreadable"
    TEMPLATE_ABSENT = "template_absent"
    TEMPLATE_UNFIT = "template_unfit"


@dataclass(frozen=True, slots=True)
class BrandFlaw:
    """One flaw: what was written, and what is used instead (empty: nothing); of a template, why not."""

    flaw: Flaw
    written: str
    used: str = ""
    unfit: Unfit | None = None

    @property
    def is_mended(self) -> bool:
        """Whether the document has what was asked for all the same: a pale colour is only darkened."""
        return self.flaw is Flaw.PALE

    def says(self, lang: Lang) -> str:
        """What is wrong, what is done, and what to do."""
        contrast = number(contrast_on_white(self.written), lang, 1) if self.flaw is Flaw.PALE else ""
        why = unfit_text(self.unfit, lang) if self.unfit else ""
        words = {"written": self.written, "used": self.used, "contrast": contrast, "why": why}
        return say(f"brand.flaw.{self.flaw}", lang, **words)


def unfit_text(unfit: Unfit, lang: Lang) -> str:
    """Why a template is not used, and what to do."""
    return say(f"template.{unfit}", lang, limit=megabytes(MOST_BYTES, lang))


@dataclass(frozen=True, slots=True)
class _Written:
    """The fields of the file."""

    client: str | None = None
    author: str | None = None
    confidentiality: str | None = None
    main: str | None = None
    accent: str | None = None
    font: str | None = None
    logo: str | None = None
    template: str | None = None


_read_fields = fields_reader(_Written)

BrandRead = tuple[Brand, tuple[Issue, ...], tuple[BrandFlaw, ...]]
"""A brand, what is wrong with its file, and what it asks for that cannot be had."""


def brand_beside(film: Path) -> BrandRead:
    """The brand of a film's folder; the house's own where the folder has none or it cannot be opened."""
    try:
        return read_brand(film.with_name(OWN_BRAND))
    except OSError:
        return Brand(), (), ()


def read_brand(path: Path) -> BrandRead:
    """The brand in a file, what is wrong with the file, and what the brand cannot have.

    What cannot be used is left out: a brand is always given. Raises OSError where there is no file to read.
    """
    source = parse(read_bytes(path), str(path))
    if source.tree is None:
        return Brand(), source.issues, ()
    desk = Desk(source.tree, ())
    root = source.tree.root
    if not isinstance(root, Block):
        wrong_kind(root, desk, Kind.FIELDS)
        return Brand(), (*source.issues, *desk.issues), ()
    written = _Written(**_read_fields(root, desk))  # type: ignore[arg-type]  # read by their types
    logo, flaws = (None, []) if written.logo is None else _logo_of(path.parent, written.logo)
    template, unfit = (b"", []) if written.template is None else _template_of(path.parent, written.template)
    brand, more = make_brand(written.main, written.accent)
    made = Brand(
        client=written.client or "",
        author=written.author or "",
        confidentiality=written.confidentiality or "",
        main=brand.main,
        accent=brand.accent,
        font=written.font or "",
        logo=logo or b"",
        template=template,
    )
    return made, (*source.issues, *desk.issues), (*flaws, *unfit, *more)


def make_brand(main: str | None, accent: str | None) -> tuple[Brand, tuple[BrandFlaw, ...]]:
    """A brand with two colours of which the first can be read on white; None is the house's own."""
    flaws = []
    colours = {"main": INK, "accent": YELLOW}
    for name, asked in (("main", main), ("accent", accent)):
        if asked is None:
            continue
        if not is_colour(asked):
            flaws.append(BrandFlaw(Flaw.COLOUR, asked, colours[name]))
            continue
        colours[name] = asked.upper()
    dark = legible(colours["main"])
    if dark != colours["main"]:
        flaws.append(BrandFlaw(Flaw.PALE, colours["main"], dark))
    return Brand(main=dark, accent=colours["accent"]), tuple(flaws)


def make_logo(content: bytes) -> bytes:
    """A picture as a small PNG, freed of all but what is seen; raises PictureError."""
    from PIL import Image

    clean, _ = cleaned(content)
    with Image.open(io.BytesIO(clean)) as found:
        found.thumbnail(_LOGO_SIZE)
        out = io.BytesIO()
        found.save(out, "PNG", optimize=True)
    return out.getvalue()


def _logo_of(folder: Path, name: str) -> tuple[bytes | None, list[BrandFlaw]]:
    content = _beside(folder, name)
    if content is None:
        return None, [BrandFlaw(Flaw.LOGO_ABSENT, name)]
    try:
        return make_logo(content), []
    except PictureError:
        return None, [BrandFlaw(Flaw.LOGO_UNREADABLE, name)]


def _template_of(folder: Path, name: str) -> tuple[bytes, list[BrandFlaw]]:
    content = _beside(folder, name)
    if content is None:
        return b"", [BrandFlaw(Flaw.TEMPLATE_ABSENT, name)]
    # What writes slides is slow to come.
    from momentos.report.writers.pptx.ground import require_usable

    try:
        require_usable(content)
    except TemplateError as fault:
        return b"", [BrandFlaw(Flaw.TEMPLATE_UNFIT, name, unfit=fault.unfit)]
    return content, []


def _beside(folder: Path, name: str) -> bytes | None:
    """A file beside the brand's own; never one outside its folder, nor one too large for either use."""
    path = inside(folder, name)
    try:
        return path.read_bytes() if path and path.stat().st_size <= MOST_BYTES else None
    except OSError:
        return None
