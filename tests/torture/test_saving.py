"""The torture of saving, a little of each; in full by the programs themselves."""

import os
import sys

import pytest

from torture import handwritings, kills, obstacles, power_cuts, writers

as_root_on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.geteuid() != 0, reason="mounts disks"
)


@pytest.mark.parametrize("editor", [False, True])
def test_many_writers_lose_nothing(editor: bool) -> None:
    figures = writers.run(2, 3, editor=editor)
    assert figures.faults == []
    assert figures.acknowledged == (9 if editor else 6)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_killed_savers_lose_nothing() -> None:
    figures = kills.run(6)
    assert figures.faults == 0
    assert figures.saves >= figures.kills == 6


def test_no_name_escapes_and_no_handwriting_is_altered() -> None:
    figures = handwritings.run()
    assert figures.faults == []
    assert figures.names > 38


@as_root_on_linux
def test_full_and_forbidden_disks_leave_files_as_they_were() -> None:
    try:
        figures = obstacles.run(40)
    except obstacles.NotHadError:
        pytest.skip("disks cannot be mounted here")
    assert figures.faults == []
    assert set(figures.told) == {"full", "no_permission", "read_only"}


@as_root_on_linux
def test_power_cuts_lose_nothing() -> None:
    try:
        figures = power_cuts.run(1)
    except power_cuts.NotHadError:
        pytest.skip("disks cannot be mounted here")
    assert figures.faults == 0
    assert figures.saves > 0
