"""Writes the plan of the week as a calendar."""

from __future__ import annotations

import argparse

from glutetimer.app.context import AppContext
from glutetimer.cli.json_output import put
from glutetimer.cli.target import STDOUT, write_file
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.exchange import export
from glutetimer.exchange.week_calendar import week_calendar
from glutetimer.i18n import _
from glutetimer.presentation.week_plan import CALENDAR_NAME, calendar_saved_text, week_events


def write_week_plan(options: argparse.Namespace, context: AppContext) -> None:
    """Write the calendar to the file that is named, else to stdout.

    Raises:
        UserError: If no day is planned, or it cannot be written.
    """
    planning = context.week_planning
    events = week_events(planning.sessions())
    if not events:
        raise UserError(
            _("No day of the week is planned."),
            _('Plan it on the settings page, or write week_plan = ["monday"] into {path}.').format(
                path=context.paths.settings
            ),
        )
    calendar = week_calendar(
        events,
        name=_(CALENDAR_NAME),
        calendar_id=planning.calendar_id,
        minute=planning.minute,
        now_utc_ms=context.clock.utc_ms(),
    )
    name = options.output or STDOUT
    written = write_file(
        name,
        lambda path: export.write(path, [calendar]),
        force=options.force,
        history=context.paths.history,
        is_text=True,
    )
    if written and options.json:
        put({"file": name, "format": "ics", "sessions": len(events)})
    elif written:
        TextWriter().line(calendar_saved_text(name, len(events)))
