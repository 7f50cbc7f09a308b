"""What the customer feels along the film (customer experience management)."""

from dataclasses import dataclass

from momentos.scores.score import Scores


@dataclass(frozen=True, slots=True)
class Feeling:
    """The valence of one scene, −2 to 2; None where nobody wrote it."""

    scene: str
    valence: float | None


def emotion_curve(scores: Scores) -> tuple[Feeling, ...]:
    """The feelings in the order in which the film is played; in file order where it has none (G-02)."""
    order = scores.film.order or tuple(scene.id for scene in scores.scenes)
    return tuple(Feeling(id_, scores.scene(id_).valence) for id_ in order)
