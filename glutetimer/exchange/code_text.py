"""Bytes as a text of the letters that a QR code holds best, and that no messenger changes.

A code looks like GLUTETIMER1-...-END. It may be broken into lines, quoted or written in small
letters on its way: what is between the letters does not count. In parts, which are joined again,
it is GLUTETIMER1P1OF2-...-END.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from zlib import crc32

from glutetimer.errors import UserError
from glutetimer.i18n import N_, _

LETTERS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$%+./"
"""41 letters: two bytes are three of them. None is a hyphen, a space or the start of a smiley."""
VERSION: Final = 1
MOST_PARTS: Final = 20
MAX_LETTERS: Final = 100_000
MAX_TEXT: Final = 1_000_000
COPY_AGAIN: Final = N_("Copy all of it again, from GLUTETIMER to END.")

_BASE: Final = len(LETTERS)
_VALUES: Final = {letter: value for value, letter in enumerate(LETTERS)}
_NOT_OURS: Final = re.compile(f"[^{re.escape(LETTERS)}-]+")
_HEAD: Final = r"GLUTETIMER([1-9]\d?)(?:P([1-9]\d?)OF([1-9]\d?))?-"
_BODY: Final = f"([{re.escape(LETTERS)}]*)"
_BEGUN: Final = re.compile(_HEAD)
_CODE: Final = re.compile(f"{_HEAD}{_BODY}-END")
_CHECK_BYTES: Final = 4


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a code; a whole code is its only one."""

    version: int
    number: int
    count: int
    letters: str


def code_of(content: bytes) -> str:
    """Return bytes as a code, with a check sum that tells a code that was damaged."""
    return f"GLUTETIMER{VERSION}-{_letters(_checked(content))}-END"


def parts_of(code: str, longest: int) -> tuple[str, ...]:
    """Return a code in parts of about the same length, each a text of at most so many letters."""
    letters = code[len(f"GLUTETIMER{VERSION}-") : -len("-END")]
    room = longest - len(f"GLUTETIMER{VERSION}P10OF10--END")
    if len(code) <= longest:
        return (code,)
    count = -(-len(letters) // room)
    size = -(-len(letters) // count)
    return tuple(
        f"GLUTETIMER{VERSION}P{one + 1}OF{count}-{letters[one * size : (one + 1) * size]}-END"
        for one in range(count)
    )


def has_code(text: str) -> bool:
    """Return whether a text has a code in it, or the beginning of one."""
    return _BEGUN.search(_joined(text[:MAX_TEXT])) is not None


def content_of(text: str) -> bytes:
    """Return the bytes of the first code in a text, whatever stands around it.

    Raises:
        UserError: If there is none, or not all of it, or of a newer version.
    """
    joined = _joined(text[:MAX_TEXT])
    parts = list(_parts(joined))
    if not parts:
        if _BEGUN.search(joined):
            raise UserError(_("The code has no end."), _(COPY_AGAIN))
        raise UserError(
            _("There is no code of a programme in it."),
            _("A code begins with GLUTETIMER1- and ends with -END."),
        )
    first = parts[0]
    if first.version > VERSION:
        raise UserError(_("The code is of a newer glutetimer."), _("Bring this one up to date."))
    together = {
        one.number: one.letters
        for one in reversed(parts)  # the first of a number is taken
        if (one.version, one.count) == (first.version, first.count)
    }
    missing = [number for number in range(1, first.count + 1) if number not in together]
    if missing:
        raise UserError(
            _("The code has {count} parts, and part {number} is missing.").format(
                count=first.count, number=missing[0]
            ),
            _("Show all parts at once: every page, or the text of all."),
        )
    letters = "".join(together[number] for number in range(1, first.count + 1))
    if len(letters) > MAX_LETTERS:
        raise UserError(_("The code is too long to be a programme."))
    return _unchecked(_bytes(letters))


def _joined(text: str) -> str:
    """Return a text without what may have come between the letters of a code."""
    return _NOT_OURS.sub("", text.upper())


def _parts(joined: str) -> Iterator[_Part]:
    for found in _CODE.finditer(joined):
        version, number, count, letters = found.groups()
        part = _Part(int(version), int(number or 1), int(count or 1), letters)
        if part.number <= part.count <= MOST_PARTS:
            yield part


def _letters(content: bytes) -> str:
    written = []
    for index in range(0, len(content), 2):
        pair = content[index : index + 2]
        value = int.from_bytes(pair)
        for _place in range(len(pair) + 1):
            value, rest = divmod(value, _BASE)
            written.append(LETTERS[rest])
    return "".join(written)


def _bytes(letters: str) -> bytes:
    content = bytearray()
    for index in range(0, len(letters), 3):
        group = letters[index : index + 3]
        value = 0
        for letter in reversed(group):
            value = value * _BASE + _VALUES[letter]
        size = len(group) - 1
        if size == 0 or value >= 256**size:
            raise _damaged()
        content += value.to_bytes(size)
    return bytes(content)


def _checked(content: bytes) -> bytes:
    return crc32(content).to_bytes(_CHECK_BYTES) + content


def _unchecked(content: bytes) -> bytes:
    check, inside = content[:_CHECK_BYTES], content[_CHECK_BYTES:]
    if crc32(inside).to_bytes(_CHECK_BYTES) != check:
        raise _damaged()
    return inside


def _damaged() -> UserError:
    return UserError(_("The code is damaged: some of its letters have changed."), _(COPY_AGAIN))
