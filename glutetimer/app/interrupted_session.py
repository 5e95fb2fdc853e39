"""Stores what a session was compiled with, and finds where an interrupted one resumes.

An interrupted session is compiled again from its row: its programme as it was, its options, and the
sets that were done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

import msgspec

from glutetimer.errors import UserError
from glutetimer.history.queries import HistoryQueries
from glutetimer.history.rows import SessionMetadata, SessionRow
from glutetimer.session.compile import compile_programme
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.resumption import Resumption, resumption
from glutetimer.session.steps import Side
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme, Usual

_SAID: Final = (Outcome.PAIN, Outcome.EASED)
"""What the person said of a set, whether or not anything of it was done."""


def has_content(records: Iterable[SetRecord]) -> bool:
    """Return whether anything was done in a session, or said of it."""
    return any(record.did_something or record.outcome in _SAID for record in records)


@dataclass(frozen=True, slots=True)
class InterruptedSession:
    """An interrupted session: its row, its programme as it was, and where it resumes."""

    session: SessionRow
    programme: Programme
    stopped: Resumption


class _StoredOptions(msgspec.Struct, frozen=True, kw_only=True):
    """What a session was compiled with; what is missing is as the settings are now."""

    first_side: Literal["left", "right"] | None = None
    hold_top_ms: int | None = None
    usual: Usual | None = None
    budget_ms: int | None = None

    @classmethod
    def from_plan(cls, plan: Plan) -> _StoredOptions:
        """Return what a plan was compiled with."""
        options = plan.options
        return cls(
            first_side="right" if options.first_side is Side.RIGHT else "left",
            hold_top_ms=options.hold_top_ms,
            usual=options.usual,
            budget_ms=plan.budget_ms,
        )

    def of(self, options: SessionOptions) -> SessionOptions:
        """Return the options as they were then, with what is said as the settings are now."""
        return replace(
            options,
            first_side=Side(self.first_side) if self.first_side else options.first_side,
            hold_top_ms=self.hold_top_ms or options.hold_top_ms,
            usual=self.usual or options.usual,
        )


def metadata_of(
    plan: Plan, programme: Programme, exercises: Mapping[str, Exercise]
) -> SessionMetadata:
    """Return the metadata that a session is stored with."""
    return SessionMetadata(
        programme_id=plan.programme,
        programme_name=plan.name,
        programme_json=msgspec.json.encode(programme).decode(),
        wishes_json=msgspec.json.encode(_StoredOptions.from_plan(plan)).decode(),
        planned_ms=plan.total_ms,
        pace=plan.options.pace,
        week=plan.week,
        exercise_names={name: exercise.name for name, exercise in exercises.items()},
        test_scales={
            name: len(exercise.result.scale)
            for name, exercise in exercises.items()
            if exercise.result
        },
    )


def find_resume_point(
    row: SessionRow,
    history: HistoryQueries,
    exercises: Mapping[str, Exercise],
    options: SessionOptions,
    spared: frozenset[str] = frozenset(),
) -> InterruptedSession | None:
    """Compile a session again as it was, and find where it stopped.

    Args:
        row: The session.
        history: Where it is kept.
        exercises: All exercises by id.
        options: What the settings ask of a session of its pace now.
        spared: The exercises that take over from no other, as they hurt lately.

    Returns:
        None if it cannot go on: it is a trial, nothing was done, this version does not know its
        programme or exercises any more, or nothing of it is left to do.
    """
    records = [found.record for found in history.sets(row.uuid)]
    if row.trial or not has_content(records):
        return None
    try:
        content = history.programme(row.uuid) or "{}"
        programme = msgspec.json.decode(content, type=Programme)
        asked = msgspec.json.decode(history.options(row.uuid) or "{}", type=_StoredOptions)
        plan = compile_programme(
            programme,
            exercises,
            asked.of(options),
            week=row.week,
            budget_ms=asked.budget_ms,
        )
    except (msgspec.MsgspecError, LookupError, ValueError, UserError):
        return None
    stopped = resumption(plan, exercises, records, row.last_event_ms, spared)
    return None if stopped is None else InterruptedSession(row, programme, stopped)
