"""Walking through a plan: which step, which phase, since when. Pure clock arithmetic."""

from __future__ import annotations

from glutetimer.session.events import EventType
from glutetimer.session.ledger import rep_totals
from glutetimer.session.position import Position
from glutetimer.session.prescription import COUNT_IN_MS
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.resumption import first_phase_of
from glutetimer.session.snapshot import State
from glutetimer.session.states import Target
from glutetimer.session.steps import PhaseKind, StepKind
from glutetimer.session.taps import RepTimes, TapReader

WHOLE_SECOND_MS = 1_000
REMIND_MS = 20_000
"""After so long without the tap that a rep waits for, the person is reminded, once."""

_STEP_STARTS = {
    StepKind.GET_READY: EventType.GET_READY_STARTED,
    StepKind.REST: EventType.REST_STARTED,
    StepKind.SWITCH: EventType.SIDE_SWITCHED,
}


class Walk(Position):
    """The way from one place in a plan to the next.

    Time is never counted: a step begins at an origin instant and every deadline is the origin
    plus an offset, so a late call changes nothing but the moment at which things are noticed.
    Work that a command leads into is counted in: it never begins by surprise.
    """

    def start(self, now_ms: int) -> None:
        """Set the clock to the start of the session, which is this instant."""
        self.start_ms = self.now_ms = now_ms
        self.report(EventType.SESSION_STARTED, now_ms, length_ms=self.plan.total_ms)

    def start_again(self, now_ms: int, at_ms: int, rep: int) -> None:
        """Set the clock on; `at_ms` is how far the session had come, `rep` what comes."""
        self.start_ms = now_ms - at_ms
        self.now_ms = now_ms
        self.report(EventType.SESSION_RESUMED, now_ms, rep=rep, length_ms=self.plan.total_ms)

    def follow(self, target: Target) -> None:
        """Bring about the state that the table names after a command."""
        state = target.of(self.step)
        if state is State.COUNT_IN:
            self._count_in()
        elif state in (State.RUNNING, State.FINISHED):
            self._go(self.now_ms)
        else:
            self._freeze(state)

    def first_phase(self, index: int) -> int | None:
        """Return the phase at which a step ahead is entered, None if all its reps are done.

        A set that a crash interrupted is open before its step is entered: it goes on with the
        rep that was under way. Every other set begins with its first phase.
        """
        step = self.plan.steps[index]
        if not (self.ledger.is_open and step.kind.is_work):
            return 0
        return first_phase_of(step, self.ledger.records[-1].done_reps + 1)

    def catch_up(self, now_ms: int) -> None:
        """Do everything that was due up to an instant."""
        self.now_ms = max(self.now_ms, now_ms)
        while True:
            if self.state is State.COUNT_IN and self.count_in_end_ms <= self.now_ms:
                self._go(self.count_in_end_ms)
            elif self.state is State.RUNNING and self._phase_is_due():
                self._leave_phase(self.origin_ms + self.step.phases[self._phase_index].end_ms)
            elif (remind_ms := self.remind_ms) is not None and remind_ms <= self.now_ms:
                self.is_tap_missed = True
                self.report(
                    EventType.TAP_MISSED, remind_ms, rep=self.phase.rep if self.phase else 0
                )
            else:
                return

    def _freeze(self, state: State) -> None:
        """Let no time pass in the step from now on."""
        self._elapsed_ms = self.elapsed_ms(self.now_ms)
        self.state = state

    @property
    def remind_ms(self) -> int | None:
        """When the person will be reminded to tap, None where no tap is waited for."""
        phase = self.phase
        if self.state is not State.RUNNING or phase is None or not phase.opens:
            return None
        if self.is_tap_missed or not self.step.kind.is_work:
            return None
        return self.origin_ms + phase.start_ms + REMIND_MS

    def go_to(self, index: int) -> None:
        """Jump to a step because the person asked for it; `follow` then says how it begins."""
        self.index = index
        self._phase_index = self.first_phase(index) or 0
        self._elapsed_ms = self.phase.start_ms if self.phase else 0
        self._enters = True

    def _count_in(self) -> None:
        """Count three seconds down, then begin the step or do the interrupted rep again."""
        self.state = State.COUNT_IN
        self.count_in_end_ms = self.now_ms + COUNT_IN_MS
        if not self._enters:
            self._phase_index, self._elapsed_ms = self._replay_point()

    def _go(self, at_ms: int) -> None:
        """Let time pass again from an instant on."""
        if self._enters:
            self._enter(self.index, at_ms)
            return
        self.state = State.RUNNING
        self.origin_ms = at_ms - self._elapsed_ms
        self._expect_tap()
        self.report(EventType.RESUMED, at_ms)
        self._report_phase(at_ms)

    def close_set(self, outcome: Outcome, pain_rep: int | None = None) -> SetRecord | None:
        """End the set under way, with the whole seconds of a timed hold or drill that were done."""
        if not self.ledger.is_open:
            return None
        phase = self.phase
        held = 0
        if phase is not None and phase.kind in (PhaseKind.HOLD, PhaseKind.DRILL):
            held = _whole_seconds(self.elapsed_ms(self.now_ms) - phase.start_ms)
        record = self.ledger.close(outcome, self.now_ms - self.start_ms, held, pain_rep)
        skipped = record.outcome is Outcome.SKIPPED
        self.plan = self.plan.with_skipped(self.index, skipped=skipped)
        self.report(
            EventType.SET_ENDED_EARLY,
            self.now_ms,
            rep=record.done_reps,
            reason=record.outcome.value,
            records=(record,),
        )
        return record

    def _phase_is_due(self) -> bool:
        phase = self.phase
        return (
            phase is not None and not phase.opens and self.origin_ms + phase.end_ms <= self.now_ms
        )

    def _leave_phase(self, at_ms: int) -> None:
        phase = self.step.phases[self._phase_index]
        if phase.ends_rep:
            hold, work = rep_totals(self.step, phase.rep, self._shortened)
            record = self.ledger.complete_rep(phase.rep, hold, work)
            self.report(EventType.REP_COMPLETED, at_ms, rep=phase.rep, records=(record,))
        if self._phase_index + 1 < len(self.step.phases):
            self._phase_index += 1
            self._report_phase(at_ms)
        else:
            self._complete_step(at_ms)
            self._enter(self.index + 1, at_ms)

    def _complete_step(self, at_ms: int) -> None:
        if not self.step.kind.is_work:
            return
        record = self.ledger.close(Outcome.COMPLETED, at_ms - self.start_ms)
        self.report(EventType.SET_COMPLETED, at_ms, rep=record.done_reps, records=(record,))
        if self.step.closes_exercise:
            self.report(EventType.EXERCISE_COMPLETED, at_ms)

    def _replay_point(self) -> tuple[int, int]:
        """Return the phase and offset to go on from: the start of the rep, or a whole second.

        A timed hold or drill is not begun again: its seconds were held.
        """
        phase = self.step.phases[self._phase_index]
        if phase.kind in (PhaseKind.HOLD, PhaseKind.DRILL, PhaseKind.REST):
            return self._phase_index, phase.start_ms + _whole_seconds(
                self._elapsed_ms - phase.start_ms
            )
        phases = self.step.phases
        first = next(index for index, other in enumerate(phases) if other.rep == phase.rep)
        for index in range(first, self._phase_index + 1):
            self._shortened.pop(index, None)
        return first, phases[first].start_ms

    def _enter(self, index: int, at_ms: int) -> None:
        step = self.plan.steps[index]
        first = self.first_phase(index)
        self.index = index
        self._phase_index = first or 0
        self._elapsed_ms = step.phases[first].start_ms if first else 0
        self.origin_ms = at_ms - self._elapsed_ms
        self._enters = False
        self._shortened = {}
        self._taps = TapReader(RepTimes.of(step)) if step.is_self_paced else None
        self._expect_tap()
        self.state = State.RUNNING
        if first is None:
            self._complete_step(at_ms)
            self._enter(index + 1, at_ms)
            return
        if step.kind is StepKind.END:
            self.state = State.FINISHED
            self.report(EventType.SESSION_FINISHED, at_ms)
            return
        if step.kind.is_work and self.ledger.is_open:
            self.report(EventType.RESUMED, at_ms)
        elif step.kind.is_work:
            self.plan = self.plan.with_skipped(index, skipped=False)
            record = self.ledger.begin(step, at_ms - self.start_ms)
            self.report(EventType.SET_STARTED, at_ms, length_ms=step.length_ms, records=(record,))
        else:
            self.report(_STEP_STARTS[step.kind], at_ms, length_ms=step.length_ms)
        self._report_phase(at_ms)

    def _expect_tap(self) -> None:
        """Wait for the first tap of a self-paced set, or for the first one after a pause."""
        if self._taps is not None:
            opening = next(p for p in self.step.phases[self._phase_index :] if p.opens)
            self._taps.begin(opening.rep, self.origin_ms + opening.start_ms)

    def _report_phase(self, at_ms: int) -> None:
        self.is_tap_missed = False
        phase = self.step.phases[self._phase_index]
        self.report(
            EventType.PHASE_STARTED,
            at_ms,
            rep=phase.rep,
            phase=phase.kind.value,
            length_ms=phase.length_ms,
        )


def _whole_seconds(ms: int) -> int:
    return ms - ms % WHOLE_SECOND_MS
