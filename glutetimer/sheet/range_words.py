"""Ranges in words: what of them a programme cannot hold is kept as a note."""

from __future__ import annotations

from glutetimer.i18n import N_, _, formats
from glutetimer.sheet.reading import SheetKey

_RANGES = {
    SheetKey.SETS: N_("{least} to {most} sets"),
    SheetKey.REPS: N_("{least} to {most} reps"),
    SheetKey.ROUNDS: N_("{least} to {most} rounds"),
    SheetKey.HOLD: N_("hold {least} to {most} s"),
    SheetKey.TIME: N_("{least} to {most} s"),
    SheetKey.REST: N_("rest {least} to {most} s"),
    SheetKey.REST_ROUNDS: N_("rest {least} to {most} s between rounds"),
    SheetKey.REST_EXERCISES: N_("rest {least} to {most} s between exercises"),
    SheetKey.LOAD: N_("{least} to {most} kg"),
}


def range_words(key: SheetKey, least: float, most: float) -> str:
    """Return a range in words: "10 to 12 reps", "hold 5 to 10 s"."""
    words = _RANGES.get(key)
    gaps = {"least": formats.number(least, digits=1), "most": formats.number(most, digits=1)}
    return _(words).format(**gaps) if words else "{least}-{most}".format(**gaps)
