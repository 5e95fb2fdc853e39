"""Kinds of phrases: which say how much is done, and which are only kept as notes."""

from __future__ import annotations

from typing import Final

ASIDES: Final = frozenset(
    (
        *(
            "aside",
            "travel",
            "distance",
            "without",
            "breaths",
            "once",
            "times_travel",
            "travel_times",
        ),
        *("open_reps", "open_time", "as_before", "some_side", "span"),
    )
)
"""Phrases whose words stay a note."""


COUNTS: Final = frozenset(
    (
        *(
            "by",
            "by_either",
            "sets_time",
            "times_hold",
            "sets_reps_hold",
            "sets_reps_load",
            "sets_max",
            "times",
        ),
        *("reps_sets", "some_times", "sets_reps", "sets", "label_sets", "reps_hold", "reps"),
        *(
            "label_reps",
            "max",
            "at_most",
            "time",
            "time_times",
            "hold_times",
            "intervals",
            "number",
            "total",
        ),
        *(
            "by_total",
            "sets_work_rest",
            "paces",
            "work_rest",
            "sets_often",
            "times_travel",
            "travel_times",
            "by_several",
            "pair",
        ),
        *("by_length", "vague_sets", "vague_sets_reps", "vague_sets_time", "sets_vague"),
        *(
            "sets_open",
            "vague_reps",
            "vague_times",
            "vague_time",
            "open_reps",
            "open_time",
            "as_before",
        ),
        *("travel", "distance", "again", "more", "twice_time", "paced_reps", "paced_by", "held_by"),
    )
)
"""Phrases that say how much of an exercise is done."""


OPEN_COUNTS: Final = frozenset(("open_time", "open_reps", "travel", "distance"))
"""Those that only say when one stops."""


SURE_COUNTS: Final = frozenset(
    (
        *("by", "sets_reps", "sets_time", "reps_sets", "sets_reps_hold", "sets_max"),
        *("sets_reps_load", "sets_work_rest", "paces", "work_rest"),
    )
)
"""Those that can be nothing else."""
