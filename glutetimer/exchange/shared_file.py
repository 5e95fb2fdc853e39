"""What a file that somebody hands on is: a TOML file, a text with a code, a picture, a PDF."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final

from glutetimer.exchange.code_text import MAX_TEXT, has_code
from glutetimer.host.file_problems import (
    CHECK_PERMISSIONS,
    cannot_read,
    does_not_answer,
    is_missing,
)
from glutetimer.host.remote_file import read_remote

_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_PDF_WITHIN: Final = 1024
"""So far from its start a PDF says that it is one."""


class SharedKind(StrEnum):
    """What a file may be that holds a programme."""

    TOML = "toml"
    TEXT = "text"
    PICTURE = "picture"
    PDF = "pdf"


def shared_kind(path: Path) -> SharedKind | None:
    """Return what kind of programme file a file is, None if it is none.

    Raises:
        UserError: If it cannot be read.
    """
    if path.suffix.lower() == ".toml":
        return SharedKind.TOML
    return kind_of_content(start_of(path))


def kind_of_content(content: bytes) -> SharedKind | None:
    """Return what kind of programme file content is, None if it is none."""
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return SharedKind.PDF
    is_webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    if content.startswith(_PICTURES) or is_webp:
        return SharedKind.PICTURE
    return SharedKind.TEXT if has_code(content.decode("utf-8", "replace")) else None


def start_of(path: Path) -> bytes:
    """Return as much of a file as a text with a code may have.

    Raises:
        UserError: If it cannot be read.
    """
    try:
        return read_remote(path, MAX_TEXT)
    except FileNotFoundError:
        raise is_missing(path) from None
    except TimeoutError:
        raise does_not_answer(path) from None
    except (OSError, ValueError) as error:
        raise cannot_read(path, error, CHECK_PERMISSIONS) from None
