"""Where everything stands in a text."""

from collections.abc import Iterator
from contextlib import suppress
from random import Random

import pytest
import yaml
from random_journeys import random_journey
from torture.dressing import dressed

from momentos.text.edit.quoting import Style
from momentos.text.edit.spans import Fields, Leaf, Rows, Span, blocks, leaf_at, leaves, lists, spans_of

TEXT = """\
título: 👍 # c
notas: |+ # d
  uno

lista:
- [a, 'b', ]
-
- {c: , d: "e"} # f
título: otra vez
"""


def test_values_are_where_they_are_written() -> None:
    root = spans_of(TEXT)
    assert isinstance(root, Fields)
    parts = {entry.name: TEXT[entry.value.start : entry.value.end] for entry in reversed(root.entries)}
    assert parts == {
        "título": "👍",
        "notas": "|+ # d\n  uno\n",
        "lista": "- [a, 'b', ]\n-\n- {c: , d: \"e\"}",
    }
    assert root.named("título") is root.entries[0]
    assert root.named("nada") is None
    rows = root.entries[2].value
    assert isinstance(rows, Rows)
    assert [TEXT[item.start : item.end] for item in rows.items] == ["[a, 'b', ]", "", '{c: , d: "e"}']
    assert [(item.line, item.column) for item in rows.items] == [(5, 2), (6, 1), (7, 2)]
    assert [leaf.style for leaf in leaves(rows)] == ["", "'", "", "", "", "", '"']
    assert [block.flow for block in blocks(root)] == [False, True]
    assert [one.flow for one in lists(root)] == [False, True]


@pytest.mark.parametrize(
    ("written", "end"),
    [
        ("|\n  uno\n\n\n", "|\n  uno"),
        (">-\n  uno\n   \n", ">-\n  uno"),
        ("|+\n  uno\n\n\n", "|+\n  uno\n\n"),
        ("|2+\n  uno\r\n\r\n", "|2+\n  uno\r\n"),
    ],
)
def test_a_text_on_lines_of_its_own_ends_with_its_last_line(written: str, end: str) -> None:
    text = f"a: {written}b: 1\n"
    root = spans_of(text)
    assert isinstance(root, Fields)
    value = root.entries[0].value
    assert text[value.start : value.end] == end


@pytest.mark.parametrize("text", ["", "# nada\n"])
def test_a_text_without_anything_has_no_spans(text: str) -> None:
    assert spans_of(text) is None


def _readable(seeds: int) -> Iterator[tuple[str, Span]]:
    """Texts in every handwriting that the parser takes, with their spans."""
    for seed in range(seeds):
        text = dressed(random_journey(seed), Random(seed)).replace("\r\n", "\n")
        with suppress(yaml.YAMLError):
            if root := spans_of(text):
                yield text, root


def test_every_single_value_is_read_from_its_characters_alone() -> None:
    for text, root in _readable(25):
        for leaf in leaves(root):
            assert isinstance(leaf, Leaf)
            written = text[leaf.start : leaf.end]
            if leaf.style in (Style.SINGLE, Style.DOUBLE):
                assert (written[0], written[-1]) == (leaf.style, leaf.style)
            elif leaf.style is Style.PLAIN:
                assert written == written.strip()
                assert not written or "#" not in written
            else:
                assert written[0] == leaf.style
            assert text.count("\n", 0, leaf.start) == leaf.line


def test_the_value_at_a_position_is_the_one_whose_characters_it_is_among() -> None:
    for text, root in _readable(12):
        among: list[Leaf | None] = [None] * len(text)
        for leaf in leaves(root):
            among[leaf.start : leaf.end] = [leaf] * (leaf.end - leaf.start)
        assert [leaf_at(root, position) for position in range(len(text))] == among
