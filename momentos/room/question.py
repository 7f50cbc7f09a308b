"""What the room is asked."""

from dataclasses import dataclass
from enum import StrEnum


class Aspect(StrEnum):
    """Which of a scene's two marks is voted on."""

    EXPECTED = "expected"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True)
class Question:
    """One vote: a scene by its id, one of its marks, and the how manieth time the room is asked, from 1."""

    scene: str
    aspect: Aspect
    round: int = 1

    def again(self) -> "Question":
        """The same, asked once more."""
        return Question(self.scene, self.aspect, self.round + 1)

    def earlier(self) -> tuple["Question", ...]:
        """The same as it was asked before, the first round first."""
        return tuple(Question(self.scene, self.aspect, number) for number in range(1, self.round))
