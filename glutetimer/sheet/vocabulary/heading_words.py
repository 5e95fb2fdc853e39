"""Words of headings: parts of a session, days, and what a sheet is called."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.vocabulary.words import KINDS

SECTIONS: Final = frozenset(
    (
        *("warmup", "warm-up", "warm", "cooldown", "cool-down", "cool", "main", "strength"),
        *(
            "mobility",
            "activation",
            "finisher",
            "core",
            "glutes",
            "stretches",
            "stretching",
            "prep",
        ),
        *("conditioning", "balance", "accessory", "accessories", "drills", "running", "superset"),
        *("gym", "home", "pool", "track", "studio", "hotel"),
        *("circuit", "part", "block", "exercise", "ex", "set", "station", "option", "hips", "legs"),
        *(
            "am",
            "pm",
            "morning",
            "evening",
            "phase",
            "stage",
            "bonus",
            "optional",
            "then",
            "movement",
        ),
        *(
            "lower",
            "upper",
            "body",
            "work",
            "up",
            "down",
            "a",
            "b",
            "c",
            "the",
            "and",
            "day",
            "week",
        ),
        *("1", "2", "3", "4", "5", "one", "two", "three", "first", "second", "last", "session"),
    )
)
"""Words of headings that stand before an exercise on its line: "Warm-up: clams x 15"."""


TITLES: Final = frozenset(
    (
        *("programme", "program", "plan", "routine", "workout", "exercises", "schedule", "rehab"),
        *("session", "sheet", "handout", "protocol", "prescription", "regime", "regimen"),
        *(
            "programmes",
            "programs",
            "list",
            "homework",
            "stuff",
            "leaflet",
            "booklet",
            "rehabilitation",
            "strengthening",
        ),
    )
)
"""What a sheet or a part of it is called."""


DAYS: Final = frozenset(
    (
        *("day", "session", "workout"),
        *KINDS["WEEKDAY"],
    )
)
"""What a programme of its own is called after."""


ROUND_WORDS: Final = frozenset(
    (
        *("circuit", "superset", "tri", "triset", "trisets", "giant", "circuits", "supersets"),
        *("combo", "complex", "pair", "paired"),
    )
)
"""What exercises are called that are done in rounds."""
TABLE_HEADS: Final = frozenset(
    (
        *("exercise", "exercises", "sets", "set", "reps", "rep", "rest", "notes", "note", "hold"),
        *("side", "sides", "band", "load", "weight", "time", "tempo", "comments", "movement", "x"),
        *("repetitions", "duration", "resistance", "no", "name", "order", "kg", "cues", "rpe"),
    )
)
"""What the columns of a table are called."""
PARTS: Final = frozenset(
    (
        *("strength", "mobility", "activation", "circuit", "block", "am", "pm", "morning", "core"),
        *("evening", "main", "conditioning", "stretches", "stretching", "prehab", "lower", "upper"),
    )
)
"""What the parts of a plan are for, or when they are done."""
