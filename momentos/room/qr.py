"""The square sign that a phone's camera reads, drawn here: no service is asked for it."""

import io
from functools import lru_cache

import segno

_QUIET = 4
"""Modules of white around it, which the standard (ISO/IEC 18004) asks for."""


@lru_cache(maxsize=64)
def qr_svg(address: str) -> str:
    """An address as a QR code in SVG, black on white in every theme, as large as its place.

    Error correction M: read with 15 % of it covered, and coarse enough for the last row of a room.
    """
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False, boost_error=False).save(
        drawn,
        kind="svg",
        border=_QUIET,
        dark="#000",
        light="#fff",
        omitsize=True,
        svgclass="qr",
        lineclass=None,
        xmldecl=False,
        nl=False,
    )
    return drawn.getvalue().decode()
