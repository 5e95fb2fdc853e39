"""What is measured and packaged uses names that the program has."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

from bench.fuzz import SHARES
from tests.fuzzed.doors import DOORS

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = sorted((*(ROOT / "bench").glob("*.py"), *(ROOT / "packaging").glob("*.py")))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_every_name_that_a_script_takes_from_the_program_is_there(script: Path) -> None:
    for node in ast.walk(ast.parse(script.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("glutetimer"):
            module = import_module(node.module or "")
            for name in node.names:
                assert hasattr(module, name.name) or import_module(f"{node.module}.{name.name}"), (
                    f"{script.name}: {node.module}.{name.name}"
                )


def test_every_door_has_a_share_of_what_is_fuzzed() -> None:
    assert SHARES.keys() == DOORS.keys()
