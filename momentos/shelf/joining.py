"""Versions as people count them: a text that somebody writes on in is kept often, and is one change."""

from collections.abc import Iterable
from dataclasses import replace

from momentos.shelf.history import Kind, Version


def joined(versions: Iterable[Version]) -> tuple[Version, ...]:
    """The versions of a file, the newest first, each with those of the same person that it goes on from."""
    found: list[Version] = []
    for version in reversed(tuple(versions)):
        if version.kind is not Kind.CONTINUED:
            found.append(version)
        elif found and _goes_on(version, found[-1]):
            found[-1] = replace(version, kind=Kind.SAVED, base=found[-1].base)
        else:
            found.append(replace(version, kind=Kind.SAVED))
    return tuple(reversed(found))


def _goes_on(version: Version, before: Version) -> bool:
    return before.kind is Kind.SAVED and (before.who, before.digest) == (version.who, version.base)
