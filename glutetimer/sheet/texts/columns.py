"""The heads of columns in the tables of sheets, and what each column holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from glutetimer.sheet.phrases.scan import one_line
from glutetimer.sheet.reading import Place

Cell = tuple[str, str, Place]
"""What a cell holds by its column or label, the words of that, and where the cell stands."""

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("exercise", "exercises", "movement", "name", "drill", "activity", "move", "what",
             "ex", "ex.", "exercise name", "exercise title", "exercise/movement", "lift",
             "exercise description"),
    "sets_reps": ("sets x reps", "sets × reps", "sets/reps", "sets & reps", "sets and reps",
        "sets*reps", "dose", "dosage", "prescription", "volume", "set x rep",
        ),
    "reps_sets": ("reps x sets", "reps × sets", "reps/sets", "reps * sets", "rep x set"),
    "sets": ("sets", "set", "rounds", "series", "no. of sets", "number of sets",
             "set order", "set number", "set no", "set #", "set index"),
    "reps": ("reps", "rep", "repetitions", "repeats", "reps/time", "reps / time", "count",
             "reps or time", "reps/secs", "no. of reps", "number of reps", "times",
             "how much", "how many", "amount"),
    "hold": ("hold", "hold time", "pause", "holds"),
    "time": ("time", "duration", "secs", "seconds", "work", "work time"),
    "rest": ("rest", "rest time", "recovery", "break", "rest period", "rest between sets",
             "rest timer", "rest interval"),
    "load": ("load", "weight", "resistance", "kg", "wt", "load/band"),
    "band": ("band", "theraband", "band colour", "band color", "colour"),
    "side": ("side", "sides", "leg", "legs", "each side", "l/r"),
    "tempo": ("tempo", "speed"),
    "per": ("frequency", "how often", "freq", "per day", "per week", "times per week", "often",
            "daily", "weekly", "times/day", "times/week", "x/day", "x/week", "times per day",
            "x per day", "x per week", "times a day", "times a week", "per session", "days",
            "sessions/day", "sessions/week", "days/week", "days per week", "schedule"),
    "note": ("notes", "note", "comments", "comment", "cues", "cue", "tips", "instructions",
             "description", "coaching", "remarks", "details", "focus", "how", "rpe", "intensity",
             "watch out for", "watch for", "look out for", "remember", "take care", "tip", "hint",
             "hints", "technique", "pointers", "key points", "remark", "form", "advice"),
    "day": ("day", "session", "workout", "weekday"),
    "active": ("active", "enabled", "include", "included"),
    "skipped": ("skip", "skipped", "disabled", "hidden", "archived"),
    "order": ("#", "no", "no.", "nr", "order", "id", "number", "block"),
}  # fmt: skip # a word list
DOSED: Final = frozenset(
    ("sets_reps", "reps_sets", "sets", "reps", "hold", "time", "rest", "load", "tempo")
)
"""Columns that only tables of exercises have."""
_BY_LAST_WORD: Final = frozenset(("name", "sets", "reps", "rest", "load", "note", "tempo", "hold"))
"""What a head of several words holds by its last: "Coach notes", "Target reps"."""


_DONE: Final = frozenset(("done", "did", "actual", "actually", "achieved", "result", "logged"))
"""How the head of a column begins that holds what was done: "Done Mon"."""


def column_of(head: str) -> str:
    """Return what a column holds by its head, "" for what is not known."""
    plain = re.sub(r"[(\[].*", "", one_line(head).casefold().replace("_", " "))
    plain = plain.strip(" *_.:\"'")
    if plain.split(" ")[0] in _DONE:
        return "done"
    if plain in ("target", "planned"):
        return "sets_reps"
    if (kind := labelled(plain)) or " " not in plain:
        return kind
    if any(map(str.isdigit, plain)):
        return ""  # "3 sets" is no head
    *before, last = plain.split()
    kind = labelled(last)
    return kind if kind in _BY_LAST_WORD and not any(map(labelled, before)) else ""


def labelled(words: str) -> str:
    """Return what a label of just these words is for, "" for none that is known."""
    plain = _UNIT.sub("", words)
    kinds = (kind for one in (words, plain) for kind, heads in COLUMNS.items() if one in heads)
    return next(kinds, "")


_UNIT: Final = re.compile(r"(?<=\w)\s(?:in\s)?(?:kgs?|lbs?|s|secs?|seconds|mins?|minutes)$")
"""A unit behind what a column or field holds: "rest seconds"."""
