"""Every id of a journey, given before anything is built, so that a reference can be checked as it is read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from momentos.journey.kinds import Thing
from momentos.journey.place import Path
from momentos.text.desk import Desk
from momentos.text.fault import Kind, Part
from momentos.text.scalars import wrong_kind
from momentos.text.slug import is_id, slug
from momentos.text.tree import Block, Items, Node, at

RESERVED = frozenset({"default", "end", "all"})
"""Words with a meaning of their own where an id may stand."""


def name_customers(customers: Node, desk: Desk) -> None:
    """Give every customer type its id; the desk is that of the file they are written in."""
    _name(Thing.CUSTOMER, _claims(("customers",), customers, "customer"), desk)


def name_all_else(root: Block, desk: Desk) -> None:
    """Give every scene, benefit, indicator and action its id, and the desk what may be referred to.

    Ids that cannot be used as written (S-06, S-09) give way to one that can, and references follow.
    """
    benefits = at(root, ("promise", "benefits"))
    _name(Thing.BENEFIT, _claims(("promise", "benefits"), benefits, "benefit"), desk)
    _name(Part.KPI, _claims(("kpis",), root.get("kpis"), "kpi"), desk)
    scenes = list(_claims(("scenes",), root.get("scenes"), "scene"))
    _name(Thing.SCENE, scenes, desk)
    actions: list[_Claim] = []
    for scene in scenes:
        if isinstance(proposal := scene.block.get("propose"), Block):
            path = (*scene.path, "propose", "actions")
            actions += _claims(path, proposal.get("actions"), "action", f"{scene.block.name}.")
    actions += _claims(("actions",), root.get("actions"), "action")
    _name(Thing.ACTION, actions, desk)


@dataclass(frozen=True, slots=True)
class _Claim:
    """A block that needs an id."""

    path: Path
    block: Block
    prefix: str
    kind: str

    @property
    def default(self) -> str:
        """The id it gets where it writes none: of what it uses or is called, else its number in the list."""
        names = (_slug_of(self.block.get(name)) for name in ("use", "title", "name"))
        return self.prefix + (next(filter(None, names), "") or f"{self.kind}-{int(self.path[-1]) + 1}")


def _claims(path: Path, node: Node, kind: str, prefix: str = "") -> Iterator[_Claim]:
    for index, item in enumerate(node if isinstance(node, Items) else ()):
        if isinstance(item, Block):
            yield _Claim((*path, index), item, prefix, kind)


def _slug_of(title: Node) -> str:
    if isinstance(title, Block):
        title = next((said for said in title.values() if said is not None), None)
    return slug(title) if isinstance(title, str) else ""


@dataclass(slots=True)
class _Names:
    """The ids given so far to one kind of thing."""

    taken: set[str] = field(default_factory=lambda: set(RESERVED))
    last: dict[str, int] = field(default_factory=dict)

    def new(self, wanted: str) -> str:
        """`wanted` if it is free, else with the first number that is."""
        name, number = wanted, self.last.get(wanted, 1)
        while name in self.taken:
            number += 1
            name = f"{wanted}-{number}"
        self.last[wanted] = number
        self.taken.add(name)
        return name


def _name(thing: Thing | Part, claims: Iterable[_Claim], desk: Desk) -> None:
    """Ids as they are written first, in file order; then those in their place, numbered on collision."""
    names = _Names()
    known = desk.ids[thing] if isinstance(thing, Thing) else {}
    waiting: list[tuple[_Claim, str]] = []
    for claim in claims:
        wanted = _wanted(thing, claim, names, desk)
        if wanted is None or wanted in names.taken:
            waiting.append((claim, wanted or claim.default))
        else:
            claim.block.name = names.new(wanted)
            known.update(dict.fromkeys((str(claim.block["id"]), wanted), wanted))
    for claim, wanted in waiting:
        claim.block.name = names.new(wanted)
        known.setdefault(claim.block.name, claim.block.name)


def _wanted(thing: Thing | Part, claim: _Claim, names: _Names, desk: Desk) -> str | None:
    """The id that a block writes, in a form that can be one; reports what is wrong with it."""
    written = claim.block.get("id")
    if written is None or (isinstance(written, str) and not written.strip()):
        return None
    wanted = written if isinstance(written, str) and is_id(written) else _slug_of(written) or claim.default
    if wanted == written and wanted not in names.taken:
        return wanted
    desk.path[:] = (*claim.path, "id")
    if wanted != written:
        wrong_kind(written, desk, Kind.ID, near=wanted)
    if wanted in names.taken:
        desk.report("S-06", thing=thing, id=wanted, reserved=float(wanted in RESERVED))
    desk.path.clear()
    return wanted
