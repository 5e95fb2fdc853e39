"""A programme with its own exercises as a short text: a QR code on paper, a line in a message.

The text holds what the files say, packed with a dictionary of the words that files have. What it
says is a stranger's: it has limits, and is checked like a file.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, TypeVar

from glutetimer.errors import UserError
from glutetimer.exchange.code_text import MAX_LETTERS, code_of, content_of
from glutetimer.exchange.code_words import WORDS
from glutetimer.i18n import N_, _
from glutetimer.library.file_errors import MOST_MISTAKES, FileError
from glutetimer.library.shape import convert
from glutetimer.library.toml_file import MAX_BYTES, unfit_values
from glutetimer.training.exercise import Exercise
from glutetimer.training.plain_values import plain_values
from glutetimer.training.programme import Programme

MAX_EXERCISES: Final = 100
"""How many exercises of one's own travel with a programme."""
ASK_FOR_ANOTHER: Final = N_("Ask for the file of the programme instead.")

T = TypeVar("T", Exercise, Programme)


@dataclass(frozen=True, slots=True)
class SharedProgramme:
    """A programme and the exercises of somebody's own that it needs."""

    programme: Programme
    exercises: tuple[Exercise, ...] = ()


def to_code(programme: Programme, own_exercises: Sequence[Exercise] = ()) -> str:
    """Return a programme and its own exercises as a code; pictures of one's own stay behind.

    Raises:
        UserError: If it is too long for that.
    """
    said: dict[str, Any] = {"programme": plain_values(programme)}
    if own_exercises:
        said["exercises"] = [_without_pictures(one) for one in own_exercises]
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS, zdict=WORDS)
    code = code_of(packer.compress(text) + packer.flush())
    if len(code) > MAX_LETTERS or len(text) > MAX_BYTES or len(own_exercises) > MAX_EXERCISES:
        raise too_long_for_code(programme)
    return code


def from_code(text: str) -> SharedProgramme:
    """Return the programme of the first code in a text; see `code_text` for what a code is.

    Raises:
        UserError: If there is none, or it is damaged, or holds something else.
    """
    said = _unpacked(content_of(text))
    if not isinstance(said, dict):
        raise _nothing_known()
    exercises = said.get("exercises", [])
    if not isinstance(exercises, list) or len(exercises) > MAX_EXERCISES:
        raise _nothing_known()
    return SharedProgramme(
        _checked(said.get("programme"), Programme),
        tuple(_checked(one, Exercise) for one in exercises),
    )


def _without_pictures(exercise: Exercise) -> dict[str, Any]:
    said = plain_values(exercise)
    said.pop("pictures", None)
    return said


def _unpacked(packed: bytes) -> object:
    """Return what was packed, which may be as large as a file and no larger."""
    unpacker = zlib.decompressobj(wbits=-zlib.MAX_WBITS, zdict=WORDS)
    try:
        text = unpacker.decompress(packed, MAX_BYTES + 1)
        if len(text) > MAX_BYTES or not unpacker.eof or unpacker.unused_data:
            raise _nothing_known()
        return json.loads(text)
    except (zlib.error, ValueError, RecursionError):
        raise _nothing_known() from None


def _checked(said: object, kind: type[T]) -> T:
    if not isinstance(said, dict):
        raise _nothing_known()
    unfit = list(islice(unfit_values(said), MOST_MISTAKES))
    item, mistakes = (None, unfit) if unfit else convert(said, kind)
    if item is None or mistakes:
        raise mistake_of_code(mistakes)
    return item


def too_long_for_code(programme: Programme) -> UserError:
    """Return what is said of a programme that no code can hold."""
    what = _("{name} is too long for a code.").format(name=programme.name)
    return UserError(what, _("Hand its file on instead."))


def mistake_of_code(mistakes: Iterable[FileError]) -> UserError:
    """Return what is said of a code with something in it that cannot be used."""
    for one in mistakes:
        what = _("The code holds something that cannot be used: {mistake}.")
        return UserError(what.format(mistake=one.what), _("It may be of a newer glutetimer."))
    return _nothing_known()


def _nothing_known() -> UserError:
    return UserError(_("The code holds no programme that can be read."), _(ASK_FOR_ANOTHER))
