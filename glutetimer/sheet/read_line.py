"""Decides what a line of a sheet is: an exercise, several, a circuit, or a text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from glutetimer.sheet.circuits import (
    MOST_NAME_WORDS,
    circuit_in,
    day_before,
    intervals_in,
    several_in,
    sharing_in,
)
from glutetimer.sheet.heading_words import DAYS, SECTIONS, TITLES
from glutetimer.sheet.lead import led_to
from glutetimer.sheet.letterhead import is_letterhead, subject_of
from glutetimer.sheet.line import block_of
from glutetimer.sheet.line_name import Name, name_in, named_chunks
from glutetimer.sheet.line_reading import LineReading
from glutetimer.sheet.measures import highest
from glutetimer.sheet.name_surroundings import CONDITIONS, GLUE, IMPERATIVE_NAMES, SPLITTERS, VERBS
from glutetimer.sheet.name_words import HEADS
from glutetimer.sheet.names import NameFinder, plain_words
from glutetimer.sheet.phrase_kinds import ASIDES, COUNTS, OPEN_COUNTS, SURE_COUNTS
from glutetimer.sheet.prose import PROSE
from glutetimer.sheet.repeated import repeated_in
from glutetimer.sheet.rows import headless_row
from glutetimer.sheet.scan import Chunk, Scan, as_it_stood, scan
from glutetimer.sheet.sentence import counts_a_word
from glutetimer.sheet.sheet_token import STAMP
from glutetimer.sheet.spoken_of import speaks_of_else
from glutetimer.sheet.talk import filler_end, is_asked_for, told_in
from glutetimer.sheet.text_line import text_line

TABLE_HEADS: Final = frozenset(
    (
        *("exercise", "exercises", "sets", "set", "reps", "rep", "rest", "notes", "note", "hold"),
        *("side", "sides", "band", "load", "weight", "time", "tempo", "comments", "movement", "x"),
        *("repetitions", "duration", "resistance", "no", "name", "order", "kg", "cues", "rpe"),
    )
)


def read_line(text: str, start: int, end: int, finder: NameFinder) -> LineReading:
    """Read a line, or what is one line although it was wrapped."""
    cut = scan(text, start, end)
    if not cut.has_letters or _is_table_head(cut) or is_letterhead(cut):
        return LineReading(cut, role="other", title=subject_of(cut))
    if (row := headless_row(cut, finder)) is not None:
        return row
    if speaks_of_else(cut, finder) or _is_timetable(cut):
        return text_line(cut)
    circuit = circuit_in(cut, finder) or intervals_in(cut, finder)
    return circuit or _exercises(cut, finder) or text_line(cut)


def _exercises(cut: Scan, finder: NameFinder) -> LineReading | None:
    day, begin = day_before(cut)
    blocks = several_in(cut, finder, begin, at_least=1 if day else 2)
    blocks = blocks or sharing_in(cut, finder) or repeated_in(cut, finder)
    if blocks:
        return LineReading(cut, blocks=blocks, is_known=True, day=day)
    name = led_to(cut, finder) or _plain_name(cut, finder) or told_in(cut, finder)
    if name is None:
        return None
    block = block_of(cut, finder, name, filler_end(cut, name.first))
    block = replace(block, line=as_it_stood(cut.text[slice(*cut.place)]), place=cut.place)
    return LineReading(cut, (block,), is_known=name.found.is_known, name=name)


def _plain_name(cut: Scan, finder: NameFinder) -> Name | None:
    """Return the name of a line that is an exercise as lists have it."""
    name = name_in(cut, finder)
    if name is None or not _is_exercise(cut, name):
        return None
    told = told_in(cut, finder)
    if told is None or told.first <= name.first or not told.found.is_known:
        return name
    if name.found.is_known:  # "Hop on the mat and do 3 sets of 15 bridges"
        return told if is_asked_for(cut, told) and not is_asked_for(cut, name) else name
    before = set(plain_words(cut.text_of(name.first, told.first)))
    return name if before & HEADS else told  # "Bridge or hip thrust"


_FEW_WORDS: Final = 3
_MANY_WORDS: Final = 8
_TELLING: Final = frozenset(
    ("is", "are", "was", "were", "should", "will", "may", "be", "been", "have", "has", "might")
)
"""Verbs of sentences that tell something."""


_POSITIONS: Final = frozenset(
    (
        "hold",
        "lie",
        "lying",
        "stand",
        "sit",
        "kneel",
        "get",
        "start",
        "place",
        "put",
        "come",
        "take",
    )
)
"""How sentences begin that end with an exercise: "Lie on your back and do 15 bridges"."""
_SURE: Final = frozenset(("by", "sets_reps", "sets_time", "reps_sets", "sets_reps_hold"))
_RESERVES: Final = CONDITIONS | frozenset(
    (
        "not",
        "don't",
        "dont",
        "avoid",
        "never",
        "no",
        "after",
        "before",
        "more",
        "pain",
        "rest",
        "did",
        "can",
    )
)


def _is_table_head(cut: Scan) -> bool:
    words = [word for chunk in cut.chunks for word in cut.words(chunk)]
    return len(words) > 1 and not cut.phrases and all(word in TABLE_HEADS for word in words)


def _is_exercise(cut: Scan, name: Name) -> bool:
    """Return whether a line with something like a name is an exercise."""
    lead = next((word for one in named_chunks(cut) for word in cut.words(one)), "")
    if cut.words(Chunk(name.end, min(name.end + 1, len(cut.tokens))))[:1] in _MEDIA:
        return False
    is_prose = lead in PROSE and lead not in VERBS
    if name.found.is_known:
        begins = not any(one.end <= name.first for one in named_chunks(cut))
        begins = begins and cut.words(Chunk(name.first, name.end))[:1] == [lead]
        has_count = any(one.says in COUNTS for one in cut.phrases)
        has_dose = any(one.says not in ASIDES or one.says in COUNTS for one in cut.phrases)
        is_told = not has_count and set(cut.all_words) & _TELLING
        is_sure = lead in _POSITIONS or any(one.says in _SURE for one in cut.phrases)
        is_shown = has_count and is_sure and not set(cut.all_words) & _RESERVES
        return (
            (not is_prose or begins or is_shown)
            and not is_told
            and (has_dose or _is_bare_name(cut, name))
        )
    words = cut.words(Chunk(name.first, name.end))
    if not words or len(words) > MOST_NAME_WORDS or words[0] in SPLITTERS:
        return False
    counted = [highest(one.value) for one in cut.tokens if one.kind == "AMOUNT"]
    if max(counted, default=0) > _MOST and not _is_sure(cut):
        return False  # "Steps today 8432"
    numbers = [one for one in cut.tokens[name.first : name.end] if one.kind == "AMOUNT"]
    if any(highest(one.value) > _MOST_WAYS for one in numbers):
        return False
    if set(words) <= SECTIONS | GLUE | DAYS or set(words) <= TABLE_HEADS or _is_legend(cut):
        return False
    if any(one.kind == STAMP for one in cut.tokens) and not _is_sure(cut):
        return False  # "Reception 01632 960 118, option 2"
    if set(cut.all_words) & _TELLING and cut.text[slice(*cut.place)].rstrip().endswith("."):
        return False
    is_long = len(cut.all_words) > _MANY_WORDS
    said = {one.says for one in cut.phrases if not (is_long and counts_a_word(cut, one))}
    if words[-1] in TITLES and not said & {"by", "sets_reps", "sets_time", "reps_sets"}:
        return False
    if {words[0], lead} & IMPERATIVE_NAMES:
        return bool(said & {"by", "sets_reps", "sets_time"})
    is_heading = cut.is_head and set(words) & SECTIONS
    is_held = bool(said & {"hold", "hold_max"}) and len(words) <= _FEW_WORDS and lead == words[0]
    is_held = is_held and not cut.text[slice(*cut.place)].rstrip().endswith(".")
    is_sentence = cut.text[slice(*cut.place)].rstrip().endswith(".")
    is_counted = bool(said & (COUNTS - OPEN_COUNTS if is_sentence else COUNTS))
    return (is_counted or is_held) and not (is_heading or is_prose or words[0] in PROSE)


def _is_sure(cut: Scan) -> bool:
    return any(one.says in SURE_COUNTS for one in cut.phrases)


_MEDIA: Final = (["video"], ["videos"], ["clip"], ["link"], ["photo"], ["photos"], ["picture"])
"""What behind the name of an exercise only shows it."""
_MOST: Final = 500
"""So many reps of what is no exercise of ours are none."""
_MOST_WAYS: Final = 4
"""A larger number is in no name: "hip four way"."""


def _is_timetable(cut: Scan) -> bool:
    """Return whether a line tells when something is open or begins: "Doors open 5:45"."""
    is_timed = any(one.kind in ("CLOCK", STAMP) for one in cut.tokens)
    return is_timed and bool(_HOURS & set(cut.all_words)) and not _is_sure(cut)


_HOURS: Final = frozenset(
    ("open", "opens", "opening", "closed", "closes", "doors", "class", "classes", "appointment",
     "appt", "appts", "arrive", "hours", "reception", "parking", "surgery", "slot", "slots")
)  # fmt: skip # a word list


def _is_legend(cut: Scan) -> bool:
    """Return whether a line says what numbers mean: "1 = very easy, 10 = all you can"."""
    kinds = [(one.kind, after.text) for one, after in pairwise(cut.tokens)]
    return ("AMOUNT", "=") in kinds[:2]


def _is_bare_name(cut: Scan, name: Name) -> bool:
    """Return whether a line is hardly more than the name of an exercise."""
    rest = sum(
        len(cut.words(one)) for one in cut.chunks if one.end <= name.first or one.first >= name.end
    )
    chunk = next(one for one in cut.chunks if one.first <= name.first < one.end)
    tail = len(cut.words(Chunk(name.end, chunk.end))) if chunk.end > name.end else 0
    words = [word for one in cut.chunks for word in cut.words(one)]
    if words[0] in PROSE:
        return rest + tail == 0 and not cut.text[slice(*cut.place)].rstrip().endswith(".")
    return rest + tail <= 4  # noqa: PLR2004 - "as shown"
