"""From a session and an instant to what one sees."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.session.form_cue import form_cue
from glutetimer.session.record import Outcome
from glutetimer.session.session import Session
from glutetimer.session.snapshot import Segment, Snapshot, State
from glutetimer.session.steps import Step, StepKind


def observe(session: Session, now_ms: int) -> Snapshot:
    """Return the snapshot of an instant up to which the session has been advanced."""
    plan, step, phase, index = session.plan, session.step, session.phase, session.step_index
    elapsed = session.elapsed_ms(now_ms)
    count_in = 0
    state = session.state
    if state is State.COUNT_IN:
        count_in = max(0, session.count_in_end_ms - now_ms)
    elif state is State.RUNNING and phase is not None and phase.opens:
        state = State.WAITING
    to_come = sum(later.length_ms for later in plan.steps[index + 1 :])
    to_come -= session.entry_ms(index + 1)
    left = 0 if session.is_over else count_in + step.length_ms - elapsed + to_come
    asked = _asks_feel(session)
    return Snapshot(
        state=state,
        step_index=index,
        step=step,
        phase=phase,
        at_ms=max(0, now_ms - session.start_ms),
        phase_elapsed_ms=elapsed - phase.start_ms if phase else 0,
        phase_length_ms=phase.length_ms if phase else 0,
        count_in_ms=count_in,
        rep=phase.rep if phase else 0,
        side=phase.side if phase else step.side,
        time_left_ms=left,
        total_ms=plan.total_ms,
        cue=form_cue(plan, index, elapsed),
        next_step=next(iter(plan.steps[index + 1 :]), None),
        segments=tuple(_segments(session, elapsed)),
        asks_feel=asked.exercise if asked else None,
        asks_test=_just_tested(session),
        last_record=session.records[-1] if session.records else None,
        pause_reason=session.pause_reason,
        is_tap_missed=session.is_tap_missed,
        left_out=session.left_out,
        easier=session.easier_version.exercise.id if session.easier_version else "",
        step_after_next=next(iter(plan.steps[index + 2 :]), None),
        is_to_begin=session.is_to_begin,
        can_undo_pain=session.can_undo_pain and state is not State.PAIN,
        warnings=plan.warnings_at(index, elapsed),
        skipped=_skipped(session),
        is_done=session.is_done,
    )


def _asks_feel(session: Session) -> Step | None:
    """Return the working step just done after which the feel can be answered.

    It is asked after the first set of an exercise, so that the answer helps in the next one; after
    the last one it can be answered or changed. Nothing is asked of a set that was skipped.
    """
    if session.step.kind.is_work or not session.records or session.state is State.PAIN:
        return None
    plan = session.plan
    worked = (i for i in range(session.step_index - 1, -1, -1) if plan.steps[i].kind.is_work)
    done = next(worked, None)
    if done is None or not plan.exercise_of(plan.steps[done]).feel:
        return None
    step = plan.steps[done]
    asks = plan.ends_first_set(done) or step.closes_exercise
    return step if asks and _did_something(session, step) else None


def _skipped(session: Session) -> Step | None:
    """Return the set before a rest, if no side of it was begun in earnest."""
    if session.step.kind is not StepKind.REST:
        return None
    steps = session.plan.steps[: session.step_index]
    step = next((one for one in reversed(steps) if one.kind.is_work), None)
    if step is None:
        return None
    of_set = (step.block, step.set, step.round)
    outcomes = {
        record.outcome
        for record in session.records
        if (record.block, record.set, record.round) == of_set
    }
    return step if outcomes <= {Outcome.SKIPPED, Outcome.RESTARTED} else None


def _did_something(session: Session, step: Step) -> bool:
    """Return whether anything was done, on any side, of the set that a step belongs to."""
    of_set = (step.block, step.set, step.round)
    return any(
        record.did_something and (record.block, record.set, record.round) == of_set
        for record in session.records
    )


def _just_tested(session: Session) -> str | None:
    """Return the exercise of a self-test just done, on either side, if it was not skipped."""
    if session.step.kind.is_work or not session.records or session.state is State.PAIN:
        return None
    last = session.records[-1]
    if _skipped(session) is not None:
        return None
    return last.exercise if last.is_tested else None


def _segments(session: Session, elapsed_ms: int) -> Iterator[Segment]:
    for index, step in enumerate(session.plan_before_answer.steps):
        if not step.kind.is_work:
            continue
        current = index == session.step_index
        if current:
            done = elapsed_ms / step.length_ms if step.length_ms else 0.0
        elif index < session.step_index:
            done = 1.0
        else:
            done = session.entry_ms(index) / max(1, step.length_ms)
        yield Segment(step.exercise, step.side, step.length_ms, done, current)
