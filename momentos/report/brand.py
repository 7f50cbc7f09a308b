"""Whose document it is: names, colours and logo of the client and the author."""

from dataclasses import dataclass

INK = "#1C1B19"
YELLOW = "#F2C230"


@dataclass(frozen=True, slots=True)
class Brand:
    """What a document carries of its owners; what is empty is left out.

    `main` is the colour of titles and table heads, `accent` that of rules and marks, both as ``#RRGGBB``.
    `font` is a typeface of the reader's machine, for office documents. `logo` is a PNG. `template` is a
    client's own .pptx, on which the slides are made.
    """

    client: str = ""
    author: str = ""
    confidentiality: str = ""
    main: str = INK
    accent: str = YELLOW
    font: str = ""
    logo: bytes = b""
    template: bytes = b""
