"""Several documents in one zip, with a manifest by which each can be checked."""

import datetime as dt
import hashlib
import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from momentos.report.report import Report
from momentos.words.catalogue import Lang

_ALWAYS = (1980, 1, 1, 0, 0, 0)
MANIFEST = "manifest.json"

File = tuple[str, bytes]
"""A file's name and what it holds."""


@dataclass(frozen=True, slots=True)
class ManifestFile:
    """One file: how large it is, and its SHA-256 in hexadecimal."""

    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Of what the files are, and which they are; `digest` is that of what the journey says."""

    journey: str
    title: str
    lang: Lang
    date: dt.date
    version: str
    digest: str
    files: tuple[ManifestFile, ...]


def manifest(report: Report, files: Sequence[File]) -> Manifest:
    """The manifest of a report's files."""
    edition = report.edition
    told = tuple(ManifestFile(name, len(held), hashlib.sha256(held).hexdigest()) for name, held in files)
    return Manifest(
        report.journey, report.title.text, edition.lang, edition.date, edition.version, report.digest, told
    )


def bundle(report: Report, files: Sequence[File]) -> bytes:
    """The zip of files by name, with their manifest; the same bytes for the same files."""
    told = asdict(manifest(report, files)) | {"date": report.edition.date.isoformat()}
    text = json.dumps(told, ensure_ascii=False, indent=2) + "\n"
    return zipped((*files, (MANIFEST, text.encode("utf-8"))))


def zipped(files: Sequence[File]) -> bytes:
    """The zip of files by name, undated."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, held in files:
            entry = zipfile.ZipInfo(name, _ALWAYS)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, held)
    return out.getvalue()
