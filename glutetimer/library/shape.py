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

from glutetimer.host.shown_text import printable
from glutetimer.i18n import N_, _
from glutetimer.i18n.allowed_values import one_of, true_or_false, whole_number
from glutetimer.library.file_errors import (
    IS_MISSING,
    IS_VALUE,
    MOST_MISTAKES,
    FileError,
    listed,
    shown,
    suggestion,
    write_allowed,
)

T = TypeVar("T", bound=msgspec.Struct)


class TooManyError(Exception):
    """More mistakes than anybody would read."""


_WRONG: Any = object()
"""Stands for a value that cannot be used."""


def convert(data: dict[str, Any], kind: type[T]) -> tuple[T | None, tuple[FileError, ...]]:
    """Turn a table into a struct.

    Returns:
        The struct and no mistakes; or a struct in which stand-ins replace what is wrong, so that
        the rest can be checked, and all mistakes.
    """
    try:
        return msgspec.convert(data, kind), ()
    except (msgspec.ValidationError, RecursionError, OverflowError) as error:
        mistakes: list[FileError] = []
        try:
            mended = _walk(data, _type_of(kind), "", mistakes)
        except TooManyError:
            return None, tuple(mistakes)
        if not mistakes:
            mistakes.append(
                FileError(
                    "",
                    N_("{place} does not fit ({error})"),
                    _("Correct it."),
                    gaps={"error": printable(str(error))},
                )
            )
    try:
        return msgspec.convert(mended, kind), tuple(mistakes)
    except (msgspec.ValidationError, RecursionError, OverflowError):
        return None, tuple(mistakes)


@cache
def _type_of(kind: type[msgspec.Struct]) -> types.Type:
    return types.type_info(kind)


def _walk(value: object, kind: types.Type, place: str, mistakes: list[FileError]) -> Any:  # noqa: ANN401 - TOML holds anything
    plain = _plain(kind)
    if isinstance(plain, types.StructType) and isinstance(value, dict):
        return _struct(value, plain, place, mistakes)
    if isinstance(plain, types.DictType) and isinstance(value, dict):
        return _dict(value, plain, place, mistakes)
    if isinstance(plain, types.VarTupleType) and isinstance(value, list):
        return [
            _or_stand_in(_walk(inner, plain.item_type, f"{place}[{index}]", mistakes), plain)
            for index, inner in enumerate(value)
        ]
    if _fits(value, plain):
        return value
    _note(
        mistakes,
        FileError(place, IS_VALUE, _remedy(value, kind), gaps={"value": shown(value)}),
    )
    return _WRONG


def _struct(
    table: dict[str, Any], kind: types.StructType, place: str, mistakes: list[FileError]
) -> dict[str, Any]:
    fields = {field.encode_name: field for field in kind.fields}
    mended: dict[str, Any] = {}
    for name, value in table.items():
        at = _join(place, name)
        if name not in fields:
            _note(mistakes, FileError(at, N_("{place} is not known"), suggestion(name, fields)))
            continue
        inner = _walk(value, fields[name].type, at, mistakes)
        if inner is not _WRONG:
            mended[name] = inner
    for name, field in fields.items():
        if field.required and name not in mended:
            mended[name] = _stand_in(field.type)
            if name not in table:
                remedy = _("Add {allowed}.").format(allowed=allowed(field.type))
                _note(mistakes, FileError(_join(place, name), IS_MISSING, remedy))
    return mended


def _dict(
    table: dict[str, Any], kind: types.DictType, place: str, mistakes: list[FileError]
) -> dict[str, Any]:
    mended = {}
    for name, value in table.items():
        at = _join(place, name)
        inner = _walk(value, kind.value_type, at, mistakes)
        if not _fits(name, _plain(kind.key_type)):
            _note(
                mistakes,
                FileError(
                    at,
                    N_("{place} has an unfit name"),
                    _write(kind.key_type),
                ),
            )
        elif inner is not _WRONG:
            mended[name] = inner
    return mended


def _or_stand_in(value: object, kind: types.VarTupleType) -> object:
    return _stand_in(kind.item_type) if value is _WRONG else value


def _stand_in(kind: types.Type) -> object:
    """Return the plainest value of a type, in place of one that is missing or wrong."""
    plain = _plain(kind)
    match plain:
        case types.StructType():
            value: object = _struct({}, plain, "", [])
        case types.LiteralType() | types.EnumType():
            value = _choices(plain)[0]
        case types.IntType() | types.FloatType():
            value = plain.ge or 0
        case types.StrType():
            value = "stand_in"
        case types.VarTupleType():
            value = []
        case types.BoolType():
            value = False
        case _:
            value = {}
    return value


def _note(mistakes: list[FileError], mistake: FileError) -> None:
    mistakes.append(mistake)
    if len(mistakes) == MOST_MISTAKES:
        raise TooManyError


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


def _number(kind: types.IntType | types.FloatType) -> str:
    is_whole = isinstance(kind, types.IntType)
    if kind.le is None:
        return _("a whole number") if is_whole else _("a number")
    least, most = f"{kind.ge:g}", f"{kind.le:g}"
    if is_whole:
        return whole_number(least, most)
    return _("a number from {least} to {most}").format(least=least, most=most)


def _remedy(value: object, kind: types.Type) -> str:
    if isinstance(value, str):
        close = difflib.get_close_matches(value[:100], _choices(_plain(kind)), n=1)
        if close:
            return _('Did you mean "{near}"? Write {allowed}.').format(
                near=close[0], allowed=allowed(kind)
            )
    return _write(kind)


def _write(kind: types.Type) -> str:
    return write_allowed(allowed(kind))


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
            words = one_of(listed(_choices(plain)))
        case types.IntType() | types.FloatType():
            words = _number(plain)
        case types.StrType():
            longest = plain.max_length
            words = (
                _("a text")
                if longest is None
                else _("a text of 1 to {longest} characters").format(longest=longest)
            )
        case types.VarTupleType():
            words = _("a list, each item {allowed}").format(allowed=allowed(plain.item_type))
        case types.BoolType():
            words = true_or_false()
        case _:
            words = _("a table")
    return words


def _description(kind: types.Type) -> str | None:
    for part in kind.types if isinstance(kind, types.UnionType) else (kind,):
        if isinstance(part, types.Metadata) and part.extra_json_schema:
            return str(part.extra_json_schema.get("description", "")) or None
    return None
