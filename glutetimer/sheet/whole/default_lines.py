"""Takes what holds for several exercises: of the sheet, of a section, or of some days."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.sheet.reading import (
    SheetKey,
    SheetNote,
)
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.typed_value import RESTS
from glutetimer.sheet.whole.day_lines import day_key
from glutetimer.sheet.whole.drafts import OF_CIRCUITS, CircuitDraft
from glutetimer.sheet.whole.frequency import (
    weekdays_in,
    without_often,
)
from glutetimer.sheet.whole.headings import (
    level_of,
)
from glutetimer.sheet.whole.programme_draft import ProgrammeDraft, SharedParts
from glutetimer.sheet.whole.sheet_state import SheetState


def take_defaults(state: SheetState, line: LogicalLine, programme: ProgrammeDraft) -> None:
    """Take what holds for all: for those below where it is a heading, else for those above."""
    reading = line.reading
    parts = dict(reading.parts)
    last = programme.items[-1] if programme.items else None
    if _take_for_days(state, reading):
        return
    rest = parts.get(SheetKey.REST)
    if rest is not None and rest.value == 0 and isinstance(last, CircuitDraft):
        del parts[SheetKey.REST]  # there is none between its exercises
        said = (*state.texts[-1].notes, SheetNote(reading.line))
        state.texts[-1] = replace(state.texts[-1], notes=said)
    is_of_last = set(parts) == {SheetKey.REST} and not line.after_blank
    if is_of_last and isinstance(last, CircuitDraft) and not last.parts.keys() & RESTS:
        last.parts[SheetKey.REST_ROUNDS] = parts.pop(SheetKey.REST)
    if SheetKey.REST_ROUNDS in parts:
        of_last = {key: parts.pop(key) for key in (OF_CIRCUITS - {SheetKey.PER}) & set(parts)}
        if isinstance(last, CircuitDraft):
            last.parts = {**of_last, **last.parts}
    state.for_some += reading.for_some
    is_apart = line.after_blank or not (reading.scan.is_bullet or line.in_prose)
    level = level_of(reading)
    is_below_heading = 0 < len(programme.items) == programme.section
    if set(parts) <= RESTS and is_below_heading:  # of what stands below that heading
        level = level or programme.level
    begin = len(programme.items) if level else 0
    programme.defaults.append(SharedParts(parts, begin, level=level, is_apart=is_apart))
    state.block = None


def _take_for_days(state: SheetState, reading: LineReading) -> bool:
    """Take what holds for some days of the sheet: "Rest 1 min on Mondays and Fridays"."""
    others = without_often(reading.parts)
    days = weekdays_in(reading)
    meant = [one for one in state.programmes if day_key(one.name or "") in days]
    is_of_days = bool(others) and len(others) < len(reading.parts) and bool(days)
    if not is_of_days or len(meant) < len(days):
        return False
    for one in meant:
        one.defaults.append(SharedParts(others))
    state.block = None
    return True
