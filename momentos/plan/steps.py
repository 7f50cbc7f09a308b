"""The five steps of the method, and how far each scene and the journey have come."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """The five steps."""

    IDENTIFY = "identify"
    SEE = "see"
    DESCRIBE = "describe"
    VALUE = "value"
    PROPOSE = "propose"


@dataclass(frozen=True, slots=True)
class SceneSteps:
    """How far one scene has come: each step 0 to 1."""

    id: str
    done: Mapping[Step, float]

    @property
    def completeness(self) -> float:
        """The sum of the five steps, 0 to 5."""
        return sum(self.done.values())


@dataclass(frozen=True, slots=True)
class Steps:
    """How far the journey has come: each step 0 to 1, the mean of the scenes weighted by importance."""

    scenes: tuple[SceneSteps, ...]
    done: Mapping[Step, float]

    @property
    def completeness(self) -> float:
        """The sum of the five steps, 0 to 5."""
        return sum(self.done.values())
