"""A tree of texts to be set on a page; the browser builds it from text nodes, so no text can be markup."""

from dataclasses import dataclass
from typing import TypeAlias

from momentos.ui.sheet.tag import Tag

Json: TypeAlias = "str | float | list[Json] | dict[str, Json]"


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One element, equal only to itself.

    `style` names classes of the sheet's own CSS; `spoken` replaces its text for readers.
    `size` and `until` are numbers the CSS may use as ``--n`` and ``--m`` (a bar's length, a stretch of a
    scale). `href` leads to a page of this app. `title` is what pointing at it says. `hidden` keeps it from
    readers. A link that is pressed leaves the focus to the one that then stands in its `place`.
    """

    tag: Tag
    kids: tuple["Node | str", ...] = ()
    style: str = ""
    title: str = ""
    spoken: str = ""
    scope: str = ""
    span: int = 1
    size: float | None = None
    until: float | None = None
    href: str = ""
    hidden: bool = False
    current: bool = False
    place: str = ""

    def data(self) -> Json:
        """The tree as the sheet's script reads it; what is not said is left out."""
        said: dict[str, Json] = {
            "t": self.tag.value,
            "k": [kid if isinstance(kid, str) else kid.data() for kid in self.kids],
            "c": self.style,
            "i": self.title,
            "l": self.spoken,
            "s": self.scope,
            "h": self.href,
            "w": self.span if self.span > 1 else "",
            "n": "" if self.size is None else round(self.size, 4),
            "m": "" if self.until is None else round(self.until, 4),
            "x": 1 if self.hidden else "",
            "o": 1 if self.current else "",
            "p": self.place,
        }
        return {key: value for key, value in said.items() if value not in ("", [])}

    @property
    def text(self) -> str:
        """All its words, as they are read."""
        words = (kid if isinstance(kid, str) else kid.text for kid in self.kids)
        return " ".join(word for word in words if word)


Kid: TypeAlias = Node | str | None


def el(
    tag: Tag,
    *kids: Kid,
    style: str = "",
    title: str = "",
    spoken: str = "",
    scope: str = "",
    span: int = 1,
    size: float | None = None,
    until: float | None = None,
    href: str = "",
    hidden: bool = False,
    current: bool = False,
    place: str = "",
) -> Node:
    """An element; kids that are None or empty are left out."""
    there = tuple(kid for kid in kids if kid)
    return Node(tag, there, style, title, spoken, scope, span, size, until, href, hidden, current, place)


def div(style: str, *kids: Kid) -> Node:
    """A block of that style."""
    return el(Tag.DIV, *kids, style=style)


def span(style: str, *kids: Kid) -> Node:
    """A run of text of that style."""
    return el(Tag.SPAN, *kids, style=style)
