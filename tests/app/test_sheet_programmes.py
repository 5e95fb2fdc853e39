"""Programmes that are kept out of one sheet."""

from __future__ import annotations

from pathlib import Path

from glutetimer.app.context import AppContext
from glutetimer.host.clock import FakeClock


def test_days_with_the_same_exercise_make_one(tmp_path: Path) -> None:
    made_of = AppContext(tmp_path, FakeClock()).sheet_programmes
    sheet = made_of.read("Mon: Elbow plank 3x30s\nThu: elbow plank 3x40s, clams 2x12\n")
    for one in sheet.programmes:
        made_of.keep(one, one.name or "", sheet)
    assert len(made_of.own) == 1
