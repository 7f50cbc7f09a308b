"""A room that is open."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from room.audience import Audience


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Audience]:
    audience = Audience(tmp_path)
    yield audience
    audience.rooms.close()
