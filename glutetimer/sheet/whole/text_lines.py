"""Takes lines that are no exercise: headings, days, what holds for all, and notes."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.sheet.phrases.scan import as_it_stood, scan
from glutetimer.sheet.reading import (
    SheetKey,
    SheetNote,
)
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.whole.day_lines import change_of_day, day_again, day_key, often_of
from glutetimer.sheet.whole.default_lines import take_defaults
from glutetimer.sheet.whole.frequency import (
    names_time_of_day,
    often_in_day,
    often_of_heading,
)
from glutetimer.sheet.whole.headings import (
    is_day,
    is_week,
    level_of,
    part_key,
    plain_heading,
)
from glutetimer.sheet.whole.programme_draft import ProgrammeDraft, SharedParts
from glutetimer.sheet.whole.sheet_state import SheetState, as_text


def take_text(state: SheetState, line: LogicalLine, *, is_above: bool) -> None:
    """Take a line that is no exercise.

    Args:
        state: What is known so far.
        line: The line.
        is_above: Whether it says how often what stands below it is done.
    """
    reading = line.reading
    state.texts.append(as_text(reading))
    if not _is_within_block(state, line):
        state.block = None
    programme = state.programme
    if (again := day_again(reading.line)) and programme.name and not programme.items:
        _repeat_day(state, again, reading)
        return
    if reading.leaves_out:
        state.leave_out(reading)
        return
    is_part = part_key(reading) in state.parts
    if is_part or is_day(reading) or (state.counts_weeks and is_week(reading)):
        state.new_programme(reading.scan.place[0], plain_heading(reading))
        _take_day(state, reading)
        return
    level = level_of(reading)
    if is_above:
        state.block = state.circuit = None
        programme = state.begin_often(reading, reading.parts[SheetKey.PER])
    elif reading.role == "heading" or (level and reading.parts):
        _begin_section(state, reading, programme)
        programme = state.programme
    if reading.parts:
        take_defaults(state, line, programme)
    elif reading.role != "heading" and line.after_blank:
        state.block = None
        if state.circuit is not None and not state.circuit.is_empty:
            state.circuit = None


def _begin_section(state: SheetState, reading: LineReading, programme: ProgrammeDraft) -> None:
    """Begin what stands below a heading; one with its own frequency is a programme."""
    state.block = state.circuit = None
    programme.end_section(level_of(reading))
    programme.headings.append(frozenset(reading.scan.all_words))
    if often := often_of_heading(reading):
        programme = state.begin_often(reading, often)
    elif names_time_of_day(reading) and not programme.items:
        programme.section_name = plain_heading(reading)
    if not any(one.items for one in state.programmes):
        state.title.offer(reading)


def _take_day(state: SheetState, reading: LineReading) -> None:
    """Take what the heading of a day says: how often it is, and that it is another again."""
    programme = state.programme
    programme.per = often_of(reading.line) or often_in_day(reading)
    often = reading.parts.get(SheetKey.PER)
    is_name = often is not None and often.value == programme.name  # "Mon & Thu"
    if reading.parts and not is_name:
        programme.defaults.append(SharedParts(reading.parts))
    if reading.again:
        _repeat_day(state, reading.again, reading)


def _repeat_day(state: SheetState, day: str, reading: LineReading) -> None:
    """Let a day be another one again, with what is changed of it."""
    programme = state.programme
    before = [one for one in state.programmes if day_key(one.name or "") == day]
    if not before:
        return
    programme.items = list(before[-1].items)
    programme.defaults += [replace(one) for one in before[-1].defaults]
    programme.is_again = True
    programme.changed = before[-1].changed
    change = reading.change or change_of_day(state.text, reading.scan.place)
    if change is not None and not programme.change(scan(state.text, *change), state.finder):
        said = SheetNote(f"{programme.name}: {as_it_stood(state.text[slice(*change)])}")
        state.texts[-1] = replace(state.texts[-1], notes=(*state.texts[-1].notes, said))


def _is_within_block(state: SheetState, line: LogicalLine) -> bool:
    """Return whether a line that says nothing more stands among those of an exercise."""
    is_inner = state.block is not None and line.reading.scan.indent > state.block.indent
    return is_inner and line.reading.role == "other" and not line.after_blank
