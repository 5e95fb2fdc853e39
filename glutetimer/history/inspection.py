"""Checks a file that is to be restored as hard as the history itself when it is opened.

The file may come from anywhere. It is copied into the data folder first, so that a share which
dies half way hangs nothing, and only the copy is looked at and used.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from glutetimer.errors import UserError
from glutetimer.history import backup, schema
from glutetimer.history.database_file import SIDE_FILES
from glutetimer.host.file_problems import (
    CHOOSE_BACKUP,
    cannot_read,
    does_not_answer,
    is_missing,
    reason_of,
)
from glutetimer.host.remote_file import ANSWER_S
from glutetimer.host.timeout import within
from glutetimer.i18n import _

MAX_BYTES = 512 << 20
"""Some hundred years of training."""
COPY_S = 120.0
"""How long a slow share may take to give the file."""


@contextmanager
def inspected(source: Path, folder: Path) -> Iterator[Path]:
    """Hold a copy of a history that is sound and as glutetimer makes it, of the newest version.

    Args:
        source: The file, wherever it lies.
        folder: Where the copy goes for as long as it is held.

    Raises:
        UserError: If the file is anything else or does not answer, or if the copy fails.
    """
    _check_kind(source)
    with ExitStack() as held:
        try:
            place = TemporaryDirectory(dir=folder, prefix=".restore_", ignore_cleanup_errors=True)
            copy = Path(held.enter_context(place)) / "copy.db"
            _copy(source, copy)
            _check_content(source, copy)
            with closing(schema.connect(copy)) as connection:
                schema.migrate(connection)
        except (OSError, sqlite3.Error) as error:
            raise UserError(
                _("{source} could not be copied to be looked at ({error}).").format(
                    source=source, error=reason_of(error)
                ),
                _("Make room on the disk of {folder} and try again.").format(folder=folder),
            ) from error
        yield copy


def _copy(source: Path, copy: Path) -> None:
    try:
        within(COPY_S, backup.copy, source, copy)
    except TimeoutError:
        raise does_not_answer(source) from None
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if schema.is_damage(error):
            raise backup.unsound(source) from error
        if isinstance(error, sqlite3.Error) and schema.primary_code(error) == sqlite3.SQLITE_FULL:
            raise
        raise cannot_read(source, error, CHOOSE_BACKUP) from error


def _check_kind(source: Path) -> None:
    """See that a regular file of a size that can be lies there, and what SQLite puts beside it."""
    try:
        status = within(ANSWER_S, _stat, source)
    except TimeoutError:
        raise does_not_answer(source) from None
    except FileNotFoundError:
        raise is_missing(source) from None
    except (OSError, ValueError) as error:
        raise cannot_read(source, error, CHOOSE_BACKUP) from None
    if not all(stat.S_ISREG(each.st_mode) for each in status):
        raise UserError(
            _("{source} is not a file.").format(source=source), _("Give the path of a backup.")
        )
    if max(each.st_size for each in status) > MAX_BYTES:
        raise UserError(
            _("{source} is larger than {limit} MB; no history is.").format(
                source=source, limit=MAX_BYTES >> 20
            ),
            _(CHOOSE_BACKUP),
        )


def _stat(source: Path) -> list[os.stat_result]:
    beside = [source.with_name(source.name + end) for end in SIDE_FILES]
    return [each.stat() for each in (source, *filter(_lies, beside))]


def _lies(path: Path) -> bool:
    """Return whether there is anything at a path, be it a link that leads nowhere."""
    return path.is_symlink() or path.exists()


def _check_content(source: Path, copy: Path) -> None:
    try:
        with closing(schema.connect(copy)) as connection:
            found = schema.version(connection, str(source))
            if found == 0:
                raise backup.is_empty(source)
            # before anything is asked of the content: what others defined would take part in that
            if not schema.is_as_made(connection, found):
                raise UserError(
                    _(
                        "{source} has tables, triggers or views that glutetimer does not make."
                    ).format(source=source),
                    _("Another program changed it; choose another backup."),
                )
        is_good = schema.is_sound(copy, thorough=True) and schema.is_whole(copy)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if not schema.is_damage(error):
            raise
        raise backup.unsound(source) from error
    if not is_good:
        raise backup.unsound(source)
