"""Reads the messages of a FIT file that are asked for, within bounds.

fit-tool, which writes our files, takes ten seconds for an hour of samples from a watch. Of such a
file some hundred messages matter here, so the others are stepped over by their size.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

Value = int | float | str
Fields = Mapping[int, tuple[Value, ...]]

MAX_MESSAGES: Final = 50_000
"""Messages that are asked for; a day of training has some hundred sets."""
_SIGNATURE: Final = b".FIT"
_COMPRESSED: Final = 0x80
_DEFINITION: Final = 0x40
_HAS_OWN_FIELDS: Final = 0x20

_STRING: Final = 0x07
_TYPES: Final = {
    **dict.fromkeys((0x00, 0x02, 0x0A, 0x0D), ("B", 0xFF)),
    0x01: ("b", 0x7F),
    0x83: ("h", 0x7FFF),
    **dict.fromkeys((0x84, 0x8B), ("H", 0xFFFF)),
    0x85: ("i", 0x7FFF_FFFF),
    **dict.fromkeys((0x86, 0x8C), ("I", 0xFFFF_FFFF)),
    0x88: ("f", None),
    0x89: ("d", None),
    0x8E: ("q", 0x7FFF_FFFF_FFFF_FFFF),
    **dict.fromkeys((0x8F, 0x90), ("Q", 0xFFFF_FFFF_FFFF_FFFF)),
}
"""The layout of each base type, and what stands for no value."""


class FitError(ValueError):
    """A file that is no FIT file, or ends in the middle."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message: its number in the profile, and its fields by number.

    `own` are the developer fields, by the index of the developer and their number.
    """

    number: int
    fields: Fields
    own: Mapping[tuple[int, int], bytes]


@dataclass(frozen=True, slots=True)
class _Definition:
    """How the messages of one local type are laid out."""

    number: int
    order: str
    fields: tuple[tuple[int, int, int], ...]
    """Number, size and base type of each."""
    own: tuple[tuple[int, int, int], ...]
    """Number, size and developer of each."""
    size: int


def looks_like_it(content: bytes) -> bool:
    """Return whether a file may be of this kind."""
    return content[8:12] == _SIGNATURE


def messages(content: bytes, wanted: Collection[int]) -> Iterator[Message]:
    """Yield the messages with these numbers, in their order.

    Raises:
        FitError: If it is no such file, or it ends in the middle of a message.
    """
    at = found = 0
    while at < len(content):
        if content[at : at + 1] not in (b"\x0c", b"\x0e") or not looks_like_it(content[at:][:14]):
            if at:
                return  # what follows a whole file is nothing of ours
            raise FitError
        size = int.from_bytes(content[at + 4 : at + 8], "little")
        start = at + content[at]
        for message in _file(content, start, min(start + size, len(content)), wanted):
            found += 1
            if found > MAX_MESSAGES:
                return
            yield message
        at = start + size + 2


def _file(content: bytes, at: int, end: int, wanted: Collection[int]) -> Iterator[Message]:
    known: dict[int, _Definition] = {}
    while at < end:
        head = content[at]
        at += 1
        if head & _DEFINITION and not head & _COMPRESSED:
            known[head & 0x0F], at = _definition(content, at, own=bool(head & _HAS_OWN_FIELDS))
            continue
        local = head >> 5 & 0x03 if head & _COMPRESSED else head & 0x0F
        definition = known.get(local)
        if definition is None or at + definition.size > end:
            raise FitError
        if definition.number in wanted:
            yield _message(content, at, definition)
        at += definition.size


def _definition(content: bytes, at: int, *, own: bool) -> tuple[_Definition, int]:
    try:
        order = ">" if content[at + 1] else "<"
        (number,) = struct.unpack_from(f"{order}H", content, at + 2)
        fields, at = _field_list(content, at + 4)
        owned: tuple[tuple[int, int, int], ...] = ()
        if own:
            owned, at = _field_list(content, at)
    except (IndexError, struct.error):
        raise FitError from None
    size = sum(one[1] for one in (*fields, *owned))
    return _Definition(number, order, fields, owned, size), at


def _field_list(content: bytes, at: int) -> tuple[tuple[tuple[int, int, int], ...], int]:
    end = at + 1 + 3 * content[at]
    if end > len(content):
        raise FitError
    return tuple(tuple(content[one : one + 3]) for one in range(at + 1, end, 3)), end  # type: ignore[misc] # three bytes each


def _message(content: bytes, at: int, definition: _Definition) -> Message:
    fields: dict[int, tuple[Value, ...]] = {}
    for number, size, base in definition.fields:
        if values := _values(content[at : at + size], base, definition.order):
            fields[number] = values
        at += size
    own = {}
    for number, size, developer in definition.own:
        own[developer, number] = content[at : at + size]
        at += size
    return Message(definition.number, fields, own)


def _values(data: bytes, base: int, order: str) -> tuple[Value, ...]:
    """Return the values of a field, without those that stand for none."""
    if base == _STRING:
        text = data.partition(b"\0")[0].decode("utf-8", "replace")
        return (text,) if text else ()
    letter, nothing = _TYPES.get(base, ("B", 0xFF))
    width = struct.calcsize(letter)
    if len(data) % width:
        return ()
    found = struct.unpack(f"{order}{len(data) // width}{letter}", data)
    return tuple(one for one in found if one != nothing)


def own_values(data: bytes, base: int) -> tuple[Value, ...]:
    """Return the values of a developer field, whose base type another message holds."""
    return _values(data, base, "<")
