"""The map of the film as a poster of A3."""

from momentos.report.kit.wall import LOGO
from momentos.report.report import Report
from momentos.report.sheets import sheets
from momentos.words.catalogue import say


def write(report: Report) -> bytes:
    """The film with its curves, over as many sheets as it takes to stay readable, as PDF/UA-1."""
    lang = report.edition.lang
    name = say("kit.title.poster", lang, title=report.title.text)
    logo = report.edition.brand.logo
    files = {LOGO: logo} if logo else {}
    return sheets("wall", report.wall, name, lang, report.edition.date, files).pdf()
