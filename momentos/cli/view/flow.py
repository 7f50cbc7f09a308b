"""A row of small things that breaks only between them."""

from collections.abc import Iterable

from rich.cells import cell_len

_BETWEEN = " · "


def flow(items: Iterable[str], width: int) -> str:
    """The items parted by middle dots, on as many lines of `width` cells as they need."""
    lines: list[str] = []
    for item in items:
        longer = f"{lines[-1]}{_BETWEEN}{item}" if lines else item
        if lines and cell_len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(item)
    return "\n".join(lines)
