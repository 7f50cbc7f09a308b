"""What a PDF holds, read by pypdfium2."""

import pypdfium2 as pdfium  # type: ignore[import-untyped]


def pages(pdf: bytes) -> list[str]:
    """The text of each page."""
    document = pdfium.PdfDocument(pdf)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def sizes(pdf: bytes) -> set[tuple[int, int]]:
    """Width and height of the pages in millimetres."""
    found = (page.get_size() for page in pdfium.PdfDocument(pdf))
    return {(round(w / 72 * 25.4), round(h / 72 * 25.4)) for w, h in found}


def title(pdf: bytes) -> str:
    """The document's title."""
    return str(pdfium.PdfDocument(pdf).get_metadata_dict()["Title"])
