"""The end of a letter: who wrote it is no heading and no exercise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.texts.line_reading import LogicalLine
from glutetimer.sheet.vocabulary.prose import ADVICE, WARNING

_CLOSINGS: Final = frozenset(
    (
        *("best", "regards", "cheers", "thanks", "thank", "yours", "sincerely", "kind", "warm"),
        *("many", "with", "all", "take", "love", "speak", "see", "warmly", "cordially"),
    )
)
"""How a letter ends."""
_WISHES: Final = frozenset(("wishes", "regards", "thanks", "love", "sincerely", "faithfully"))
_MOST_CLOSING_WORDS: Final = 4
_MOST_LINES: Final = 6
_MOST_WORDS: Final = 8


def without_signature(lines: Sequence[LogicalLine]) -> Iterator[LogicalLine]:
    """Give the lines; what stands below the last greeting, and prescribes nothing, is "other"."""
    greeting = next(
        (at for at in reversed(range(len(lines))) if _is_closing(lines[at])), len(lines)
    )
    signed = greeting + 1
    while signed < len(lines) and signed <= greeting + _MOST_LINES and _signs(lines[signed]):
        signed += 1
    for at, line in enumerate(lines):
        is_signature = greeting <= at < signed
        yield replace(line, reading=replace(line.reading, role="other")) if is_signature else line


def _is_closing(line: LogicalLine) -> bool:
    words = line.reading.scan.all_words
    is_short = 0 < len(words) <= _MOST_CLOSING_WORDS
    is_wish = bool(_WISHES & set(words)) and not line.reading.parts
    return is_short and words[0] in _CLOSINGS and (line.reading.role == "other" or is_wish)


def _signs(line: LogicalLine) -> bool:
    reading = line.reading
    words = reading.scan.all_words
    says = reading.blocks or reading.is_circuit or reading.parts or reading.scan.is_bullet
    is_advice = set(words) & (WARNING | ADVICE) and words[:1] not in (["dr"], ["mr"])
    return not says and len(words) <= _MOST_WORDS and not is_advice
