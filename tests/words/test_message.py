"""The exact text of every code in both languages, and that no parameter can break one."""

import re
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from momentos.journey.issue import CODES, Issue
from momentos.journey.kinds import Translated
from momentos.rules.value import Lacking
from momentos.text.fault import Advice, Kind, Span, Unreadable
from momentos.words.catalogue import Lang
from momentos.words.message import help_line, message

from . import said_of_files, said_of_films
from .said import said

CASES = said_of_files.CASES + said_of_films.CASES

WITHOUT_REASON = frozenset(
    ("issue.S-01", "issue.S-01.help", "issue.S-01.reason", "issue.S-01.reason.help", "issue.S-09.help")
)
"""What is said when the reader's reason has no words of its own."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.issue.code)
def test_the_exact_words(case):
    assert message(case.issue, Lang.ES) == case.es
    assert help_line(case.issue, Lang.ES) == case.es_help
    assert message(case.issue, Lang.EN) == case.en
    assert help_line(case.issue, Lang.EN) == case.en_help


def test_every_code_is_in_the_table():
    assert {case.issue.code for case in CASES} == set(CODES)


@pytest.mark.parametrize(
    ("name", "enum"),
    [("reason", Unreadable), ("span", Span), ("kind", Kind), ("advice", Advice), ("lacking", Lacking)],
)
def test_everything_that_chooses_a_sentence_is_in_the_table(name, enum):
    assert {case.issue.params.get(name) for case in CASES} - {None} == set(enum)


@pytest.mark.parametrize("lang", Lang)
def test_every_sentence_of_the_catalogue_is_in_the_table(catalogues, lang):
    """A variant that no case reaches would be a sentence that nobody has read."""
    told = {text for case in CASES for text in (case[1:3] if lang is Lang.ES else case[3:5])}
    for key, texts in catalogues[lang].items():
        if key.startswith("issue.") and key not in WITHOUT_REASON:
            for text in texts:
                assert any(as_pattern(text).fullmatch(line) for line in told), key


def as_pattern(text):
    parts = Formatter().parse(text)
    return re.compile("".join(re.escape(said) + (".*" if name else "") for said, name, _, _ in parts))


def test_a_title_in_two_languages_is_told_in_the_reader_s():
    title = Translated({"es": "La barra", "en": "The bar"})
    assert message(said("G-03", scene=title), Lang.ES) == "Nadie llega a «La barra»"
    assert message(said("G-03", scene=title), Lang.EN) == "Nobody reaches “The bar”"


def test_a_long_text_is_cut_and_kept_on_one_line():
    text = message(said("G-03", scene="La\n barra \x1b[31m" + "x" * 200), Lang.ES)
    quoted = text.removeprefix("Nadie llega a «").removesuffix("»")
    assert quoted.startswith("La barra [31mxxx")
    assert quoted.endswith("x…")
    assert len(quoted) == 80


def test_a_long_circle_is_cut():
    text = message(said("G-02", circle=tuple("abcdefghijkl"), to="a"), Lang.EN)
    assert text == "Circle a → b → c → d → e → f → g → … without `again`: say `again: true`"


def test_an_unknown_reason_is_told_as_it_is():
    unreadable = said("S-01", reason="disk asleep", n=1)
    assert message(unreadable, Lang.EN) == "The file is not readable YAML: disk asleep, line 1"
    assert message(said("S-01", n=1), Lang.ES) == "El archivo no se puede leer, línea 1"
    assert help_line(said("S-01"), Lang.EN) == "correct the file here; nothing in it was changed"


CHOOSING = frozenset(("lacking", "ground"))
"""What a rule always gives, because it chooses the sentence."""

SPACES = str.maketrans("\u00a0\u202f", "  ")


@settings(max_examples=30, deadline=None)
@given(
    text=st.text(),
    figure=st.floats(),
    missing=st.sets(st.sampled_from(sorted({name for case in CASES for name in case.issue.params}))),
    lang=st.sampled_from(Lang),
)
def test_no_text_or_number_breaks_a_message(text, figure, missing, lang):
    for case in CASES:
        params = {
            name: text if type(value) is str else figure if type(value) is float else value
            for name, value in case.issue.params.items()
            if name not in missing or name in CHOOSING
        }
        for words in (message, help_line):
            line = words(Issue(case.issue.code, case.issue.level, params=params), lang)
            assert line.translate(SPACES).isprintable()
