"""Pictures of scenes: made small, freed of what cameras write into them, and kept beside the film."""

import hashlib
import io
import re
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from momentos.shelf.exchange import write
from momentos.shelf.obstacle import told
from momentos.text.slug import slug

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE = 1600
"""Pixels of the longer side of a picture that is kept."""

MOST_BYTES = 20 * 2**20
"""The largest file that is taken."""

MOST_PIXELS = 64_000_000
"""More would fill the memory when it is unfolded, as a small file made to do harm can ask for."""

MOST_KEPT = 3 * 2**19
"""The largest file that is kept, in bytes: 1.5 MB."""

_MOST_LOSSLESS = 2**20
"""A drawing is kept without loss up to this size; above, it is kept as a photograph is."""

_QUALITIES = (85, 70, 55)
"""The first with which a picture is small enough; one that is with none is drawn smaller."""

_SMALLER = 0.8
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP")
_PHOTOGRAPHS = frozenset({"JPEG", "MPO"})
_PROFILED = frozenset({"L", "CMYK"})
"""Pictures whose profiles explain other numbers than red, green and blue."""
_SVG = re.compile(rb"<(?:\?xml|!doctype|!--|svg)", re.IGNORECASE)


class Refusal(StrEnum):
    """Why a picture is not taken."""

    SVG = "svg"
    TOO_LARGE = "too_large"
    TOO_MANY_PIXELS = "too_many_pixels"
    UNREADABLE = "unreadable"


class PictureError(Exception):
    """A picture that is not taken; `size` is how many bytes it has where those are too many."""

    def __init__(self, refusal: Refusal, size: int = 0) -> None:
        super().__init__(refusal, size)
        self.refusal = refusal
        self.size = size


def cleaned(content: bytes) -> tuple[bytes, str]:
    """A picture drawn anew in sRGB, and the suffix of its file.

    It is at most `LONGEST_SIDE` pixels wide and high and at most `MOST_KEPT` bytes large. Nothing of the old
    file is left but what is seen: no place, no camera, no program, no colour profile. Of a moving picture
    the first frame is taken. Raises PictureError.
    """
    from PIL import Image, ImageOps

    if len(content) > MOST_BYTES:
        raise PictureError(Refusal.TOO_LARGE, len(content))
    if _SVG.match(content.lstrip(b"\xef\xbb\xbf \t\r\n")):
        raise PictureError(Refusal.SVG)
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as found:
            if found.width * found.height > MOST_PIXELS:
                raise PictureError(Refusal.TOO_MANY_PIXELS)
            found.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            is_photograph = found.format in _PHOTOGRAPHS
            seen = _small(ImageOps.exif_transpose(found))
    except PictureError:
        raise
    except Image.DecompressionBombError:
        raise PictureError(Refusal.TOO_MANY_PIXELS) from None
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError):
        raise PictureError(Refusal.UNREADABLE) from None
    seen.info.clear()
    if not is_photograph:
        lossless = _saved(seen, "PNG")
        if len(lossless) <= _MOST_LOSSLESS:
            return lossless, ".png"
    kind, suffix = ("WEBP", ".webp") if seen.mode == "RGBA" else ("JPEG", ".jpg")
    while True:
        for quality in _QUALITIES:
            content = _saved(seen, kind, quality)
            if len(content) <= MOST_KEPT:
                return content, suffix
        seen.thumbnail((round(seen.width * _SMALLER), round(seen.height * _SMALLER)))


def keep_beside(film: Path, scene: str, content: bytes, suffix: str) -> str:
    """Keep a cleaned picture of a scene in a folder beside its film, named as the film is.

    Gives the path from the film's folder. The name follows from the content, so a picture in use is never
    written over, and undoing finds it again. Raises UnsavedError.
    """
    digest = hashlib.sha256(content).hexdigest()[:12]
    name = f"{slug(film.stem) or 'film'}/{slug(scene) or 'scene'}-{digest}{suffix}"
    path = film.parent / name
    with told(name):
        if path.parent.is_symlink():
            raise PermissionError(str(path.parent))
        path.parent.mkdir(exist_ok=True)
        if not path.exists():
            part = path.with_suffix(f"{suffix}.part")
            write(part, content)
            part.replace(path)
    return name


def _small(picture: "Image") -> "Image":
    """A picture made small, its numbers saying without a colour profile what they said with it."""
    from PIL import ImageCms

    mode = "RGBA" if picture.has_transparency_data else "RGB"
    profile = picture.info.get("icc_profile")
    held = picture if mode == "RGB" and picture.mode in _PROFILED else picture.convert(mode)
    held.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    seen = None
    if profile:
        # Where it is damaged, or one of other pictures, what is seen is what the numbers say.
        with suppress(ImageCms.PyCMSError, OSError):
            given, srgb = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
            seen = ImageCms.profileToProfile(held, given, srgb, outputMode=mode)
    return seen or held.convert(mode)


def _saved(picture: "Image", kind: str, quality: int = 0) -> bytes:
    out = io.BytesIO()
    match kind:
        case "JPEG":
            picture.save(out, kind, quality=quality, optimize=True, progressive=True)
        case "WEBP":
            picture.save(out, kind, quality=quality, alpha_quality=quality)
        case _:
            picture.save(out, kind, optimize=True)
    return out.getvalue()
