"""Every measurement in one run: what bench/RESULTS.md is made of. Wants a machine that does nothing else."""

import platform

from bench import documents, evening, exporting, folder, page, pipeline, room, saving, start, writing
from bench import map as film_map


def main() -> None:
    """Say the machine, then print every table."""
    print(f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}")
    for measurement in (
        pipeline,
        folder,
        saving,
        start,
        page,
        film_map,
        writing,
        room,
        evening,
        documents,
        exporting,
    ):
        measurement.main()


if __name__ == "__main__":
    main()
