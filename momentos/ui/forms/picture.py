"""The picture of a scene: shown, uploaded or pasted, taken away."""

from functools import partial

import streamlit as st

from momentos.shelf.obstacle import UnsavedError
from momentos.shelf.picture import (
    LONGEST_SIDE,
    MOST_BYTES,
    MOST_KEPT,
    MOST_PIXELS,
    PictureError,
    Refusal,
    cleaned,
    keep_beside,
)
from momentos.ui import visitor
from momentos.ui.forms.file_place import Drawn, Given, file_place
from momentos.ui.forms.spot import Spot
from momentos.words.catalogue import Lang, say
from momentos.words.figures import megabytes, millions

_ENDINGS = ("png", "jpg", "jpeg", "webp", "gif", "bmp", "svg")
"""SVG is offered, to be refused with its reason."""

_WIDTH = 320


def picture(scene: Spot) -> None:
    """The scene's picture with a way to take it away, or a place to upload one."""
    image, lang = scene / "image", scene.lang
    key = f"{image.key}_file"
    if image.value:
        _shown(image)
        return
    file_place(
        key,
        image.name,
        lang,
        partial(_keep, image, key),
        endings=_ENDINGS,
        kinds="PNG, JPEG, WebP, GIF, BMP",
        most=MOST_BYTES,
        drawn=Drawn(LONGEST_SIDE, MOST_PIXELS),
    )
    st.caption(say("form.picture.help", lang, side=LONGEST_SIDE, size=megabytes(MOST_KEPT, lang)))
    refused = visitor.recalled(f"{key}_refused")
    if refused:
        st.warning(refused)


def _shown(image: Spot) -> None:
    file = image.film.path.parent / image.value
    inside = file.resolve().is_relative_to(image.film.path.parent.resolve())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if inside and file.is_file() and file.suffix.lower() != ".svg":
            st.image(str(file), width=_WIDTH)
        else:
            st.caption(say("form.picture.lost", image.lang, file=image.value))
        remove = say("form.picture.remove", image.lang)
        st.button(remove, key=f"remove_{image.key}", on_click=_remove, args=(image,))


def _remove(image: Spot) -> None:
    image.write(None)


def _keep(image: Spot, key: str, given: Given | None) -> None:
    visitor.show(f"{key}_refused", None)
    try:
        content, suffix = cleaned(given.content if given else b"")
        path = keep_beside(image.film.path, image.way[1], content, suffix)
    except PictureError as refused:
        visitor.show(f"{key}_refused", _why(refused, image.lang))
    except UnsavedError:
        visitor.show(f"{key}_refused", say("form.picture.unsaved", image.lang))
    else:
        image.write(path)


def _why(refused: PictureError, lang: Lang) -> str:
    """Why a picture is not taken; of one that is too large, how much it may have."""
    match refused.refusal:
        case Refusal.TOO_LARGE:
            sizes = {"size": megabytes(refused.size, lang), "limit": megabytes(MOST_BYTES, lang)}
        case Refusal.TOO_MANY_PIXELS:
            sizes = {"limit": millions(MOST_PIXELS, lang)}
        case _:
            sizes = {}
    return say(f"form.picture.{refused.refusal.value}", lang, **sizes)
