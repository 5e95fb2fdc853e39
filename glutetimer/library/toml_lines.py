"""Where in the text of a TOML file a value stands: the parser does not tell. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

_TABLE: Final = re.compile(r"(\[\[?)([^\[\]]+)\]")
_KEY: Final = re.compile(r"""((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"))*)\s*=""")
_QUOTES: Final = re.compile(r'"""|' + "'''")
_UP: Final = re.compile(r"[.\[][^.\[]*$")
_LIST: Final = "[["
_MOST: Final = 300
"""So much of a line is looked at: the path of a value stands at its beginning."""


def lines_of(text: str) -> Mapping[str, int]:
    """Return the line, from 1, of each table and value of a file, by its path."""
    lines: dict[str, int] = {}
    for number, path in _paths(text):
        lines.setdefault(path, number)
    return lines


def line_of(place: str, lines: Mapping[str, int]) -> int | None:
    """Return the line in which a value or the table around it begins.

    Args:
        place: The path of the value, such as "blocks[2].reps".
        lines: Those of the file.

    Returns:
        The line; None for the whole file, and for what stands nowhere in it.
    """
    while place and place not in lines:
        place = _UP.sub("", place) if _UP.search(place) else ""
    return lines.get(place)


def _paths(text: str) -> Iterator[tuple[int, str]]:
    counts: dict[str, int] = {}
    table, inside = "", False
    for number, line in enumerate(text.split("\n"), 1):
        was_inside, inside = inside, inside != (len(_QUOTES.findall(line)) % 2 == 1)
        start = line.strip()[:_MOST]
        if was_inside:
            continue
        if head := _TABLE.match(start):
            table = _resolved(head[2], counts, is_list=head[1] == _LIST)
            yield number, table
        elif key := _KEY.match(start):
            name = ".".join(_parts(key[1]))
            yield number, f"{table}.{name}" if table else name


def _resolved(name: str, counts: dict[str, int], *, is_list: bool) -> str:
    """Return the path of a table; each name of a list stands for its newest table."""
    path, parts = "", _parts(name)
    for at, part in enumerate(parts):
        path = f"{path}.{part}" if path else part
        if is_list and at == len(parts) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = f"{path}[{counts[path]}]"
    return path


def _parts(name: str) -> list[str]:
    return [part.strip().strip("\"'") for part in name.split(".")]
