"""Lines that change an exercise above them: "still 2 x 12", "crab walks should be 10 steps"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.lines.correction import corrected_dose
from glutetimer.sheet.lines.line import EXERCISE, dose_of
from glutetimer.sheet.names.line_name import Name
from glutetimer.sheet.names.names import FoundName, NameFinder, plain_words
from glutetimer.sheet.phrases.phrase_kinds import ASIDES
from glutetimer.sheet.phrases.scan import Scan, line_of
from glutetimer.sheet.reading import SheetBlock, SheetKey, SheetNote
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.vocabulary.name_surroundings import GLUE
from glutetimer.sheet.vocabulary.talk_words import FILLERS, OPENERS
from glutetimer.sheet.whole.headings import is_day, level_of

_SURE: Final = (
    r"sorry|oops|correction|typo|make\s(?:that|it|the|those|them)|i\smean(?:t)?|instead"
    r"|should\s(?:be|have\sbeen|say|read)|changed?\s(?:to|from|the)|from\s.{1,30}\sto"
    r"|(?:go|goes|move|bump|take|put|turn|bring)(?:\s[\w-]+){0,4}\s(?:up|down|on)"
    r"|(?:increased?|reduced?)\s(?:to|from|the)|not\s\d+"
)
_LIKELY: Final = (
    r"actually|rather|still|stays?|keep|(?:are|is)\snow|now\s(?:at|on)?|only\s\d+|update"
    r"|(?:are|is|back)\s(?:up|down)?\s?to"
)
_IS_SURE: Final = re.compile(rf"\b(?:{_SURE})\b", re.IGNORECASE)
_IS_LIKELY: Final = re.compile(
    rf"\b(?:{_SURE}|{_LIKELY})\b|(?:^\W*|:\s*)(?:up|down|back)\sto\b", re.IGNORECASE
)
"""Words of a line that changes an exercise, where it is that of one."""
_LATER: Final = re.compile(
    r"\b(?:if|when|once|unless|until|next|later|eventually|after|in\s(?:\w+\s)?(?:days?|weeks?|months?)"
    r"|by\sweek|from\sweek|week\s\d|progress\w*|could|might|may)\b",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\b(?:i|we)\s(?:did|do|have|had|managed|was|were|can|could|went|am)\b|\?\s*$", re.IGNORECASE
)
_SMALL_TALK: Final = (
    OPENERS
    | FILLERS
    | GLUE
    | frozenset(
        ("bit", "enough", "plenty", "fine", "much", "lot", "lots", "perfect", "should", "no",
         "nope", "yes", "safe", "better", "best", "there", "sorry", "typo", "meant", "mean",
         "not", "too", "of", "far", "many", "be", "same", "numbers", "amount", "ok", "thats",
         "it's", "that's", "cool", "super", "lovely", "thanks", "ah", "aim", "than", "exactly",
         "correction", "oops", "actually", "make", "should", "reps", "sets", "steps", "down",
         "drop", "lower", "reduce", "increase", "slow", "slowly", "but", "carry", "continue",
         "going", "course", "definitely", "absolutely", "can", "could", "sure", "weight",
         "new", "on", "back", "stay", "stays", "rather", "instead", "move", "until", "band")
    )
)  # fmt: skip # a word list
"""Words that say nothing of which exercise is meant."""


def names_nothing(cut: Scan) -> bool:
    """Return whether a line has an amount, but no words that may be those of an exercise."""
    words = {word for one in cut.chunks for word in cut.words(one)}
    said = any(one.says not in ASIDES for one in cut.phrases)
    return said and words <= _SMALL_TALK


def is_change(reading: LineReading) -> bool:
    """Return whether a line changes what was said before, and is not for later."""
    cut = reading.scan
    line = cut.text[slice(*cut.place)]
    said = any(one.says not in ASIDES and one.says != "often" for one in cut.phrases)
    is_short = bool(reading.blocks) or names_nothing(cut)
    words = (_IS_LIKELY if is_short else _IS_SURE).search(line)
    return said and bool(words) and not (_LATER.search(line) or _TOLD.search(line))


def place_of(
    lines: Sequence[LogicalLine], words: str, finder: NameFinder
) -> tuple[int, int] | None:
    """Return which line above has the exercise of a name, and which of its blocks that is."""
    found = finder.exact(words)
    near: list[tuple[int, int]] = []
    for at in reversed(range(len(lines))):
        reading = lines[at].reading
        if is_day(reading) or (reading.role != "note" and level_of(reading)):
            break
        for number, block in enumerate(lines[at].reading.blocks):
            is_same = finder.is_same(block.name, words)
            is_same |= found.exercise is not None and block.exercise == found.exercise
            if is_same:
                return at, number
            if set(plain_words(words)) <= set(plain_words(block.name)):
                near.append((at, number))
    return near[0] if len(near) == 1 else None


def amended(line: LogicalLine, number: int, cut: Scan, finder: NameFinder) -> LogicalLine | None:
    """Return a line in which one of its exercises is as another line has it.

    None where that says nothing new of it.
    """
    blocks = list(line.reading.blocks)
    block = _amended(blocks[number], cut, finder)
    if block == blocks[number]:
        return None
    blocks[number] = block
    return replace(line, reading=replace(line.reading, blocks=tuple(blocks), is_amended=True))


def renamed(line: LogicalLine, number: int, exercise: str | None, words: str) -> LogicalLine:
    """Return a line in which one of its exercises is one for certain.

    Args:
        line: The line.
        number: Which of its exercises.
        exercise: The id of the one that is meant, None for one that is none of ours.
        words: What that is called.
    """
    blocks = list(line.reading.blocks)
    block = blocks[number]
    asked = tuple(one for one in block.questions if EXERCISE not in one.about)
    name = block.name if exercise else words
    blocks[number] = replace(block, exercise=exercise or block.exercise, name=name, questions=asked)
    return replace(line, reading=replace(line.reading, blocks=tuple(blocks), is_amended=True))


def _amended(block: SheetBlock, cut: Scan, finder: NameFinder) -> SheetBlock:
    begin = next((one.first for one in cut.phrases if one.says not in ASIDES), 0)
    name = Name(begin, begin, FoundName(block.exercise, is_known=True))
    anew = dose_of(cut, name, finder, begin)
    anew.parts.pop(SheetKey.NOTE, None)
    said = ReadDose(cut.text, parts=dict(block.parts), questions=list(block.questions))
    dose = corrected_dose(said, anew)
    for one in cut.phrases:
        kinds = {each.kind for each in cut.tokens[one.first : one.end]}
        for kind, key in _KIT.items():
            if one.says == "without" and kind in kinds:  # "no weight yet"
                dose.parts.pop(key, None)
    return replace(block, parts=dose.parts, questions=tuple(dose.questions))


_KIT: Final = {"LOAD_THING": SheetKey.LOAD, "BAND": SheetKey.BAND}


def as_said(reading: LineReading, name: str = "") -> LineReading:
    """Return a line that has changed an exercise above it as a text.

    Args:
        reading: The line.
        name: The words that name the exercise.
    """
    cut = reading.scan
    words = {word for one in cut.chunks for word in cut.words(one)}
    words -= _SMALL_TALK | set(name.casefold().split())
    if not words:
        return LineReading(cut, role="other")
    return LineReading(cut, role="note", notes=(SheetNote(line_of(cut)),))
