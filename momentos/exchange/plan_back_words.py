"""What could not be read back of a plan, in words."""

from momentos.exchange.plan_back import Unread
from momentos.exchange.plan_cells import Why
from momentos.journey.vocabulary import Degree, Status
from momentos.words.catalogue import Lang, say, term
from momentos.words.figures import listing

_WORDS = {Why.NOT_A_STATUS: tuple(Status), Why.NOT_AN_EFFORT: tuple(Degree)}
_LONGEST = 60


def unread_text(unread: Unread, lang: Lang) -> str:
    """Where it stands and why it was not read: "Fila 8, columna H (Vence): «pronto» no es una fecha"."""
    words = listing([term(word, lang) for word in _WORDS.get(unread.why, ())], lang)
    said = unread.said if len(unread.said) <= _LONGEST else f"{unread.said[: _LONGEST - 1].rstrip()}…"
    text = say(f"sheets.back.{unread.why}", lang, said=said, words=words)
    if not unread.column:
        return say("sheets.back.at_row", lang, row=unread.row, text=text)
    return say("sheets.back.at", lang, row=unread.row, column=unread.column, name=unread.name, text=text)
