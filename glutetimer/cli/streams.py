"""Handles standard streams that are closed, broken or full."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from errno import EBADF

from glutetimer.errors import UserError
from glutetimer.i18n import _

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing, which takes longer to load than a version to print
    from collections.abc import Iterator
    from typing import TextIO

_FLAGS = {"stdin": os.O_RDONLY, "stdout": os.O_RDONLY, "stderr": os.O_WRONLY}
"""stdout is opened so that writing fails: whoever closed it gets an error and not silence."""


def replace_closed() -> None:
    """Put something in the place of streams that are closed.

    Their numbers are taken, too: else the history would be opened under the number of stdout,
    where any library may write.
    """
    for name, flags in _FLAGS.items():
        if getattr(sys, name) is None:
            number = os.open(os.devnull, flags)
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, os.fdopen(number, mode, closefd=False))


@contextmanager
def reporting_write_errors() -> Iterator[None]:
    """Turn a failed write to stdout, as on a full disk, into a `UserError`.

    Raises:
        BrokenPipeError: If whoever read it has seen enough.
        UserError: If anything else is wrong with it.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        give_up(sys.stdout)
        reason = _("it is closed") if error.errno == EBADF else error.strerror or str(error)
        raise UserError(
            _("The output cannot be written ({reason}).").format(reason=reason),
            _("Send it somewhere else."),
        ) from None


def give_up(stream: TextIO) -> None:
    """Let what still waits for a stream go nowhere, so that Python does not try it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
