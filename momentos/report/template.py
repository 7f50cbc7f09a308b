"""A client's own slides to write on: looked through before anything opens them."""

import io
import re
import zipfile
from collections.abc import Iterator
from enum import StrEnum
from xml.etree import ElementTree

MOST_BYTES = 30 * 2**20
"""Bytes of a template: our own choice, ten times those of a usual one."""

_MOST_UNPACKED = 120 * 2**20
_MOST_PARTS = 3_000
_PIECE = 2**16
_PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""How office programs pack; any other way is unpacked at one stroke, a thousand bytes to gigabytes."""

_OFFICE_OLD = b"\xd0\xcf\x11\xe0"
"""How old and encrypted documents of Office begin."""

_CONTENT_TYPES = "[Content_Types].xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RUNS = re.compile(r"vbaproject|activex/|embeddings/[^/]*\.bin$|customui", re.IGNORECASE)
_MARKUP = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_HARMLESS = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


class Unfit(StrEnum):
    """Why a template is not used."""

    TOO_LARGE = "too_large"
    SWELLS = "swells"
    LOCKED = "locked"
    BROKEN = "broken"
    NOT_SLIDES = "not_slides"
    RUNS = "runs"
    FETCHES = "fetches"
    NO_LAYOUT = "no_layout"


class TemplateError(Exception):
    """A template that is not used."""

    def __init__(self, unfit: Unfit) -> None:
        super().__init__(unfit)
        self.unfit = unfit


def check_template(content: bytes) -> None:
    """Raise TemplateError for what is no presentation, or not a harmless one.

    Nothing of it is opened by another program before: not what grows when it is unpacked, runs, or fetches
    anything from elsewhere.
    """
    if len(content) > MOST_BYTES:
        raise TemplateError(Unfit.TOO_LARGE)
    if content.startswith(_OFFICE_OLD):
        raise TemplateError(Unfit.LOCKED)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_names(package)
            parts = dict(_unpacked(package))
    except TemplateError:
        raise
    except Exception as fault:
        # A damaged zip breaks in many ways.
        raise TemplateError(Unfit.BROKEN) from fault
    _check_markup(parts)
    _check_type(parts)
    for name, part in parts.items():
        if name.endswith(".rels"):
            _check_relations(part)


def _check_names(package: zipfile.ZipFile) -> None:
    names = [entry.filename for entry in package.infolist()]
    leads_out = any(name.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", name) for name in names)
    if leads_out or len(names) > _MOST_PARTS or len({name.lower() for name in names}) < len(names):
        raise TemplateError(Unfit.BROKEN)
    if any(entry.flag_bits & 1 for entry in package.infolist()):
        raise TemplateError(Unfit.LOCKED)
    if any(entry.compress_type not in _PACKINGS for entry in package.infolist()):
        raise TemplateError(Unfit.BROKEN)
    if any(_RUNS.search(name) for name in names):
        raise TemplateError(Unfit.RUNS)


def _unpacked(package: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """The parts that are markup, by name; all are unpacked and counted, whatever sizes they claim."""
    left = _MOST_UNPACKED
    for entry in package.infolist():
        pieces = []
        with package.open(entry) as part:
            while piece := part.read(_PIECE):
                left -= len(piece)
                if left < 0:
                    raise TemplateError(Unfit.SWELLS)
                pieces.append(piece)
        if entry.filename.lower().endswith((".xml", ".rels", ".vml")):
            yield entry.filename, b"".join(pieces)


def _check_markup(parts: dict[str, bytes]) -> None:
    """No part defines words of its own; in another encoding than UTF-8 it could hide them."""
    for part in parts.values():
        if _MARKUP.search(part) or b"\x00" in part[:64]:
            raise TemplateError(Unfit.BROKEN)


def _check_type(parts: dict[str, bytes]) -> None:
    told = _parsed(parts.get(_CONTENT_TYPES, b""))
    types = [one.get("ContentType", "") for one in told.iter(f"{{{_TYPES}}}Override")]
    if any("macroenabled" in one.lower() or "vbaproject" in one.lower() for one in types):
        raise TemplateError(Unfit.RUNS)
    if _PRESENTATION not in types:
        raise TemplateError(Unfit.NOT_SLIDES)


def _check_relations(part: bytes) -> None:
    """Only what a reader may click leads out of the file."""
    for one in _parsed(part).iter(f"{{{_RELATIONS}}}Relationship"):
        if one.get("TargetMode") == "External":
            is_link = one.get("Type", "").endswith("/hyperlink")
            if not (is_link and _HARMLESS.match(one.get("Target", ""))):
                raise TemplateError(Unfit.FETCHES)


def _parsed(part: bytes) -> ElementTree.Element:
    try:
        # No part defines entities: that is looked for before.
        return ElementTree.fromstring(part)  # noqa: S314
    except ElementTree.ParseError as fault:
        raise TemplateError(Unfit.BROKEN) from fault
