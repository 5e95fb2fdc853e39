"""Further names that sheets have for exercises of ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_SEATED: Final = (
    *("seated abduction", "seated hip abduction", "seated band abduction", "seated clam"),
    *("seated band hip abduction", "seated band clam", "seated knee out", "seated knee push out"),
    *(
        "seated band knee out",
        "band knee out",
        "seated knee press out",
        "seated band knee press out",
    ),
)
MORE_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "glute_bridge": (
        *("hip bridge", "floor bridge", "shoulder bridge", "bottom bridge", "pelvic lift"),
        *("bottom lift", "bum lift", "bridge lift", "bridge exercise", "glute lift"),
        *("pelvic raise", "supine bridge lift"),
    ),
    "single_leg_glute_bridge": ("single leg hip bridge",),
    "posterior_tilt_bridge": (
        *("bridge with pelvic tilt", "pelvic tilt glute bridge", "tilt bridge", "ppt bridge"),
        *("ppt glute bridge", "pelvic tilt into bridge", "pelvic tilt to bridge"),
    ),
    "clamshell": ("side lying clam", "clam open", "lying clam", "side clamshell", "oyster"),
    "side_leg_lift_floor": (
        *("side lying leg lift", "side lying straight leg raise", "abduction in side lying"),
        *("side lying leg abduction", "hip abduction in side lying", "side lying abduction"),
        *("side lying hip raise", "lying side leg raise", "side lying straight leg abduction"),
        *("side leg abduction", "straight leg raise side lying", "hip abduction lying on side"),
        *("lying hip abduction", "lateral leg raise lying", "lying abduction"),
        *("lying leg abduction", "side lying slr", "slr side lying"),
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
            "side shuffle band",
            "lateral shuffle band",
            "lateral resisted side step",
            "resisted side step",
            "monster walk sideways",
            "sideways monster walk",
            "lateral monster walk",
        ),
    ),
    "seated_band_abduction_tall": (
        *("seated hip abduction band", "seated clam band", "seated abduction band"),
        *("seated band hip abduction", "seated band clamshell", "seated clamshell"),
        *("seated hip abduction with band", "seated knee push out band", "band abduction seated"),
    ),
    "lying_knee_lift": (
        *("side lying bent knee lift", "bent knee lift side lying", "lateral knee lift lying"),
        *("side lying hip abduction knee bent", "side lying abduction bent knee"),
        *("side lying bent knee abduction", "bent knee hip abduction", "bent knee hip lift"),
        *("bent knee hip abduction side lying", "side lying leg lift bent knee"),
    ),
    "side_leg_lift_bench": (
        *("bench side leg lift", "bench side lying leg lift", "bench side lying hip abduction"),
        "bench hip abduction side lying",
    ),
    "seated_band_abduction_back": tuple(f"{one} lean back" for one in _SEATED),
    "seated_band_abduction_forward": tuple(f"{one} lean forward" for one in _SEATED),
    "hip_extension_machine": (
        *("multi hip", "hip extension on machine", "multi hip machine", "glute kickback machine"),
        *("standing hip extension machine", "multi hip extension", "multi hip machine extension"),
        *("kickback machine", "machine kickback", "standing kickback machine"),
    ),
    "band_kickback": (
        *("kickback standing band", "band kickback", "band hip extension standing"),
        *("standing band hip extension", "band glute kickback standing", "standing kickback band"),
        *("standing glute kickback band", "band hip extension", "standing band leg kickback"),
        *("band leg kickback", "resisted standing hip extension band"),
    ),
    "mini_band_squat": (
        "band squat",
        "air squat band",
        "squat band above knees",
        "squat with band",
    ),
    "kettlebell_swing": (
        *(
            "kbs",
            "two hand kettlebell swing",
            "kb swing",
            "double hand kb swing",
            "2 hand kb swing",
        ),
        *("russian swing", "russian kb swing", "two handed kb swing", "double handed kb swing"),
        *("2 handed kb swing", "double hand swing", "two handed swing", "2 handed swing"),
    ),
    "medicine_ball_swing": ("mb swing", "swing medicine ball"),
    "hip_thrust": (
        *("couch hip thrust", "sofa hip thrust", "shoulder elevated hip thrust", "glute thrust"),
        *("hip thrust off bench", "bench hip thrust", "shoulder elevated bridge"),
        *("shoulder elevated glute bridge", "bench glute thrust"),
    ),
    "leg_press": (
        *("seated leg press", "horizontal leg press", "incline leg press", "leg press machine"),
        *("45 leg press", "45 degree leg press", "horizontal leg press machine"),
        *("seated leg press machine", "incline leg press machine"),
        *("single leg leg press", "single leg press", "single leg press machine"),
    ),
    "bulgarian_split_squat": (
        *("bulgarian", "split squat rear foot elevated", "bulgarian squat", "db bulgarian"),
        *("rear foot raised split squat", "rear foot elevated lunge", "db bulgarian split squat"),
        *("dumbbell bulgarian split squat", "rear foot up split squat"),
        *(
            f"split squat {lead}{foot} foot {where}"
            for lead in ("", "with ")
            for foot in ("back", "rear")
            for where in ("on bench", "elevated", "raised", "up")
        ),
    ),
    "side_plank_knees": (
        *("side plank knee", "modified side plank", "half side plank", "short side plank"),
        *("side plank bent knee", "side plank knee bent", "kneeling side plank"),
        *("side plank from knees", "side plank on knees", "side bridge on knees"),
        *("side plank knees down", "side plank knee down", "side plank off knees"),
        *("side plank knees bent", "side plank on your knees", "side plank off your knees"),
        *("mod side plank", "mod side plank knee", "easy side plank knee"),
    ),
    "side_plank_toes": (
        *("full side plank", "side plank feet", "side plank straight leg", "side plank toe"),
        *("side plank long lever", "side plank from feet", "long lever side plank"),
        *("lateral plank", "elbow side plank", "side plank on elbow", "forearm side plank"),
    ),
    "side_plank_knees_clamshell": (
        *("side plank clamshell", "side plank knee clamshell", "side plank clam knee"),
        *("side plank with clamshell", "modified side plank clam"),
        *("side plank on knees with clam", "side plank on knees clamshell"),
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
    "clench_test_each_side": (
        *("single glute squeeze", "single glute clench", "one sided glute squeeze"),
        *("single sided glute squeeze", "single leg glute squeeze", "single side clench"),
        *("single side glute squeeze", "single glute set", "single leg glute set"),
        *(
            "one cheek clench",
            "one cheek squeeze",
            "single cheek squeeze",
            "one side glute squeeze",
        ),
        *("one glute squeeze", "single sided clench", "one sided clench"),
        "squeeze one cheek at a time",
    ),
    "desk_clench_twist": (
        *("glute clench with twist", "standing glute squeeze with twist", "glute squeeze twist"),
        *("standing clench with twist", "clench with twist", "clench twist", "squeeze and twist"),
    ),
    "desk_extend_arch": (
        *("standing back extension", "back extension in standing", "standing lumbar extension"),
        *("lumbar extension in standing", "back bend in standing", "extend and arch"),
    ),
    "desk_wide_squat": (
        *("sumo squat stretch", "wide squat stretch", "wide leg squat groin stretch"),
        *("sumo groin stretch", "wide leg squat stretch", "wide squat groin stretch at desk"),
    ),
    "dynamic_single_leg_back_extension": (
        *("fast single leg back extension", "quick single leg hyperextension"),
        "dynamic single leg hyperextension",
    ),
    "single_leg_deadlift": (
        *(
            "single leg dead",
            "single leg romanian deadlift",
            "single leg rdl",
            "single leg stiff leg deadlift",
        ),
        *("single leg dead lift", "slrdl", "slrd", "single leg hip hinge"),
    ),
    "single_leg_back_extension": (
        *("single leg hyperextension", "single leg hyper", "single leg back raise"),
        *("single leg 45 back extension", "single leg 45 degree back extension"),
    ),
    "a_drill": ("a skip", "a march", "a drill", "a skip drill"),
    "run_throughs": ("stride", "stride out", "run through", "pick up", "pickup"),
    "hill_sprint": ("uphill sprint", "hill sprint", "hill rep", "sprint uphill", "sprint up hill"),
    "squat": ("air squat", "free squat", "squat bodyweight"),
    "lunge": (
        *("front lunge", "lunge forward", "db lunge", "dumbbell lunge", "step lunge"),
        *("lunge in place", "lunge on the spot"),
    ),
    "body_snap": ("bodysnap",),
    "stand_up_clench": (
        "stand up and squeeze",
        "sit to stand squeeze",
        "sit to stand with glute squeeze",
        *("sit to stand clench", "sit to stand glute clench", "sit to stand bum squeeze"),
        *("stand up with glute squeeze", "stand up clench", "stand up glute squeeze"),
    ),
}
"""Further names for ours that sheets have."""


UNSURE_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "sldl": ("single_leg_deadlift",),  # or a stiff-leg deadlift
    "slb": ("single_leg_glute_bridge",),  # or single-leg balance
    "slha": ("side_leg_lift_floor",),
    "sgc": ("clench_test_both",),
    "reis": ("desk_extend_arch",),
    "hip lift": ("glute_bridge", "hip_thrust", "side_leg_lift_floor"),
    "single leg hip lift": ("single_leg_glute_bridge", "side_leg_lift_floor"),
    "abductor lift": ("side_leg_lift_floor",),
    "swing": ("kettlebell_swing", "medicine_ball_swing"),
    "hill": ("hill_sprint",),
    "short hill": ("hill_sprint",),
    "hill repeat": ("hill_sprint",),
    "acceleration": ("run_throughs",),
}
"""Short names that may mean one of ours, and another as well, and which of ours those are."""
