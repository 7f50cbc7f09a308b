"""Export: the documents of a film, seen before they are made."""

import io
import pickle
import queue
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from report.reports import DAY
from report.templates import related, template
from streamlit.testing.v1 import AppTest

from momentos.report.deliverable import Format
from momentos.report.edition import Edition
from momentos.ui.exporting.job import WORKER, Job, Standing
from momentos.ui.exporting.work import Order, carried_out
from momentos.ui.forms.file_place import Given
from momentos.ui.markdown import escape
from momentos.words.catalogue import Lang
from ui.conftest import EXAMPLES, Open

FILM = EXAMPLES / "restaurant" / "journey.yaml"
PATIENCE = 60.0


def order(*formats: Format, previews: bool = False) -> Order:
    return Order(FILM, FILM.read_bytes(), Edition(Lang.ES, DAY), formats, previews)


def ended(job: Job) -> Job:
    """The job once nothing more comes of it."""
    until = time.monotonic() + PATIENCE
    while job.is_open and time.monotonic() < until:
        time.sleep(0.05)
    return job


def settled(at: AppTest) -> AppTest:
    """The page once its workers have ended."""
    until = time.monotonic() + PATIENCE
    while any(job.is_open for job in jobs(at)) and time.monotonic() < until:
        time.sleep(0.05)
    return at.run()


def jobs(at: AppTest) -> Iterator[Job]:
    for name in ("export_job", "export_pages"):
        if name in at.session_state:
            yield at.session_state[name]


def sheets(at: AppTest) -> list[str]:
    """What is said below each picture of a page."""
    return [caption for image in at.get("image") for caption in image.captions]


def test_a_worker_gives_pages_then_documents_and_the_end_of_each() -> None:
    made = list(carried_out(order(Format.CSV, Format.ICS, previews=True)))
    pages = [one for one in made if one.form is None]
    assert len(pages) > 10
    assert all(one.document and one.document.content.startswith(b"\x89PNG") for one in pages)
    rest = [(one.form, one.document and one.document.ending) for one in made if one.form]
    assert rest == [(Format.CSV, ".csv"), (Format.CSV, None), (Format.ICS, ".ics"), (Format.ICS, None)]


def test_a_job_is_done_in_a_process_of_its_own() -> None:
    job = ended(Job(order(Format.MARKDOWN, Format.JSON)).start())
    assert job.standing is Standing.READY
    assert job.finished == [Format.MARKDOWN, Format.JSON]
    assert [document.ending for _, document in job.documents] == [".md", ".json"]


def test_a_job_that_is_stopped_stays_stopped() -> None:
    job = Job(order(*Format)).start()
    job.stop()
    assert ended(job).standing is Standing.STOPPED


def test_a_worker_whom_nobody_hears_ends_in_silence() -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen((sys.executable, *WORKER), stdin=pipe, stdout=pipe, stderr=pipe) as worker:
        assert worker.stdin
        assert worker.stdout
        assert worker.stderr
        worker.stdout.close()
        worker.stdin.write(pickle.dumps(order(Format.CSV, Format.MARKDOWN)))
        worker.stdin.close()
        assert worker.stderr.read() == b""
        assert worker.wait() == 0


def test_a_worker_that_was_stopped_while_it_was_started_does_not_work_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    job, started = Job(order(Format.CSV)), queue.Queue[Any]()

    class Slow(subprocess.Popen[bytes]):
        def __init__(self, *told: Any, **named: Any) -> None:
            super().__init__(*told, **named)
            job.stop()
            started.put(self)

    monkeypatch.setattr(subprocess, "Popen", Slow)
    job.start()
    assert started.get(timeout=PATIENCE).wait(PATIENCE) != 0
    assert job.standing is Standing.STOPPED
    assert job.documents == []


def test_a_job_whose_worker_breaks_has_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("momentos.ui.exporting.job.WORKER", ("-c", "import sys; sys.exit(3)"))
    assert ended(Job(order(Format.CSV)).start()).standing is Standing.FAILED


def test_a_job_waits_its_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    from momentos.ui.exporting import job as module

    with module.TURNS, module.TURNS:
        waiting = Job(order(Format.CSV)).start()
        time.sleep(0.2)
        assert waiting.standing is Standing.WAITING
    assert ended(waiting).standing is Standing.READY


@pytest.mark.parametrize(("lang", "made"), [("es", "Preparar 3 documentos"), ("en", "Make 3 documents")])
def test_the_page_shows_the_sheets_and_offers_documents(visit: Open, lang: str, made: str) -> None:
    at = settled(visit("export", lang=lang, journey="restaurant"))
    assert not at.exception
    assert at.button(key="export_make").label == made
    assert len(sheets(at)) > 10


def test_what_is_chosen_is_made_and_can_be_downloaded(visit: Open) -> None:
    at = settled(visit("export", lang="es", journey="restaurant"))
    for form in (Format.PDF, Format.PPTX, Format.XLSX):
        at.checkbox(key=f"export_as_{form.name.lower()}").uncheck()
    at.checkbox(key="export_as_csv").check()
    at.checkbox(key="export_as_ics").check()
    at.run()
    at.button(key="export_make").click().run()
    at = settled(at)
    assert not at.exception
    labels = [button.proto.label for button in at.get("download_button")]
    assert labels == [
        "Descargar todo en un zip",
        "el-caballero-que-pide-un-menu.csv · 0,1\xa0MB",
        "el-caballero-que-pide-un-menu.ics · 0,1\xa0MB",
    ]
    assert at.button(key="export_make").label == "Preparar otra vez"
    at.checkbox(key="export_as_markdown").check().run()
    assert at.button(key="export_make").label == "Preparar 3 documentos"
    assert "Ya preparados:" in [caption.value for caption in at.caption]
    assert [button.proto.label for button in at.get("download_button")] == labels


def test_what_was_stopped_before_anything_was_made_says_so(visit: Open) -> None:
    at = settled(visit("export", lang="en", journey="restaurant"))
    at.button(key="export_make").click().run()
    at.session_state["export_job"].stop()
    ended(at.session_state["export_job"]).documents.clear()
    at.run()
    assert [one.value for one in at.info] == ["Stopped before anything was made."]


def test_nothing_chosen_says_what_to_do(visit: Open) -> None:
    at = settled(visit("export", lang="en", journey="restaurant"))
    for form in (Format.PDF, Format.PPTX, Format.XLSX):
        at.checkbox(key=f"export_as_{form.name.lower()}").uncheck()
    at.run()
    assert at.button(key="export_make").disabled
    assert "Choose at least one document." in [caption.value for caption in at.caption]


def test_a_pale_title_is_darkened_and_said(visit: Open) -> None:
    at = settled(visit("export", lang="en", journey="restaurant"))
    at.color_picker[0].set_value("#FFCC00").run()
    told = (
        "#FFCC00 can hardly be read on white (contrast 1.5, 4.5 is needed); #8F7200 of the same hue is used."
    )
    assert escape(told) in [caption.value for caption in at.caption]
    assert at.session_state["export_pages"].order.edition.brand.main == "#8F7200"


def test_the_folders_brand_stands_in_the_form_until_another_is_written(visit: Open, folder: Path) -> None:
    brand = 'client: El caballero S. L.\nauthor: Estudio Ñ\nmain: "#7A1F3D"\nlogo: absent.png\n'
    (folder / "brand.yaml").write_text(brand, encoding="utf-8")
    at = settled(visit("export", lang="en", journey="restaurant"))
    assert "absent.png" in " ".join(caption.value for caption in at.caption).replace("\\", "")
    used = at.session_state["export_pages"].order.edition.brand
    assert (used.client, used.author, used.main) == ("El caballero S. L.", "Estudio Ñ", "#7A1F3D")
    [client] = [field for field in at.text_input if field.label == "Client"]
    client.set_value("Otra").run()
    assert at.session_state["export_pages"].order.edition.brand.client == "Otra"


def test_a_logo_is_taken_where_it_is_a_picture(visit: Open) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (2400, 300), "#7A1F3D").save(picture, "PNG")
    at = visit("export", lang="en", journey="restaurant")
    at.session_state["export_logo"] = Given("logo.png", picture.getvalue())
    at.run()
    with Image.open(io.BytesIO(at.session_state["export_pages"].order.edition.brand.logo)) as logo:
        assert logo.size == (1200, 150)
    at.session_state["export_logo"] = Given("logo.png", b"none")
    at.run()
    assert at.error[0].value == "The logo cannot be read: save it as PNG or JPEG."
    assert at.session_state["export_pages"].order.edition.brand.logo == b""


def test_a_template_is_taken_where_it_is_harmless(visit: Open) -> None:
    at, fit = visit("export", lang="en", journey="restaurant"), template()
    at.session_state["export_template"] = Given("client.pptx", fit)
    at.run()
    assert at.session_state["export_pages"].order.edition.brand.template == fit
    at.session_state["export_template"] = Given("client.pptx", related("image", "https://example.org/x.png"))
    at.run()
    assert at.error[0].value == (
        "The template is not used: it has pictures or objects that are linked to other files."
        " Break the links or embed them, and save it again."
    )
    assert at.session_state["export_pages"].order.edition.brand.template == b""


def test_a_film_without_scenes_leads_to_its_first(visit: Open, folder: Path) -> None:
    (folder / "bare.yaml").write_text("title: Sin escenas\nscenes: []\n", encoding="utf-8")
    at = visit("export", lang="es", journey="bare")
    assert not at.exception
    assert at.button(key="first_scene").label
