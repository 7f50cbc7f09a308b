"""Disks for a while, where an administrator may mount them."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NotHadError(Exception):
    """Disks cannot be mounted here."""


def do(*command: str | Path) -> None:
    """Run a command that only an administrator may; raises NotHadError where it fails."""
    if os.name == "nt" or os.geteuid() != 0:
        raise NotHadError
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (FileNotFoundError, subprocess.CalledProcessError) as error:
        raise NotHadError(str(error)) from error


@contextmanager
def mounted(place: Path, *disk: str | Path) -> Iterator[Path]:
    """A disk, as ``mount`` names it, at a place that is made for it."""
    place.mkdir(exist_ok=True)
    do("mount", *disk, place)
    try:
        yield place
    finally:
        do("umount", place)
