"""Pain in a session: the set it belongs to, what is left out, the way back from a mistake. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.session.events import EventType
from glutetimer.session.plan import Plan
from glutetimer.session.position import Place
from glutetimer.session.record import Outcome, SetRecord, exercises_of_block
from glutetimer.session.snapshot import State
from glutetimer.session.states import Command, IllegalCommandError, Refusal, Target
from glutetimer.session.steps import Step, StepKind
from glutetimer.session.walk import Walk


@dataclass(frozen=True, slots=True)
class BeforePain:
    """How things stood before pain was reported: state, plan and the last record."""

    state: State
    plan: Plan
    record: SetRecord | None


def set_ahead_that_hurts(plan: Plan, index: int, last: SetRecord | None) -> Step | None:
    """Return the set ahead if pain outside a set belongs to it, None if to the last one.

    In a rest, and right after a set, it hurts from what was just done; in the get ready after a
    rest the body is already in the position of what comes. A set that hurt is not marked twice.

    Args:
        plan: What is to be done.
        index: The current step.
        last: The set that was begun last.
    """
    step = plan.steps[index]
    follows_work = index > 0 and plan.steps[index - 1].kind.is_work
    just_done = step.kind is StepKind.REST or follows_work
    if last is not None and last.pain_rep is None and (just_done or last.block == step.block):
        return None
    return next(one for one in plan.steps[index:] if one.kind.is_work)


class PainReports:
    """Pain that is reported, taken back, or left behind.

    Args:
        walk: Where in the plan the session is.
    """

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self._before: BeforePain | None = None
        self._hurt: Place | None = None
        self._way_back: tuple[int, int] | None = None

    @property
    def can_undo(self) -> bool:
        """Whether the pain reported last can be taken back: until the next set begins."""
        walk = self._walk
        if walk.state is State.PAIN:
            return True
        if walk.step.kind.is_work or walk.step.kind is StepKind.END:
            return False
        return self._way_back == (walk.index, len(walk.ledger.records))

    @property
    def was_paused(self) -> bool:
        """Whether the pain reported last was reported in a pause."""
        return self._before is not None and self._before.state is State.PAUSED

    @property
    def left_out(self) -> int:
        """How many sets the pain just reported leaves out, each side on its own."""
        walk = self._walk
        if walk.state is not State.PAIN or self._before is None:
            return 0
        return self._before.plan.sets_after(walk.index) - walk.plan.sets_after(walk.index)

    @property
    def plan_before_answer(self) -> Plan:
        """The plan, and until it is said whether it is pain or discomfort, the one before."""
        before = self._before if self._walk.state is State.PAIN else None
        return before.plan if before else self._walk.plan

    def report(self, target: Target) -> None:
        """Stop at once, mark where it hurt and drop the rest of that exercise."""
        walk = self._walk
        rep = walk.phase.rep if walk.phase else 0
        ahead = set_ahead_that_hurts(walk.plan, walk.index, walk.ledger.last)
        self._before = BeforePain(walk.state, walk.plan, walk.ledger.last)
        self._way_back = None
        walk.follow(target)
        self._hurt = walk.place
        record = walk.close_set(Outcome.PAIN, pain_rep=rep) or self._mark(ahead)
        walk.report(EventType.PAIN_REPORTED, walk.now_ms, rep=rep, records=(record,))
        walk.plan = walk.plan.without_exercise(
            walk.index, record.block, exercises_of_block(walk.ledger.records, record.block)
        )

    def undo(self) -> None:
        """Take back pain that was reported by mistake: records and plan are as they were.

        Raises:
            IllegalCommandError: If none was reported, or a set has begun since.
        """
        if self._before is None or not self.can_undo:
            raise IllegalCommandError(Command.UNDO_PAIN, Refusal.NOTHING_TO_UNDO)
        walk = self._walk
        record = walk.ledger.undo_pain(self._before.record)
        walk.plan = self._before.plan
        if self._way_back is not None and self._hurt is not None:
            walk.return_to(self._hurt)
        self._way_back = None
        walk.report(EventType.PAIN_UNDONE, walk.now_ms, records=(record,))

    def next_step(self) -> int:
        """Return the step to go on with, from which there is still a way back.

        A rest or get ready in which pain was reported has led to something else: it is gone.
        """
        walk = self._walk
        index = walk.index + 1
        if not walk.step.kind.is_work:
            walk.plan = walk.plan.without_step(walk.index)
            index = walk.index
        self._way_back = index, len(walk.ledger.records)
        return index

    def _mark(self, ahead: Step | None) -> SetRecord:
        """Mark that it hurt outside a set: after the last one, or before the one ahead."""
        ledger = self._walk.ledger
        if ahead is None:
            return ledger.mark_pain()
        at_ms = self._walk.now_ms - self._walk.start_ms
        ledger.begin(ahead, at_ms)
        return ledger.close(Outcome.PAIN, at_ms, pain_rep=0)
