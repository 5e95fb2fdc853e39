"""Messages that speak of those before them: "what about the clams?" - "keep those, 2x20"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.lines.line import block_of
from glutetimer.sheet.names.line_name import Name
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.measures import measures_of
from glutetimer.sheet.phrases.phrase_kinds import COUNTS, SURE_COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan, line_of
from glutetimer.sheet.reading import SheetKey, SheetPart
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.tokens.stamps import is_message
from glutetimer.sheet.typed_value import RESTS
from glutetimer.sheet.whole.amendments import (
    amended,
    as_said,
    is_change,
    names_nothing,
    place_of,
    renamed,
)
from glutetimer.sheet.whole.left_out import PRONOUNS, left_out, left_out_in, swapped

_THOSE: Final = frozenset(("those", "them", "these", "that", "it", "ones", "one", "same"))
_LONGEST_NAME: Final = 5
_ASKS_REST: Final = re.compile(r"\brest\b|\bbreaks?\b|\bbetween\ssets\b", re.IGNORECASE)
_FOR_ALL: Final = frozenset(("everything", "all", "each", "every", "them"))


def with_answers(lines: Sequence[LogicalLine], finder: NameFinder) -> list[LogicalLine]:
    """Return the lines; what speaks of an exercise named before it is about that one."""
    question: Scan | None = None
    found: list[LogicalLine] = []
    for line in lines:
        meant = _meant(line, found, question, finder)
        is_text = not (meant.reading.blocks or meant.reading.is_circuit or line.has_table)
        if is_text and not meant.reading.leaves_out:
            name = left_out_in(line.reading.scan, finder)
            meant = replace(meant, reading=replace(meant.reading, leaves_out=name))
        found.append(meant)
        cut = line.reading.scan
        if cut.tokens:
            question = cut if is_text and _is_question(cut) else None
    return found


def _meant(
    line: LogicalLine, found: list[LogicalLine], question: Scan | None, finder: NameFinder
) -> LogicalLine:
    """Return a line as it is meant below the others, of which it may change one."""
    reading = line.reading
    cut = reading.scan
    if line.has_table or not cut.tokens:
        return line
    is_text = not (reading.blocks or reading.is_circuit)
    if question is not None and _explains(found, question, reading, finder):
        return replace(line, reading=LineReading(cut, role="other"))
    if _only_asks(reading):
        return replace(line, reading=LineReading(cut, role="other"))
    is_open = is_text or _is_small_talk(reading)
    if is_open and question is not None:
        name = _named_in(question, finder)
        words = question.text_of(name.first, name.end) if name else ""
        if words and _is_dose(cut) and _amends_named(found, words, cut, finder):
            return replace(line, reading=as_said(reading))
    changed = _amends(found, reading, finder, is_open=is_open)
    if changed is not None:
        return replace(line, reading=as_said(reading, changed))
    answer = _answered(cut, question, finder) if is_open and question else None
    answer = answer or left_out(reading, finder)
    answer = answer or (None if is_text else swapped(reading, finder))
    return replace(line, reading=_without_pronoun(answer, found)) if answer else line


def _is_question(cut: Scan) -> bool:
    """Return whether a line asks something; in a chat also without its sign."""
    is_asked = is_message(cut.text[slice(*cut.place)]) and bool(_QUESTION.match(line_of(cut)))
    return is_asked or "?" in line_of(cut)


_QUESTION: Final = re.compile(
    r"(?:and\s|so\s|but\s|ok\s|also\s)?(?:how|what|whats|what['’]s|when|which|do\si|does|should\si"
    r"|can\si|is\sit|are\sthey|any)\b",
    re.IGNORECASE,
)
"""How a question begins."""


def _only_asks(reading: LineReading) -> bool:
    """Return whether a line only asks what something is, or about it: "bss??"."""
    is_bare = bool(reading.blocks) and not reading.has_dose and not reading.is_circuit
    return is_bare and not reading.scan.phrases and line_of(reading.scan).endswith("?")


def _explains(
    found: list[LogicalLine], question: Scan, reading: LineReading, finder: NameFinder
) -> bool:
    """Let the answer to "what is bss?" say which exercise above it that is."""
    if len(reading.blocks) != 1 or reading.has_dose or not reading.is_known:
        return False
    said = [one for one in question.tokens if one.text[0].isalnum()]
    place = place_of(found, said[-1].text, finder) if said else None
    if place is None:
        return False
    at, number = place
    meant = reading.blocks[0]
    found[at] = renamed(found[at], number, meant.exercise, meant.name)
    return True


def _is_dose(cut: Scan) -> bool:
    return names_nothing(cut) and any(one.says in COUNTS for one in cut.phrases)


def _without_pronoun(reading: LineReading, found: Sequence[LogicalLine]) -> LineReading:
    """Return a line that takes out "it" as one that takes out the exercise above it."""
    if " ".join(reading.leaves_out.casefold().split()) not in PRONOUNS:
        return reading
    last = next((one.reading.blocks for one in reversed(found) if one.reading.blocks), ())
    return replace(reading, leaves_out=last[0].name if len(last) == 1 else "")


def _is_small_talk(reading: LineReading) -> bool:
    """Return whether the only exercise of a line has no name that could be one."""
    is_one = len(reading.blocks) == 1 and not reading.is_circuit
    return is_one and not reading.is_known and names_nothing(reading.scan)


def _amends(
    found: list[LogicalLine], reading: LineReading, finder: NameFinder, *, is_open: bool
) -> str | None:
    """Let a line change the exercise above it; return how it names that, None if it does not."""
    cut = reading.scan
    if reading.is_circuit or len(reading.blocks) > 1 or not is_change(reading):
        return None
    if is_open and names_nothing(cut):
        last = next((at for at in reversed(range(len(found))) if _says(found[at])), None)
        if last is None or len(found[last].reading.blocks) != 1 or _is_of_all(reading):
            return None
        return "" if _changes(found, (last, 0), cut, finder) else None
    if reading.blocks:
        words = reading.blocks[0].name
    else:
        name = _named_in(cut, finder)
        words = cut.text_of(name.first, name.end) if name else ""
    return words if words and _amends_named(found, words, cut, finder) else None


def _amends_named(found: list[LogicalLine], words: str, cut: Scan, finder: NameFinder) -> bool:
    """Let a line change the exercise of a name, and return whether it stands above."""
    place = place_of(found, words, finder)
    return place is not None and _changes(found, place, cut, finder)


def _changes(
    found: list[LogicalLine], place: tuple[int, int], cut: Scan, finder: NameFinder
) -> bool:
    """Let a line change the exercise at a place, and return whether it says anything new."""
    at, number = place
    changed = amended(found[at], number, cut, finder)
    found[at] = changed or found[at]
    return changed is not None


def _is_of_all(reading: LineReading) -> bool:
    """Return whether a line says only how long to rest, or how often, which is said of all."""
    return bool(reading.parts) and set(reading.parts) <= RESTS | {SheetKey.PER}


def _says(line: LogicalLine) -> bool:
    """Return whether a line is more than a greeting or a question."""
    reading = line.reading
    return bool(reading.blocks or reading.is_circuit or reading.parts) or reading.role == "heading"


def _answered(cut: Scan, question: Scan, finder: NameFinder) -> LineReading | None:
    """Return what answers a question: the exercise that it asks of, or a length that it asks."""
    at = next((at for at, one in enumerate(cut.tokens) if one.folded in _THOSE), None)
    is_dosed = any(one.says in SURE_COUNTS for one in cut.phrases) or _is_dose(cut)
    name = _named_in(question, finder)
    if is_dosed and name is not None and (at is not None or names_nothing(cut)):
        place = (0, 0) if at is None else (at, at + 1)
        block = block_of(cut, finder, Name(*place, name.found))
        words = question.text_of(name.first, name.end)
        return LineReading(cut, (replace(block, name=words),), is_known=True)
    is_rest = bool(_ASKS_REST.search(line_of(question)))
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
