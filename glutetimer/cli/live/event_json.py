"""Events of a session as JSON, for scripts."""

from __future__ import annotations

from typing import Any

from glutetimer.cli.json_output import put
from glutetimer.session.events import Event

_OPTIONAL = ("phase", "length_ms", "reason")


def put_event(event: Event) -> None:
    """Print an event as JSON."""
    put(event_object(event))


def event_object(event: Event) -> dict[str, Any]:
    """Return an event for scripts; what it changed is that of its last record."""
    found: dict[str, Any] = {
        "type": event.type.value,
        "at_ms": event.at_ms,
        "step": event.step,
        "exercise": event.exercise,
        "set": event.set,
        "rep": event.rep,
        "side": event.side.value,
    }
    for key in _OPTIONAL:
        value = getattr(event, key)
        if value is not None:
            found[key] = value
    if event.records:
        record = event.records[-1]
        found |= {
            "attempt": record.attempt,
            "reps": record.reps,
            "hold_ms": record.hold_ms,
            "work_ms": record.work_ms,
        }
    return found
