"""The loop in which an exercise is shown outside a session: its phases, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from glutetimer.figure.motion import ARRIVE, Motion
from glutetimer.session.steps import PhaseKind, Side
from glutetimer.training.exercise import Choice, Exercise
from glutetimer.training.tempo import Phase
from glutetimer.training.wording import phases_of

HOLD_MS: Final = 4_000
"""A timed hold is shown for so long at most: nothing moves in it."""
MOVE_MS: Final = 1_500
"""Into a timed hold, and out of it."""
DRILL_MS: Final = 6_000
REST_MS: Final = 2_500
_IN: Final = {"hold": (1.0 - ARRIVE, 1.0)}
"""By the motion of the poses, the part of a get ready that leads to where the work is done."""
_OUT: Final = {"hold": (0.0, ARRIVE)}
"""Likewise the part of a rest that leads back."""
_PREVIEW_IN: Final = (0.27, 0.52)
_PREVIEW_OUT: Final = (0.6, 0.85)
"""The parts of a get ready in which a rep is shown."""


@dataclass(frozen=True, slots=True)
class Span:
    """One phase of the loop.

    `kind` from `begin` to `end` is what the motion shows meanwhile; `still` is how far the phase
    has come where the picture is frozen.
    """

    phase: str
    kind: PhaseKind
    length_ms: int
    side: Side
    start_ms: int = 0
    begin: float = 0.0
    end: float = 1.0
    still: float = 1.0


@dataclass(frozen=True, slots=True)
class Instant:
    """Where the loop stands: a phase, how far it has come, and what the motion shows for it."""

    phase: str
    progress: float
    kind: PhaseKind
    shown: float
    side: Side

    @property
    def works(self) -> bool:
        """Whether the muscle works now."""
        return self.kind not in (PhaseKind.REST, PhaseKind.GET_READY)


class Playback:
    """The loop of one exercise, in its own tempo; the phases are those of `phases_of`.

    Args:
        exercise: The exercise.
        motion: Its movement.
        side: The side that works. An exercise whose sides take turns begins with it.
    """

    def __init__(self, exercise: Exercise, motion: Motion, side: Side) -> None:
        sides = {"both": (Side.BOTH,), "per_side": (side,)}.get(exercise.sides, (side, side.other))
        self.motion = motion
        self.spans: tuple[Span, ...] = tuple(_placed(_spans(exercise, motion, sides)))

    @property
    def length_ms(self) -> int:
        """How long one round takes."""
        last = self.spans[-1]
        return last.start_ms + last.length_ms

    @property
    def phases(self) -> tuple[str, ...]:
        """The phases in the order in which they come, each once."""
        return tuple(dict.fromkeys(span.phase for span in self.spans))

    def at(self, elapsed_ms: int) -> Instant:
        """Return what is shown after so many ms, round after round."""
        now = elapsed_ms % self.length_ms
        span = next(span for span in reversed(self.spans) if span.start_ms <= now)
        return _instant(span, (now - span.start_ms) / span.length_ms)

    def end_of(self, phase: str) -> Instant:
        """Return the end of a phase, where a person would look at it."""
        span = self._first(phase)
        return replace(_instant(span, span.still), progress=1.0)

    def end_ms(self, phase: str) -> int:
        """Return the ms at which a phase ends in the first round."""
        span = self._first(phase)
        return span.start_ms + span.length_ms

    def _first(self, phase: str) -> Span:
        return next(span for span in self.spans if span.phase == phase)

    @property
    def turning_phase(self) -> str:
        """The phase whose end shows the exercise best: the hold, the top, the bottom of a squat."""
        phases = self.phases
        return next((name for name in phases if name in ("hold", "drill")), phases[0])


def pose_shown(
    exercise: Exercise, chosen: Mapping[str, str], *, from_elsewhere: bool = False
) -> str | None:
    """Return the id of the poses that show an exercise in the way that is chosen.

    Ways other than the usual one are drawn from one place only.

    Args:
        exercise: The exercise.
        chosen: The value of each choice, by the choice's id; the usual one where it is missing.
        from_elsewhere: Whether it is seen from where one usually does not look.
    """
    usual = (exercise.other_view if from_elsewhere else None) or exercise.pose
    varied = (one.poses.get(chosen.get(one.id, one.usual)) for one in exercise.choices)
    return next((pose for pose in varied if pose), usual)


def has_picture_of(choice: Choice, value: str) -> bool:
    """Return whether one can see what a value of a choice changes."""
    return value in choice.poses or (value == choice.usual and bool(choice.poses))


def _instant(span: Span, progress: float) -> Instant:
    shown = span.begin + (span.end - span.begin) * progress
    return Instant(span.phase, progress, span.kind, shown, span.side)


def _placed(spans: Iterator[Span]) -> Iterator[Span]:
    """Put spans one after the other."""
    start_ms = 0
    for span in spans:
        yield replace(span, start_ms=start_ms)
        start_ms += span.length_ms


def _spans(exercise: Exercise, motion: Motion, sides: tuple[Side, ...]) -> Iterator[Span]:
    timing = exercise.timing
    match timing.mode:
        case "hold":
            held_ms = timing.hold.ms if timing.hold else HOLD_MS
            kind = motion.poses.motion
            begin, end = _IN.get(kind, _PREVIEW_IN)
            for side in sides:
                yield Span("start", PhaseKind.GET_READY, MOVE_MS, side, begin=begin, end=end)
                yield Span("hold", PhaseKind.HOLD, min(held_ms, HOLD_MS), side)
                if kind in _OUT:
                    begin, end = _OUT[kind]
                    yield Span("finish", PhaseKind.REST, MOVE_MS, side, begin=begin, end=end)
                else:
                    begin, end = _PREVIEW_OUT
                    yield Span("finish", PhaseKind.GET_READY, MOVE_MS, side, begin=begin, end=end)
        case "drill":
            yield Span("drill", PhaseKind.DRILL, DRILL_MS, sides[0])
        case "distance":
            yield Span("drill", PhaseKind.DRILL, DRILL_MS, sides[0])
            yield Span("rest", PhaseKind.REST, REST_MS, sides[0], still=0.5)
        case _:
            for side in sides:
                for name in phases_of(exercise):
                    length_ms = max(timing.tempo.length_ms(Phase(name)), 1)
                    yield Span(name, PhaseKind(name), length_ms, side)
