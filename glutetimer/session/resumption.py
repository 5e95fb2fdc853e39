"""Finding the way back into a session that broke off. Pure.

What was done is what the set records say: they are replayed, plan beside them, so
that an exercise that was made easier, dropped for pain or done twice is where it was. The set
that was under way goes on in the same record: its done reps stay and the rest is added, so that
the record in the end says what the body did. A timed hold that broke off is done again from its
start, since none of its seconds is on disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeGuard

from glutetimer.session.easier import easier_version, that_hurt, with_neighbour, without
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription, swap_exercise
from glutetimer.session.record import Outcome, SetRecord, exercises_of_block
from glutetimer.session.steps import PhaseKind, Step
from glutetimer.training.exercise import Exercise


@dataclass(frozen=True, slots=True)
class Resumption:
    """Where a session goes on.

    `plan` has all changes that were made on the way and a get-ready before what comes next;
    `index` is the step to enter. `records` are those so far, `at_ms` the instant of the session
    at which the last thing was written: the time between counts for nothing.
    """

    plan: Plan
    index: int
    records: tuple[SetRecord, ...]
    at_ms: int

    @property
    def step(self) -> Step:
        """The working step that comes next; the end if everything was done."""
        steps = self.plan.steps[self.index :]
        open_is_done = _is_open_but_done(self.records)
        found = (step for step in steps[open_is_done:] if step.kind.is_work)
        return next(found, self.plan.steps[-1])

    @property
    def rep(self) -> int:
        """The first rep to do of that step."""
        last = self.records[-1] if self.records else None
        is_open = last is not None and last.outcome is Outcome.UNDER_WAY
        return last.done_reps + 1 if last and is_open and not _is_open_but_done((last,)) else 1


def resumption(
    plan: Plan,
    exercises: Mapping[str, Exercise],
    records: Iterable[SetRecord],
    at_ms: int,
    spared: frozenset[str] = frozenset(),
) -> Resumption | None:
    """Return where a session goes on, or None if its records do not fit the plan.

    Args:
        plan: The plan as it was at the start, compiled anew.
        exercises: All exercises by id.
        records: What was done, in order.
        at_ms: The instant of the session at which something was written last.
        spared: The exercises that take over from no other, as they hurt lately.
    """
    kept = tuple(records)
    at = -1
    before: SetRecord | None = None
    for record in kept:
        hurt_before = (that_hurt(kept[: record.ordinal - 1]) | spared) - {record.exercise}
        eased = _eased(plan, without(exercises, hurt_before), record, before, at)
        plan = eased or plan
        found = _find(plan, record, before, at)
        if found is None:
            return None
        at, before = found, record
        if record.pain_rep is not None:
            so_far = kept[: record.ordinal]
            plan = plan.without_exercise(at, record.block, exercises_of_block(so_far, record.block))
    if before is None:
        return Resumption(plan.with_get_ready(0, 0), 0, kept, at_ms)
    is_open, hurt = before.outcome is Outcome.UNDER_WAY, before.pain_rep is not None
    again = before.outcome is Outcome.RESTARTED and not hurt
    if before.outcome is Outcome.EASED and not hurt:
        left = without(exercises, that_hurt(kept) | spared)
        version = easier_version(_prescription(plan, at), left, plan.options)
        plan = plan.with_easier(at, version) if version else plan
    if is_open:
        again = before.done_reps < before.planned_reps
    start = at if again else at + 1
    first_rep = before.done_reps + 1 if is_open and again else 1
    plan = plan.with_get_ready(start, start, first_rep)
    return Resumption(plan, at if is_open else start, kept, at_ms)


def first_phase_of(step: Step, rep: int) -> int | None:
    """Return the index of the phase at which a rep begins; None after the last rep."""
    return next(
        (
            index
            for index, phase in enumerate(step.phases)
            if phase.rep == rep and phase.kind is not PhaseKind.REST
        ),
        None,
    )


def _eased(
    plan: Plan,
    exercises: Mapping[str, Exercise],
    record: SetRecord,
    before: SetRecord | None,
    at: int,
) -> Plan | None:
    """Return the plan in which the easier version of a record took over, if it asked for more.

    Where a set was under way, its record says so; in a rest or a get ready nothing does.
    """
    if _was_eased(before) and before.block == record.block:
        made_easier = _made_easier(plan, exercises, record, at)
        if made_easier is None and (
            version := easier_version(_prescription(plan, at), exercises, plan.options)
        ):
            # the old one was done once more before the easier one
            return plan.with_easier(at, version)
        return made_easier
    found = _find(plan, record, before, at)
    if found is not None and not _asks_more(plan.steps[found], record):
        return None
    ahead = (
        index - 1
        for index in range(at + 1, len(plan.steps) - 1)
        if plan.steps[index].kind.is_work and _place(plan.steps[index]) == _place(record)
    )
    restarted = before is not None and before.outcome is Outcome.RESTARTED
    # the set was counted in again when an easier one was asked for
    again = (at,) if restarted and _place(plan.steps[at]) == _place(record) else ()
    tried = (_made_easier(plan, exercises, record, index) for index in (*again, *ahead))
    return next((plan for plan in tried if plan is not None), None)


def _made_easier(
    plan: Plan, exercises: Mapping[str, Exercise], record: SetRecord, index: int
) -> Plan | None:
    """Return the plan made easier from a step on, as often as it takes to fit a record."""
    while (version := _version(plan, exercises, record, index)) is not None:
        plan = plan.with_easier(index, version)
        ahead = range(index + 1, len(plan.steps))
        work = next((at for at in ahead if plan.steps[at].kind.is_work), None)
        if work is None:
            return None
        if _is_step_of(plan.steps[work], record) and not _asks_more(plan.steps[work], record):
            return plan
        index = work - 1
    return None


def _version(
    plan: Plan, exercises: Mapping[str, Exercise], record: SetRecord, index: int
) -> Prescription | None:
    now = _prescription(plan, index)
    if record.exercise in now.exercise.easier and record.exercise in exercises:
        # an earlier version of the program may have chosen another of the easier ones
        chosen = exercises[record.exercise]
        found = with_neighbour(now, chosen, plan.options)
        return found or swap_exercise(now, chosen, plan.options)
    return easier_version(now, exercises, plan.options)


def _prescription(plan: Plan, index: int) -> Prescription:
    return plan.runs[plan.steps[index].run].prescription


def _asks_more(step: Step, record: SetRecord) -> bool:
    timed_ms = sum(phase.length_ms for phase in step.phases if phase.is_timed)
    return step.reps > record.planned_reps or timed_ms > record.planned_hold_ms


def _was_eased(record: SetRecord | None) -> TypeGuard[SetRecord]:
    return record is not None and record.outcome is Outcome.EASED and record.pain_rep is None


def _place(of: Step | SetRecord) -> tuple[int, int, int]:
    return of.block, of.set, of.round


def _find(plan: Plan, record: SetRecord, before: SetRecord | None, at: int) -> int | None:
    """Return the step of a record: as a rule one that lies ahead, else one done before."""
    later = [i for i in range(at + 1, len(plan.steps)) if plan.steps[i].kind.is_work]
    earlier = range(at, -1, -1)
    if record.attempt == 1:
        order = (*later, *earlier)
    elif before is not None and before.outcome is Outcome.RESTARTED:
        order = (*earlier, *later)
    else:
        # the same set comes again when it is repeated, or in the next round of an outer circuit
        order = (*later[:1], *earlier, *later)
    return next((index for index in order if _is_step_of(plan.steps[index], record)), None)


def _is_step_of(step: Step, record: SetRecord) -> bool:
    """Return whether a record is about this step."""
    return step.kind.is_work and (
        (step.block, step.set, step.round, step.side, step.exercise)
        == (record.block, record.set, record.round, record.side, record.exercise)
    )


def _is_open_but_done(records: tuple[SetRecord, ...]) -> bool:
    """Whether the last rep of a set was done and only the end of the set not written."""
    if not records or records[-1].outcome is not Outcome.UNDER_WAY:
        return False
    return records[-1].done_reps >= records[-1].planned_reps
