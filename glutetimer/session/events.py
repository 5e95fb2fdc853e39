"""What happens in a session: frozen facts, each with the instant at which it was due."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from glutetimer.session.record import SetRecord
from glutetimer.session.steps import Side


class EventType(StrEnum):
    """The names of events, as the command line prints them."""

    SESSION_STARTED = "session_started"
    SESSION_RESUMED = "session_resumed"
    GET_READY_STARTED = "get_ready_started"
    PHASE_STARTED = "phase_started"
    REP_COMPLETED = "rep_completed"
    SET_STARTED = "set_started"
    SET_COMPLETED = "set_completed"
    SET_ENDED_EARLY = "set_ended_early"
    EXERCISE_COMPLETED = "exercise_completed"
    REST_STARTED = "rest_started"
    SIDE_SWITCHED = "side_switched"
    PAUSED = "paused"
    RESUMING = "resuming"
    RESUMED = "resumed"
    TAP_IGNORED = "tap_ignored"
    TAP_MISSED = "tap_missed"
    EASED = "eased"
    PAIN_REPORTED = "pain_reported"
    PAIN_UNDONE = "pain_undone"
    FEEL_RECORDED = "feel_recorded"
    TEST_RECORDED = "test_recorded"
    REPS_CORRECTED = "reps_corrected"
    REST_CHANGED = "rest_changed"
    SESSION_FINISHED = "session_finished"
    SESSION_STOPPED = "session_stopped"


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened.

    `at_ms` is the instant at which it was due, from the start of the session, which a late poll
    does not change. `step` is the index of the step it belongs to. `records` are the set records
    that it changed, whole, for history to write. Exercise, set and side are those of the changed
    set: in a rest of the one just done, while those of the step are of what comes next. What was
    made easier names the easier exercise as its reason, and its reps where they are others.
    """

    type: EventType
    at_ms: int
    step: int
    exercise: str
    set: int = 0
    rep: int = 0
    side: Side = Side.BOTH
    phase: str | None = None
    length_ms: int | None = None
    reason: str | None = None
    records: tuple[SetRecord, ...] = ()
