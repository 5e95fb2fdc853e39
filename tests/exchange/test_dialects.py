"""Files of other languages, programs and spreadsheets, each read as what it says."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.exchange import workout_csv
from glutetimer.exchange.readers.lengths import MINUTE_MS, SECOND_MS
from glutetimer.exchange.readers.roles import WeightUnit
from glutetimer.exchange.readers.survey import FileAnswers, Question
from glutetimer.exchange.workout_csv import WorkoutFile

DIALECTS = Path(__file__).with_name("dialects")
KILOGRAMS = FileAnswers(weight=WeightUnit.KG)
HEADS = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes"


def read(name: str, answers: FileAnswers = KILOGRAMS) -> WorkoutFile:
    return workout_csv.read((DIALECTS / name).read_bytes(), name, answers)


def rows(*lines: str, answers: FileAnswers = KILOGRAMS) -> WorkoutFile:
    return workout_csv.read("\n".join((HEADS, *lines)).encode(), "x.csv", answers)


def wall(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type] # noqa: DTZ001 - as written


EXPECTED = {
    "strong_german_cp1252.csv": (
        "Strong, in German",
        wall(2026, 3, 2, 7, 15),
        [(10, 62.5, 0), (8, 1062.5, 0), (0, None, 45)],
    ),
    "hevy_spanish_months.csv": ("Hevy", wall(2026, 1, 5, 18, 2), [(10, 60, 0)] * 4),
    "strong_portuguese.csv": (
        "Strong, in Portuguese",
        wall(2026, 3, 2, 7, 15),
        [(10, 60, 0), (8, 60, 0)],
    ),
    "italian_spreadsheet.csv": (
        "a table of workouts, in Italian",
        wall(2026, 3, 5),
        [(12, None, 0), (10, 72.5, 0), (9, None, 0)],
    ),
    "dutch_utf16_tabs.txt": (
        "a table of workouts, in Dutch",
        wall(2026, 3, 5, 18, 2),
        [(12, None, 0), (10, 61.235, 0)],
    ),
    "japanese_shift_jis.csv": (
        "a table of workouts, in Japanese",
        wall(2026, 3, 5, 18, 2),
        [(10, 60, 0), (8, 60, 0)],
    ),
    "russian_cp1251.csv": (
        "a table of workouts, in Russian",
        wall(2026, 3, 5, 18, 2),
        [(10, 62.5, 0), (10, 65, 0)],
    ),
    "polish_cp1250.csv": (
        "a table of workouts, in Polish",
        wall(2026, 10, 5, 18, 2),
        [(10, 60.5, 0), (10, 1060.5, 0)],
    ),
    "stronglifts.csv": (
        "StrongLifts",
        wall(2026, 8, 11, 22, 56),
        [(5, 55, 0), (4, 55, 0), (8, 60, 0)],
    ),
    "stronglifts_older.csv": (
        "StrongLifts",
        wall(2018, 2, 25),
        [(5, 61.235, 0), (5, 61.235, 0), (5, 29.484, 0), (5, 63.503, 0), (4, 63.503, 0)],
    ),
    "fitnotes_android.csv": (
        "FitNotes",
        wall(2026, 3, 5),
        [(10, 60, 0), (8, 60.001, 0), (0, None, 45), (0, None, 3600)],
    ),
    "fitnotes_ios.csv": ("FitNotes", wall(2026, 3, 5, 18, 2, 10), [(10, 60, 0)]),
    "thai_unknown_heads.csv": (
        "Strong",
        wall(2026, 3, 2, 7, 15),
        [(12, None, 0), (0, None, 30)],
    ),
    "resaved_blank_lines.csv": (
        "a table of workouts",
        wall(2026, 3, 5, 18, 2),
        [(12, 22.5, 0), (12, 22.68, 0)],
    ),
}


@pytest.mark.parametrize("name", EXPECTED)
def test_every_dialect_is_read_as_it_was_written(name: str) -> None:
    kind, began, done = EXPECTED[name]
    found = read(name)
    assert (found.kind, found.workouts[0].began) == (kind, began)
    sets = [one for workout in found.workouts for one in workout.sets]
    assert [(one.reps, one.load_kg, one.timed_ms // 1000) for one in sets] == done
    assert found.questions == ()


def test_every_file_is_expected() -> None:
    assert sorted(EXPECTED) == sorted(path.name for path in DIALECTS.iterdir())


def test_letters_of_every_encoding_come_out_right() -> None:
    assert read("strong_german_cp1252.csv").workouts[0].name == "Gesäß früh"
    assert read("japanese_shift_jis.csv").workouts[0].name == "お尻"
    assert read("russian_cp1251.csv").workouts[0].name == "Ягодицы"
    assert read("polish_cp1250.csv").workouts[0].name == "Pośladki"
    assert read("dutch_utf16_tabs.txt").workouts[1].sets[0].note == "één pond"


def test_an_encoding_that_had_to_be_found_out_is_reported() -> None:
    assert [str(note) for note in read("polish_cp1250.csv").notes] == [
        "its letters are read as cp1250."
    ]
    assert read("dutch_utf16_tabs.txt").notes == ()


def test_spanish_months_and_week_days_are_distinguished() -> None:
    months = [(one.began.month, one.began.hour) for one in read("hevy_spanish_months.csv").workouts]
    assert months == [(1, 18), (8, 18), (9, 18), (12, 18)]


def test_an_odd_value_costs_that_value_alone() -> None:
    assert [str(note) for note in read("italian_spreadsheet.csv").notes] == [
        'line 4: "dieci" under "ripetizioni" is no number; left out.',
        'line 5: "pesante" under "peso (kg)" is no number; read without it.',
    ]


def test_heads_that_nobody_knows_are_said_to_be_read_by_their_content() -> None:
    (note,) = read("thai_unknown_heads.csv").notes
    assert "read by what they hold" in str(note)


def test_remarks_of_a_kind_are_summed_up() -> None:
    bad = ["2026-03-02 07:15:00,A,40m,Squat,1,0,many,0,0,"] * 1_500
    found = rows("2026-03-02 07:15:00,A,40m,Squat,1,0,5,0,0,", *bad)
    assert [str(note) for note in found.notes] == [
        'line 3 and 1499 more: "many" under "reps" is no number; left out.'
    ]


def test_an_order_that_the_dates_do_not_show_is_asked() -> None:
    lines = ["1/2/2026 07:15,A,40m,Squat,1,0,5,0,0,", "3/4/2026 07:15,A,40m,Squat,1,0,5,0,0,"]
    assert rows(*lines).questions == (Question.DATES,)
    assert len(rows(*lines).workouts) == 2  # so that their names can be asked for as well
    for day_first, months in ((True, [2, 4]), (False, [1, 3])):
        found = rows(*lines, answers=FileAnswers(day_first=day_first))
        assert [one.began.month for one in found.workouts] == months
        assert found.questions == ()


def test_a_length_that_could_be_either_is_asked() -> None:
    line = "2026-03-02 07:15:00,A,300,Squat,1,0,5,0,0,"
    assert rows(line).questions == (Question.LENGTHS,)
    for length_ms in (SECOND_MS, MINUTE_MS):
        found = rows(line, answers=FileAnswers(length_ms=length_ms))
        assert found.workouts[0].length_ms == 300 * length_ms


def test_a_month_that_is_none_is_left_out_and_never_guessed() -> None:
    line = "2026-03-02 07:15:00,A,40m,Squat,1,0,5,0,0,"
    found = rows(line, line.replace("2026-03-02", "2 Mrx 2026"))
    assert len(found.workouts) == 1
    assert "no date" in str(found.notes[0])


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"name,colour\nx,red\n", "its columns"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "it has no table"),
        (HEADS.encode(), "no set"),
        ((HEADS + "\nsoon,A,,Squat,1,0,5,0,0,").encode(), '"soon" is no date'),
    ],
)
def test_a_file_of_which_nothing_can_be_used_says_what_it_looks_like(
    content: bytes, says: str
) -> None:
    with pytest.raises(UserError) as refused:
        workout_csv.read(content, "x.csv")
    assert says in refused.value.what
    assert refused.value.remedy
