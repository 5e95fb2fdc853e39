"""Reads the files that ship with the program, from a quicker copy where it fits them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from glutetimer.errors import UserError
from glutetimer.host.file_problems import INSTALL_AGAIN, reason_of
from glutetimer.i18n import _
from glutetimer.library.copies import FOLDERS, checksum, copy_path, read_texts
from glutetimer.library.sources import Sources
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance
from glutetimer.training.learn import Learn
from glutetimer.training.programme import Programme

T = TypeVar("T")

PARTS: dict[str, Any] = {
    "exercises": tuple[Exercise, ...],
    "programmes": tuple[Programme, ...],
    "guidance": Guidance,
    "learn": Learn,
    "sources": Sources,
}
"""The parts of the content and what each is."""


class Copy(msgspec.Struct, frozen=True):
    """A quicker copy of one part."""

    made_from: str
    content: msgspec.Raw


def read_part(builtin: Path, part: str, kind: type[T]) -> T:
    """Read one part of the shipped content.

    Args:
        builtin: The folder of the shipped files.
        part: Its name, one of `PARTS`.
        kind: Its type in `PARTS`.

    Raises:
        UserError: If a file is missing or damaged.
    """
    try:
        texts = read_texts(builtin, part)
        copy = _copy(builtin, part)
        if copy is not None and copy.made_from == checksum(texts):
            return msgspec.json.decode(copy.content, type=kind)
        return msgspec.convert(_parsed(texts, part), kind)
    except (OSError, ValueError) as error:
        message = _("The {part} in {builtin} cannot be read ({error}).").format(
            part=part,
            builtin=builtin,
            error=reason_of(error) if isinstance(error, OSError) else error,
        )
        raise UserError(message, _(INSTALL_AGAIN)) from None


def write_copies(builtin: Path) -> None:
    """Make the quicker copies of all parts."""
    (builtin / "compiled").mkdir(exist_ok=True)
    for part in PARTS:
        copy_path(builtin, part).write_bytes(copy_of(builtin, part))


def copy_of(builtin: Path, part: str) -> bytes:
    """Return the quicker copy of one part as it should be now, a line for every item."""
    texts = read_texts(builtin, part)
    content = msgspec.to_builtins(msgspec.convert(_parsed(texts, part), PARTS[part]))
    items: Callable[[Any], bytes] = msgspec.json.encode
    body = b"[\n" + b",\n".join(map(items, content)) + b"\n]"
    if isinstance(content, dict):
        body = (
            b"{\n"
            + b",\n".join(items(key) + b": " + items(value) for key, value in content.items())
            + b"\n}"
        )
    return b'{"made_from": ' + items(checksum(texts)) + b', "content": ' + body + b"}\n"


def _parsed(texts: list[bytes], part: str) -> Any:  # noqa: ANN401 - TOML holds anything
    import tomllib  # noqa: PLC0415 - half of the reading time, and seldom needed

    tables = [tomllib.loads(text.decode()) for text in texts]
    return tables if part in FOLDERS else tables[0]


def _copy(builtin: Path, part: str) -> Copy | None:
    try:
        return msgspec.json.decode(copy_path(builtin, part).read_bytes(), type=Copy)
    except (OSError, msgspec.DecodeError):
        return None
