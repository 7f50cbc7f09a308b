"""Small bars of half-character steps, for a share and for a gap."""

from rich.text import Text

from momentos.journey.vocabulary import Verdict

VERDICT_STYLES = {Verdict.ABOVE: "#3a8cc4", Verdict.MEETS: "", Verdict.BELOW: "#d0603a"}
"""Blue and rust: told apart by everyone, and readable on dark and on light."""


def bar(value: float, whole: float, cells: int, style: str = "") -> Text:
    """A bar of `cells` characters, filled from the left as far as `value` is of `whole`."""
    halves = _halves(value / whole if whole else 0.0, cells)
    text = Text("█" * (halves // 2) + "▌" * (halves % 2), style=style)
    text.append("░" * (cells - len(text)), style="dim")
    return text


def gap_bar(gap: float | None, most: float, cells: int, verdict: Verdict | None) -> Text:
    """A bar about a middle line: to the left what falls short, to the right what surpasses.

    Each side has `cells` characters and stands for `most` points; longer gaps are cut.
    """
    short = surplus = ""
    if gap is not None and most:
        halves = _halves(abs(gap) / most, cells)
        if gap < 0:
            short = "▐" * (halves % 2) + "█" * (halves // 2)
        else:
            surplus = "█" * (halves // 2) + "▌" * (halves % 2)
    style = VERDICT_STYLES.get(verdict, "") if verdict else ""
    return Text.assemble((f"{short:>{cells}}", style), ("│", "dim"), (f"{surplus:<{cells}}", style))


def _halves(share: float, cells: int) -> int:
    return round(max(0.0, min(1.0, share)) * cells * 2)
