"""Files in one zip that is the same bytes for the same files."""

import io
import zipfile
import zlib
from collections.abc import Sequence

_ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can carry."""

File = tuple[str, bytes]
"""A file's name and what it holds."""


def zipped(files: Sequence[File], level: int = zlib.Z_DEFAULT_COMPRESSION) -> bytes:
    """The zip of files in their order, undated; `level` is how hard they are packed, 9 at most."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as package:
        for name, held in files:
            entry = zipfile.ZipInfo(name, _ALWAYS)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, held)
    return out.getvalue()
