"""The line by which an editor finds the schema of a journey file."""

import os
from pathlib import Path

from momentos.cli.shipped import journey_schema

_MODELINE = "# yaml-language-server: $schema="
_PROJECT_MARKS = (".git", "pyproject.toml")


def with_schema(text: str, file: Path) -> str:
    """The text of a journey led by the line that editors read, as VS Code with the YAML extension does."""
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith(_MODELINE)]
    return f"{_MODELINE}{schema_reference(file, journey_schema())}\n{''.join(lines)}"


def schema_reference(file: Path, schema: Path) -> str:
    """Where `file` finds `schema`, without a network.

    Inside one project it is a relative path, which a colleague's checkout understands too; elsewhere it
    is the URL of the installed file, which is always the schema of the installed version.
    """
    here, there = file.resolve().parent, schema.resolve()
    project = _project_of(there)
    if project and here.is_relative_to(project):
        relative = Path(os.path.relpath(there, here)).as_posix()
        if not any(character.isspace() for character in relative):
            return relative
    return there.as_uri()


def _project_of(path: Path) -> Path | None:
    return next(
        (folder for folder in path.parents if any((folder / m).exists() for m in _PROJECT_MARKS)), None
    )
