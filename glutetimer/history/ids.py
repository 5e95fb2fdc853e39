"""Ids of rows that stay unique when the histories of two machines are merged: UUIDv7."""

from __future__ import annotations

import os

_VERSION_7 = 0x7 << 76
_VERSION_BITS = 0xF << 76
_VARIANT = 0x2 << 62
_VARIANT_BITS = 0x3 << 62


def uuid7(utc_ms: int) -> str:
    """Return a UUID of version 7 (RFC 9562): 48 bits of time, 74 of chance, as text.

    Args:
        utc_ms: ms since 1970 in UTC; ids sort by it.
    """
    value = (utc_ms & (1 << 48) - 1) << 80 | int.from_bytes(os.urandom(10), "big")
    value = value & ~(_VERSION_BITS | _VARIANT_BITS) | _VERSION_7 | _VARIANT
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def utc_ms_of(uuid: str) -> int | None:
    """Return when an id of version 7 was made, in ms since 1970; None for any other text."""
    try:
        return int(uuid.replace("-", "")[:12], 16)
    except ValueError:
        return None
