"""What the visitor says of the documents: language, date, version, chapters and under whose name."""

import datetime as dt

import streamlit as st

from momentos.report.brand import INK, YELLOW, Brand
from momentos.report.chapter import Section
from momentos.report.edition import Edition
from momentos.shelf.brand import make_brand, make_logo
from momentos.shelf.picture import PictureError
from momentos.ui import visitor
from momentos.ui.exporting.choices import choices
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say

_PICTURES = ("png", "jpg", "jpeg", "webp", "gif")
_LONGEST = 120
"""Characters of a name, a version or a line of confidentiality."""


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
        brand = _brand(lang)
    return Edition(
        Lang(spoken or lang),
        dated if isinstance(dated, dt.date) else today,
        numbered or "",
        brand,
        sections,
    )


def _brand(lang: Lang) -> Brand:
    """Names, colours and logo; nothing of it is kept anywhere but in this window."""
    client, author, confidentiality = (
        st.text_input(say(f"ui.export.{name}", lang), key=f"export_{name}", max_chars=_LONGEST) or ""
        for name in ("client", "author", "confidentiality")
    )
    first, second = st.columns(2)
    main = first.color_picker(say("ui.export.main", lang), INK, key="export_main")
    accent = second.color_picker(say("ui.export.accent", lang), YELLOW, key="export_accent")
    colours, flaws = make_brand(main, accent)
    for flaw in flaws:
        st.caption(flaw.says(lang))
    tip = say("ui.export.font.help", lang)
    font = st.text_input(say("ui.export.font", lang), key="export_font", max_chars=_LONGEST, help=tip)
    given = st.file_uploader(say("ui.export.logo", lang), _PICTURES, key="export_logo")
    return Brand(
        client=client,
        author=author,
        confidentiality=confidentiality,
        main=colours.main,
        accent=colours.accent,
        font=font or "",
        logo=_logo(given.getvalue(), lang) if given else b"",
    )


def _logo(content: bytes, lang: Lang) -> bytes:
    try:
        return make_logo(content)
    except PictureError as error:
        st.error(say(f"ui.export.logo.{error.refusal}", lang))
        return b""
