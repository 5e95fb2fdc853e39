"""The line under the figure: what to do, which side, or what comes."""

from __future__ import annotations

from glutetimer.i18n import _, content
from glutetimer.presentation.amounts import Exercises, exercise_name
from glutetimer.presentation.own_default import HasDefault, own_reason
from glutetimer.presentation.self_paced import tap_cue
from glutetimer.presentation.set_up_panel import when_ready
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import StepKind
from glutetimer.training.wording import side_text, turn_text


def cue_line(snapshot: Snapshot, exercises: Exercises) -> str:
    """Return the line under the figure: what to do, which side, or what comes."""
    if snapshot.state is State.COUNT_IN:
        return _count_in_line(snapshot)
    if snapshot.kind is StepKind.GET_READY:
        return side_line(snapshot, exercises)
    if snapshot.state in (State.READY, State.WAITING):
        exercise = exercises.get(snapshot.step.exercise)
        return tap_cue(snapshot, exercise) if snapshot.step.is_self_paced else when_ready()
    said = content(snapshot.cue) or side_line(snapshot, exercises)
    note = content(snapshot.step.note) if snapshot.kind.is_work else ""
    return said or note or _coming_line(snapshot, exercises)


def cue_default(snapshot: Snapshot, exercises: Exercises, shown: str) -> str:
    """Return our own reason for the line under the figure, where it is one of the exercise."""
    return own_reason(source_of(snapshot, exercises, shown))


def source_of(snapshot: Snapshot, exercises: Exercises, shown: str) -> HasDefault | None:
    """Return the part of the exercise that the line under the figure comes from."""
    exercise = exercises.get(snapshot.step.exercise)
    if exercise is None:
        return None
    if shown and shown == side_line(snapshot, exercises):
        return exercise.turn if snapshot.kind is StepKind.SWITCH else exercise.side_text
    said: dict[str, HasDefault] = {content(one.say): one for one in exercise.hold_checks}
    said |= {content(one.say): one for one in exercise.cues}
    return said.get(shown)


def side_line(snapshot: Snapshot, exercises: Exercises) -> str:
    """Return what to do for the side that works next, while one gets into position for it."""
    exercise = exercises.get(snapshot.step.exercise)
    words = {StepKind.GET_READY: side_text, StepKind.SWITCH: turn_text}.get(snapshot.kind)
    return content(words(exercise, snapshot.side)) if exercise and words else ""


def _coming_line(snapshot: Snapshot, exercises: Exercises) -> str:
    before, step = snapshot.skipped or snapshot.last_record, snapshot.step
    if step.kind is StepKind.REST and before is not None and before.exercise != step.exercise:
        return exercise_name(exercises, step.exercise)
    return ""


def _count_in_line(snapshot: Snapshot) -> str:
    """Say what the count-in leads to: a set that begins, or the rep that was interrupted."""
    if snapshot.is_to_begin:
        return _("Here we go")
    if snapshot.rep and snapshot.kind is StepKind.SET:
        return _("Rep {number} again, from its start").format(number=snapshot.rep)
    return _("Here we go again")
