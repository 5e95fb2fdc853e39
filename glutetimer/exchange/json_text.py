"""Writes JSON that does no harm where it is printed on a terminal."""

from __future__ import annotations

import msgspec

from glutetimer.errors import MARKS

_DELETE = 0x7F
_ESCAPES = {code: f"\\u{code:04x}" for code in MARKS if code >= _DELETE}
"""Those below are escaped in any JSON, or stand between values."""


def json_text(value: object) -> str:
    """Return a value as JSON on one line; see `escaped`."""
    return escaped(msgspec.json.encode(value).decode())


def escaped(text: str) -> str:
    """Return JSON that means the same, what steers a terminal or turns text round in escapes."""
    return text if text.isprintable() else text.translate(_ESCAPES)
