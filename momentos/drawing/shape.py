"""The few shapes that drawings are made of; y grows downwards, all in pixels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with its sides parallel to the page."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The middle from left to right."""
        return self.x + self.width / 2

    @property
    def size(self) -> "Box":
        """The same box with its upper left corner where one counts from."""
        return Box(0.0, 0.0, self.width, self.height)

    def moved(self, x: float, y: float) -> "Box":
        """The box so many pixels further to the right and down."""
        return Box(self.x + x, self.y + y, self.width, self.height)

    def grown(self, by: float) -> "Box":
        """The box with `by` pixels more on every side."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def touches(self, other: "Box", slack: float = 1e-6) -> bool:
        """Whether two boxes share more than an edge."""
        return (
            self.x < other.right - slack
            and other.x < self.right - slack
            and self.y < other.bottom - slack
            and other.y < self.bottom - slack
        )


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the page."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Cubic:
    """A Bézier curve from `start` to `end`."""

    start: Point
    first: Point
    second: Point
    end: Point
