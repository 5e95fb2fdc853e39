"""What can be asked of a session at any time. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from glutetimer.session.answers import SetAnswers
from glutetimer.session.easier import easier_version, that_hurt, without
from glutetimer.session.pain import PainReports
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription
from glutetimer.session.record import SetRecord
from glutetimer.session.resumption import Resumption
from glutetimer.session.self_paced_walk import SelfPacedWalk
from glutetimer.session.snapshot import State
from glutetimer.session.steps import Step, StepKind, StepPhase
from glutetimer.training.exercise import Exercise


class SessionStatus:
    """Where a session stands; nothing here changes anything.

    Args:
        todo: What is to be done, from its start or from where it broke off.
        exercises: All exercises by id.
        spared: The exercises that hurt lately; none of them takes over where one is too hard.
    """

    def __init__(
        self,
        todo: Plan | Resumption,
        exercises: Mapping[str, Exercise] | None = None,
        spared: frozenset[str] = frozenset(),
    ) -> None:
        if isinstance(todo, Resumption):
            self._walk = SelfPacedWalk(todo.plan, todo.records, todo.index)
        else:
            self._walk = SelfPacedWalk(todo)
        self._todo = todo
        self._exercises = exercises or {}
        self._spared = spared
        self._back_at_ms: int | None = None
        self._pain = PainReports(self._walk)
        self._answers = SetAnswers(self._walk)
        self._easier: tuple[Prescription, frozenset[str], Prescription | None] | None = None
        self.pause_reason: str | None = None

    @property
    def plan(self) -> Plan:
        """What is to be done, with all changes so far."""
        return self._walk.plan

    @property
    def plan_before_answer(self) -> Plan:
        """The plan, and until it is said whether it is pain or discomfort, the one before."""
        return self._pain.plan_before_answer

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
        return self._pain.was_paused

    @property
    def can_undo_pain(self) -> bool:
        """Whether the pain reported last can still be taken back."""
        return self._pain.can_undo

    @property
    def left_out(self) -> int:
        """How many sets the pain just reported leaves out, each side on its own."""
        return self._pain.left_out

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
        hurt = that_hurt(self.records) | self._spared
        if self._easier is None or self._easier[0] is not now or self._easier[1] != hurt:
            # looked up for every frame, so it is worked out once for each exercise
            left = without(self._exercises, hurt)
            self._easier = (now, hurt, easier_version(now, left, self.plan.options))
        return self._easier[2]

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
