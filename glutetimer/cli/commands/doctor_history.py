"""The checks of `doctor` on the history."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.app.context import AppContext
from glutetimer.app.dated_ahead import sessions_ahead
from glutetimer.cli.commands.doctor_finding import Finding
from glutetimer.history import daily_copies
from glutetimer.i18n import _, ngettext
from glutetimer.i18n.counts import sessions_text
from glutetimer.presentation.history.sessions import ahead_words, move_words


def history_findings(context: AppContext) -> Iterator[Finding]:
    """Look at the history and its backups."""
    history = context.history
    found = history.check()
    remedy = "" if found == "ok" else _("Start glutetimer again: it takes the newest good backup.")
    sessions = sessions_text(len(history.sessions()))
    value = f"{context.paths.history}, {sessions}" if found == "ok" else found[:200]
    yield Finding("history", ok=found == "ok", value=value, remedy=remedy)
    for notice in history.notices:
        yield Finding("history", ok=False, value=notice)
    for row in sessions_ahead(history, context.clock.now().date()):
        yield Finding(
            "session_ahead",
            ok=False,
            value=ahead_words(row.programme_name, row.local_date),
            remedy=move_words(row.uuid),
        )
    yield from _backups(context)


def _backups(context: AppContext) -> Iterator[Finding]:
    folder, now = context.paths.backups, context.clock.now()
    number = len(list(folder.glob("*.db")))
    newest = daily_copies.newest_sound_copy(folder, now)
    value = (
        _("{number}, newest {name}").format(number=number, name=newest[0].name)
        if newest
        else f"{number}"
        if number
        else _("none yet")
    )
    yield Finding("backups", ok=True, value=value)
    if early := daily_copies.ahead(folder, now.date()):
        yield Finding(
            "backups",
            ok=False,
            value=ngettext(
                "{number} backup dated after today, such as {name}",
                "{number} backups dated after today, such as {name}",
                len(early),
            ).format(number=len(early), name=early[0].name),
            remedy=_(
                "A clock was wrong then, or is now. They are kept; look at the date of today."
            ),
        )
