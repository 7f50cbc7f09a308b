"""Office documents are packages of files; here they lose what differs from one run to the next."""

import io
import re
import zipfile

_ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can carry."""
_WORKBOOK, _CORE = ".xlsx", "docProps/core.xml"
_MOMENT = re.compile(rb"(<dcterms:\w+[^>]*>)[^<]*")
_FIRST = "[Content_Types].xml"
"""Programs that guess a file's kind from its first bytes look for this name there."""


def settled(package: bytes) -> bytes:
    """The same package with its files sorted by name and undated, so that equal contents are equal bytes."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            entry = zipfile.ZipInfo(name, _ALWAYS)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            content = source.read(name)
            target.writestr(entry, _undated(content) if name.endswith(_WORKBOOK) else content)
    return out.getvalue()


def _undated(workbook: bytes) -> bytes:
    """The workbook behind a chart, without the moment in which it was made."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(
                name, _MOMENT.sub(rb"\g<1>1980-01-01T00:00:00Z", content) if name == _CORE else content
            )
    return settled(out.getvalue())
