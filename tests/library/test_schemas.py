"""The shipped JSON Schemas are those of the structs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.schemas import KINDS, schema_text, write_schemas

SCHEMAS = assets_dir() / "schemas"


def definitions(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(schema_text(name))["$defs"]
    return found


@pytest.mark.parametrize("name", KINDS)
def test_the_shipped_schema_is_up_to_date(name: str) -> None:
    shipped = (SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8")

    assert shipped == schema_text(name), "run: python -m glutetimer.library.prepare assets"


def test_the_schemas_are_written_where_they_are_wanted(tmp_path: Path) -> None:
    write_schemas(tmp_path / "schemas")

    assert {path.name for path in (tmp_path / "schemas").iterdir()} == {
        "exercise.schema.json",
        "programme.schema.json",
    }


@pytest.mark.parametrize("name", KINDS)
def test_no_table_takes_unknown_keys(name: str) -> None:
    tables = [found for found in definitions(name).values() if found.get("type") == "object"]

    assert tables
    assert all(found["additionalProperties"] is False for found in tables)


def test_the_bounds_of_a_block_are_reported() -> None:
    block = definitions("programme")["Block"]["properties"]

    (sets, _) = block["sets"]["anyOf"]
    assert (sets["minimum"], sets["maximum"]) == (1, 20)


def test_a_block_is_an_exercise_or_a_circuit_and_a_programme_blocks_or_weeks() -> None:
    found = definitions("programme")

    assert found["Block"]["oneOf"] == [{"required": ["exercise"]}, {"required": ["blocks"]}]
    assert found["Programme"]["oneOf"] == [{"required": ["blocks"]}, {"required": ["weeks"]}]
