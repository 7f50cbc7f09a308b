"""The example films that ship with the program."""

from pathlib import Path

import momentos
from momentos.words.catalogue import Lang

_PACKAGE = Path(momentos.__file__).parent


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


def copy_example(name: str, lang: Lang, folder: Path) -> Path | None:
    """Copy an example into a folder of journeys and give its new path; None if there is no such example.

    Nothing that is there is touched: raises FileExistsError for a taken name, OSError where the folder
    cannot be written.
    """
    source = example(name, lang)
    if source is None:
        return None
    target = folder / f"{source.parent.name}.yaml"
    with target.open("xb") as made:
        made.write(source.read_bytes())
    return target
