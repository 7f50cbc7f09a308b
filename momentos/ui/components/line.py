"""A line of what a component is told: the script ``told.js`` reads those it has not read before."""

import json
from collections.abc import Mapping


def line(said: Mapping[str, object]) -> bytes:
    """One line; Streamlit passes bytes on unread, where it would write anything else twice."""
    return json.dumps(said, ensure_ascii=False).encode()
