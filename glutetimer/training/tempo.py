"""The four phases of a rep and how long each lasts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from glutetimer.i18n import _


class Phase(StrEnum):
    """A part of a rep: concentric, isometric at the top, eccentric, isometric at the bottom."""

    LIFT = "lift"
    HOLD_TOP = "hold_top"
    LOWER = "lower"
    HOLD_BOTTOM = "hold_bottom"

    @property
    def is_hold(self) -> bool:
        """Whether nothing moves in this phase."""
        return self in (Phase.HOLD_TOP, Phase.HOLD_BOTTOM)


LIFT_FIRST = (Phase.LIFT, Phase.HOLD_TOP, Phase.LOWER, Phase.HOLD_BOTTOM)

EXPLOSIVE_MS = 500
"""What "X" stands for in a written tempo: as fast as is safe, our default."""

NOTATION_ORDER = (Phase.LOWER, Phase.HOLD_BOTTOM, Phase.LIFT, Phase.HOLD_TOP)
"""Written tempos name the eccentric first, whatever the exercise starts with."""


class TempoNotationError(ValueError):
    """A written tempo that cannot be read."""


@dataclass(frozen=True, slots=True)
class Tempo:
    """How long each phase of a rep lasts, in ms, in the order in which they are done.

    A phase of 0 ms is not done. The order is that of the exercise: a bridge starts with the
    lift, a squat with the lowering.
    """

    order: tuple[Phase, ...]
    lift_ms: int = 0
    hold_top_ms: int = 0
    lower_ms: int = 0
    hold_bottom_ms: int = 0

    @classmethod
    def parse(cls, text: str, order: tuple[Phase, ...]) -> Self:
        """Read the usual notation: eccentric, bottom, concentric, top, in seconds.

        Accepts "3-1-2-0", "3120" and "X" for an explosive phase.

        Raises:
            TempoNotationError: If it is not four numbers of 0 to 60 seconds or "X".
        """
        parts = text.split("-") if "-" in text else list(text)
        if len(parts) != len(NOTATION_ORDER):
            message = _('"{text}" is not a tempo: four parts are needed, as in "3-1-2-0"')
            raise TempoNotationError(message.format(text=text))
        lengths = dict(zip(NOTATION_ORDER, (_part_ms(part, text) for part in parts), strict=True))
        return cls(
            order=order,
            lift_ms=lengths[Phase.LIFT],
            hold_top_ms=lengths[Phase.HOLD_TOP],
            lower_ms=lengths[Phase.LOWER],
            hold_bottom_ms=lengths[Phase.HOLD_BOTTOM],
        )

    def length_ms(self, phase: Phase) -> int:
        """Return how long one phase lasts."""
        return {
            Phase.LIFT: self.lift_ms,
            Phase.HOLD_TOP: self.hold_top_ms,
            Phase.LOWER: self.lower_ms,
            Phase.HOLD_BOTTOM: self.hold_bottom_ms,
        }[phase]

    def with_turning_hold(self, hold_ms: int) -> Tempo:
        """Return this tempo with another length for the hold that counts."""
        if self.turning_hold is Phase.HOLD_TOP:
            return replace(self, hold_top_ms=hold_ms)
        return replace(self, hold_bottom_ms=hold_ms)

    @property
    def phases(self) -> tuple[tuple[Phase, int], ...]:
        """The phases that are done, in order, with their lengths in ms."""
        return tuple(
            (phase, self.length_ms(phase)) for phase in self.order if self.length_ms(phase)
        )

    @property
    def rep_ms(self) -> int:
        """The length of one rep."""
        return sum(length for _phase, length in self.phases)

    @property
    def turning_hold(self) -> Phase:
        """The hold under load: the one half way, far from the position the rep starts in.

        The top of a bridge and the bottom of a squat count; lying on the mat or standing
        upright between reps does not.
        """
        moves = [phase for phase in self.order if not phase.is_hold]
        return Phase.HOLD_TOP if moves[:1] == [Phase.LIFT] else Phase.HOLD_BOTTOM

    @property
    def hold_ms(self) -> int:
        """The hold of one rep that counts as hold time."""
        return self.length_ms(self.turning_hold)

    @property
    def work_ms(self) -> int:
        """The time under tension of one rep: lift, hold under load and lower."""
        return self.lift_ms + self.hold_ms + self.lower_ms


def _part_ms(part: str, text: str) -> int:
    if part.strip().upper() == "X":
        return EXPLOSIVE_MS
    try:
        seconds = float(part)
    except ValueError:
        message = _('"{part}" in the tempo "{text}" is not a number of seconds or "X"')
        raise TempoNotationError(message.format(part=part, text=text)) from None
    if not 0 <= seconds <= 60:  # noqa: PLR2004 - a phase longer than a minute is a timed hold
        message = _('"{part}" in the tempo "{text}" is not between 0 and 60 seconds')
        raise TempoNotationError(message.format(part=part, text=text))
    return round(seconds * 1000)
