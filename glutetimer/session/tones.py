"""The names of the tones, and what a sounding end must offer so that cues can be placed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from glutetimer.session.steps import PhaseKind


class Tone(StrEnum):
    """What a tone says; each differs from the others for closed eyes."""

    LIFT = "lift"
    HOLD = "hold"
    HOLD_TICK = "hold_tick"
    LOWER = "lower"
    REST = "rest"
    COUNT = "count"
    """One of the 3-2-1 before something starts; `GO` is the start itself."""
    GO = "go"
    HALFWAY = "halfway"
    LAST_TWO = "last_two"
    SET_DONE = "set_done"
    EXERCISE_DONE = "exercise_done"
    SESSION_DONE = "session_done"
    SWITCH_SIDES = "switch_sides"
    TEN_SECONDS = "ten_seconds"
    TAP_IGNORED = "tap_ignored"
    TAP_MISSED = "tap_missed"
    """Nothing was tapped for long in a self-paced set."""


PHASE_TONES: Final = {
    PhaseKind.LIFT: Tone.LIFT,
    PhaseKind.HOLD_TOP: Tone.HOLD,
    PhaseKind.LOWER: Tone.LOWER,
    PhaseKind.HOLD_BOTTOM: Tone.HOLD,
    PhaseKind.HOLD: Tone.HOLD,
    PhaseKind.DRILL: Tone.GO,
    PhaseKind.REST: Tone.REST,
    PhaseKind.GET_READY: Tone.COUNT,
    PhaseKind.SWITCH: Tone.SWITCH_SIDES,
}
"""The tone that a phase is known by; a hold without load has none."""


@dataclass(frozen=True, slots=True)
class PlacedTone:
    """A tone at an instant.

    `at_ms` is on the machine's monotonic clock and may carry fractions; `pan` goes from -1 (left)
    to 1 (right), `gain` from 0 to 1. `tag` is the caller's own mark, to silence by.
    """

    at_ms: float
    tone: Tone
    pan: float = 0.0
    gain: float = 1.0
    tag: str = ""


@dataclass(frozen=True, slots=True)
class PlacedClip:
    """A recorded phrase at an instant: as `PlacedTone`, with the name the clip was lent under."""

    at_ms: float
    clip: str
    pan: float = 0.0
    gain: float = 1.0
    tag: str = ""


Cue = PlacedTone | PlacedClip

LATE_MS = 300
"""A cue that is later than this is not sounded any more."""


class CueSink(Protocol):
    """Where cues go to be heard. Both calls return at once, from any thread."""

    def schedule(self, cues: Sequence[Cue]) -> None:
        """Place cues, best more than 300 ms ahead.

        A cue that is late sounds at once, one more than `LATE_MS` late not at all.
        """
        ...

    def silence(self, tag: str | None = None) -> None:
        """Drop all that waits and fade what sounds; with a tag, only what carries it."""
        ...
