"""Write docs/cli.md, docs/cli.es.md and docs/json.md from the commands and the output types themselves."""

from pathlib import Path
from typing import Any

from typer.core import TyperGroup
from typer.main import get_command

from momentos.cli.language import speaking
from momentos.cli.main import app
from momentos.cli.schema import Described, output_schema
from momentos.cli.spoken import put_into_words
from momentos.words.catalogue import Lang, say

DOCS = Path(__file__).parent.parent / "docs"
_PREFACE = """\
Generated from the output types; `momentos schema check`, `score`, `plan` and `update` print the same as JSON
Schema. Numbers are never rounded, what cannot be computed is `null`, and ids are those of the file. Titles,
messages and help come in the language of `--lang`.
"""
PAGES = {Lang.EN: "cli.md", Lang.ES: "cli.es.md"}


def commands_page(lang: Lang) -> str:
    """The reference of every command and option, in one language."""
    group = get_command(app)
    if not isinstance(group, TyperGroup):
        raise TypeError("the program has several commands")
    with speaking(lang):
        put_into_words(group)
        parts = [f"# momentos\n\n{group.help}\n\n{say('cli.docs.generated', lang)}\n", _parameters(group)]
        for command in group.commands.values():
            with command.make_context(
                command.name,
                [],
                parent=group.make_context("momentos", [], resilient_parsing=True),
                resilient_parsing=True,
            ) as context:
                usage = command.get_usage(context).partition(": ")[2]
            parts.append(f"## momentos {command.name}\n\n{command.help}\n\n```\n{usage}\n```\n")
            parts.append(_parameters(command))
        parts.append(say("cli.docs.endings", lang))
    return "\n".join(parts).rstrip() + "\n"


def _parameters(command: Any) -> str:
    shown = [param for param in command.params if command.name == "momentos" or param.name != "lang"]
    rows = [_row(param) for param in shown if not param.hidden]
    return "".join(f"- {row}\n" for row in rows)


def _row(param: Any) -> str:
    choices = getattr(param.type_descriptor, "choices", None)
    name = ", ".join(param.opts) if param.opts[0].startswith("-") else param.metavar
    value = "|".join(choices) if choices and param.opts[0].startswith("-") else ""
    if not value and param.opts[0].startswith("-") and param.metavar:
        value = param.metavar
    return f"`{name}{' ' if value else ''}{value}`: {param.help}"


def outputs_page() -> str:
    """What each command prints with ``--format json``, type by type."""
    parts = [
        "# The JSON that momentos prints\n",
        _PREFACE,
    ]
    seen: set[str] = set()
    for described in (kind for kind in Described if kind is not Described.JOURNEY):
        schema: dict[str, Any] = output_schema(described)
        parts.append(f"## momentos {described} --format json\n")
        parts.append(_type(schema))
        for name, definition in schema["$defs"].items():
            if name not in seen:
                seen.add(name)
                parts.append(f"### {name}\n\n{_type(definition)}")
    return "\n".join(parts).rstrip() + "\n"


def _type(schema: dict[str, Any]) -> str:
    description = " ".join(schema["description"].split())
    fields = "".join(f"- `{name}`: {_kind(kind)}\n" for name, kind in schema["properties"].items())
    return f"{description}\n\n{fields}"


def _kind(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in schema:
        return " or ".join(_kind(option) for option in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if schema["type"] == "array":
        return f"list of {_kind(schema['items'])}"
    if schema["type"] == "object":
        return f"for each id, {_kind(schema['additionalProperties'])}"
    return "date, as 2026-12-31" if schema.get("format") == "date" else str(schema["type"])


def main() -> None:
    """Write the reference pages."""
    DOCS.mkdir(exist_ok=True)
    for lang, page in PAGES.items():
        (DOCS / page).write_text(commands_page(lang), encoding="utf-8", newline="\n")
    (DOCS / "json.md").write_text(outputs_page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
