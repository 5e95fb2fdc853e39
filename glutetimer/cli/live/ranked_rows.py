"""Rows of the live screen with their importance: what does not fit a terminal gives way by it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from glutetimer.cli.live.styled_text import Line
from glutetimer.cli.text_writer import wrapped


class RowRank(IntEnum):
    """How important a row is, the most important first."""

    CORE = 0
    """The phase and its number, a question, pain."""
    MESSAGE = 1
    INSTRUCTION = 2
    """What to do now: the exercise that comes, a cue, the answers of a question."""
    HINTS = 3
    MORE = 4
    """The rest of the instructions."""
    TITLE = 5
    TIME = 6
    NEXT = 7
    EXTRA = 8
    """What is good to know."""
    STRIP = 9
    RULE = 10
    FRAME = 11
    """Empty rows that keep head, middle and foot apart."""
    BLANK = 12


class Row(NamedTuple):
    """A line of the screen and its importance."""

    line: Line
    rank: RowRank


EMPTY = Row([], RowRank.BLANK)


def fitted(parts: Sequence[Iterable[Row]], height: int) -> list[list[Line]]:
    """Return what fits of each part of a screen: the least important gives way, from below."""
    kept = [(at, row) for at, part in enumerate(parts) for row in part]
    while len(kept) > max(0, height):
        worst = max(row.rank for _, row in kept)
        del kept[max(at for at, (_, row) in enumerate(kept) if row.rank is worst)]
    return [[row.line for at, row in kept if at == number] for number in range(len(parts))]


def needed(rows: Iterable[Row]) -> int:
    """Return how many rows there are without those that a small terminal can do without."""
    return sum(row.rank <= RowRank.TITLE for row in rows)


def one(words: str, rank: RowRank, role: str = "") -> Row:
    """Return a row of one text."""
    return Row([(words, role)], rank)


def paragraph(
    words: str,
    width: int,
    role: str = "",
    rank: RowRank = RowRank.INSTRUCTION,
    rest: RowRank = RowRank.MORE,
) -> Iterator[Row]:
    """Yield a paragraph; its first row has one rank, the others another."""
    for number, piece in enumerate(wrapped(words, width)):
        yield one(piece, rest if number else rank, role)


def marked(
    mark: str,
    words: str,
    width: int,
    rank: RowRank = RowRank.INSTRUCTION,
    rest: RowRank = RowRank.MORE,
) -> Iterator[Row]:
    """Yield a paragraph with a mark before it, the other rows set in as far."""
    for number, piece in enumerate(wrapped(words, width - len(mark))):
        start = " " * len(mark) if number else mark
        yield Row([(start, "mute"), (piece, "")], rest if number else rank)
