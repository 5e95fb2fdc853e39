"""The day, session or week before what is done in it, on one line: "Tue: clams 3x15"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from glutetimer.sheet.reading import Place
from glutetimer.sheet.tokens.stamps import CHAT_HEAD, WEEKDAY

_TURN: Final = r"(?:day|session|workout|week|wk)[ ]?(?:\d{1,2}|[A-H])\b"
_MARKER: Final = rf"[ \t\u00a0>|]*(?:{CHAT_HEAD})?(?:[-*+•‣▪●○◦·☐]+[ \t\u00a0]+)?(?:\#+[ ])?"
_DAY: Final = re.compile(
    rf"""{_MARKER}[*_]{{0,2}}
    (?P<label>(?:{_TURN}|(?:on[ ])?{WEEKDAY}\b)
      (?:[ ]?\([^)\d:]{{0,30}}\)|[ ](?:only|am|pm|morning|evening)\b)?
      (?P<more>,[ ][^:\d\n]{{1,40}})?)
    [*_]{{0,2}}(?P<sign>:|[ ]?[–—]|[ ]-[ ]|[ ][|][ ]?|-[ ]|(?<=\w)[.][ ](?=[A-Z])|\t|[ ]{{2,}})
    [*_]{{0,2}}[ \t]*(?=\S)""",
    re.VERBOSE | re.IGNORECASE,
)
_SPAN: Final = (
    rf"(?:{WEEKDAY}|(?:day|week|weeks|wk|wks)[ ]?\d{{1,2}}(?:[ ]?[-–][ ]?\d{{1,2}})?)[ ]?:"
)
_FIRST_DAY: Final = re.compile(rf"{_MARKER}{_SPAN}", re.VERBOSE | re.IGNORECASE)
_NEXT_DAY: Final = re.compile(rf"[;,.|/][ ]+(?={_SPAN})", re.IGNORECASE)
_OF_WEEKS: Final = re.compile(
    rf"{_MARKER}[*_]{{0,2}}(?:week|wk|day|phase|stage|block|session|visit|month)[ ]\d+"
    r"[ ]?(?:of|/)[ ]?\d+",
    re.VERBOSE | re.IGNORECASE,
)
_OF_TRAINING: Final = re.compile(
    rf"{_MARKER}[*_]{{0,2}}(?:(?:coach(?:ing)?|training|gym|strength|rehab|home|new|my|your|notes?"
    r"|plan|program(?:me)?|running|lifting|winter|summer|base)(?:,[ ]|[ ][–—-][ ]|[ ])){0,3}"
    r"(?:block|(?:meso|micro)?cycle)[ ]\d{1,2}"
    r"(?![ ]?(?:x|×|\*|\d|sets?\b|reps?\b|s\b|secs?\b|mins?\b|times\b))",
    re.VERBOSE | re.IGNORECASE,
)
_AGAIN: Final = re.compile(
    rf"""\W*(?:(?:do|exactly|the)[ ])*(?:same|repeat|redo|copy|like|as|see|again|=)
    (?:[ ]|as|of|on|per|for|like|the|again|exactly|session|workout)*
    (?P<day>{_TURN}|{WEEKDAY})(?:['’]s)?
    (?:[ ](?:again|session|workout|one|programme|program|routine))*
    (?:\W*|(?:[ ]?[,;(:–—-]+[ ]?|[ ])(?P<change>(?:but|without|minus|except|plus|with|no|and|only
      |leave|leaving|skip|omit|drop|add|\+|\d)(?:\b|(?=[ ]?\d))[^\n]*))""",
    re.VERBOSE | re.IGNORECASE,
)
_SEVERAL: Final = re.compile(
    rf"(?:on[ ])?{WEEKDAY}(?:(?:[ ]?[,/&+][ ]?(?:and[ ])?|[ ]and[ ]){WEEKDAY})+", re.IGNORECASE
)
_PLURAL: Final = re.compile(rf"(?:on[ ])?{WEEKDAY}(?<=days)\b|on[ ]{WEEKDAY}\b", re.IGNORECASE)


_OF_WEEKDAYS: Final = re.compile(
    rf"{WEEKDAY}(?:[ ]?[,/&+][ ]?(?:and[ ])?{WEEKDAY}|[ ]and[ ]{WEEKDAY})*", re.IGNORECASE
)


def is_of_weekdays(name: str) -> bool:
    """Return whether a name is that of days of the week: "Mon & Thu"."""
    return _OF_WEEKDAYS.fullmatch(name) is not None


def cut_after_day(text: str, line: Place) -> tuple[Place, Place] | None:
    """Return the places of the day that a line begins with, and of what follows it."""
    found = _DAY.match(text, *line)
    if found is None or (found["more"] and found["sign"] != ":"):
        return None
    last = found.end() + len(text[found.end() : line[1]].rstrip(" |"))
    return found.span("label"), (found.end(), last)


def days_in(text: str, line: Place) -> list[Place]:
    """Return the parts of a line that has several days: "Mon: bridges 2x10; Wed: clams 3x12"."""
    if not _FIRST_DAY.match(text, *line):
        return [line]
    starts = [one.end() for one in _NEXT_DAY.finditer(text, *line)]
    return list(pairwise([line[0], *starts, line[1]]))


def counts_weeks(text: str, line: Place) -> bool:
    """Return whether a line tells which part of a plan it is for: "WEEK 2 OF 6", "Block 2"."""
    return bool(_OF_WEEKS.match(text, *line) or _OF_TRAINING.match(text, *line))


def day_again(words: str) -> str:
    """Return the day that is done again, "" if words say something else: "same as Monday"."""
    found = _AGAIN.fullmatch(words)
    return day_key(found["day"]) if found else ""


def change_of_day(text: str, words: Place) -> Place | None:
    """Return where words say what is changed of the day that is done again."""
    found = _AGAIN.fullmatch(text, *words)
    return found.span("change") if found and found["change"] else None


LEFT_OUT: Final = re.compile(
    r"(?:but\s)?(?:please\s)?(?:without|minus|except(?:\sfor)?|no|leave\sout|leaving\sout|skip|omit|drop)"
    r"\s(?:the\s|any\s)?(?P<names>[^\d]+?)\W*",
    re.IGNORECASE,
)
"""What is not done of a day that is done again: "without the squats"."""


def day_key(label: str) -> str:
    """Return what a day is known by, however it is written: "mon", "day 2"."""
    words = label.casefold().split()
    if not words:
        return ""
    is_turn = words[0] in ("day", "session", "workout", "week", "wk") and len(words) > 1
    return f"{words[0]} {words[1].strip(':-–—.')}" if is_turn else words[0][:3]


def often_of(label: str) -> str:
    """Return how often what a day names is done, "" where it is just the day: "On Saturdays"."""
    found = _SEVERAL.fullmatch(label.strip(" *_:#-–—|")) or _PLURAL.match(label)
    return found[0] if found else ""
