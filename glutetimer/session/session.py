"""The session: commands and instants in, events out. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from glutetimer.session.easier import easier_version
from glutetimer.session.events import Event, EventType
from glutetimer.session.pain import BeforePain, set_ahead_that_hurts
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import COUNT_IN_MS, Prescription
from glutetimer.session.record import Outcome, SetRecord, exercises_of_block
from glutetimer.session.resumption import Resumption
from glutetimer.session.snapshot import State
from glutetimer.session.states import Command, IllegalCommandError, Refusal, Target, after
from glutetimer.session.steps import Step, StepKind, StepPhase
from glutetimer.session.teaching import FirstCue
from glutetimer.session.walk import Walk
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import remedy_of

BACK_TWICE_MS = 2_000
"""Within this time a second "back" goes on to the step before."""
LEAST_REST_MS = 3_000
"""A shortened rest keeps its three, two, one."""
LATE_TAP_MS = 1_500
"""A press this soon after a self-paced set still belongs to it: the last tap of a slower person."""


class Session:
    """One session, from its start or from where it broke off.

    Every instant is ms on one clock that never goes back.
    Every command first catches up with what was due before it and returns the events of both. A
    command that the table of states does not allow raises `IllegalCommandError` and changes
    nothing.
    """

    def __init__(
        self, todo: Plan | Resumption, exercises: Mapping[str, Exercise] | None = None
    ) -> None:
        if isinstance(todo, Resumption):
            self._walk = Walk(todo.plan, todo.records, todo.index)
        else:
            self._walk = Walk(todo)
        self._todo = todo
        self._exercises = exercises or {}
        self._back_at_ms: int | None = None
        self._before_pain: BeforePain | None = None
        self._easier: tuple[Prescription, Prescription | None] | None = None
        self.pause_reason: str | None = None

    @property
    def plan(self) -> Plan:
        """What is to be done, with all changes so far."""
        return self._walk.plan

    @property
    def plan_before_answer(self) -> Plan:
        """The plan, and until it is said whether it is pain or discomfort, the one before."""
        before = self._before_pain if self.state is State.PAIN else None
        return before.plan if before else self.plan

    @property
    def state(self) -> State:
        """Where the session stands in the table of states."""
        return self._walk.state

    @property
    def step_index(self) -> int:
        """The index of the current step in the plan."""
        return self._walk.index

    @property
    def step(self) -> Step:
        """The current step."""
        return self._walk.step

    @property
    def phase(self) -> StepPhase | None:
        """The current phase; the end has none."""
        return self._walk.phase

    @property
    def exercise(self) -> Exercise:
        """The exercise of the current step; in a rest the one that comes next."""
        return self.plan.exercise_of(self.step)

    @property
    def records(self) -> tuple[SetRecord, ...]:
        """What was done so far, attempt by attempt."""
        return self._walk.ledger.records

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen by itself."""
        return self.state in (State.FINISHED, State.STOPPED)

    @property
    def is_done(self) -> bool:
        """Whether it came to its end, and that was not pain in its last set."""
        return self.state is State.FINISHED and not self.plan.ends_with_pain

    @property
    def start_ms(self) -> int:
        """The instant at which the session started."""
        return self._walk.start_ms

    @property
    def origin_ms(self) -> int:
        """The instant at which the current step would have begun without interruption."""
        return self._walk.origin_ms

    @property
    def count_in_end_ms(self) -> int:
        """The instant at which the count-in ends."""
        return self._walk.count_in_end_ms

    @property
    def due_ms(self) -> int | None:
        """The instant at which something happens next by itself, None if nothing will."""
        phase = self.phase
        if self.state is State.COUNT_IN:
            return self.count_in_end_ms
        if self.state is not State.RUNNING or phase is None:
            return None
        return self._walk.remind_ms if phase.opens else self.origin_ms + phase.end_ms

    @property
    def can_tap(self) -> bool:
        """Whether the big keys tap now: in a self-paced set, and where "wait for me" waits."""
        if self.state not in (State.RUNNING, State.COUNT_IN):
            return False
        waits = self.state is State.RUNNING and self.phase is not None and self.phase.opens
        return waits or self.step.is_self_paced

    @property
    def is_tap_missed(self) -> bool:
        """Whether a rep has waited for its tap so long that the person was reminded."""
        return self._walk.is_tap_missed

    @property
    def is_to_begin(self) -> bool:
        """Whether a count-in leads into a step that has not begun, not back into one."""
        return self.state is State.COUNT_IN and self._walk.is_to_begin

    @property
    def was_paused_before_pain(self) -> bool:
        """Whether the pain reported last was reported in a pause."""
        return self._before_pain is not None and self._before_pain.state is State.PAUSED

    @property
    def left_out(self) -> int:
        """How many sets the pain just reported leaves out, each side on its own."""
        if self.state is not State.PAIN or self._before_pain is None:
            return 0
        return self._before_pain.plan.sets_after(self.step_index) - self.plan.sets_after(
            self.step_index
        )

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """All exercises by id, those too that could take over."""
        return self._exercises

    @property
    def easier_version(self) -> Prescription | None:
        """What can take over where this is too hard, if there is anything easier."""
        if self.step.kind is StepKind.END:
            return None
        now = self.plan.runs[self.step.run].prescription
        if self._easier is None or self._easier[0] is not now:
            # looked up for every frame, so it is worked out once for each exercise
            self._easier = (now, easier_version(now, self._exercises, self.plan.options))
        return self._easier[1]

    def entry_ms(self, index: int) -> int:
        """Return how far into a step ahead it will be entered: 0 but for a set that broke off."""
        leads_back = self._walk.ledger.is_open and not self.step.kind.is_work
        if not leads_back or index != self.step_index + 1:
            return 0
        first = self._walk.first_phase(index)
        return self.plan.steps[index].phases[first].start_ms if first else 0

    def elapsed_ms(self, now_ms: int) -> int:
        """Return how far the current step has come; an open phase stands at its end."""
        return self._walk.elapsed_ms(now_ms)

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
        target = self._allow(Command.PAIN, now_ms)
        rep = self.phase.rep if self.phase else 0
        ahead = set_ahead_that_hurts(self.plan, self.step_index, self._walk.ledger.last)
        self._before_pain = BeforePain(self.state, self.plan, self._walk.ledger.last)
        self._walk.follow(target)
        record = self._walk.close_set(Outcome.PAIN, pain_rep=rep) or self._walk.mark_pain(ahead)
        self._walk.report(EventType.PAIN_REPORTED, self._walk.now_ms, rep=rep, records=(record,))
        self._walk.plan = self.plan.without_exercise(
            self.step_index, record.block, exercises_of_block(self.records, record.block)
        )
        return self._walk.take()

    def undo_pain(self, now_ms: int) -> tuple[Event, ...]:
        """Take back pain that was reported by mistake, and go on where it was."""
        before = self._before_pain
        paused = self.was_paused_before_pain
        command = Command.UNDO_PAIN_OF_PAUSE if paused else Command.UNDO_PAIN
        target = self._allow(command, now_ms)
        if before is None:
            raise IllegalCommandError(Command.UNDO_PAIN, Refusal.NOTHING_TO_UNDO)
        record = self._walk.ledger.undo_pain(before.record)
        self._walk.plan = before.plan
        self._walk.report(EventType.PAIN_UNDONE, self._walk.now_ms, records=(record,))
        self._run_on(target)
        return self._walk.take()

    def go_on(self, now_ms: int) -> tuple[Event, ...]:
        """After pain: go on with the next exercise.

        A rest or get ready in which it was reported has led to something else: it is gone.
        """
        target = self._allow(Command.GO_ON, now_ms)
        if self.step.kind.is_work:
            return self._go_to(self.step_index + 1, target)
        self._walk.plan = self.plan.without_step(self.step_index)
        return self._go_to(self.step_index, target)

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
        ledger = self._walk.ledger
        in_sight = self.is_over or self.step.kind is StepKind.REST
        if ledger.last is None or ledger.is_open or not in_sight:
            raise IllegalCommandError(Command.CORRECT, Refusal.NO_SET_ENDED)
        record = ledger.correct(delta)
        self._walk.report(EventType.REPS_CORRECTED, self._walk.now_ms, records=(record,))
        return self._walk.take()

    def feel(self, now_ms: int, option: str | None, block: int | None = None) -> tuple[Event, ...]:
        """Say where an exercise was felt: the last one, or that of a block; None: no answer."""
        self._allow(Command.FEEL, now_ms)
        ledger = self._walk.ledger
        asked = ledger.last.block if ledger.last and block is None else block
        done = (record.block for record in ledger.records if record.did_something)
        if asked is None or asked not in done:
            raise IllegalCommandError(Command.FEEL, Refusal.NOTHING_DONE)
        records = ledger.feel(asked, option)
        self._walk.plan = self._with_advice(records, option)
        self._walk.report(
            EventType.FEEL_RECORDED, self._walk.now_ms, reason=option, records=records
        )
        return self._walk.take()

    def answer_test(
        self, now_ms: int, answer: int, ordinal: int | None = None
    ) -> tuple[Event, ...]:
        """Answer a self-test, the last set or the one of an ordinal; 0 is the worst answer."""
        self._allow(Command.ANSWER_TEST, now_ms)
        ledger = self._walk.ledger
        tested = ledger.last if ordinal is None else ledger.of_ordinal(ordinal)
        if tested is None or not tested.is_tested or ledger.is_open:
            raise IllegalCommandError(Command.ANSWER_TEST, Refusal.NO_TEST_ENDED)
        record = ledger.answer_test(tested.ordinal, answer)
        self._walk.report(
            EventType.TEST_RECORDED, self._walk.now_ms, reason=str(answer), records=(record,)
        )
        return self._walk.take()

    def stop(self, now_ms: int) -> tuple[Event, ...]:
        """End here; what was done stays."""
        self._walk.follow(self._allow(Command.STOP, now_ms))
        self._walk.close_set(Outcome.CUT_SHORT)
        self._walk.report(EventType.SESSION_STOPPED, self._walk.now_ms)
        return self._walk.take()

    def _with_advice(self, records: tuple[SetRecord, ...], option: str | None) -> Plan:
        """Return the plan that says in the next set what helps against what was felt."""
        names = {record.exercise for record in records}
        plan = self.plan
        for exercise in (one for name, one in plan.exercises.items() if name in names):
            done = {(r.set, r.round) for r in records if r.exercise == exercise.id}
            found = remedy_of(exercise, option or "")
            cue = FirstCue(found.say, since_set=len(done)) if found else None
            plan = plan.with_first_cue(exercise, cue)
        return plan

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
