"""Messages that speak of those before them: "what about the clams?" - "keep those, 2x20"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.lines.line import block_of
from glutetimer.sheet.names.line_name import Name
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.measures import measures_of
from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan, one_line
from glutetimer.sheet.reading import Role, SheetKey, SheetNote, SheetPart
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.texts.text_line import text_line

_THOSE: Final = frozenset(("those", "them", "these", "that", "it", "ones", "one", "same"))
_LONGEST_NAME: Final = 5
_LEFT_OUT: Final = re.compile(
    r"(?:(?:and|oh|ok|okay|actually|also|ps|p\.s\.|please|pls|but|edit|update|so|maybe)[,:!]?\s)*"
    r"(?:bin|drop|skip|ditch|scrap|leave(?:\sout)?|no(?:\smore)?|stop|forget(?:\sabout)?|cut(?:\sout)?"
    r"|lose|remove|cancel|pause|park|leave\soff|hold\soff\s(?:on)?|don['’]?t\sdo)\s"
    r"(?:(?:the|those|your|all|all\sthe|any|doing)\s)?(?P<name>[\w\s-]{2,40}?)"
    r"(?:\s(?:out|for\snow|tho|though|this\sweek|today|please|pls|for\sa\s(?:bit|while|week)|yet"
    r"|at\sthe\smoment|completely|altogether|instead))*(?:\s(?:un)?till?\s[^.,;]*)?[\s.!]*",
    re.IGNORECASE,
)
"""A message that takes an exercise out."""
_SWAPPED: Final = re.compile(
    r"(?:(?:and|oh|ok|okay|actually|also|please|pls|but|so|maybe)[,:!]?\s)*"
    r"(?:bin|drop|skip|ditch|scrap|leave(?:\sout)?|no(?:\smore)?|stop|forget(?:\sabout)?|swap|replace)\s"
    r"(?:(?:the|those|your)\s)?(?P<name>[\w-]+(?:\s[\w-]+){0,3}?)"
    r"(?:\s(?:then|out|for\snow|tho|though|this\sweek|today))*"
    r"(?:\s?[,;.–—-]\s|\s)(?:(?:and|but|then)\s)?(?:do|try|have|start|for|with)\s",
    re.IGNORECASE,
)
"""A message that takes an exercise out for another: "skip the lunges, do split squats 2x8"."""
_ASKS_REST: Final = re.compile(r"\brest\b|\bbreaks?\b|\bbetween\ssets\b", re.IGNORECASE)
_FOR_ALL: Final = frozenset(("everything", "all", "each", "every", "them"))


def with_answers(lines: Sequence[LogicalLine], finder: NameFinder) -> Iterator[LogicalLine]:
    """Give the lines; what speaks of an exercise named before it is about that one."""
    question: Scan | None = None
    for line in lines:
        reading = line.reading
        cut = reading.scan
        is_text = not (reading.blocks or reading.is_circuit or line.has_table)
        found = _answered(cut, question, finder) if is_text and question else None
        found = found or (_left_out if is_text else _swapped)(reading, finder)
        yield replace(line, reading=found) if found else line
        if cut.tokens:
            question = cut if is_text and _line(cut).endswith("?") else None


def _line(cut: Scan) -> str:
    begin = cut.tokens[0].place[0]
    return one_line(cut.text[begin : cut.place[1]])


def _answered(cut: Scan, question: Scan, finder: NameFinder) -> LineReading | None:
    """Return what answers a question: the exercise that it asks of, or a length that it asks."""
    at = next((at for at, one in enumerate(cut.tokens) if one.folded in _THOSE), None)
    is_dosed = any(one.says in SURE_COUNTS for one in cut.phrases)
    name = _named_in(question, finder)
    if is_dosed and at is not None and name is not None:
        block = block_of(cut, finder, Name(at, at + 1, name.found))
        words = question.text_of(name.first, name.end)
        return LineReading(cut, (replace(block, name=words),), is_known=True)
    is_rest = bool(_ASKS_REST.search(_line(question)))
    times = [one for one in cut.phrases if one.says in ("time", "rest")]
    is_alone = bool(times) and len(cut.tokens) == times[0].end
    if not is_rest or not times or times[0].first or len(times) < len(cut.phrases):
        return None
    if not (is_alone or _FOR_ALL & set(cut.all_words)):
        return None
    ends = [*(one.first for one in times[1:]), len(cut.tokens)]
    some = []
    for one, end in zip(times[1:], ends[1:], strict=True):
        named = cut.text_of(one.end, end).casefold()
        some.append((_BEFORE_NAME.sub("", named).strip(" .,!"), _rest(cut, one)))
    return LineReading(cut, role="default", parts=_rest(cut, times[0]), for_some=tuple(some))


_BEFORE_NAME: Final = re.compile(r"^(?:(?:on|for|after|with|between|the|your)\s)+")


def _rest(cut: Scan, phrase: DosePhrase) -> dict[SheetKey, SheetPart]:
    measure = measures_of(cut.tokens[phrase.first : phrase.end])[0]
    return {SheetKey.REST: SheetPart(measure.amount, (measure.place,))}


def _named_in(cut: Scan, finder: NameFinder) -> Name | None:
    """Return the longest name of an exercise that stands anywhere in a line."""
    size = len(cut.tokens)
    for length in range(min(_LONGEST_NAME, size), 0, -1):
        for first in range(size - length + 1):
            found = finder.exact(cut.text_of(first, first + length))
            ends = cut.tokens[first].text[0], cut.tokens[first + length - 1].text[0]
            if found.is_known and all(map(str.isalnum, ends)):
                return Name(first, first + length, found)
    return None


def _swapped(reading: LineReading, finder: NameFinder) -> LineReading | None:
    """Return an exercise that comes in place of one before it as one that takes that out."""
    said = _SWAPPED.match(_line(reading.scan)) if reading.scan.tokens else None
    if said is None or not finder.exact(said["name"]).is_known:
        return None
    return replace(reading, leaves_out=said["name"])


def _left_out(reading: LineReading, finder: NameFinder) -> LineReading | None:
    """Return a message that takes out an exercise as one that does."""
    if not reading.scan.tokens:
        return None
    line = _line(reading.scan)
    said = _LEFT_OUT.fullmatch(line)
    if said is None or not finder.exact(said["name"]).is_known:
        return None
    read = text_line(reading.scan)
    role: Role = "warning" if read.role == "warning" else "note"
    note = SheetNote(line, is_warning=role == "warning")
    return replace(read, role=role, parts={}, notes=(note,), rest=(line,), leaves_out=said["name"])
