"""What a programme of a sheet that has several of them is called."""

from __future__ import annotations

from glutetimer.i18n import _


def day_name(sheet: str | None, day: str | None) -> str:
    """Return the name of a part of a sheet: "Hip strength, Day 1".

    Args:
        sheet: What the sheet is called, None or "" for nothing.
        day: What the part is called.
    """
    if sheet and day and day.casefold() not in sheet.casefold():
        return _("{name}, {day}").format(name=sheet, day=day)
    return day or sheet or ""
