"""What the visitor is told when a page fails through a fault of ours."""

import logging

import streamlit as st

from momentos.ui import state
from momentos.words.catalogue import say

_LOG = logging.getLogger(__name__)


def say_failure(fault: Exception) -> bool:
    """Say kindly that a page has failed, and write why to the log; the visitor sees no inner details."""
    _LOG.error("a page failed", exc_info=fault)
    st.error(say("ui.crash", state.language()))
    return True
