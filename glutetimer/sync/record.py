"""How pages are written into a log: one line each, with a checksum.

A log begins with a line that says what it is, of which format, whose, and a name that no other
log has. Each further line is a checksum (CRC 32, hex), a blank, and the page: JSON, deflated, in
base 64. A line that was damaged never hides the next one.
"""

from __future__ import annotations

import base64
import binascii
import re
import zlib

import msgspec

from glutetimer.i18n import N_, _
from glutetimer.sync.break_page import BreakPage
from glutetimer.sync.decision_page import DecisionPage, Page
from glutetimer.sync.page import SessionPage

FORMAT = 4
"""Grows with every change of a page.

In 1 no session was a trial, in 2 were no decisions, in 3 no breaks.
"""

MOST_HEAD = 200
"""Bytes of a first line that is read."""
MOST_LINE = 4_000_000
"""Bytes of a line that is read."""
MOST_PAGE = 16_000_000
"""Bytes of a page when it is inflated."""

_HEAD = re.compile(rb"glutetimer log (\d{1,6}) ([0-9a-f-]{36}) ([0-9a-f-]{36})")
_LINE = re.compile(rb"([0-9a-f]{8}) ([A-Za-z0-9+/=]+)")


TOO_LONG = N_("it is too long")


class _PageKind(msgspec.Struct):
    """Tells which kind of page something is."""

    decision: msgspec.Raw = msgspec.Raw()
    guided_break: msgspec.Raw = msgspec.Raw()


class DamagedError(ValueError):
    """A line that does not hold what was written into it."""


def head(device: str, name: str) -> bytes:
    """Return the first line of a log.

    Args:
        device: The machine that writes it, a UUID.
        name: The log's own UUID.
    """
    return f"glutetimer log {FORMAT} {device} {name}\n".encode()


def format_of(first_line: bytes) -> int | None:
    """Return the format of a log by its first line, None if it is no log."""
    found = _HEAD.fullmatch(first_line)
    return None if found is None else int(found[1])


def may_become_head(begin: bytes) -> bool:
    """Return whether the rest of a first line may be on its way."""
    start = b"glutetimer log "
    return len(begin) < len(head("", "")) + 80 and begin[: len(start)] == start[: len(begin)]


def line_of(page: Page) -> bytes | None:
    """Return the line for a page, None if it is too large to be read again."""
    content = msgspec.json.encode(page)
    encoded = base64.b64encode(zlib.compress(content, 6))
    if len(content) > MOST_PAGE or len(encoded) > MOST_LINE - 10:
        return None
    return b"%08x %s\n" % (zlib.crc32(encoded), encoded)


def readable_line_of(page: Page) -> bytes | None:
    """Return the line for a page, None if it is one that others would not take in."""
    line = line_of(page)
    try:
        if line is not None:
            page_of(line[:-1]).check()
    except ValueError:  # or DamagedError, which is one
        return None
    return line


def page_of(line: bytes) -> Page:
    """Return the page in a line without its end.

    Raises:
        DamagedError: If there is none.
    """
    found = _LINE.fullmatch(line) if len(line) <= MOST_LINE else None
    if found is None or int(found[1], 16) != zlib.crc32(found[2]):
        raise DamagedError(_("its checksum is wrong"))
    try:
        inflating = zlib.decompressobj()
        content = inflating.decompress(base64.b64decode(found[2], validate=True), MOST_PAGE)
        if not inflating.eof:
            raise DamagedError(_(TOO_LONG))
        kind = msgspec.json.decode(content, type=_PageKind)
        if bytes(kind.decision):
            return msgspec.json.decode(content, type=DecisionPage)
        if bytes(kind.guided_break):
            return msgspec.json.decode(content, type=BreakPage)
        return msgspec.json.decode(content, type=SessionPage)
    except (zlib.error, binascii.Error, msgspec.MsgspecError, RecursionError) as error:
        raise DamagedError(str(error)) from error
