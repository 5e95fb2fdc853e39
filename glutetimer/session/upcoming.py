"""Which cues come next, at which instants, if nobody touches the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glutetimer.session.cues import CueOptions, ScriptCue, count_in_script, script
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State


@dataclass(frozen=True, slots=True)
class DueCue:
    """A cue and the instant at which it is due, on the session's clock."""

    at_ms: int
    cue: ScriptCue


def upcoming(
    session: Session, since_ms: int, until_ms: int, options: CueOptions | None = None
) -> Iterator[DueCue]:
    """Give the cues due at `since_ms` <= instant < `until_ms`, step by step.

    The steps chain, so what comes is known ahead up to the end of the next open phase.
    """
    for due in _all_due(session, until_ms, options):
        if since_ms <= due.at_ms < until_ms:
            yield due


def _all_due(session: Session, until_ms: int, options: CueOptions | None) -> Iterator[DueCue]:
    if session.state is State.COUNT_IN:
        start = session.count_in_end_ms - sum(1 for _ in count_in_script()) * 1_000
        for cue in count_in_script():
            yield DueCue(start + cue.at_ms, cue)
        origin = session.count_in_end_ms - session.elapsed_ms(start)
        least = session.count_in_end_ms
    elif session.state in (State.RUNNING, State.FINISHED):
        origin = least = session.origin_ms
        if session.step.kind.is_work and session.phase is not None:
            # after a tap the phases before this one have moved; they are over anyway
            least = origin + session.phase.start_ms
    else:
        return
    for index in range(session.step_index, len(session.plan.steps)):
        step = session.plan.steps[index]
        # the reps that were done before it broke off are not said again
        least = max(least, origin)
        origin -= session.entry_ms(index)
        waits_at = _wait_ms(session, index)
        for cue in script(session.plan, index, options):
            if waits_at is not None and cue.at_ms >= waits_at:
                break
            if origin + cue.at_ms >= least:
                yield DueCue(origin + cue.at_ms, cue)
        origin += step.length_ms
        if waits_at is not None or origin >= until_ms:
            return


def _wait_ms(session: Session, index: int) -> int | None:
    """Return where in a step the time stops to wait for a tap, if it still does."""
    if index == session.step_index:
        passed = session.phase.start_ms if session.phase else 0
    else:
        passed = session.entry_ms(index)
    return next(
        (
            phase.end_ms
            for phase in session.plan.steps[index].phases
            if phase.opens and phase.start_ms >= passed
        ),
        None,
    )
