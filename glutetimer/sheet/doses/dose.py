"""What the phrases of a line prescribe, taken together: sets, reps, holds, and what is unclear.

A phrase says what it is by itself ("3 sets"), or only beside the others: "x 3" are sets after
"10 reps", and reps after "hold 10 s". Those wait until all others are known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from glutetimer.sheet.doses.plausible import MOST_REPS as MOST_REPS  # noqa: PLC0414 - for those who take doses
from glutetimer.sheet.doses.plausible import is_plausible
from glutetimer.sheet.phrases.measures import highest
from glutetimer.sheet.reading import (
    Amount,
    Place,
    SheetAnswer,
    SheetKey,
    SheetPart,
    SheetQuestion,
    Value,
)

MAX: Final = "max"
FEW: Final = 4
"""Up to so many alone may be sets as well as reps."""
MOST_IN_NAME: Final = 9
"""A larger number behind a name that nobody knows is none of its name."""
LEAST_TIME_S: Final = 10
"""A smaller number of what is held is no time."""
LONGEST_STOP_S: Final = 19
"""What is held for longer, with no word of reps, is held once."""
MOST_SETS: Final = 10
LONGEST_SET_S: Final = 1200
"""What is done for longer has no sets: "30:30 x 4" is work and rest."""
S, R, H, T = SheetKey.SETS, SheetKey.REPS, SheetKey.HOLD, SheetKey.TIME
Waiting = tuple[str, Amount, Place]
"""A number that waits for others: what it says, how much it is, and where it stands."""


_BOTH_SAID: Final = {
    frozenset(("each", "alternating")): "alternating",
    frozenset(("left", "right")): "each",
    frozenset(("each", "left")): "each",
    frozenset(("each", "right")): "each",
    frozenset(("each", "both")): "each",
}
"""Which side is meant where a line says two things of it."""


@dataclass(slots=True)
class ReadDose:
    """What a line prescribes so far."""

    text: str = ""
    """The text of the sheet, in which all places are."""
    is_static: bool = False
    """Whether the exercise is held, so that a number of it may be seconds."""
    is_run: bool = False
    """Whether it is a run, so that a number of it are runs."""
    is_drill: bool = False
    """Whether it is done for a time, not counted."""
    is_counted: bool = False
    """Whether it is one of ours whose reps are counted."""
    is_known: bool = False
    """Whether the exercise is one of ours."""
    is_named: bool = True
    """Whether its name is that of an exercise for certain, so that no number belongs to it."""
    turning: str = ""
    """Where a rep turns and is held: "top" or "bottom", "" where that is not known."""
    usual: Mapping[SheetKey, tuple[Value, ...]] = field(default_factory=dict)
    """What is usual for the exercise, to be offered where the sheet does not say it."""
    parts: dict[SheetKey, SheetPart] = field(default_factory=dict)
    questions: list[SheetQuestion] = field(default_factory=list)
    notes: list[Place] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    says_each: bool = False
    """Whether it is said that a number is that of each side."""
    heard: list[Place] = field(default_factory=list)
    """Where something stands that was understood and says nothing new."""
    vague: list[tuple[str, Place]] = field(default_factory=list)
    """Amounts that are none, and where they stand."""

    def value(self, key: SheetKey) -> Value | None:
        """Return what is known of a key."""
        part = self.parts.get(key)
        return part.value if part else None

    def put(self, key: SheetKey, value: Value, place: Place) -> None:
        """Take a value; another one for the same key makes it unclear."""
        if any(one.about == (key,) for one in self.questions):
            self.heard.append(place)
            return
        known = self.parts.get(key)
        if known is not None and key is SheetKey.SIDE and self._is_only(known, value, place):
            return
        if known is not None and key is SheetKey.SIDE:
            value = _BOTH_SAID.get(frozenset((str(known.value), str(value))), value)
            known = SheetPart(value, known.places)
        if known is None:
            self.parts[key] = SheetPart(value, (place,))
        elif known.value == value:
            self.parts[key] = SheetPart(value, (*known.places, place))
        elif key in (SheetKey.PER, SheetKey.NOTE):
            self.parts[key] = SheetPart(f"{known.value}, {value}", (*known.places, place))
        else:
            self.heard += known.places
            del self.parts[key]
            self.ask((key,), place, {key: known.value}, {key: value})

    def _is_only(self, known: SheetPart, value: Value, place: Place) -> bool:
        """Return whether the other side is the only one: "L only (right ok)"."""
        only = {str(known.value): known.places[0], str(value): place}
        sides = [one for one, at in only.items() if "only" in self.text[slice(*at)].casefold()]
        if set(only) != {"left", "right"} or len(sides) != 1:
            return False
        self.parts[SheetKey.SIDE] = SheetPart(sides[0], (only[sides[0]],))
        self.notes += [at for one, at in only.items() if one != sides[0]]
        return True

    def ask(self, about: Sequence[str], place: Place, *answers: Mapping[SheetKey, Value]) -> None:
        """Note that something is unclear, with what it may be."""
        if not any(about == one.about for one in self.questions):
            given = tuple(SheetAnswer(one) for one in answers if is_plausible(one))
            self.questions.append(SheetQuestion(tuple(about), place, given))

    def ask_of_number(self, amount: Amount | None, place: Place) -> None:
        """Ask what a number is of which nothing is said, None for one that is no amount."""
        keys = (S, H, SheetKey.REST, SheetKey.LOAD)
        open_ = [key for key in keys if key not in self.parts]
        likely = [key for key in open_ if amount is not None and is_plausible({key: amount})]
        answers: list[Mapping[SheetKey, Value]] = [{key: amount} for key in likely if amount]
        about = likely if amount is not None else [key for key in open_ if key is not S]
        self.ask(tuple(about) or (SheetKey.REST, SheetKey.LOAD), place, *answers)

    def asked(self, key: SheetKey) -> bool:
        """Return whether a key is among what is asked."""
        return any(key in one.about for one in self.questions)

    def close_default(self) -> None:
        """Decide what waited, in a sentence for all: "10 times" are reps, those of a time sets."""
        is_timed = T in self.parts and S not in self.parts  # "Twenty seconds, three goes"
        for _says, amount, place in self.waiting:
            if highest(amount) <= MOST_REPS:
                self.put(S if is_timed else R, amount, place)
        self.waiting.clear()
