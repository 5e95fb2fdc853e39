"""What `today` prints for scripts: the suggestion, open advice, the week, decisions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.presentation.advice import AdviceView, DecisionLine
from glutetimer.presentation.today import TodayView
from glutetimer.presentation.week_report import WeekReportView
from glutetimer.review.progress.advice import Advice
from glutetimer.review.progress.decision import Decision
from glutetimer.session.prescription import Prescription

MINUTE_MS = 60_000


def suggestion_object(planned: PlannedProgramme, view: TodayView) -> dict[str, Any]:
    """Return what is suggested, with its exercises as they would be done."""
    plan = planned.plan
    return {
        "type": "suggestion",
        "programme": planned.programme.id,
        "name": view.suggestion.name,
        "week": plan.week,
        "rest_day": view.is_rest_day,
        "reason": view.reason,
        "hurt": view.hurt,
        "minutes": round(plan.total_ms / MINUTE_MS),
        "length_ms": plan.total_ms,
        "blocks": list(_blocks(planned)),
    }


def _blocks(planned: PlannedProgramme) -> Iterator[dict[str, Any]]:
    instead_of = {swap.instead: swap.exercise for swap in planned.kit.swaps}
    instead_of |= {one.instead: one.exercise for one in planned.spared if one.instead}
    for one in planned.plan.prescriptions:
        yield {
            "exercise": one.exercise.id,
            "sets": one.sets,
            "reps": one.reps,
            "hold_ms": hold_ms(one),
            "duration_ms": one.drill_ms or None,
            "sides": [side.value for side in one.sides],
            "band": one.band,
            "load_kg": one.load_kg,
            "instead_of": instead_of.get(one.exercise.id),
        }


def hold_ms(one: Prescription) -> int:
    """Return the hold that counts in each rep, or the length of a timed hold."""
    return one.hold_ms if one.exercise.timing.mode == "hold" else one.tempo.hold_ms


def advice_object(number: int, advice: Advice, view: AdviceView) -> dict[str, Any]:
    """Return an open advice; --accept and --not-now take its number or its key."""
    change = advice.change
    return {
        "type": "advice",
        "number": number,
        "key": key_text(advice.key),
        "rule": advice.rule.value,
        "exercise": advice.exercise,
        "programme": change and change.programme,
        "what": change and change.aspect.value,
        "from": change and change.before,
        "to": change and change.after,
        "title": view.title,
        "reason": view.reason,
        "facts": list(advice.facts),
    }


def week_sentences_object(week: WeekReportView) -> dict[str, Any]:
    """Return the week of today in three sentences."""
    return {
        "type": "week",
        "sentences": [f"{lead} {sentence}" for lead, sentence in week.sentences],
    }


def key_text(key: Sequence[str]) -> str:
    """Return the key of an advice as one word, which stays when the numbers change."""
    return ":".join(key)


def decision_object(number: int | None, decision: Decision, line: DecisionLine) -> dict[str, Any]:
    """Return what was decided; --undo takes its number or its key.

    The number is None where nothing is decided any more.
    """
    change = decision.change
    return {
        "type": "decision",
        "number": number,
        "key": key_text(decision.key),
        "rule": decision.rule.value,
        "exercise": decision.exercise,
        "programme": change and change.programme,
        "what": change and change.aspect.value,
        "from": change and change.before,
        "to": change and change.after,
        "answer": "open" if number is None else decision.answer.value,
        "date": decision.local_date.isoformat(),
        "title": line.title,
    }
