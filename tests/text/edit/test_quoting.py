"""Whatever a text holds, it is read back as it was."""

import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from torture.editing import BITS

from momentos.text.edit.quoting import WIDTH, Style, is_plain, on_lines, one_line

characters = st.characters(exclude_categories=["Cs"])
pieces = st.lists(st.sampled_from(BITS) | st.text(characters, max_size=5), max_size=4)
texts = pieces.map(" ".join)
styles = st.sampled_from([Style.PLAIN, Style.SINGLE, Style.DOUBLE, Style.LITERAL])


@given(texts, styles, st.integers(0, 12))
@example("a: b", Style.PLAIN, 0)
@example("it's", Style.SINGLE, 2)
def test_a_text_on_one_line(text: str, was: Style, column: int) -> None:
    written = one_line(text, braces=False, was=was)
    assert "\n" not in written
    indent = " " * column
    assert yaml.safe_load(f"{indent}a: {written}  # c\n{indent}b: 1\n") == {"a": text, "b": 1}
    assert yaml.safe_load(f"- {written}\n") == [text]


@given(texts, texts, styles)
def test_texts_in_braces(one: str, other: str, was: Style) -> None:
    first, second = one_line(one, braces=True, was=was), one_line(other, braces=True)
    assert yaml.safe_load(f"a: {{b: {first}, c: {second}}}") == {"a": {"b": one, "c": other}}
    assert yaml.safe_load(f"[{first}, {second}]") == [one, other]
    name = one_line(one, braces=True)
    if len(name) < 1000:
        assert yaml.safe_load(f"{{{name}: 1}}") == {one: 1}


@given(texts, st.integers(1, 90))
def test_a_text_on_lines_of_its_own(text: str, indent: int) -> None:
    lines = on_lines(text, indent)
    if lines is None:
        return
    header, *rest = lines
    written = "\n".join([f"a: {header}", *(" " * indent + line for line in rest), "b: 1", ""])
    assert yaml.safe_load(written) == {"a": text, "b": 1}


def test_quotes_stay_and_are_added_only_where_needed() -> None:
    assert one_line("Sí", braces=False) == "Sí"
    assert one_line("Sí", braces=False, was=Style.SINGLE) == "'Sí'"
    assert one_line("Sí", braces=False, was=Style.DOUBLE) == '"Sí"'
    assert one_line("a, b", braces=False) == "a, b"
    assert one_line("a, b", braces=True) == '"a, b"'
    assert one_line("¿Abren hoy?", braces=False) == "¿Abren hoy?"
    assert one_line("¿Abren hoy?", braces=True) == '"¿Abren hoy?"'
    assert one_line('dice "sí": x', braces=False) == "'dice \"sí\": x'"
    assert one_line("it's", braces=False, was=Style.SINGLE) == '"it\'s"'
    assert one_line("\u202eabc\u2028", braces=False) == '"\u202eabc\\u2028"'


def test_what_a_reader_takes_for_something_else_is_quoted() -> None:
    for text in (
        "5",
        "3.5",
        "1e3",
        "1.5e3",
        "0o17",
        "007",
        "0x1f",
        "1:30",
        "true",
        "No",
        "null",
        "~",
        "",
        "2026-01-01",
        "<<",
        "=",
    ):
        assert not is_plain(text, braces=False), text
    for text in ("3,5", "nadie", "a#b", "a:b", "1 de mayo", "¿Qué?"):
        assert is_plain(text, braces=False), text


def test_long_texts_are_folded_within_the_width() -> None:
    text = "palabra " * 40
    lines = on_lines(text.strip(), 6)
    assert lines is not None
    assert lines[0] == ">-"
    assert len(lines) == 5
    assert all(6 + len(line) <= WIDTH for line in lines)
    assert on_lines("x" * 300, 6) == (">-", "x" * 300)
    assert on_lines("corto", 6) is None
    assert on_lines("uno\ndos\n", 6) == ("|", "uno", "dos")
    assert on_lines("uno\ndos\n\n", 6) is None
