"""Feed the reader with files that a fuzzer makes up: it must never raise, crash or point outside a file.

Needs atheris, which is not among the project's dependencies: ``pip install atheris``. Then
``python tools/fuzz_reader.py 500000`` runs it so many times on mutations of the examples; the last line says
how long it took, and a fault stops it with the file that caused it.
"""

import importlib
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parent.parent / "examples"
RUNS = 500_000
LONGEST = 4_096
LIBRARY = frozenset({"inform-before-asked", "brief-the-staff"})

SKETCH = "title: a\ncustomers:\n- {id: c, share: 1}\nscenes:\n- title: b\n  phase: pre\n  "
TOKENS = [
    *(
        ": ",
        ": ",
        ": ",
        "\n",
        "\n  ",
        "\n    ",
        "\n- ",
        "\n  - ",
        ", ",
        "{",
        "}",
        "[",
        "]",
        '"',
        "'",
        "#",
        "|\n",
    ),
    *("a", "b", "c", "1", "3,5", "-2", "0.5", "99", "1e999", "~", "true", "end", "é", "«", "\\0", "\t", "\0"),
    *(
        "2026-11-03",
        "30%",
        "purchase",
        "pre",
        "survey",
        "default",
        "x-a",
        "es",
        "en",
        "*",
        "&",
        "\u2028",
        ">",
    ),
]
"""With these a byte of the fuzzer is a piece of YAML, so that what it makes up reaches the builder."""


def seeds(folder: Path) -> None:
    """Write to a folder what mutations start from: each example, cut between two scenes into short files."""
    for example in sorted(EXAMPLES.glob("*/journey.yaml")):
        head, _, scenes = example.read_text(encoding="utf-8").partition("scenes:\n")
        parts = re.split(r"(?m)^(?=  - )", scenes)
        for index, part in enumerate(parts[1:]):
            text = f"title: Café\nscenes:\n{part}"
            (folder / f"{example.parent.name}-{index}.yaml").write_text(text, encoding="utf-8")
        whole = f"{head[: LONGEST // 2]}\nscenes:\n{parts[-1]}"
        (folder / f"{example.parent.name}.yaml").write_text(whole, encoding="utf-8")


def check(reader: Any, content: str | bytes) -> None:
    """Read; raises AssertionError for an issue outside the file, or a journey missing without a reason."""
    reading = reader.read_text(content, library=LIBRARY)
    for issue in reading.issues:
        if not 1 <= issue.line <= len(reading.lines):
            raise AssertionError(f"no line {issue.line}: {issue}")
        if not 1 <= issue.column <= len(reading.lines[issue.line - 1]) + 1:
            raise AssertionError(f"no column {issue.column}: {issue}")
    fatal = any(issue.code in {"S-01", "S-10", "S-11"} for issue in reading.issues)
    if (reading.journey is None) != fatal:
        raise AssertionError("a journey is missing without a reason, or there in spite of one")


def _names(kind: dict[str, Any]) -> Iterator[str]:
    for form in (kind, *kind.get("anyOf", ())):
        yield from form.get("properties", ())


def main() -> None:
    """Run the fuzzer; the first argument is how often, further ones go to libFuzzer."""
    atheris = importlib.import_module("atheris")
    with atheris.instrument_imports(include=["momentos.text"]):
        reader = importlib.import_module("momentos.text.read")

    fields = importlib.import_module("momentos.text.schema").json_schema()["$defs"]
    names = sorted({name for kind in fields.values() for name in _names(kind)})
    pieces = [*TOKENS, *names][:256]

    def test_one_input(data: bytes) -> None:
        check(reader, data)
        check(reader, data.decode("utf-8", "surrogateescape"))
        check(reader, SKETCH + "".join(pieces[byte % len(pieces)] for byte in data[:400]))

    runs, further = (sys.argv[1], sys.argv[2:]) if len(sys.argv) > 1 else (str(RUNS), [])
    with tempfile.TemporaryDirectory() as corpus:
        seeds(Path(corpus))
        options = [sys.argv[0], f"-runs={runs}", f"-max_len={LONGEST}", "-timeout=20", *further, corpus]
        atheris.Setup(options, test_one_input)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
