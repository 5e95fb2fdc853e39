"""What is said after pain was reported: what hurt, what is left out, what comes."""

from __future__ import annotations

from glutetimer.i18n import _
from glutetimer.presentation.amounts import Exercises, exercise_name, inside
from glutetimer.session.record import Outcome
from glutetimer.session.snapshot import Snapshot
from glutetimer.session.steps import StepKind


def hurt_line(snapshot: Snapshot, exercises: Exercises) -> str:
    """Return what hurt and what that leaves out: "Pain in the bridge: the rest of it ..."."""
    record = snapshot.last_record
    if record is None:
        return ""
    name = inside(exercise_name(exercises, record.exercise))
    began = record.done_reps or record.hold_ms or record.set > 1 or record.round > 1
    if record.outcome is Outcome.PAIN and not (record.pain_rep or began):
        words = _("Pain before the {exercise}: it is left out.")
    elif snapshot.left_out:
        words = _("Pain in the {exercise}: the rest of it is left out.")
    else:
        words = _("Pain in the {exercise}: nothing more of it was to come.")
    return words.format(exercise=name)


def go_on_words(snapshot: Snapshot) -> str:
    """Return what going on leads to; what comes is named where it always is."""
    step = snapshot.next_step
    if step is None or step.kind is StepKind.END:
        return _("finish: that was the last")
    return _("go on with the next")


def undo_words() -> str:
    """Return what takes pain back that was reported by mistake."""
    return _("by mistake: go back")
