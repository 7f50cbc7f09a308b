"""A journey small enough to read, and people who change it."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

from momentos.journey.journey import Journey

NOON = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)

CAFE = """\
title: Café  # de barrio
customers: [{id: fiel, name: De siempre}, {id: paso, name: De paso}]
scenes:
  # La puerta
  - id: entra
    title: Entra
    phase: pre
    owner: Sala
  - id: pide
    title: Pide
    phase: purchase
    expected: 4
    received: 3
  - id: sale
    title: Sale
    phase: post
"""


def with_field(journey: Journey, scene: str, **fields: Any) -> Journey:
    """The journey with fields of one scene set."""
    scenes = tuple(replace(s, **fields) if s.id == scene else s for s in journey.scenes)
    return replace(journey, scenes=scenes)


def put(folder: Path, name: str = "cafe.yaml", text: str = CAFE) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path
