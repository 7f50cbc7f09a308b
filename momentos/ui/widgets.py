"""What the page's widgets and components show and have told, by their key."""

from collections.abc import Container, Mapping
from typing import Any

from momentos.ui.memory import memory


def put(key: str, value: object) -> None:
    """Let the widget of that key, which stands further down, show `value`."""
    memory[key] = value


def shown(key: str) -> Any:
    """What the widget of that key shows; for callbacks, which run before it is drawn."""
    return memory[key]


def chosen_among(key: str, options: Container[str]) -> str | None:
    """What is chosen in the widget of that key, if it is among the options.

    A browser answers with the words that it shows: those that somebody has just changed are none of them.
    """
    value = shown(key)
    return value if value in options else None


def told(key: str) -> Mapping[str, Any]:
    """What the component of that key has told of itself; nothing before it has spoken."""
    said: Mapping[str, Any] = memory.get(key) or {}
    return said
