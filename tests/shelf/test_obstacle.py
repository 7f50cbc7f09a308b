"""What a system's error means to a person."""

import errno

import pytest

from momentos.shelf.obstacle import Obstacle, UnsavedError, told


@pytest.mark.parametrize(
    ("error", "obstacle"),
    [
        (OSError(errno.EROFS, ""), Obstacle.READ_ONLY),
        (PermissionError(errno.EACCES, ""), Obstacle.NO_PERMISSION),
        (OSError(errno.ENOSPC, ""), Obstacle.FULL),
        (OSError(errno.EDQUOT, ""), Obstacle.FULL),
        (TimeoutError(), Obstacle.BUSY),
        (FileExistsError(errno.EEXIST, ""), Obstacle.TAKEN),
        (OSError(errno.ENAMETOOLONG, ""), Obstacle.NAME),
        (OSError(errno.EIO, ""), Obstacle.FAILED),
        (OSError(), Obstacle.FAILED),
    ],
)
def test_an_error_is_told_as_an_obstacle(error: OSError, obstacle: Obstacle) -> None:
    with pytest.raises(UnsavedError) as caught, told("cafe.yaml"):
        raise error
    assert (caught.value.obstacle, caught.value.name) == (obstacle, "cafe.yaml")
    assert caught.value.__cause__ is error


def test_what_is_no_error_of_the_system_passes() -> None:
    with pytest.raises(LookupError), told():
        raise LookupError
