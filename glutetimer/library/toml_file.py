"""Reads one TOML file that anybody may have written."""

from __future__ import annotations

import math
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from glutetimer.errors import INVISIBLE, UserError
from glutetimer.host.file_problems import (
    CHECK_PERMISSIONS,
    cannot_read,
    does_not_answer,
    is_missing,
)
from glutetimer.host.regular_file import NotRegularError, Read, read_regular
from glutetimer.host.shown_text import printable
from glutetimer.host.toml_limits import MAX_NESTING, has_long_key
from glutetimer.host.toml_mistakes import not_toml
from glutetimer.i18n import N_, _
from glutetimer.library.file_errors import IS_VALUE, LONGEST_NAME, FileError, file_name

MAX_BYTES = 256 * 1024
MAX_NUMBER = 2**53
"""Beyond it a float no longer holds every whole number."""

_ORDINARY = N_("Write an ordinary number.")
_TOO_NESTED = N_("Put lists and tables less deep into each other.")
_FORBIDDEN = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNS_TEXT_ROUND = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def read_toml(path: Path, read: Read = read_regular) -> dict[str, Any]:
    """Read a TOML file.

    Args:
        path: The file.
        read: Reads it: `read_remote` where it may lie on a share.

    Raises:
        UserError: If it is not a readable file, too large, not UTF-8 or not TOML.
    """
    return parse_toml(read_text(path, read), path)


def parse_toml(text: str, path: Path) -> dict[str, Any]:
    """Return what the text of a TOML file says; see `read_toml`.

    Raises:
        UserError: If it is not TOML.
    """
    name = file_name(path)
    text = text.translate(INVISIBLE)
    if has_long_key(text):
        raise _nests_too_deeply(name)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise not_toml(name, text, error) from None
    except RecursionError:
        raise _nests_too_deeply(name) from None
    except ValueError as error:  # a number of thousands of digits
        message = _("{name}: a value cannot be read ({error}).").format(
            name=name, error=printable(str(error))
        )
        raise UserError(message, _("Write ordinary numbers and dates.")) from None


def _nests_too_deeply(name: str) -> UserError:
    return UserError(_("{name}: the file nests too deeply.").format(name=name), _(_TOO_NESTED))


def read_text(path: Path, read: Read = read_regular) -> str:
    """Return the text of a TOML file as it stands; see `read_toml`.

    Raises:
        UserError: If it is not a readable file, too large or not UTF-8.
    """
    name = file_name(path)
    where = printable(str(path), 2 * LONGEST_NAME)
    try:
        content = read(path, MAX_BYTES + 1)
    except NotRegularError as error:
        if error.is_folder:
            raise cannot_read(where, error, CHECK_PERMISSIONS) from None
        message = _("{where} is not a file.").format(where=where)
        raise UserError(message, _("Give the path of a TOML file.")) from None
    except FileNotFoundError:
        raise is_missing(where) from None
    except TimeoutError:
        raise does_not_answer(where) from None
    except (OSError, ValueError) as error:
        raise cannot_read(where, error, CHECK_PERMISSIONS) from None
    if len(content) > MAX_BYTES:
        message = _("{name} is larger than {limit} kB.").format(name=name, limit=MAX_BYTES // 1024)
        raise UserError(message, _("Split it into smaller files."))
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if path.suffix.lower() != ".toml":
            what = _("{name} is no TOML file.").format(name=name)
            raise UserError(
                what, _("The file of an exercise or programme is text and ends in .toml.")
            ) from None
        line = content.count(b"\n", 0, error.start) + 1
        message = _("{name}: line {line} is not UTF-8 text.").format(name=name, line=line)
        raise UserError(message, _("Save the file as UTF-8.")) from None


def unfit_values(value: object, place: str = "", depth: int = 0) -> Iterator[FileError]:
    """Find what TOML allows but no file of ours may hold.

    That is: numbers that are not finite or far too large, control characters, deep nesting.
    """
    if depth > MAX_NESTING:
        yield FileError(place, N_("{place} nests too deeply"), _(_TOO_NESTED))
    elif isinstance(value, dict):
        for key, inner in value.items():
            at = f"{place}.{printable(key)}" if place else printable(key)
            if _has_control(key):
                yield FileError(
                    at, N_("{place} has a control character in its name"), _("Remove it.")
                )
            yield from unfit_values(inner, at, depth + 1)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from unfit_values(inner, f"{place}[{index}]", depth + 1)
    elif isinstance(value, str) and _has_control(value):
        yield FileError(
            place,
            N_("{place} has a control character in its text"),
            _("Write the text on one line, without it."),
        )
    elif isinstance(value, float) and not math.isfinite(value):
        yield FileError(place, IS_VALUE, _(_ORDINARY), gaps={"value": value})
    elif isinstance(value, int | float) and abs(value) > MAX_NUMBER:
        yield FileError(place, N_("{place} is a number far too large"), _(_ORDINARY))


def _has_control(text: str) -> bool:
    return any(map(_is_control, text))


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in _FORBIDDEN or letter in _TURNS_TEXT_ROUND
