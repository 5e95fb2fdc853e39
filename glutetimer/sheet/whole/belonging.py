"""Which lines belong to the exercise, or to the exercises, that stand above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from glutetimer.sheet.doses.dose import MAX
from glutetimer.sheet.names.line_name import Name
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.measures import highest
from glutetimer.sheet.phrases.phrase_kinds import COUNTS as DOSES
from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.scan import Chunk
from glutetimer.sheet.reading import SheetKey
from glutetimer.sheet.talk.sentence import begin_of_sentence
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.tokens.stamps import is_message
from glutetimer.sheet.typed_value import RESTS
from glutetimer.sheet.vocabulary.name_surroundings import VERBS
from glutetimer.sheet.vocabulary.prose import PROSE
from glutetimer.sheet.whole.drafts import BlockDraft, CircuitDraft
from glutetimer.sheet.whole.headings import COUNTS, is_day, is_description, is_for_all, level_of

MOST_ROUNDS: Final = 6
"""What is done more often than that is a count of reps."""
_FEWEST_WORDS: Final = 4
"""So many words before a name begin a sentence."""
_REPEATED: Final = frozenset(("repeat", "x", "do", "times", "again"))


def belongs_to(block: BlockDraft, line: LogicalLine) -> bool:
    """Return whether a text says more of the exercise above it."""
    reading = line.reading
    is_span = any(one.says == "span" for one in reading.scan.phrases)  # "for 3 weeks"
    is_of_rounds = SheetKey.REST_ROUNDS in reading.parts
    is_alone = is_of_rounds or line.has_table or reading.scan.is_head or bool(reading.leaves_out)
    is_beside = reading.scan.is_bullet and block.is_bullet and reading.scan.indent == block.indent
    if is_beside and not block.is_multi_line and reading.fields and set(reading.parts) <= RESTS:
        is_alone = True  # "- Rest: 60 s between sets" in a list of exercises
    if block.label and reading.parts and set(reading.parts) <= RESTS:
        is_alone = True  # of the superset
    is_next = bool(block.number and reading.scan.number) and reading.scan.indent <= block.indent
    is_alone = is_alone or (is_for_all(reading) and bool(COUNTS & set(reading.parts)))
    if is_alone or is_next or is_day(reading) or is_span:
        return False
    if not line.after_blank and (reading.fields or not block.has_count):
        return bool(reading.fields) or reading.role not in ("kit", "other")
    if not block.has_count:
        return bool(COUNTS & set(reading.parts))
    if reading.scan.indent > block.indent:
        return reading.role != "other"
    is_value = block.is_multi_line and not line.after_blank and _is_bare_value(reading)
    if block.is_multi_line or (reading.scan.is_bullet and not block.is_bullet):
        is_told = reading.role not in ("other", "kit") and not _is_for_all(reading)
        return is_told or is_value
    return (
        reading.role == "note"
        and not is_message(reading.line)
        and not any(one.says in SURE_COUNTS for one in reading.scan.phrases)
        and not any(one.kind == "DAY" for one in reading.scan.tokens)  # "twice this week is plenty"
        and len(reading.rest) == 1
        and not reading.parts
        and not (reading.scan.is_bullet or reading.scan.number)
        and reading.scan.first_word not in ("if", "you", "we", "i", "no")
        and not _OF_ALL & set(reading.scan.all_words)
        and (block.has_sides or not _SIDES & {one.kind for one in reading.scan.tokens})
    )


_SIDES: Final = frozenset(("LEFT", "RIGHT"))
"""What a note on an exercise names only where that has sides: "Start with the left"."""


_OF_ALL: Final = frozenset(("month", "months", "everything", "exercises", "weights", "programme"))
"""Words of a note that is of more than one exercise."""


def _is_bare_value(reading: LineReading) -> bool:
    """Return whether a line is only an amount: "40 kg" on a line of its own below a name."""
    says = {says for says, _tokens in reading.said}
    return not reading.rest and bool(says) and says <= _VALUES and not reading.scan.chunks


_VALUES: Final = frozenset(("load", "several_loads", "band", "some_band", "time", "rest", "tempo"))


def tells_again(block: BlockDraft | None, line: LogicalLine, finder: NameFinder) -> bool:
    """Return whether a sentence tells how the exercise is done whose name stands above it."""
    reading = line.reading
    if block is None or block.has_count or line.after_blank or reading.name is None:
        return False
    if not line.has_table and is_description(reading):
        return True
    before = reading.scan.words(Chunk(0, reading.name.first))
    is_listed = reading.scan.is_bullet or bool(reading.scan.number)
    if len(before) >= _FEWEST_WORDS and reading.line.endswith(".") and not is_listed:
        return True  # "Lie on your back with your legs straight. Squeeze your buttocks. Hold 5 s."
    name = reading.scan.text_of(reading.name.first, reading.name.end)
    is_same = finder.is_same(name, block.name) or _tells_how(reading, reading.name)
    is_same = is_same or (block.exercise is not None and _means(reading, block.exercise))
    return reading.line.endswith(".") and is_same


def _tells_how(reading: LineReading, name: Name) -> bool:
    """Return whether a sentence tells how, and the next how much: "Bend your knees. 10 times."."""
    scan = reading.scan
    counts = [one.first for one in scan.phrases if one.says in DOSES or one.says in _HOLDS]
    is_told = scan.first_word in PROSE | VERBS and not (scan.is_bullet or scan.number)
    return is_told and bool(counts) and begin_of_sentence(scan, min(counts)) >= name.end


_HOLDS: Final = ("hold", "hold_bare", "hold_count")


def _means(reading: LineReading, exercise: str) -> bool:
    """Return whether a sentence describes an exercise: "Lift your bottom. Hold 3 s. 10 times."."""
    is_listed = reading.scan.is_bullet or bool(reading.scan.number)
    return not is_listed and [one.exercise for one in reading.blocks] == [exercise]


def is_dose_above(line: LogicalLine, following: Sequence[LogicalLine]) -> bool:
    """Return whether a dose stands right above the names of its exercises: "3 x 8" "Squat"."""
    reading = line.reading
    is_dose = bool(COUNTS & set(reading.parts)) and len(reading.scan.all_words) <= _MOST_WORDS
    if not (is_dose and line.after_blank) or reading.scan.is_bullet or reading.scan.number:
        return False
    for one in following:
        after = one.reading
        is_name = after.role == "heading" and not after.line.endswith(":")
        return not (one.after_blank or after.has_dose) and (bool(after.blocks) or is_name)
    return False


_MOST_WORDS: Final = 8


def repeats_all(reading: LineReading, section: Sequence[BlockDraft | CircuitDraft]) -> bool:
    """Return whether "repeat 3 times" stands below exercises without sets: they are rounds."""
    reps = reading.parts.get(SheetKey.REPS)
    return (
        reading.scan.first_word in _REPEATED
        and reps is not None
        and set(reading.parts) <= {SheetKey.REPS, SheetKey.REST}
        and reps.value != MAX
        and highest(reps.value) <= MOST_ROUNDS  # type: ignore[arg-type] # an amount
        and len(section) != 1
        and all(isinstance(one, BlockDraft) and one.sets is None for one in section)
    )


def is_foot_of_rounds(line: LogicalLine, following: Sequence[LogicalLine]) -> bool:
    """Return whether rounds stand below the exercises, and above no others of their part."""
    has_rounds = SheetKey.ROUNDS in line.reading.parts and not line.reading.blocks
    if not line.after_blank:
        is_above = any(one.reading.blocks and not one.after_blank for one in following[:1])
        return has_rounds and not is_above
    below = takewhile(lambda one: not _begins_part(one.reading), following)
    is_heading = line.reading.role == "heading" or level_of(line.reading)
    return has_rounds and not is_heading and not any(one.reading.blocks for one in below)


def _begins_part(reading: LineReading) -> bool:
    return reading.role == "heading" or reading.is_circuit or is_day(reading)


def as_rounds(reading: LineReading) -> LineReading:
    """Return a line that says how often all above it is repeated as one that says rounds."""
    keys = {SheetKey.REPS: SheetKey.ROUNDS, SheetKey.REST: SheetKey.REST_ROUNDS}
    return replace(reading, parts={keys[key]: part for key, part in reading.parts.items()})


def _is_for_all(reading: LineReading) -> bool:
    return reading.scan.first_word in ("all", "these", "everything", "do", "every")
