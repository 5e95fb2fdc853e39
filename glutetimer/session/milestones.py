"""Which milestones are announced: half way, the last two reps, ten seconds to go.

Tones and words follow the same rules. Pure.
"""

from __future__ import annotations

from typing import Final

from glutetimer.session.steps import Step

TEN_SECONDS_MS: Final = 10_000
LEAST_FOR_TEN_MS: Final = 20_000
"""A shorter rest or hold needs no "ten seconds to go"; half of this one is said so, not as half."""
_LEAST_HALF_WAY_REPS: Final = 6
_LEAST_LAST_TWO_REPS: Final = 5


def is_half_way(step: Step, rep: int) -> bool:
    """Return whether the second half of a set begins with a rep."""
    return step.reps >= _LEAST_HALF_WAY_REPS and rep == step.reps // 2 + 1


def begins_last_two(step: Step, rep: int) -> bool:
    """Return whether two reps are left with this one."""
    return step.reps >= _LEAST_LAST_TWO_REPS and rep == step.reps - 1
