"""What the documents say about the commands is what the commands do."""

import re
import shlex
import shutil
import sys
from pathlib import Path

import pytest
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from momentos.cli.main import app

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PAGES = {"en": ROOT / "docs" / "cli.md", "es": ROOT / "docs" / "cli.es.md"}
DOCUMENTS = sorted((*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")))
GROUP = get_command(app)
assert isinstance(GROUP, TyperGroup)
COMMANDS = GROUP.commands

_BLOCK = re.compile(r"^```[a-z]*\n(.*?)^```", re.MULTILINE | re.DOTALL)
_PROMPT = "$ "
_ANY_LINES = "…"


def shell_examples(document: Path) -> list[tuple[str, list[str]]]:
    """The commands of the document's blocks that begin with a prompt, each with the output shown below it."""
    examples: list[tuple[str, list[str]]] = []
    for block in _BLOCK.findall(document.read_text(encoding="utf-8")):
        if not block.startswith(f"{_PROMPT}momentos"):
            continue
        for line in block.splitlines():
            if line.startswith(_PROMPT):
                examples.append((line.removeprefix(_PROMPT), []))
            else:
                examples[-1][1].append(line)
    return examples


def matches(shown: list[str], printed: list[str]) -> bool:
    """Whether what is shown is what was printed; a line ``…`` stands for any number of lines.

    Spaces that do not break, between a number and its unit, are shown as plain ones.
    """
    printed = [line.replace("\u00a0", " ").replace("\u202f", " ") for line in printed]
    pattern = "".join(r"(?:.*\n)*?" if line == _ANY_LINES else re.escape(line) + r"\n" for line in shown)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


EXAMPLES = [
    pytest.param(document, command, shown, id=f"{document.name}: {command}")
    for document in DOCUMENTS
    for command, shown in shell_examples(document)
]


@pytest.mark.parametrize("lang", PAGES)
@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str, lang: str) -> None:
    page = PAGES[lang].read_text(encoding="utf-8")
    _, found, part = page.partition(f"\n## momentos {name}\n")
    assert found, f"{PAGES[lang].name} does not name {name}: run tools/write_reference.py"
    part = part.partition("\n## ")[0]
    for param in COMMANDS[name].params:
        option = param.opts[0]
        if option.startswith("-") and not getattr(param, "hidden", False):
            assert f"`{option}" in (page if option == "--lang" else part), f"{option} of {name}"


def test_every_command_is_in_the_readme() -> None:
    readme = README.read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"momentos {name}" not in readme] == []


def test_the_reference_is_current(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    from tools.write_reference import PAGES as WRITTEN
    from tools.write_reference import commands_page, outputs_page

    for lang, name in WRITTEN.items():
        assert (ROOT / "docs" / name).read_text(encoding="utf-8") == commands_page(lang)
    assert (ROOT / "docs" / "json.md").read_text(encoding="utf-8") == outputs_page()


@pytest.mark.parametrize(("document", "command", "shown"), EXAMPLES)
def test_a_command_prints_what_the_document_shows(
    document: Path, command: str, shown: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("examples", "journeys"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    program, *arguments = shlex.split(command)
    assert program == "momentos"
    assert not set("|<>&;") & set(command), "a document shows plain commands only"
    lang = "es_ES.UTF-8" if document.name.endswith(".es.md") else "en_GB.UTF-8"
    if arguments[0] == "serve":
        arguments = ["serve", "--help"]
        shown = [_ANY_LINES]
    runner = CliRunner(env={"LC_ALL": lang, "COLUMNS": "80", "NO_COLOR": None, "FORCE_COLOR": None})
    printed = runner.invoke(app, arguments, catch_exceptions=False, prog_name="momentos").output.splitlines()
    assert matches(shown, printed), "\n".join(printed)


def test_left_out_lines_stand_for_any_number() -> None:
    assert matches(["a", "…", "d"], ["a", "b", "c", "d"])
    assert matches(["a", "…"], ["a"])
    assert not matches(["a", "…", "d"], ["a", "b"])
    assert not matches(["a"], ["a", "b"])


def test_python_dash_m_is_the_same_program() -> None:
    import momentos.__main__ as main_module
    from momentos.cli.main import run

    assert main_module.run is run
    assert sys.modules["momentos.__main__"] is main_module
