"""The cutting room: where a journey is opened, changed, taken back and restored, and no work is lost."""

import datetime as dt
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from momentos.journey.change import Change, changes
from momentos.journey.journey import Journey
from momentos.shelf.answer import Answer, Broken, Conflicted, Gone, Opened, Saved
from momentos.shelf.history import Kind, Stamp, Version, digest_of
from momentos.shelf.merge import Conflict, merged
from momentos.shelf.obstacle import Obstacle, UnsavedError, told
from momentos.shelf.others import Meanwhile, by_others
from momentos.shelf.save import ChangedError, Keeper
from momentos.shelf.undo import Standing, standing
from momentos.text.disk import read_bytes
from momentos.text.edit.edit import UneditableError, edited
from momentos.text.read import Reading, read_as

_TRIES = 40
"""How often a change is brought in anew where a program that heeds no lock was quicker."""

_BREATHS = 10
_BREATH = 0.02
"""How often, and for how many seconds, a program is waited for that is just writing the file."""


@dataclass(frozen=True, slots=True)
class CuttingRoom:
    """The journeys of one folder, to be changed by many at once.

    Everything that writes raises UnsavedError where a file cannot be written, and UneditableError where a
    journey cannot be said in its text; the files are then as they were.
    """

    keeper: Keeper

    @classmethod
    def of(cls, folder: Path) -> "CuttingRoom":
        """The cutting room of a folder; raises UnsavedError for one that can only be read."""
        return cls(Keeper.of(folder))

    def open(self, name: str) -> Opened:
        """What a file holds now, a journey or not; raises OSError where there is no file to read."""
        path = self.keeper.path(name)
        return self._opened(name, path, read_bytes(path))

    def again(self, opened: Opened) -> Opened:
        """The same where the file is as it was, else what it holds now; raises OSError as `open` does."""
        content = read_bytes(self.keeper.path(opened.name))
        return opened if digest_of(content) == opened.digest else self.open(opened.name)

    def make(self, name: str, text: str, who: str, at: dt.datetime) -> Saved:
        """A new file with a text. Its name has to be safe, as `naming.file_name` makes them, and free."""
        content = text.encode()
        version = self.keeper.create(name, content, Stamp(who, at))
        return Saved(self._opened(name, self.keeper.path(name), content), version)

    def change(
        self, opened: Opened, intended: Journey, who: str, at: dt.datetime, *, goes_on: bool = False
    ) -> Answer:
        """Write what a person made of the journey they had opened, with what others made of it meanwhile.

        With `goes_on`, it is one change with the one that this person made last, if that is what it changes.
        """
        kind = Kind.CONTINUED if goes_on else Kind.SAVED
        return self._bring(opened, edited(opened.reading, intended), Stamp(who, at, kind))

    def settle(self, conflicted: Conflicted, ours: Iterable[Conflict], who: str, at: dt.datetime) -> Answer:
        """Write what a person has chosen: our side of these conflicts, and theirs of the others."""
        chosen = conflicted.merged.choosing(ours)
        reading = edited(conflicted.opened.reading, chosen)
        return self._bring(conflicted.opened, reading, Stamp(who, at, conflicted.kind))

    def rewrite(self, opened: Opened, text: str, who: str, at: dt.datetime) -> Answer:
        """Write the text itself as a person changed it, be it a journey or not; line breaks as they were."""
        newline = "\r\n" if "\r\n" in opened.reading.text else "\n"
        same_breaks = text.replace("\r\n", "\n").replace("\n", newline)
        return self._bring(opened, opened.reading.again(same_breaks), Stamp(who, at))

    def undo(self, name: str, who: str, at: dt.datetime) -> Answer | None:
        """Take back the last change of a person that stands; None where there is none.

        To the byte where nobody wrote since, else in what is there now. Raises LookupError where the history
        has lost it.
        """
        done = self.standing(name, who).done
        if not done or done[-1].base is None:
            return None
        return self._turn(name, done[-1].digest, done[-1].base, Stamp(who, at, Kind.UNDONE))

    def redo(self, name: str, who: str, at: dt.datetime) -> Answer | None:
        """Do again the last change that a person took back, as `undo` does; None where there is none."""
        undone = self.standing(name, who).undone
        if not undone or undone[-1].base is None:
            return None
        return self._turn(name, undone[-1].base, undone[-1].digest, Stamp(who, at, Kind.REDONE))

    def standing(self, name: str, who: str) -> Standing:
        """What a person may take back and do again."""
        with told(name):
            return standing(self.keeper.versions(name, who), who)

    def restore(self, version: Version, who: str, at: dt.datetime) -> Saved:
        """Make a file hold a version again, whatever it holds now, and make it where it is gone.

        Raises LookupError where the history has lost the version.
        """
        stamp = Stamp(who, at, Kind.RESTORED)
        path = self.keeper.path(version.name)
        with told(version.name), self.keeper.alone():
            content = self.keeper.history.content(version.digest)
            for _ in range(_TRIES):
                with suppress(ChangedError):
                    made = self._put(version.name, path, content, stamp)
                    return Saved(self._opened(version.name, path, content), made)
        raise UnsavedError(Obstacle.BUSY, version.name)

    def _put(self, name: str, path: Path, content: bytes, stamp: Stamp) -> Version:
        try:
            found = read_bytes(path)
        except FileNotFoundError:
            return self.keeper.create(name, content, stamp)
        return self.keeper.save(name, content, digest_of(found), stamp)

    def delete(self, opened: Opened, who: str, at: dt.datetime) -> Version:
        """Take a file away; `restore` brings it back. Raises ChangedError where others changed it."""
        return self.keeper.delete(opened.name, opened.digest, Stamp(who, at, Kind.DELETED))

    def lost(self) -> Sequence[Version]:
        """The newest versions of files that are there no more, whoever took them away, the newest first."""
        with told():
            newest = self.keeper.history.newest_of_each()
        return tuple(version for version in newest if not (self.keeper.folder / version.name).exists())

    def last_whole(self, name: str) -> Version | None:
        """What a file held last that is a journey, with what somebody wanted to make of that and could not.

        None where none is kept.
        """
        with told(name):
            versions = self.keeper.versions(name)
        wanted: Version | None = None
        for version in versions:
            if version.kind is Kind.STRAY or not self._holds_journey(version):
                continue
            if version.kind is Kind.OVERTAKEN:
                wanted = wanted or version
            elif wanted and self._follows(wanted, version):
                return wanted
            else:
                return version
        return wanted

    def _follows(self, wanted: Version, placed: Version) -> bool:
        """Whether a wish was made of what was placed last, or of what another program wrote since."""
        return wanted.base == placed.digest or not (wanted.base and self.keeper.history.holds(wanted.base))

    def _holds_journey(self, version: Version) -> bool:
        try:
            return self._read(version.name, version.digest).journey is not None
        except LookupError:
            return False

    def before_and_after(self, version: Version) -> tuple[Journey, Journey] | None:
        """The journey that a version replaced, and its own; None where either is none, or is lost."""
        if version.base is None:
            return None
        try:
            old, new = (self._read(version.name, digest).journey for digest in (version.base, version.digest))
        except LookupError:
            return None
        return None if old is None or new is None else (old, new)

    def changes_in(self, version: Version) -> tuple[Change, ...] | None:
        """What a version changed in the journey it replaced; None where either is none, or is lost."""
        found = self.before_and_after(version)
        return found and changes(*found)

    def _opened(self, name: str, path: Path, content: bytes) -> Opened:
        return Opened(name, read_as(path, content), digest_of(content))

    def _read(self, name: str, digest: str) -> Reading:
        with told(name):
            content = self.keeper.history.content(digest)
        return read_as(self.keeper.path(name), content)

    def _turn(self, name: str, before: str, after: str, stamp: Stamp) -> Answer:
        base = Opened(name, self._read(name, before), before)
        return self._bring(base, self._read(name, after), stamp)

    def _bring(self, base: Opened, ours: Reading, stamp: Stamp) -> Answer:
        """Make the file say what ours says and the base does not, beside whatever it says by now.

        Where that cannot be, ours is kept in the history.
        """
        with told(base.name), self.keeper.alone():
            for number in range(_TRIES):
                now = self._now(base)
                is_whole = now is not None and (now is base or now.reading.journey is not None)
                if not is_whole and number < _BREATHS:
                    time.sleep(_BREATH)
                    continue
                try:
                    return self._together(base, ours, now, stamp)
                except ChangedError:
                    continue
                except UneditableError:
                    self._unplaced(base, ours, stamp)
                    raise
            self._unplaced(base, ours, stamp)
            raise UnsavedError(Obstacle.BUSY, base.name)

    def _now(self, base: Opened) -> Opened | None:
        try:
            return self.again(base)
        except FileNotFoundError:
            return None

    def _together(self, base: Opened, ours: Reading, now: Opened | None, stamp: Stamp) -> Answer:
        """What becomes of ours in the file as it is now."""
        if now is None:
            return Gone(self._unplaced(base, ours, stamp))
        if now.digest == base.digest:
            return self._saved(now, ours, stamp)
        if base.reading.journey is None or ours.journey is None or now.reading.journey is None:
            return Broken(now, self._unplaced(base, ours, stamp))
        # What is brought together with something else goes on from nothing.
        stamp = replace(stamp, kind=Kind.SAVED) if stamp.kind is Kind.CONTINUED else stamp
        both = merged(base.reading.journey, ours.journey, now.reading.journey)
        theirs = self._by_others(base, now, changes(base.reading.journey, now.reading.journey), stamp.who)
        if both.conflicts:
            return Conflicted(now, both, stamp.kind, self._unplaced(base, ours, stamp), theirs)
        return self._saved(now, edited(now.reading, both.journey), stamp, theirs)

    def _by_others(self, base: Opened, now: Opened, made: tuple[Change, ...], who: str) -> tuple[Change, ...]:
        meanwhile = Meanwhile.of(self.keeper.versions(base.name), base.digest, now.digest)
        return by_others(made, meanwhile, who, self.changes_in)

    def _saved(self, now: Opened, wanted: Reading, stamp: Stamp, theirs: tuple[Change, ...] = ()) -> Saved:
        version = self.keeper.save(now.name, wanted.content, now.digest, stamp)
        return Saved(Opened(now.name, wanted, version.digest), version, theirs)

    def _unplaced(self, base: Opened, ours: Reading, stamp: Stamp) -> Version:
        return self.keeper.keep_unplaced(base.name, ours.content, base.reading.content, stamp)
