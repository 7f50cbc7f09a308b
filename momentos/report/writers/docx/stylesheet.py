"""The styles and the bullet of lists as the files that Word reads."""

from momentos.drawing.tokens import PRINT
from momentos.report.brand import Brand
from momentos.report.writers.docx.styles import SANS, Look, Style, looks
from momentos.report.writers.docx.wordml import TWIPS, quoted, root
from momentos.report.writers.region import region
from momentos.words.catalogue import Lang


def styles(brand: Brand, lang: Lang) -> str:
    """The file ``word/styles.xml``."""
    sans = brand.font or SANS
    whole = _defaults(sans, lang) + _fixed(brand)
    return root("w:styles", whole + "".join(_style(id_, look) for id_, look in looks(brand).items()))


def _defaults(sans: str, lang: Lang) -> str:
    own = region(lang.value)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts(sans)}"
        f'<w:color w:val="{PRINT["ink"][1:]}"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
        f'<w:lang w:val="{own}" w:eastAsia="{own}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _fixed(brand: Brand) -> str:
    """What Word expects in every file, and the two looks of tables."""
    rule = f'w:val="single" w:sz="8" w:space="0" w:color="{brand.main[1:]}"'
    hair = f'w:val="single" w:sz="4" w:space="0" w:color="{PRINT["line"][1:]}"'
    margins = (
        '<w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>'
        '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>'
    )
    return (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        "<w:semiHidden/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>'
        f"<w:top {rule}/><w:bottom {rule}/>"
        f"<w:insideH {hair}/></w:tblBorders>{margins}</w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom {rule}/></w:tcBorders></w:tcPr>'
        "</w:tblStylePr></w:style>"
        '<w:style w:type="table" w:customStyle="1" w:styleId="FactsTable"><w:name w:val="Facts Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{margins}</w:tblPr></w:style>'
    )


def _style(id_: Style, look: Look) -> str:
    """One paragraph style, its properties in the standard's order."""
    own = "" if look.name[0].islower() or id_ in _BUILT_IN else ' w:customStyle="1"'
    default = ' w:default="1"' if id_ is Style.TEXT else ""
    based = f'<w:basedOn w:val="{look.based}"/>' if look.based else ""
    after = f'<w:next w:val="{look.next}"/>' if look.next is not Style.TEXT else ""
    return (
        f'<w:style w:type="paragraph"{default}{own} w:styleId="{id_}"><w:name w:val="{look.name}"/>'
        f"{based}{after}"
        f"<w:qFormat/><w:pPr>{_paragraph(look)}</w:pPr><w:rPr>{_letters(look)}</w:rPr></w:style>"
    )


_BUILT_IN = {Style.TEXT, Style.TITLE, Style.SUBTITLE, Style.CONTENTS, Style.POINT, Style.QUOTE}


def _paragraph(look: Look) -> str:
    found = "<w:keepNext/>" if look.keep else ""
    found += "<w:keepLines/>" if look.keep else ""
    found += "<w:pageBreakBefore/>" if look.page else ""
    found += '<w:numPr><w:numId w:val="1"/></w:numPr>' if look.bullet else ""
    found += f"<w:pBdr>{look.borders}</w:pBdr>" if look.borders else ""
    found += f"<w:tabs>{look.tabs}</w:tabs>" if look.tabs else ""
    found += (
        f'<w:spacing w:before="{round(look.before * 20)}" w:after="{round(look.after * 20)}"'
        f' w:line="{round(look.line * 240)}" w:lineRule="auto"/>'
    )
    hanging = f' w:hanging="{round(look.hanging * TWIPS)}"' if look.hanging else ""
    found += f'<w:ind w:left="{round(look.left * TWIPS)}" w:right="{round(look.at_right * TWIPS)}"{hanging}/>'
    found += '<w:jc w:val="right"/>' if look.right else ""
    return found + ("" if look.outline is None else f'<w:outlineLvl w:val="{look.outline}"/>')


def _letters(look: Look) -> str:
    found = _fonts(look.font) if look.font else ""
    found += "<w:b/><w:bCs/>" if look.bold else ""
    found += "<w:i/><w:iCs/>" if look.italic else ""
    size = round(look.size * 2)
    return f'{found}<w:color w:val="{look.colour[1:]}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _fonts(name: str) -> str:
    face = quoted(name)
    return f'<w:rFonts w:ascii={face} w:hAnsi={face} w:eastAsia={face} w:cs="Arial"/>'


def numbering() -> str:
    """The file ``word/numbering.xml``: one bullet."""
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
        '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        f'<w:rPr><w:color w:val="{PRINT["rule"][1:]}"/></w:rPr></w:lvl>'
    )
    return root(
        "w:numbering",
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    )
