"""The lines of a sheet as they were meant: what was wrapped is one line, and tables are rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from glutetimer.sheet.layout.by_side import by_side_below
from glutetimer.sheet.layout.by_week import MOST_WEEKS, by_week_below
from glutetimer.sheet.layout.dictated import (
    begins_count,
    counted_in_line,
    dictated_lines,
    unwrapped,
)
from glutetimer.sheet.layout.paragraphs import has_sentences, sentences_of
from glutetimer.sheet.layout.read_any import parts_of, read_any
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.reading import Place
from glutetimer.sheet.tables.tables import rows_of, table_at
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.tokens.stamps import is_message

LONGEST_LINE: Final = 400
"""In characters; no sentence of a sheet is longer."""
_WIDE: Final = 50
"""A text with lines as wide as that was perhaps wrapped."""
_FEWEST_SMALL: Final = 3
_NEARLY: Final = 0.85
_OPEN: Final = frozenset(
    (
        *("the", "a", "an", "of", "and", "or", "to", "in", "on", "with", "at", "for", "from", "by"),
        *("your", "between", "above", "below", "around", "round", "each", "per", "is", "are"),
        *("until", "front", "into", "onto", "over", "under", "than", "as", "that", "this", ","),
    )
)
"""Words after which no line ends by itself."""
_GLOBAL: Final = frozenset(("all", "do", "repeat", "then", "rest", "these", "everything", "each"))


def logical_lines(text: str, finder: NameFinder) -> Iterator[LogicalLine]:
    """Give the lines of a text as they were meant."""
    dictated = dictated_lines(text)
    fewest = 1 if dictated else 2
    places = dictated or unwrapped(text, _lines(text))
    places = [part for one in places for part in counted_in_line(text, one, fewest)]
    widest = 0 if _is_small(text, places) else max((b - a for a, b in places), default=0)
    at, blank = 0, True
    while at < len(places):
        start, end = places[at]
        if not text[start:end].strip():
            at, blank = at + 1, True
            continue
        table = table_at(text, places, at)
        if table is not None:
            for reading in rows_of(text, table, finder):
                yield LogicalLine(reading, blank, has_table=True)
                blank = False
            at = table.end
            continue
        read = read_any(text, start, end, finder)
        while (
            not dictated
            and at + 1 < len(places)
            and _goes_on(text, read, places[at + 1], finder, widest)
        ):
            at += 1
            read = read_any(text, start, places[at][1], finder)
        if below := by_side_below(text, read, places[at + 1 : at + 3], finder):
            read, at = below[0], at + below[1]
        if weeks := by_week_below(text, read, places[at + 1 : at + 1 + MOST_WEEKS], finder):
            read, at = weeks[0], at + weeks[1]
        sentences = sentences_of(read, finder)
        for sentence in sentences or (read,):
            for reading in parts_of(sentence, finder):
                yield LogicalLine(reading, blank, in_prose=bool(sentences))
                blank = False
        at += 1


def _is_small(text: str, places: Sequence[Place]) -> bool:
    """Return whether most lines begin with a small letter, so that none of these tells anything."""
    letters = [text[start:end].lstrip()[:1] for start, end in places]
    small, all_ = sum(map(str.islower, letters)), sum(map(str.isalpha, letters))
    return small > _FEWEST_SMALL and 2 * small > all_


def _lines(text: str) -> list[Place]:
    found: list[Place] = []
    at = 0
    for line in text.splitlines(keepends=True):
        found += _parts(text, at, at + len(line.rstrip()))
        at += len(line)
    return found


def _parts(text: str, start: int, end: int) -> Iterator[Place]:
    """Give a line whole, or a very long one in parts that are read each by itself."""
    while end - start > LONGEST_LINE:
        cut = text.rfind(". ", start, start + LONGEST_LINE) + 1
        cut = cut or text.rfind(" ", start, start + LONGEST_LINE) + 1 or start + LONGEST_LINE
        yield start, cut
        start = cut
    yield start, end


def _goes_on(
    text: str, read: LineReading, following: Place, finder: NameFinder, widest: int
) -> bool:
    """Return whether the next line is the rest of a line that was wrapped."""
    start, end = read.scan.place
    line, next_line = text[start:end].rstrip(), text[slice(*following)].strip()
    is_closed = not line or line.endswith((".", "!", "?", ":", ";", "|")) or read.is_circuit
    if (
        is_closed
        or not next_line
        or is_message(next_line)
        or begins_count(next_line)
        or following[1] - start > LONGEST_LINE
    ):
        return False
    last = line.split()[-1].casefold()
    is_bracket = line.count("(") > line.count(")") and ")" in next_line
    is_open = last in _OPEN or last.endswith(",") or is_bracket
    begins = next_line[0].islower() or next_line[0] in "(&"
    if is_open and begins:
        return True
    if not (begins or next_line[0].isdecimal()):
        return False
    after = read_any(text, *following, finder)
    is_of_superset = bool(read.scan.label) and after.role == "default"  # "rest 60 s after both"
    is_item = is_of_superset or after.scan.number or after.scan.is_bullet or after.is_circuit
    last_line = line.rsplit("\n", 1)[-1]
    is_wide = widest >= _WIDE and len(last_line) + len(next_line.split()[0]) >= _NEARLY * widest
    is_prose = read.role is not None and read.role != "heading"
    is_listed = read.scan.is_bullet or bool(read.scan.number)
    is_paragraph = has_sentences(text, read.scan.place) and not is_listed
    is_chance = is_wide and is_prose and _is_by_chance(after)
    is_chance = is_chance or _is_cut_amount(read, after)
    is_chance = is_chance or (begins and is_wide and is_paragraph)
    if is_item or (after.blocks and not is_chance):
        return False
    if not begins and not is_open:  # a number in the middle of a sentence
        return is_chance
    is_split = is_open or bool(_SPLIT.search(line)) or is_chance
    return is_wide or is_split or (widest > 0 and is_prose and after.scan.first_word not in _GLOBAL)


_SPLIT: Final = re.compile(r"[a-z]{2}-$")
"""A word that goes on in the next line."""


def _is_cut_amount(read: LineReading, after: LineReading) -> bool:
    """Return whether a line ends within an amount: "three" before "sets of ten"."""
    last, first = read.scan.tokens[-1:], after.scan.tokens[:1]
    return [one.kind for one in last] == ["AMOUNT"] and {one.kind for one in first} <= _UNITS


_UNITS: Final = frozenset(("SETS", "REPS", "SEC", "MIN", "TIMES", "KG", "LB"))


def _is_by_chance(after: LineReading) -> bool:
    """Return whether what looks like an exercise has no dose that can be nothing else."""
    is_listed = after.name is not None and after.name.first == 0 and after.has_dose
    is_listed = is_listed and after.is_known and len(after.scan.all_words) <= _FEW_WORDS
    return not (is_listed or any(one.says in SURE_COUNTS for one in after.scan.phrases))


_FEW_WORDS: Final = 6
