"""Compile momentos/plan/actions.yaml, the library as people write it, to actions.json, which loads fast."""

import json
from pathlib import Path

import yaml

from momentos.plan.library import entry_from

PLAN = Path(__file__).parent.parent / "momentos" / "plan"


def main() -> None:
    """Write the compiled library; fails on an entry that cannot be used or an id used twice."""
    entries = yaml.safe_load((PLAN / "actions.yaml").read_text(encoding="utf-8"))["actions"]
    ids = [entry_from(entry).id for entry in entries]
    if len(set(ids)) != len(ids):
        raise SystemExit("an id is used twice: " + ", ".join(sorted({i for i in ids if ids.count(i) > 1})))
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries)
    (PLAN / "actions.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    main()
