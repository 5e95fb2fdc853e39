"""Views as text: each field on a line of its own, and what is as by default is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SHORT = 88


def as_text(name: str, view: object) -> str:
    """Draw a view, or a list of them, under its name."""
    return _ID.sub("ID", "\n".join(_lines(name, view, ""))) + "\n"


def _lines(name: str, value: object, indent: str) -> Iterator[str]:
    short = _short(value)
    if short is not None and len(indent) + len(name) + len(short) <= _SHORT:
        yield f"{indent}{name}: {short}"
        return
    yield f"{indent}{name}:"
    if is_dataclass(value):
        parts = _changed(value)
    elif isinstance(value, Mapping):
        parts = {str(key): value[key] for key in sorted(value)}
    elif isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _lines("-", one, f"{indent}  ")
        return
    else:
        yield f"{indent}  {short}"
        return
    for key, part in parts.items():
        yield from _lines(key, part, f"{indent}  ")


def _short(value: object) -> str | None:
    """Return a value in one line; None if it is not as simple as that."""
    if is_dataclass(value):
        parts = _changed(value)
        shorts = [_short(part) for part in parts.values()]
        named = (f"{key} {short}" for key, short in zip(parts, shorts, strict=True))
        return None if None in shorts else ", ".join(named)
    if isinstance(value, list | tuple):
        shorts = [_short(one) for one in value]
        return None if None in shorts else f"[{', '.join(filter(None, shorts))}]"
    return _scalar(value)


def _scalar(value: object) -> str | None:
    if isinstance(value, Enum):
        return str(value.value) if isinstance(value, str) else value.name.lower()
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    if value is None or isinstance(value, str | int | date):
        return str(value) if value != "" else '""'
    return None


def _changed(value: object) -> dict[str, object]:
    """Return the fields of a dataclass that are not as by default."""
    return {
        field.name: getattr(value, field.name)
        for field in fields(value)  # type: ignore[arg-type] # asked before
        if field.default is MISSING or getattr(value, field.name) != field.default
    }
