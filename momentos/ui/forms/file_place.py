"""A place to give a file: chosen, dropped or pasted. Streamlit's own speaks English in every language."""

import base64
from collections.abc import Callable, Collection
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import streamlit as st

from momentos.ui import visitor, widgets
from momentos.words.catalogue import Lang, say
from momentos.words.figures import megabytes, millions

_HERE = Path(__file__).parent
_mount = st.components.v2.component(
    "momentos_file_place",
    html=(_HERE / "file_place.html").read_text(encoding="utf-8"),
    css=(_HERE / "file_place.css").read_text(encoding="utf-8"),
    js=(_HERE / "file_place.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a picture is made to on its way, in pixels of its longer side, and how many it may have at all."""

    side: int
    pixels: int


@dataclass(frozen=True, slots=True)
class Given:
    """A file as the browser gave it."""

    name: str
    content: bytes


def file_place(
    key: str, name: str, lang: Lang, on_file: Callable[[Given | None], None], *,
    endings: Collection[str], kinds: str, most: int, given: str = "", drawn: Drawn | None = None,
) -> None:  # fmt: skip
    """A place that takes a file of at most so many bytes with one of those endings; `kinds` names them.

    `on_file` is called with it before the next run, with None when the one called `given` is taken away.
    `drawn` is for pictures.
    """
    said = {word: say(f"file.{word}", lang) for word in ("choose", "remove", "reading", "none", "lost")}
    limit = megabytes(most, lang)
    said |= {
        "name": name,
        "help": say("file.help", lang, kinds=kinds, limit=limit),
        "other": say("file.other", lang, kinds=kinds),
        "large": say("file.large", lang, size="{size}", limit=limit),
    }
    if drawn:
        said["pixels"] = say("form.picture.too_many_pixels", lang, limit=millions(drawn.pixels, lang))
    accepted = [f".{ending}" for ending in endings]
    _mount(
        key=key,
        data={
            "words": said,
            "lang": lang.value,
            "endings": accepted,
            "most": most,
            "given": given,
            "drawn": asdict(drawn) if drawn else None,
            # Else nothing may differ, and the script would not run to take back that it reads.
            "answered": _answered(key),
        },
        on_given_change=partial(_answer, key, on_file),
    )


def _answer(key: str, on_file: Callable[[Given | None], None]) -> None:
    """Hand on what was given, and let the place say no more that it is being read."""
    on_file(_given(widgets.told(key).get("given")))
    visitor.show(f"{key}_answered", _answered(key) + 1)


def _answered(key: str) -> int:
    """How many files were given and answered."""
    return visitor.recalled(f"{key}_answered") or 0


def _given(told: object) -> Given | None:
    if not isinstance(told, dict) or not told.get("content"):
        return None
    return Given(str(told.get("name") or ""), decoded(str(told["content"])))


def decoded(address: str) -> bytes:
    """The file in a ``data:`` address; nothing where it holds none."""
    try:
        return base64.b64decode(address.partition(";base64,")[2], validate=True)
    except ValueError:
        return b""
