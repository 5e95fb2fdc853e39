"""What a person says of a set that is over: how many reps, where it was felt, how a test went."""

from __future__ import annotations

from glutetimer.session.events import EventType
from glutetimer.session.plan import Plan
from glutetimer.session.record import SetRecord
from glutetimer.session.snapshot import State
from glutetimer.session.states import Command, IllegalCommandError, Refusal
from glutetimer.session.steps import StepKind
from glutetimer.session.teaching import FirstCue
from glutetimer.session.walk import Walk
from glutetimer.training.wording import remedy_of


class SetAnswers:
    """The answers of a person, written into the records of the sets they are about.

    Args:
        walk: Where in the plan the session is.
    """

    def __init__(self, walk: Walk) -> None:
        self._walk = walk

    def correct(self, delta: int) -> None:
        """Correct the number of reps of the last set, while its count is in sight.

        Raises:
            IllegalCommandError: If no set has just ended.
        """
        walk, ledger = self._walk, self._walk.ledger
        is_over = walk.state in (State.FINISHED, State.STOPPED)
        in_sight = is_over or walk.step.kind is StepKind.REST
        if ledger.last is None or ledger.is_open or not in_sight:
            raise IllegalCommandError(Command.CORRECT, Refusal.NO_SET_ENDED)
        record = ledger.correct(delta)
        walk.report(EventType.REPS_CORRECTED, walk.now_ms, records=(record,))

    def feel(self, option: str | None, block: int | None) -> None:
        """Write where an exercise was felt: the last one, or that of a block; None: no answer.

        Raises:
            IllegalCommandError: If nothing of it was done.
        """
        walk, ledger = self._walk, self._walk.ledger
        asked = ledger.last.block if ledger.last and block is None else block
        done = (record.block for record in ledger.records if record.did_something)
        if asked is None or asked not in done:
            raise IllegalCommandError(Command.FEEL, Refusal.NOTHING_DONE)
        records = ledger.feel(asked, option)
        walk.plan = _with_advice(walk.plan, records, option)
        walk.report(EventType.FEEL_RECORDED, walk.now_ms, reason=option, records=records)

    def answer_test(self, answer: int, ordinal: int | None) -> None:
        """Write how a self-test went: the last set, or the one of an ordinal.

        Raises:
            IllegalCommandError: If no self-test has ended there.
        """
        walk, ledger = self._walk, self._walk.ledger
        tested = ledger.last if ordinal is None else ledger.of_ordinal(ordinal)
        if tested is None or not tested.is_tested or ledger.is_open:
            raise IllegalCommandError(Command.ANSWER_TEST, Refusal.NO_TEST_ENDED)
        record = ledger.answer_test(tested.ordinal, answer)
        walk.report(EventType.TEST_RECORDED, walk.now_ms, reason=str(answer), records=(record,))


def _with_advice(plan: Plan, records: tuple[SetRecord, ...], option: str | None) -> Plan:
    """Return the plan that says in the next set what helps against what was felt."""
    names = {record.exercise for record in records}
    for exercise in (one for name, one in plan.exercises.items() if name in names):
        done = {(r.set, r.round) for r in records if r.exercise == exercise.id}
        found = remedy_of(exercise, option or "")
        cue = FirstCue(found.say, since_set=len(done)) if found else None
        plan = plan.with_first_cue(exercise, cue)
    return plan
