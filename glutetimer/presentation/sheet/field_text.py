"""A value of a sheet as it stands in a field, where it is typed over."""

from __future__ import annotations

from typing import Final

from glutetimer.i18n import _
from glutetimer.presentation.sheet.part_words import part_text
from glutetimer.sheet.reading import SheetKey, Value
from glutetimer.sheet.typed_value import LENGTHS

SIDES: Final = ("each", "left", "right", "alternating", "both")


def field_text(key: SheetKey, value: Value) -> str:
    """Return a value as one would type it: "12", "8-10", "60 s", "2-0-2-0"."""
    if key is SheetKey.TEMPO and isinstance(value, tuple):
        return "-".join("X" if one == "X" else _plain(one or 0) for one in value)
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        words = "-".join(_plain(one or 0) for one in value)
    else:
        words = _plain(value)
    if key in LENGTHS:
        return _("{seconds} s").format(seconds=words)
    return _("{number} kg").format(number=words) if key is SheetKey.LOAD else words


def side_choices() -> tuple[tuple[str, str], ...]:
    """Return the sides that can be chosen, with their words."""
    return tuple((side, part_text(SheetKey.SIDE, side)) for side in SIDES)


def _plain(number: object) -> str:
    return f"{number:g}" if isinstance(number, int | float) else str(number)
