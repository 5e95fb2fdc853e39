"""Words of names of exercises: what is the same, what distinguishes, and what is none of ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SAME: Final[Mapping[str, str]] = {
    "a skip": "askip",
    "a march": "amarch",
    "a drill": "adrill",
    "a skipping": "askip",
    "side lying": "side",
    "sidelying": "side",
    "sideling": "side",
    "in side lying": "side",
    "lying on side": "side",
    "lying on your side": "side",
    "on side": "side",
    "side leg": "side leg",
    "single legged": "1leg",
    "singel leg": "1leg",
    "sinlge leg": "1leg",
    "singl leg": "1leg",
    "singe leg": "1leg",
    "single leg": "1leg",
    "singleleg": "1leg",
    "one legged": "1leg",
    "one leg": "1leg",
    "1 legged": "1leg",
    "1 leg": "1leg",
    "sl": "1leg",
    "gb": "glute bridge",
    "slgb": "1leg glute bridge",
    "ht": "hip thrust",
    "slht": "1leg hip thrust",
    "s l clam": "clamshell",
    "s l clamshell": "clamshell",
    "s l abd": "side abduction",
    "s l abduction": "side abduction",
    "s l hip abd": "side hip abduction",
    "s l hip abduction": "side hip abduction",
    "lat band": "lateral band",
    "unilateral": "1leg",
    "sgl leg": "1leg",
    "sgl": "1leg",
    "bulg": "bulgarian",
    "bulgarian ss": "bulgarian split squat",
    "bulg ss": "bulgarian split squat",
    "rev": "reverse",
    "s l": "1leg",
    "mini band": "band",
    "miniband": "band",
    "resistance band": "band",
    "resistance loop": "band",
    "loop band": "band",
    "booty band": "band",
    "thera band": "band",
    "theraband": "band",
    "mini loop": "band",
    "banded": "band",
    "loop": "band",
    "tb": "band",
    "bridging": "bridge",
    "ups": "up",
    "raise": "lift",
    "raising": "lift",
    "lifting": "lift",
    "clam shell": "clamshell",
    "clam": "clamshell",
    "thruster": "thrust",
    "hipthrust": "hip thrust",
    "kb": "kettlebell",
    "kettle bell": "kettlebell",
    "med ball": "medicine ball",
    "walking sideway": "side walk",
    "walking": "walk",
    "sideway": "side",
    "lateral": "lateral",
    "sidestep": "side step",
    "stepping": "step",
    "kick back": "kickback",
    "kicking": "kick",
    "squatting": "squat",
    "lunging": "lunge",
    "skipping": "skip",
    "stride out": "strideout",
    "run through": "runthrough",
    "gluteal": "glute",
    "gluteus": "glute",
    "gluts": "glute",
    "glut": "glute",
    "glutes": "glute",
    "buttock": "glute",
    "bum": "glute",
    "butt": "glute",
    "squeezing": "squeeze",
    "clench": "squeeze",
    "abd": "abduction",
    "abduct": "abduction",
    "ext": "extension",
    "dead lift": "deadlift",
    "dl": "deadlift",
    "rfess": "rear foot elevated split squat",
    "bss": "bulgarian split squat",
    "sit": "sit",
    "in front of": "",
    "in front": "",
    "leaning": "lean",
    "leant": "lean",
    "backward": "back",
    "backwards": "back",
    "sitting": "seated",
    "sat": "seated",
    "standing": "standing",
    "kneeling": "knee",
    "half": "half",
    "pelvic": "pelvic",
    "posterior pelvic": "pelvic",
    "posterior": "pelvic",
    "bodyweight": "",
    "body weight": "",
    "bw": "",
    "double leg": "",
    "two leg": "",
    "2 leg": "",
    "two legged": "",
    "bilateral": "",
    "straight leg": "straight leg",
}
"""Words for the same, after the ends of plurals were taken off."""


NOISE: Final = frozenset(
    (
        *("just", "placed", "worn", "looped"),
        *(
            "the",
            "a",
            "an",
            "your",
            "my",
            "of",
            "and",
            "with",
            "on",
            "from",
            "in",
            "to",
            "for",
            "at",
        ),
        *("exercise", "basic", "standard", "regular", "classic", "normal", "plain", "simple"),
        *("mat", "floor", "ground", "using", "some", "round", "around"),
        *(
            "supine",
            "each",
            "per",
            "w",
            "out",
            "then",
            "gentle",
            "slow",
            "controlled",
            *("tempo", "paused", "tabata", "emom", "amrap"),
        ),
        *("weighted", "strict", "proper", "light", "medium", "heavy", "easy"),
    )
)
"""Words that make no other exercise; with nothing else in a name they count all the same."""


LOADS: Final = frozenset(("barbell", "dumbbell", "db", "bb", "weight", "plate", "smith", "loaded"))
"""What a load is; it makes no other exercise of one that has a weight."""


PLACES: Final = frozenset(("above", "below", "ankle", "knee", "just", "thigh", "over", "under"))
"""Where a band goes."""


HEADS: Final = frozenset(
    (
        *("bridge", "clamshell", "thrust", "squat", "plank", "abduction", "deadlift", "kickback"),
        *("lunge", "hyperextension", "strideout", "runthrough", "bulgarian"),
    )
)
"""Words that alone say which kind of exercise it is."""


WEAK_HEADS: Final = frozenset(
    ("lift", "extension", "walk", "step", "swing", "press", "sprint", "squeeze", "skip", "march")
)
"""Words that do so with another one of the name."""


DIFFERENT: Final = frozenset(
    (
        *("jump", "goblet", "wall", "sumo", "front", "back", "pistol", "walk", "reverse", "curtsy"),
        *("march", "frog", "box", "copenhagen", "rotation", "dip", "hop", "ball", "swiss", "cable"),
        *(
            "machine",
            "stability",
            "overhead",
            "cossack",
            "prone",
            "quadruped",
            "hamstring",
            "stretch",
        ),
        *("hack", "trap", "romanian", "sled", "star", "elevated", "adduction", "inner", "walkout"),
        *(
            "skater",
            "trx",
            "bosu",
            "pulse",
            "stance",
            "kickstand",
            "landmine",
            "leg curl",
            "assisted",
        ),
        *("slider", "isometric adductor", "medicine", "bulgarian bag", "deficit", "clock", "side"),
        *("lateral", "arm", "shoulder", "shrimp", "zercher", "hindu", "split", "crossover"),
        *("curl", "toe touch", "supported", "chair", "internal", "external", "single arm", "1arm"),
    )
)
"""Words that make another exercise of one of ours."""
