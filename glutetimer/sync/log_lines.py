"""Reads the lines of a log in batches, so that no log fills the memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from glutetimer.i18n import _
from glutetimer.sync.decision_page import Page
from glutetimer.sync.page import SessionPage
from glutetimer.sync.record import MOST_LINE, TOO_LONG, DamagedError, page_of

MOST_BYTES = 16_000_000
"""A larger file is no log: they end at 4 MB, and one record more."""
PAGES = 50
"""So many are joined in one transaction: the history can be written to in between."""
WEIGHT = 3_000
"""Sets, and thousands of letters of programmes, that are held at a time."""
PIECE = 1 << 16


@dataclass
class Line:
    """A line of a log, from its first byte to the one after its last."""

    number: int
    begin: int
    end: int
    page: Page | str
    """The page, or why there is none."""


def batches(file: BinaryIO, begin: int) -> Iterator[list[Line]]:
    """Give the lines from a place on, each batch small enough to be held in memory.

    What follows the last line end is no line yet, unless it is longer than any.
    """
    batch: list[Line] = []
    weight = 0
    for line in _lines(file, begin):
        batch.append(line)
        if isinstance(line.page, SessionPage):
            weight += 1 + len(line.page.sets) + len(line.page.session.programme) // 1000
        if len(batch) == PAGES or weight > WEIGHT:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch


def _lines(file: BinaryIO, begin: int) -> Iterator[Line]:
    number = _count_lines(file, begin)
    # a file may grow while it is read
    while begin < MOST_BYTES and (content := file.readline(MOST_LINE + 1)):
        number += 1
        end = begin + len(content)
        page: Page | str
        if content.endswith(b"\n"):
            try:
                page = page_of(content[:-1])
            except DamagedError as error:
                page = str(error)
        elif len(content) <= MOST_LINE:
            return
        else:
            end += _pass_over(file)
            page = _(TOO_LONG)
        yield Line(number, begin, end, page)
        begin = end


def _count_lines(file: BinaryIO, end: int) -> int:
    """Go to a place in a file; return how many lines end before it."""
    file.seek(0)
    number = 0
    while end > 0 and (piece := file.read(min(end, PIECE))):
        number += piece.count(b"\n")
        end -= len(piece)
    return number


def _pass_over(file: BinaryIO) -> int:
    """Read on behind the next line end; return how many bytes that took."""
    passed = 0
    while piece := file.readline(PIECE):
        passed += len(piece)
        if piece.endswith(b"\n"):
            break
    return passed
