"""Drawn histories: what somebody did of an exercise, day by day, and what is advised on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, cast

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.amount_steps import hold_range
from glutetimer.review.progress.decision import Answer, Decision, in_force
from glutetimer.review.progress.knowledge import progress_knowledge
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.progress.progress import advise
from glutetimer.review.rows import PerformedRow, SelfTestRow
from glutetimer.training.adaptation import Aspect, Change

CATALOGUE = load_catalogue(assets_dir())
TODAY = date(2026, 11, 20)
GLUTES = "glute_deep"
BANDS = ("light", "medium", "heavy")
KNOWN = progress_knowledge(
    CATALOGUE.exercises, CATALOGUE.guidance, bands={one: one for one in BANDS}
)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def did(
    exercise: str,
    days_ago: int,
    reps: int = 12,
    *,
    hold_s: float = 2.0,
    feel: str | None = GLUTES,
    **changed: object,
) -> list[PerformedRow]:
    """Return two sets of an exercise, on each side where it has sides, felt after the last."""
    known = CATALOGUE.exercises.get(exercise)
    sides = ("left", "right") if known and known.sides == "per_side" else ("both", "both")
    is_hold = known is not None and known.timing.mode == "hold"
    rows = [
        PerformedRow(
            session=f"session {days_ago:04} days ago",
            local_date=ago(days_ago),
            programme="cyclist_four",
            exercise=exercise,
            side=side,
            kind="hold" if is_hold else "set",
            outcome="completed",
            planned_reps=reps,
            done_reps=reps,
            corrected_reps=None,
            hold_ms=round(reps * hold_s * 1000),
            work_ms=round(reps * (hold_s + 4) * 1000),
            rep_hold_ms=round(hold_s * 1000),
            rep_work_ms=round((hold_s + 4) * 1000),
        )
        for side in sides
    ]
    last = rows[-1]._replace(feel=feel)
    return [*rows[:-1], last._replace(**cast("dict[str, Any]", changed))]


def told(exercise: str, reps: int = 12, hold_s: float = 2.0, **changed: object) -> Prescribed:
    values = {"programme": "cyclist_four", "exercise": exercise, "sets": 2, "reps": reps}
    return Prescribed(**cast("dict[str, Any]", {**values, "hold_s": hold_s, **changed}))


def advised(
    rows: Sequence[PerformedRow],
    *prescribed: Prescribed,
    decisions: Sequence[Decision] = (),
    tests: Sequence[SelfTestRow] = (),
    known: object = KNOWN,
    today: date = TODAY,
) -> tuple[Advice, ...]:
    ordered = sorted(rows, key=lambda row: row.local_date)
    return advise(ordered, tests, prescribed, decisions, cast("Any", known), today)


def only(found: Sequence[Advice]) -> Advice:
    (one,) = found
    return one


def rules(found: Sequence[Advice]) -> list[Rule]:
    return [one.rule for one in found]


def decided(advice: Advice, answer: Answer, days_ago: int = 0, place: int = 0) -> Decision:
    """Return a decision; `place` orders those of one day."""
    day = ago(days_ago)
    at_ms = day.toordinal() * 86_400_000 + place
    change, detail = advice.change, advice.detail
    return Decision(advice.rule, advice.exercise, change, answer, day, at_ms, detail)


def with_decisions(now: Prescribed, decisions: Sequence[Decision]) -> Prescribed:
    """Return what is prescribed with the changes in force, as planning has it."""
    for change in in_force(decisions):
        if (change.programme, change.exercise) == (now.programme, now.exercise):
            now = changed(now, change)
    return now


def changed(now: Prescribed, change: Change) -> Prescribed:
    values: dict[str, Any] = {one: getattr(now, one) for one in Prescribed.__slots__}
    if change.aspect is Aspect.EXERCISE:
        rung = CATALOGUE.exercises[str(change.after)]
        hold = hold_range(rung)
        values |= {"exercise": rung.id, "reps": rung.reps.min, "hold_s": hold.s if hold else 0.0}
    else:
        values[change.aspect] = change.after
    return Prescribed(**values)
