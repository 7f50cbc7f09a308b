"""The language of the command line: asked with ``--lang``, else the environment's, else Spanish."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from momentos.words.catalogue import Lang

DEFAULT = Lang.ES
"""Spoken where the environment names no language we have: it is the journey files' own default (ours)."""

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_spoken: ContextVar[Lang] = ContextVar("spoken", default=DEFAULT)


def spoken() -> Lang:
    """The language of the command that is running."""
    return _spoken.get()


@contextmanager
def speaking(lang: Lang) -> Generator[None]:
    """Make `lang` the language of everything said inside."""
    token = _spoken.set(lang)
    try:
        yield
    finally:
        _spoken.reset(token)


def asked_language(arguments: Sequence[str]) -> Lang | None:
    """The language that ``--lang`` names among the arguments; None where it names none of ours.

    It is looked up before the arguments are read, so that help and refusals speak it too.
    """
    asked = None
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang":
            asked = next(iter(arguments[position + 1 : position + 2]), None)
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return Lang(asked) if asked in set(Lang) else None


def environment_language(environment: Mapping[str, str]) -> Lang:
    """The language that ``LC_ALL``, ``LC_MESSAGES`` or ``LANG`` asks for; the first one set decides."""
    named = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    code = named.lower().partition(".")[0].partition("_")[0].partition("-")[0]
    return Lang(code) if code in set(Lang) else DEFAULT
