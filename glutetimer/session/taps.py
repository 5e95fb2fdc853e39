"""What a tap means in a self-paced set. Pure.

The first tap of a set is at the turning point: the top of a bridge, the bottom of a squat. From the
second one on the question is whether the person taps once a rep, at the turning point, or twice,
at both ends of the movement. The gaps between the taps decide: the tempo says how long each gap
would be in either pattern, and the pattern is taken in which the person keeps nearer to the tempo
and more even a pace. The second tap is read by the first gap, the third one by both, which settles
the pattern for the rest of the set. From then on the person may be as fast or slow as they like. In
doubt it is one tap a rep, as asked for.

A press too soon is no tap. Nobody moves three times as fast as the tempo and still does that
exercise, so a third of the movement must have passed since the last tap; from one tap a rep to the
next the whole hold as well, because a rep without its hold is another rep. And `SLIP_MS` must have
passed since the last press, tap or not: what comes faster is a double click, a key that bounces or
is held down, or a hand that drums on the keyboard.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum, auto
from typing import Self

from glutetimer.session.steps import Step

SLIP_MS = 400
"""Presses this close together are one: double clicks come within 400 ms on every desktop."""
FASTEST = 3
"""How many times faster than the tempo a movement may be."""
CLEAR = math.log(2)
"""A gap twice as long as usual or longer means nothing: people rest between reps."""
HELD = 2 * CLEAR
"""On the way from the turning point nobody rests, so there a gap may mean more."""


class Turn(Enum):
    """Where in a rep the person is at a tap."""

    TURNING_POINT = auto()
    START = auto()
    """Back in the position in which the rep started."""


class Pattern(Enum):
    """How a person taps."""

    ONCE_A_REP = auto()
    BOTH_TURNS = auto()


@dataclass(frozen=True, slots=True)
class RepTimes:
    """How long the parts of a rep last by its tempo, in ms.

    `out_ms` leads to the turning point, `hold_ms` is held there, `back_ms` leads to the start,
    and `settle_ms` passes before the next rep.
    """

    out_ms: int
    hold_ms: int
    back_ms: int
    settle_ms: int

    @classmethod
    def of(cls, step: Step) -> Self:
        """Return the times of a rep of a self-paced set."""
        one = [phase for phase in step.phases if phase.rep == 1]
        opening = next(phase for phase in one if phase.opens)
        hold = sum(phase.length_ms for phase in one if phase.counts_hold)
        moves = sum(phase.length_ms for phase in one if phase.counts_work) - hold
        return cls(
            out_ms=opening.length_ms,
            hold_ms=hold,
            back_ms=moves - opening.length_ms,
            settle_ms=sum(phase.length_ms for phase in one) - moves - hold,
        )

    @property
    def least_out_ms(self) -> int:
        """The shortest way to the turning point."""
        return max(SLIP_MS, self.out_ms // FASTEST)

    @property
    def least_back_ms(self) -> int:
        """The shortest way back."""
        return max(SLIP_MS, self.back_ms // FASTEST)

    @property
    def least_rep_ms(self) -> int:
        """The shortest whole rep with its hold."""
        return self.hold_ms + max(SLIP_MS, (self.out_ms + self.back_ms) // FASTEST)


@dataclass(frozen=True, slots=True)
class Tap:
    """An understood tap: where the person is, and in which rep."""

    turn: Turn
    rep: int


class TapReader:
    """Separates taps from slips and classifies what a tap stands for, within one set."""

    def __init__(self, times: RepTimes) -> None:
        self._times = times
        self._pattern: Pattern | None = None
        self._rep = 1
        self._last_ms = 0
        self._pressed_ms: int | None = None
        self._gaps: tuple[int, ...] = ()
        self._taps = 0

    def begin(self, rep: int, at_ms: int) -> None:
        """Expect the first tap of a rep, whose movement begins at an instant.

        A pattern that is settled stays so: after a pause the person taps as before.
        """
        self._rep, self._last_ms = rep, at_ms
        self._gaps, self._taps = (), 0

    def read(self, now_ms: int, rep: int) -> Tap | None:
        """Return what a press means, None for a slip.

        Args:
            now_ms: When it came.
            rep: The rep under way.
        """
        pressed, self._pressed_ms = self._pressed_ms, now_ms
        if pressed is not None and now_ms - pressed < SLIP_MS:
            return None
        gap = now_ms - self._last_ms
        gaps = (*self._gaps, gap) if self._taps else ()
        pattern = self._pattern or self._nearer(gaps)
        turn, target = self._place(pattern)
        if gap < self._least_gap_ms(pattern, turn):
            return None
        self._last_ms, self._gaps, self._taps = now_ms, gaps, self._taps + 1
        if len(gaps) > 1:
            self._pattern = pattern
        if turn is Turn.TURNING_POINT and target < rep:  # the tempo went on meanwhile
            self._rep += rep - target
            target = rep
        return Tap(turn, target)

    def _place(self, pattern: Pattern) -> tuple[Turn, int]:
        """Return where the next tap is in a pattern, and in which rep."""
        if pattern is Pattern.ONCE_A_REP:
            return Turn.TURNING_POINT, self._rep + self._taps
        turn = Turn.START if self._taps % 2 else Turn.TURNING_POINT
        return turn, self._rep + self._taps // 2

    def _least_gap_ms(self, pattern: Pattern, turn: Turn) -> int:
        if turn is Turn.START:
            return self._times.least_back_ms
        if pattern is Pattern.ONCE_A_REP and self._taps:
            return self._times.least_rep_ms
        return self._times.least_out_ms

    def _nearer(self, gaps: tuple[int, ...]) -> Pattern:
        """Return the pattern that the first gaps look more like."""
        times = self._times
        there = times.hold_ms + times.back_ms
        again = times.settle_ms + times.out_ms
        if len(gaps) == 1 and 2 * gaps[0] < there:  # in the middle of the hold: rather a slip
            return Pattern.ONCE_A_REP
        once = [_pace(gap, there + again, CLEAR) for gap in gaps]
        ends = zip(gaps, (there, again), (HELD, CLEAR), strict=False)
        both = [_pace(gap, usual, most) for gap, usual, most in ends]
        return Pattern.BOTH_TURNS if _oddity(both) < _oddity(once) else Pattern.ONCE_A_REP


def _pace(gap_ms: int, usual_ms: int, most: float) -> float:
    """Return how much slower than the tempo a gap is, as a logarithm; negative is faster."""
    return min(most, math.log(max(1, gap_ms) / max(1, usual_ms)))


def _oddity(paces: list[float]) -> float:
    """Return how little paces look like one person's: far from the tempo, or uneven."""
    if not paces:
        return 0
    return abs(sum(paces)) / len(paces) + max(paces) - min(paces)
