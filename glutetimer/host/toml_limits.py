"""How deeply a TOML document of a person's may nest before it is parsed."""

from __future__ import annotations

import re

MAX_NESTING = 24

_LONG_KEY = re.compile(
    rf"""(?<![\w-])(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){{{MAX_NESTING}}}"""
)
"""A key like a.b.c... of thousands of parts would cost the parser gigabytes."""


def has_long_key(text: str) -> bool:
    """Return whether a key in a TOML document nests so deeply that it is not to be parsed."""
    return _LONG_KEY.search(text) is not None
