"""What phrases of distances prescribe: "20 m x 3", "two laps"; the distance itself stays a note."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from glutetimer.sheet.doses.dose import R, ReadDose, S
from glutetimer.sheet.phrases.measures import Measure, highest
from glutetimer.sheet.reading import Place
from glutetimer.sheet.tokens.sheet_token import Token

TRAVEL_UNITS: Final = ("M", "TRAVEL_UNIT", "DISTANCE_UNIT")
_MOST_MINUTES: Final = 5
"""Up to so many "m" may be minutes as well as metres."""


def travel(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
    """Ask how much "two laps" are; "20 m" says it."""
    _ask_of_length(dose, found[0], tokens, place)


def times_travel(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], _place: Place
) -> None:
    """Take the sets of "3 x 20 m", which of a run are runs."""
    dose.put(R if dose.is_run else S, found[0].amount, found[0].place)
    _ask_of_length(dose, found[1], tokens, (found[1].place[0], tokens[-1].place[1]))


def travel_times(
    dose: ReadDose, found: list[Measure], tokens: Sequence[Token], _place: Place
) -> None:
    """Take the sets of "20 m x 3"."""
    dose.put(R if dose.is_run else S, found[1].amount, found[1].place)
    unit = next(one for one in tokens if one.kind in TRAVEL_UNITS)
    _ask_of_length(dose, found[0], tokens, (found[0].place[0], unit.place[1]))


def _ask_of_length(dose: ReadDose, length: Measure, tokens: Sequence[Token], place: Place) -> None:
    kinds = {one.kind for one in tokens}
    if "TRAVEL_UNIT" in kinds or ("M" in kinds and highest(length.amount) <= _MOST_MINUTES):
        dose.vague.append(("travel", place))
