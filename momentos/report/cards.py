"""Short lists that follow each other stand side by side, each with what the customer says to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from momentos.report.block import Block, Facts, Passage, Picture, Points, Quote, Table


@dataclass(frozen=True, slots=True)
class Card:
    """A short list, and the quotation after it."""

    points: Points
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards that follow each other."""

    cards: tuple[Card, ...]


def grouped(blocks: Iterable[Block]) -> Iterator[Table | Picture | Facts | Passage | Quote | Cards]:
    """The blocks in their order, the short lists gathered."""
    cards: list[Card] = []
    for block in blocks:
        if isinstance(block, Points):
            cards.append(Card(block))
        elif isinstance(block, Quote) and cards and cards[-1].quote is None:
            cards[-1] = replace(cards[-1], quote=block)
        else:
            if cards:
                yield Cards(tuple(cards))
                cards = []
            yield block
    if cards:
        yield Cards(tuple(cards))
