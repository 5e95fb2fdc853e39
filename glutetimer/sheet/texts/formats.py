"""Headings of ways to train that have no rounds of their own: "AMRAP 10 min", "EMOM 12"."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.names.line_name import name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.scan import Scan, one_line
from glutetimer.sheet.reading import SheetKey, SheetQuestion
from glutetimer.sheet.texts.line_reading import LineReading

_FORMATS: Final = frozenset(("emom", "e2mom", "amrap", "afap"))
_MOST_WORDS: Final = 9


def format_in(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return a circuit of which the rounds are asked, None for any other line."""
    line = one_line(cut.text[slice(*cut.place)]).rstrip("*_ ")
    named = _FORMATS & set(cut.all_words)
    is_heading = cut.first_word in _FORMATS or cut.is_head or line.endswith(":")
    has_rounds = any(one.says in SURE_COUNTS | {"rounds"} for one in cut.phrases)
    name = name_in(cut, finder) if named else None
    is_exercise = name is not None and name.found.is_known
    if not (named and is_heading) or is_exercise or has_rounds or len(cut.all_words) > _MOST_WORDS:
        return None
    asked = SheetQuestion((SheetKey.ROUNDS,), cut.place)
    return LineReading(cut, questions=(asked,), is_circuit=True, is_known=True)
