"""The database file: connections, version checks, migrations."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.history.tables import present
from glutetimer.host.file_problems import MOVE_OR_CHOOSE_FOLDER
from glutetimer.host.regular_file import check_regular
from glutetimer.i18n import _
from glutetimer.training.tempo import Phase

APPLICATION_ID = 0x676C7574
"""Written into the file's header, so that another program's database is not taken for ours."""

BUSY_MS = 5000
"""How long to wait for another process that is writing."""

_TEXTS = {
    "session": "SELECT uuid, programme_id, programme_name, note FROM session",
    "performed_set": "SELECT uuid, exercise, exercise_name, band, feel FROM performed_set",
    "programme_snapshot": "SELECT content FROM programme_snapshot",
    "advice_decision": "SELECT uuid, exercise, programme, value_before, value_after, detail "
    "FROM advice_decision",
    "guided_break": "SELECT uuid, programme_id, programme_name, local_date FROM guided_break",
}
"""What is read as text, by the table, which older versions may not have."""

_MACHINE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
}
"""What the machine refuses says nothing about the file; every other error is damage."""


def migrations() -> dict[int, str]:
    """Return the SQL of each version of the schema, by its number, in order."""
    scripts = Path(__file__).with_name("migrations").glob("*.sql")
    found = {int(script.name.split("_")[0]): script.read_text("utf-8") for script in scripts}
    return dict(sorted(found.items()))


def connect(path: Path, mode: str = "rw") -> sqlite3.Connection:
    """Open the database in autocommit mode.

    Args:
        path: The file; it must exist unless the mode is "rwc".
        mode: "ro", "rw" or "rwc", as in SQLite's file addresses.

    Raises:
        sqlite3.Error: If it cannot be opened; that it is damaged may only show later.
    """
    try:
        check_regular(path)
    except OSError as error:
        raise sqlite3.OperationalError(error.strerror) from error
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        timeout=BUSY_MS / 1000,
        isolation_level=None,
        uri=True,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
    except (sqlite3.Error, UnicodeDecodeError):
        connection.close()
        raise
    return connection


def create_file(path: Path) -> None:
    """Make an empty file that only its owner can read; SQLite gives its side files the same."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)


def is_damage(error: Exception) -> bool:
    """Return whether an error means that the file is damaged, not that the machine refuses."""
    if isinstance(error, sqlite3.Error):
        return primary_code(error) not in _MACHINE
    return isinstance(error, UnicodeDecodeError)  # a message that quotes a damaged part


def primary_code(error: sqlite3.Error) -> int:
    """Return SQLite's code without its finer distinctions; the module's own errors have none."""
    code: int = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    return code & 0xFF


def is_sound(path: Path, *, thorough: bool = False) -> bool:
    """Return whether SQLite finds no fault with a file; another program's file may be sound.

    Args:
        path: The file.
        thorough: Look at every value too; for twenty years of training that takes 0.1 s, the
            mere structure of the file a fifth of it.

    Raises:
        sqlite3.Error: If the machine does not let it be read.
    """
    # SQLite passes over the constraints of a file that is opened to be read only
    mode, look = ("rw", "integrity_check") if thorough else ("ro", "quick_check")
    try:
        with closing(connect(path, mode)) as connection:
            return connection.execute(f"PRAGMA {look}(1)").fetchall() == [("ok",)]
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if not is_damage(error):
            raise
        return False


def is_whole(path: Path) -> bool:
    """Return whether every text in a history can be read and means something.

    SQLite's own check looks at structure and constraints, not at what a text says.

    Raises:
        sqlite3.Error: If the machine does not let it be read.
    """
    try:
        with closing(connect(path, "ro")) as connection:
            orders = connection.execute("SELECT DISTINCT tempo_order FROM performed_set")
            known = {phase.value for phase in Phase}
            if any(set(order.split()) - known for (order,) in orders if order):
                return False
            for table in present(connection, _TEXTS):
                for _ in connection.execute(_TEXTS[table]):
                    pass
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if isinstance(error, sqlite3.OperationalError) and "decode" in str(error):
            return False
        if not is_damage(error):
            raise
        return False
    return True


def is_as_made(connection: sqlite3.Connection, number: int) -> bool:
    """Return whether a file's tables and indexes are those of a version of the schema."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        for each, script in migrations().items():
            if each <= number:
                for statement in _statements(script):
                    fresh.execute(statement)
        return _definitions(fresh) == _definitions(connection)


def holds_sessions(connection: sqlite3.Connection) -> bool:
    """Return whether there are tables of sessions and sets, whatever is in them."""
    names = {name for _, name, _ in _definitions(connection)}
    return {"session", "performed_set"} <= names


def version(connection: sqlite3.Connection, place: str = "") -> int:
    """Return the version of the schema in a file, 0 for a new one.

    Args:
        connection: The file, open.
        place: What to call it where it is refused; its path where that is not given.

    Raises:
        UserError: If it is another program's database, or that of a newer glutetimer.
    """
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    (owner,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    place = place or _path(connection)
    if owner != APPLICATION_ID and (owner or found or tables):
        raise UserError(
            _("{place} is a database of another program.").format(place=place),
            _(MOVE_OR_CHOOSE_FOLDER),
        )
    newest = max(migrations())
    if found > newest:
        raise UserError(
            _(
                "{place} was written by a newer glutetimer (version {found} of the "
                "history, this one knows {newest})."
            ).format(place=place, found=found, newest=newest),
            _("Update glutetimer; the file was left as it is."),
        )
    return int(found)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to the newest version, each step in a transaction of its own."""
    for number, script in migrations().items():
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version(connection) < number:  # another process may have been quicker
                for statement in _statements(script):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold a transaction that keeps other writers out: all of it is on disk after, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def definition_texts(connection: sqlite3.Connection) -> list[bytes]:
    """Return how each table and index of a file is defined."""
    return [sql.encode() for _, _, sql in _definitions(connection)]


def _definitions(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    return set(
        connection.execute(
            "SELECT type, name, sql FROM sqlite_schema "
            "WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
    )


def _path(connection: sqlite3.Connection) -> str:
    # as bytes: a path need not be text
    named = "SELECT CAST(file AS BLOB) FROM pragma_database_list"
    return os.fsdecode(connection.execute(named).fetchone()[0] or b"")
