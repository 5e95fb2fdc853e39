"""Writing TOML, which the standard library only reads, and reading it without harm."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, datetime, time

MAX_NESTING = 24

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_LONG_KEY = re.compile(
    rf"""(?<![\w-])(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){{{MAX_NESTING}}}"""
)
"""A key like a.b.c... of thousands of parts would cost the parser gigabytes."""


def has_long_key(text: str) -> bool:
    """Return whether a key in a TOML document nests so deeply that it is not to be parsed."""
    return _LONG_KEY.search(text) is not None


def toml_text(values: Mapping[str, object]) -> str:
    """Return a TOML document with one line for each key; tables are written inline.

    Raises:
        TypeError: If a value has no TOML form.
    """
    return "".join(f"{_key(key)} = {_value(value)}\n" for key, value in values.items())


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else _string(key)


def _string(text: str) -> str:
    # JSON's escapes are TOML's, but for DEL, which TOML wants escaped
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(item) for item in value)}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_key(key)} = {_value(each)}' for key, each in value.items())}}}"
    message = f"{type(value).__name__} has no TOML form"
    raise TypeError(message)
