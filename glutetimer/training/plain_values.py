"""What a struct of the content says, as plain values: no defaults, as a person would write it."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Any

import msgspec
from msgspec import NODEFAULT, structs


def plain_values(struct: msgspec.Struct) -> dict[str, Any]:
    """Return the fields of a struct that say something, in the order in which they stand."""
    found: dict[str, Any] = {}
    for one in _fields(type(struct)):
        value = getattr(struct, one.name)
        default = one.default
        if one.default_factory is not NODEFAULT:
            default = one.default_factory()
        if default is NODEFAULT or value != default:
            found[one.encode_name] = _plain(value)
    return found


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[structs.FieldInfo, ...]:
    return structs.fields(kind)


def _plain(value: object) -> Any:  # noqa: ANN401 - content holds anything
    if isinstance(value, msgspec.Struct):
        return plain_values(value)
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
