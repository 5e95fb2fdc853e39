"""What the phrases of a line prescribe, taken together: sets, reps, holds, and what is unclear.

A phrase says what it is by itself ("3 sets"), or only beside the others: "x 3" are sets after
"10 reps", and reps after "hold 10 s". Those wait until all others are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from glutetimer.sheet.measures import highest, lowest
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
_MOST_TIMES: Final = 6
"""More than that behind a number of reps are hardly sets."""
_FEWEST_IN_ROW: Final = 3
"""So many numbers in a row are the reps of one set each."""
MOST_IN_NAME: Final = 9
"""A larger number behind a name that nobody knows is none of its name."""
MOST_REPS: Final = 200
"""More than that are steps of a day or metres."""
LEAST_TIME_S: Final = 10
"""A smaller number of what is held is no time."""
LONGEST_STOP_S: Final = 19
"""What is held for longer, with no word of reps, is held once."""
MOST_SETS: Final = 10
LONGEST_SET_S: Final = 1200
"""What is done for longer has no sets: "30:30 x 4" is work and rest."""
S, R, H, T = SheetKey.SETS, SheetKey.REPS, SheetKey.HOLD, SheetKey.TIME


_MOST: Final[Mapping[SheetKey, float]] = {
    S: 20,
    R: MOST_REPS,
    H: 180,
    T: 5400,
    SheetKey.REST: 900,
    SheetKey.REST_ROUNDS: 900,
    SheetKey.REST_EXERCISES: 900,
    SheetKey.LOAD: 500,
    SheetKey.ROUNDS: 30,
}
"""More than that is something else, and no answer to a question."""


def _is_plausible(values: Mapping[SheetKey, Value]) -> bool:
    return all(
        least <= lowest(value) and highest(value) <= _MOST[key]  # type: ignore[arg-type] # amounts have these keys
        for key, value in values.items()
        if key in _MOST and not isinstance(value, str)
        for least in (0 if key in (SheetKey.REST, SheetKey.REST_EXERCISES) else 0.1,)
    )


def _pairs(numbers: Sequence[Amount]) -> Iterator[Mapping[SheetKey, Value]]:
    """Give what numbers in a row may be: sets and reps, or the reps of each set."""
    if len(numbers) == 2:  # noqa: PLR2004 - a pair
        fewer, more = sorted(numbers, key=highest)
        yield {S: fewer, R: more}
        if fewer != more:
            yield {S: more, R: fewer}
        if lowest(fewer) > _MOST[S]:
            yield {S: len(numbers), R: (lowest(fewer), highest(more))}
    elif numbers:
        least, most = min(map(lowest, numbers)), max(map(highest, numbers))
        yield {S: len(numbers), R: least if least == most else (least, most)}


_NUMBER: Final = re.compile(r"\d+")
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
    waiting: list[tuple[str, Amount, Place]] = field(default_factory=list)
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
        """Return whether a side is left out, since the other is the only one: "L only (right ok)"."""
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
            given = tuple(SheetAnswer(one) for one in answers if _is_plausible(one))
            self.questions.append(SheetQuestion(tuple(about), place, given))

    def close(self) -> None:
        """Decide what waited for the others."""
        self._join_split_number()
        numbers = [one for one in self.waiting if one[0] == "number"]
        times = [one for one in self.waiting if one[0] == "times"]
        if len(times) > 1 and len({one[1] for one in times}) == 1 and not numbers:
            self._same_again(times)
        if SheetKey.SIDE in self.parts and len({one[1] for one in numbers}) == 1:
            self.waiting = [one for one in self.waiting if one not in numbers[1:]]
            self.heard += [one[2] for one in numbers[1:]]
            numbers = numbers[:1]
        if len(numbers) > 1:
            self.waiting = [one for one in self.waiting if one[0] != "number"]
            self._several_numbers(numbers)
        again = [one for one in self.waiting if one[0] == "some_times"][1:]
        for says, amount, place in self.waiting:
            if (says, amount, place) in again and self.value(R) == amount:
                self.heard.append(place)  # "10x in the morning and 10x in the evening"
            elif says == "times":
                self._times(amount, place)
            elif says == "number":
                self._bare(amount, place)
            else:
                self._some_times(amount, place)
        self.waiting.clear()
        self._settle()

    def close_default(self) -> None:
        """Decide what waited, in a sentence for all exercises: there "10 times" are reps."""
        for _says, amount, place in self.waiting:
            if highest(amount) <= MOST_REPS:
                self.put(R, amount, place)
        self.waiting.clear()

    def _times(self, amount: Amount, place: Place) -> None:
        """Take "x 10": sets of what is counted or timed already, else reps."""
        known = self.parts
        if R in known or T in known or (H in known and S not in known and self.is_static):
            if S in known:
                self._bare(amount, place)
            elif R in known and highest(amount) > _MOST_TIMES:
                part = known.pop(R)
                self.ask((S, R), place, {S: amount, R: part.value}, {S: part.value, R: amount})
            else:
                self.put(S, amount, place)
        elif S in known or H in known or self.is_run or highest(amount) > FEW:
            self.put(R, amount, place)
        else:
            self.ask((S, R), place, {S: amount}, {R: amount})

    def _same_again(self, times: Sequence[tuple[str, Amount, Place]]) -> None:
        """Take "x 10, rest, x 10": the reps of each side, else those of each set."""
        self.waiting = [one for one in self.waiting if one not in times[1:]]
        self.heard += [one[2] for one in times[1:]]
        if SheetKey.SIDE not in self.parts and not {S, R, T, H} & set(self.parts):
            self.put(S, len(times), times[1][2])

    def _join_split_number(self) -> None:
        """Ask of "2 x 1 5", where a digit may have come apart from the one before it."""
        reps = self.parts.get(R)
        for one in self.waiting:
            if one[0] != "number" or reps is None or reps.places[-1][1] + 1 != one[2][0]:
                continue
            digits = [self.text[slice(*place)] for place in (reps.places[-1], one[2])]
            if all(len(each) == 1 and each.isdecimal() for each in digits):
                del self.parts[R]
                self.waiting.remove(one)
                place = reps.places[-1][0], one[2][1]
                self.ask((R,), place, {R: int("".join(digits))}, {R: reps.value})
                return

    def take_row(self, amounts: Sequence[Value], place: Place) -> bool:
        """Take "12, 10, 8": the reps of each set, which stay a note as they stand.

        Returns:
            Whether they are that: three or more that do not rise and fall, and as many as the sets.
        """
        plain = [one for one in amounts if isinstance(one, int | float)]
        falls = all(later <= earlier for earlier, later in pairwise(plain))
        rises = all(later >= earlier for earlier, later in pairwise(plain))
        sets = self.value(S)
        is_row = len(plain) == len(amounts) >= _FEWEST_IN_ROW and min(plain) >= 1
        is_row = is_row and (falls or (rises and max(plain) <= 2 * min(plain)))
        if T in self.parts or self.is_static or not is_row or sets not in (None, len(amounts)):
            return False
        self.parts.pop(R, None)
        self.parts.setdefault(S, SheetPart(len(amounts), (place,)))
        least, most = min(plain), max(plain)
        self.put(R, least if least == most else (least, most), place)
        if least != most:
            self.put(SheetKey.NOTE, " ".join(self.text[slice(*place)].split()), place)
        return True

    def _take_half(self, amount: Amount, place: Place) -> None:
        """Take "20 reps (10 each side)": those of each side, where sides do not take turns."""
        if self.value(SheetKey.SIDE) == "each" and SheetKey.TOTAL not in self.parts:
            self.parts[R] = SheetPart(amount, (*self.parts[R].places, place))
        else:
            self.put(SheetKey.TOTAL, True, place)  # noqa: FBT003 - the value itself

    def _several_numbers(self, numbers: Sequence[tuple[str, Amount, Place]]) -> None:
        """Ask what numbers in a row are: "3 12", "12-10-8"."""
        place = (numbers[0][2][0], numbers[-1][2][1])
        reps = self.parts.get(R)
        begin = min(one[0] for one in (*(reps.places if reps else ()), place))
        amounts = [*([reps.value] if reps else []), *(one[1] for one in numbers)]
        if self.take_row(amounts, (begin, place[1])):
            return
        self.heard += reps.places if reps else ()
        if (reps := self.parts.pop(R, None)) is not None:
            self.ask((R,), place, {R: reps.value})
            return
        if (time := self.parts.pop(T, None)) is not None:
            self.ask((T, SheetKey.REST, H), time.places[0], {SheetKey.REST: time.value})
        first, second = numbers[0][1], numbers[1][1]
        is_sum = highest(first) == 2 * highest(second) and len(numbers) == 2  # noqa: PLR2004 - "20 (10 each side)"
        if is_sum and SheetKey.SIDE in self.parts:
            self.put(R, first, place)
            self._take_half(second, place)
            return
        self.ask((S, R), place, *_pairs([one[1] for one in numbers]))

    def _some_times(self, amount: Amount, place: Place) -> None:
        """Take "3x", of which it is not said how much each time."""
        is_held = self.is_static and H in self.parts and S not in self.parts
        if R in self.parts or T in self.parts or is_held:
            self.put(S, amount, place)
        elif lowest(amount) > FEW:
            self.put(R, amount, place)
        else:
            self.ask((S, R), place, {S: amount}, {R: amount})

    def _bare(self, amount: Amount, place: Place) -> None:
        """Take a number of which nothing is said."""
        known = self.value(R)
        if known is not None and known == amount:
            self.heard.append(place)
            return
        if (
            isinstance(known, int | float)
            and known == 2 * highest(amount)
            and (SheetKey.SIDE in self.parts)
        ):  # "20 reps (10 each side)"
            self._take_half(amount, place)
            return
        if R not in self.parts and T not in self.parts and not self._asked(R):
            if self.is_static and H not in self.parts and lowest(amount) >= LEAST_TIME_S:
                self.ask((T, R), place, {T: amount}, {R: amount})
            elif S in self.parts or highest(amount) > (FEW if self.is_named else MOST_IN_NAME):
                self.put(R, amount, place)
            else:
                likely = [{S: amount}, {R: amount}]
                self.ask((S, R), place, *(likely if highest(amount) <= FEW else likely[::-1]))
            return
        self.ask_of_number(amount, place)

    def ask_of_number(self, amount: Amount | None, place: Place) -> None:
        """Ask what a number is of which nothing is said, None for one that is no amount."""
        keys = (S, H, SheetKey.REST, SheetKey.LOAD)
        open_ = [key for key in keys if key not in self.parts]
        likely = [key for key in open_ if amount is not None and _is_plausible({key: amount})]
        answers: list[Mapping[SheetKey, Value]] = [{key: amount} for key in likely if amount]
        about = likely if amount is not None else [key for key in open_ if key is not S]
        self.ask(tuple(about) or (SheetKey.REST, SheetKey.LOAD), place, *answers)

    def _is_work(self, key: SheetKey) -> bool:
        """Return whether a hold is all that is done, not a stop in each of some reps."""
        held = self.parts[key].value
        if self.is_static or isinstance(held, str):
            return True
        return lowest(held) > LONGEST_STOP_S  # type: ignore[arg-type] # an amount

    def _ask_of_turns(self) -> None:
        """Ask whether reps that take turns are those of a side, where no word says it."""
        side, reps = self.parts.get(SheetKey.SIDE), self.value(R)
        is_open = reps not in (None, MAX) and not self.says_each
        is_open = is_open and SheetKey.TOTAL not in self.parts
        if side is not None and side.value == "alternating" and is_open:
            answers = [{SheetKey.TOTAL: one} for one in (True, False)]
            self.ask((SheetKey.TOTAL,), side.places[0], *answers)

    def _join_tempo(self) -> None:
        """Take a stop beside "5 s down" for the one where the rep turns."""
        tempo, stop = self.parts.get(SheetKey.TEMPO), self.parts.get(H)
        at = {"bottom": 1, "top": 3}.get(self.turning)
        lengths = tempo.value if tempo is not None else None
        if stop is None or at is None or not isinstance(lengths, tuple) or len(lengths) != 4:  # noqa: PLR2004 - a tempo
            return
        if lengths[at] is None and isinstance(stop.value, int | float):
            joined = (*lengths[:at], stop.value, *lengths[at + 1 :])
            places = (*tempo.places, *stop.places) if tempo else stop.places
            self.parts[SheetKey.TEMPO] = SheetPart(joined, places)
            del self.parts[H]

    def _asked(self, key: SheetKey) -> bool:
        return any(key in one.about for one in self.questions)

    def _ask_of_the_unlikely(self) -> None:
        """Ask what a number is that is none of what its phrase says."""
        for key in [
            key for key, part in self.parts.items() if not _is_plausible({key: part.value})
        ]:
            part = self.parts.pop(key)
            self.ask((key,), part.places[0])
        time = self.value(T)
        if S in self.parts and time not in (None, MAX) and highest(time) > LONGEST_SET_S:  # type: ignore[arg-type] # an amount
            part = self.parts.pop(T)
            self.ask((T, SheetKey.REST), part.places[0])

    def _settle(self) -> None:
        """Bring together what two phrases say of one thing."""
        self._ask_of_the_unlikely()
        rounds = self.parts.pop(SheetKey.ROUNDS, None)
        if rounds is not None:
            self.put(S, rounds.value, rounds.places[0])
        is_speed = self._asked(SheetKey.TEMPO) and not (self._asked(R) or self._asked(S))
        if is_speed and not {S, R, T} & set(self.parts):
            place = next(one.place for one in self.questions if SheetKey.TEMPO in one.about)
            written = [int(one) for one in _NUMBER.findall(self.text[slice(*place)])]
            self.ask((S, R), place, *_pairs(written))  # "5-5-5" may be the reps of three sets
        if self.is_static and self.value(R) == MAX:
            self.parts[T] = self.parts.pop(R)
        if H in self.parts and R not in self.parts and not self._asked(R) and self._is_work(H):
            self.parts[T] = self.parts.pop(H)
        if T in self.parts and R in self.parts and H not in self.parts and self.value(R) != MAX:
            part = self.parts.pop(T)
            keys = (H, T, SheetKey.REST)
            if self.is_static and S not in self.parts:
                self.parts[H] = part  # "30 seconds, 3 reps" of a stretch
            else:
                self.ask(keys, part.places[0], *({key: part.value} for key in keys))
        self._join_tempo()
        self._ask_of_turns()
        sets = self.value(S)
        if isinstance(sets, int | float | tuple) and not isinstance(sets, bool):
            part = self.parts[S]
            if highest(sets) > MOST_SETS and T not in self.parts:  # type: ignore[arg-type]  # numbers, as asked above
                del self.parts[S]
                self.ask((S,), part.places[0], {S: part.value})
