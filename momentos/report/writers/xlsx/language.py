"""Which language a workbook is in, told where programs look for it."""

import io
import zipfile

from momentos.words.catalogue import Lang

_CORE = "docProps/core.xml"
_END = b"</cp:coreProperties>"


def in_language(package: bytes, lang: Lang) -> bytes:
    """The same workbook with its language among its properties, which XlsxWriter does not write."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == _CORE:
                content = content.replace(_END, f"<dc:language>{lang}</dc:language>".encode() + _END)
            target.writestr(entry, content)
    return out.getvalue()
