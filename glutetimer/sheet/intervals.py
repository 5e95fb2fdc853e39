"""Work and rest in turn: "Run 1 min walk 1 min x 8"."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.sheet.line_reading import LineReading
from glutetimer.sheet.names import NameFinder
from glutetimer.sheet.reading import SheetKey, SheetPart
from glutetimer.sheet.scan import Scan
from glutetimer.sheet.several import several_in
from glutetimer.sheet.sheet_token import MARK


def intervals_in(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return work and rest in turn as a circuit: "Run 1 min walk 1 min x 8"."""
    signs = [one.kind for one in cut.tokens if one.kind in ("AND", MARK) or one.text in ",;."]
    is_timed = any(one.says in ("time_times", "times") for one in cut.phrases)
    blocks = several_in(cut, finder, 0) if is_timed and not signs else ()
    *first, last = blocks or [None]
    if not first or last is None:
        return None
    if any(set(one.parts) != {SheetKey.TIME} for one in blocks[:-1]):
        return None
    if set(last.parts) != {SheetKey.TIME, SheetKey.SETS} or last.questions:
        return None
    work: dict[SheetKey, SheetPart] = {SheetKey.TIME: last.parts[SheetKey.TIME]}
    parts = {SheetKey.ROUNDS: last.parts[SheetKey.SETS]}
    blocks = (*blocks[:-1], replace(last, parts=work))
    return LineReading(cut, blocks, None, parts, is_circuit=True, is_known=True)
