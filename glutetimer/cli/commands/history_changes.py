"""The changes of `history`: brings deleted sessions back, moves one to another day."""

from __future__ import annotations

from argparse import ArgumentTypeError
from datetime import date, datetime, timedelta, timezone

from glutetimer.app.context import AppContext
from glutetimer.app.dated_ahead import sessions_ahead
from glutetimer.app.deleted_sessions import NONE_DELETED, bring_back, deleted_sessions, find_deleted
from glutetimer.app.history.sessions import SHOWS_IDS
from glutetimer.cli import argument_types
from glutetimer.cli.commands.history_breaks import (
    TRY_AGAIN,
    bring_break_back,
    write_deleted_breaks,
)
from glutetimer.cli.error_output import complain
from glutetimer.cli.json_output import put
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.history.rows import SessionRow
from glutetimer.i18n import _, content, formats
from glutetimer.presentation.data_results import brought_back_text
from glutetimer.presentation.history.sessions import ahead_words, move_words


def show_deleted(context: AppContext, *, as_json: bool) -> None:
    """List what was deleted, the last deletion first."""
    rows = deleted_sessions(context.history)
    if as_json:
        for row in rows:
            put(_object(row, len(context.history.sets(row.uuid))))
        return
    writer = TextWriter()
    write_deleted_breaks(context.history.deleted_breaks(), writer)
    if not rows:
        writer.text(_(NONE_DELETED))
        return
    writer.columns(
        (_("Deleted sessions"), _("Day"), _("Sets"), _("Deleted"), "id"),
        [
            (
                content(row.programme_name),
                row.local_date.isoformat(),
                str(len(context.history.sets(row.uuid))),
                _when(row).date().isoformat(),
                row.uuid,
            )
            for row in rows
        ],
    )
    writer.line()
    writer.text(
        _(
            "`glutetimer history --bring-back ID` brings one back, "
            "`glutetimer history --bring-back all` all of them."
        )
    )


def bring_sessions_back(context: AppContext, name: str, *, as_json: bool) -> None:
    """Bring one deleted session back, or every one, or a deleted break."""
    if bring_break_back(context, name, as_json=as_json):
        return
    rows = find_deleted(context.history, name)
    bring_back(context.history, [row.uuid for row in rows])
    if as_json:
        put({"brought_back": [row.uuid for row in rows]})
    elif len(rows) == 1:
        row = rows[0]
        TextWriter().text(
            _("{programme} of {day} is back.").format(
                programme=content(row.programme_name), day=_day(row.local_date)
            )
        )
    else:
        TextWriter().text(brought_back_text(len(rows)))


def move_session(context: AppContext, session: str, day: str, *, as_json: bool) -> None:
    """Put a session on another day; its time of day stays.

    Raises:
        UserError: If there is no such session or day, or if the disk fails.
    """
    try:
        target = argument_types.day(day)
    except ArgumentTypeError as error:
        raise UserError(f"{error}.") from None
    row = context.history.session(session)
    if row is None or row.deleted:
        raise UserError(
            _('No session is called "{session}".').format(session=session),
            _(SHOWS_IDS),
        )
    if not date(1970, 1, 2) <= target <= context.clock.now().date():
        raise UserError(
            _("{day} is no day on which it can have been done.").format(day=day),
            _("Take one up to today."),
        )
    if not context.history.move(session, target).wait():
        raise UserError(_("The session could not be moved: the disk fails just now."), _(TRY_AGAIN))
    if as_json:
        put({"moved": session, "from": row.local_date.isoformat(), "to": target.isoformat()})
    else:
        TextWriter().text(
            _("{programme} of {day} is on {new_day} now.").format(
                programme=content(row.programme_name),
                day=_day(row.local_date),
                new_day=_day(target),
            )
        )


def report_sessions_ahead(context: AppContext) -> None:
    """Print a warning for sessions that are dated in the future."""
    for row in sessions_ahead(context.history, context.clock.now().date()):
        complain(f"{ahead_words(row.programme_name, row.local_date)} {move_words(row.uuid)}")


def _object(row: SessionRow, sets: int) -> dict[str, object]:
    return {
        "id": row.uuid,
        "programme": row.programme_id,
        "name": row.programme_name,
        "date": row.local_date.isoformat(),
        "sets": sets,
        "deleted_utc_ms": row.updated_utc_ms,
    }


def _day(day: date) -> str:
    return formats.day_text(day, formats.LONG_DAY_YEAR)


def _when(row: SessionRow) -> datetime:
    zone = timezone(timedelta(minutes=row.utc_offset_min))
    return datetime.fromtimestamp(row.updated_utc_ms / 1000, tz=zone)
