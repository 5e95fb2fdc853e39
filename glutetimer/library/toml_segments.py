"""A TOML text cut at its table headers, each piece with the comments that stand before it. Pure."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Final

from glutetimer.host.toml_limits import has_long_key

_HEADER: Final = re.compile(r"[ \t]*\[\[?[ \t]*([\w.\t -]+?)[ \t]*\]\]?[ \t]*(?:#.*)?\r?\n?")


@dataclass(frozen=True, slots=True)
class TomlSegment:
    """The keys under one table header, as they stand in a text.

    Attributes:
        lead: The empty lines and comments before the header.
        header: The line of the header; empty for the keys before the first one.
        path: The names in the header.
        body: The lines of the keys, without the comments that lead to the next header.
    """

    lead: str
    header: str
    path: tuple[str, ...]
    body: str

    @property
    def is_list_item(self) -> bool:
        """Whether it is one of a list of tables."""
        return self.header.lstrip().startswith("[[")


def segments_of(text: str) -> tuple[tuple[TomlSegment, ...], str]:
    """Return the segments of a TOML text, the first one without a header, and what follows them.

    All of it put together again is the text.

    Raises:
        ValueError: If it is no TOML, or a header is written in an odd way.
    """
    if has_long_key(text):
        raise ValueError
    tomllib.loads(text)
    found: list[TomlSegment] = []
    lead, header, lines = "", "", list[str]()
    for line in text.splitlines(keepends=True):
        if line.lstrip().startswith("[") and _is_whole("".join(lines)):
            if not _HEADER.fullmatch(line):
                raise ValueError
            body, next_lead = _without_lead(lines)
            found.append(TomlSegment(lead, header, _path(header), body))
            lead, header, lines = next_lead, line, []
        else:
            lines.append(line)
    body, tail = _without_lead(lines)
    found.append(TomlSegment(lead, header, _path(header), body))
    return tuple(found), tail


def _is_whole(text: str) -> bool:
    """Whether a line after this text is not inside a value of several lines."""
    try:
        tomllib.loads(text)
    except ValueError:
        return False
    return True


def _path(header: str) -> tuple[str, ...]:
    match = _HEADER.fullmatch(header)
    return tuple(part.strip() for part in match[1].split(".")) if match else ()


def _without_lead(lines: list[str]) -> tuple[str, str]:
    """Part the keys from the comments after them that belong to what comes next.

    Those are the comments after an empty line, or all of them where there is none.
    """
    keys = len(lines)
    while keys and (not lines[keys - 1].strip() or lines[keys - 1].lstrip().startswith("#")):
        keys -= 1
    blank = next((at for at in range(keys, len(lines)) if not lines[at].strip()), keys)
    return "".join(lines[:blank]), "".join(lines[blank:])
