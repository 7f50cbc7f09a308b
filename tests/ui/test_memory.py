"""No interaction that waits breaks off a callback in the middle; a script's run is broken off as ever."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest
from streamlit import config
from streamlit.runtime.scriptrunner import RerunData, RerunException

from momentos.ui import memory


@dataclass
class _Run:
    """A run for which interactions wait, each of which ends an access to the session once."""

    waiting: list[RerunData]
    started: bool = False
    asked: list[RerunData] = field(default_factory=list)

    def access(self) -> str:
        if self.waiting:
            raise RerunException(self.waiting.pop(0))
        return "what was entered"

    @property
    def context(self) -> SimpleNamespace:
        requests = SimpleNamespace(request_rerun=self.asked.append)
        return SimpleNamespace(has_script_started=self.started, script_requests=requests)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> _Run:
    made = _Run([RerunData("a"), RerunData("b")])
    monkeypatch.setattr(memory, "get_script_run_ctx", lambda **_: made.context)
    return made


def test_a_callback_goes_on_and_the_interactions_come_after_it(run: _Run) -> None:
    assert memory.unbroken(run.access) == "what was entered"
    assert [data.query_string for data in run.asked] == ["a", "b"]


def test_the_interactions_are_not_lost_where_an_access_fails(run: _Run) -> None:
    def failing() -> str:
        run.access()
        raise KeyError("nothing")

    with pytest.raises(KeyError):
        memory.unbroken(failing)
    assert [data.query_string for data in run.asked] == ["a", "b"]


def test_a_script_is_broken_off(run: _Run) -> None:
    run.started = True
    with pytest.raises(RerunException):
        memory.unbroken(run.access)
    assert run.asked == []


def test_no_run_is_told_to_stop_for_good_by_the_next_interaction() -> None:
    assert config.get_option("runner.fastReruns") is False


@pytest.mark.parametrize(("parts", "beats"), [(None, False), ((), False), (["watch"], True)])
def test_a_part_that_asks_by_itself_is_a_heartbeat(
    monkeypatch: pytest.MonkeyPatch, parts: Sequence[str] | None, *, beats: bool
) -> None:
    asked = SimpleNamespace(fragment_ids_this_run=parts)
    monkeypatch.setattr(memory, "get_script_run_ctx", lambda **_: asked)
    assert memory.is_heartbeat() is beats
