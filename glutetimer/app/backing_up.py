"""Backups of the history, the same for the window and the terminal."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from glutetimer.history.comparison import compare
from glutetimer.history.store import History
from glutetimer.host.file_problems import OTHER_NAME, cannot_write
from glutetimer.host.remote_file import expect_answer
from glutetimer.review.extent import Extent


def backup_file_name(today: date) -> str:
    """Return the name that is proposed for a backup: "glutetimer_2026-11-20.db"."""
    return f"glutetimer_{today.isoformat()}.db"


def back_up(history: History, target: Path) -> Extent:
    """Copy the history to a file; returns what the copy holds.

    Raises:
        UserError: If it cannot be written.
    """
    expect_answer(target)
    history.back_up(target)
    return compare(history, target).backup


def backup_target(file: str, now: datetime) -> Path:
    """Return where a backup goes that was asked for under this name: a folder gets a dated file.

    Raises:
        UserError: If what lies there does not answer, or nothing can have that name.
    """
    try:
        target = Path(file).expanduser().absolute()
        expect_answer(target)
        is_folder = target.is_dir()
    except (OSError, RuntimeError, ValueError) as error:
        raise cannot_write(file, error, OTHER_NAME) from None
    return target / backup_file_name(now.date()) if is_folder else target
