"""What a line is by its place among others: a name in a list, a day on which nothing is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.reading import SheetNote
from glutetimer.sheet.texts.letterhead import is_letterhead
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.tokens.sheet_token import STAMP
from glutetimer.sheet.vocabulary.prose import ADVICE, PROSE, WARNING
from glutetimer.sheet.whole.headings import is_day, plain_heading

_REST_WORDS: Final = frozenset(("rest", "off", "day", "recovery", "complete", "full", "total"))
_MOST_NAME_WORDS: Final = 6
_FEWEST_EXERCISES: Final = 2


def is_in_list(lines: Sequence[LogicalLine], at: int) -> bool:
    """Return whether a numbered line without a dose is an exercise: its neighbours are some."""
    reading = lines[at].reading
    words = reading.scan.all_words
    is_name = reading.role == "heading" and 0 < len(words) <= _MOST_NAME_WORDS
    if not (reading.scan.number and is_name) or reading.scan.is_head or is_day(reading):
        return False
    if (
        reading.line.rstrip("*_ ").endswith((":", "?"))
        or set(words) & WARNING
        or words[0] in ADVICE
    ):
        return False
    near = [one.reading for one in (*lines[max(at - 2, 0) : at], *lines[at + 1 : at + 3])]
    return any(one.blocks and one.scan.number for one in near)


def is_held_in_list(lines: Sequence[LogicalLine], at: int) -> bool:
    """Return whether a line between exercises is one that is held: "- tree pose, 5 breaths"."""
    reading = lines[at].reading
    scan = reading.scan
    is_held = any(one.says in ("breaths", "each", "hold") for one in scan.phrases)
    is_short = scan.is_bullet and len(scan.all_words) <= _MOST_NAME_WORDS + 3
    if (
        reading.role == "other"
        or not (is_held and is_short)
        or scan.first_word in PROSE | ADVICE | WARNING
    ):
        return False
    near = [one.reading for one in (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2])]
    return any(one.blocks and one.scan.is_bullet for one in near)


def is_of_page(lines: Sequence[LogicalLine], at: int) -> bool:
    """Return whether a line stands where a page ends or begins, and parts nothing."""
    line = lines[at]
    if line.after_blank:
        return False
    is_again = any(one.reading.line == line.reading.line for one in lines[:at])
    return is_again or is_letterhead(line.reading.scan)


def with_idle_days(lines: Sequence[LogicalLine]) -> Iterator[LogicalLine]:
    """Give the lines; what a day without exercises says, and what stands last, is a note."""
    exercises = [at for at, one in enumerate(lines) if one.reading.blocks or one.reading.is_circuit]
    for at, line in enumerate(lines):
        reading = line.reading
        is_idle = is_day(reading) and not reading.again and _is_idle(lines, at)
        is_last = bool(exercises) and at > exercises[-1] and _is_advice(reading)
        is_last = is_last or (bool(exercises) and _is_without(reading))
        if (is_idle and exercises and set(_after_day(reading)) - _REST_WORDS) or is_last:
            note = SheetNote(plain_heading(reading))
            yield replace(line, reading=replace(reading, notes=(note,)))
        else:
            yield line


def _is_idle(lines: Sequence[LogicalLine], at: int) -> bool:
    """Return whether no exercise stands below a day up to the next."""
    for line in lines[at + 1 :]:
        if is_day(line.reading):
            return True
        if line.reading.blocks or line.reading.is_circuit or line.reading.fields:
            return False
    return True


def _after_day(reading: LineReading) -> list[str]:
    return reading.scan.all_words[1:]


def _is_without(reading: LineReading) -> bool:
    """Return whether a line only says what is not to be used: "no bands yet"."""
    is_plain = reading.role == "heading" and not (reading.scan.is_head or reading.notes)
    says = [one.says for one in reading.scan.phrases]
    return is_plain and says == ["without"] and not reading.line.rstrip("*_ ").endswith(":")


def _is_advice(reading: LineReading) -> bool:
    """Return whether a short line below all exercises says more than who wrote it."""
    scan = reading.scan
    if reading.role != "heading" or is_day(reading) or scan.is_head or reading.notes:
        return False
    has_number = any(one.text[0].isdecimal() for one in scan.tokens)
    is_stamped = any(one.kind == STAMP for one in scan.tokens)
    is_told = len(scan.all_words) > _FEWEST_EXERCISES and scan.first_word in PROSE | ADVICE
    return (has_number and not is_stamped) or is_told
