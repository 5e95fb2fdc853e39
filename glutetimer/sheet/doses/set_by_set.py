"""What is done in each set, one after the other: "Set 1: 12 x 40 kg, set 2: 10 x 50 kg"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

from glutetimer.sheet.doses.dose import FEW, R, ReadDose, S
from glutetimer.sheet.phrases.measures import Measure, lowest, measures_of
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import Place, SheetKey, SheetPart
from glutetimer.sheet.tokens.sheet_token import SIGN, Token

_FEWEST: Final = 2
_BESIDE: Final = frozenset(("COLON", "COMMA", "X", "AT", "WITH", "DASH", "REPS", "AND", "OF", SIGN))
"""What stands between the number of a set, its reps and its load."""
_JOINTS: Final = frozenset(("then", "(", ")"))


class DoseRow(NamedTuple):
    """The sets of a line that are said one by one."""

    first: int
    """Its tokens, from this one up to `end`."""
    end: int
    reps: tuple[Measure, ...]
    loads: tuple[Measure, ...]
    """That of each set, none where no set has one."""


def set_row(scan: Scan, start: int, end: int) -> DoseRow | None:
    """Return the sets that a part of a line counts, None where it does not."""
    labels = _labels(scan.tokens, start, end) or _loaded(scan.tokens, start, end)
    if len(labels) < _FEWEST:
        return None
    bounds = [*(first for first, _behind in labels), end]
    done = [
        _done(scan.tokens[behind:stop])
        for (_first, behind), (_next, stop) in zip(labels, pairwise(bounds), strict=True)
    ]
    if not all(len(reps) == 1 and len(loads) <= 1 for reps, loads, _length in done):
        return None
    loads = [one for _reps, each, _length in done for one in each]
    if len(loads) not in (0, len(done)):
        return None
    reps = tuple(each[0] for each, _loads, _length in done)
    last = labels[-1][1] + done[-1][2]
    return DoseRow(labels[0][0], last, reps, tuple(loads))


def take_sets(scan: Scan, dose: ReadDose, row: DoseRow) -> None:
    """Take the reps and loads of each set, which stay a note as they stand."""
    place = scan.slice_of(row.first, row.end)
    dose.parts[S] = SheetPart(len(row.reps), (place,))
    dose.parts[R] = _part(row.reps, place)
    if row.loads:
        dose.parts[SheetKey.LOAD] = _part(row.loads, place)
    if any(part.by_set for part in dose.parts.values()):
        dose.put(SheetKey.NOTE, scan.text_of(row.first, row.end), place)


def _part(measures: Sequence[Measure], place: Place) -> SheetPart:
    amounts = tuple(one.amount for one in measures if not isinstance(one.amount, tuple))
    least, most = min(amounts), max(amounts)
    part = SheetPart(least if least == most else (least, most), (place,))
    return part if least == most else replace(part, by_set=amounts)


def _labels(tokens: Sequence[Token], start: int, end: int) -> list[tuple[int, int]]:
    """Return where each "set 1", "set 2" begins and ends, as long as they count up from one."""
    found: list[tuple[int, int]] = []
    for at in range(start, end - 1):
        label, number = tokens[at : at + 2]
        is_label = label.folded == "set" and number.kind == "AMOUNT"
        if is_label and number.value == len(found) + 1:
            found.append((at, at + 2))
    return found


def _loaded(tokens: Sequence[Token], start: int, end: int) -> list[tuple[int, int]]:
    """Return where the sets of "12 x 40 kg, 10 x 50 kg" begin; few at once are pairs of weights."""
    found: list[tuple[int, int]] = []
    for at in range(start, end - 3):
        number, sign, _load, unit = tokens[at : at + 4]
        is_set = [number.kind, sign.kind, _load.kind] == ["AMOUNT", "X", "AMOUNT"]
        if is_set and unit.kind in ("KG", "LB") and lowest(number.value) > FEW:
            found.append((at, at))
    return found


def _done(tokens: Sequence[Token]) -> tuple[list[Measure], list[Measure], int]:
    """Return the reps and the load that one set begins with, and how many tokens they are."""
    reps: list[Measure] = []
    loads: list[Measure] = []
    at = length = 0
    while at < len(tokens) and len(loads) < 1:
        one = tokens[at]
        unit = tokens[at + 1].kind if at + 1 < len(tokens) else ""
        if one.kind == "AMOUNT" and not isinstance(one.value, tuple):
            size = 2 if unit in ("KG", "LB") else 1
            is_load = size > 1
            if (not is_load and reps) or unit in ("SEC", "MIN", "PERCENT"):
                break
            (loads if is_load else reps).extend(measures_of(tokens[at : at + size]))
            at += size
            length = at
        elif one.kind in _BESIDE or one.folded in _JOINTS:
            at += 1
            length = at if one.kind == "REPS" else length
        else:
            break
    return reps, loads, length
