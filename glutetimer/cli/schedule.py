"""The timeline of a session: steps, phases and cues with their instants and lengths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from glutetimer.audio.tone_definitions import SCORES
from glutetimer.session.cues import CueOptions, ScriptCue, script
from glutetimer.session.plan import Plan
from glutetimer.session.tones import Tone


def timeline_entries(
    plan: Plan, session_options: CueOptions | None = None
) -> Iterator[dict[str, Any]]:
    """Give each step, followed by its phases and cues in the order in which they begin.

    All have `start_ms` from the start of the session and `length_ms`.
    """
    start = 0
    for index, step in enumerate(plan.steps):
        yield {
            "type": "step",
            "start_ms": start,
            "length_ms": step.length_ms,
            "step": index,
            "kind": step.kind.value,
            "exercise": step.exercise,
            "set": step.set,
            "sets": step.sets,
            "round": step.round,
            "rounds": step.rounds,
            "reps": step.reps,
            "side": step.side.value,
            "band": step.band,
            "load_kg": step.load_kg,
            **({"warnings": list(plan.warnings)} if plan.warnings and not index else {}),
        }
        inside = [
            {
                "type": "phase",
                "start_ms": start + phase.start_ms,
                "length_ms": phase.length_ms,
                "step": index,
                "kind": phase.kind.value,
                "rep": phase.rep,
                "side": phase.side.value,
            }
            for phase in step.phases
        ]
        inside.extend(_cue(cue, start, index) for cue in script(plan, index, session_options))
        # the sort is stable: a phase stands before the cues that begin with it
        yield from sorted(inside, key=lambda found: found["start_ms"])
        start += step.length_ms


def tone_ms(tone: Tone) -> int:
    """Return how long a tone sounds."""
    return round(max(note.at_ms + note.length_ms for note in SCORES[tone]))


def _cue(cue: ScriptCue, step_start: int, index: int) -> dict[str, Any]:
    said: dict[str, Any] = {"text": cue.text}
    length = cue.length_ms
    if cue.tone is not None:
        said = {"tone": cue.tone.value}
        length = tone_ms(cue.tone)
    return {
        "type": "cue",
        "start_ms": step_start + cue.at_ms,
        "length_ms": length,
        "step": index,
        "kind": cue.kind.value,
        **said,
        "side": cue.side.value,
    }
