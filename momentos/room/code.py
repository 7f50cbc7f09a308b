"""The short code by which phones find a room."""

import re
import secrets

SIGNS = "34679CDFGHJKMNPQRTVWXY"
"""No sign that looks like another (0 O, 1 I L, 2 Z, 5 S, 8 B, U V), and no vowels: they would make words."""

LENGTH = 6

_CODE = re.compile(f"[{SIGNS}]{{{LENGTH}}}")


def new_code() -> str:
    """A code that cannot be guessed from another: one of a hundred million."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def code_in(typed: str) -> str | None:
    """The code that somebody typed, in whatever case and however parted; None where it cannot be one."""
    code = re.sub(r"[\s\-–.·]", "", typed[:40]).upper()
    return code if _CODE.fullmatch(code) else None
