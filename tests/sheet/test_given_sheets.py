"""Every sheet of the given corpus is read as its right reading says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.sheet.read import read_sheet
from glutetimer.training.exercise import Exercise
from tests.sheet.score import sheet_faults

FOLDER = Path(__file__).parent / "given"


@pytest.fixture(scope="module")
def exercises() -> dict[str, Exercise]:
    return dict(load_catalogue(assets_dir()).exercises)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_a_given_sheet(path: Path, exercises: dict[str, Exercise]) -> None:
    read = read_sheet(path.read_text("utf-8"), exercises)
    expect = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert sheet_faults(expect, read) == []
