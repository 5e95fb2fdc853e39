"""CSV that any reader of RFC 4180 takes back, and that no spreadsheet runs."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.exchange import csv_cells, strong_csv, tidy_csv
from glutetimer.history.rows import Entry
from glutetimer.session.steps import Side, StepKind
from tests.exchange.drawn import NASTY, drawn_entry, some_entries


def tidy(*entries: Entry) -> list[dict[str, str]]:
    text = "".join(tidy_csv.rows(entries))
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def strong(*entries: Entry) -> list[dict[str, str]]:
    text = "".join(strong_csv.rows(entries))
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def test_one_row_a_set_with_seconds_and_the_time_on_the_wall() -> None:
    entry = drawn_entry({"corrected_reps": 10, "load_kg": 2.5, "band": "medium"}, {})
    first, second = tidy(entry)
    assert first["started"] == "2026-11-20T10:21:40.000+01:00"
    assert (first["counted_reps"], first["corrected_reps"], first["reps"]) == ("12", "10", "10")
    assert (first["hold_s"], first["work_s"], first["tempo"]) == ("25", "65", "2-0.5-2-2.5")
    assert (first["load_kg"], first["band"]) == ("2.5", "medium")
    assert second["load_kg"] == second["corrected_reps"] == ""
    assert first["session"] == second["session"] == entry.session.uuid


@given(st.lists(some_entries(), max_size=3))
def test_every_row_has_every_cell(entries: list[Entry]) -> None:
    rows = tidy(*entries)
    assert len(rows) == sum(len(entry.sets) for entry in entries)
    assert all(None not in row and None not in row.values() for row in rows)
    assert [row["session_note"] for row in rows] == [
        csv_cells.guarded(entry.session.note) for entry in entries for _ in entry.sets
    ]
    for row in strong(*entries):
        assert None not in row
        assert None not in row.values()


def test_commas_quotes_emoji_and_line_breaks_come_back() -> None:
    (row,) = tidy(drawn_entry({"exercise_name": NASTY}, note=NASTY))
    assert row["session_note"] == row["exercise_name"] == NASTY
    (row,) = strong(drawn_entry({"exercise_name": NASTY}, note=NASTY))
    assert row["Exercise Name"] == row["Workout Notes"] == NASTY


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''-"])
def test_no_cell_is_a_formula(text: str) -> None:
    (row,) = tidy(drawn_entry(note=text))
    assert row["session_note"] == "'" + text
    assert csv_cells.unguarded(row["session_note"]) == text


@given(st.text())
def test_the_guard_comes_off_again(text: str) -> None:
    assert csv_cells.unguarded(csv_cells.guarded(text)) == text
    assert not csv_cells.guarded(text).startswith(csv_cells.FORMULA_STARTS)


def test_strong_has_its_twelve_columns_and_our_facts_in_the_note() -> None:
    text = "".join(strong_csv.rows([drawn_entry({"side": Side.LEFT, "band": "medium; light"})]))
    assert text == (
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
        "Workout Notes,RPE\n"
        "2026-11-20 10:20:00,Cyclist's four,15m,Glute bridge,1,0,12,0,0,"
        '"side=L; tempo=2-0.5-2-2.5; held=30; tension=78; band=medium, light",,\n'
    )


def test_a_timed_hold_is_seconds_and_what_was_not_done_is_no_set() -> None:
    hold = {"kind": StepKind.HOLD, "tempo": None, "done_reps": 1, "work_ms": 30_000}
    nothing = {"done_reps": 0, "hold_ms": 0, "work_ms": 0}
    (row,) = strong(drawn_entry(hold, nothing))
    assert (row["Reps"], row["Seconds"], row["Set Order"]) == ("1", "30", "1")
