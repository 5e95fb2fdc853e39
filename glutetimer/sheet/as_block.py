"""One exercise of a sheet as a block of a programme."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Literal

from glutetimer.i18n import _
from glutetimer.sheet.doses.dose import MAX
from glutetimer.sheet.phrases.measures import highest, lowest
from glutetimer.sheet.range_words import range_words
from glutetimer.sheet.reading import SheetBlock, SheetKey, Value
from glutetimer.sheet.usual_sets import sets_unsaid
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block
from glutetimer.training.tempo import NOTATION_ORDER

MOST_SETS: Final = 20
RANGE: Final = ("least", "most")
MOST_REPS: Final = 1000
MOST_SECONDS: Final = 3600
MOST_KG: Final = 500
LONGEST_NOTE: Final = 1000
LONGEST_NAME: Final = 120
LONGEST_PHASE_S: Final = 60
_TIMED: Final = frozenset(("drill", "distance"))
Exercises = Mapping[str, Exercise]


def own_name(block: SheetBlock) -> str:
    """Return the name under which an exercise of one's own is made."""
    name = " ".join(block.name.split())
    return name[:1].upper() + name[1:]


def trained_of(block: SheetBlock, exercises: Exercises) -> str | None:
    """Return the id of the exercise if it is one that can be trained here.

    One of the person's own that has its name is, such as that made for another day of the sheet.
    """
    known = exercises.get(block.exercise or "")
    if block.exercise is None:
        name = own_name(block).casefold()
        known = next((one for one in exercises.values() if one.name.casefold() == name), None)
    return known.id if known is not None and known.status == "offered" else None


def moves(block: SheetBlock) -> bool:
    """Return whether one moves all through a time, as nobody holds still: "bike 60 min"."""
    time = value_of(block, SheetKey.TIME)
    number = None if time is None else number_of(time)
    is_long = number is not None and lowest(number) >= LEAST_MOVING_S
    return number is not None and (is_long or bool(_MOTIONS & set(block.name.casefold().split())))


LEAST_MOVING_S: Final = 300
_MOTIONS: Final = frozenset(
    ("bike", "biking", "cycle", "cycling", "ride", "run", "running", "jog", "jogging", "walk",
     "walking", "march", "marching", "row", "rower", "rowing", "swim", "swimming", "elliptical",
     "treadmill", "trainer", "hike", "hiking", "skipping", "rope", "climber", "stairs", "spin")
)  # fmt: skip # a word list
"""Words of names of what is done in motion."""


def value_of(block: SheetBlock, key: SheetKey) -> Value | None:
    """Return what an exercise says of a key, None for nothing."""
    part = block.parts.get(key)
    return None if part is None else part.value


def number_of(value: Value | None) -> float | tuple[float, float] | None:
    """Return a value that is a number or a range; a tempo is neither."""
    if isinstance(value, bool | str) or (isinstance(value, tuple) and len(value) > len(RANGE)):
        return None
    return value  # type: ignore[return-value] # all others are numbers


def bounded_of(value: Value, most: int) -> int | None:
    """Return the least of an amount as a whole number, up to a limit."""
    number = number_of(value)
    return None if number is None else min(max(round(lowest(number)), 1), most)


def seconds_of(value: Value) -> float | None:
    """Return the most of a length in seconds."""
    number = number_of(value)
    return None if number is None else float(min(highest(number), MOST_SECONDS))


class Conversion:
    """One exercise of a sheet on its way into a programme."""

    def __init__(self, block: SheetBlock, exercises: Exercises, own: Mapping[str, str]) -> None:
        self._block = block
        name = own_name(block)
        made = {known.casefold(): id_ for known, id_ in own.items()}.get(name.casefold(), "")
        self._id = trained_of(block, exercises) or made
        self._exercise = exercises.get(self._id)
        is_timed = value_of(block, SheetKey.TIME) is not None
        timed = "drill" if moves(block) else "hold"
        self._mode = self._exercise.timing.mode if self._exercise else timed if is_timed else ""
        self._notes: list[str] = []

    def block(self) -> Block:
        """Return the block."""
        sets, load = self._low(SheetKey.SETS), self._low(SheetKey.LOAD)
        sets = sets_unsaid(self._block) if sets is None else sets
        rest = self._range(SheetKey.REST)
        reps, hold_s, duration_s = self._amounts()
        pace = self._pace()
        return Block(
            exercise=self._id,
            sets=None if sets is None else min(max(round(sets), 1), MOST_SETS),
            reps=reps,
            hold_s=hold_s,
            duration_s=duration_s,
            tempo=self._tempo(),
            side=self._side(),
            first_side=self._first_side(),
            pace=pace,
            band=self._band(),
            load_kg=None if load is None else float(min(load, MOST_KG)),
            rest_s=None if rest is None else float(min(highest(rest), MOST_SECONDS)),
            note=self._note(),
        )

    def _range(self, key: SheetKey) -> float | tuple[float, float] | None:
        """Return a number or a range, which is kept as a note."""
        number = number_of(value_of(self._block, key))
        if isinstance(number, tuple):
            self._notes.append(range_words(key, *number))
        return number

    def _low(self, key: SheetKey) -> float | None:
        number = self._range(key)
        return None if number is None else lowest(number)

    def _amounts(self) -> tuple[int | None, float | None, float | None]:
        """Return reps, the hold of each, and how long a drill is."""
        hold, time = self._low(SheetKey.HOLD), self._low(SheetKey.TIME)
        reps = self._reps()
        hold = None if hold is None else min(hold, MOST_SECONDS)
        time = None if time is None else min(time, MOST_SECONDS)
        if self._mode == "hold":
            length = hold if time is None else time
            return (reps or (1 if length else None)), length, None
        if self._mode in _TIMED:
            if reps and self._mode == "drill":
                self._notes.append(range_words(SheetKey.REPS, reps, reps))
            return (reps if self._mode == "distance" else None), None, time
        if time is not None and self._exercise is not None:
            self._notes.append(f"{time:g} s")
            rep_ms = self._exercise.timing.tempo.rep_ms or 1
            reps = min(max(int(time * 1000 / rep_ms), 1), MOST_REPS)
        return reps, hold, None

    def _reps(self) -> int | None:
        value = value_of(self._block, SheetKey.REPS)
        if value == MAX:
            return self._exercise.reps.max if self._exercise else None
        reps = self._low(SheetKey.REPS)
        if reps is None:
            return None
        is_total = bool(value_of(self._block, SheetKey.TOTAL))
        if self._shares_reps:
            each = value_of(self._block, SheetKey.SIDE) == "each" and not is_total
            reps = reps * 2 if each else reps
        elif is_total and (self._exercise is None or self._exercise.sides != "both"):
            reps = -(-reps // 2)
        return min(max(round(reps), 1), MOST_REPS)

    @property
    def _shares_reps(self) -> bool:
        """Whether the sides take turns and its reps are those of both together."""
        exercise = self._exercise
        is_alternating = exercise is not None and exercise.sides == "alternating"
        return is_alternating and exercise is not None and not exercise.reps.each_side

    def _pace(self) -> Literal["self"] | None:
        asked = (value_of(self._block, SheetKey.REPS), value_of(self._block, SheetKey.TIME))
        if MAX not in asked:
            return None
        self._notes.append(_("as many as you can") if asked[0] == MAX else _("as long as you can"))
        return "self" if asked[0] == MAX else None

    def _side(self) -> Literal["left", "right"] | None:
        said = value_of(self._block, SheetKey.SIDE)
        is_one_sided = self._exercise is None or self._exercise.sides == "per_side"
        match said:
            case "left" | "right" if is_one_sided:
                return said
            case "left":
                self._notes.append(_("left side only"))
            case "right":
                self._notes.append(_("right side only"))
            case "each" if self._exercise is not None and self._exercise.sides == "both":
                self._notes.append(_("each side"))
            case _:
                pass
        return None

    def _first_side(self) -> Literal["left", "right"] | None:
        """Return the side that a note says to begin with."""
        note = str(value_of(self._block, SheetKey.NOTE) or "")
        found = _FIRST.search(note)
        is_sided = self._exercise is None or self._exercise.sides != "both"
        if found is None or not is_sided or self._side() is not None:
            return None
        return "left" if (found[1] or found[2]).casefold().startswith("l") else "right"

    def _tempo(self) -> str | None:
        """Return the tempo as it is written; what was not said is the exercise's own."""
        said = value_of(self._block, SheetKey.TEMPO)
        if not isinstance(said, tuple) or self._exercise is None:
            return None
        if self._mode in ("hold", *_TIMED):
            self._notes.append("-".join("" if one is None else str(one) for one in said))
            return None
        own = self._exercise.timing.tempo
        parts = []
        for phase, length in zip(NOTATION_ORDER, said, strict=True):
            seconds = own.length_ms(phase) / 1000 if length is None else length
            is_still = not phase.is_hold and not seconds
            if seconds == "X" or is_still:
                parts.append("X")
            else:
                parts.append(f"{min(float(seconds), LONGEST_PHASE_S):g}")
        return "-".join(parts)

    def _band(self) -> str | None:
        said = value_of(self._block, SheetKey.BAND)
        takes = self._exercise is None or any(
            "band" in kit.item for kit in self._exercise.equipment
        )
        if isinstance(said, str) and takes:
            return said[:LONGEST_NAME]
        needs = self._exercise is not None and self._exercise.uses_mini_band
        if said is not None and not needs:  # a band of which no colour is said, or in vain
            self._notes.append(
                _("with a band") if said is True else _("band: {band}").format(band=said)
            )
        return None

    def _note(self) -> str | None:
        often, note = value_of(self._block, SheetKey.PER), value_of(self._block, SheetKey.NOTE)
        if note and SheetKey.BAND in self._block.parts and _PLACES_BAND.match(str(note)):
            note = _("band {where}").format(where=note)
        said = [str(one) for one in (note, *self._notes, often) if one]
        return ", ".join(dict.fromkeys(said))[:LONGEST_NOTE] or None


_PLACES_BAND: Final = re.compile(
    r"(?:just )?(?:above|below|round|around|over|across)\b(?:(?! band).)*"
    r"\b(?:knees?|ankles?|thighs?|feet|shins?)\b",
    re.IGNORECASE,
)
"""A note that says where the band goes, and not that it is one: "above the knees"."""
_FIRST: Final = re.compile(
    r"\b(left|right|l|r)(?: (?:side|leg))? (?:first|1st)\b"
    r"|\b(?:start|begin)(?:s|ing)? (?:on|with) (?:the |your )?(?:\w+ )?\(?(left|right)\b",
    re.IGNORECASE,
)
"""A note that says which side comes first: "right first", "start with the weaker left"."""
