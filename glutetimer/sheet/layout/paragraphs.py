"""Paragraphs of a letter that prescribe exercises, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from glutetimer.sheet.layout.read_any import read_any
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.scan import scan
from glutetimer.sheet.reading import Place
from glutetimer.sheet.texts.line_reading import LineReading

_END: Final = re.compile(r"(?<=[.!?])[)\"”’]?\s+(?=[\"“(]?[A-Z])")
_STAGE: Final = re.compile(
    r"(?:stage|phase|weeks?|part|level|day|session)\s(?:\d{1,2}|one|two|three|four|[A-D])"
    r"(?:\s?(?:-|–|to|and)\s?\d{1,2})?(?:\s?\([^)]*\))?(?=[.:]$)",
    re.IGNORECASE,
)
"""A sentence that only says for when the next ones are: "Stage 1 (weeks 1-2)."."""
_FEWEST: Final = 2


def sentences_of(read: LineReading, finder: NameFinder) -> tuple[LineReading, ...]:
    """Return the sentences of a line that prescribe exercises one by one, () for another line."""
    cut = read.scan
    if read.is_circuit or read.fields or cut.is_bullet or cut.number or cut.label or cut.is_head:
        return ()
    places = list(_sentences(cut.text, cut.place))
    if len(places) < _FEWEST:
        return ()
    found = tuple(_read(cut.text, place, finder) for place in places)
    sure = [at for at, one in enumerate(found) if _is_sure(one)]
    blocks = [block for one in found for block in one.blocks]
    is_led = len(sure) == 1 and all(map(_only_leads, found[: sure[0]]))
    is_led = is_led and {one.exercise for one in read.blocks} <= {one.exercise for one in blocks}
    is_several = len(sure) >= _FEWEST or (is_led and sure[0] > 0)
    return found if is_several and len(blocks) >= len(read.blocks) else ()


def has_sentences(text: str, line: Place) -> bool:
    """Return whether a line is of a paragraph: a sentence ends in it and another begins."""
    return bool(_END.search(text, *line))


def _sentences(text: str, line: Place) -> Iterator[Place]:
    begin = line[0]
    for end in _END.finditer(text, *line):
        yield begin, end.start()
        begin = end.end()
    yield begin, line[1]


def _read(text: str, place: Place, finder: NameFinder) -> LineReading:
    begin = place[0] + len(text[slice(*place)]) - len(text[slice(*place)].lstrip())
    if stage := _STAGE.match(text, begin, place[1]):
        return LineReading(scan(text, place[0], stage.end()), role="heading")
    return read_any(text, *place, finder)


def _is_sure(read: LineReading) -> bool:
    """Return whether a sentence prescribes an exercise for certain."""
    has_dose = any(one.says in SURE_COUNTS for one in read.scan.phrases)
    return has_dose and read.is_known and bool(read.blocks)


def _only_leads(read: LineReading) -> bool:
    """Return whether a sentence says nothing of the exercise behind it: "Good to see you."."""
    is_short = len(read.scan.all_words) < _FEWEST_WORDS or read.line.endswith("?")
    return not (read.blocks or read.parts or read.is_circuit or is_short)


_FEWEST_WORDS: Final = 3
"""Fewer before an exercise are of it: "New! Hip thrust 3x8"."""
