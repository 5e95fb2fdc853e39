"""Output files of commands: an existing file is replaced only if the person agrees."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from glutetimer.cli.question import agrees, can_ask
from glutetimer.cli.slow_file import reported_if_slow
from glutetimer.cli.streams import reporting_write_errors
from glutetimer.errors import UserError
from glutetimer.host.file_problems import OTHER_NAME, cannot_write, is_a_folder, is_there_already
from glutetimer.host.remote_file import expect_answer
from glutetimer.i18n import _

STDOUT: Final = "-"
"""What stands for stdout in the place of a file's name."""


def writable(path: Path, *, force: bool, history: Path) -> Path:
    """Return where to write for a path; what a link points to is replaced, not the link.

    Args:
        path: What was asked for.
        force: Whether to replace what is there without asking.
        history: The file that is never replaced.

    Raises:
        UserError: If something is there already and is to stay.
    """
    try:
        target = path.expanduser().resolve()
        is_there, is_folder = target.exists(), target.is_dir()
    except (OSError, RuntimeError, ValueError) as error:
        raise cannot_write(path, error, OTHER_NAME) from None
    if target == history.resolve():
        raise UserError(_("{path} is the history itself.").format(path=path), _(OTHER_NAME))
    if is_folder:
        raise is_a_folder(path)
    if is_there and not force:
        expect_replacing(is_there_already(path))
    return target


def shown_target(output: str | None, target: str | Path) -> str:
    """Return a file that was written as the person named it; with its folder, if they did not."""
    return str(target if output else Path(target).absolute())


def expect_replacing(what: str) -> None:
    """Go on only if the person agrees to replace what is there.

    Raises:
        UserError: If not, or if nobody is there to be asked.
    """
    if not (can_ask() and agrees(_("{what} Replace it?").format(what=what), usual=False)):
        raise UserError(
            _("{what} It stays as it is.").format(what=what),
            _("Take another name, or add --force."),
        )


def write_file(
    name: str,
    write: Callable[[Path], object],
    *,
    force: bool,
    history: Path,
    is_text: bool = False,
) -> bool:
    """Write a file under a name, or to stdout for "-"; devices and pipes are written into.

    Args:
        name: The name that was given.
        write: Writes to a path, which does not exist then or may be replaced.
        force: Whether to replace what is there without asking.
        history: The file that is never replaced.
        is_text: Whether it can be read on a terminal.

    Returns:
        Whether there is a file with that name now.

    Raises:
        UserError: If it is not to be written.
    """
    if name == STDOUT:
        if not is_text and sys.stdout.isatty():
            raise UserError(_("That is nothing to read on a terminal."), _("Name a file with -o."))
        to_stdout(_written(write))
        return False
    path = Path(name)
    with reported_if_slow(path):
        expect_answer(path)
    if path.exists() and not path.is_file() and not path.is_dir():
        content = b"".join(_written(write))
        try:
            path.write_bytes(content)
        except OSError as error:
            raise cannot_write(path, error) from None
        return False
    write(writable(path, force=force, history=history))
    return True


def to_stdout(pieces: Iterable[bytes]) -> None:
    """Write bytes to stdout.

    Raises:
        UserError: If it takes no more.
    """
    for piece in pieces:
        with reporting_write_errors():
            sys.stdout.buffer.write(piece)


def _written(write: Callable[[Path], object]) -> list[bytes]:
    with tempfile.TemporaryDirectory(prefix="glutetimer-") as folder:
        path = Path(folder) / "written"
        write(path)
        return [path.read_bytes()]
