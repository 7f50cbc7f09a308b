"""The picture of a scene: shown, uploaded or pasted, taken away."""

from functools import partial

import streamlit as st

from momentos.shelf.obstacle import UnsavedError
from momentos.shelf.picture import PictureError, cleaned, keep_beside
from momentos.ui import visitor
from momentos.ui.forms.paste import paste
from momentos.ui.forms.spot import Spot
from momentos.words.catalogue import say

_KINDS = ("png", "jpg", "jpeg", "webp", "gif", "bmp", "svg")
"""SVG is offered, to be refused with its reason."""

_WIDTH = 320

_MOST_MEGABYTES = 64
"""What is larger never reaches us; what reaches us and is too large is refused in our own words."""


def picture(scene: Spot) -> None:
    """The scene's picture with a way to take it away, or a place to upload one."""
    image, lang = scene / "image", scene.lang
    key = f"{image.key}_file"
    if image.value:
        _shown(image)
        return
    with st.container(key="picture"):
        st.file_uploader(
            image.name,
            type=_KINDS,
            key=f"{key}_{visitor.recalled(f'{key}_number') or 0}",
            help=say("form.picture.help", lang),
            max_upload_size=_MOST_MEGABYTES,
            on_change=partial(_upload, image, key),
        )
        paste(f"{key}_paste", lang, partial(_keep, image, key))
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


def _upload(image: Spot, key: str) -> None:
    """Keep what was uploaded; what cannot be taken is said under an empty place."""
    number = visitor.recalled(f"{key}_number") or 0
    file = visitor.entered(f"{key}_{number}")
    if file is not None:
        visitor.show(f"{key}_number", number + 1)
        _keep(image, key, file.getvalue())


def _keep(image: Spot, key: str, found: bytes) -> None:
    visitor.show(f"{key}_refused", None)
    try:
        content, suffix = cleaned(found)
        path = keep_beside(image.film.path, image.way[1], content, suffix)
    except PictureError as refused:
        visitor.show(f"{key}_refused", refused.refusal.value)
    except UnsavedError:
        visitor.show(f"{key}_refused", "unsaved")
    else:
        image.write(path)
