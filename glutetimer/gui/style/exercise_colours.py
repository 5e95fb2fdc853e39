"""One stable colour for every exercise and every other group, whatever is shown beside it."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from glutetimer.gui.style.band_colours import BAND_COLOURS
from glutetimer.review.table import Grouping
from glutetimer.review.weights import LOWER, MAXIMUS, MEDIUS, MINIMUS, UPPER


@dataclass(frozen=True, slots=True)
class Family:
    """Six tones of one hue by day and by night, neighbours far apart in lightness.

    Every tone has a contrast of at least 3:1 with ground and card. Tones of one family differ in
    lightness alone, and the chart parts its segments with a gap, for eyes that see fewer hues.
    """

    day: tuple[str, ...]
    night: tuple[str, ...]
    exercises: tuple[str, ...]
    """The built-in exercises that wear these tones, in order; the usual ones come first."""


BRIDGE = Family(
    ("#006CAE", "#508CDB", "#004D71", "#2E7CC5", "#005D8F", "#00396D"),
    ("#5CB4FC", "#BAD7FE", "#0C90CD", "#8FC6FF", "#3CA1E4", "#3078C2"),
    (
        "glute_bridge",
        "glute_bridge_band_above_knees",
        "glute_bridge_band_below_knees",
        "single_leg_glute_bridge",
        "hip_thrust",
        "posterior_tilt_bridge",
    ),
)
SIDE = Family(
    ("#A54801", "#CC6F08", "#7C2700", "#BA5A00", "#923800", "#5B2A00"),
    ("#F78C51", "#FEC79F", "#CF6139", "#FEAA76", "#E27543", "#B45A00"),
    (
        "side_leg_lift_bench",
        "clamshell",
        "lying_knee_lift",
        "side_leg_lift_floor",
    ),
)
PLANK = Family(
    ("#A53E61", "#D16274", "#75254C", "#BA506C", "#912D58", "#68122D"),
    ("#F484A5", "#FEC2C8", "#C55E8C", "#FFA2B6", "#DB7098", "#B84D66"),
    (
        "side_plank_knees",
        "side_plank_toes",
        "side_plank_knees_clamshell",
    ),
)
SQUAT = Family(
    ("#037A59", "#24A088", "#005634", "#128D6F", "#036946", "#004435"),
    ("#5FC39C", "#98E7D2", "#429A6C", "#70D8B6", "#4FAD83", "#088A6F"),
    (
        "mini_band_squat",
        "squat",
        "lunge",
        "bulgarian_split_squat",
        "desk_wide_squat",
        "stand_up_clench",
    ),
)
BAND = Family(
    ("#7154A7", "#A173C7", "#483A7E", "#8864B8", "#5E4698", "#462667"),
    ("#B79AF4", "#E3C6FE", "#8677CE", "#CEAFFE", "#9D87E0", "#8760B3"),
    (
        "seated_band_abduction_tall",
        "seated_band_abduction_back",
        "seated_band_abduction_forward",
        "lateral_band_walk",
    ),
)
BEHIND = Family(
    ("#816301", "#9D8B2A", "#5F4200", "#91760A", "#715200", "#463800"),
    ("#CBA84F", "#E3D593", "#AA7D25", "#DBBF64", "#BA9239", "#8C7403"),
    (
        "single_leg_deadlift",
        "band_kickback",
        "single_leg_back_extension",
        "kettlebell_swing",
        "dynamic_single_leg_back_extension",
        "hip_extension_machine",
    ),
)
LITTLE = Family(
    ("#556C74", "#798E9A", "#384B50", "#677D87", "#455C63", "#2B3C44"),
    ("#99B1BA", "#C6D7E1", "#728B91", "#ADC5D0", "#849DA5", "#647A84"),
    (
        "a_drill",
        "clench_test_both",
        "run_throughs",
        "clench_test_each_side",
        "desk_extend_arch",
        "desk_clench_twist",
    ),
)
FAMILIES = (BRIDGE, SIDE, PLANK, SQUAT, BAND, BEHIND, LITTLE)


def exercise_colour(exercise: str, *, night: bool) -> str:
    """Return the colour of an exercise as "#RRGGBB".

    An exercise that is not built in gets a place from its id alone, so it keeps its colour too.
    """
    number = zlib.crc32(exercise.encode())
    family, tone = FAMILIES[number % len(FAMILIES)], number // len(FAMILIES)
    for candidate in FAMILIES:
        if exercise in candidate.exercises:
            family, tone = candidate, candidate.exercises.index(exercise)
    tones = family.night if night else family.day
    return tones[tone % len(tones)]


_PLACES = {
    Grouping.NONE: {"all": (BRIDGE, 0)},
    Grouping.SIDE: {"left": (BRIDGE, 0), "right": (SIDE, 0), "both": (LITTLE, 1)},
    Grouping.MUSCLE: {
        MAXIMUS: (BRIDGE, 0),
        UPPER: (BRIDGE, 1),
        LOWER: (BRIDGE, 2),
        MEDIUS: (SIDE, 0),
        MINIMUS: (SIDE, 1),
        "other": (LITTLE, 1),
    },
    Grouping.SPORT: {
        "cycling": (BRIDGE, 0),
        "running": (SIDE, 0),
        "desk": (SQUAT, 0),
        "general": (BAND, 0),
        "self_test": (BEHIND, 0),
        "other": (LITTLE, 1),
    },
    Grouping.BAND: {"other": (LITTLE, 1)},
    Grouping.PROGRAMME: {
        "cyclist_four": (BRIDGE, 0),
        "seated_abduction_build": (BAND, 0),
        "seated_three_leans": (BAND, 1),
        "clam_ladder": (SIDE, 0),
        "upper_glutes": (SIDE, 1),
        "lower_glutes": (SQUAT, 0),
        "muscle_contact_first": (PLANK, 0),
        "clench_check": (BEHIND, 0),
        "desk_reset": (BEHIND, 1),
        "run_switch_on": (SQUAT, 1),
        "run_switch_on_hamstring": (PLANK, 1),
        "run_switch_on_shuffler": (BRIDGE, 1),
    },
}
_REST = (PLANK, BEHIND, SQUAT, BAND, LITTLE)


def group_colour(by: Grouping, key: str, *, night: bool) -> str:
    """Return the colour of a group as "#RRGGBB"; it never depends on the other groups."""
    if by is Grouping.EXERCISE:
        return exercise_colour(key, night=night)
    if by is Grouping.BAND and key in BAND_COLOURS:
        return BAND_COLOURS[key].night if night else BAND_COLOURS[key].day
    number = zlib.crc32(key.encode())
    usual = (_REST[number % len(_REST)], number // len(_REST))
    family, tone = _PLACES[by].get(key, usual)
    tones = family.night if night else family.day
    return tones[tone % len(tones)]
