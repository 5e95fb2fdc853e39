"""Decides what a line of a sheet is: an exercise, several, a circuit, or a text."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.circuits import circuit_in
from glutetimer.sheet.clock_formats import clocked_in
from glutetimer.sheet.day_before import day_before
from glutetimer.sheet.heading_words import SECTIONS, TITLES
from glutetimer.sheet.intervals import intervals_in
from glutetimer.sheet.lead import led_to
from glutetimer.sheet.letterhead import is_letterhead, subject_of
from glutetimer.sheet.line import block_of
from glutetimer.sheet.line_head import plain_head_of
from glutetimer.sheet.line_name import Name, name_in, named_chunks
from glutetimer.sheet.line_reading import LineReading
from glutetimer.sheet.list_line import listed_in
from glutetimer.sheet.name_surroundings import CONDITIONS, GLUE, IMPERATIVE_NAMES, VERBS
from glutetimer.sheet.names import NameFinder
from glutetimer.sheet.phrase_kinds import ASIDES, COUNTS, OPEN_COUNTS
from glutetimer.sheet.prose import PROSE
from glutetimer.sheet.reading import SheetBlock
from glutetimer.sheet.repeated import repeated_in
from glutetimer.sheet.rows import headless_row
from glutetimer.sheet.scan import Chunk, Scan, scan
from glutetimer.sheet.several import MOST_NAME_WORDS
from glutetimer.sheet.sharing import sharing_in
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
    return (
        clocked_in(cut, finder, _blocks_of)
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
    day, begin = day_before(cut)
    head = max(begin, plain_head_of(cut))
    blocks = repeated_in(cut, finder, by_side=True)
    blocks = blocks or listed_in(cut, finder, head, at_least=1 if day else 2)
    if blocks := blocks or repeated_in(cut, finder):
        return LineReading(cut, blocks=blocks, is_known=True, day=day)
    led = led_to(cut, finder)
    name = led or name_in(cut, finder)
    if name is None or not (led or _is_label(cut, name) or _is_exercise(cut, name)):
        return None
    block = block_of(cut, finder, name)
    return LineReading(cut, (block,), is_known=name.found.is_known, name=name)


def _is_label(cut: Scan, name: Name) -> bool:
    """Return whether an exercise has only a number: "Exercise 1: 3x10"."""
    is_alone = name.end == name.first + 1 and cut.tokens[name.first].kind == "NAMED"
    return is_alone and any(one.says in _SURE for one in cut.phrases)


_FEW_WORDS: Final = 3
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
    if not words or len(words) > MOST_NAME_WORDS or set(words) <= SECTIONS | GLUE:
        return False
    if set(cut.all_words) & _TELLING and cut.text[slice(*cut.place)].rstrip().endswith("."):
        return False
    said = {one.says for one in cut.phrases}
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
