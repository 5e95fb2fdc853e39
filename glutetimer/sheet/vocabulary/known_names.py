"""Further names that sheets have for exercises of ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_SEATED: Final = (
    *("seated abduction", "seated hip abduction", "seated band abduction", "seated clam"),
    *("seated band hip abduction", "seated band clam", "seated knee out", "seated knee push out"),
    *("seated band knee out", "band knee out"),
)
MORE_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "glute_bridge": (
        *("hip bridge", "floor bridge", "shoulder bridge", "bottom bridge", "pelvic lift"),
        *("bottom lift", "bum lift", "bridge lift", "bridge exercise"),
    ),
    "single_leg_glute_bridge": ("single leg hip bridge",),
    "posterior_tilt_bridge": (
        *("bridge with pelvic tilt", "pelvic tilt glute bridge", "tilt bridge", "ppt bridge"),
        "ppt glute bridge",
    ),
    "clamshell": ("side lying clam", "clam open", "lying clam", "side clamshell"),
    "side_leg_lift_floor": (
        *("side lying leg lift", "side lying straight leg raise", "abduction in side lying"),
        *("side lying leg abduction", "hip abduction in side lying", "side lying abduction"),
        *("side lying hip raise", "lying side leg raise", "side lying straight leg abduction"),
        *("side leg abduction", "straight leg raise side lying", "hip abduction lying on side"),
        *("lying hip abduction", "lateral leg raise lying", "lying abduction"),
    ),
    "lateral_band_walk": (
        *("side band walk", "band side step", "crab walk band", "lateral walk band"),
        *("side walk band", "lateral band step", "lateral step band", "band walk sideways"),
        *("sumo walk band", "lateral walk", "side stepping", "side step band", "lateral step"),
        *(
            "band walk",
            "x band walk",
            "crab step",
            "crab walk",
            "sideways band walk",
            "band side stepping",
            "band crab walk",
            "side walk",
        ),
    ),
    "seated_band_abduction_tall": (
        *("seated hip abduction band", "seated clam band", "seated abduction band"),
        *("seated band hip abduction", "seated band clamshell", "seated clamshell"),
        *("seated hip abduction with band", "seated knee push out band", "band abduction seated"),
    ),
    "seated_band_abduction_back": tuple(f"{one} lean back" for one in _SEATED),
    "seated_band_abduction_forward": tuple(f"{one} lean forward" for one in _SEATED),
    "hip_extension_machine": ("multi hip", "hip extension on machine", "multi hip machine"),
    "band_kickback": (
        *("kickback standing band", "band kickback", "band hip extension standing"),
        *("standing band hip extension", "band glute kickback standing", "standing kickback band"),
        *("standing glute kickback band", "band hip extension"),
    ),
    "mini_band_squat": ("band squat", "squat band above knees", "squat with band"),
    "kettlebell_swing": (
        *("two hand kettlebell swing", "kb swing", "double hand kb swing", "2 hand kb swing"),
        *("russian swing", "russian kb swing", "two handed kb swing", "double handed kb swing"),
        "2 handed kb swing",
    ),
    "bulgarian_split_squat": ("bulgarian", "split squat rear foot elevated", "bulgarian squat"),
    "side_plank_knees": (
        *("side plank knee", "modified side plank", "half side plank", "short side plank"),
        *("side plank bent knee", "side plank knee bent", "kneeling side plank"),
        *("side plank from knees", "side plank on knees", "side bridge on knees"),
        *("side plank knees down", "side plank knee down", "side plank off knees"),
        *("side plank knees bent", "side plank on your knees", "side plank off your knees"),
    ),
    "side_plank_toes": (
        *("full side plank", "side plank feet", "side plank straight leg", "side plank toe"),
        *("side plank long lever", "side plank from feet", "long lever side plank"),
    ),
    "side_plank_knees_clamshell": (
        *("side plank clamshell", "side plank knee clamshell", "side plank clam knee"),
        *("side plank with clamshell", "modified side plank clam"),
    ),
    "clench_test_both": (
        *("glute squeeze", "glute set", "glute clench", "static glute", "glute contraction"),
        *("gluteal squeeze", "isometric glute squeeze", "squeeze glute", "squeeze your glutes"),
        *("squeeze your bum cheek", "squeeze your buttock together", "squeeze your cheek together"),
        *("bum squeeze", "bottom squeeze", "cheek squeeze", "isometric glute contraction"),
        *(
            "isometric glute set",
            "static glute contraction",
            "glute isometric",
            "static glute squeeze",
        ),
    ),
    "single_leg_deadlift": (
        *("single leg romanian deadlift", "single leg rdl", "single leg stiff leg deadlift"),
        *("single leg dead lift", "slrdl", "slrd", "single leg hip hinge"),
    ),
    "single_leg_back_extension": ("single leg hyperextension",),
    "a_drill": ("a skip", "a march", "a drill", "a skip drill"),
    "run_throughs": ("stride", "stride out", "run through", "pick up", "pickup"),
    "hill_sprint": ("uphill sprint", "hill sprint", "hill rep", "sprint uphill"),
    "squat": ("air squat", "free squat", "squat bodyweight"),
    "lunge": ("front lunge", "lunge forward"),
    "stand_up_clench": (
        "stand up and squeeze",
        "sit to stand squeeze",
        "sit to stand with glute squeeze",
    ),
}
"""Further names for ours that sheets have."""


UNSURE_NAMES: Final[Mapping[str, frozenset[str]]] = {
    "single_leg_deadlift": frozenset(("sldl",)),  # or a stiff-leg deadlift
}
"""Short names that may mean one of ours, and another as well."""
