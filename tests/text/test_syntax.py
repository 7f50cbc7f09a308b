"""S-01: what stands in the way of reading a file at all, and where."""

import pytest

from momentos.text.fault import Unreadable
from momentos.text.read import read_text

from .texts import SKETCH

U = Unreadable


@pytest.mark.parametrize(
    ("text", "reason", "line", "column", "detail"),
    [
        # Texts that YAML does not take for texts.
        ("title: Café: el bueno\n", U.COLON, 1, 12, None),
        ("title: «Hola» dijo: no\n", U.COLON, 1, 19, None),
        ("title: Turno:\n", U.COLON, 1, 13, None),
        ("title: a\n  phase: b\n", U.COLON, 2, 8, None),
        ("title: @cafe\n", U.FIRST_CHARACTER, 1, 8, "@"),
        ("title: `cafe`\n", U.FIRST_CHARACTER, 1, 8, "`"),
        ("title: %cafe\n", U.FIRST_CHARACTER, 1, 8, "%"),
        ("title: *café*\n", U.ANCHOR, 1, 8, None),
        ("title: &a Café\n", U.ANCHOR, 1, 8, None),
        ("title: &a {es: Café}\n", U.ANCHOR, 1, 8, None),
        ("title: !Café bueno\n", U.TAG, 1, 8, "!Café"),
        ("title: !!python/object:os.system x\n", U.TAG, 1, 8, "tag:yaml.org,2002:python/object:os.system"),
        ("title: ! [a]\n", U.TAG, 1, 8, "!"),
        ("title: - Café\n", U.DASH, 1, 8, None),
        ("title: ? Café\n", U.KEY, 1, 8, None),
        ("title: | Café\n", U.BLOCK_TEXT, 1, 10, None),
        ("title: > 5 € al día\n", U.BLOCK_TEXT, 1, 10, None),
        ("title: 'Café' bueno\n", U.AFTER_QUOTE, 1, 15, None),
        ('title: "Café" bueno\n', U.AFTER_QUOTE, 1, 15, None),
        ("title: 'L'Hospitalet'\n", U.AFTER_QUOTE, 1, 11, None),
        ("title: {es: 'Café' bueno}\n", U.AFTER_QUOTE, 1, 20, None),
        ("title: 'Café\nlang: es\n", U.OPEN_QUOTE, 1, 8, None),
        ('title: "Café\nlang: es', U.OPEN_QUOTE, 1, 8, None),
        ('title: "C:\\qafé"\n', U.ESCAPE, 1, 11, None),
        ('title: "\\ud800"\n', U.ESCAPE, 1, 11, None),
        ("title: {es: dijo: hola}\n", U.BRACKET, 1, 17, None),
        ("title: ] Café\n", U.BRACKET, 1, 8, None),
        ("title: Café\nscenes: [{title: Uno\nlang: es\n", U.OPEN_BRACKET, 2, 10, "{"),
        ("title: Café\nauthors: [Ana, Luis\nlang: es\n", U.OPEN_BRACKET, 2, 10, "["),
        ("title: [Café]]\n", U.BRACKET, 1, 14, None),
        ("title: [Café] bueno\n", U.BRACKET, 1, 15, None),
        ("[a]]\n", U.BRACKET, 1, 4, None),
        ('title: "\\xZZ"\n', U.ESCAPE, 1, 11, None),
        # The shape of the file.
        ("title: Café\nscenes:\n  - \ttitle: Uno\n", U.TAB, 3, 5, None),
        ("title: Café\nscenes:\n  - title: Uno\n- title: Dos\n", U.INDENT, 4, 1, None),
        ("%TAG x\n---\ntitle: Café\n", U.OTHER, 1, 6, None),
        ("title: Café\nscenes:\n\t- title: Uno\n", U.TAB, 3, 1, None),
        ("title: Café\nscenes:\n  - title: Uno\n  \tphase: pre\n", U.TAB, 4, 3, None),
        ("title: Café\nscenes:\n  - title: Uno\n phase: pre\n", U.INDENT, 4, 2, None),
        ("title: Café\nphase:purchase\nlang: es\n", U.NO_COLON, 2, 1, None),
        ("title: Café\n? [a, b]\n: c\n", U.KEY, 2, 3, None),
        ("? {a: b}\n: c\n", U.KEY, 1, 3, None),
        ("<<: {title: Café}\n", U.MERGE_KEY, 1, 1, None),
        ("title: Café\n---\ntitle: Otro\n", U.SECOND_DOCUMENT, 2, 1, None),
        ("title: Café\n...\ntitle: Otro\n", U.SECOND_DOCUMENT, 3, 1, None),
        # Characters.
        ("title: Ca\x00fé\n", U.CONTROL_CHARACTER, 1, 10, "U+0000"),
        ("title: Café\nlang: \x1b[2J\n", U.CONTROL_CHARACTER, 2, 7, "U+001B"),
        ("title: Café\nlang: es\x7f\n", U.CONTROL_CHARACTER, 2, 9, "U+007F"),
        ("title: Café \ud83d\n", U.CONTROL_CHARACTER, 1, 13, "U+D83D"),
        ("title: Ca\u2028fé\n\u2028\x01\n", U.CONTROL_CHARACTER, 2, 2, "U+0001"),
        ("title: Café\x9f\n", U.CONTROL_CHARACTER, 1, 12, "U+009F"),
        ("title: Café\ufffe\n", U.CONTROL_CHARACTER, 1, 12, "U+FFFE"),
    ],
)
def test_why_a_file_cannot_be_read(
    text: str, reason: Unreadable, line: int, column: int, detail: str | None
) -> None:
    reading = read_text(text, "cafe.yaml")
    assert reading.journey is None
    (issue,) = reading.issues
    assert (issue.code, issue.file, issue.line, issue.column) == ("S-01", "cafe.yaml", line, column)
    assert issue.params == {"reason": reason, "n": line, "detail": detail}


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("title: Café\n".encode("latin-1"), 1, 11),
        ("title: Bar\nlang: es\nabout: Café\n".encode("cp1252"), 3, 11),
        ("title: Café\n".encode("utf-16"), 1, 1),
        ("title: Café\n".encode("utf-32"), 1, 1),
        ("title: Café y más\r\nabout: ".encode() + b"\xf0\x9f\n", 2, 8),
        (b"title: \xed\xa0\x80\n", 1, 8),
    ],
)
def test_what_is_not_utf_8(content: bytes, line: int, column: int) -> None:
    (issue,) = read_text(content).issues
    assert (issue.params["reason"], issue.line, issue.column) == (U.NOT_UTF8, line, column)


def test_utf_16_without_a_mark_is_full_of_zeros() -> None:
    (issue,) = read_text("title: Bar\n".encode("utf-16-le")).issues
    assert (issue.params["reason"], issue.line, issue.column) == (U.CONTROL_CHARACTER, 1, 2)


@pytest.mark.parametrize("mark", ["\ufeff", ""])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoded", [True, False])
def test_every_kind_of_line_end_and_a_byte_order_mark(mark: str, newline: str, *, encoded: bool) -> None:
    text = mark + (SKETCH + "    importance: 9\n").replace("\n", newline)
    reading = read_text(text.encode() if encoded else text)
    assert [(i.code, i.line, i.column) for i in reading.issues] == [("S-05", 7, 17)]
    assert reading.lines[6] == "    importance: 9"
    assert reading.journey is not None
    assert reading.journey.title == "Café de la esquina"


def test_a_pasted_line_separator_neither_breaks_a_text_nor_moves_a_line() -> None:
    text = SKETCH.replace("Café de", "Café\u2028de\u2029la\x85") + "    importance: 9\n"
    reading = read_text(text)
    assert [(i.code, i.line, i.column) for i in reading.issues] == [("S-05", 7, 17)]
    assert reading.journey is not None
    assert reading.journey.title == "Café de la  la esquina"
    assert reading.lines[0] == "title: Café\u2028de\u2029la\x85 la esquina"


def test_a_tag_or_text_in_a_message_is_short_and_on_one_line() -> None:
    (issue,) = read_text(f"title: !{'x' * 5000} a\n").issues
    assert issue.params["detail"] == "!" + "x" * 78 + "…"
