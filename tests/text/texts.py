"""Small journeys for the tests, and what is remarked on them."""

from momentos.journey.issue import Issue, Level
from momentos.journey.journey import Journey
from momentos.text.read import read_text

LIBRARY = frozenset({"inform-before-asked", "brief-the-staff", "right-tool-at-hand"})

SKETCH = """\
title: Café de la esquina
scenes:
  - title: Busca el horario
    phase: pre-purchase
    expected: 4
    received: 2
"""

TWO_TYPES = """\
title: Café de la esquina
customers:
  - {id: fiel, share: 0.6}
  - {id: paso, share: 0.4}
"""

OWN = """\
actions:
  - id: sellos-digitales
    es: {name: Sellos en el móvil, how: Se suman solos.}
    en: {name: Stamps on the phone, how: They add up by themselves.}
    seed: "000"
    origin: derived
    phases: [post-purchase]
    levers: [tools]
    objectives: [retain]
    customers: [all]
    moves: [received]
    effort: low
"""
"""A folder's own action."""


def issues_of(text: str | bytes) -> tuple[Issue, ...]:
    """What is remarked on a text."""
    return read_text(text, library=LIBRARY).issues


def places_of(text: str | bytes) -> list[tuple[str, int, int]]:
    """The codes of a text's issues with their lines and columns."""
    return [(issue.code, issue.line, issue.column) for issue in issues_of(text)]


def one_issue(text: str | bytes) -> Issue:
    """The only issue of a text; fails if there is another number of them."""
    issues = issues_of(text)
    assert len(issues) == 1, [(issue.code, issue.line, issue.params) for issue in issues]
    return issues[0]


def journey_of(text: str | bytes) -> Journey:
    """The journey of a text on which nothing is remarked."""
    reading = read_text(text, library=LIBRARY)
    assert [(i.code, i.line, i.params) for i in reading.issues if i.level is not Level.HINT] == []
    assert reading.journey is not None
    return reading.journey


def scene_with(*lines: str, head: str = "title: Café\n", more: str = "") -> str:
    """A journey of one scene, complete but for the given lines; its fields start at column 5.

    Without `head` the lines are numbered from 5: title, scenes, the scene's title and its phase come first.
    """
    scene = ["scenes:", "  - title: Busca el horario", "    phase: pre-purchase"]
    return head + "\n".join([*scene, *(f"    {line}" for line in lines)]) + "\n" + more
