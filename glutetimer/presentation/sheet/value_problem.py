"""Why what is typed over a value of a sheet cannot be one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Final

from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.i18n.allowed_values import whole_number
from glutetimer.presentation.amounts import SECOND_MS, length_text, load_text
from glutetimer.presentation.typed_problems import (
    no_length,
    no_number,
    no_tempo,
    no_weight,
    nothing_typed,
    quoted,
)
from glutetimer.sheet.reading import SheetKey
from glutetimer.sheet.typed_value import COUNTS, LENGTHS, READERS, typed_value

_LEAST: Final = ("0", "0.1", "1")
_MOST: Final = range(1, 10_000)
_RANGE: Final = re.compile(r"\s*(?:-|–|—|\bto\b)\s*")


def value_problem(key: SheetKey, typed: str) -> str:
    """Return why what was typed is no value of a part, "" if it is one."""
    words = " ".join(typed.split())
    if typed_value(key, words) is not None:
        return ""
    if not words:
        return str(nothing_typed())
    if key is SheetKey.TEMPO:
        return str(no_tempo(words))
    read = [READERS[key](part.casefold()) for part in _RANGE.split(words)]
    numbers = [number for number in read if number is not None]
    if len(numbers) < len(read) or len(read) > 2:  # noqa: PLR2004 - the least and the most
        return str(_no_amount(key, words))
    return _out_of_bounds(key, words, numbers)


def _no_amount(key: SheetKey, words: str) -> UserError:
    if key in COUNTS:
        return no_number(words, "12" if key is SheetKey.REPS else "3")
    return no_length(words) if key in LENGTHS else no_weight(words)


def _out_of_bounds(key: SheetKey, words: str, numbers: list[float]) -> str:
    """Return what a programme takes, which the reading of values knows and is asked for here."""
    least = next(one for one in _LEAST if typed_value(key, one) is not None)
    above: Callable[[int], bool] = lambda number: typed_value(key, str(number)) is None  # noqa: E731 - one expression
    most = _MOST[bisect_left(_MOST, True, key=above) - 1]  # noqa: FBT003 - what is looked for
    what = _("{typed} goes from more to less.")
    remedy = _("Type the smaller number first.")
    if min(numbers) < float(least) or max(numbers) > most:
        is_more = max(numbers) > most
        what = _("{typed} is too much.") if is_more else _("{typed} is too little.")
        allowed = _allowed(key, least, most)
        remedy = _("Type {allowed}: that is what a programme takes.").format(allowed=allowed)
    return str(UserError(what.format(typed=quoted(words)), remedy))


def _allowed(key: SheetKey, least: str, most: int) -> str:
    if key in COUNTS:
        return whole_number(least, most)
    if key in LENGTHS:
        ends = [length_text(round(one * SECOND_MS)) for one in (int(least), most)]
        return _("a length from {least} to {most}").format(least=ends[0], most=ends[1])
    return _("a weight from {least} to {most}").format(
        least=load_text(float(least)), most=load_text(most)
    )
