"""What a set counts for stands once: corrections, holds and drills cut short, rows and records."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from glutetimer.cli.live.summary import summary_cells
from glutetimer.presentation.amounts import set_text
from glutetimer.presentation.summary import set_remarks, summary_rows, together
from glutetimer.review.past_session import PastSession, listed
from glutetimer.review.rows import PerformedRow
from glutetimer.review.session_state import SessionState
from glutetimer.review.table import Grouping, table
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.tempo import LIFT_FIRST, Tempo
from tests.session.examples import EXERCISES, a_session, block

BRIDGE = Tempo(LIFT_FIRST, lift_ms=2000, hold_top_ms=2000, lower_ms=2000, hold_bottom_ms=1000)
SET = SetRecord(
    ordinal=1,
    kind=StepKind.SET,
    block=0,
    exercise="bridge",
    side=Side.BOTH,
    set=1,
    round=1,
    attempt=1,
    started_ms=0,
    planned_reps=12,
    done_reps=7,
    planned_hold_ms=24_000,
    hold_ms=14_000,
    work_ms=42_000,
    tempo=BRIDGE,
)
PLANK = replace(SET, kind=StepKind.HOLD, tempo=None, planned_reps=1, planned_hold_ms=15_000)


def test_a_corrected_set_counts_the_time_of_its_average_rep() -> None:
    assert SET.amounts == (7, 14_000, 42_000)
    assert replace(SET, corrected_reps=8).amounts == (8, 16_000, 48_000)
    assert replace(SET, corrected_reps=0).amounts == (0, 0, 0)


def test_where_no_rep_was_counted_a_correction_counts_planned_ones() -> None:
    nothing = replace(SET, done_reps=0, hold_ms=0, work_ms=0)
    assert replace(nothing, corrected_reps=5).amounts == (5, 10_000, 30_000)
    held = replace(PLANK, done_reps=0, hold_ms=10_000, work_ms=10_000)
    assert held.amounts == (0, 10_000, 10_000)
    assert replace(held, corrected_reps=1).amounts == (1, 15_000, 15_000)


@given(
    st.sampled_from([StepKind.SET, StepKind.HOLD, StepKind.DRILL, StepKind.SELF_TEST]),
    st.integers(0, 20),
    st.none() | st.integers(0, 20),
    st.integers(0, 60_000),
    st.integers(0, 60_000),
)
def test_a_record_and_its_row_for_review_count_the_same(
    kind: StepKind, done: int, corrected: int | None, hold_ms: int, work_ms: int
) -> None:
    tempo = BRIDGE if kind in (StepKind.SET, StepKind.SELF_TEST) else None
    work_ms = 0 if kind is StepKind.DRILL else work_ms
    record = replace(
        SET,
        kind=kind,
        tempo=tempo,
        done_reps=done,
        corrected_reps=corrected,
        hold_ms=hold_ms,
        work_ms=work_ms,
    )
    rep_hold_ms = 2000
    rep_work_ms = 6000 if tempo else 2000
    if kind is StepKind.DRILL:
        rep_hold_ms = rep_work_ms = 0
    row = performed_row(record)._replace(rep_hold_ms=rep_hold_ms, rep_work_ms=rep_work_ms)
    assert row.amounts == record.amounts


def performed_row(record: SetRecord) -> PerformedRow:
    """Return a record as review reads it."""
    tempo = record.tempo
    return PerformedRow(
        session="s",
        local_date=date(2026, 11, 20),
        programme="p",
        exercise=record.exercise,
        side=record.side.value,
        kind=record.kind.value,
        outcome=record.outcome.value,
        planned_reps=record.planned_reps,
        done_reps=record.done_reps,
        corrected_reps=record.corrected_reps,
        hold_ms=record.hold_ms,
        work_ms=record.work_ms,
        rep_hold_ms=tempo.hold_ms if tempo else record.planned_hold_ms,
        rep_work_ms=tempo.work_ms if tempo else record.planned_hold_ms,
    )


def cut_short(exercise: str, elapsed_ms: int) -> SetRecord:
    session = a_session(block(exercise, sets=1, reps=1))
    session.start(0)
    work = next(place for place, step in enumerate(session.plan.steps) if step.kind.is_work)
    begins = sum(step.length_ms for step in session.plan.steps[:work])
    session.next(begins + elapsed_ms)
    return session.records[0]


def test_a_timed_hold_that_was_cut_short_counts_its_seconds() -> None:
    record = cut_short("plank", 10_400)
    assert record.outcome is Outcome.CUT_SHORT
    assert record.amounts == (0, 10_000, 10_000)
    assert set_text(record) == "10 of 15 s"


def test_a_drill_that_was_cut_short_shows_its_seconds_and_counts_for_no_hold() -> None:
    record = cut_short("march", 12_900)
    assert record.outcome is Outcome.CUT_SHORT
    assert record.did_something
    assert record.amounts == (0, 0, 0)
    assert set_text(record) == "12 of 30 s"


def test_what_was_not_begun_is_skipped() -> None:
    for exercise in ("plank", "march"):
        record = cut_short(exercise, 900)
        assert record.outcome is Outcome.SKIPPED
        assert not record.did_something


def test_what_was_done_is_said_in_the_unit_in_which_it_was_planned() -> None:
    sentences = {
        set_text(SET): "7 of 12 reps",
        set_text(replace(SET, corrected_reps=8)): "8 of 12 reps",
        set_text(replace(SET, corrected_reps=13)): "13 reps",
        set_text(replace(SET, side=Side.ALTERNATING, corrected_reps=16)): "16 reps, 8 a side",
        set_text(replace(PLANK, done_reps=1, hold_ms=15_000)): "15 s hold",
        set_text(replace(PLANK, planned_hold_ms=90_000, hold_ms=50_000)): "50 s of 1 min 30 s",
        set_text(replace(PLANK, planned_reps=3, done_reps=2)): "2 of 3 holds",
    }
    assert all(said == meant for said, meant in sentences.items())


def test_the_summary_agrees_with_itself_after_a_correction() -> None:
    done = replace(SET, outcome=Outcome.CUT_SHORT, corrected_reps=8)
    name = {"bridge": EXERCISES["bridge"]}
    assert list(set_remarks([done], name)) == ["Bridge: ended at 8 of 12 reps."]
    assert list(set_remarks([replace(done, corrected_reps=12)], name)) == []
    held = replace(PLANK, outcome=Outcome.CUT_SHORT, done_reps=0, hold_ms=10_000, work_ms=10_000)
    assert list(set_remarks([held], name)) == ["Bridge: ended at 10 of 15 s."]
    eased = replace(SET, outcome=Outcome.EASED)
    assert list(set_remarks([eased], name)) == ["Bridge: made easier after 7 of 12 reps."]


def test_the_terminal_sums_up_what_counts() -> None:
    (row,) = summary_cells(summary_rows([replace(SET, corrected_reps=8)], EXERCISES))
    assert row == ("Bridge", "1", "8", "0:16", "0:48")


SUMMED = (
    replace(SET, side=Side.LEFT, outcome=Outcome.EASED, done_reps=3),
    replace(SET, side=Side.LEFT, attempt=2, planned_reps=8, done_reps=8),
    replace(SET, side=Side.RIGHT, corrected_reps=11),
    replace(SET, set=2, done_reps=0, hold_ms=0, work_ms=900, outcome=Outcome.CUT_SHORT),
    replace(PLANK, block=1, exercise="plank", done_reps=0, hold_ms=9_000, work_ms=9_000),
)
"""Sides, a set made easier, a corrected one, one without a rep, and a hold cut short."""


def test_summary_list_and_chart_count_the_same() -> None:
    rows = [performed_row(record) for record in SUMMED]
    session = PastSession(
        id="s",
        programme="p",
        programme_name="P",
        day=date(2026, 11, 20),
        state=SessionState.FINISHED,
        length_ms=1,
    )
    in_list = listed(session, rows)
    (week,) = table(rows, Grouping.EXERCISE)
    in_summary = together(summary_rows(SUMMED, EXERCISES))
    assert in_summary.sets == 3
    for counted in (in_list, week.total):
        assert in_summary == (counted.sets, counted.reps, counted.hold_ms, counted.work_ms)
    *_, sums = summary_cells(summary_rows(SUMMED, EXERCISES))
    assert sums[1:3] == ("3", str(in_summary.reps))
