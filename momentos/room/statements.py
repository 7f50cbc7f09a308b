"""The statements behind the entries: each may be run twice, and is then as if run once."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Table, bindparam, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql import Executable

from momentos.room.entry import Deed
from momentos.room.tables import DOTS, HANDS, IDEAS, ROOMS, VOTERS, VOTES

_INSERTS: Mapping[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
"""The databases that can insert or else update in one statement; the only place that tells them apart."""


def statements_for(dialect: str) -> Mapping[Deed, Executable]:
    """The statement of every deed, for a database by SQLAlchemy's name of it."""
    return {
        Deed.ROOM: _upsert(dialect, ROOMS),
        Deed.VOTER: _upsert(dialect, VOTERS),
        Deed.VOTE: _upsert(dialect, VOTES, later="seq"),
        Deed.HANDS: _upsert(dialect, HANDS),
        Deed.IDEA: _INSERTS[dialect](IDEAS).on_conflict_do_nothing(),
        Deed.DOT: _upsert(dialect, DOTS),
        Deed.REMOVE_REASON: _emptied(VOTES, "why", keys=VOTES.primary_key.columns.keys()),
        Deed.REMOVE_IDEA: _emptied(IDEAS, "text", keys=("room", "idea")),
    }


def _upsert(dialect: str, table: Table, later: str | None = None) -> Executable:
    """Insert a row or replace the one with its key; with `later`, only where that column has grown."""
    insert = _INSERTS[dialect](table)
    keys = table.primary_key.columns.keys()
    others = {name: insert.excluded[name] for name in map(str, table.c.keys()) if name not in keys}
    where = None if later is None else insert.excluded[later] > table.c[later]
    upsert: Executable = insert.on_conflict_do_update(index_elements=keys, set_=others, where=where)
    return upsert


def _emptied(table: Table, column: str, keys: Collection[str]) -> Executable:
    matching = (table.c[key] == bindparam(f"at_{key}") for key in keys)
    return update(table).where(*matching).values({column: None})
