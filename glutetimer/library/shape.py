"""Finds everything in a file that does not have the shape it should have.

msgspec stops at the first mistake and names no alternatives; a person wants all of them, and
what is allowed. So a file that msgspec refuses is walked once more, beside its type.
"""

from __future__ import annotations

import difflib
import re
from functools import cache
from typing import Any, TypeVar

import msgspec
from msgspec import inspect as types

from glutetimer.library.mistakes import Mistake, listed, printable, shown, suggestion

T = TypeVar("T", bound=msgspec.Struct)


_BROKEN: Any = object()
"""Stands for a value that cannot be used even in part."""


def convert(data: dict[str, Any], kind: type[T]) -> tuple[T | None, tuple[Mistake, ...]]:
    """Turn a table into a struct.

    Returns:
        The struct and no mistakes, or all mistakes and what could be made of the rest (None if
        something that is required is missing or wrong).
    """
    try:
        return msgspec.convert(data, kind), ()
    except (msgspec.ValidationError, RecursionError, OverflowError) as error:
        mistakes: list[Mistake] = []
        rest = _walk(data, _type_of(kind), "", mistakes)
        if not mistakes:
            mistakes.append(Mistake("", f"does not fit ({printable(str(error))})", "Correct it."))
        return _again(rest, kind), tuple(mistakes)


def _again(rest: object, kind: type[T]) -> T | None:
    if rest is _BROKEN:
        return None
    try:
        return msgspec.convert(rest, kind)
    except (msgspec.ValidationError, RecursionError, OverflowError):
        return None


@cache
def _type_of(kind: type[msgspec.Struct]) -> types.Type:
    return types.type_info(kind)


def _walk(value: object, kind: types.Type, place: str, mistakes: list[Mistake]) -> Any:  # noqa: ANN401 - TOML holds anything
    plain = _plain(kind)
    if isinstance(plain, types.StructType) and isinstance(value, dict):
        return _struct(value, plain, place, mistakes)
    if isinstance(plain, types.DictType) and isinstance(value, dict):
        return _dict(value, plain, place, mistakes)
    if isinstance(plain, types.VarTupleType) and isinstance(value, list):
        items = [
            _walk(inner, plain.item_type, f"{place}[{index}]", mistakes)
            for index, inner in enumerate(value)
        ]
        return _BROKEN if _BROKEN in items else items
    if _fits(value, plain):
        return value
    mistakes.append(Mistake(place, f"is {shown(value)}", _remedy(value, kind)))
    return _BROKEN


def _struct(
    table: dict[str, Any], kind: types.StructType, place: str, mistakes: list[Mistake]
) -> Any:  # noqa: ANN401 - the table, or that it is broken
    fields = {field.encode_name: field for field in kind.fields}
    kept: dict[str, Any] = {}
    broken = False
    for name, value in table.items():
        at = _join(place, name)
        field = fields.get(name)
        if field is None:
            mistakes.append(Mistake(at, "is not known", suggestion(name, fields)))
            continue
        inner = _walk(value, field.type, at, mistakes)
        if inner is not _BROKEN:
            kept[name] = inner
        elif field.required:
            broken = True
    for name, field in fields.items():
        if field.required and name not in table:
            broken = True
            mistakes.append(
                Mistake(_join(place, name), "is missing", f"Add {allowed(field.type)}.")
            )
    return _BROKEN if broken else kept


def _dict(table: dict[str, Any], kind: types.DictType, place: str, mistakes: list[Mistake]) -> Any:  # noqa: ANN401 - the table, or that it is broken
    kept = {}
    for name, value in table.items():
        at = _join(place, name)
        if _fits(name, _plain(kind.key_type)):
            kept[name] = _walk(value, kind.value_type, at, mistakes)
        else:
            mistakes.append(Mistake(at, "has an unfit name", f"Write {allowed(kind.key_type)}."))
    return _BROKEN if _BROKEN in kept.values() else kept


def _join(place: str, name: str) -> str:
    return f"{place}.{printable(name)}" if place else printable(name)


def _plain(kind: types.Type) -> types.Type:
    """Return the type without descriptions, and without the None of what may be left out."""
    while isinstance(kind, types.Metadata | types.UnionType):
        if isinstance(kind, types.Metadata):
            kind = kind.type
        else:
            kind = next(part for part in kind.types if not isinstance(part, types.NoneType))
    return kind


def _fits(value: object, kind: types.Type) -> bool:
    match kind:
        case types.LiteralType() | types.EnumType():
            fits = isinstance(value, str) and value in _choices(kind)
        case types.BoolType():
            fits = isinstance(value, bool)
        case types.IntType():
            fits = type(value) is int and _within(value, kind)
        case types.FloatType():
            fits = type(value) in (int, float) and _within(value, kind)  # type: ignore[arg-type] # a number
        case types.StrType():
            fits = isinstance(value, str) and _spelled(value, kind)
        case _:
            fits = False
    return fits


def _within(value: float, kind: types.IntType | types.FloatType) -> bool:
    # written so that nan is outside every range
    return (kind.ge is None or value >= kind.ge) and (kind.le is None or value <= kind.le)


def _spelled(text: str, kind: types.StrType) -> bool:
    return (
        len(text) >= (kind.min_length or 0)
        and (kind.max_length is None or len(text) <= kind.max_length)
        and (kind.pattern is None or re.search(kind.pattern, text) is not None)
    )


def _remedy(value: object, kind: types.Type) -> str:
    if isinstance(value, str):
        close = difflib.get_close_matches(value[:100], _choices(_plain(kind)), n=1)
        if close:
            return f'Did you mean "{close[0]}"? Write {allowed(kind)}.'
    return f"Write {allowed(kind)}."


def _choices(kind: types.Type) -> tuple[str, ...]:
    if isinstance(kind, types.LiteralType):
        return tuple(str(value) for value in kind.values)
    if isinstance(kind, types.EnumType):
        return tuple(str(member.value) for member in kind.cls)
    return ()


def allowed(kind: types.Type) -> str:
    """Say for people what a value may be: "a whole number from 1 to 20"."""
    if description := _description(kind):
        return description
    plain = _plain(kind)
    match plain:
        case types.LiteralType() | types.EnumType():
            words = f"one of {listed(_choices(plain))}"
        case types.IntType() | types.FloatType():
            words = "a whole number" if isinstance(plain, types.IntType) else "a number"
            if plain.le is not None:
                words += f" from {plain.ge:g} to {plain.le:g}"
        case types.StrType():
            longest = plain.max_length
            words = "a text" if longest is None else f"a text of 1 to {longest} characters"
        case types.VarTupleType():
            words = f"a list, each item {allowed(plain.item_type)}"
        case types.BoolType():
            words = "true or false"
        case _:
            words = "a table"
    return words


def _description(kind: types.Type) -> str | None:
    for part in kind.types if isinstance(kind, types.UnionType) else (kind,):
        if isinstance(part, types.Metadata) and part.extra_json_schema:
            return str(part.extra_json_schema.get("description", "")) or None
    return None
