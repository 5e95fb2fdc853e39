"""How long it takes to get from one exercise to the next: our default, no article has such times.

They are what an unhurried person who is used to it needs; a setting makes them longer.
"""

from __future__ import annotations

from typing import Final

from glutetimer.session.steps import Side
from glutetimer.training.exercise import Exercise
from glutetimer.training.instruction import Place
from glutetimer.training.wording import place_of

INTO_S: Final[dict[Place, int]] = {
    "standing": 0,
    "sitting": 3,
    "kneeling": 4,
    "hands_and_knees": 4,
    "supine": 6,
    "prone": 6,
    "side": 6,
    "left_side": 6,
    "right_side": 6,
    "bench": 6,
    "machine": 8,
}
"""From standing into each place."""
OUT_OF_S: Final[dict[Place, int]] = {
    "standing": 0,
    "sitting": 2,
    "kneeling": 3,
    "hands_and_knees": 3,
    "supine": 5,
    "prone": 5,
    "side": 5,
    "left_side": 5,
    "right_side": 5,
    "bench": 4,
    "machine": 4,
}
"""From each place back to standing."""
ON_THE_FLOOR: Final[frozenset[Place]] = frozenset(
    ("kneeling", "hands_and_knees", "supine", "prone", "side", "left_side", "right_side")
)
ROLL_S = 4
"""From one place on the floor to another."""
CHANGE_LEGS_S = 2
"""To the other leg, where one stays where one is."""
CHANGE_HEELS_S = 8
"""To the other leg on a bench, where one lies face down and hangs."""
REAR_FOOT_S = 5
"""To the other leg where the rear foot stands on a bench."""
MOVE_BAND_S, FETCH_S = 6, 5
"""To put a band on, take it off or move it; to fetch anything else."""
LYING_ON_SIDE: Final = ("side_lying", "plank")
BANDS: Final = frozenset(("mini_band", "resistance_band"))
NOT_FETCHED: Final = frozenset(("space_20m", "running_space", "hill", "mat"))


def change_ms(before: Exercise | None, now: Exercise, percent: int = 100) -> int:
    """Return how long it takes from one exercise, or from standing, into the next.

    Args:
        before: What was done last, None at the start.
        now: What comes.
        percent: How long a person takes, of our default.
    """
    start: Place = place_of(before) if before else "standing"
    seconds = _between(start, place_of(now)) + _kit_s(before, now)
    return seconds * 10 * percent


def switch_ms(exercise: Exercise, side: Side, percent: int = 100) -> int:
    """Return how long it takes to turn to a side of the same exercise."""
    before, now = place_of(exercise, side.other.value), place_of(exercise, side.value)
    seconds = _between(before, now)
    if before == now:
        seconds = CHANGE_LEGS_S
        if now == "bench" and exercise.position == "prone":
            seconds = CHANGE_HEELS_S
        if now == "standing" and any("bench" in kit.item for kit in exercise.needed_kit):
            seconds = REAR_FOOT_S
        if now == "machine" or (now == "bench" and exercise.position in LYING_ON_SIDE):
            # one gets up and turns round, or walks to the other side
            seconds = OUT_OF_S[now] + INTO_S[now]
    if any(kit.item in BANDS and "one" in (kit.placement or "") for kit in exercise.needed_kit):
        seconds += MOVE_BAND_S
    return seconds * 10 * percent


def _between(start: Place, end: Place) -> int:
    if start == end:
        return 0
    if start in ON_THE_FLOOR and end in ON_THE_FLOOR:
        return ROLL_S
    return OUT_OF_S[start] + INTO_S[end]


def _kit_s(before: Exercise | None, now: Exercise) -> int:
    """Return how long a band takes that goes elsewhere, and what else is not there yet."""
    old = {(kit.item, kit.placement) for kit in before.needed_kit} if before else set()
    new = {(kit.item, kit.placement) for kit in now.needed_kit}
    moved = {item for item, _ in old ^ new if item in BANDS}
    fetched = {item for item, _ in new} - {item for item, _ in old} - BANDS - NOT_FETCHED
    return (MOVE_BAND_S if moved else 0) + FETCH_S * len(fetched)
