"""Strong's four dialects and Hevy's two give the same session; what is odd is reported."""

from __future__ import annotations

import tomllib
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glutetimer.errors import UserError
from glutetimer.exchange import (
    exercise_names,
    file_content,
    import_,
    strong_csv,
    workout_csv,
    workout_sessions,
)
from glutetimer.exchange.readers.lengths import read_length_ms
from glutetimer.exchange.readers.moments import read_moment
from glutetimer.exchange.readers.roles import WeightUnit
from glutetimer.exchange.readers.survey import FileAnswers
from glutetimer.history.rows import Entry
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.library import Catalogue
from glutetimer.session.steps import Side, StepKind
from tests.exchange.drawn import NASTY, drawn_entry

SAMPLES = Path(__file__).with_name("samples")
S1, S2, S3, S4, HEVY = (
    (SAMPLES / f"{name}.csv").read_text("utf-8")
    for name in ("strong_s1", "strong_s2", "strong_s3", "strong_s4", "hevy")
)
HEVY_POUNDS = (
    HEVY.replace("weight_kg", "weight_lbs")
    .replace("distance_km", "distance_miles")
    .replace(',"warmup",20,', ',"warmup",44.092,')
    .replace(',"normal",60,', ',"normal",132.277,')
)
DIALECTS = {"s1": S1, "s2": S2, "s3": S3, "s4": S4, "hevy": HEVY, "pounds": HEVY_POUNDS}


KILOGRAMS = FileAnswers(weight=WeightUnit.KG)


def winter(wall: datetime) -> datetime:
    return wall.replace(tzinfo=timezone(timedelta(hours=1)))


def taken(text: str, catalogue: Catalogue) -> list[Entry]:
    found = workout_csv.read(text.encode(), "x.csv", KILOGRAMS)
    assert found.notes == found.questions == ()
    mapping = exercise_names.suggested(
        workout_sessions.exercise_names(found.workouts), catalogue.exercises
    )
    entries, notes = workout_sessions.entries(found.workouts, mapping, catalogue.exercises, winter)
    assert notes == []
    return entries


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_gives_the_same_session(dialect: str, catalogue: Catalogue) -> None:
    (entry,) = taken(DIALECTS[dialect], catalogue)
    session = entry.session
    assert session.programme_name == "Glutes, heavy"
    own = "\nHip Thrust (Barbell): slow" if dialect == "s3" else ""  # a row that is a note
    assert session.note == f'felt "good" 🍑{own}'
    assert (session.local_date.isoformat(), session.utc_offset_min) == ("2026-03-05", 60)
    done = [
        (row.record.exercise, row.record.set, row.record.reps, row.record.load_kg)
        for row in entry.sets
    ]
    assert done == [
        ("hip_thrust", 1, 10, 20.0),
        ("hip_thrust", 2, 8, 60.0),
        ("side_plank_toes", 1, 1, None),
    ]
    plank = entry.sets[2].record
    assert (plank.kind, plank.hold_ms, plank.work_ms) == (StepKind.HOLD, 45_000, 45_000)
    assert session.planned_ms == (0 if dialect == "s4" else 63 * 60_000)


@pytest.mark.parametrize("byte_order_mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_marks_and_line_ends_do_not_matter(
    byte_order_mark: str, end: str, catalogue: Catalogue
) -> None:
    assert taken(byte_order_mark + S1.replace("\n", end), catalogue) == taken(S1, catalogue)


def test_what_we_wrote_for_strong_comes_back_with_sides_and_tempos(
    catalogue: Catalogue,
) -> None:
    facts = {"side": Side.LEFT, "band": "medium", "feel": "glute_deep", "pain_rep": 3}
    ours = drawn_entry(facts, {"load_kg": 4.0}, note=NASTY, programme_name="=cmd")
    text = "".join(strong_csv.rows([ours]))
    (entry,) = taken(text, catalogue)
    assert entry.session.note == NASTY.strip()
    for back, sent in zip(entry.sets, ours.sets, strict=True):
        for field in ("exercise", "side", "tempo", "band", "load_kg", "feel", "pain_rep"):
            assert getattr(back.record, field) == getattr(sent.record, field), field
        assert (back.record.hold_ms, back.record.work_ms) == (30_000, 78_000)
    assert "".join(strong_csv.rows([entry])).splitlines()[1:] != []


def test_taking_in_twice_changes_nothing(
    history: History, catalogue: Catalogue, tmp_path: Path
) -> None:
    file = tmp_path / "strong.csv"
    file.write_text(S1, "utf-8")
    for new in (1, 0):
        found = import_.read_file(file, catalogue.exercises)
        found = found.with_mapping(found.mapping, catalogue.exercises)
        forecast = import_.preview(found, history)
        assert len(forecast.new) == new
        import_.import_sessions(forecast, history)
    assert len(history.sessions()) == 1
    assert [row.reps for row in history.set_rows()] == [10, 8, 1]


def rows_of(*rows: str) -> bytes:
    return (S1.splitlines()[0] + "\n" + "\n".join(rows)).encode()


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("yesterday,A,1h,Squat,1,0,5,0,0,,,", "no date"),
        ("2026-02-30 10:00:00,A,1h,Squat,1,0,5,0,0,,,", "no date"),
        ("1903-02-03 10:00:00,A,1h,Squat,1,0,5,0,0,,,", "no date"),
        ("2026-03-05 18:02:10,A,1h,Squat,1,0,ten,0,0,,,", "no number"),
        ("2026-03-05 18:02:10,A,1h,Squat,1,0,2.5,0,0,,,", "reps"),
        ("2026-03-05 18:02:10,A,1h,Squat,1,0,1e9,0,0,,,", "no number"),
        ("2026-03-05 18:02:10,A,1h,Squat,1,0,99999,0,0,,,", "between"),
        ("2026-03-05 18:02:10,A,1h,Squat,1,-5,5,0,0,,,", "between"),
        ("2026-03-05 18:02:10,A,1h,Squat,1,0,0,0,0,,,", "neither"),
        ("2026-03-05 18:02:10,A,1h,,1,0,5,0,0,,,", "no exercise"),
        ("2026-03-05 18:02:10", "no exercise"),
        ("2026-03-05 18:02:10,A,1h,Squat,1,0,5,400,0,,,", "distance"),
        ("2026-03-05 18:02:10,A,1h,Squat,1,0,5,-400,0,,,", "distance"),
    ],
)
def test_a_row_that_is_not_understood_is_reported_by_its_line(row: str, says: str) -> None:
    good = '2026-03-05 18:02:10,A,1h,Squat,1,0,5,0,0,"two\nlines",,'
    found = workout_csv.read(rows_of(good, row, good), "x.csv")
    assert [note.place for note in found.notes] == ["line 4"]
    assert says in found.notes[0].what
    assert len(found.workouts[0].sets) >= 2


def test_names_that_mean_nothing_here_are_left_out_and_reported_once(catalogue: Catalogue) -> None:
    row = "2026-03-05 18:02:10,A,1h,{},1,0,5,0,0,,,"
    workouts = workout_csv.read(
        rows_of(row.format("Bench Press (Barbell)"), row.format("Squat"), row.format("Squat")),
        "x.csv",
    ).workouts
    mapping = exercise_names.suggested(
        workout_sessions.exercise_names(workouts), catalogue.exercises
    )
    assert mapping == {"Squat": "squat", "Bench Press (Barbell)": ""}
    entries, notes = workout_sessions.entries(workouts, mapping, catalogue.exercises, winter)
    assert [str(note) for note in notes] == [
        'line 2: "Bench Press (Barbell)" is left out: no exercise of ours stands for it.'
    ]
    assert len(entries[0].sets) == 2


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("Glute Bridge (Barbell)", "glute_bridge"),
        ("Clam Shells", "clamshell"),
        ("Clamshells", "clamshell"),
        ("Hip Thrust", "hip_thrust"),
        ("Bulgarian Split Squat (Dumbbell)", "bulgarian_split_squat"),
        ("Leg Press", ""),
        ("Bicep Curl", ""),
    ],
)
def test_names_are_matched_by_their_words(theirs: str, ours: str, catalogue: Catalogue) -> None:
    assert exercise_names.suggested([theirs], catalogue.exercises) == {theirs: ours}


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), st.just("squat")))
def test_a_mapping_that_was_printed_can_be_read(mapping: dict[str, str]) -> None:
    assert tomllib.loads(exercise_names.map_text(mapping)) == mapping


def test_a_mapping_to_nothing_we_know_is_refused(tmp_path: Path, catalogue: Catalogue) -> None:
    file = tmp_path / "map.toml"
    file.write_text('"Hip Thrust" = "hip_thrst"', "utf-8")
    with pytest.raises(UserError, match='Did you mean "hip_thrust"'):
        exercise_names.read_map(file, catalogue.exercises)
    file.write_text('"Hip Thrust" = 5', "utf-8")
    with pytest.raises(UserError, match="does not stand for a text"):
        exercise_names.read_map(file, catalogue.exercises)


@pytest.mark.parametrize(
    "text",
    [
        "28 Mar 2025, 17:29",
        "28 March 2025, 17:29",
        "Mar 28, 2025, 5:29 PM",
        "Mar 28, 2025, 5:29\u202fPM",
        "28.03.2025, 17:29",
        "2025-03-28 17:29:00",
        "2025-03-28 5:29:00\u202fpm",
        "2025-03-28T17:29",
    ],
)
def test_dates_are_read_in_every_spelling(text: str) -> None:
    assert read_moment(text) == datetime(2025, 3, 28, 17, 29)  # noqa: DTZ001 - as written


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("38min", 38), ("1h 43m", 103), ("264h 1m", 15_841), ("120", 2), ("", 0), ("soon", None)],
)
def test_lengths_are_read_in_every_spelling(text: str, minutes: int | None) -> None:
    assert read_length_ms(text) == (None if minutes is None else minutes * 60_000)


@pytest.mark.parametrize(
    "content",
    [b"", b"a,b,c\n1,2,3", b"\xff\xfe\x00", S1.splitlines()[0].encode(), b'"' + b"x" * 200_000],
)
def test_another_csv_is_refused_in_a_sentence(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(content)
    with pytest.raises(UserError) as refused:
        import_.read_file(file, {})
    assert refused.value.remedy


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_ends_in_anything_but_sentences(
    data: st.DataObject, catalogue: Catalogue, tmp_path: Path
) -> None:
    content = bytearray(data.draw(st.sampled_from(list(DIALECTS.values()))).encode())
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = file_content.parse(Path("x.csv"), bytes(content), catalogue.exercises, KILOGRAMS)
    except UserError:
        return
    found = found.with_mapping(found.mapping, catalogue.exercises)
    assert all(str(note) for note in found.notes)
    with open_history(tmp_path / "h" / "h.db", FakeClock()) as history:
        import_.import_sessions(import_.preview(found, history), history)


def test_a_note_of_ours_with_nonsense_in_it_does_no_harm(
    catalogue: Catalogue, history: History
) -> None:
    note = f"side=up; tempo=1-2; held=nan; tension=1e400; pain={'9' * 400}; band={'b' * 900}; =;"
    row = f"2026-03-05 18:02:10,A,1h,Squat,1,0,5,0,0,{note},,"
    (entry,) = taken(rows_of(row).decode(), catalogue)
    record = entry.sets[0].record
    assert (record.side, record.tempo, record.hold_ms, record.pain_rep) == (
        Side.BOTH,
        None,
        0,
        None,
    )
    assert history.add_all([entry]).wait()


@pytest.mark.parametrize("zone", ["+30:10", "-24:00", "+14:99", "+05:"])
def test_a_zone_that_is_none_costs_the_date_and_no_more(zone: str) -> None:
    with pytest.raises(ValueError, match="no date"):
        read_moment(f"2026-03-05 18:02:10{zone}")
