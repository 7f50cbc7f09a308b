"""The picture of a scene: shown, uploaded or pasted, taken away."""

from functools import partial

import streamlit as st

from momentos.shelf.obstacle import UnsavedError
from momentos.shelf.picture import MOST_BYTES, PictureError, cleaned, keep_beside
from momentos.ui import visitor
from momentos.ui.forms.file_place import Given, file_place
from momentos.ui.forms.spot import Spot
from momentos.words.catalogue import say

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
        drawn=True,
    )
    st.caption(say("form.picture.help", lang))
    refused = visitor.recalled(f"{key}_refused")
    if refused:
        st.warning(say(f"form.picture.{refused}", lang))


def _shown(image: Spot) -> None:
    file = image.film.path.parent / image.value
    inside = file.resolve().is_relative_to(image.film.path.parent.resolve())
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if inside and file.is_file() and file.suffix.lower() != ".svg":
            st.image(str(file), width=_WIDTH)
        else:
            st.caption(say("form.picture.lost", image.lang, file=image.value))
        remove = say("form.picture.remove", image.lang)
        st.button(remove, key=f"remove_{image.key}", on_click=partial(image.write, None))


def _keep(image: Spot, key: str, given: Given | None) -> None:
    visitor.show(f"{key}_refused", None)
    try:
        content, suffix = cleaned(given.content if given else b"")
        path = keep_beside(image.film.path, image.way[1], content, suffix)
    except PictureError as refused:
        visitor.show(f"{key}_refused", refused.refusal.value)
    except UnsavedError:
        visitor.show(f"{key}_refused", "unsaved")
    else:
        image.write(path)
