"""The files that ship with the program: the journey's schema, the starter and the examples."""

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


def examples() -> dict[str, Path]:
    """The example journeys by name; they ship in the package, and stand beside it in the source tree."""
    folder = next((f for f in (_PACKAGE / "examples", _PACKAGE.parent / "examples") if f.is_dir()), None)
    if folder is None:
        return {}
    return {path.parent.name: path for path in sorted(folder.glob("*/journey.yaml"))}


def example(name: str, lang: Lang) -> Path | None:
    """The example `name`, in `lang` where it is told in several languages; None if there is none."""
    films = examples()
    return films.get(f"{name}-{lang}") or films.get(name)
