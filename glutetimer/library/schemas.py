"""Makes the JSON Schemas of exercise and programme files, for editors that check while typing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme

KINDS: dict[str, type[msgspec.Struct]] = {"exercise": Exercise, "programme": Programme}
_EITHER = {
    "Block": ("exercise", "blocks"),
    "Programme": ("blocks", "weeks"),
}
"""Exactly one of the two is there, which a type cannot say."""


def schema_text(name: str) -> str:
    """Return the JSON Schema of "exercise" or "programme" files."""
    schema = msgspec.json.schema(KINDS[name])
    definitions: dict[str, Any] = schema["$defs"]
    for struct, fields in _EITHER.items():
        if struct in definitions:
            definitions[struct]["oneOf"] = [{"required": [field]} for field in fields]
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"glutetimer {name} file",
    }
    return json.dumps(head | schema, indent=2, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> None:
    """Write both schemas into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in KINDS:
        path = folder / f"{name}.schema.json"
        path.write_text(schema_text(name), encoding="utf-8", newline="\n")
