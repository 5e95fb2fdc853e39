"""Reads a line by what it looks like: a form with fields, a remark, a day, or an exercise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from glutetimer.sheet.layout.by_week import by_week
from glutetimer.sheet.layout.read_line import read_line
from glutetimer.sheet.names.line_name import name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import COUNTS, SURE_COUNTS
from glutetimer.sheet.phrases.scan import Scan, as_it_stood, scan
from glutetimer.sheet.reading import Place, SheetKey, SheetPart
from glutetimer.sheet.several.placed import noting
from glutetimer.sheet.tables.fields import fields_of
from glutetimer.sheet.tables.table_row import row_of
from glutetimer.sheet.texts.letterhead import is_attribution, is_letterhead, stamp_behind
from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.texts.pairing import pairing_in
from glutetimer.sheet.texts.remarks import remark_in
from glutetimer.sheet.texts.rests import rest_for_some
from glutetimer.sheet.texts.roles import is_title
from glutetimer.sheet.texts.text_line import text_line
from glutetimer.sheet.tokens.sheet_token import Token
from glutetimer.sheet.whole.day_lines import (
    change_of_day,
    counts_weeks,
    cut_after_day,
    day_again,
    days_in,
)
from glutetimer.sheet.whole.frequency import often_among_dates, rest_after_label


def read_any(text: str, start: int, end: int, finder: NameFinder) -> LineReading:
    """Read a line by itself, one with labels as the fields that it has."""
    cut = scan(text, start, end)
    if (stamp := stamp_behind(cut)) is not None and stamp > start and not is_letterhead(cut):
        cut, end = scan(text, start, stamp), stamp
    fields = fields_of(text, (start, end))
    whole = _in_turn(text, (start, end), finder) or by_week(text, (start, end), finder)
    if whole := whole or _behind_label(text, (start, end), finder):
        return whole
    if not fields:
        read = _head_in(cut) or remark_in(cut) or rest_for_some(cut, finder)
        read = read or read_line(text, start, end, finder)
        return read if read.blocks or read.is_circuit else _after_fillers(read, finder) or read
    (kind, _head, place), *more = fields
    if kind == "name" and more:
        return replace(row_of(fields, cut, finder), name=name_in(scan(text, *place), finder))
    read = read_line(text, start, end, finder)
    if kind == "name":
        after = read_line(text, *place, finder)
        is_name = bool(after.blocks) or after.role == "heading"
        return _from(after, start) if is_name else read
    if any(one.exercise for one in read.blocks) or read.is_circuit:
        return read
    return replace(text_line(cut), fields=fields)


def _in_turn(text: str, line: Place, finder: NameFinder) -> LineReading | None:
    """Return an exercise that is done in turn with one above it, without the words for that."""
    pairing = pairing_in(text, *line)
    if pairing is None:
        return None
    read = read_any(text, line[0], pairing.end, finder)
    is_one = len(read.blocks) == 1 and not read.is_circuit
    return replace(read, paired=pairing) if is_one else None


_CHANGED: Final = re.compile(
    r"[ \t>*_•-]*(?:up|down|same|new|add(?:ed)?|keep|kept|unchanged|changed?|increased?|reduced?"
    r"|still|progress(?:ed)?|more|less|no change|as before|swap(?:ped)?|replaced?)[*_]*"
    r"[ ]?(?::|[–—]|[ ]-)[*_]*[ \t]+(?=[a-z])",
    re.IGNORECASE,
)
"""A word for what has changed, before an exercise: "UP: clams 3 x 12", "New - squats 2 x 10"."""
_PART: Final = re.compile(
    r"[\W_]*(?P<part>(?:w/u|c/d|wu|cd)(?:[ ]?[:–—-])?(?=[ ])"
    r"|(?:warm|cool)[ -]?(?:up|down)(?:[ ]?[:–—-])?(?=[ ]+\d)(?![^:\n]*[.]\s*$))[ ]+(?=\S)",
    re.IGNORECASE,
)
"""A short word for a part of the session, or one right before a number: "w/u bike 5 min"."""


def _behind_label(text: str, line: Place, finder: NameFinder) -> LineReading | None:
    """Return the exercise behind "Name:", or behind the part of the session that it is of."""
    if named := _named_exercise(text, line, finder):
        return _from(read_line(text, *named, finder), line[0])
    return (
        _behind_change(text, line, finder)
        or _behind_part(text, line, finder)
        or _behind_set(text, line, finder)
    )


_SET: Final = re.compile(
    r"[\W_]*set[ ]?(?P<number>\d{1,2})[ ]?[:.)–—-][*_]*[ \t]*(?=\w)", re.IGNORECASE
)
"""The label of one set of an exercise."""


def _behind_set(text: str, line: Place, finder: NameFinder) -> LineReading | None:
    """Return the exercise of which a line is one set: "Set 1: 10 bridges"."""
    found = _SET.match(text, *line)
    after = read_line(text, found.end(), line[1], finder) if found else None
    if found is None or after is None or not after.is_known or len(after.blocks) != 1:
        return None
    is_one = not (after.is_circuit or SheetKey.SETS in after.blocks[0].parts)
    return replace(_from(after, line[0]), set_number=int(found["number"])) if is_one else None


def _behind_change(text: str, line: Place, finder: NameFinder) -> LineReading | None:
    """Return the exercise that stands behind the word for what has changed of it."""
    found = _CHANGED.match(text, *line)
    after = read_line(text, found.end(), line[1], finder) if found else None
    return _from(after, line[0]) if after is not None and after.blocks else None


def _behind_part(text: str, line: Place, finder: NameFinder) -> LineReading | None:
    """Return the exercise that stands behind the part of the session that it is of."""
    found = _PART.match(text, *line)
    if found is None:
        return None
    after = read_line(text, found.end(), line[1], finder)
    is_counted = any(one.says in COUNTS for one in after.scan.phrases)
    if not after.blocks or after.is_circuit or not is_counted:
        return None
    first, *others = after.blocks
    part = text[slice(*found.span("part"))].rstrip(" :–—-")
    first = noting(first, SheetPart(part, (found.span("part"),)))
    return _from(replace(after, blocks=(first, *others)), line[0])


_NAME: Final = re.compile(r"\W*(?:exercise\s)?name\s*:\s*(?P<name>\S.*)", re.IGNORECASE)


def _named_exercise(text: str, line: Place, finder: NameFinder) -> Place | None:
    """Return the place of a name behind "Name:", if it is that of an exercise."""
    found = _NAME.match(text, *line)
    is_known = found is not None and finder.exact(found["name"].strip(" *_")).is_known
    return found.span("name") if found is not None and is_known else None


def _after_fillers(read: LineReading, finder: NameFinder) -> LineReading | None:
    """Return the exercise behind what people say first, if it is one: "oh and a 30 s plank"."""
    cut = read.scan
    at = next((at for at, one in enumerate(cut.tokens) if not _is_filler(one)), 0)
    if not at:
        return None
    after = read_line(cut.text, cut.tokens[at].place[0], cut.place[1], finder)
    is_counted = any(one.says in COUNTS for one in after.scan.phrases)
    is_one = is_counted and after.is_known and bool(after.blocks)
    if not is_one:
        return None
    places = [one for one in cut.tokens[:at] if one.kind == "PLACE"]
    first, *others = after.blocks
    for one in places:
        first = noting(first, SheetPart(one.text, (one.place,)))
    return _from(replace(after, blocks=(first, *others)), cut.place[0])


def _is_filler(token: Token) -> bool:
    return token.kind == "PLACE" or not set(token.folded.split()) - _FILLERS


_FILLERS: Final = frozenset(
    (
        *("oh", "and", "ok", "okay", "also", "plus", "then", "so", "right", "now", "maybe"),
        *("finally", "lastly", "well", "yes", "yeah", "yep", "a"),
    )
)


def _from(read: LineReading, start: int) -> LineReading:
    """Return a part of a line as it was read, as the line from where that begins."""
    whole = replace(read.scan, place=(start, read.scan.place[1]))
    blocks = []
    for number, block in enumerate(read.blocks):
        place = (start if number == 0 else block.place[0], block.place[1])
        line = as_it_stood(read.scan.text[slice(*place)])
        blocks.append(replace(block, place=place, line=line))
    return replace(read, scan=whole, blocks=tuple(blocks))


def _head_in(cut: Scan) -> LineReading | None:
    """Return a line that tells which of several weeks it is for, or what it is of when."""
    has_dose = any(one.says in SURE_COUNTS for one in cut.phrases)
    if counts_weeks(cut.text, cut.place) and not (has_dose or is_letterhead(cut)):
        return LineReading(cut, role="heading")
    if is_title(cut) and not (has_dose or is_letterhead(cut)):
        return text_line(cut)
    return None if has_dose else rest_after_label(cut) or often_among_dates(cut)


def parts_of(read: LineReading, finder: NameFinder) -> Iterator[LineReading]:
    """Give a line, or the day at its head and what is done in it as lines of their own."""
    text = read.scan.text
    places = days_in(text, read.scan.place)
    days = [read_any(text, *one, finder) for one in places] if len(places) > 1 else []
    if days and all(one.blocks for one in days):
        for one in days:
            yield from parts_of(one, finder)
        return
    cut = cut_after_day(text, read.scan.place)
    if cut is None or remark_in(read.scan) or is_attribution(read.scan):
        yield read
        return
    day, rest = cut
    after = read_any(text, *rest, finder)
    again = day_again(text[slice(*rest)])
    is_done = _is_done(after)
    if is_done or again:
        head = scan(text, read.scan.place[0], day[1])
        change = change_of_day(text, rest) if again else None
        yield LineReading(head, role="heading", is_day=True, again=again, change=change)
    elif read.blocks:
        yield LineReading(read.scan, role="heading", is_day=True)
    if not again and (is_done or not read.blocks):
        yield after if is_done else read


def _is_done(after: LineReading) -> bool:
    """Return whether what follows a day is done by sets or time, not "Rest" or "10k steady"."""
    says = {one.says for one in after.scan.phrases}
    is_sure = len(after.blocks) > 1 or any(one.exercise for one in after.blocks)
    is_off = after.scan.first_word in ("rest", "off") and not says & SURE_COUNTS
    is_dosed = bool(says & (COUNTS - {"travel", "distance"}))
    return not is_off and (after.is_circuit or (bool(after.blocks) and (is_sure or is_dosed)))
