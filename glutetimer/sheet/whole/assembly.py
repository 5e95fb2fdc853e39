"""Puts the lines of a sheet together: programmes, circuits, and what holds for several of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from glutetimer.sheet.names.line_name import name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.reading import (
    ExerciseSheet,
    SheetKey,
    SheetProgramme,
    SheetText,
)
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.texts.text_line import text_line
from glutetimer.sheet.whole.belonging import (
    as_rounds,
    belongs_to,
    is_dose_above,
    is_foot_of_rounds,
    repeats_all,
    tells_again,
)
from glutetimer.sheet.whole.circuit_lines import take_circuit
from glutetimer.sheet.whole.drafts import BlockDraft
from glutetimer.sheet.whole.headings import (
    is_day,
    is_ending,
    is_name_above,
    is_often_above,
    is_week,
    part_key,
)
from glutetimer.sheet.whole.lists import is_held_in_list, is_in_list, is_of_page, with_idle_days
from glutetimer.sheet.whole.programme_draft import SharedParts, share_warm_up
from glutetimer.sheet.whole.sheet_state import SheetState, as_text
from glutetimer.sheet.whole.text_lines import take_text

_LOOK_AHEAD: Final = 8


def assemble(text: str, finder: NameFinder, lines: Sequence[LogicalLine]) -> ExerciseSheet:
    """Return a sheet out of its lines.

    Args:
        text: The sheet.
        finder: Knows the exercises.
        lines: Its lines in order.
    """
    state = SheetState(text, finder)
    _take(state, lines)
    return _finished(state)


def _take(state: SheetState, lines: Sequence[LogicalLine]) -> None:
    """Take all lines."""
    lines = list(with_idle_days(lines))
    days = [one for one in lines if is_day(one.reading)]
    state.counts_weeks = not days and len([one for one in lines if is_week(one.reading)]) > 1
    keys = Counter(key for one in lines if (key := part_key(one.reading)))
    state.parts = {key for key, count in keys.items() if count > 1}
    for at, line in enumerate(lines):
        state.title.subject = state.title.subject or line.reading.title
        if line.after_blank:
            state.end_paragraph()
        if line.reading.role == "other" and is_of_page(lines, at):
            state.texts.append(as_text(line.reading))
        elif line.reading.is_circuit:
            is_foot = is_foot_of_rounds(line, lines[at + 1 :])
            take_circuit(state, line.reading, is_foot=is_foot)
        elif line.reading.blocks:
            _take_blocks(state, line)
        else:
            _take_words(state, lines, at)


def _take_words(state: SheetState, lines: Sequence[LogicalLine], at: int) -> None:
    """Take a line that by itself is no exercise."""
    line, following = lines[at], lines[at + 1 : at + 2]
    reading, programme = line.reading, state.programme
    if _may_begin_group(state) and is_dose_above(line, following):
        _begin_group(state, reading)
    elif _is_named_in_group(state, line):
        state.begin(reading, state.named(reading))
    elif (block := state.block) is not None and _is_of_block(state, block, line):
        block.add(reading)
    elif repeats_all(reading, programme.items[programme.section :]):
        take_circuit(state, as_rounds(reading))
    elif is_held_in_list(lines, at) and (held := name_in(reading.scan, state.finder)):
        state.begin(reading, held)
    elif is_in_list(lines, at) or is_name_above(reading, lines[at + 1 : at + _LOOK_AHEAD]):
        state.begin(reading, state.named(reading))
    elif _is_often_of_next(state, line, following):
        state.texts.append(as_text(reading))
        state.often = reading.parts
    else:
        take_text(state, line, is_above=is_often_above(line, following))


def _take_blocks(state: SheetState, line: LogicalLine) -> None:
    reading = line.reading
    if reading.day and reading.day != state.programme.name:
        state.new_programme(reading.scan.place[0], reading.day)
    if reading.leaves_out:
        state.leave_out(reading)
    if line.after_blank and state.circuit is not None and state.circuit.is_over(reading):
        state.circuit = None
    if state.circuit is not None and state.circuit.blocks and is_ending(reading):
        state.circuit = None
    if tells_again(state.block, line, state.finder):
        state.block.add(text_line(reading.scan))  # type: ignore[union-attr] # as asked above
        return
    if len(reading.blocks) > 1 or reading.name is None:
        state.block = None
        for block in reading.blocks:
            state.append(BlockDraft.whole(reading, block), reading)
    else:
        state.begin(reading, reading.name)


def _is_of_block(state: SheetState, block: BlockDraft, line: LogicalLine) -> bool:
    """Return whether a line says more of the exercise above it, which its circuit may dose."""
    is_dosed = state.circuit is not None and SheetKey.TIME in state.circuit.parts
    is_inner = line.reading.scan.indent > block.indent or not block.is_bullet
    return (is_inner or not is_dosed) and belongs_to(block, line)


def _may_begin_group(state: SheetState) -> bool:
    return state.circuit is None and (state.block is None or state.block.has_count)


def _begin_group(state: SheetState, reading: LineReading) -> None:
    """Begin exercises that have their dose above their names."""
    programme = state.programme
    place = reading.scan.place
    state.texts.append(SheetText(reading.line, place, "default", reading.parts, reading.notes))
    state.group = SharedParts(reading.parts, len(programme.items))
    programme.defaults.append(state.group)
    state.block = None


def _is_named_in_group(state: SheetState, line: LogicalLine) -> bool:
    """Return whether a line is the name right below a dose, of no exercise that is known."""
    is_first = state.group is not None and state.group.begin == len(state.programme.items)
    is_name = line.reading.role == "heading" and not line.reading.line.endswith(":")
    return is_first and is_name and not line.after_blank


def _is_often_of_next(
    state: SheetState, line: LogicalLine, following: Sequence[LogicalLine]
) -> bool:
    """Return whether a line says how often the day is done whose heading is right below it."""
    is_often = set(line.reading.parts) == {SheetKey.PER} and line.after_blank
    is_above = any(is_day(one.reading) and not one.after_blank for one in following)
    return bool(state.programme.items) and is_often and is_above


def _finished(state: SheetState) -> ExerciseSheet:
    """Return the sheet."""
    gone = [text for one in state.programmes for text in one.without_left_out()]
    share_warm_up(state.programmes)
    gone += [text for one in state.programmes for text in one.without_empty()]
    state.texts += {one.place: one for one in gone}.values()  # several days may have had the same
    drafts = [one for one in state.programmes if one.items]
    for draft in drafts:
        draft.share_with(state.for_some)
    empty = [one for one in state.programmes if not one.items]
    if len(drafts) == 1 and not drafts[0].name:
        drafts[0].per = drafts[0].per or _often_below_all(state)
    shared = [one for draft in empty for one in draft.defaults if one.end is None]
    if len(drafts) > 1:  # what stands below the last day holds for all of them
        shared += [one for one in drafts[-1].defaults if one.is_apart and not one.level]
    alone = state.title.name if len(drafts) == 1 else None
    parts = [one.parts for one in shared]
    programmes = [one.finished(one.name or alone, parts, state.finder) for one in drafts]
    texts = sorted(_outside(state, programmes), key=lambda one: one.place)
    return ExerciseSheet(state.text, tuple(programmes), tuple(texts), state.title.name)


def _often_below_all(state: SheetState) -> str | None:
    """Return the days that stand below all exercises, with nothing below: "Mon/Wed/Fri"."""
    last = state.programme
    heads = [one.line.strip("*_.- ") for one in state.texts if one.place[0] == last.start]
    return last.per if not last.items and last.per and last.per in heads else None


def _outside(state: SheetState, programmes: Sequence[SheetProgramme]) -> list[SheetText]:
    """Return the texts, without the heads of pages within an exercise."""
    places = [item.place for programme in programmes for item in programme.items]
    return [
        text
        for text in state.texts
        if text.role != "other"
        or not any(start < text.place[0] and text.place[1] < end for start, end in places)
    ]
