"""Fields of a form, below the name of an exercise or beside it: "Sets: 3   Reps: 10"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from glutetimer.sheet.reading import Place
from glutetimer.sheet.texts.columns import Cell, labelled
from glutetimer.sheet.texts.line_reading import LineReading

_MARKS: Final = re.compile(r"[ \t\u00a0>]*(?:[-*+•‣▪●○◦·–—✓☐□➤►]+[ \t\u00a0]+)?")
_PART: Final = re.compile(r"(?:(?!\||\t|[ \u00a0]{2,}|;[ ]|[ ][·•–—][ ]).)+", re.DOTALL)
"""What stands between strokes, tabs, wide gaps and the like."""
_LABEL: Final = re.compile(
    r"[*_]{0,2}(?P<label>[A-Za-z][A-Za-z /×&.()]{0,28}?)(?:[ ]#?\d{1,2})?"
    r"[*_]{0,2}[ ]?[:=][*_]{0,2}[ ]*(?=\S)"
)
_NAMES: Final = frozenset(("exercise", "movement", "drill", "activity", "ex"))
"""Labels of names; a "name" is mostly that of a person."""


def fields_of(text: str, line: Place) -> tuple[Cell, ...]:
    """Return the fields of a line that begins with one, or with a name before several.

    What has no label of its own, such as "affected side only", is a note.
    """
    marks = _MARKS.match(text, *line)
    begin = marks.end() if marks else line[0]
    found: list[Cell] = []
    name: Place | None = None
    for part in _PART.finditer(text, begin, line[1]):
        start, end = _trimmed(text, part.span())
        if start == end:
            continue
        label = _LABEL.match(text, start, end)
        kind = _kind_of(label["label"]) if label else ""
        if label and kind:
            found.append((kind, label["label"], _trimmed(text, (label.end(), end))))
        elif found:
            found.append(("note", "", (start, end)))
        elif name is None and not any(map(str.isdecimal, text[start:end])):
            name = start, end
        else:
            return ()
    if name is None:
        return tuple(found)
    is_record = len(found) > 1 and says_how_much(found)
    return (("name", "", name), *found) if is_record else ()


def _kind_of(label: str) -> str:
    kind = labelled(label.casefold().strip(" ."))
    is_other = kind in ("order", "day") or (kind == "name" and label.casefold() not in _NAMES)
    return "" if is_other else kind


def _trimmed(text: str, place: Place) -> Place:
    words = text[slice(*place)]
    start = place[0] + len(words) - len(words.lstrip(" \u00a0*_"))
    return start, max(start, place[0] + len(words.rstrip(" \u00a0*_,.")))


_SET: Final = re.compile(r"\W*set\s(?P<number>[0-9]{1,2})\s?[:=]\s*\S.*", re.IGNORECASE)


def lines_of_sets(lines: Sequence[LineReading]) -> list[LineReading]:
    """Return the lines that each tell one set, one after the other: "Set 1: 60 kg x 10"."""
    found = [(one, told) for one in lines if (told := _SET.fullmatch(one.line)) and one.fields]
    numbers = [int(told["number"]) for _one, told in found]
    return [one for one, _told in found] if numbers == list(range(1, len(found) + 1)) else []


def says_how_much(cells: Sequence[Cell]) -> bool:
    """Return whether some of the fields say how much of an exercise is done."""
    return any(kind in _COUNTS for kind, _head, _place in cells)


_COUNTS: Final = frozenset(("sets_reps", "reps_sets", "sets", "reps", "hold", "time"))
