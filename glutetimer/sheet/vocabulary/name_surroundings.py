"""Words around the name of an exercise: what leads to it, what ends it, what says nothing."""

from __future__ import annotations

from typing import Final

SPLITTERS: Final = frozenset(
    (
        *("with", "on", "off", "from", "at", "using", "against", "over", "in", "while", "keeping"),
        *("as", "leaning", "holding", "lying", "into", "onto", "under", "through", "around", "w"),
        *("to", "by", "until", "without", "but", "keep", "no", "for", "above", "below", "use"),
        *("pushing", "pressing", "squeezing", "focus", "see", "if", "then", "when", "round"),
        *("against", "between", "feet", "knees", "toes", "heels", "hands", "slow", "slowly", "and"),
    )
)
"""Where what follows the name of an exercise may begin."""


GLUE: Final = frozenset(
    (
        *("and", "then", "do", "for", "of", "the", "with", "a", "an", "x", "at", "repeat", "per"),
        *("perform", "complete", "in", "total", "each", "to", "about", "approx", "or", "on", "set"),
        *("sets", "rep", "reps", "times", "rest", "hold", "between", "is", "it", "this", "these"),
        *(
            "please",
            "tempo",
            "now",
            "next",
            "also",
            "plus",
            "lastly",
            "both",
            "side",
            "sides",
            "around",
            "@",
        ),
        *("repetitions", "repetition", "relax", "band", "work", "your", "time", "w", "by", "only"),
        *("using", "loop", "go", "weight", "start", "do:", "round", "rounds", "again", "all"),
        *("exercise", "exercises", "goal", "dose", "dosage", "frequency", "duration", "load", "so"),
        *("resistance", "exact", "as", "colour", "color", "sec", "up", "are", "steps", "leg"),
        *(
            "them",
            "every",
            "one",
            "after",
            "through",
            "that",
            "followed",
            "target",
            "aim",
            "daily",
            "min",
            "into",
            "still",
        ),
    )
)
"""Words that say nothing once the numbers beside them are taken out."""


VERBS: Final = frozenset(
    (
        *("do", "perform", "complete", "then", "try", "start", "begin", "finish", "repeat", "next"),
        *(
            "also",
            "please",
            "now",
            "continue",
            "and",
            "add",
            "go",
            "plus",
            "again",
            "first",
            "second",
        ),
        *(
            "finally",
            "either",
            "last",
            "third",
            "followed",
            "by",
            "of",
            "the",
            "a",
            "some",
            "your",
            "x",
            "with",
        ),
    )
)
"""What may stand before the name of an exercise."""


LEADS: Final = frozenset(
    (
        *(
            "ok",
            "okay",
            "so",
            "right",
            "well",
            "yeah",
            "yes",
            "yep",
            "nope",
            "nah",
            "just",
            "let's",
            "lets",
            "pls",
            "plz",
        ),
        *("um", "erm", "maybe", "need", "got", "gotta", "gonna", "have", "us", "me", "oh", "all"),
        *("then", "also", "now", "please", "do", "the", "some", "those", "these", "them"),
        *("this", "week", "today", "for", "each", "every", "day", "we", "will", "you", "can", "i"),
        *("want", "to", "up", "warm", "with", "here", "is", "are", "your", "my", "in", "on", "at"),
        *(
            "keep",
            "doing",
            "same",
            "as",
            "last",
            "but",
            "carry",
            "continue",
            "still",
            "main",
            "exercise",
            "start",
        ),
        *(
            "slow",
            "gentle",
            "easy",
            "basic",
            "simple",
            "light",
            "optional",
            "bonus",
            "it",
            "its",
            "it's",
        ),
    )
)
"""What else may stand before the name of an exercise that is certainly one."""


CONDITIONS: Final = frozenset(
    (
        *("progress", "progressing", "progression", "increase", "increasing", "build", "building"),
        *(
            "if",
            "when",
            "once",
            "unless",
            "until",
            "eventually",
            "later",
            "aim",
            "goal",
            "towards",
            "or",
            "alternatively",
            "→",
            "add",
            "adding",
        ),
    )
)
"""Words after a dose behind which another one is for later."""


IMPERATIVE_NAMES: Final = frozenset(
    ("step", "press", "push", "squeeze", "lift", "raise", "open", "stand", "sit", "slide", "roll",
     "reach", "hold", "kneel", "bend", "drive", "rotate", "turn", "draw", "lower", "straighten")
)  # fmt: skip # a word list
"""Words that sentences begin with as well as names of exercises."""
