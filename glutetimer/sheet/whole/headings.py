"""Headings of a sheet: days, weeks, titles, and names of exercises that stand above their dose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final
from unicodedata import category

from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.scan import one_line
from glutetimer.sheet.reading import SheetKey
from glutetimer.sheet.tables.fields import says_how_much
from glutetimer.sheet.texts.letterhead import is_attribution
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.tokens.stamps import is_message
from glutetimer.sheet.vocabulary.heading_words import DAYS, SECTIONS, TITLES

COUNTS: Final = frozenset((SheetKey.SETS, SheetKey.REPS, SheetKey.TIME, SheetKey.HOLD))
"""What says how much of an exercise is done."""


def is_day(reading: LineReading) -> bool:
    """Return whether a line is the heading of a day: a programme of its own begins."""
    scan = reading.scan
    if reading.is_day:
        return True
    if reading.blocks or not scan.tokens or is_attribution(scan) or len(reading.line.split()) > 8:  # noqa: PLR2004 - a heading
        return False
    letters = [one.folded for one in scan.tokens if one.text[0].isalnum()]
    words = [one for one in letters if one != "on"][:2]
    first = words[0].split()[0].rstrip("s") if words else ""
    is_short = not reading.line.rstrip().endswith(".") and reading.role in (
        "heading",
        "default",
        "other",
        "note",
    )
    has_number = len(words) > 1 and (words[1].isalnum() and len(words[1]) <= 2)  # noqa: PLR2004 - "A", "12"
    weekday = first in DAYS and first not in ("day", "session", "workout")
    return is_short and first in DAYS and (has_number or weekday)


def is_week(reading: LineReading) -> bool:
    """Return whether a line is the heading of a week."""
    words = [one.folded for one in reading.scan.tokens[:2]]
    return reading.role == "heading" and words[:1] in _WEEKS and len(words) > 1


_ENDING: Final = re.compile(
    r"\W*(?:(?:and|then)\s)?(?:cash[\s-]?out|buy[\s-]?out|finish(?:er|\s(?:with|off|on))?|end\s(?:with|on)"
    r"|cool[\s-]?down|to\sfinish|burn[\s-]?out|last\s(?:thing|up)|afterwards)\b",
    re.IGNORECASE,
)


def is_ending(reading: LineReading) -> bool:
    """Return whether a line comes after all rounds: "Cash-out: 50 clams"."""
    return bool(_ENDING.match(reading.line))


def part_key(reading: LineReading) -> str:
    """Return what headings share that differ in their last letter: "LOWER BODY A"."""
    head = reading.line.partition("(")[0] or reading.line  # "Gym 1 (Mondays)"
    *words, last = [one for one in reading.scan.all_words if one in head.casefold()] or [""]
    is_lettered = (
        len(last) == 1 and last in "abcdefgh12345678" and 0 < len(words) <= _MOST_NAME_WORDS
    )
    if reading.role != "heading" or not is_lettered or set(words) & _OF_ONE_SESSION:
        return ""
    return " ".join(words)


_OF_ONE_SESSION: Final = frozenset(
    (
        "superset",
        "circuit",
        "exercise",
        "block",
        "part",
        "set",
        "round",
        "group",
        "series",
        "station",
    )
)
"""What stands with a letter and is done in one session with the others."""
_WEEKS: Final = (["week"], ["weeks"], ["phase"], ["stage"])


def plain_heading(reading: LineReading) -> str:
    """Return the words of a heading without its signs, its pictures and what calls it a name."""
    words = plain_words_of(reading.line)
    return _NAMED.sub("", words) or words


def plain_words_of(line: str) -> str:
    """Return the words of a line without its signs and its pictures."""
    words = one_line(line).strip("#*_:|=~ ").lstrip(">-•").strip()
    while words and not (words[0].isalnum() or words[0] in _OPENING_SIGNS):
        words = words[1:].lstrip()
    while words and category(words[-1]) in ("So", "Mn", "Cf"):
        words = words[:-1].rstrip()
    return words


_OPENING_SIGNS: Final = "([\"'“"
_NAMED: Final = re.compile(
    r"(?:(?:my|your|our)\s)?(?:(?:exercise\s)?program(?:me)?|plan|routine|workout|title|session)(?:\s(?:name|title))?\s?:\s*"
    r"(?=\S)",
    re.IGNORECASE,
)
"""A label before the name of a programme."""


def is_name_above(reading: LineReading, following: Sequence[LogicalLine]) -> bool:
    """Return whether a short line is the name of an exercise whose dose stands below it."""
    if reading.role != "heading" or is_day(reading) or reading.line.rstrip().endswith(":"):
        return False
    near = following[:1] if is_message(reading.line) else following
    for line in near:
        after = line.reading
        is_exercise = bool(after.blocks) and not is_description(after)
        if (
            line.after_blank
            or line.has_table
            or is_exercise
            or after.is_circuit
            or after.scan.number
        ):
            return False
        if is_for_all(after):
            return False
        if after.scan.is_head or _says_count(after) or after.has_dose:
            return not after.scan.is_head
        if after.role == "heading" and not (after.fields or reading.scan.number):
            return False
    return False


def is_for_all(reading: LineReading) -> bool:
    """Return whether a line says in so many words that it holds for several exercises."""
    words = reading.scan.all_words
    is_each = any(pair in _EACH for pair in pairwise(words))
    return reading.scan.first_word in _ALL or is_each or bool(_OF_ALL & set(words))


_ALL: Final = frozenset(("all", "these", "everything"))
_OF_ALL: Final = frozenset(("exercises", "everything", "unless"))
_EACH: Final = (("each", "exercise"), ("every", "exercise"), ("of", "each"))


def is_description(reading: LineReading) -> bool:
    """Return whether what looks like an exercise is a sentence on one: "Slide your heel up ..."."""
    is_sure = any(one.says in SURE_COUNTS for one in reading.scan.phrases)
    is_listed = reading.scan.is_bullet or bool(reading.scan.number)
    is_long = len(reading.scan.all_words) >= _FEWEST_WORDS
    is_closed = reading.line.endswith(".")
    return is_long and is_closed and not (reading.is_known or is_sure or is_listed)


_FEWEST_WORDS: Final = 6


def _says_count(reading: LineReading) -> bool:
    """Return whether a line below a name says how much of it is done."""
    if reading.fields:
        return says_how_much(reading.fields)
    return bool(COUNTS & set(reading.parts)) or any(says in _DOSES for says, _ in reading.said)


_DOSES: Final = frozenset(("hold", "by", "sets_reps", "sets", "reps", "times", "sets_time"))


def is_often_above(line: LogicalLine, following: Sequence[LogicalLine]) -> bool:
    """Return whether a line by itself says how often the exercises right below it are done."""
    is_often = set(line.reading.parts) == {SheetKey.PER} and not line.reading.notes
    is_short = len(line.reading.scan.all_words) <= _MOST_NAME_WORDS
    is_above = any(one.reading.blocks and not one.after_blank for one in following)
    return is_often and is_short and line.after_blank and is_above


def level_of(reading: LineReading) -> int:
    """Return how deep a heading stands, from 1; 0 for a line that is no heading."""
    if reading.scan.is_head:
        start, end = reading.scan.place
        return reading.scan.text.count("#", start, min(start + 8, end))
    line = reading.line.rstrip("*_ ")
    is_plain = line.endswith(":") or _is_named_often(reading) or _is_side(reading)
    return _PLAIN_LEVEL if is_plain else 0


def _is_side(reading: LineReading) -> bool:
    """Return whether a line is only the side of what stands below it: "LEFT LEG"."""
    words = reading.scan.all_words
    is_side = set(reading.parts) == {SheetKey.SIDE} and len(words) <= _MOST_SIDE_WORDS
    is_closed = reading.line.endswith(".") or ":" in reading.line or "only" in words
    return is_side and not (is_closed or reading.notes)


_MOST_SIDE_WORDS: Final = 2


def _is_named_often(reading: LineReading) -> bool:
    """Return whether a line is a name with how often it is done: "PM routine (Mon, Wed)"."""
    often = reading.parts.get(SheetKey.PER)
    if set(reading.parts) != {SheetKey.PER} or often is None or not often.places:
        return False
    place, (start, end) = reading.scan.place, often.places[0]
    before = reading.scan.text[place[0] : start]
    words = set(before.casefold().replace("(", " ").split())
    is_last = not reading.scan.text[end : place[1]].strip(" )*_")
    return is_last and bool(words & (SECTIONS | TITLES)) and len(words) <= _MOST_NAME_WORDS


_MOST_NAME_WORDS: Final = 5


_PLAIN_LEVEL: Final = 7
