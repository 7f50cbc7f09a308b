"""From a tree to the journey it says."""

import dataclasses
import math
from collections.abc import Collection
from pathlib import Path
from typing import cast

from momentos.journey.customer import Customer
from momentos.journey.issue import Issue, Level
from momentos.journey.journey import SCHEMA_VERSION, Journey, Scale
from momentos.journey.slack import SLACK
from momentos.text.desk import Desk
from momentos.text.fault import Kind
from momentos.text.forms import ordered_scale
from momentos.text.naming import name_all_else, name_customers
from momentos.text.records import fields_reader, reader_of
from momentos.text.scalars import wrong_kind
from momentos.text.shared import open_shared
from momentos.text.slug import is_id, slug
from momentos.text.tree import Block, Tree

ALMOST_ONE = 0.02
"""How far customer shares may be from 1 and still be taken for rounding (S-08 is then a hint)."""

_read_journey = fields_reader(Journey)
_read_version = reader_of(int)
_read_scale = ordered_scale(reader_of(Scale))


def build(
    tree: Tree, id_: str, library: Collection[str], folder: Path | None, *, trusting: bool = False
) -> tuple[Journey | None, list[Issue]]:
    """The journey of a tree and the issues found; the journey is None only for S-10 and S-11.

    A list of scenes that is empty awaits its first one: that is a beginning and no fault (ours).

    `id_` is the journey's id where it writes none, `library` the ids that `use` may name, and `folder`
    where the file of shared customer types may lie (None: nowhere). A `trusting` reading keeps references
    to what is not there.
    """
    desk = Desk(tree, library, trusting=trusting)
    root = tree.root if isinstance(tree.root, Block) else Block()
    if _is_newer(root, desk):
        return None, desk.issues
    _learn_scale(root, desk)
    shared = open_shared(root, desk, folder)
    name_customers(shared.node if shared else root.get("customers"), shared.desk if shared else desk)
    name_all_else(root, desk)
    found = _read_journey(root, desk)
    if shared:
        found["customers"] = shared.customers()
    customers = cast("tuple[Customer, ...]", found.get("customers") or ())
    found["customers"] = _with_whole_shares(customers, shared.desk if shared else desk)
    found["id"] = _journey_id(root, desk) or id_
    found["scenes"] = found.get("scenes") or ()
    if not found.get("title") or not (found["scenes"] or _awaits_scenes(root)):
        desk.report("S-10")
        return None, desk.issues
    return Journey(**found, places=tree), desk.issues  # type: ignore[arg-type]  # read by their types


def _awaits_scenes(root: Block) -> bool:
    """Whether the list of scenes is there and holds nothing, so that the first may be put into it."""
    return "scenes" in root and root["scenes"] in (None, [])


def _is_newer(root: Block, desk: Desk) -> bool:
    """Whether the file is of a schema to come; then only S-11 is reported, the rest could not be judged."""
    version = _read_version(root.get("momentos"), desk.silent())
    if not isinstance(version, int) or version <= SCHEMA_VERSION:
        return False
    desk.path.append("momentos")
    desk.report("S-11", n=version, m=SCHEMA_VERSION)
    return True


def _learn_scale(root: Block, desk: Desk) -> None:
    """Tell the desk the scale before any mark is read; what is wrong with it is reported in its turn."""
    node = root.get("scale")
    scale = node and _read_scale(node, desk.silent())
    if isinstance(scale, Scale):
        desk.low, desk.high = scale.min, scale.max


def _journey_id(root: Block, desk: Desk) -> str | None:
    written = root.get("id")
    if written is None:
        return None
    usable = written if isinstance(written, str) and is_id(written) else None
    if usable is None:
        desk.path.append("id")
        near = slug(written) if isinstance(written, str) else ""
        wrong_kind(written, desk, Kind.ID, near or None)
        desk.path.clear()
        return near or None
    return usable


def _with_whole_shares(customers: tuple[Customer, ...], desk: Desk) -> tuple[Customer, ...]:
    """The customer types with shares that sum to 1: as written, scaled (a hint), or unset (an error)."""
    stated = [customer.share for customer in customers if customer.share is not None]
    total = math.fsum(stated)
    off = total - 1 if len(stated) < len(customers) else abs(total - 1)
    if not stated or off <= SLACK:
        return customers
    rounding = off <= ALMOST_ONE + SLACK
    desk.path.append("customers")
    percent = float(any(share > 1 for share in stated))
    desk.report("S-08", Level.HINT if rounding else None, x=total, percent=percent)
    desk.path.clear()
    return tuple(
        dataclasses.replace(c, share=c.share / total if rounding and c.share is not None else None)
        for c in customers
    )
