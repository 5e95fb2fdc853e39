"""A rest for all exercises, and another one for some: "45 s rest, 90 s on the squats"."""

from __future__ import annotations

import re
from typing import Final

from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.measures import measures_of
from glutetimer.sheet.phrases.scan import Scan, one_line, scan
from glutetimer.sheet.reading import Place, SheetKey, SheetNote, SheetPart
from glutetimer.sheet.texts.line_reading import LineReading

_NAME: Final = r"(?:the\s|your\s)?(?P<name>[a-z][a-z-]*(?:\s[a-z][a-z-]*){0,3}?)"
_AFTER: Final = re.compile(
    r"(?P<all>[^,;.]*?)\s?[,;]?\s(?:but\s|and\s)?(?P<some>(?:\d[\w:.]*|a|one|two|half)\b[^,;:]*?)"
    rf"\s(?:for|on|after|with)\s{_NAME}[.!\s]*",
    re.IGNORECASE,
)
_EXCEPT: Final = re.compile(
    rf"(?P<all>[^,;.]*?)\s?[,;]?\s(?:except|apart\sfrom)\s(?:for\s|on\s|from\s)?{_NAME}"
    r"\s?[:,(–—-]\s?(?P<some>[^,;:]*?)[.!)\s]*",
    re.IGNORECASE,
)


def rest_for_some(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return a line that says how long to rest, and longer or shorter for an exercise."""
    begin = cut.tokens[0].place[0] if cut.tokens else cut.place[1]
    line = cut.text[begin : cut.place[1]]
    for pattern in (_EXCEPT, _AFTER):
        found = pattern.fullmatch(line)
        if found is None or not finder.exact(found["name"]).is_known:
            continue
        first, last = found.span("all"), found.span("some")
        of_all = _length(cut.text, (begin + first[0], begin + first[1]), is_rest=True)
        of_some = _length(cut.text, (begin + last[0], begin + last[1]), is_rest=False)
        if of_all is not None and of_some is not None:
            given = ((one_line(found["name"]), {SheetKey.REST: of_some}),)
            parts, notes = {SheetKey.REST: of_all}, (SheetNote(one_line(line)),)
            return LineReading(cut, role="default", parts=parts, notes=notes, for_some=given)
    return None


def _length(text: str, place: Place, *, is_rest: bool) -> SheetPart | None:
    """Return the only length of a part of a line, which says that it is a rest if it has to."""
    part = scan(text, *place)
    says = [one.says for one in part.phrases]
    if says != ["rest"] and (is_rest or says != ["time"]):
        return None
    found = measures_of(part.tokens[part.phrases[0].first : part.phrases[0].end])
    return SheetPart(found[0].amount, (found[0].place,)) if len(found) == 1 else None
