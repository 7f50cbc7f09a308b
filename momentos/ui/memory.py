"""What a session keeps, in callbacks too, which no further interaction may break off.

Streamlit ends a run wherever it touches the session while the visitor's next press waits. The script is
run again then; a callback is not, and what it was to write would be lost. It needs ``runner.fastReruns``
to be off: else the run is not asked to begin again, but to stop for good.
"""

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any, TypeVar

import streamlit as st
from streamlit.runtime.scriptrunner import RerunException, get_script_run_ctx

Given = TypeVar("Given")


def unbroken(access: Callable[[], Given]) -> Given:
    """What an access to the session gives; within a callback the next interaction waits until its end."""
    run = get_script_run_ctx(suppress_warning=True)
    if run is None or run.has_script_started or run.script_requests is None:
        return access()
    waiting = []
    try:
        while True:
            try:
                return access()
            except RerunException as interaction:
                waiting.append(interaction.rerun_data)
    finally:
        for data in waiting:
            run.script_requests.request_rerun(data)


def is_heartbeat() -> bool:
    """Whether a part of the page asked for this run by itself, and not because somebody did something.

    Nothing that people do stands in a part of its own: see ``forms.scene_form``.
    """
    run = get_script_run_ctx(suppress_warning=True)
    return run is not None and bool(run.fragment_ids_this_run)


class _Memory(MutableMapping[str, Any]):
    """The session's state, by key."""

    def __contains__(self, key: object) -> bool:
        return unbroken(lambda: key in st.session_state)

    def __getitem__(self, key: str) -> Any:
        return unbroken(lambda: st.session_state[key])

    def __setitem__(self, key: str, value: Any) -> None:
        unbroken(lambda: st.session_state.__setitem__(key, value))

    def __delitem__(self, key: str) -> None:
        unbroken(lambda: st.session_state.__delitem__(key))

    def __iter__(self) -> Iterator[str]:
        return unbroken(lambda: iter([str(key) for key in st.session_state]))

    def __len__(self) -> int:
        return unbroken(lambda: len(st.session_state))


memory = _Memory()
"""What is kept for this session."""
