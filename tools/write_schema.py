"""Write momentos/text/journey.schema.json, the JSON Schema of a journey file, from the frozen types."""

import json
from pathlib import Path

from momentos.text.schema import json_schema

TARGET = Path(__file__).parent.parent / "momentos" / "text" / "journey.schema.json"


def main() -> None:
    """Write the file."""
    TARGET.write_text(json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
