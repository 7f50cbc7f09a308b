"""A journey written as YAML by many hands: any quotes, block and braces, folded texts, comments anywhere."""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

PLAIN = re.compile(r"[a-zñáéíóú][\w ñáéíóú.'/()-]*[\wñáéíóú)]|[a-z]")
NOT_A_TEXT = re.compile(r"true|false|yes|no|on|off|null|y|n", re.IGNORECASE)


def dressed(journey: Mapping[str, Any], chance: random.Random) -> str:
    """The journey as a text: the same for the same chance. Every comment in it has a number of its own."""
    return _Hand(chance).page(journey)


@dataclass
class _Hand:
    """How one person writes."""

    chance: random.Random
    step: int = 2
    dashes: int = 0
    wild: bool = False
    comments: int = 0
    likely: float = 0.05
    flow: float = 0.2
    lines: list[str] = field(default_factory=list)

    def page(self, journey: Mapping[str, Any]) -> str:
        self.step = self.chance.choice([2, 2, 2, 3, 4])
        self.dashes = self.chance.choice([0, 2, 2, self.step])
        self.wild = self.maybe(0.3)
        self.likely = self.chance.choice([0, 0.05, 0.2])
        self.flow = self.chance.choice([0, 0.2, 0.5])
        lines = [line for _ in range(3) for line in self.between(0)]
        if self.wild and self.maybe(0.3):
            lines += [*(["%YAML 1.1"] if self.maybe() else []), "---" + self.comment()]
        lines += self.fields(journey, 0)
        lines += self.between(0)
        if self.wild and self.maybe(0.2):
            lines += ["..." + self.comment(), *self.between(0)]
        newline = self.chance.choice(["\n", "\n", "\n", "\r\n"])
        return newline.join(lines) + self.chance.choice([newline, newline, "", newline * 2])

    def maybe(self, likely: float = 0.5) -> bool:
        return self.chance.random() < likely

    def comment(self, gap: str | None = None) -> str:
        """A comment for the end of a line, or nothing."""
        if not self.maybe(self.likely):
            return ""
        self.comments += 1
        if gap is None:
            gap = self.chance.choice([" ", "  ", "    ", "\t"] if self.wild else [" ", "  "])
        said = self.chance.choice([" nota", "nota:", ' "ojo', " - uno", " {a", "# doble"])
        return f"{gap}#{said} c{self.comments}c"

    def between(self, indent: int) -> list[str]:
        """Blank lines and comments between two lines."""
        lines = []
        if self.maybe(self.likely):
            lines.append(self.chance.choice(["", "", "   "] if self.wild else [""]))
        column = self.chance.choice([0, indent, indent, self.chance.randint(0, indent)])
        for _ in range(self.chance.choice([1, 1, 2])):
            lines += filter(None, [self.comment(" " * column)])
        return lines

    def fields(self, fields: Mapping[str, Any], indent: int) -> list[str]:
        lines: list[str] = []
        for name, value in fields.items():
            lines += self.between(indent)
            key = " " * indent + self.key(name)
            if self.wild and self.maybe(0.02):
                lines += [f"{' ' * indent}? {self.key(name)}{self.comment()}"]
                key = " " * indent
            gap = " " if self.wild and self.maybe(0.05) else ""
            lines += self.value(f"{key}{gap}:", value, indent, indent + self.step, indent + self.dashes)
        return lines

    def key(self, name: str) -> str:
        if self.wild and self.maybe(0.1):
            return self.chance.choice([f'"{name}"', f"'{name}'"])
        return name

    def items(self, items: list[Any], indent: int) -> list[str]:
        lines: list[str] = []
        for item in items:
            lines += self.between(indent)
            dash = f"{' ' * indent}-"
            if isinstance(item, dict) and item and not self.maybe(self.flow):
                if self.maybe(0.85):
                    gap = self.chance.choice([1, 1, 1, 3])
                    first, *rest = self.bare_fields(item, indent + 1 + gap)
                    lines += [dash + " " * gap + first.lstrip(" "), *rest]
                else:
                    lines += [dash + self.comment(), *self.fields(item, indent + self.step)]
            else:
                lines += self.value(dash, item, indent, indent + self.step, indent + self.step)
        return lines

    def bare_fields(self, fields: Mapping[str, Any], indent: int) -> list[str]:
        """Fields of which the first stands behind a dash."""
        (name, value), *others = fields.items()
        start = f"{' ' * indent}{self.key(name)}:"
        lines = self.value(start, value, indent, indent + self.step, indent + self.dashes)
        return [*lines, *self.fields(dict(others), indent)]

    def value(self, start: str, value: Any, indent: int, inner: int, dashes: int) -> list[str]:
        if isinstance(value, dict | list) and value and not self.maybe(self.flow):
            head = [start + self.comment()]
            return [
                *head,
                *(self.fields(value, inner) if isinstance(value, dict) else self.items(value, dashes)),
            ]
        if isinstance(value, dict | list):
            return self.braced(start, value, inner)
        if isinstance(value, str):
            return self.text(start, value, inner)
        gap = "\t" if self.wild and self.maybe(0.03) else " "
        return [f"{start}{gap}{self.single(value)}{self.comment()}"]

    def text(self, start: str, text: str, inner: int) -> list[str]:
        """A text behind a name or a dash, on that line or on lines of its own."""
        lines = text.removesuffix("\n").split("\n")
        fit = all(line == line.strip() and line.isprintable() for line in lines) and lines[0] and lines[-1]
        if fit and self.maybe(0.6 if len(lines) > 1 else 0.15):
            chomp = "" if text.endswith("\n") else "-"
            if self.wild and self.maybe(0.3):
                chomp = self.chance.choice([f"{inner - self.indent_of(start)}{chomp}", chomp])
            style = "|" if len(lines) > 1 or self.maybe() else ">"
            comment = self.comment()
            if style == ">":
                lines = self.wrapped(text.removesuffix("\n"))
            return [
                f"{start} {style}{chomp}{comment}",
                *(" " * inner + line if line else "" for line in lines),
            ]
        if self.maybe(0.1):
            return [f"{start}{self.comment()}", f"{' ' * inner}{self.quoted(text)}{self.comment()}"]
        words = text.split(" ")
        if len(words) > 3 and all(words) and "\n" not in text and text.isprintable() and self.maybe(0.3):
            first, second = " ".join(words[:2]), " ".join(words[2:])
            if self.plain(text) and not second.startswith("-"):
                return [f"{start} {first}", f"{' ' * inner}{second}{self.comment()}"]
            if "\\" not in text and '"' not in text:
                return [f'{start} "{first}', f'{" " * inner}{second}"{self.comment()}']
        return [f"{start} {self.quoted(text)}{self.comment()}"]

    @staticmethod
    def indent_of(start: str) -> int:
        return len(start) - len(start.lstrip(" "))

    def wrapped(self, text: str) -> list[str]:
        words = text.split(" ")
        if not all(words) or len(words) < 4:
            return [text]
        at = self.chance.randrange(1, len(words))
        return [" ".join(words[:at]), " ".join(words[at:])]

    def plain(self, text: str) -> bool:
        return bool(PLAIN.fullmatch(text)) and not NOT_A_TEXT.fullmatch(text) and "  " not in text

    def quoted(self, text: str) -> str:
        if self.plain(text) and self.maybe(0.7):
            return text
        if text.isprintable() and self.maybe(0.4):
            return "'" + text.replace("'", "''") + "'"
        return double(text)

    def single(self, value: Any) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if value is None:
            return self.chance.choice(["null", "~"])
        if isinstance(value, str):
            return self.quoted(value)
        number = f"{value:g}" if isinstance(value, int | float) else str(value)
        return self.chance.choice([number, number, number, f'"{number}"', f"'{number}'"])

    def braced(self, start: str, value: Any, inner: int) -> list[str]:
        """A value in braces or brackets, on one line or on several with comments."""
        opened, closed = "{}" if isinstance(value, dict) else "[]"
        inside = (
            [f"{self.key(name)}: {self.in_braces(one)}" for name, one in value.items()]
            if isinstance(value, dict)
            else [self.in_braces(one) for one in value]
        )
        tail = "," if inside and self.maybe(0.1) else ""
        if not inside or self.maybe(0.7):
            gap = self.chance.choice(["", "", " "])
            said = self.chance.choice(
                [", ", ", ", ",", " , "] if self.wild and not isinstance(value, dict) else [", "]
            )
            return [f"{start} {opened}{gap}{said.join(inside)}{tail}{gap}{closed}{self.comment()}"]
        lines = [f"{start} {opened}{self.comment()}"]
        for place, one in enumerate(inside):
            lines += self.between(inner)
            last = place == len(inside) - 1
            lines.append(f"{' ' * inner}{one}{tail if last else ','}{self.comment()}")
        return [*lines, *self.between(inner), f"{' ' * inner}{closed}{self.comment()}"]

    def in_braces(self, value: Any) -> str:
        if isinstance(value, dict):
            return (
                "{"
                + ", ".join(f"{self.key(name)}: {self.in_braces(one)}" for name, one in value.items())
                + "}"
            )
        if isinstance(value, list):
            return "[" + ", ".join(self.in_braces(one) for one in value) + "]"
        return self.single(value)


def double(text: str) -> str:
    """The text in double quotes, with everything odd as an escape."""
    return (
        '"'
        + "".join(_ESCAPES.get(sign) or (sign if sign.isprintable() else _escape(sign)) for sign in text)
        + '"'
    )


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def _escape(sign: str) -> str:
    return f"\\U{ord(sign):08x}"
