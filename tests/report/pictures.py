"""Pictures to test with."""

import io

from PIL import Image


def logo(width: int, height: int) -> bytes:
    """A PNG of one colour."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#224466").save(out, "PNG")
    return out.getvalue()
