"""Files made to hang, crash or fill the memory: each is refused or harmless, in a process of its own."""

import json
import subprocess
import sys

import pytest

from momentos.text.fault import Unreadable
from momentos.text.read import read_text
from momentos.text.source import MAX_BYTES, MAX_DEPTH, MAX_EVENTS, MAX_ISSUES, MAX_SCALAR

_MEMORY = 400 * 1024 * 1024
_SECONDS = 60

_GUARDED = f"""
import json, resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({_MEMORY}, {_MEMORY}))
resource.setrlimit(resource.RLIMIT_CPU, ({_SECONDS}, {_SECONDS}))
from momentos.text.read import read_text
reading = read_text(eval(sys.stdin.read()))
first = reading.issues[:1]
print(json.dumps([[i.code, i.params.get("reason"), i.line] for i in first] + [len(reading.issues)]))
"""

ALIAS_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

_HEAD = r"'title: a\nscenes:\n'"
_DANGLING = "- {id: e%s, title: x, phase: pre, next: f%s}"
_MANY_DANGLING = f"{_HEAD} + '\\n'.join({_DANGLING!r} % (i, i) for i in range(30_000))"


def in_a_process_of_its_own(expression: str) -> list[object]:
    """What reading gives for the text that a Python expression makes, within limits of time and memory."""
    done = subprocess.run(
        [sys.executable, "-c", _GUARDED],
        input=expression,
        capture_output=True,
        text=True,
        timeout=2 * _SECONDS,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found: list[object] = json.loads(done.stdout)
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="no resource limits on Windows")
@pytest.mark.parametrize(
    ("expression", "reason", "line"),
    [
        (repr(ALIAS_BOMB), Unreadable.ANCHOR, 1),
        ("'a: &a [' + 'b, ' * 9 + '*a]'", Unreadable.ANCHOR, 1),
        ("'title: x\\n<<: {a: 1}\\n'", Unreadable.MERGE_KEY, 2),
        ("'[' * 100_000", Unreadable.TOO_DEEP, 1),
        ("'[' * 100_000 + ']' * 100_000", Unreadable.TOO_DEEP, 1),
        ("'{a: ' * 100_000", Unreadable.TOO_DEEP, 1),
        ("'- ' * 100_000 + 'x'", Unreadable.TOO_DEEP, 1),
        ("''.join(' ' * i + 'a:\\n' for i in range(4_000))", Unreadable.TOO_DEEP, 21),
        ("'? ' * 50_000", Unreadable.KEY, 1),
        ("'[{' * 50_000", Unreadable.KEY, 1),
        ("b'title: Caf\\xe9 ' + b'x' * 1_000_000", Unreadable.NOT_UTF8, 1),
        ("'a' * 50_000_000", Unreadable.TOO_LARGE, 1),
        ("b'a: b\\n' * 10_000_000", Unreadable.TOO_LARGE, 1),
        ("'é' * 9_000_000", Unreadable.TOO_LARGE, 1),
        ("'title: ' + 'x' * 200_001", Unreadable.TOO_LONG, 1),
        ("'title: Uno\\nabout: |\\n' + '  línea\\n' * 100_000", Unreadable.TOO_LONG, 2),
        ("'[' + 'a,' * 4_000_000 + ']'", Unreadable.TOO_MANY, 1),
        ("'- a\\n' * 1_100_000", Unreadable.TOO_MANY, 1_000_000 - 2),
        ("'\"' + 'x' * 10_000_000", Unreadable.OPEN_QUOTE, 1),
        ("'title: ' + '\\0' * 1_000_000", Unreadable.CONTROL_CHARACTER, 1),
        ("'---\\n' * 500_000", Unreadable.SECOND_DOCUMENT, 2),
        ("'!a ' * 100_000", Unreadable.TAG, 1),
        ("'%TAG ! tag:x\\n' * 100_000", Unreadable.OTHER, 2),
        ("'# ' + 'x' * 15_000_000 + '\\n\\t- a'", Unreadable.TAB, 2),
    ],
)
def test_refused(expression: str, reason: Unreadable, line: int) -> None:
    assert in_a_process_of_its_own(expression)[0] == ["S-01", reason, line]


@pytest.mark.skipif(sys.platform == "win32", reason="no resource limits on Windows")
@pytest.mark.parametrize(
    ("expression", "first", "count"),
    [
        ("'a: 1\\n' * 100_000", ["S-03", None, 1], MAX_ISSUES),
        ("''.join(f'k{i}: 1\\n' for i in range(60_000))", ["S-03", None, 1], MAX_ISSUES),
        ("''.join(f'k{i}: 1\\nk{i}: 1\\n' for i in range(40_000))", ["S-03", None, 1], MAX_ISSUES),
        (f"{_HEAD} + '- {{title: x, phase: pre}}\\n' * 30_000", [], 0),
        (f"{_HEAD} + '- {{title: x, phase: z}}\\n' * 30_000", ["S-04", None, 3], MAX_ISSUES),
        (f"{_HEAD} + '- {{id: x, title: x, phase: pre}}\\n' * 30_000", ["S-06", None, 4], MAX_ISSUES),
        (_MANY_DANGLING, ["S-07", None, 3], MAX_ISSUES),
        (f"{_HEAD} + '- {{title: x, phase: pre, expected: ' + '9' * 190_000 + '}}'", ["S-09", None, 3], 1),
        (f"{_HEAD} + '- {{title: x, phase: pre, expected: ' + '1:' * 90_000 + '1}}'", ["S-09", None, 3], 1),
        (f"{_HEAD} + '- {{phase: pre, title: \"' + '\\\\0' * 30_000 + '\"}}'", ["S-09", None, 3], 1),
        (f"{_HEAD} + '- {{phase: pre, title: ' + '\\ufdfa' * 60_000 + '}}'", [], 0),
    ],
)
def test_remarked_on_and_harmless(expression: str, first: list[object], count: int) -> None:
    *firsts, found = in_a_process_of_its_own(expression)
    assert firsts == ([first] if first else [])
    assert found == count


def test_scripts_and_formulas_are_texts() -> None:
    text = "title: <script>alert(1)</script>\nscenes: [{title: '=cmd|calc', phase: pre, owner: '{{7*7}}'}]\n"
    reading = read_text(text)
    assert reading.issues == ()
    assert reading.journey is not None
    assert reading.journey.title == "<script>alert(1)</script>"
    assert (reading.journey.scenes[0].title, reading.journey.scenes[0].owner) == ("=cmd|calc", "{{7*7}}")


def test_the_limits_are_where_they_are_said_to_be() -> None:
    assert (MAX_BYTES, MAX_EVENTS, MAX_DEPTH, MAX_SCALAR) == (16 * 2**20, 1_000_000, 20, 200_000)
    deep = "x-deep: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1) + "\n"
    scene = "title: a\nscenes: [{title: x, phase: pre}]\n"
    assert read_text(scene + deep).issues == ()
    (issue,) = read_text(scene + deep.replace("]", "]]", 1).replace("[", "[[", 1)).issues
    assert issue.params == {"reason": Unreadable.TOO_DEEP, "n": 3, "detail": MAX_DEPTH}
    assert read_text(scene + f"notes: {'x' * MAX_SCALAR}\n").issues == ()
    fits = scene + "#" * (MAX_BYTES - len(scene))
    assert read_text(fits).issues == ()
    assert read_text(fits + "#").issues[0].params["reason"] is Unreadable.TOO_LARGE
