"""What the people are called who change the films of a folder, and were called when they did."""

from momentos.shelf.ledger import Ledger

TABLES = """
CREATE TABLE IF NOT EXISTS names (
    who TEXT NOT NULL, since INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (who, since)
);
SELECT who, since, name FROM names LIMIT 0;
"""
_CALL = "INSERT OR REPLACE INTO names SELECT ?, coalesce(max(id), 0), ? FROM versions"
_CALLED = "SELECT name FROM names WHERE who = ? ORDER BY since DESC LIMIT 1"
_CALLED_IN = "SELECT name FROM names WHERE who = ? ORDER BY since >= ?, abs(since - ?) LIMIT 1"


class People:
    """The names beside a history; who somebody is stands in its versions. All methods raise OSError."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def call(self, who: str, name: str) -> None:
        """Call somebody by a name from now on; the first that they give counts for what they did before."""
        self._ledger.write(lambda connection: connection.execute(_CALL, (who, name)))

    def called(self, who: str, version: int | None = None) -> str | None:
        """What somebody is called, or was when they made the version of an id; None without any name."""
        asked = (_CALLED, who) if version is None else (_CALLED_IN, who, version, version)
        found = self._ledger.read(*asked)
        return str(found[0][0]) if found else None
