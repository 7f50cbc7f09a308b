"""A client's template is looked through before it is used."""

import io
import zipfile

import pytest

from momentos.report import template as room
from momentos.report.template import MOST_BYTES, TemplateError, Unfit
from momentos.report.writers.pptx.ground import require_usable
from momentos.shelf.brand import unfit_text
from momentos.words.catalogue import Lang

from .templates import claiming, dark, related, rewritten, template, wide, without_titles


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, held in parts.items():
            package.writestr(name, held)
    return out.getvalue()


def twice() -> bytes:
    """A part of one name in two writings: which of them counts is each program's own guess."""
    return rewritten(template(), {}, **{"ppt__Presentation.xml": b"<p/>"})


TYPES = "[Content_Types].xml"
UNFIT = {
    "nothing": (b"", Unfit.BROKEN),
    "a text": (b"title: no", Unfit.BROKEN),
    "half of one": (template()[:9_000], Unfit.BROKEN),
    "an old or locked one": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, Unfit.LOCKED),
    "another zip": (zipped(a=b"b"), Unfit.BROKEN),
    "a workbook": (
        rewritten(template(), {TYPES: lambda t: t.replace(b"presentationml.presentation", b"sheetml.sheet")}),
        Unfit.NOT_SLIDES,
    ),
    "macros by their type": (
        rewritten(
            template(),
            {
                TYPES: lambda t: t.replace(
                    b"openxmlformats-officedocument.pres", b"ms-powerpoint.macroEnabled"
                )
            },
        ),
        Unfit.RUNS,
    ),
    "macros by their name": (rewritten(template(), {}, **{"ppt__vbaProject.bin": b"x"}), Unfit.RUNS),
    "an object": (rewritten(template(), {}, **{"ppt__embeddings__oleObject1.bin": b"x"}), Unfit.RUNS),
    "a linked picture": (related("image", "https://example.org/x.png"), Unfit.FETCHES),
    "a link to a file": (related("hyperlink", "file:///etc/passwd"), Unfit.FETCHES),
    "a link to another machine": (related("hyperlink", r"\\example.org\x"), Unfit.FETCHES),
    "a way out": (rewritten(template(), {}, **{"..__..__x.xml": b"<x/>"}), Unfit.BROKEN),
    "an absolute way": (rewritten(template(), {}, **{"__etc__x.xml": b"<x/>"}), Unfit.BROKEN),
    "words of its own": (
        rewritten(template(), {}, **{"ppt__x.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
        Unfit.BROKEN,
    ),
    "markup in another encoding": (
        rewritten(template(), {}, **{"ppt__x.xml": "<!DOCTYPE a><a/>".encode("utf-16")}),
        Unfit.BROKEN,
    ),
    "broken relations": (
        rewritten(template(), {"_rels/.rels": lambda told: told.replace(b"</Relationships>", b"")}),
        Unfit.BROKEN,
    ),
    "no master": (
        rewritten(
            template(), {"ppt/_rels/presentation.xml.rels": lambda told: told.replace(b"slideM", b"m")}
        ),
        Unfit.BROKEN,
    ),
    "no titles": (without_titles(), Unfit.NO_LAYOUT),
}


@pytest.mark.parametrize(("content", "unfit"), UNFIT.values(), ids=UNFIT)
def test_what_is_unfit_is_told_why(content: bytes, unfit: Unfit) -> None:
    with pytest.raises(TemplateError) as told:
        require_usable(content)
    assert told.value.unfit is unfit


@pytest.mark.parametrize("content", [template(), wide(), dark(), related("hyperlink", "https://example.org")])
def test_what_is_fit_is_used(content: bytes) -> None:
    require_usable(content)


def test_what_is_too_large_is_not_unpacked() -> None:
    with pytest.raises(TemplateError) as told:
        require_usable(b"PK" + b"\0" * MOST_BYTES)
    assert told.value.unfit is Unfit.TOO_LARGE


def test_what_swells_is_left_as_soon_as_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_MOST_UNPACKED", 2**21)
    small = claiming(2**22)
    assert len(small) < 2**16
    with pytest.raises(TemplateError) as told:
        require_usable(small)
    assert told.value.unfit is Unfit.SWELLS


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_as_no_office_program_does_is_not_unpacked(how: int) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template())) as old, zipfile.ZipFile(out, "w", how) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    with pytest.raises(TemplateError) as told:
        require_usable(out.getvalue())
    assert told.value.unfit is Unfit.BROKEN


def test_parts_that_differ_only_in_their_writing_are_none() -> None:
    with pytest.raises(TemplateError) as told:
        require_usable(twice())
    assert told.value.unfit is Unfit.BROKEN


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("unfit", Unfit)
def test_every_reason_says_what_to_do(unfit: Unfit, lang: Lang) -> None:
    told = unfit_text(unfit, lang)
    assert told.endswith(".")
    assert "{" not in told
