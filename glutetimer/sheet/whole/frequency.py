"""How often a part of a sheet is done, as its heading says: "Activation (before every run)"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from glutetimer.sheet.phrases.measures import measures_of
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import SheetKey, SheetPart
from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.texts.roles import OFTEN
from glutetimer.sheet.tokens.sheet_token import STAMP
from glutetimer.sheet.whole.day_lines import day_key
from glutetimer.sheet.whole.headings import level_of, plain_heading, plain_words_of

_OCCASION: Final = re.compile(
    r"\b(?:before|after)\s(?:each|every|all|your|any)\s(?:easy\s|long\s)?(?:runs?|rides?|walks?|games?"
    r"|match(?:es)?|swims?)\b"
    r"|\b(?:every|each)\s(?:morning|evening|night|hour)\b|\b(?:before|after)\s(?:every\s)?(?:bed|breakfast)\b",
    re.IGNORECASE,
)


_TIMES_OF_DAY: Final = frozenset(
    ("morning", "am", "evening", "pm", "night", "afternoon", "lunch", "lunchtime", "bedtime")
)


def names_time_of_day(reading: LineReading) -> bool:
    """Return whether a heading says when in the day is done what stands below it."""
    return bool(_TIMES_OF_DAY & set(reading.scan.all_words[:2]))


def often_of_heading(reading: LineReading) -> SheetPart | None:
    """Return how often is done what stands below a heading, None where it does not say that."""
    often = reading.parts.get(SheetKey.PER)
    if often is not None:
        return often if level_of(reading) else None
    found = _OCCASION.search(reading.scan.text, *reading.scan.place)
    return SheetPart(found[0], (found.span(),)) if found else None


_FIELD: Final = re.compile(
    r"\b(?:frequency|how\soften|sessions)\s*:\s*([^|\t;,\n]*[^|\t;,.\s])", re.IGNORECASE
)


def often_among_dates(cut: Scan) -> LineReading | None:
    """Return a line of dates, names and the like as what it says of how often, if it does."""
    found = _FIELD.search(cut.text, *cut.place)
    if found is None or not any(one.kind == STAMP for one in cut.tokens):
        return None
    part = SheetPart(found[1].strip(" *_"), (found.span(1),))
    return LineReading(cut, role="default", parts={SheetKey.PER: part})


_AFTER_LABEL: Final = re.compile(
    r"\W*rest\b.*\bafter\s(?:[A-H]\s?\d|(?:each|every|the)\s(?:pair|superset|set\sof\s(?:both|two)))\W*$"
    r"|[^a-z]*(?:s|secs?|seconds?|m|mins?|minutes?)?\s?rest\safter\s(?:[A-H]\s?\d|(?:each|every)\s(?:pair|superset))\W*$",
    re.IGNORECASE,
)


def rest_after_label(cut: Scan) -> LineReading | None:
    """Return the rest behind the last exercise of a superset: "rest 90 s after A2"."""
    if not _AFTER_LABEL.match(cut.text[slice(*cut.place)].replace("\n", " ")):
        return None
    found = [one for one in cut.tokens if one.kind in ("AMOUNT", "CLOCK")]
    measures = measures_of(cut.tokens)
    if not found or not measures:
        return None
    part = SheetPart(measures[0].amount, (measures[0].place,))
    return LineReading(cut, role="default", parts={SheetKey.REST_ROUNDS: part})


def name_before(reading: LineReading, often: SheetPart) -> str:
    """Return the words of a heading before its frequency, or all where none stand there."""
    start, end = reading.scan.place[0], often.places[0][0]
    before = plain_words_of(reading.scan.text[start:end]).strip(" \t(-–—,:|>•")
    return before or plain_heading(reading)


def often_in_day(reading: LineReading) -> str | None:
    """Return how often the heading of a day says that it is done: "Day B (2x per week)"."""
    cut = reading.scan
    for one in cut.phrases:
        kinds = {token.kind for token in cut.tokens[one.first : one.end]}
        if one.says in OFTEN and one.first and kinds & {"PER", "SLASH", "DAILY", "EACH"}:
            return cut.text_of(one.first, one.end)
    return None


def weekdays_in(reading: LineReading) -> set[str]:
    """Return the days of the week that a line names, as days are known by: "mon"."""
    return {day_key(one.text) for one in reading.scan.tokens if one.kind == "WEEKDAY"}


def without_often(parts: Mapping[SheetKey, SheetPart]) -> dict[SheetKey, SheetPart]:
    """Return what a line says besides how often."""
    return {key: part for key, part in parts.items() if key is not SheetKey.PER}
