"""What a file that somebody hands on is: a TOML file, a text with a code, a picture, a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from glutetimer.errors import UserError
from glutetimer.exchange.code_text import MAX_TEXT, has_code
from glutetimer.exchange.programme_code import SharedProgramme, from_code
from glutetimer.host.file_problems import (
    CHECK_PERMISSIONS,
    cannot_read,
    does_not_answer,
    is_missing,
)
from glutetimer.host.remote_file import read_remote
from glutetimer.i18n import _
from glutetimer.library.file_errors import file_name
from glutetimer.library.toml_file import read_text

_PICTURES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_PDF_WITHIN: Final = 1024
"""So far from its start a PDF says that it is one."""


class SharedKind(StrEnum):
    """What a file may be that holds a programme."""

    TOML = "toml"
    TEXT = "text"
    PICTURE = "picture"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class FileTexts:
    """What a picture or PDF says: the texts of its codes, and its own text."""

    codes: tuple[str, ...] = ()
    text: str = ""


ReadTexts = Callable[[Path], FileTexts]
"""Reads a picture or PDF; raises a `UserError` if it cannot be read."""


@dataclass(frozen=True, slots=True)
class FoundInFile:
    """What a file was found to hold: the programme of its code, a file of ours, a PDF's text."""

    path: Path
    shared: SharedProgramme | None = None
    text: str = ""
    toml: bytes | None = None
    """The content of a file of an exercise or programme."""

    @property
    def is_programme(self) -> bool:
        """Whether there is something to be taken in."""
        return self.shared is not None or self.toml is not None


def read_shared_file(path: Path, read_texts: ReadTexts) -> FoundInFile:
    """Return what a file holds that may have a programme in it.

    Args:
        path: The file.
        read_texts: Reads a picture or PDF.

    Raises:
        UserError: If it cannot be read, its code is damaged, or it is a picture without a code.
    """
    if path.suffix.lower() == ".toml":
        return FoundInFile(path, toml=read_text(path, read_remote).encode())
    start = start_of(path)
    kind = kind_of_content(start)
    if kind not in (SharedKind.PICTURE, SharedKind.PDF):
        text = start.decode("utf-8", "replace")
        return FoundInFile(path, from_code(text) if has_code(text) else None)
    found = read_texts(path)
    for text in ("\n".join(found.codes), found.text):
        if has_code(text):
            return FoundInFile(path, from_code(text), found.text)
    if kind is SharedKind.PICTURE:
        remedy = _(
            "Take the picture again: all of the code, straight from above, in even light. The text "
            "of a sheet without a code is not read from a picture: type it."
        )
        raise no_code_found(path, remedy)
    return FoundInFile(path, text=found.text)


def no_code_found(path: Path, remedy: str) -> UserError:
    """Return what is said of a file without the code that was looked for."""
    what = _("No code of a programme was found in {name}.").format(name=file_name(path))
    return UserError(what, remedy)


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
