"""Paragraphs of a clinical letter that tell what was found, and prescribe nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.phrases.scan import line_of
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine

_FOUND: Final = re.compile(
    r"on\s(?:examination|assessment|testing|exam)\b|(?:(?:past|clinical|medical|social)\s)*"
    r"(?:examination|findings|history|background|objective(?:ly)?|subjective(?:ly)?|impression"
    r"|investigations|diagnosis|presenting\scomplaint|o/e|c/o|h/o|pmh|hpc)\s?[:.–—]",
    re.IGNORECASE,
)
"""How such a paragraph begins, or goes on."""


def without_findings(lines: Sequence[LogicalLine]) -> Iterator[LogicalLine]:
    """Give the lines; those of such a paragraph are texts."""
    is_found = False
    for line in lines:
        reading = line.reading
        is_ended = line.after_blank or reading.scan.is_bullet or reading.role == "heading"
        is_found = is_found and not is_ended
        is_found = is_found or bool(_FOUND.match(line_of(reading.scan)))
        found = LineReading(reading.scan, role="other")
        yield replace(line, reading=found) if is_found else line
