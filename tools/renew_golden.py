"""Write tests/golden again from what the commands print now; look at the difference before committing it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
FILMS = {"es": "examples/restaurant/journey.yaml", "en": "examples/restaurant-en/journey.yaml"}


def renew(name: str, *arguments: str) -> None:
    """Keep what a command prints on standard output, 80 columns wide, as ``tests/golden/<name>``."""
    done = subprocess.run(
        [sys.executable, "-m", "momentos", *arguments],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "80", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        check=False,
    )
    if done.returncode > 1:
        raise SystemExit(f"momentos {' '.join(arguments)} ended with {done.returncode}")
    (GOLDEN / name).write_bytes(done.stdout)


def main() -> None:
    """Renew every golden file."""
    for lang, film in FILMS.items():
        for command in ("score", "plan"):
            renew(f"{command}.{lang}.txt", command, film, "--lang", lang)
            renew(f"{command}.{lang}.json", command, film, "--lang", lang, "--format", "json")
        renew(f"broken.{lang}.txt", "check", "tests/broken", "--lang", lang)


if __name__ == "__main__":
    main()
