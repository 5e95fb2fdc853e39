"""What a phrase of the grammar does to a dose, and the simple ways to do it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.phrases.measures import Measure
from glutetimer.sheet.reading import Place, SheetKey, Value
from glutetimer.sheet.tokens.sheet_token import Token

Meaning = Callable[[ReadDose, list[Measure], Sequence[Token], Place], None]


def in_turn(*keys: SheetKey) -> Meaning:
    """Return what takes the numbers of a phrase in turn."""

    def take(dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], _place: Place) -> None:
        for key, measure in zip(keys, found, strict=False):
            dose.put(key, measure.amount, measure.place)

    return take


def wait(says: str) -> Meaning:
    """Return what keeps a number until all others are known."""

    def take(dose: ReadDose, found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
        dose.waiting.append((says, found[0].amount, place))

    return take


def no_amount(says: str, *keys: SheetKey) -> Meaning:
    """Return what takes the numbers of a phrase, and notes that the rest of it is no amount."""

    def take(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
        in_turn(*keys)(dose, found, tokens, place)
        dose.vague.append((says, place))

    return take


def said(*parts: tuple[SheetKey, Value]) -> Meaning:
    """Return what takes values that the phrase itself says."""

    def take(dose: ReadDose, _found: list[Measure], _tokens: Sequence[Token], place: Place) -> None:
        for key, value in parts:
            dose.put(key, value, place)

    return take


def then(first: Meaning, *parts: tuple[SheetKey, Value]) -> Meaning:
    """Return what takes a phrase in one way, and then values that the phrase itself says."""

    def take(dose: ReadDose, found: list[Measure], tokens: Sequence[Token], place: Place) -> None:
        first(dose, found, tokens, place)
        for key, value in parts:
            dose.put(key, value, place)

    return take
