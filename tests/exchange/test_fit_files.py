"""FIT files as another reader sees them."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from typing import Any

import fitdecode
import pytest
from fit_tool.profile import profile_type
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetimer.errors import UserError
from glutetimer.exchange.fit_activity import activity
from glutetimer.exchange.fit_exercises import read_fit_names
from glutetimer.exchange.fit_workout import Repeat, WorkoutStep, folded, parts, workout
from glutetimer.history.rows import Entry
from glutetimer.host.assets import assets_dir
from glutetimer.library import Catalogue
from glutetimer.library.toml_file import read_toml
from glutetimer.session.compile import compile_programme
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.programme import Block, Programme
from tests.exchange.drawn import BEGAN_MS, drawn_entry, some_entries

NAMES = read_fit_names(assets_dir())
BEGAN = datetime(2026, 11, 20, 9, 20, tzinfo=UTC)


def messages(content: bytes, name: str) -> list[dict[str, Any]]:
    """All messages of a kind, with their fields."""
    with fitdecode.FitReader(BytesIO(content), check_crc=fitdecode.CrcCheck.RAISE) as frames:
        return [
            {field.name: field.value for field in frame.fields}
            for frame in frames
            if frame.frame_type == fitdecode.FIT_FRAME_DATA and frame.name == name
        ]


def test_sets_have_their_own_starts_and_the_rests_between_them() -> None:
    entry = drawn_entry(
        {"side": Side.LEFT, "exercise": "clamshell", "exercise_name": "Clamshell", "load_kg": 2.5},
        {"corrected_reps": 9},
    )
    first, rest, second = messages(activity(entry, NAMES), "set")
    assert (first["set_type"], rest["set_type"]) == ("active", "rest")
    assert first["start_time"] == BEGAN + timedelta(seconds=100)
    assert first["timestamp"] == rest["start_time"] == BEGAN + timedelta(seconds=184)
    assert rest["timestamp"] == second["start_time"] == BEGAN + timedelta(seconds=200)
    assert (first["duration"], rest["duration"]) == (84, 16)
    assert (first["repetitions"], second["repetitions"]) == (12, 9)
    assert (first["weight"], second["weight"]) == (2.5, 0)
    assert (first["category"], first["category_subtype"]) == ("hip_raise", 44)
    assert [one["message_index"] for one in (first, rest, second)] == [0, 1, 2]


def test_side_tempo_hold_and_tension_are_fields_of_our_own() -> None:
    (done,) = messages(activity(drawn_entry({"side": Side.RIGHT, "band": "red"}), NAMES), "set")
    assert done["side"] == "right"
    assert done["band"] == "red"
    assert done["tempo"] == "2-0.5-2-2.5"
    assert (done["hold"], done["time_under_tension"]) == (30_000, 78_000)
    described = messages(activity(drawn_entry(), NAMES), "field_description")
    assert [(one["field_name"], one.get("units")) for one in described] == [
        ("side", None),
        ("tempo", None),
        ("hold", "ms"),
        ("time_under_tension", "ms"),
        ("band", None),
    ]


def test_the_frame_is_a_strength_activity() -> None:
    content = activity(drawn_entry(), NAMES)
    (head,) = messages(content, "file_id")
    assert (head["type"], head["time_created"]) == ("activity", BEGAN)
    (session,) = messages(content, "session")
    assert (session["sport"], session["sub_sport"]) == ("training", "strength_training")
    assert (session["start_time"], session["total_elapsed_time"]) == (BEGAN, 900)
    assert session["num_laps"] == len(messages(content, "lap")) == 1
    assert [one["event_type"] for one in messages(content, "event")] == ["start", "stop_all"]
    (whole,) = messages(content, "activity")
    assert whole["local_timestamp"] - whole["timestamp"] == timedelta(hours=1)


def test_our_names_stand_beside_the_numbers() -> None:
    entry = drawn_entry(
        {"exercise": "my_own", "exercise_name": "Pont sur l’épaule 🍑" + "x" * 90},
        {"exercise": "body_snap", "exercise_name": "Body snap"},
        {"exercise": "glute_bridge", "exercise_name": "Glute bridge"},
    )
    content = activity(entry, NAMES)
    titles = messages(content, "exercise_title")
    assert [(one["exercise_category"], one["exercise_name"]) for one in titles] == [
        ("unknown", 0),
        ("unknown", 1),
        ("hip_raise", 11),
    ]
    assert titles[0]["wkt_step_name"].startswith("Pont sur l’épaule 🍑x")
    done = [one for one in messages(content, "set") if one["set_type"] == "active"]
    assert [one["category"] for one in done] == ["unknown", "unknown", "hip_raise"]


@settings(max_examples=40, deadline=None)
@given(some_entries())
def test_any_session_can_be_read_back(entry: Entry) -> None:
    done = [one for one in messages(activity(entry, NAMES), "set") if one["set_type"] == "active"]
    counted = [row.record for row in entry.sets if row.record.did_something]
    assert [one["repetitions"] for one in done] == [record.reps for record in counted]
    assert [one["hold"] for one in done] == [record.amounts.hold_ms for record in counted]
    assert [one["side"] for one in done] == [record.side.value for record in counted]


def test_a_session_before_the_time_of_fit_is_reported() -> None:
    with pytest.raises(UserError, match="FIT cannot write"):
        activity(drawn_entry(began_ms=10**11, local_date=date(1973, 3, 3)), NAMES)


def test_every_exercise_has_its_number_or_goes_by_its_title(catalogue: Catalogue) -> None:
    table = read_toml(assets_dir() / "fit_exercises.toml")
    offered = {one.id for one in catalogue.exercises.values() if one.status == "offered"}
    assert {*table["exercises"], *table["titled"]} == offered
    assert not {*table["exercises"]} & {*table["titled"]}


def test_the_numbers_are_those_of_the_profile() -> None:
    table = read_toml(assets_dir() / "fit_exercises.toml")
    for exercise, (category, number, words) in table["exercises"].items():
        group, name = words.split()
        assert profile_type.ExerciseCategory(category).name.lower() == group, exercise
        kind = "".join(part.capitalize() for part in group.split("_")) + "ExerciseName"
        assert getattr(profile_type, kind)(number).name.lower() == name, exercise


def watch(programme: Programme, catalogue: Catalogue) -> bytes:
    plan = compile_programme(programme, catalogue.exercises)
    return workout(plan, catalogue.exercises, NAMES, BEGAN_MS)


def test_a_programme_leads_a_watch_through_reps_holds_and_rests(catalogue: Catalogue) -> None:
    programme = Programme(
        id="mine",
        name="Mine",
        default="a test",
        blocks=(
            Block(exercise="clamshell", sets=1, reps=10, rest_between_sides_s=8, default="x"),
            Block(exercise="side_plank_knees", sets=1, reps=1, hold_s=20, default="x"),
        ),
    )
    content = watch(programme, catalogue)
    (whole,) = messages(content, "workout")
    assert (whole["wkt_name"], whole["sport"]) == ("Mine", "training")
    steps = messages(content, "workout_step")
    assert whole["num_valid_steps"] == len(steps) == 7
    left, switch, right, _, plank = steps[:5]
    assert (left["duration_type"], left["duration_reps"]) == ("reps", 10)
    assert (left["wkt_step_name"], right["wkt_step_name"]) == (
        "Clamshell, left",
        "Clamshell, right",
    )
    assert (left["exercise_category"], left["exercise_name"]) == ("hip_raise", 44)
    assert (switch["intensity"], switch["duration_time"]) == ("rest", 8)
    assert (plank["duration_type"], plank["duration_time"]) == ("time", 20)


def test_every_shipped_programme_becomes_a_workout(catalogue: Catalogue) -> None:
    for programme in catalogue.programmes.values():
        content = watch(programme, catalogue)
        assert 0 < len(messages(content, "workout_step")) <= 50, programme.id


def unfolded(steps: list[WorkoutStep | Repeat]) -> list[WorkoutStep]:
    found: list[WorkoutStep] = []
    for step in steps:
        if isinstance(step, Repeat):
            found += found[-step.back :] * (step.times - 1)
        else:
            found.append(step)
    return found


@given(st.lists(st.sampled_from("abc"), max_size=40))
def test_folding_changes_nothing_of_what_is_done(letters: list[str]) -> None:
    drawn = [WorkoutStep(letter) for letter in letters]
    steps = folded(drawn)
    assert unfolded(steps) == drawn
    assert len(steps) <= len(drawn)


def test_four_sets_fold_into_one_repeat(catalogue: Catalogue) -> None:
    block = Block(exercise="squat", sets=4, reps=10, rest_s=30, default="x")
    programme = Programme(id="mine", name="Mine", default="a test", blocks=(block,))
    plan = compile_programme(programme, catalogue.exercises)
    assert len(parts(plan, catalogue.exercises)) == 7
    steps = messages(watch(programme, catalogue), "workout_step")
    assert len(steps) == 4
    assert steps[2]["duration_type"] == "repeat_until_steps_cmplt"
    assert (steps[2]["duration_step"], steps[2]["repeat_steps"]) == (0, 3)


def test_titles_are_cut_between_letters() -> None:
    entry = drawn_entry({"exercise": "x", "exercise_name": "🍑" * 40, "kind": StepKind.SET})
    (title,) = messages(activity(entry, NAMES), "exercise_title")
    assert re.fullmatch("🍑{15}", title["wkt_step_name"])
