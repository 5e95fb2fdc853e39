"""What `history` changes: brings deleted sessions back, puts one on another day."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from glutetimer.app.context import AppContext
from glutetimer.app.dated_ahead import sessions_ahead
from glutetimer.app.deleted_sessions import bring_back, deleted_sessions, find_deleted
from glutetimer.cli.error_output import complain
from glutetimer.cli.json_output import put
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.history.rows import SessionRow
from glutetimer.presentation.amounts import count


def show_deleted(context: AppContext, *, as_json: bool) -> None:
    """List what was deleted, the last deletion first."""
    rows = deleted_sessions(context.history)
    if as_json:
        for row in rows:
            put(_object(row, len(context.history.sets(row.uuid))))
        return
    paper = TextWriter()
    if not rows:
        paper.text("No session is deleted.")
        return
    paper.columns(
        ("Deleted sessions", "day", "sets", "deleted", "id"),
        [
            (
                row.programme_name,
                row.local_date.isoformat(),
                str(len(context.history.sets(row.uuid))),
                _when(row).date().isoformat(),
                row.uuid,
            )
            for row in rows
        ],
    )
    paper.line()
    paper.text("glutetimer history --bring-back ID brings one back, or all of them with all.")


def bring_sessions_back(context: AppContext, name: str, *, as_json: bool) -> None:
    """Bring one deleted session back, or every one."""
    rows = find_deleted(context.history, name)
    bring_back(context.history, [row.uuid for row in rows])
    if as_json:
        put({"brought_back": [row.uuid for row in rows]})
    elif len(rows) == 1:
        TextWriter().text(f"{rows[0].programme_name} of {rows[0].local_date.isoformat()} is back.")
    else:
        TextWriter().text(f"{count(len(rows), 'session')} are back.")


def move_session(context: AppContext, session: str, day: str, *, as_json: bool) -> None:
    """Put a session on another day; its time of day stays."""
    try:
        target = date.fromisoformat(day)
    except ValueError:
        raise UserError(f'"{day}" is not a date.', "Write it as 2026-11-20.") from None
    row = context.history.session(session)
    if row is None or row.deleted:
        raise UserError(
            f'No session is called "{session}".',
            "`glutetimer history --sessions --json` shows their ids.",
        )
    if not date(1970, 1, 2) <= target <= context.clock.now().date():
        raise UserError(f"{day} is no day on which it can have been done.", "Take one up to today.")
    if not context.history.move(session, target).wait():
        raise UserError("The session could not be moved: the disk fails just now.", "Try again.")
    if as_json:
        put({"moved": session, "from": row.local_date.isoformat(), "to": target.isoformat()})
    else:
        TextWriter().text(
            f"{row.programme_name} of {row.local_date.isoformat()} is on {target.isoformat()} now."
        )


def tell_of_sessions_ahead(context: AppContext) -> None:
    """Point out sessions whose day has not come yet."""
    for row in sessions_ahead(context.history, context.clock.now().date()):
        complain(
            f"{row.programme_name} is dated {row.local_date.isoformat()}, after today: the clock "
            f"was wrong then. Move it with glutetimer history --move {row.uuid} DATE"
        )


def _object(row: SessionRow, sets: int) -> dict[str, object]:
    return {
        "id": row.uuid,
        "programme": row.programme_id,
        "name": row.programme_name,
        "date": row.local_date.isoformat(),
        "sets": sets,
        "deleted_utc_ms": row.updated_utc_ms,
    }


def _when(row: SessionRow) -> datetime:
    zone = timezone(timedelta(minutes=row.utc_offset_min))
    return datetime.fromtimestamp(row.updated_utc_ms / 1000, tz=zone)
