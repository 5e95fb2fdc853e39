"""Mails with what they answer below or between them, each line of it behind a ">"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.texts.letterhead import is_attribution
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.whole.amendments import is_change


def with_replies(lines: Sequence[LogicalLine]) -> list[LogicalLine]:
    """Return the lines in the order in which they were written.

    An older mail below a newer one with exercises of its own prescribes nothing any more, but
    where the newer one only changes what the older one has.
    """
    at = next((at for at, one in enumerate(lines) if is_attribution(one.reading.scan)), None)
    if at is None:
        return list(lines)
    head = replace(lines[at], reading=LineReading(lines[at].reading.scan, role="other"))
    newer, older = list(lines[:at]), list(lines[at + 1 :])
    own = [one for one in newer if not is_quoted(one)]
    if any(_prescribes(one) for one in older if not is_quoted(one)) and any(map(is_quoted, older)):
        return [*newer, head, *older]  # answers stand between what is quoted
    done = [one for one in own if _prescribes(one)]
    if not done:
        return [*newer, head, *older]
    is_kept = all(is_change(one.reading) for one in done) or any(map(_keeps_older, own))
    if is_kept and any(map(_prescribes, older)):
        return [head, *older, *newer]
    return [*newer, head, *(_as_older(one) for one in older)]


def is_quoted(line: LogicalLine) -> bool:
    """Return whether a line stands behind the sign of what is quoted."""
    text, (start, _end) = line.reading.scan.text, line.reading.scan.place
    return text[text.rfind("\n", 0, start) + 1 :].lstrip().startswith(">")


def _keeps_older(line: LogicalLine) -> bool:
    """Return whether a line says that what stands in the older mail is still to be done."""
    return bool(_KEEPING.search(line.reading.line))


_KEEPING: Final = re.compile(
    r"\b(?:carry\son|continue|keep\s(?:going|on)|stick|stay)\s(?:with|to|doing)\s(?:\w+\s){0,4}below\b"
    r"|\b(?:everything\selse|all\sthe\s(?:rest|others)|the\s(?:rest|others))\s(?:\w+\s)?"
    r"(?:stays?|remains?|as\s(?:it\swas|before|below)|(?:is\s|are\s)?(?:the\ssame|unchanged))\b",
    re.IGNORECASE,
)


def _prescribes(line: LogicalLine) -> bool:
    return bool(line.reading.blocks or line.reading.is_circuit)


def _as_older(line: LogicalLine) -> LogicalLine:
    return replace(line, reading=LineReading(line.reading.scan, role="other"))
