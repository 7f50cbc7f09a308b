"""The brand's file: what is taken from it, and what is said of what is not."""

import io
from pathlib import Path

import pytest
from PIL import Image

from momentos.report.brand import INK, YELLOW, Brand
from momentos.shelf.brand import BrandFlaw, Flaw, make_brand, make_logo, read_brand
from momentos.shelf.picture import PictureError
from momentos.words.catalogue import Lang


def picture(width: int, height: int, form: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#0B5394").save(out, form)
    return out.getvalue()


def size(content: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(content)) as found:
        assert found.format == "PNG"
        return found.size


def written(folder: Path, text: str) -> Path:
    path = folder / "brand.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_all_of_a_brand_is_read(tmp_path: Path) -> None:
    (tmp_path / "logo.jpg").write_bytes(picture(60, 20, "JPEG"))
    path = written(
        tmp_path,
        "client: Casa Andrés\nauthor: Estudio\nconfidentiality: Solo para la casa\n"
        "main: '#0b5394'\naccent: '#e69138'\nfont: Georgia\nlogo: logo.jpg\n",
    )
    brand, issues, flaws = read_brand(path)
    assert (issues, flaws) == ((), ())
    assert size(brand.logo) == (60, 20)
    assert brand == Brand(
        "Casa Andrés", "Estudio", "Solo para la casa", "#0B5394", "#E69138", "Georgia", brand.logo
    )


@pytest.mark.parametrize("text", ["", "client: ''\n", "- a\n- b\n", "client: [\n"])
def test_a_file_that_says_nothing_is_the_houses_own_brand(tmp_path: Path, text: str) -> None:
    brand, _, flaws = read_brand(written(tmp_path, text))
    assert brand == Brand()
    assert flaws == ()


@pytest.mark.parametrize("text", ["- a\n- b\n", "client: [\n", "client: {a: b}\n"])
def test_what_is_wrong_with_the_file_is_told(tmp_path: Path, text: str) -> None:
    _, issues, _ = read_brand(written(tmp_path, text))
    assert len(issues) == 1


def test_without_a_file_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_brand(tmp_path / "brand.yaml")


@pytest.mark.parametrize("name", ["none.png", "../logo.png", "folder"])
def test_a_logo_is_only_taken_from_the_files_own_folder(tmp_path: Path, name: str) -> None:
    home = tmp_path / "home"
    (home / "folder").mkdir(parents=True)
    (tmp_path / "logo.png").write_bytes(picture(4, 4))
    brand, issues, flaws = read_brand(written(home, f"client: Casa\nlogo: {name}\n"))
    assert brand == Brand("Casa")
    assert issues == ()
    assert flaws == (BrandFlaw(Flaw.LOGO_ABSENT, name),)


def test_a_logo_that_is_no_picture_is_told(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"<svg/>")
    brand, _, [flaw] = read_brand(written(tmp_path, "logo: logo.png\n"))
    assert brand == Brand()
    assert flaw.says(Lang.ES) == (
        "logo.png no se puede leer como imagen PNG, JPEG, WebP, GIF o BMP; el documento va sin logo."
    )
    assert flaw.says(Lang.EN) == (
        "logo.png cannot be read as a PNG, JPEG, WebP, GIF or BMP picture; the document goes without a logo."
    )


def test_a_large_logo_is_made_smaller_in_its_proportions() -> None:
    assert size(make_logo(picture(3000, 500))) == (1200, 200)
    assert size(make_logo(picture(500, 1000))) == (200, 400)
    with pytest.raises(PictureError):
        make_logo(b"no picture")


def test_what_is_asked_for_and_can_be_read_is_used() -> None:
    assert make_brand(None, None) == (Brand(main=INK, accent=YELLOW), ())
    assert make_brand("#0b5394", "#ffffff") == (Brand(main="#0B5394", accent="#FFFFFF"), ())


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            Lang.ES,
            [
                "azul no es un color como #1C1B19; se usa #F2C230.",
                (
                    "#FFCC00 apenas se lee sobre blanco (contraste 1,5, hace falta 4,5); se usa #8F7200,"
                    " del mismo tono."
                ),
            ],
        ),
        (
            Lang.EN,
            [
                "azul is not a colour like #1C1B19; #F2C230 is used.",
                (
                    "#FFCC00 can hardly be read on white (contrast 1.5, 4.5 is needed); #8F7200 of the same"
                    " hue is used."
                ),
            ],
        ),
    ],
)
def test_what_no_document_can_give_is_told(lang: Lang, said: list[str]) -> None:
    brand, flaws = make_brand("#ffcc00", "azul")
    assert brand == Brand(main="#8F7200", accent=YELLOW)
    assert [flaw.says(lang) for flaw in flaws] == said
