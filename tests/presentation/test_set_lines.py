"""A set of a past session, cell by cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from glutetimer.app.history.past_set import PastSet, SessionWithSets
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.history.session_details import session_details
from glutetimer.presentation.history.week_views import SetLine
from glutetimer.review.past_session import PastSession
from glutetimer.review.session_state import SessionState
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.tempo import LIFT_FIRST, Tempo

DAY = date(2026, 11, 20)
CHECK = load_catalogue(assets_dir()).guidance.feel_check
RECORD = SetRecord(
    ordinal=1,
    kind=StepKind.SET,
    block=0,
    exercise="bridge",
    side=Side.BOTH,
    set=2,
    round=1,
    attempt=1,
    started_ms=0,
    planned_reps=12,
    done_reps=12,
    planned_hold_ms=24_000,
    hold_ms=24_040,
    work_ms=72_000,
    tempo=Tempo(LIFT_FIRST, lift_ms=2_000, hold_top_ms=2_000, lower_ms=2_000),
    outcome=Outcome.COMPLETED,
)
LINE = SetLine(
    exercise="Bridge",
    set="2",
    side="",
    done="12 reps",
    hold="24 s",
    tempo="2 s up, 2 s hold, 2 s down",
    id="first",
    reps=12,
)
NOT_TIMED = {"hold_ms": 0, "tempo": None}


def line_of(record: SetRecord) -> SetLine:
    session = PastSession(
        id="id",
        programme="test",
        programme_name="Test",
        day=DAY,
        state=SessionState.FINISHED,
        length_ms=600_000,
    )
    found = SessionWithSets(session, (PastSet("first", "Bridge", record),))
    (line,) = session_details(found, CHECK, DAY).sets
    return line


@pytest.mark.parametrize(
    ("done", "shown"),
    [
        ({}, {}),
        ({"side": Side.LEFT}, {"side": "left"}),
        ({"side": Side.RIGHT}, {"side": "right"}),
        ({"side": Side.ALTERNATING}, {"side": "alternating", "done": "12 reps, 6 a side"}),
        (NOT_TIMED, {"hold": "", "tempo": ""}),
        ({"feel": "glute_deep"}, {"feel": "Glutes (back)", "feel_id": "glute_deep"}),
        ({"feel": "gone"}, {"feel": "", "feel_id": "gone"}),
        ({"load_kg": 12.5, "band": "light"}, {"kit": "12.5 kg, light band"}),
        ({"load_kg": 12.5}, {"kit": "12.5 kg"}),
        ({"band": "light"}, {"kit": "light band"}),
        (
            {"corrected_reps": 11} | NOT_TIMED,
            {"done": "11 of 12 reps (12 counted)", "reps": 11, "hold": "", "tempo": ""},
        ),
        ({"outcome": Outcome.EASED}, {"remark": "made easier"}),
        ({"outcome": Outcome.PAIN, "pain_rep": 4}, {"remark": "pain at rep 4", "hurt": True}),
        ({"outcome": Outcome.PAIN, "pain_rep": 0}, {"remark": "pain afterwards", "hurt": True}),
        (
            {"kind": StepKind.DRILL, "planned_reps": 1, "done_reps": 1, "planned_hold_ms": 0}
            | NOT_TIMED,
            {"done": "done", "hold": "", "tempo": "", "reps": None},
        ),
    ],
)
def test_a_set_is_shown_as_it_was_done(done: dict[str, object], shown: dict[str, object]) -> None:
    assert line_of(replace(RECORD, **done)) == replace(LINE, **shown)  # type: ignore[arg-type] # fields by name
