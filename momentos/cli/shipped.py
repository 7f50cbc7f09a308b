"""The files that ship with the program beside its code: the journey's schema and the starter."""

from pathlib import Path

import momentos
from momentos.words.catalogue import Lang

_PACKAGE = Path(momentos.__file__).parent


def journey_schema() -> Path:
    """The JSON Schema of a journey file, for editors."""
    return _PACKAGE / "text" / "journey.schema.json"


def starter(lang: Lang) -> Path:
    """The commented journey from which a new one starts."""
    return _PACKAGE / "cli" / "starter" / f"{lang}.yaml"
