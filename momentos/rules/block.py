"""The blocks of a journey that switch rules on."""

from collections.abc import Callable, Mapping
from enum import Enum, auto

from momentos.journey.journey import Journey
from momentos.journey.mark import Mark
from momentos.journey.proposal import Description
from momentos.journey.scene import Scene, View


class Block(Enum):
    """Something that a sketch does not have and that a workshop or a consultant adds."""

    BRANCHES = auto()
    CONTACT = auto()
    GOAL = auto()
    FACETS = auto()
    VIEW = auto()
    DESCRIPTION = auto()
    WORDS = auto()
    IMPORTANCE = auto()
    EVIDENCE = auto()
    LOST = auto()
    VOICE = auto()
    PROPOSAL = auto()
    ACTIONS = auto()
    CUSTOMERS = auto()


def blocks_of(journey: Journey) -> frozenset[Block]:
    """The blocks that the journey, or any of its scenes, already uses."""
    in_scenes = {block for block, used in _IN_SCENE.items() if any(map(used, journey.scenes))}
    if journey.actions:
        in_scenes.add(Block.ACTIONS)
    if journey.customers:
        in_scenes.add(Block.CUSTOMERS)
    return frozenset(in_scenes)


_NO_VIEW = View()
_NO_DESCRIPTION = Description()


def _says(mark: Mark | None) -> bool:
    return mark is not None and mark.text is not None


_IN_SCENE: Mapping[Block, Callable[[Scene], bool]] = {
    Block.BRANCHES: lambda scene: scene.next is not None and len(scene.next) > 1,
    Block.CONTACT: lambda scene: scene.channel is not None or scene.touchpoint is not None,
    Block.GOAL: lambda scene: scene.goal is not None,
    Block.FACETS: lambda scene: bool(scene.facets),
    Block.VIEW: lambda scene: scene.see != _NO_VIEW,
    Block.DESCRIPTION: lambda scene: scene.describe != _NO_DESCRIPTION,
    Block.WORDS: lambda scene: _says(scene.expected) or _says(scene.received),
    Block.IMPORTANCE: lambda scene: scene.importance is not None,
    Block.EVIDENCE: lambda scene: scene.received is not None and bool(scene.received.evidence),
    Block.LOST: lambda scene: scene.lost is not None,
    Block.VOICE: lambda scene: bool(scene.voice),
    Block.PROPOSAL: lambda scene: scene.propose is not None,
    Block.ACTIONS: lambda scene: scene.propose is not None and bool(scene.propose.actions),
}
