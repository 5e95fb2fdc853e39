"""Decides what a line of a sheet is: an exercise, several, a circuit, or a text."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from glutetimer.sheet.lines.lead import led_to, turned_into
from glutetimer.sheet.lines.line import block_of
from glutetimer.sheet.names.line_name import Name, name_in
from glutetimer.sheet.names.names import NameFinder, plain_words
from glutetimer.sheet.phrases.phrase_kinds import COUNTS, SURE_COUNTS
from glutetimer.sheet.phrases.scan import Chunk, Scan, as_it_stood, scan
from glutetimer.sheet.reading import SheetBlock, SheetPart
from glutetimer.sheet.several.again_from import again_from
from glutetimer.sheet.several.between_sets import between_sets
from glutetimer.sheet.several.circuits import circuit_in
from glutetimer.sheet.several.clock_formats import clocked_in
from glutetimer.sheet.several.day_before import day_before, often_as_before
from glutetimer.sheet.several.exercise_line import (
    is_exercise,
    is_foreign,
    is_graded,
    is_timetable,
)
from glutetimer.sheet.several.intervals import intervals_in
from glutetimer.sheet.several.line_head import plain_head_of
from glutetimer.sheet.several.list_line import listed_in
from glutetimer.sheet.several.placed import noting
from glutetimer.sheet.several.repeated import repeated_in
from glutetimer.sheet.several.several import MOST_NAME_WORDS
from glutetimer.sheet.several.sharing import sharing_in
from glutetimer.sheet.tables.rows import headless_row
from glutetimer.sheet.talk.spoken_of import is_not_to_do, speaks_of_else
from glutetimer.sheet.talk.talk import filler_end, is_meant, only_known, told_in
from glutetimer.sheet.texts.formats import format_in
from glutetimer.sheet.texts.letterhead import is_letterhead, subject_of
from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.texts.remarks import as_remark
from glutetimer.sheet.texts.text_line import text_line
from glutetimer.sheet.tokens.sheet_token import SIGN
from glutetimer.sheet.vocabulary.heading_words import TABLE_HEADS
from glutetimer.sheet.vocabulary.name_surroundings import VERBS
from glutetimer.sheet.vocabulary.name_words import HEADS
from glutetimer.sheet.vocabulary.prose import PROSE
from glutetimer.sheet.vocabulary.talk_words import DOING


def read_line(text: str, start: int, end: int, finder: NameFinder) -> LineReading:
    """Read a line, or what is one line although it was wrapped."""
    cut = scan(text, start, end)
    if not cut.has_letters or _is_table_head(cut) or is_letterhead(cut):
        return LineReading(cut, role="other", title=subject_of(cut))
    if (row := headless_row(cut, finder)) is not None:
        return row
    if is_foreign(cut):
        return as_remark(cut)
    if speaks_of_else(cut, finder) or is_timetable(cut) or is_graded(cut):
        return text_line(cut)
    return (
        clocked_in(cut, finder, _blocks_of)
        or format_in(cut, finder)
        or again_from(cut, finder)
        or between_sets(cut, finder)
        or circuit_in(cut, finder)
        or intervals_in(cut, finder)
        or _exercises(cut, finder)
        or text_line(cut)
    )


def _blocks_of(cut: Scan, finder: NameFinder) -> tuple[SheetBlock, ...]:
    """Return the exercises of a part of a line."""
    if listed := sharing_in(cut, finder, 0, len(cut.tokens), in_turn=True):
        return listed
    found = _exercises(cut, finder)
    return found.blocks if found is not None and (found.is_known or found.has_dose) else ()


def _exercises(cut: Scan, finder: NameFinder) -> LineReading | None:
    if (turned := turned_into(cut, finder)) is not None:
        block = block_of(cut, finder, turned, turned.first)
        words = SheetPart(cut.text_of(0, turned.first), (cut.slice_of(0, turned.first),))
        block = replace(noting(block, words), line=as_it_stood(cut.text[slice(*cut.place)]))
        return LineReading(cut, (replace(block, place=cut.place),), is_known=True)
    day, begin = day_before(cut)
    head = max(begin, plain_head_of(cut))
    blocks = repeated_in(cut, finder, by_side=True)
    blocks = blocks or listed_in(cut, finder, head, at_least=1 if day else 2)
    if blocks := blocks or repeated_in(cut, finder) or _listed_in_talk(cut, finder, head):
        blocks = often_as_before(cut, blocks, begin)
        return LineReading(cut, blocks=blocks, is_known=True, day=day)
    name = led_to(cut, finder) or _plain_name(cut, finder) or told_in(cut, finder)
    if name is None:
        return None
    block = block_of(cut, finder, name, filler_end(cut, name.first))
    block = replace(block, line=as_it_stood(cut.text[slice(*cut.place)]), place=cut.place)
    return LineReading(cut, (block,), is_known=name.found.is_known, name=name)


def _listed_in_talk(cut: Scan, finder: NameFinder, head: int) -> tuple[SheetBlock, ...]:
    """Return the exercises that talk asks for one after the other: "do bridges x 10, then …"."""
    told = told_in(cut, finder)
    if told is None or not told.found.is_known:
        return ()
    counts = [one for one in cut.phrases if one.says in COUNTS]
    begin = next((one.first for one in counts if one.end == told.first), told.first)
    if begin <= head or any(is_not_to_do(cut, one.first, one.end) for one in counts):
        return ()
    first, *others = listed_in(cut, finder, begin, 2) or (None,)
    if first is None or not all(finder.exact(one.name).is_known for one in (first, *others)):
        return ()
    lead = filler_end(cut, begin)
    said = SheetPart(cut.text_of(lead, begin), (cut.slice_of(lead, begin),))
    return (first if lead == begin else noting(first, said), *others)


def _plain_name(cut: Scan, finder: NameFinder) -> Name | None:
    """Return the name of a line that is an exercise as lists have it."""
    name = name_in(cut, finder)
    if name is None or not is_exercise(cut, name):
        return None
    is_beside = any(one.first == name.end for one in cut.phrases)
    told = told_in(cut, finder) or (None if is_beside else only_known(cut, finder))
    if told is None or told.first <= name.first or not told.found.is_known:
        return name
    if _is_either(cut, name, told) or _is_place(cut, told):
        return name
    if name.found.is_known:
        return told if is_meant(cut, told, name) else name
    if _is_told_of(cut, name, told):
        return name
    before = set(plain_words(cut.text_of(name.first, told.first)))
    return name if before & HEADS else told  # "Bridge or hip thrust"


def _is_either(cut: Scan, name: Name, told: Name) -> bool:
    """Return whether an exercise is the second of two to choose from: "squats or lunges"."""
    words = [one.folded for one in cut.tokens[name.first : name.end]]
    return bool(name.found.perhaps) and "or" in words and told.first < name.end


def _is_place(cut: Scan, name: Name) -> bool:
    """Return whether something only is where an exercise is done: "off the stair"."""
    before = [one.folded for one in cut.tokens[max(name.first - 2, 0) : name.first]]
    is_behind = before[-1:] in (["off"], ["on"]) or before in (["off", "the"], ["off", "a"])
    return is_behind and name.found.exercise is None


def _is_told_of(cut: Scan, name: Name, told: Name) -> bool:
    """Return whether a note on an exercise only names another: "Towel pull 2x10 - heel out"."""
    dose = next((one for one in cut.phrases if one.first == name.end), None)
    words = cut.words(Chunk(name.first, name.end))
    if dose is None or dose.says not in SURE_COUNTS or not 1 < len(words) <= MOST_NAME_WORDS:
        return False
    between = [one.kind for one in cut.tokens[dose.end : told.first]]
    is_apart = between[:1] != ["COLON"] and bool(_APART & set(between))
    is_led = any(one.end == told.first and one.says in SURE_COUNTS for one in cut.phrases)
    return is_apart and not is_led and not set(words[:1]) & (PROSE | DOING | VERBS)


_APART: Final = frozenset(("DASH", "COMMA", "COLON", SIGN))
"""Signs behind which another statement begins."""


_DAYS_OF_TICKS: Final = 4


def _is_table_head(cut: Scan) -> bool:
    words = [word for chunk in cut.chunks for word in cut.words(chunk)]
    days = sum(one.kind == "WEEKDAY" for one in cut.tokens)
    if days >= _DAYS_OF_TICKS and words and set(words) <= TABLE_HEADS:
        return True  # "Exercise  Mon  Tue  Wed  Thu  Fri"
    return len(words) > 1 and not cut.phrases and all(word in TABLE_HEADS for word in words)
