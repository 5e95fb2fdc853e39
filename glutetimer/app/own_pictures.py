"""The pictures of a person's own exercises: files in a folder beside the exercises."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from glutetimer.host.atomic_file import write_whole
from glutetimer.host.file_problems import (
    CHECK_PERMISSIONS,
    cannot_make,
    cannot_read,
    cannot_write,
    does_not_answer,
)
from glutetimer.host.remote_file import read_remote

MOST_BYTES: Final = 32 * 1024 * 1024
"""The largest picture that is read."""


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture as it is kept, and how its name ends: "png", "jpg"."""

    data: bytes
    ending: str


Clean = Callable[[bytes], PictureFile]
"""Decodes a picture within limits and encodes it anew, without what it tells besides."""


def take_picture(folder: Path, source: Path | bytes, clean: Clean) -> str:
    """Keep a picture in a folder, and return its name, which follows from what is seen in it.

    Args:
        folder: Where it is kept.
        source: A file that the person named, or the picture itself.
        clean: Decodes it and encodes it anew.

    Raises:
        UserError: If it cannot be read, is no picture, or cannot be written.
    """
    picture = clean(source if isinstance(source, bytes) else _content(source))
    name = f"{hashlib.sha256(picture.data).hexdigest()[:16]}.{picture.ending}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        is_there = (folder / name).is_file()
    except OSError as error:
        raise cannot_make(folder, error, CHECK_PERMISSIONS) from None
    try:
        if not is_there:
            write_whole(folder / name, picture.data)
    except OSError as error:
        raise cannot_write(folder / name, error, CHECK_PERMISSIONS) from None
    return name


def _content(path: Path) -> bytes:
    try:
        return read_remote(path, MOST_BYTES + 1)
    except TimeoutError:
        raise does_not_answer(path) from None
    except (OSError, ValueError) as error:
        raise cannot_read(path, error, CHECK_PERMISSIONS) from None
