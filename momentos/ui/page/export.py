"""Export: the documents of a film, seen before they are made."""

import streamlit as st

from momentos.report.deliverable import Format
from momentos.report.zipped import zipped
from momentos.text.slug import slug
from momentos.ui import asked, heard, state
from momentos.ui.exporting import desk
from momentos.ui.exporting.choices import choices
from momentos.ui.exporting.edition_form import edition_form
from momentos.ui.exporting.job import Job, Standing
from momentos.ui.exporting.work import Order
from momentos.ui.head import head
from momentos.ui.screening import Screening
from momentos.words.catalogue import Lang, say, say_count
from momentos.words.figures import megabytes

_FIRST = (Format.PDF, Format.PPTX, Format.XLSX)
_LOOK_EVERY = 0.4
"""Seconds between two looks at how far the work is."""
_LONGEST_NAME = 80
_SHEETS_HIGH = 640


def _show() -> None:
    lang = state.language()
    film = asked.film(lang)
    head(say("ui.page.export", lang), film.title(lang))
    choose, see = st.columns((420, 668), gap="large")
    with choose:
        edition = edition_form(film, lang)
        formats = _formats(lang)
        order = Order(film.path, film.reading.content, edition, formats)
        _order(order, film, lang)
    with see:
        _preview(Order(film.path, film.reading.content, edition, previews=True), lang)


def _formats(lang: Lang) -> tuple[Format, ...]:
    st.caption(say("ui.export.formats", lang))
    names = {form: say(f"ui.export.format.{form.name.lower()}", lang) for form in Format}
    return choices(names, _FIRST, "export_as")


def _order(order: Order, film: Screening, lang: Lang) -> None:
    """The button that begins, how far the work is, and what came of it."""
    job = desk.made_for(order)
    if job and job.is_open:
        _progress(job, lang)
        st.button(say("ui.export.stop", lang), key="export_stop", on_click=job.stop)
        return
    words = say_count("ui.export.make", len(order.formats), lang)
    is_made = job is not None and job.standing is Standing.READY and job.order.formats == order.formats
    st.button(
        say("ui.export.again", lang) if is_made else words,
        key="export_make",
        type="secondary" if is_made else "primary",
        disabled=not order.formats,
        on_click=desk.begin,
        args=(order,),
    )
    if not order.formats:
        st.caption(say("ui.export.no_formats", lang))
    if job is None:
        return
    if job.standing is Standing.STOPPED:
        st.info(say("ui.export.stopped" if job.documents else "ui.export.stopped.nothing", lang))
    if job.standing is Standing.FAILED:
        st.error(say("ui.export.failed", lang))
    if job.documents and not is_made:
        st.caption(say("ui.export.earlier", lang))
    _downloads(job, film, lang, is_made=is_made)


@st.fragment(run_every=_LOOK_EVERY)
def _progress(job: Job, lang: Lang) -> None:
    """A bar that follows the work; once it is over, the page is shown again."""
    if not job.is_open:
        heard.run_again()
    whole = max(1, len(job.order.formats))
    done = len(job.finished)
    words = say(f"ui.export.standing.{job.standing}", lang, done=done, all=whole)
    st.progress(min(1.0, done / whole), words)


def _downloads(job: Job, film: Screening, lang: Lang, *, is_made: bool) -> None:
    """A button for each document, and one for all of them together."""
    base = slug(film.title(job.order.edition.lang))[:_LONGEST_NAME] or film.key
    if len(job.documents) > 1:
        files = [(f"{base}{document.ending}", document.content) for _, document in job.documents]
        st.download_button(
            say("ui.export.all", lang),
            zipped(files),
            f"{base}.zip",
            "application/zip",
            key="export_zip",
            type="primary" if is_made else "secondary",
            on_click="ignore",
            width="stretch",
        )
    for at, (form, document) in enumerate(job.documents):
        st.download_button(
            f"{base}{document.ending} · {megabytes(len(document.content), lang)}",
            document.content,
            f"{base}{document.ending}",
            form.media_type,
            key=f"export_{at}",
            on_click="ignore",
            width="stretch",
        )


def _preview(order: Order, lang: Lang) -> None:
    """The pages of the report as they will be."""
    st.caption(say("ui.export.preview", lang))
    job = desk.seen_of(order)
    if job.is_open:
        _awaited(job, lang)
    elif not job.pages:
        st.error(say("ui.export.failed", lang))
    with st.container(height=_SHEETS_HIGH, key="export_sheets"):
        for at, page in enumerate(job.pages, 1):
            st.image(page, caption=say("ui.export.sheet", lang, n=at, of=len(job.pages)), width="stretch")


@st.fragment(run_every=_LOOK_EVERY)
def _awaited(job: Job, lang: Lang) -> None:
    if not job.is_open:
        heard.run_again()
    st.caption(say("ui.export.preview.making", lang))


_show()
