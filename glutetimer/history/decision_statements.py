"""The SQL of decisions on advice; one row for each advice."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import date

from glutetimer.history.bounds import MAX_UTC_MS
from glutetimer.history.decision_bounds import decision_uuid, read_value
from glutetimer.review.progress.advice import Rule
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.training.adaptation import Aspect, Change, Value

_PUT = """
    INSERT INTO advice_decision (uuid, rule, exercise, programme, aspect, value_before,
        value_after, detail, answer, local_date, decided_utc_ms, updated_utc_ms)
    VALUES (:uuid, :rule, :exercise, :programme, :aspect, :value_before,
        :value_after, :detail, :answer, :local_date, :decided_utc_ms, :updated_utc_ms)
    ON CONFLICT (uuid) DO UPDATE SET value_before = excluded.value_before,
        detail = excluded.detail, answer = excluded.answer, local_date = excluded.local_date,
        decided_utc_ms = excluded.decided_utc_ms, updated_utc_ms = excluded.updated_utc_ms,
        deleted = 0
"""
_DECISIONS = """
    SELECT * FROM advice_decision WHERE deleted = 0 ORDER BY decided_utc_ms DESC, uuid DESC
"""


_WITHDRAW = """
    UPDATE advice_decision SET deleted = 1, updated_utc_ms = :updated_utc_ms WHERE uuid = :uuid
"""


def put(connection: sqlite3.Connection, decision: Decision, utc_ms: int) -> None:
    """Write a decision; it takes the place of the last one on the same advice."""
    connection.execute(_PUT, _values(decision, utc_ms))


def withdraw(connection: sqlite3.Connection, decision: Decision, utc_ms: int) -> None:
    """Mark the decision on an advice as deleted."""
    connection.execute(_WITHDRAW, _values(decision, utc_ms))


def _values(decision: Decision, utc_ms: int) -> dict[str, object]:
    change = decision.change
    values = {
        "rule": decision.rule,
        "exercise": decision.exercise,
        "programme": change and change.programme,
        "aspect": change and change.aspect,
        "value_before": None if change is None else _json(change.before),
        "value_after": None if change is None else _json(change.after),
        "detail": decision.detail,
        "answer": decision.answer,
        "local_date": decision.local_date.isoformat(),
        "decided_utc_ms": min(decision.decided_utc_ms, MAX_UTC_MS),
        "updated_utc_ms": utc_ms,
    }
    return {**values, "uuid": decision_uuid(values)}


def decisions(connection: sqlite3.Connection) -> list[Decision]:
    """Return what was decided, the newest first.

    What this version does not know, as a newer one may have written it, is passed over.
    """
    found = connection.execute(_DECISIONS)
    found.row_factory = sqlite3.Row
    read = (_decision(dict(row)) for row in found)
    return [one for one in read if one is not None]


def _decision(row: Mapping[str, object]) -> Decision | None:
    try:
        return Decision(
            rule=Rule(str(row["rule"])),
            exercise=str(row["exercise"]),
            change=_change(row),
            answer=Answer(str(row["answer"])),
            local_date=date.fromisoformat(str(row["local_date"])),
            decided_utc_ms=int(str(row["decided_utc_ms"])),
            detail=str(row["detail"]),
        )
    except ValueError:
        return None


def _change(row: Mapping[str, object]) -> Change | None:
    if row["programme"] is None:
        return None
    aspect = Aspect(str(row["aspect"]))
    return Change(
        programme=str(row["programme"]),
        # the exercise of an advice is the one that its change is about
        exercise="" if aspect is Aspect.LEAD else str(row["exercise"]),
        aspect=aspect,
        before=None
        if row["value_before"] is None
        else read_value(str(row["value_before"]), aspect),
        after=read_value(str(row["value_after"]), aspect),
    )


def _json(value: Value | None) -> str | None:
    return None if value is None else json.dumps(value)
