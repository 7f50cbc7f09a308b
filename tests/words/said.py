"""One issue and its exact words."""

from typing import NamedTuple

from momentos.journey.issue import CODES, Issue, Level, Param


class Case(NamedTuple):
    """An issue and the words it must be told in."""

    issue: Issue
    es: str
    es_help: str
    en: str
    en_help: str


def said(code: str, level: Level | None = None, **params: Param) -> Issue:
    """An issue as a rule or the reader would raise it."""
    return Issue(code, level or CODES[code], params=params)
