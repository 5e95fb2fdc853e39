"""The heads of columns in the tables of sheets, and what each column holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("exercise", "exercises", "movement", "name", "drill", "activity", "move", "what"),
    "sets_reps": ("sets x reps", "sets × reps", "sets/reps", "sets & reps", "sets and reps",
        "sets*reps", "dose", "dosage", "prescription", "volume", "set x rep"),
    "sets": ("sets", "set", "rounds", "series", "no. of sets", "number of sets"),
    "reps": ("reps", "rep", "repetitions", "repeats", "reps/time", "reps / time", "count",
             "reps or time", "reps/secs", "no. of reps", "number of reps", "times"),
    "hold": ("hold", "hold time", "pause", "holds"),
    "time": ("time", "duration", "secs", "seconds", "work", "work time"),
    "rest": ("rest", "rest time", "recovery", "break", "rest period", "rest between sets"),
    "load": ("load", "weight", "resistance", "kg", "wt", "load/band"),
    "band": ("band", "theraband", "band colour", "band color", "colour"),
    "side": ("side", "sides", "leg", "legs", "each side", "l/r"),
    "tempo": ("tempo", "speed"),
    "per": ("frequency", "how often", "freq", "per day", "per week", "times per week", "often"),
    "note": ("notes", "note", "comments", "comment", "cues", "cue", "tips", "instructions",
             "description", "coaching", "remarks", "details", "focus", "how", "rpe", "intensity"),
    "day": ("day", "session", "workout", "weekday"),
    "order": ("#", "no", "no.", "nr", "order", "id", "number", "block"),
}  # fmt: skip # a word list
