"""Lines of a story or a letter in which the name of an exercise only happens to stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.phrases.phrase_kinds import COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.reading import SheetKey
from glutetimer.sheet.texts.line_reading import LogicalLine
from glutetimer.sheet.texts.text_line import text_line

_VAGUE: Final = frozenset(("number", "some_times", "total", "pair"))
"""Counts that a long sentence says by chance: "the 3 men"."""
_NO_DOSES: Final = frozenset(
    ("aside", "travel", "distance", "left", "right", "both", "alternating")
)
_COUNTS: Final = frozenset((SheetKey.SETS, SheetKey.REPS, SheetKey.TIME, SheetKey.HOLD))
_MOST_WORDS: Final = 8
"""A line with more words than that is a sentence."""
_FEW_WORDS: Final = 4
_SHOWN: Final = frozenset(("shown", "demonstrated"))
"""Words of a dose that was told: "as shown"."""
_FEWEST: Final = 3
"""So many lines without a dose make a text, not a list with a gap."""


def without_told(lines: Sequence[LogicalLine]) -> Iterator[LogicalLine]:
    """Give the lines; where most exercises have no dose, those in sentences are texts."""
    found = [at for at, one in enumerate(lines) if one.reading.blocks]
    shared = set(_below_circuits(lines))
    bare = [at for at in found if at not in shared and not _has_dose(lines, at)]
    is_told = len(bare) >= _FEWEST and 2 * len(bare) > len(found)
    told = {at for at in bare if is_told and not _is_name_only(lines[at])}
    for at, line in enumerate(lines):
        yield replace(line, reading=text_line(line.reading.scan)) if at in told else line


def _below_circuits(lines: Sequence[LogicalLine]) -> Iterator[int]:
    """Give the lines of which a heading says how much is done of each: "3 rounds, 40 s work"."""
    is_below = False
    for at, line in enumerate(lines):
        reading = line.reading
        if reading.is_circuit and not reading.blocks:
            is_below = SheetKey.TIME in reading.parts
        elif not reading.blocks and reading.role != "other":
            is_below = is_below and reading.role != "heading"
        elif is_below and reading.blocks:
            yield at


def _has_dose(lines: Sequence[LogicalLine], at: int) -> bool:
    """Return whether a line, or those below it up to the next exercise, says how much."""
    reading = lines[at].reading
    scan = reading.scan
    is_long = _is_sentence(scan)
    if any(_is_dose(scan, one, is_long=is_long) for one in scan.phrases):
        return True
    if reading.is_circuit or _SHOWN & set(scan.all_words):
        return True
    for line in lines[at + 1 :]:
        if line.after_blank or line.reading.blocks or line.reading.is_circuit:
            return False
        is_short = not is_long or not _is_sentence(line.reading.scan)
        if is_short and (_COUNTS & set(line.reading.parts) or line.reading.said):
            return True
    return False


def _is_dose(scan: Scan, phrase: DosePhrase, *, is_long: bool) -> bool:
    """Return whether a phrase says how much; in a sentence a mere number or minutes do not."""
    if phrase.says in _NO_DOSES:
        return False
    if not is_long:
        return True
    tokens = scan.tokens[phrase.first : phrase.end]
    if phrase.says == "number":
        is_last = phrase.end == len(scan.tokens)
        return is_last and phrase.first > 0 and not scan.tokens[phrase.first - 1].text.isalnum()
    is_vague = phrase.says in _VAGUE or (
        (phrase.says == "time" and all(one.kind != "SEC" for one in tokens))
        or (phrase.says == "times" and tokens[0].folded == "by")
        or (phrase.says == "max" and " " not in tokens[0].text)
    )
    return not is_vague and (phrase.says in COUNTS or phrase.says.startswith("hold"))


def _is_sentence(scan: Scan) -> bool:
    """Return whether a line is too long for a name with a dose, or ends as sentences do."""
    words = len(scan.all_words)
    is_closed = scan.text[slice(*scan.place)].rstrip().endswith(".")
    return words > _MOST_WORDS or (words > _FEW_WORDS and is_closed)


def _is_name_only(line: LogicalLine) -> bool:
    """Return whether a line is hardly more than a name, or of a list: "Bird dog", "- Bridge"."""
    reading = line.reading
    name, scan = reading.name, reading.scan
    if name is None or line.has_table or scan.is_bullet or scan.number or scan.is_head:
        return True
    if _is_sentence(scan):
        return False
    begins = not scan.words(Chunk(0, name.first))
    chunk = next((one for one in scan.chunks if one.first <= name.first < one.end), None)
    return begins and (chunk is None or not scan.words(Chunk(name.end, chunk.end)))
