"""What the visitor says of the documents: language, date, version, chapters and under whose name."""

import datetime as dt
from collections.abc import Collection
from functools import partial
from hashlib import sha256
from pathlib import Path

import streamlit as st

from momentos.report.brand import Brand
from momentos.report.chapter import Section
from momentos.report.edition import Edition
from momentos.report.template import MOST_BYTES as TEMPLATE_BYTES
from momentos.report.template import TemplateError, Unfit
from momentos.shelf.brand import BrandRead, brand_beside, make_brand, make_logo, unfit_text
from momentos.shelf.folder import OWN_BRAND
from momentos.shelf.picture import MOST_BYTES as PICTURE_BYTES
from momentos.shelf.picture import PictureError
from momentos.ui import visitor
from momentos.ui.exporting.choices import choices
from momentos.ui.forms.file_place import Given, file_place
from momentos.ui.markdown import escape
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say

_PICTURES = ("png", "jpg", "jpeg", "webp", "gif")
_LONGEST = 120
"""Characters of a name, a version or a line of confidentiality."""

_LOOKED_AT_AGAIN = 30
"""Seconds after which a brand's logo and template are looked at again, where its file is as it was."""


def edition_form(film: Screening, lang: Lang) -> Edition:
    """The edition as the visitor has it; what cannot be had is said where it was asked for."""
    spoken = st.segmented_control(
        say("ui.export.lang", lang),
        list(Lang),
        default=lang,
        required=True,
        format_func=lambda one: say(f"ui.export.lang.{one}", lang),
        key=f"export_lang_{film.key}",
    )
    day, version = st.columns(2)
    today = dt.datetime.now(visitor.zone()).date()
    dated = day.date_input(say("ui.export.date", lang), today, key="export_date", format="DD/MM/YYYY")
    numbered = version.text_input(
        say("ui.export.version", lang), key="export_version", max_chars=_LONGEST, placeholder="1.0"
    )
    with st.expander(say("ui.export.sections", lang), key="export_sections"):
        names = {section: say(f"report.name.{section}", lang) for section in Section}
        sections = choices(names, names, "export_section")
    with st.expander(say("ui.export.brand", lang), key="export_brand"):
        brand = _brand(film, lang)
    return Edition(
        Lang(spoken or lang),
        dated if isinstance(dated, dt.date) else today,
        numbered or "",
        brand,
        sections,
    )


def _brand(film: Screening, lang: Lang) -> Brand:
    """Names, colours and logo, at first those of the film's folder; kept nowhere but in this window."""
    own, _, flaws = _of_folder(film.path.parent, _stamp(film.path))
    of_folder = sha256(repr(own).encode()).hexdigest()[:12]

    def line(name: str, held: str, about: str | None = None) -> str:
        label, key = say(f"ui.export.{name}", lang), f"export_{name}_{of_folder}"
        return st.text_input(label, held, key=key, max_chars=_LONGEST, help=about) or ""

    client = line("client", own.client)
    author = line("author", own.author)
    confidentiality = line("confidentiality", own.confidentiality)
    first, second = st.columns(2)
    main = first.color_picker(say("ui.export.main", lang), own.main, key=f"export_main_{of_folder}")
    accent = second.color_picker(say("ui.export.accent", lang), own.accent, key=f"export_accent_{of_folder}")
    colours, pale = make_brand(main, accent)
    for flaw in (*flaws, *pale):
        st.caption(escape(flaw.says(lang)))
    font = line("font", own.font, say("ui.export.font.help", lang))
    return Brand(
        client=client,
        author=author,
        confidentiality=confidentiality,
        main=colours.main,
        accent=colours.accent,
        font=font,
        logo=_logo(lang) or own.logo,
        template=_template(lang) or own.template,
    )


@st.cache_data(ttl=_LOOKED_AT_AGAIN, max_entries=32, show_spinner=False)
def _of_folder(folder: Path, stamp: tuple[int, int]) -> BrandRead:
    """The brand of a folder: its logo and its template are looked through, which takes a moment."""
    return brand_beside(folder / OWN_BRAND)


def _stamp(film: Path) -> tuple[int, int]:
    """What changes when the brand's file is written."""
    try:
        found = film.with_name(OWN_BRAND).stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def _logo(lang: Lang) -> bytes:
    """The logo that is given here; nothing where none is, or it cannot be had."""
    given = _given("logo", _PICTURES, "PNG, JPEG, WebP, GIF", PICTURE_BYTES, lang)
    try:
        return make_logo(given.content) if given else b""
    except PictureError as error:
        st.error(say(f"ui.export.logo.{error.refusal}", lang))
        return b""


def _template(lang: Lang) -> bytes:
    """The client's slides that are given here; nothing where none are, or they cannot be used."""
    given = _given("template", ("pptx",), "PPTX", TEMPLATE_BYTES, lang)
    if given is None:
        return b""
    if unfit := _unfit(given.content):
        st.error(say("ui.export.template.unfit", lang, why=unfit_text(unfit, lang)))
        return b""
    return given.content


@st.cache_data(max_entries=8, show_spinner=False)
def _unfit(template: bytes) -> Unfit | None:
    from momentos.report.writers.pptx.ground import require_usable

    try:
        require_usable(template)
    except TemplateError as fault:
        return fault.unfit
    return None


def _given(name: str, endings: Collection[str], kinds: str, most: int, lang: Lang) -> Given | None:
    """What the visitor gave in the place of that name."""
    key = f"export_{name}"
    given: Given | None = visitor.recalled(key)
    file_place(
        f"{key}_place",
        say(f"ui.export.{name}", lang),
        lang,
        partial(visitor.show, key),
        endings=endings,
        kinds=kinds,
        most=most,
        given=given.name if given else "",
    )
    return given
