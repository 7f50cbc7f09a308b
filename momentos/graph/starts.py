"""Where the film begins for each customer type."""

from momentos.journey.journey import Journey
from momentos.journey.kinds import for_customer


def start_weights(journey: Journey, customer: str) -> dict[str, float]:
    """The weight of each scene in which the film may begin for a customer type, as written.

    Once any scene has `starts`, the others have no weight; if none has, the first scene has all of it.
    Weights that sum to 0 are the error G-10.
    """
    written = {s.id: for_customer(s.starts, customer, 0.0) for s in journey.scenes if s.starts is not None}
    if not written:
        return {scene.id: 1.0 for scene in journey.scenes[:1]}
    return {id_: weight for id_, weight in written.items() if weight > 0}
