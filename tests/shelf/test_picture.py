"""Pictures are drawn anew, small and bare, or refused with the reason; and kept beside their film."""

import io
import struct
import zlib
from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageCms

from momentos.shelf.obstacle import Obstacle, UnsavedError
from momentos.shelf.picture import (
    LONGEST_SIDE,
    MOST_BYTES,
    MOST_KEPT,
    PictureError,
    Refusal,
    cleaned,
    keep_beside,
)

PLACE = 0x8825
CAMERA = 0x010F
TURNED = 0x0112


def drawn(size: tuple[int, int], kind: str, mode: str = "RGB", **saving: object) -> bytes:
    out = io.BytesIO()
    picture = Image.radial_gradient("L").resize(size).convert(mode)
    picture.save(out, kind, **saving)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize(
    ("size", "kept"), [((4000, 1000), (1600, 400)), ((900, 3200), (450, 1600)), ((80, 60), (80, 60))]
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP"])
def test_a_picture_is_made_small_and_never_larger(
    kind: str, size: tuple[int, int], kept: tuple[int, int]
) -> None:
    content, suffix = cleaned(drawn(size, kind))
    assert opened(content).size == kept
    assert opened(content).format == {".png": "PNG", ".jpg": "JPEG"}[suffix]
    assert max(kept) <= LONGEST_SIDE


@pytest.mark.parametrize(
    ("mode", "kind", "suffix"), [("RGB", "PNG", ".jpg"), ("RGB", "JPEG", ".jpg"), ("RGBA", "PNG", ".webp")]
)
def test_the_busiest_picture_is_kept_modest_and_what_shines_through_stays(
    mode: str, kind: str, suffix: str
) -> None:
    noise = Image.frombytes(mode, (1700, 1600), Random(1).randbytes(1700 * 1600 * len(mode)))
    out = io.BytesIO()
    noise.save(out, kind)
    content, given = cleaned(out.getvalue())
    assert given == suffix
    assert MOST_KEPT / 3 < len(content) <= MOST_KEPT
    assert opened(content).mode == mode


def test_what_a_camera_writes_goes_and_what_is_up_stays_up() -> None:
    exif = Image.Exif()
    exif[CAMERA] = "Nobody's camera"
    exif[TURNED] = 6
    exif.get_ifd(PLACE)[1] = "N"
    content, suffix = cleaned(drawn((400, 200), "JPEG", exif=exif, comment=b"where I live"))
    assert suffix == ".jpg"
    assert opened(content).size == (200, 400)
    assert not opened(content).getexif()
    assert b"Nobody" not in content
    assert b"where I live" not in content


def test_texts_in_a_drawing_go_and_what_shines_through_stays() -> None:
    content, suffix = cleaned(drawn((40, 40), "PNG", "RGBA"))
    assert suffix == ".png"
    assert opened(content).mode == "RGBA"
    assert opened(content).info.keys() <= {"dpi"}


def red_and_blue_changed() -> bytes:
    """The profile of a screen whose first number is blue, and its third red."""
    srgb = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    tags = {bytes(srgb[at : at + 4]): at for at in range(132, 132 + 12 * srgb[131], 12)}
    red, blue = (slice(tags[name] + 4, tags[name] + 12) for name in (b"rXYZ", b"bXYZ"))
    srgb[red], srgb[blue] = srgb[blue], srgb[red]
    return bytes(srgb)


@pytest.mark.parametrize(("kind", "near"), [("PNG", 1), ("JPEG", 4), ("WEBP", 6)])
def test_colours_are_those_that_the_profile_says_and_the_profile_goes(kind: str, near: int) -> None:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), (200, 30, 60)).save(out, kind, icc_profile=red_and_blue_changed())
    picture = opened(cleaned(out.getvalue())[0])
    seen = picture.convert("RGB").getpixel((20, 15))
    assert isinstance(seen, tuple)
    assert all(abs(one - other) <= near for one, other in zip(seen, (60, 30, 200), strict=True))
    assert "icc_profile" not in picture.info


def test_what_shines_through_does_so_with_a_profile_too() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (9, 9), (200, 30, 60, 128)).save(out, "PNG", icc_profile=red_and_blue_changed())
    assert opened(cleaned(out.getvalue())[0]).getpixel((4, 4)) == (60, 30, 200, 128)


@pytest.mark.parametrize("profile", [b"no profile at all", red_and_blue_changed()[:300]])
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1"])
def test_a_profile_that_says_nothing_is_passed_over(mode: str, profile: bytes) -> None:
    plain, profiled = drawn((40, 30), "PNG", mode), drawn((40, 30), "PNG", mode, icc_profile=profile)
    assert opened(cleaned(profiled)[0]).tobytes() == opened(cleaned(plain)[0]).tobytes()


def test_a_grey_picture_and_one_for_print_are_taken_with_a_profile_of_another_kind() -> None:
    for mode in ("L", "CMYK"):
        content, _ = cleaned(drawn((40, 30), "JPEG", mode, icc_profile=red_and_blue_changed()))
        assert opened(content).mode == "RGB"


def claiming(width: int, height: int) -> bytes:
    """A small file that says it holds a picture of that size."""

    def chunk(name: bytes, held: bytes) -> bytes:
        return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


REFUSED = {
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', Refusal.SVG),
    "svg behind a mark and a head": (b'\xef\xbb\xbf\n<?xml version="1.0"?><svg/>', Refusal.SVG),
    "too large": (b"\x89PNG" + bytes(MOST_BYTES), Refusal.TOO_LARGE),
    "a bomb": (claiming(60_000, 60_000), Refusal.TOO_MANY_PIXELS),
    "more than twice what Pillow weighs": (claiming(20_000, 20_000), Refusal.TOO_MANY_PIXELS),
    "a bomb of another size": (claiming(8_001, 8_000), Refusal.TOO_MANY_PIXELS),
    "cut off": (drawn((300, 300), "PNG")[:500], Refusal.UNREADABLE),
    "words": (b"Buenas noches", Refusal.UNREADABLE),
    "nothing": (b"", Refusal.UNREADABLE),
    "another format": (drawn((10, 10), "TIFF"), Refusal.UNREADABLE),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_is_no_picture_for_us_is_refused_with_the_reason(what: str) -> None:
    content, refusal = REFUSED[what]
    with pytest.raises(PictureError) as told:
        cleaned(content)
    assert told.value.refusal is refusal


def test_what_is_too_large_is_told_with_its_size() -> None:
    with pytest.raises(PictureError) as told:
        cleaned(bytes(MOST_BYTES + 1))
    assert told.value.size == MOST_BYTES + 1


def test_a_picture_is_kept_beside_its_film_under_a_name_of_its_own(tmp_path: Path) -> None:
    film = tmp_path / "Mi película.yaml"
    content, suffix = cleaned(drawn((40, 40), "PNG"))
    name = keep_beside(film, "la-cola", content, suffix)
    assert name.startswith("mi-pelicula/la-cola-")
    assert (tmp_path / name).read_bytes() == content
    assert keep_beside(film, "la-cola", content, suffix) == name
    other, suffix = cleaned(drawn((50, 40), "PNG"))
    assert keep_beside(film, "la-cola", other, suffix) != name
    assert len(list((tmp_path / "mi-pelicula").iterdir())) == 2


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "films").mkdir()
    (tmp_path / "films" / "cafe").symlink_to(tmp_path / "outside")
    with pytest.raises(UnsavedError):
        keep_beside(tmp_path / "films" / "cafe.yaml", "web", b"picture", ".png")
    assert not list((tmp_path / "outside").iterdir())


def test_a_folder_name_that_is_taken_by_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "cafe").write_text("a file", encoding="utf-8")
    with pytest.raises(UnsavedError) as told:
        keep_beside(tmp_path / "cafe.yaml", "web", b"picture", ".png")
    assert told.value.obstacle is Obstacle.TAKEN
