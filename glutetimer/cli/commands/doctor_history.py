"""What `doctor` looks at in the history."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.app.context import AppContext
from glutetimer.app.dated_ahead import sessions_ahead
from glutetimer.cli.commands.doctor_finding import Finding
from glutetimer.history import daily_copies
from glutetimer.i18n import _
from glutetimer.presentation.amounts import count


def history_findings(context: AppContext) -> Iterator[Finding]:
    """Look at the history and its backups."""
    history = context.history
    found = history.check()
    remedy = "" if found == "ok" else _("Start glutetimer again: it takes the newest good backup.")
    sessions = count(len(history.sessions()), "session")
    value = f"{context.paths.history}, {sessions}" if found == "ok" else found[:200]
    yield Finding("history", ok=found == "ok", value=value, remedy=remedy)
    for notice in history.notices:
        yield Finding("history", ok=False, value=notice)
    for row in sessions_ahead(history, context.clock.now().date()):
        yield Finding(
            "session_ahead",
            ok=False,
            value=_("{programme_name} is dated {local_date}, after today").format(
                programme_name=row.programme_name, local_date=row.local_date.isoformat()
            ),
            remedy=_("Move it with glutetimer history --move {uuid} DATE").format(uuid=row.uuid),
        )
    yield from _backups(context)


def _backups(context: AppContext) -> Iterator[Finding]:
    folder, now = context.paths.backups, context.clock.now()
    number = len(list(folder.glob("*.db")))
    newest = daily_copies.newest_sound_copy(folder, now)
    told = (
        _("{number}, newest {name}").format(number=number, name=newest[0].name)
        if newest
        else f"{number}"
        if number
        else _("none yet")
    )
    yield Finding("backups", ok=True, value=told)
    if early := daily_copies.ahead(folder, now.date()):
        yield Finding(
            "backups",
            ok=False,
            value=_("{n} dated after today, such as {name}").format(
                n=count(len(early), "backup"), name=early[0].name
            ),
            remedy=_(
                "A clock was wrong then, or is now. They are kept; look at the date of today."
            ),
        )
