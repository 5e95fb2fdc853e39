"""The rows of a delimited text file, whatever its encoding and separator, as often as wanted."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from itertools import islice
from typing import Final

from glutetimer.errors import UserError
from glutetimer.exchange.readers.encoding import Recognised, detect
from glutetimer.host.file_problems import EXPORT_ANEW, EXPORT_IN_PARTS, is_too_large
from glutetimer.i18n import _

MAX_BYTES: Final = 16 * 1024 * 1024
MAX_ROWS: Final = 100_000
LONGEST_ROW: Final = 100_000
"""Letters of one row, however many lines it goes on for."""
MAX_HEADS: Final = 500
SEPARATORS: Final = (",", ";", "\t", "|")
_BEFORE_HEADS: Final = 20
"""So many blank or `sep=` lines may come first."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its heads as they stand, and its rows with the lines they begin in.

    Args:
        name: The name of the file, for people.
        content: Its bytes.
        encoding: What its text is in.
        separator: What stands between its cells.
        skipped: The lines before the heads.
        heads: The heads, as they stand.
    """

    name: str
    content: bytes
    encoding: str
    separator: str
    skipped: int
    heads: tuple[str, ...]

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Yield each row that is not empty with the number of the line it begins in.

        Raises:
            UserError: If there are too many, or one is no row.
        """
        lines = _Lines(self.content, self.encoding)
        for _line in range(self.skipped):
            next(lines, None)
        lines.row_length = 0
        reader = csv.reader(lines, delimiter=self.separator)
        next(reader, None)
        begins = self.skipped + reader.line_num + 1
        lines.row_length = number = 0
        try:
            for cells in reader:
                lines.row_length = 0
                if any(cells):
                    number += 1
                    if number > MAX_ROWS:
                        raise UserError(
                            _("{name} has more than {limit} rows.").format(
                                name=self.name, limit=MAX_ROWS
                            ),
                            _(EXPORT_IN_PARTS),
                        )
                    yield begins, [cell.strip() for cell in cells]
                begins = self.skipped + reader.line_num + 1
        except csv.Error as error:
            raise _no_row(self.name, self.skipped + reader.line_num, error) from None


def open_table(content: bytes, name: str, recognised: Recognised) -> Table:
    """Find out how a file is written and read its heads.

    Args:
        content: The bytes of the file.
        name: Its name, for people.
        recognised: How many columns are known if the first lines read like this.

    Raises:
        UserError: If it is too large or has no line of heads.
    """
    if len(content) > MAX_BYTES:
        raise is_too_large(name, MAX_BYTES, EXPORT_IN_PARTS)
    encoding = detect(content, recognised)
    skipped, separator = _start(_Lines(content, encoding), name)
    lines = _Lines(content, encoding)
    for _line in range(skipped):
        next(lines, None)
    reader = csv.reader(lines, delimiter=separator)
    try:
        heads = next(reader, [])
    except csv.Error as error:
        raise _no_row(name, skipped + reader.line_num, error) from None
    return Table(name, content, encoding, separator, skipped, tuple(heads[:MAX_HEADS]))


def separator_of(line: str) -> str:
    """Return what stands between the cells of a line of heads: what is there most often."""
    outside = "".join(line.split('"')[::2])  # what stands in quotes separates nothing
    return max(SEPARATORS, key=lambda one: outside.count(one) or line.count(one) / 1000)


def _start(lines: _Lines, name: str) -> tuple[int, str]:
    """Return how many lines come before the heads, and the separator of these."""
    separator = ""
    try:
        for number, line in enumerate(islice(lines, _BEFORE_HEADS)):
            lines.row_length = 0
            plain = line.strip().strip('"')
            if plain.lower().startswith("sep=") and len(plain) <= 5:  # noqa: PLR2004 - one letter
                separator = plain[4:] or "\t"
            elif plain.strip(",;|\t "):
                return number, separator or separator_of(line)
    except csv.Error as error:
        raise _no_row(name, 1, error) from None
    return 0, ","


def _no_row(name: str, line: int, error: csv.Error) -> UserError:
    return UserError(
        _("{name}: line {line}: {error}.").format(name=name, line=line, error=error),
        _(EXPORT_ANEW),
    )


class _Lines:
    """The lines of a file, for a reader of rows; `row_length` is to be set back after each row."""

    def __init__(self, content: bytes, encoding: str) -> None:
        self._text = TextIOWrapper(
            BytesIO(content), encoding=encoding, errors="replace", newline=""
        )
        self.row_length = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._text.readline(LONGEST_ROW + 1)
        self.row_length += len(line)
        if self.row_length > LONGEST_ROW:
            raise csv.Error(_("the row is too long"))
        if not line:
            raise StopIteration
        return line.replace("\0", "")
