"""Files that people brought along and that failed once, each with its right answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from glutetimer.errors import one_line
from glutetimer.exchange import exercise_names, import_, workout_csv, workout_sessions
from glutetimer.exchange.foreign_workout import ForeignSet
from glutetimer.exchange.readers.roles import WeightUnit
from glutetimer.exchange.readers.survey import NO_ANSWERS, FileAnswers, Question
from glutetimer.exchange.workout_csv import WorkoutFile
from glutetimer.history.rows import Entry
from glutetimer.library import Catalogue, FileNote, check_file
from glutetimer.library.toml_file import read_toml

CASES = Path(__file__).with_name("cases")
KILOGRAMS = FileAnswers(weight=WeightUnit.KG)


def read(name: str, answers: FileAnswers = KILOGRAMS) -> WorkoutFile:
    return workout_csv.read((CASES / name).read_bytes(), name, answers)


def sets(found: WorkoutFile) -> list[ForeignSet]:
    return [one for workout in found.workouts for one in workout.sets]


def loads(found: WorkoutFile) -> list[tuple[float | None, int]]:
    return [(one.load_kg, one.reps) for one in sets(found)]


def taken(found: WorkoutFile, catalogue: Catalogue) -> tuple[list[Entry], list[str]]:
    names = workout_sessions.exercise_names(found.workouts)
    mapping = exercise_names.suggested(names, catalogue.exercises)
    entries, notes = workout_sessions.entries(
        found.workouts, mapping, catalogue.exercises, lambda wall: wall.replace(tzinfo=UTC)
    )
    return entries, [*map(str, found.notes), *map(str, notes)]


def test_rides_are_counted_in_one_line_and_bridges_come_in(catalogue: Catalogue) -> None:
    entries, notes = taken(read("strong_cyclist_many_rides.csv"), catalogue)
    done = [row.record for entry in entries for row in entry.sets]
    assert len(done) == 367
    assert {(one.exercise, one.reps) for one in done} == {("glute_bridge", 12)}
    assert notes == ["1,100 rows of Cycling are not glute training and stay out."]


def test_french_heads_are_strongs() -> None:
    found = read("strong_french_heads.csv")
    assert found.kind == "Strong, in French"
    assert loads(found) == [(60, 10)]
    assert found.workouts[0].length_ms == 35 * 60_000


def test_twelve_french_months_are_twelve_months() -> None:
    found = read("hevy_french_months.csv")
    assert [one.began.month for one in found.workouts] == [*range(1, 13)]
    assert found.notes == ()


def test_pounds_or_kilograms_is_asked() -> None:
    name = "strong_pounds_no_unit.csv"
    assert read(name, NO_ANSWERS).questions == (Question.WEIGHT,)
    assert loads(read(name, FileAnswers(weight=WeightUnit.LB))) == [(102.058, 8)]
    assert loads(read(name)) == [(225, 8)]


def test_long_decimals_are_rounded_to_the_gram() -> None:
    assert loads(read("strong_long_decimals.csv")) == [(75, 10), (80, 8)]


@pytest.mark.parametrize("name", ["strong_notes_late.csv", "excel_utf16.csv"])
def test_notes_are_kept_in_whichever_row_they_stand(name: str, catalogue: Catalogue) -> None:
    (entry,), notes = taken(read(name), catalogue)
    assert entry.session.note == "slept badly\nHip Thrust (Barbell) 1: left hip pinched"
    assert [(row.record.load_kg, row.record.reps) for row in entry.sets] == [(60, 8), (60, 8)]
    assert notes == []


def test_a_spreadsheets_line_about_separators_is_no_head() -> None:
    assert loads(read("excel_sep_line.csv")) == [(225, 8)]


def test_lengths_are_read_in_every_spelling_and_a_bare_one_like_the_others() -> None:
    found = read("strong_durations.csv")
    lengths = [one.length_ms // 1000 for one in found.workouts]
    assert lengths == [4205, 4200, 4200, 4200, 4200, 4200]
    assert found.questions == ()


def test_dates_are_read_in_many_ways() -> None:
    found = read("dates_many_ways.csv")
    wall = datetime(2026, 1, 1, 10)  # noqa: DTZ001 - as written
    assert [one.began for one in found.workouts] == [
        wall.replace(tzinfo=UTC),
        wall.replace(day=2, tzinfo=UTC),
        wall.replace(day=3, tzinfo=timezone(timedelta(hours=1))),
        wall.replace(day=4, hour=0),
        wall.replace(day=5),
        wall.replace(month=6),
        wall.replace(day=13),
    ]


def test_the_wall_clock_is_that_of_the_zone_in_the_file(catalogue: Catalogue) -> None:
    entries, _ = taken(read("dates_many_ways.csv"), catalogue)
    rows = [entry.session for entry in entries[:3]]
    assert [row.utc_offset_min for row in rows] == [0, 0, 60]
    assert [row.started_utc_ms // 3_600_000 % 24 for row in rows] == [10, 10, 9]


def test_a_programme_from_right_to_left_stays_as_it_is(catalogue: Catalogue) -> None:
    path = CASES / "own_arabic.toml"
    assert all(isinstance(note, FileNote) for note in check_file(path, catalogue))
    name = read_toml(path)["name"]
    assert name.startswith("تمارين الألوية الصباحية 🍑")
    assert one_line(name) == name


@pytest.mark.parametrize("path", sorted(CASES.glob("*.csv")), ids=lambda path: path.name)
def test_nothing_of_a_case_is_lost(path: Path, catalogue: Catalogue) -> None:
    found = import_.read_file(path, catalogue.exercises, KILOGRAMS)
    assert found.questions == ()
    assert not [str(note) for note in found.notes]
