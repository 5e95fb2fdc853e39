"""A walk through a plan whose self-paced reps follow the person's taps."""

from __future__ import annotations

from glutetimer.session.events import EventType
from glutetimer.session.snapshot import State
from glutetimer.session.taps import RepTimes, Turn
from glutetimer.session.walk import Walk


class SelfPacedWalk(Walk):
    """A walk in which a tap says where in its rep the person is, see `session.taps`."""

    def end_phase(self) -> None:
        """End the current phase now, before or after its usual length."""
        phase = self.step.phases[self._phase_index]
        self._shortened[self._phase_index] = self.now_ms - self.origin_ms - phase.start_ms
        self.origin_ms = self.now_ms - phase.end_ms
        self._leave_phase(self.now_ms)
        self.catch_up(self.now_ms)

    def tap(self) -> None:
        """Go to where in a self-paced set a tap says that the person is; a slip changes nothing."""
        phase = self.step.phases[self._phase_index]
        reader = self._taps if self.state is State.RUNNING else None  # in a count-in nothing moves
        found = reader.read(self.now_ms, phase.rep) if reader else None
        if found is None:
            self.ignore_tap()
        elif found.rep > self.step.reps:  # one more than the set has: so its last rep is done
            self._reach_start(self.step.reps)
        elif found.turn is Turn.TURNING_POINT:
            self._reach_turning_point(found.rep)
        else:
            self._reach_start(found.rep)

    def ignore_tap(self) -> None:
        """Report that a press was too soon to be a tap, or came after the set."""
        rep = self.phase.rep if self.phase else 0
        reason = "too_soon" if self.step.is_self_paced else "set_over"
        self.report(EventType.TAP_IGNORED, self.now_ms, rep=rep, reason=reason)

    def _reach_turning_point(self, rep: int) -> None:
        phases = self.step.phases
        opening = next(at for at, phase in enumerate(phases) if phase.opens and phase.rep == rep)
        if self._phase_index > opening:
            # what was taken for the turning point was the start: the hold begins now
            self._begin_phase(opening + 1)
            return
        step = self.index
        while self.index == step and self._phase_index <= opening:
            self.end_phase()

    def _reach_start(self, rep: int) -> None:
        step, phase = self.index, self.step.phases[self._phase_index]
        if phase.rep != rep:
            # the tempo was quicker and has counted this rep: the next one begins here
            self._begin_phase(self._phase_index)
            return
        if phase.counts_hold and not phase.ends_rep:
            self._end_hold()
        while self.index == step and self.step.phases[self._phase_index].rep == rep:
            self.end_phase()

    def _end_hold(self) -> None:
        """End a hold that the person left before its time: the way back has passed as well."""
        held = self.now_ms - self.origin_ms - self.step.phases[self._phase_index].start_ms
        back = min(held, RepTimes.of(self.step).least_back_ms)
        self._shortened[self._phase_index] = held - back
        self._phase_index += 1
        self.origin_ms = self.now_ms - back - self.step.phases[self._phase_index].start_ms

    def _begin_phase(self, index: int) -> None:
        """Begin a phase of this step now, a second time."""
        self._phase_index = index
        self._shortened.pop(index, None)
        self.origin_ms = self.now_ms - self.step.phases[index].start_ms
        self._report_phase(self.now_ms)
