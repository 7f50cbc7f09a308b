"""The figures of a whole film, as programs read them."""

from dataclasses import dataclass

from momentos.scores.score import Index


@dataclass(frozen=True, slots=True)
class IndexOutput:
    """The figures of the whole film; null where nothing is there to compute them from."""

    expected: float | None = None
    received: float | None = None
    value_offer: float | None = None
    satisfaction: float | None = None
    total_satisfaction: float | None = None
    bond: float | None = None
    pain: float | None = None


def index_output(index: Index) -> IndexOutput:
    """The figures of a film."""
    return IndexOutput(
        expected=index.expected,
        received=index.received,
        value_offer=index.value_offer,
        satisfaction=index.satisfaction,
        total_satisfaction=index.total_satisfaction,
        bond=index.bond,
        pain=index.pain,
    )
