"""Names of files that every system can bear, and the same file by another spelling."""

import unicodedata
from collections.abc import Collection
from pathlib import Path

from momentos.shelf.folder import is_yaml
from momentos.text.library import OWN_ACTIONS
from momentos.text.slug import slug

_UNTITLED = "journey"
_LONGEST = 60
_MOST_BYTES = 255
_SIGNS = frozenset('<>:"|?*\\')
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³"))
)
"""What Windows takes for a device, whatever follows after a full stop."""

_INVISIBLE = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"))
"""Control characters, those that turn or hide what is written, and what is no character at all."""


def file_name(title: str, taken: Collection[str]) -> str:
    """A name for the file of a journey, from its title: safe everywhere, and like none of those `taken`."""
    stem = slug(title)[:_LONGEST].strip("-") or _UNTITLED
    twins = {twin(name) for name in taken}
    name, number = f"{stem}.yaml", 1
    while twin(name) in twins or not is_safe(name):
        number += 1
        name = f"{stem}-{number}.yaml"
    return name


def twin(name: str) -> str:
    """The same text for all names that some system takes for one file: by case or by composed letters."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def is_safe(name: str) -> bool:
    """Whether a new journey may get this name, a path below the folder with ``/``, on every system."""
    path = Path(name)
    is_journey = is_yaml(path) and twin(path.name) != OWN_ACTIONS
    return is_journey and all(_is_safe_part(part) for part in name.split("/"))


def has_twin(folder: Path, path: Path) -> bool:
    """Whether some system would take a path below a folder for another one that is there."""
    for level in (path, *path.parents):
        if level == folder:
            break
        for other in level.parent.iterdir() if level.parent.is_dir() else ():
            if twin(other.name) == twin(level.name) and (level == path or other != level):
                return True
    return False


def _is_safe_part(part: str) -> bool:
    if not part or part[0] in ". " or part[-1] in ". " or _SIGNS & set(part):
        return False
    if any(unicodedata.category(sign) in _INVISIBLE for sign in part):
        return False
    device = part.split(".")[0].rstrip(" ").casefold() in _DEVICES
    return not device and len(part.encode()) <= _MOST_BYTES and unicodedata.is_normalized("NFC", part)
