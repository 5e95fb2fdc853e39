"""The session: commands and instants in, events out. Pure."""

from __future__ import annotations

from glutetimer.session.events import Event, EventType
from glutetimer.session.prescription import COUNT_IN_MS
from glutetimer.session.record import Outcome
from glutetimer.session.resumption import Resumption
from glutetimer.session.session_status import SessionStatus
from glutetimer.session.snapshot import State
from glutetimer.session.states import Command, IllegalCommandError, Refusal, Target, after

BACK_TWICE_MS = 2_000
"""Within this time a second "back" goes on to the step before."""
LEAST_REST_MS = 3_000
"""A shortened rest keeps its three, two, one."""
LATE_TAP_MS = 1_500
"""A press this soon after a self-paced set still belongs to it: the last tap of a slower person."""


class Session(SessionStatus):
    """One session, from its start or from where it broke off.

    Every instant is ms on one clock that never goes back.
    Every command first catches up with what was due before it and returns the events of both. A
    command that the table of states does not allow raises `IllegalCommandError` and changes
    nothing.
    """

    def start(self, now_ms: int) -> tuple[Event, ...]:
        """Begin, or go on where it broke off. The first step starts at this instant."""
        target = after(self.state, Command.START)
        if isinstance(self._todo, Resumption):
            self._walk.start_again(now_ms, self._todo.at_ms, self._todo.rep)
        else:
            self._walk.start(now_ms)
        self._walk.follow(target)
        return self._walk.take()

    def advance(self, now_ms: int) -> tuple[Event, ...]:
        """Return everything that was due up to an instant."""
        self._walk.catch_up(now_ms)
        return self._walk.take()

    def pause(self, now_ms: int, reason: str | None = None) -> tuple[Event, ...]:
        """Freeze this instant. `reason` says why where it was not the person."""
        self._walk.follow(self._allow(Command.PAUSE, now_ms))
        self.pause_reason = reason
        self._walk.report(EventType.PAUSED, self._walk.now_ms, reason=reason)
        return self._walk.take()

    def resume(self, now_ms: int) -> tuple[Event, ...]:
        """Go on: work counts in and does the interrupted rep again, a rest simply goes on."""
        target = self._allow(Command.RESUME, now_ms)
        self.pause_reason = None
        self._run_on(target)
        return self._walk.take()

    def tap(self, now_ms: int) -> tuple[Event, ...]:
        """Say "I am there": at a turn of a self-paced rep, or ready where the session waits.

        What is too soon to be a tap is reported as ignored and changes nothing, see `session.taps`.
        """
        self._allow(Command.TAP, now_ms)
        if not self.can_tap:
            raise IllegalCommandError(Command.TAP, Refusal.NO_TAP)
        if self.step.is_self_paced:
            self._walk.tap()
        else:
            self._walk.end_phase()
        return self._walk.take()

    def press(self, now_ms: int) -> tuple[Event, ...]:
        """Do what the biggest key means now: tap, pause or resume."""
        self._walk.catch_up(now_ms)
        if self._is_late_tap:
            self._walk.ignore_tap()
            return self._walk.take()
        return self.tap(now_ms) if self.can_tap else self.pause_or_resume(now_ms)

    def pause_or_resume(self, now_ms: int) -> tuple[Event, ...]:
        """Do what the pause key means now; it never taps."""
        self._walk.catch_up(now_ms)
        if self.state is State.PAUSED:
            return self.resume(now_ms)
        return self.pause(now_ms)

    def forward(self, now_ms: int) -> tuple[Event, ...]:
        """Do what "next" on a remote control means now: in a self-paced set it is the big key."""
        self._walk.catch_up(now_ms)
        if self.step.is_self_paced or self._is_late_tap:
            return self.press(now_ms)
        return self.next(now_ms)

    def next(self, now_ms: int) -> tuple[Event, ...]:
        """End the step as it stands and go on."""
        target = self._allow(Command.NEXT, now_ms)
        if self.step.kind.is_work:  # not in the get ready that leads back into a broken set
            self._walk.close_set(Outcome.CUT_SHORT)
        return self._go_to(self.step_index + 1, target)

    def back(self, now_ms: int) -> tuple[Event, ...]:
        """Start the step again; twice quickly, the step before it."""
        target = self._allow(Command.BACK, now_ms)
        now_ms = self._walk.now_ms
        again = self._back_at_ms is not None and now_ms - self._back_at_ms < BACK_TWICE_MS
        self._back_at_ms = now_ms
        if again or self.step.kind.is_work:
            self._walk.close_set(Outcome.RESTARTED)
        return self._go_to(max(0, self.step_index - 1) if again else self.step_index, target)

    def repeat(self, now_ms: int) -> tuple[Event, ...]:
        """Do the set again: the one under way, or in a rest the one just done."""
        target = self._allow(Command.REPEAT, now_ms)
        steps = self.plan.steps
        # the set under way may lie ahead of a get ready that leads back into it
        last = self.step_index + self._walk.ledger.is_open
        index = next((i for i in range(last, -1, -1) if steps[i].kind.is_work), None)
        if index is None:
            raise IllegalCommandError(Command.REPEAT, Refusal.NO_SET_YET)
        self._walk.close_set(Outcome.RESTARTED)
        return self._go_to(index, target)

    def easier(self, now_ms: int) -> tuple[Event, ...]:
        """Do the rest of this exercise in its easier version, after a short rest."""
        target = self._allow(Command.EASIER, now_ms)
        version = self.easier_version
        if version is None:
            raise IllegalCommandError(Command.EASIER, Refusal.EASIEST)
        self._walk.close_set(Outcome.EASED)
        old = self.plan.runs[self.step.run].prescription
        changed = 0 if version.reps == old.reps else version.reps
        self._walk.report(
            EventType.EASED, self._walk.now_ms, rep=changed, reason=version.exercise.id
        )
        self._walk.plan = self.plan.with_easier(self.step_index, version)
        return self._go_to(self.step_index + 1, target)

    def pain(self, now_ms: int) -> tuple[Event, ...]:
        """Stop at once, mark where it hurt and drop the rest of that exercise."""
        self._pain.report(self._allow(Command.PAIN, now_ms))
        return self._walk.take()

    def undo_pain(self, now_ms: int) -> tuple[Event, ...]:
        """Take back pain that was reported by mistake, and go on where it was.

        It can be taken back until the next set begins.
        """
        paused = self.was_paused_before_pain
        command = Command.UNDO_PAIN_OF_PAUSE if paused else Command.UNDO_PAIN
        target = self._allow(command, now_ms)
        self._pain.undo()
        self._run_on(target)
        return self._walk.take()

    def go_on(self, now_ms: int) -> tuple[Event, ...]:
        """After pain: go on with the next exercise."""
        target = self._allow(Command.GO_ON, now_ms)
        return self._go_to(self._pain.next_step(), target)

    def change_rest(self, now_ms: int, delta_ms: int) -> tuple[Event, ...]:
        """Make this rest longer or shorter; its last three seconds always stay."""
        self._allow(Command.CHANGE_REST, now_ms)
        phase = self.phase
        if self.step.kind.is_work or phase is None or phase.opens:
            raise IllegalCommandError(Command.CHANGE_REST, Refusal.NO_REST)
        least = min(phase.length_ms, self.elapsed_ms(self._walk.now_ms) + LEAST_REST_MS)
        length = max(least, phase.length_ms + delta_ms)
        self._walk.plan = self.plan.with_length(self.step_index, length)
        self._walk.report(EventType.REST_CHANGED, self._walk.now_ms, length_ms=length)
        return self._walk.take()

    def correct(self, now_ms: int, delta: int) -> tuple[Event, ...]:
        """Correct the number of reps of the last set, in the rest after it or at the end.

        What was counted is kept too. In a get-ready, say, its count is out of sight.
        """
        self._allow(Command.CORRECT, now_ms)
        self._answers.correct(delta)
        return self._walk.take()

    def feel(self, now_ms: int, option: str | None, block: int | None = None) -> tuple[Event, ...]:
        """Say where an exercise was felt: the last one, or that of a block; None: no answer."""
        self._allow(Command.FEEL, now_ms)
        self._answers.feel(option, block)
        return self._walk.take()

    def answer_test(
        self, now_ms: int, answer: int, ordinal: int | None = None
    ) -> tuple[Event, ...]:
        """Answer a self-test, the last set or the one of an ordinal; 0 is the worst answer."""
        self._allow(Command.ANSWER_TEST, now_ms)
        self._answers.answer_test(answer, ordinal)
        return self._walk.take()

    def stop(self, now_ms: int) -> tuple[Event, ...]:
        """End here; what was done stays."""
        self._walk.follow(self._allow(Command.STOP, now_ms))
        self._walk.close_set(Outcome.CUT_SHORT)
        self._walk.report(EventType.SESSION_STOPPED, self._walk.now_ms)
        return self._walk.take()

    @property
    def _is_late_tap(self) -> bool:
        """Whether a press now is the last tap of a self-paced set that is just over."""
        index = self.step_index
        return (
            self.state is State.RUNNING
            and index > 0
            and not self.step.is_self_paced
            and self.plan.steps[index - 1].is_self_paced
            and self.records[-1:] != ()
            and self.records[-1].ended_ms == self.origin_ms - self.start_ms
            and self._walk.now_ms - self.origin_ms < LATE_TAP_MS
        )

    def _run_on(self, target: Target) -> None:
        if target.of(self.step) is State.COUNT_IN:
            self._walk.report(EventType.RESUMING, self._walk.now_ms, length_ms=COUNT_IN_MS)
        self._walk.follow(target)

    def _allow(self, command: Command, now_ms: int) -> Target:
        """Catch up with what was due, then ask the table of states what follows."""
        self._walk.catch_up(now_ms)
        return after(self.state, command)

    def _go_to(self, index: int, target: Target) -> tuple[Event, ...]:
        self.pause_reason = None
        self._walk.go_to(index)
        self._walk.follow(target)
        return self._walk.take()
