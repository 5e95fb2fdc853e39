"""Every line of the given corpus is read as its right reading says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.training.exercise import Exercise
from tests.sheet.score import line_faults

FOLDER = Path(__file__).parent / "given"
ENTRIES = [json.loads(line) for line in (FOLDER / "lines.jsonl").read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def exercises() -> dict[str, Exercise]:
    return dict(load_catalogue(assets_dir()).exercises)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["line"])
def test_a_given_line(entry: dict[str, Any], exercises: dict[str, Exercise]) -> None:
    assert line_faults(entry, exercises) == []
