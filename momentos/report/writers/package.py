"""Office documents are packages of files; here they lose what differs from one run to the next."""

import io
import re
import zipfile

from momentos.report.zipped import zipped

_WORKBOOK, _CORE = ".xlsx", "docProps/core.xml"
_MOMENT = re.compile(rb"(<dcterms:\w+[^>]*>)[^<]*")
_FIRST = "[Content_Types].xml"
"""Programs that guess a file's kind from its first bytes look for this name there."""


def settled(package: bytes) -> bytes:
    """The same package with its files sorted by name and undated, so that equal contents are equal bytes."""
    files = {
        name: _undated(held) if name.endswith(_WORKBOOK) else held for name, held in _files(package).items()
    }
    return _packed(files)


def _undated(workbook: bytes) -> bytes:
    """The workbook behind a chart, without the moment in which it was made."""
    files = _files(workbook)
    files[_CORE] = _MOMENT.sub(rb"\g<1>1980-01-01T00:00:00Z", files[_CORE])
    return _packed(files)


def _files(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as source:
        return {name: source.read(name) for name in source.namelist()}


def _packed(files: dict[str, bytes]) -> bytes:
    return zipped(sorted(files.items(), key=lambda file: (file[0] != _FIRST, file[0])), level=9)
