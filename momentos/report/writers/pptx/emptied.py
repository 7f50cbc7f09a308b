"""A client's template without its sample slides, nor anything else that it tells of its past."""

from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE

_SLIDES = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_KEPT = {
    RELATIONSHIP_TYPE.SLIDE_MASTER,
    RELATIONSHIP_TYPE.NOTES_MASTER,
    RELATIONSHIP_TYPE.HANDOUT_MASTER,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.FONT,
    RELATIONSHIP_TYPE.PRES_PROPS,
    RELATIONSHIP_TYPE.TABLE_STYLES,
}
"""What a deck needs for its look; names of reviewers, what was changed and what was seen last are not."""
_OF_THE_PAST = ("custShowLst", "custDataLst", "smartTags", "modifyVerifier", "extLst")


def empty(deck: Any) -> None:
    """Leave of a deck its masters and layouts.

    A part is written wherever a relation leads to it: a sample slide that a view, a show or a layout's button
    still named would be written beside our own of the same name.
    """
    told = deck.part._element
    for name in _OF_THE_PAST:
        for found in told.findall(f"{_SLIDES}{name}"):
            told.remove(found)
    for slide in list(deck.slides._sldIdLst):
        deck.slides._sldIdLst.remove(slide)
    _keep(deck.part.rels, _KEPT)
    # Its title, authors, subject, labels and the picture of its first slide are another document's.
    _keep(deck.part.package._rels, {RELATIONSHIP_TYPE.OFFICE_DOCUMENT})
    for master in deck.slide_masters:
        for sheet in (master, *master.slide_layouts):
            _part_from_slides(sheet)


def _keep(relations: Any, kinds: set[str]) -> None:
    for name, relation in list(relations.items()):
        if relation.reltype not in kinds:
            relations.pop(name)


def _part_from_slides(sheet: Any) -> None:
    """Take the links to slides out of a master or layout."""
    relations = sheet.part.rels
    gone = {name for name, one in relations.items() if one.reltype == RELATIONSHIP_TYPE.SLIDE}
    for found in list(sheet._element.iter()):
        if found.get(_RELATION) in gone:
            found.getparent().remove(found)
    for name in gone:
        relations.pop(name)
