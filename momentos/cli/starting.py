"""The line by which an editor finds the schema of a journey file."""

import os
from pathlib import Path

from momentos.cli.shipped import journey_schema

_MODELINE = "# yaml-language-server: $schema="
_PROJECT_MARKS = (".git", "pyproject.toml")


def with_schema(text: str, file: Path, schema: Path) -> str:
    """The text of a journey led by the line that editors read, as VS Code with the YAML extension does.

    The line is a relative path, which a colleague's checkout understands too.
    """
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith(_MODELINE)]
    return f"{_MODELINE}{_way(file, schema)}\n{''.join(lines)}"


def schema_for(file: Path) -> Path:
    """The schema that a journey file is led to, which may still have to be written beside it.

    It is the nearest in the folders above, or the program's own where both lie in one project.
    """
    name = journey_schema().name
    folder = file.resolve().parent
    above = (place / name for place in (folder, *folder.parents))
    found = next((schema for schema in above if schema.is_file()), None)
    return found or _of_one_project(folder, journey_schema().resolve()) or file.parent / name


def _of_one_project(folder: Path, schema: Path) -> Path | None:
    marked = (place for place in schema.parents if any((place / m).exists() for m in _PROJECT_MARKS))
    project = next(marked, None)
    if project is None or not folder.is_relative_to(project) or "site-packages" in schema.parts:
        return None
    # An editor takes a space for the end of the line's path.
    return None if any(c.isspace() for c in _way(folder / schema.name, schema)) else schema


def _way(file: Path, schema: Path) -> str:
    return Path(os.path.relpath(schema.resolve(), file.resolve().parent)).as_posix()
