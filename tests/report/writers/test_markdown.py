"""The report as Markdown: a text of the journey is read as the text it is."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from momentos.report.block import Phrase
from momentos.report.carried import carried
from momentos.report.writers.markdown import write

from ..reports import HOSTILE, empty_report

REPORT = empty_report()
ODD = ("2024. Un año", "123456789) una lista", "12. doce", "- a", "+ b", "=== c", "1234567890. ninguna")


def read(text: str) -> str:
    """What a reader of Markdown sees of a text below the title; it must be one paragraph without markup."""
    page = write(replace(REPORT, about=Phrase(carried(text)))).decode("utf-8")
    below = MarkdownIt("commonmark").enable("table").parse(page)[3:]
    assert [token.type for token in below[:3]] == ["paragraph_open", "inline", "paragraph_close"]
    assert below[1].children is not None
    assert {child.type for child in below[1].children} <= {"text", "text_special"}
    return "".join(child.content for child in below[1].children)


@pytest.mark.parametrize("text", [*HOSTILE, *ODD])
def test_a_text_is_never_markup(text: str) -> None:
    assert read(text) == carried(text)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abx019 .)-+=#*_`|<>[]!&;:/~$\\\"'()", min_size=1, max_size=30).filter(carried))
def test_no_signs_together_are_markup(text: str) -> None:
    assert read(text) == carried(text)


@pytest.mark.parametrize("text", ["https://example.org", "HTTP://EXAMPLE.ORG", "www.example.org", "a@b.es"])
def test_nothing_makes_a_link_of_itself(text: str) -> None:
    page = write(replace(REPORT, about=Phrase(text))).decode("utf-8")
    assert text not in page
    assert read(text) == text
