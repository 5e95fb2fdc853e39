"""The text of a sheet that lies in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from glutetimer.errors import UserError
from glutetimer.exchange.readers.encoding import detect, is_text
from glutetimer.host.file_problems import (
    CHECK_PERMISSIONS,
    cannot_read,
    does_not_answer,
    is_missing,
)
from glutetimer.host.remote_file import read_remote
from glutetimer.i18n import _

MOST_BYTES: Final = 400_000
"""No sheet is longer, in any encoding."""


def sheet_text(path: Path) -> str:
    """Return the text in a file, whatever its encoding.

    Raises:
        UserError: If it cannot be read, or holds no text.
    """
    try:
        content = read_remote(path, MOST_BYTES + 1)
    except FileNotFoundError:
        raise is_missing(path) from None
    except TimeoutError:
        raise does_not_answer(path) from None
    except (OSError, ValueError) as error:
        raise cannot_read(path, error, CHECK_PERMISSIONS) from None
    return text_in(content, path.name)


def text_in(content: bytes, name: str) -> str:
    """Return the text in what was read, whatever its encoding.

    Args:
        content: What was read, a byte more than the most at least where there is more.
        name: Where it is from.

    Raises:
        UserError: If it holds no text.
    """
    if not content.strip():
        raise UserError(
            _("{path} is empty.").format(path=name),
            _("A sheet has an exercise on each line, such as: Glute bridge 3x10"),
        )
    encoding = detect(content, lambda _lines: 0)
    if not is_text(content, encoding):
        raise UserError(
            _("{path} is no text.").format(path=name),
            _("Save it as text in the program that it comes from, or paste what it says."),
        )
    if len(content) > MOST_BYTES:
        raise UserError(
            _("{path} is too long for a sheet.").format(path=name),
            _("Keep only the exercises in it."),
        )
    return content.decode(encoding, "replace")
