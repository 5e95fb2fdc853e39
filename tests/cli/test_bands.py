"""The mini band of a session: from the command line or the settings onto the disk and back."""

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.today_facts import TodayChoice
from glutetimer.host.clock import FakeClock
from glutetimer.session.plan import Plan
from tests.cli.fake_machine import Command
from tests.cli.test_history import ROOT, glutetimer, history

BANDED = ("seated_band_abduction_tall", "mini_band_squat")


def bands_of(plan: Plan) -> dict[str, str | None]:
    return {one.exercise.id: one.band for one in plan.prescriptions}


def play(folder: Path, *words: str) -> None:
    glutetimer(
        *("play", "cyclist_four", "--speed", "100000", "--record", "--json"),
        *("--data-dir", str(folder), *words),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cyclist's four, twice: with the band chosen then, and with the one of last time."""
    folder = tmp_path_factory.mktemp("banded")
    (folder / "settings.toml").write_text('bands = ["green=medium", "red=light"]\n')
    play(folder, "--band", "green")
    play(folder)
    return folder


def said(folder: Path, *words: str) -> str:
    line = [sys.executable, "-m", "glutetimer", *words, "--data-dir", str(folder)]
    return subprocess.run(line, capture_output=True, text=True, check=True, cwd=ROOT).stdout


def sets(folder: Path) -> list[dict[str, Any]]:
    return [one for session in history(folder, "--sessions") for one in session["sets"]]


def test_each_set_with_a_band_says_which(folder: Path) -> None:
    done = {(one["exercise"], one["band"]) for one in sets(folder)}
    assert {band for exercise, band in done if exercise in BANDED} == {"green"}
    assert {band for exercise, band in done if exercise not in BANDED} == {None}


def test_the_weeks_are_told_apart_by_band(folder: Path) -> None:
    weeks = {week["group"]: week["sets"] for week in history(folder, "--by", "band")}
    assert weeks == {"green": 8, "other": 12}


@pytest.mark.parametrize("form", ["json", "csv", "openweight", "strong-csv"])
def test_exports_carry_the_band(folder: Path, form: str) -> None:
    written = said(folder, "export", "--format", form)
    if form == "strong-csv":
        assert "band=green" in written
    elif form == "csv":
        done = list(csv.DictReader(written.splitlines()))
        assert sum(one["band"] == "green" for one in done) == 8
    elif form == "json":
        done = [one for session in json.loads(written)["sessions"] for one in session["sets"]]
        assert sum(one.get("band") == "green" for one in done) == 8
    else:
        assert written.count('"x-glutetimer-band":"green"') == 8


def test_words_name_the_band(folder: Path) -> None:
    assert "green band" in said(folder, "show", "cyclist_four")
    chart = said(folder, "history", "--by", "band")
    assert "Green band" in chart
    assert "Without a band" in chart


def test_a_colour_that_no_band_has_is_refused(command: Command) -> None:
    assert "--band" in command("play", "cyclist_four", "--band", "gold").err


def test_today_chooses_the_band_of_its_plan(tmp_path: Path) -> None:
    context = AppContext(tmp_path, FakeClock())
    context.settings_store.change("bands", ["red=light", "green=medium"])
    for choice, band in ((None, "red"), ("green", "green")):
        facts = context.today.facts(TodayChoice(programme="cyclist_four", band=choice))
        assert bands_of(facts.chosen.plan) == {
            "glute_bridge": None,
            "side_leg_lift_bench": None,
            **dict.fromkeys(BANDED, band),
        }
        planned = context.today.to_do(TodayChoice(programme="cyclist_four", band=choice))
        assert bands_of(planned.plan) == bands_of(facts.chosen.plan)
    context.close()
