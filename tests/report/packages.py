"""What is wrong with an Office file by the rules of its package and the order of its elements.

Word, PowerPoint and Excel refuse or repair such files without saying why; LibreOffice opens them anyway.
"""

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

_TYPES = "[Content_Types].xml"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.openxmlformats.org/presentationml/2006/main": "p",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "xdr",
}
_SIDES = "top start left bottom end right insideH insideV tl2br tr2bl"
_FILL = "noFill solidFill gradFill blipFill pattFill grpFill"
ORDERS = {
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr"
    " shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi"
    " adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection"
    " textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "w:rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof"
    " snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText"
    " vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "w:tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "w:tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign"
    " hideMark",
    "w:tbl": "tblPr tblGrid tr",
    "w:sectPr": "headerReference|footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid",
    "w:style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed"
    " qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "w:lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "w:settings": "zoom defaultTabStop characterSpacingControl compat rsids themeFontLang clrSchemeMapping"
    " decimalSymbol listSeparator",
    "w:pBdr": f"{_SIDES} between bar",
    **dict.fromkeys(("w:tblBorders", "w:tcBorders", "w:tblCellMar", "w:tcMar"), _SIDES),
    "wp:inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
    "a:pPr": "lnSpc spcBef spcAft buClr buSzPct buFont buNone|buChar|buAutoNum tabLst defRPr extLst",
    "a:rPr": f"ln {_FILL} effectLst highlight latin ea cs sym hlinkClick hlinkMouseOver rtl extLst",
    "a:tcPr": f"lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D {_FILL} headers extLst",
    "p:presentation": "sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags"
    " embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst",
    "p:sld": "cSld clrMapOvr transition timing extLst",
    "x:worksheet": "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter"
    " mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup"
    " headerFooter rowBreaks colBreaks drawing legacyDrawing tableParts extLst",
}
"""How ECMA-376 orders the children of an element; ``|`` stands between those that come as they like."""


def flaws(package: bytes) -> list[str]:
    """Everything that is wrong, in words; nothing for a sound file."""
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        names = opened.namelist()
        parts = {name: opened.read(name) for name in names}
    twice = [f"{name}: twice in the package" for name, count in Counter(names).items() if count > 1]
    trees = {name: etree.fromstring(held) for name, held in parts.items() if name.endswith((".xml", ".rels"))}
    found = [*twice, *_untyped(trees[_TYPES], parts), *_unrelated(trees, parts)]
    for name, tree in trees.items():
        found += (f"{name}: {flaw}" for flaw in (*_disordered(tree), *_named_twice(tree)))
    found += _told_twice("docPr", (one for tree in trees.values() for one in _ids(tree, "wp:docPr", "id")))
    return found


def _untyped(types: etree._Element, parts: Iterable[str]) -> Iterator[str]:
    """Parts without a content type, and types of parts that are not there."""
    defaults = {one.get("Extension") for one in types}
    named = [one.get("PartName", "")[1:] for one in types if one.get("PartName")]
    yield from _told_twice("content type of", named)
    for name in {*parts} - {*named, _TYPES}:
        if name.rpartition(".")[2] not in defaults:
            yield f"{name}: no content type"
    yield from (f"{name}: a content type, but no part" for name in {*named} - {*parts})


def _unrelated(trees: dict[str, etree._Element], parts: dict[str, bytes]) -> Iterator[str]:
    """Relations that lead nowhere, and references to relations that are not there."""
    for name, tree in trees.items():
        if name.endswith(".rels"):
            folder, file = posixpath.split(name)
            source = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
            if file != ".rels" and source not in parts:
                yield f"{name}: relations of no part"
            yield from _told_twice(f"{name}: relation", [one.get("Id", "") for one in tree])
            for one in tree:
                target = posixpath.normpath(
                    posixpath.join("/", posixpath.dirname(source), one.get("Target", ""))
                )
                if one.get("TargetMode") != "External" and target[1:] not in parts:
                    yield f"{name}: {one.get('Id')} leads to {target}"
        else:
            folder, file = posixpath.split(name)
            relations = trees.get(posixpath.join(folder, "_rels", f"{file}.rels"), ())
            known = {one.get("Id") for one in relations}
            for id_ in _references(tree):
                if id_ not in known:
                    yield f"{name}: {id_} is no relation"


def _references(tree: etree._Element) -> Iterator[str]:
    for one in tree.iter(etree.Element):
        for key, value in one.attrib.items():
            # An empty one is a button that leads nowhere.
            if key.startswith(f"{{{_RELATED}}}") and value:
                yield value


def _disordered(tree: etree._Element) -> Iterator[str]:
    """Elements whose children stand in another order than the format's, or are none of its."""
    for one in tree.iter(etree.Element):
        name = _name(one)
        if name not in ORDERS:
            continue
        places = {n: at for at, word in enumerate(ORDERS[name].split()) for n in word.split("|")}
        children = [_name(child).partition(":")[2] for child in one.iterchildren(etree.Element)]
        unknown = [child for child in children if child not in places]
        if unknown:
            yield f"{name} has {unknown[0]}"
        known = [places[child] for child in children if child in places]
        if known != sorted(known):
            yield f"{name} has its children in the order {' '.join(children)}"


def _named_twice(tree: etree._Element) -> Iterator[str]:
    """Numbers and names that must be one thing's alone, and marks that begin and do not end."""
    for element, key in (("p:cNvPr", "id"), ("xdr:cNvPr", "id"), ("p:sldId", "id"), ("x:sheet", "sheetId")):
        yield from _told_twice(element, _ids(tree, element, key))
    for key in ("w:id", "w:name"):
        yield from _told_twice(f"bookmark {key}", _ids(tree, "w:bookmarkStart", key))
    if sorted(_ids(tree, "w:bookmarkStart", "w:id")) != sorted(_ids(tree, "w:bookmarkEnd", "w:id")):
        yield "a bookmark begins and does not end"
    anchors = set(_ids(tree, "w:hyperlink", "w:anchor")) - set(_ids(tree, "w:bookmarkStart", "w:name"))
    yield from (f"a link leads to {anchor}" for anchor in sorted(anchors))
    marks = [one.get(_full("w:fldCharType")) for one in tree.iter(_full("w:fldChar"))]
    if not re.fullmatch("(b(s)?e)*", "".join(str(mark)[0] for mark in _innermost_first(marks))):
        yield "a field begins and does not end"


def _innermost_first(marks: list[str | None]) -> list[str | None]:
    """The marks of fields, those within another taken out of it."""
    flat: list[str | None] = []
    open_: list[list[str | None]] = []
    for mark in marks:
        if mark == "begin":
            open_.append([])
        where = open_[-1] if open_ else flat
        where.append(mark)
        if mark == "end" and open_:
            flat += open_.pop()
    return [*flat, *(mark for one in open_ for mark in one)]


def _ids(tree: etree._Element, element: str, key: str) -> list[str]:
    return [one.get(_full(key) if ":" in key else key, "") for one in tree.iter(_full(element))]


def _told_twice(what: str, ids: Iterable[str]) -> list[str]:
    return [f"{what} {id_} twice" for id_, count in Counter(ids).items() if count > 1]


def _name(element: etree._Element) -> str:
    name = etree.QName(element)
    return f"{_SPACES.get(name.namespace or '', '?')}:{name.localname}"


def _full(name: str) -> str:
    short, _, local = name.partition(":")
    return f"{{{next(space for space, prefix in _SPACES.items() if prefix == short)}}}{local}"
