"""An exercise with a dose for each of several weeks: the first is done now, all stay a note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from glutetimer.sheet.lines.line import block_of
from glutetimer.sheet.names.line_name import name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import COUNTS
from glutetimer.sheet.phrases.scan import as_it_stood, one_line, scan
from glutetimer.sheet.reading import Place, SheetPart
from glutetimer.sheet.several.exercise_line import is_exercise
from glutetimer.sheet.several.placed import noting
from glutetimer.sheet.texts.line_reading import LineReading

_UNIT: Final = r"(?:weeks?|wks?|fortnights?|months?|phases?|stages?)"
_NUMBER: Final = r"\d{1,2}(?:[ ]?(?:-|–|to|&|/|and)[ ]?\d{1,2})?\+?"
_ORDINAL: Final = r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|last|next)"
_LABEL: Final = re.compile(
    rf"(?<![\w/])(?:in[ ]|for[ ])?(?:the[ ])?"
    rf"(?:{_ORDINAL}(?:[ ](?:two|2|three|3|four|4))?[ ]{_UNIT}"
    rf"|{_UNIT}[ ]?{_NUMBER}(?=[ ]?[:=–—(-]|[ ]\d)(?![ ]?[-–][ ]?\d))\b[ \t]*[:=–—-]?[ \t]*",
    re.IGNORECASE,
)
"""Which week a dose is for: "1st week", "Wk 1-2:"."""
MOST_WEEKS: Final = 12


def by_week(text: str, line: Place, finder: NameFinder) -> LineReading | None:
    """Return the exercise of a line with a dose for each week: "Squat: wk 1 2x8, wk 2 3x8"."""
    labels = [one.span() for one in _LABEL.finditer(text, *line)]
    if not 2 <= len(labels) <= MOST_WEEKS:  # noqa: PLR2004 - one week is none of several
        return None
    (first, begin), (second, _end) = labels[:2]
    before = scan(text, line[0], first)
    name = name_in(before, finder) if before.tokens else None
    if name is None or any(one.says in COUNTS for one in before.phrases):
        return None
    bounds = pairwise([*(one for _first, one in labels), line[1]])
    starts = [*(one for one, _end in labels[1:]), line[1]]
    doses = [scan(text, after, stop) for (after, _), stop in zip(bounds, starts, strict=True)]
    if not all(any(one.says in COUNTS for one in each.phrases) for each in doses):
        return None
    now = text[:first] + ":".ljust(begin - first)[: begin - first] + text[begin:]
    last = begin + len(text[begin:second].rstrip(" \t,;/|(·-–—"))
    cut = scan(now, line[0], last)
    name = name_in(cut, finder)
    if name is None or not is_exercise(cut, name):
        return None
    block = block_of(cut, finder, name)
    said = first, line[1]
    block = noting(block, SheetPart(one_line(text[slice(*said)]), (said,)))
    block = replace(block, line=as_it_stood(text[slice(*line)]), place=line)
    return LineReading(scan(text, *line), (block,), is_known=True, is_amended=True)


def by_week_below(
    text: str, read: LineReading, below: Sequence[Place], finder: NameFinder
) -> tuple[LineReading, int] | None:
    """Return an exercise with the doses of weeks that stand below its name, and their lines."""
    if read.has_dose or read.is_circuit or read.scan.phrases or len(read.blocks) > 1:
        return None
    found: tuple[LineReading, int] | None = None
    for many, place in enumerate(below, 1):
        if not _LABEL.match(text, place[0] + _indent(text, place), place[1]):
            break
        whole = by_week(text, (read.scan.place[0], place[1]), finder)
        found = (whole, many) if whole is not None else found
    return found


def _indent(text: str, place: Place) -> int:
    words = text[slice(*place)]
    return len(words) - len(words.lstrip(" \t-*•–"))
