"""The files in a ZIP archive, such as a watch's activities are shared in, within bounds."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final
from zipfile import BadZipFile, ZipFile

from glutetimer.errors import UserError
from glutetimer.i18n import _

MAX_FILES: Final = 500
MAX_BYTES: Final = 64 * 1024 * 1024
"""Of all files together, unpacked."""
ENDINGS: Final = (".fit", ".csv", ".tsv", ".txt", ".json")
_MARK: Final = b"PK\x03\x04"
_GZIP: Final = b"\x1f\x8b\x08"
_CHUNK: Final = 1 << 16


def looks_like_it(content: bytes) -> bool:
    """Return whether a file may be of this kind."""
    return content.startswith(_MARK)


def inflated(content: bytes, name: str) -> bytes:
    """Return what a file holds that was packed alone, as Garmin's `.fit.gz` is; others as they are.

    Raises:
        UserError: If it is damaged or too large.
    """
    if not content.startswith(_GZIP):
        return content
    unpacking = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        inside = unpacking.decompress(content, MAX_BYTES)
    except zlib.error:
        raise _damaged(name) from None
    if unpacking.unconsumed_tail:
        raise _too_large(name)
    if not unpacking.eof:
        raise _damaged(name)
    return inside


def unpacked(content: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files in an archive that may hold workouts, with their names.

    Raises:
        UserError: If it is damaged, locked, too large, or has no such file.
    """
    found, left = 0, MAX_BYTES
    try:
        with ZipFile(BytesIO(content)) as archive:
            for member in archive.infolist():
                path = PurePosixPath(member.filename)
                if not _may_hold_workouts(path):
                    continue
                if found >= MAX_FILES:
                    raise _too_large(name)
                parts = []
                with archive.open(member) as stream:
                    while chunk := stream.read(min(_CHUNK, left + 1)):
                        left -= len(chunk)
                        if left < 0:
                            raise _too_large(name)
                        parts.append(chunk)
                found += 1
                packed = b"".join(parts)
                inside = inflated(packed, path.name)
                left -= len(inside) - len(packed)
                if left < 0:
                    raise _too_large(name)
                yield path.name, inside
    except RuntimeError:
        raise UserError(
            _("{name} is locked with a password.").format(name=name),
            _("Unpack it and import what is in it."),
        ) from None
    except (BadZipFile, NotImplementedError, EOFError, OSError, ValueError, zlib.error):
        raise _damaged(name) from None
    if not found:
        raise UserError(
            _("{name} is an archive without a file of workouts.").format(name=name),
            _("Export the activity itself: a FIT file, or a table."),
        )


def _may_hold_workouts(path: PurePosixPath) -> bool:
    """Return whether a file in an archive is looked at, by its name: "1.fit", "1.fit.gz"."""
    bare = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    return bare.suffix.lower() in ENDINGS and not path.name.startswith(".")


def _damaged(name: str) -> UserError:
    return UserError(
        _("{name} is a damaged archive.").format(name=name), _("Export or download it anew.")
    )


def _too_large(name: str) -> UserError:
    return UserError(
        _("{name} holds more than {files} files or {limit} MB.").format(
            name=name, files=MAX_FILES, limit=MAX_BYTES >> 20
        ),
        _("Unpack it and import its files in parts."),
    )
