"""Several documents in one zip, with a manifest by which each can be checked."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from momentos.report.data import to_json
from momentos.report.report import Report
from momentos.report.zipped import File, zipped
from momentos.words.catalogue import Lang

MANIFEST = "manifest.json"


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
    return zipped((*files, (MANIFEST, to_json(manifest(report, files)).encode("utf-8"))))
