"""The fields that have a form of their own, and what a block needs to be what it says it is."""

from collections.abc import Callable, Mapping

from momentos.journey.context import Dismissal, Kpi
from momentos.journey.customer import Customer
from momentos.journey.issue import CODES, DISMISSIBLE
from momentos.journey.journey import Journey, Scale
from momentos.journey.kinds import Thing, Within
from momentos.journey.promise import Benefit
from momentos.journey.proposal import Action
from momentos.journey.scene import END, Branch, Scene
from momentos.text import scalars
from momentos.text.desk import Desk
from momentos.text.fault import Kind, Part, Span
from momentos.text.scalars import Reader, wrong_kind
from momentos.text.tree import Block, Items, Node

THINGS: Mapping[type, Thing | Part] = {
    Scene: Thing.SCENE,
    Customer: Thing.CUSTOMER,
    Benefit: Thing.BENEFIT,
    Action: Thing.ACTION,
    Kpi: Part.KPI,
    Branch: Part.BRANCH,
    Dismissal: Part.DISMISSAL,
}
"""What messages call the types that need something."""


def next_scenes(read_branches: Reader) -> Reader:
    """The reader of `next`: ``end``, an id, one branch, or a list of them (with nothing in it: the end).

    A branch to ``end`` may be written where every branch has its share: what the others leave ends anyway.
    If no branch can be used the field is as good as absent, and the film goes on to the following scene.
    """

    def read(node: Node, desk: Desk) -> object:
        ways = node if isinstance(node, Items) else [node]
        if all(_to_end(way) for way in ways):
            return ()
        if isinstance(node, Items) and any(_to_end(way) for way in ways):
            _blank_ends(node, desk)
        return read_branches(node, desk) or None

    return read


def _to_end(item: Node) -> bool:
    return item == END or (isinstance(item, Block) and item.get("to") == END)


def _blank_ends(node: Items, desk: Desk) -> None:
    """Blank the branches to the end; reports S-09 where a branch without share would take theirs."""
    shared = all(isinstance(item, Block) and item.get("share") is not None for item in node)
    for index, item in enumerate(node):
        if _to_end(item) and not shared:
            desk.path += [index, "to"]
            wrong_kind(END, desk, Kind.ID)
            del desk.path[-2:]
        if _to_end(item):
            node[index] = None


def ordered_scale(read_scale: Reader) -> Reader:
    """The reader of the scale; one whose highest mark is not above its lowest is left unset (S-05)."""

    def read(node: Node, desk: Desk) -> object:
        scale = read_scale(node, desk)
        if not isinstance(scale, Scale) or scale.max > scale.min:
            return scale
        desk.path.append("max")
        desk.report("S-05", field=desk.field, v=scale.max, min=scale.min, max=None, span=Span.ABOVE)
        desk.path.pop()
        return None

    return read


def any_share(_: Reader) -> Reader:
    """The reader of a customer type's share: shares above 1 are told once, by their sum (S-08)."""
    return scalars.number(Within(0))


def served(read_customers: Reader) -> Reader:
    """The reader of whom an action is for: an empty list is nobody, and so are unknown names."""
    return lambda node, desk: read_customers(node, desk) or ()


def hint_code(_: Reader) -> Reader:
    """The reader of the code of a hint that is put aside; reports S-13 for what is no such code."""

    def read(node: Node, desk: Desk) -> str | None:
        written = scalars.plain_text(node, desk)
        if written is None:
            return None
        code = written.strip().upper()
        if code in DISMISSIBLE:
            return code
        desk.report("S-13", v=written, near=None if code in CODES else desk.nearest(written, DISMISSIBLE))
        return None

    return read


FORMS: Mapping[tuple[type, str], Callable[[Reader], Reader]] = {
    (Journey, "lang"): lambda _: scalars.language,
    (Journey, "scale"): ordered_scale,
    (Scene, "next"): next_scenes,
    (Customer, "share"): any_share,
    (Action, "for_"): served,
    (Dismissal, "rule"): hint_code,
}
"""What is put around the reader that a field's type gives."""


def complete(cls: type, found: dict[str, object], block: Block, desk: Desk) -> bool:
    """Fill in what a block cannot be without, reporting S-12; False if it cannot be used at all."""
    if cls is Branch:
        return "to" in found or _missing("to", Branch, block, desk)
    if cls is Dismissal:
        somewhere = "scene" in found or block.get("scene") is None
        return ("rule" in found or _missing("rule", Dismissal, block, desk)) and somewhere
    if cls in _NAMED:
        found["id"] = block.name
    if cls is Scene:
        for name, stand_in in (("title", ""), ("phase", None)):
            if name not in found:
                found[name] = stand_in
                _missing(name, Scene, block, desk)
    elif cls is Customer:
        _missing("id", Customer, block, desk)
    elif cls is Action and "title" not in found and block.get("use") is None:
        _missing("title", Action, block, desk)
    return True


_NAMED = frozenset(THINGS) - {Branch, Dismissal}


def _missing(name: str, cls: type, block: Block, desk: Desk) -> bool:
    written = block.get(name)
    if written is None or (isinstance(written, str) and not written.strip()):
        desk.path.append(name)
        desk.report("S-12", field=name, thing=THINGS[cls])
        desk.path.pop()
    return False
