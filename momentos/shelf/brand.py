"""The file that says under whose name documents are written: ``brand.yaml``."""

import io
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from momentos.journey.issue import Issue
from momentos.report.brand import INK, YELLOW, Brand
from momentos.report.colour import contrast_on_white, is_colour, legible
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
from momentos.words.figures import number

_LOGO_SIZE = (1200, 400)
"""Pixels of a logo at most: sharp on paper where logos stand, and no heavier."""


class Flaw(StrEnum):
    """What a brand asks for that no document can give."""

    COLOUR = "colour"
    PALE = "pale"
    LOGO_ABSENT = "logo_absent"
    LOGO_UNREADABLE = "logo_unreadable"


@dataclass(frozen=True, slots=True)
class BrandFlaw:
    """One flaw: what was written, and what is used instead (empty: nothing)."""

    flaw: Flaw
    written: str
    used: str = ""

    def says(self, lang: Lang) -> str:
        """What is wrong, what is done, and what to do."""
        contrast = number(contrast_on_white(self.written), lang, 1) if self.flaw is Flaw.PALE else ""
        return say(f"brand.flaw.{self.flaw}", lang, written=self.written, used=self.used, contrast=contrast)


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
    brand, more = make_brand(written.main, written.accent)
    made = Brand(
        client=written.client or "",
        author=written.author or "",
        confidentiality=written.confidentiality or "",
        main=brand.main,
        accent=brand.accent,
        font=written.font or "",
        logo=logo or b"",
    )
    return made, (*source.issues, *desk.issues), (*flaws, *more)


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
    """The logo beside the brand's file; never one outside its folder."""
    path = inside(folder, name)
    try:
        content = path.read_bytes() if path else None
    except OSError:
        content = None
    if content is None:
        return None, [BrandFlaw(Flaw.LOGO_ABSENT, name)]
    try:
        return make_logo(content), []
    except PictureError:
        return None, [BrandFlaw(Flaw.LOGO_UNREADABLE, name)]
