"""A process that saves one file again and again, each time with the next number, and says which are saved."""

import datetime as dt
import os
import re
import signal
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from momentos.shelf.history import Stamp, digest_of
from momentos.shelf.save import Keeper
from momentos.text.disk import read_bytes

NAME = "cafe.yaml"
_WHOLE = re.compile(rb"title: '(\d+)'\nnotes: \S+\n# FIN\n")


def content(number: int, size: int) -> bytes:
    """A journey's file of some size that says a number."""
    return f"title: '{number}'\nnotes: {'ñ' * (size // 2)}\n# FIN\n".encode()


def number_in(found: bytes) -> int | None:
    """The number that a file says; None where it is torn."""
    whole = _WHOLE.fullmatch(found)
    return int(whole[1]) if whole else None


@dataclass
class Saver:
    """A saving process, and the end of the pipe in which it says what is saved."""

    process: int
    pipe: int
    told: bytes = b""

    @classmethod
    def start(cls, folder: Path, size: int) -> "Saver":
        """Fork a process that saves until it is stopped; returns when it has saved once."""
        pipe, say = os.pipe()
        process = os.fork()
        if not process:
            os.close(pipe)
            try:
                _save(folder, size, say)
            finally:
                os._exit(1)
        os.close(say)
        return cls(process, pipe, os.read(pipe, 64))

    @property
    def saved(self) -> int | None:
        """The last number that it said was saved."""
        numbers = self.told.split()
        return int(numbers[-1]) if numbers else None

    def stop(self) -> None:
        """Halt it where it stands, and hear what it has said."""
        os.kill(self.process, signal.SIGSTOP)
        os.waitpid(self.process, os.WUNTRACED)
        os.set_blocking(self.pipe, False)
        with suppress(BlockingIOError):
            self.told += os.read(self.pipe, 1 << 16)

    def kill(self) -> None:
        """End it where it stands, and hear what it has said."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.set_blocking(self.pipe, True)
        while more := os.read(self.pipe, 1 << 16):
            self.told += more
        os.close(self.pipe)


def _save(folder: Path, size: int, say: int) -> None:
    keeper = Keeper.of(folder)
    while True:
        found = read_bytes(folder / NAME)
        following = (number_in(found) or 0) + 1
        stamp = Stamp("ana", dt.datetime.now(dt.UTC))
        keeper.save(NAME, content(following, size), digest_of(found), stamp)
        os.write(say, b"%d\n" % following)
