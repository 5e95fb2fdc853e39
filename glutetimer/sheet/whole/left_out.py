"""Lines that take an exercise out, or put another in its place: "leave the squats out for now"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from glutetimer.sheet.lines.lead import TURNED
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.scan import Scan, line_of
from glutetimer.sheet.reading import Role, SheetNote
from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.texts.text_line import text_line

_FIRST: Final = (
    r"(?:(?:and|oh|ok|okay|actually|also|ps|p\.s\.|please|pls|but|edit|update|so|maybe|then|well|no"
    r"|yes|good|great|right|sorry|hmm)[,.:!]*\s)*"
)
_TAKE_OUT: Final = (
    r"(?:bin|drop|skip|ditch|scrap|leave(?:\sout)?|no(?:\smore)?|stop|forget(?:\sabout)?|cut(?:\sout)?"
    r"|lose|remove|take\sout|take(?=.*\s(?:out|off)\b)|cancel|pause|park|leave\soff|hold\soff\s(?:on)?|don['’]?t\sdo|omit)"
)
_FOR_NOW: Final = (
    r"(?:\s(?:out|off|for\snow|tho|though|this\sweek|today|please|pls|for\sa\s(?:bit|while|week)|yet"
    r"|at\sthe\smoment|completely|altogether|instead|alone|then|for\sthe\s(?:time\sbeing|moment)))*"
    r"(?:\s(?:un)?till?\s[^.,;]*)?"
)
_LEFT_OUT: Final = re.compile(
    rf"{_FIRST}{_TAKE_OUT}\s(?:(?:the|those|your|all|all\sthe|any|doing|her|his)\s)?"
    rf"(?P<name>[\w\s-]{{2,40}}?){_FOR_NOW}[\s.!]*",
    re.IGNORECASE,
)
"""A message that takes an exercise out."""
_OUT_BEHIND: Final = re.compile(
    r"(?P<name>[\w\s-]{2,40}?)\s?(?:[:–—=]|\s-\s)\s*(?:please\s|we(?:['’]ll|\swill)\s)?"
    r"(?:leave|left|taken?|cut|drop(?:ped)?|stop(?:ped)?|skip(?:ped)?|remove[d]?|pause[d]?|out|none"
    r"|no\slonger|no\smore|not\s(?=for|this|yet|at)|on\shold|off|omit(?:ted)?|gone|bin(?:ned)?)"
    rf"(?:\s(?:it|them|these|this|those))?{_FOR_NOW}[\s.!]*",
    re.IGNORECASE,
)
"""A name with that it is left out: "Clams: leave out"."""
_OUT_LABEL: Final = re.compile(
    r"(?:out|dropped|drop|stopped|stop|removed?|leave\sout|left\sout|omit|skip|deleted?|gone|paused?"
    r"|on\shold|no\slonger|taken\sout)\s?(?:[:–—]|\s-)\s+(?P<name>[A-Za-z][A-Za-z\s-]{1,40}?)"
    r"(?:[\s,:(–-]+\d.*)?[\s.!]*",
    re.IGNORECASE,
)
"""A label before what is left out, with its old dose: "OUT: step ups 2 x 10"."""
_SWAPPED: Final = re.compile(
    rf"{_FIRST}"
    r"(?:bin|drop|skip|ditch|scrap|leave(?:\sout)?|no(?:\smore)?|stop|forget(?:\sabout)?|swap|replace"
    r"|change|switch|exchange)\s(?:(?:the|those|your)\s)?(?P<name>[\w-]+(?:\s[\w-]+){0,3}?)"
    r"(?:\s(?:then|out|for\snow|tho|though|this\sweek|today))*"
    r"(?:\s?[,;.–—-]\s|\s)(?:(?:and|but|then)\s)?(?:do|try|have|start|for|with|to|into|by)\s",
    re.IGNORECASE,
)
"""A message that takes an exercise out for another: "skip the lunges, do split squats 2x8"."""
PRONOUNS: Final = frozenset(
    ("it", "this", "that", "them", "these", "those", "this one", "that one", "these ones")
)
"""Words for the exercise that stands right above."""


_CLAUSE: Final = re.compile(
    rf"(?:^|[.!?;,–—]\s+|\b(?:and|but|please|so|then)\s+){_TAKE_OUT}\s"
    r"(?:(?:the|those|your|all|all\sthe|any|doing|her|his)\s)?(?P<name>[A-Za-z][\w-]*(?:\s[\w-]+){0,3}?)"
    r"(?:\s(?:out|off|for\snow|completely|altogether|until|till|this\sweek)|\s?[.,;!]|\s?$)",
    re.IGNORECASE,
)
"""A part of a sentence that takes an exercise out: "..., and leave the lunges out for now"."""
_UNDER: Final = re.compile(r"\b(?:if|when|once|unless|should|on\s\w+days?|some)\b", re.IGNORECASE)


def left_out_in(cut: Scan, finder: NameFinder) -> str:
    """Return the name of an exercise that a part of a line takes out, "" for none."""
    line = line_of(cut)
    for found in _CLAUSE.finditer(line):
        before = re.split(r"[.!?]\s", line[: found.start()])[-1]
        is_known = finder.exact(found["name"]).is_known
        after = re.split(r"[.!?]", line[found.end() :])[0]
        if is_known and not (_UNDER.search(before) or _UNDER.search(after)):
            return found["name"]
    return ""


def swapped(reading: LineReading, finder: NameFinder) -> LineReading | None:
    """Return an exercise that comes in place of one before it as one that takes that out."""
    line = line_of(reading.scan)
    said = _SWAPPED.match(line) or TURNED.match(line) if reading.scan.tokens else None
    if said is None or not _names(said["name"], finder):
        return None
    return replace(reading, leaves_out=said["name"])


def left_out(reading: LineReading, finder: NameFinder) -> LineReading | None:
    """Return a line that takes out an exercise as one that does."""
    if not reading.scan.tokens or reading.is_circuit or len(reading.blocks) > 1:
        return None
    line = line_of(reading.scan)
    said = _OUT_LABEL.fullmatch(line)
    if said is None and not (reading.blocks and reading.has_dose):
        said = _LEFT_OUT.fullmatch(line) or _OUT_BEHIND.fullmatch(line)
    if said is None or not _names(said["name"], finder):
        return None
    read = text_line(reading.scan)
    role: Role = "warning" if read.role == "warning" else "note"
    note = SheetNote(line, is_warning=role == "warning")
    return replace(
        read, role=role, parts={}, notes=(note,), rest=(line,), leaves_out=said["name"].strip()
    )


def _names(words: str, finder: NameFinder) -> bool:
    plain = " ".join(words.casefold().split())
    return plain in PRONOUNS or finder.exact(words).is_known
