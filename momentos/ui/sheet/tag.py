"""The elements a sheet may have."""

from enum import StrEnum


class Tag(StrEnum):
    """The elements a sheet may have; the script that builds them knows no others."""

    DIV = "div"
    SECTION = "section"
    NAV = "nav"
    H2 = "h2"
    H3 = "h3"
    P = "p"
    SPAN = "span"
    STRONG = "strong"
    SMALL = "small"
    BLOCKQUOTE = "blockquote"
    UL = "ul"
    OL = "ol"
    LI = "li"
    DL = "dl"
    DT = "dt"
    DD = "dd"
    TABLE = "table"
    CAPTION = "caption"
    THEAD = "thead"
    TBODY = "tbody"
    TR = "tr"
    TH = "th"
    TD = "td"
    A = "a"
    DETAILS = "details"
    SUMMARY = "summary"
