from collections.abc import Callable
from textwrap import dedent

import pytest

from momentos.journey.issue import Issue
from momentos.plan.library import Library, shipped_library
from momentos.plan.plan import make_plan
from momentos.rules.check import check
from momentos.scores.score import score
from momentos.text.read import read_text


@pytest.fixture(scope="session")
def library() -> Library:
    return shipped_library()


@pytest.fixture(scope="session")
def remarks(library: Library) -> Callable[[str, str], list[Issue]]:
    """The issues of one code on a journey given as text, which has to be readable without fault."""

    def remarks_on(text: str, code: str) -> list[Issue]:
        reading = read_text(dedent(text))
        assert reading.journey is not None
        assert reading.issues == ()
        found = check(make_plan(score(reading.journey), library))
        return [issue for issue in found if issue.code == code]

    return remarks_on
