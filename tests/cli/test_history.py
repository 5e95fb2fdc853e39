"""A whole session in a process of its own, and what the history says of it."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from glutetimer.cli.arguments import parser
from glutetimer.cli.json_types import SessionEventObject
from glutetimer.history.ids import uuid7
from glutetimer.presentation.history.chart_words import METRICS
from tests.cli.fake_machine import Command, FakeMachine
from tests.exchange.drawn import drawn_entry

ROOT = Path(__file__).parents[2]


def glutetimer(*words: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "glutetimer", *words],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert done.stderr == ""
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("played")


@pytest.fixture(scope="module")
def events(folder: Path) -> list[dict[str, Any]]:
    """The events of the cyclist's four, played as fast as it goes."""
    return glutetimer(
        "play", "cyclist_four", "--speed", "100000", "--record", "--json", "--data-dir", str(folder)
    )


def history(folder: Path, *words: str) -> list[dict[str, Any]]:
    return glutetimer("history", "--json", "--data-dir", str(folder), *words)


def test_the_events_come_in_order(events: list[dict[str, Any]]) -> None:
    assert events[0]["type"] == "session_started"
    assert events[-1]["type"] == "session_finished"
    instants = [event["at_ms"] for event in events]
    assert instants == sorted(instants)
    assert instants[-1] == events[0]["length_ms"]
    for event in events:
        assert {"type", "at_ms", "exercise", "set", "rep", "side"} <= event.keys()


def test_every_event_is_what_the_schema_says(events: list[dict[str, Any]]) -> None:
    assert msgspec.convert(events, list[SessionEventObject])


def test_every_rep_and_side_is_reported(events: list[dict[str, Any]]) -> None:
    reps = [event for event in events if event["type"] == "rep_completed"]

    lifts = [rep for rep in reps if rep["exercise"] == "side_leg_lift_bench" and rep["set"] == 1]
    assert [(rep["side"], rep["rep"]) for rep in lifts] == [
        (side, number) for side in ("left", "right") for number in range(1, 21)
    ]
    types = [event["type"] for event in events]
    assert types.count("side_switched") == 2
    assert types.count("rest_started") == 7
    assert types.count("exercise_completed") == 4


def test_every_set_is_kept_as_it_was_done(events: list[dict[str, Any]], folder: Path) -> None:
    assert events
    (session,) = history(folder, "--sessions")

    done = [
        (one["exercise"], one["side"], one["reps"], one["hold_ms"], one["work_ms"])
        for one in session["sets"]
    ]
    bridge = ("glute_bridge", "both", 12, 24_000, 72_000)
    left, right = (("side_leg_lift_bench", side, 20, 0, 60_000) for side in ("left", "right"))
    seated = ("seated_band_abduction_tall", "both", 20, 0, 50_000)
    squat = ("mini_band_squat", "both", 8, 24_000, 56_000)
    assert done == [bridge, bridge, left, right, left, right, seated, seated, squat, squat]
    assert session["state"] == "finished"
    assert session["programme"] == "cyclist_four"


def test_the_week_sums_it_up_by_exercise(events: list[dict[str, Any]], folder: Path) -> None:
    assert events
    weeks = history(folder)

    (bridge,) = [week for week in weeks if week["group"] == "glute_bridge"]
    assert bridge == bridge | {
        "sessions": 1,
        "sets": 2,
        "reps": 24,
        "hold_ms": 48_000,
        "work_ms": 144_000,
    }
    assert set(bridge) == {
        *("week", "group", "sessions", "sets", "reps", "hold_ms", "work_ms"),
        *("load_kg", "weighted_ms", "schema"),
    }
    assert len(weeks) == 4


def test_the_week_sums_it_up_by_side(events: list[dict[str, Any]], folder: Path) -> None:
    assert events
    weeks = {week["group"]: week["reps"] for week in history(folder, "--by", "side")}

    assert weeks == {"both": 80, "left": 40, "right": 40}


def test_the_week_sums_it_up_by_muscle(events: list[dict[str, Any]], folder: Path) -> None:
    assert events
    weeks = {week["group"]: week["sets"] for week in history(folder, "--by", "muscle")}

    assert weeks["gluteus_medius"] >= 4


def test_an_empty_history_has_no_objects(command: Command) -> None:
    assert command("history", "--json").objects == []
    assert command("history", "--json", "--sessions").objects == []
    assert "glutetimer play cyclist_four" in command("history").out


def test_the_metrics_are_those_of_the_window() -> None:
    options = parser().parse_args
    assert {options(["history", "--metric", one]).metric for one in METRICS} == set(METRICS)


def add_import(pages: FakeMachine, day: date, reps: int = 12) -> None:
    """Add a session as another program has it: without seconds."""
    entry = drawn_entry({"done_reps": reps, "hold_ms": 0, "work_ms": 0, "tempo": None})
    row = replace(entry.session, uuid=uuid7(day.toordinal()), local_date=day)
    sets = tuple(replace(one, uuid=uuid7(day.toordinal()), session=row.uuid) for one in entry.sets)
    with closing(pages.context(None)) as context:
        context.history.add_all([replace(entry, session=row, sets=sets)]).wait()


def test_it_says_what_older_weeks_hold(command: Command, pages: FakeMachine) -> None:
    add_import(pages, date(2026, 6, 1))
    add_import(pages, date(2026, 7, 1))
    for words in (("history",), ("history", "--sessions")):
        told = " ".join(command(*words).out.split())
        assert "Nothing in these weeks." in told
        assert "2 sessions since 1 Jun, the last on 1 Jul" in told
        assert "`glutetimer history --weeks 25`" in told
    assert "Before that" not in command("history", "--weeks", "25").out


def test_reps_are_shown_where_an_import_has_no_seconds(
    command: Command, pages: FakeMachine
) -> None:
    add_import(pages, date(2026, 11, 16))
    for metric in ("work", "hold", "weighted"):
        assert "12 reps  1 session" in command("history", "--metric", metric).out
    assert " 1 set  1 session" in command("history").out


def test_it_says_whether_training_grows(command: Command, pages: FakeMachine) -> None:
    for week in range(10):
        for day in range(1 + week // 3):
            add_import(pages, date(2026, 9, 7) + timedelta(days=7 * week + day))
    told = " ".join(command("history", "--weeks", "26").out.split())
    assert "Growing over 10 weeks: 3 sets a week (1 at first), no step up the ladders." in told


def test_it_tells_the_week_in_three_sentences(command: Command, pages: FakeMachine) -> None:
    for day in (16, 17, 18):
        add_import(pages, date(2026, 11, day))
    told = " ".join(command("history").out.split())
    assert "The goal is reached: 3 of 3 sessions are done." in told
    assert "Too little to say: an exercise is measured once it was done three times" in told
    assert "Next: " in told
    assert "1 week in a row, at your goal." in told
