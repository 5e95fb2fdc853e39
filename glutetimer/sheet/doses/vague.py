"""Amounts that are none: "a few times", "as many as feels right", "two laps"; they are asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from glutetimer.sheet.doses.dose import MAX, ReadDose
from glutetimer.sheet.reading import Place, SheetKey, Value

S, R, T = SheetKey.SETS, SheetKey.REPS, SheetKey.TIME
Asks = Callable[[ReadDose], tuple[SheetKey, ...]]


def _only(*keys: SheetKey) -> Asks:
    return lambda _dose: keys


def _times(dose: ReadDose) -> tuple[SheetKey, ...]:
    """Ask for sets of what is counted or timed already, else for reps."""
    return (S,) if {R, T} & set(dose.parts) else (R,)


def _work(dose: ReadDose) -> tuple[SheetKey, ...]:
    """Ask how much is done in a set: seconds, reps, or either where both may be."""
    if dose.is_static or dose.is_drill:
        return (T,)
    return (R,) if dose.is_known else (T, R)


VAGUE: Final[Mapping[str, Asks]] = {
    "vague_sets": _only(S),
    "vague_reps": _only(R),
    "vague_times": _times,
    "vague_time": _only(T),
    "open_reps": _only(R),
    "open_time": _work,
    "until": _work,
    "as_before": _work,
    "again": _only(S),
    "travel": _work,
}
"""What is asked for each kind of amount that is none."""
_WEAK: Final = frozenset(("open_reps", "open_time", "until", "travel", "as_before"))
"""Kinds that only say when one stops, where it is said how much is done."""
_OPEN: Final = frozenset(("open_reps", "open_time", "until"))
"""Kinds that may mean as much as one can."""
_SETS: Final = (2, 3)


def ask_of_vague(dose: ReadDose) -> None:
    """Ask for the amounts of a line that are none, with what is usual as answers."""
    for says, place in dose.vague:
        keys = VAGUE[says](dose)
        asked = {one for question in dose.questions for one in question.about}
        known = set(dose.parts) | asked
        done = {R, T, SheetKey.HOLD} & known if says in _WEAK else set(keys) & known
        if not done and not (says == "travel" and dose.is_run):
            _ask(dose, says, keys, place)
    dose.vague.clear()


def _ask(dose: ReadDose, says: str, keys: tuple[SheetKey, ...], place: Place) -> None:
    usual: list[Mapping[SheetKey, Value]] = [
        {key: value} for key in keys for value in (_SETS if key is S else dose.usual.get(key, ()))
    ]
    most = [{key: MAX} for key in keys] if says in _OPEN else []
    usual = [] if says == "travel" else usual  # no seconds are usual for "two laps"
    dose.ask(keys, place, *usual, *most)
