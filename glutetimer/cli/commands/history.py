"""Shows what was done: week by week, or session by session."""

from __future__ import annotations

import argparse
import sys
from datetime import date, timedelta

from glutetimer.app.context import AppContext
from glutetimer.app.history.sessions import with_sets
from glutetimer.app.history.weeks import week_table
from glutetimer.cli.commands.history_changes import (
    bring_sessions_back,
    move_session,
    report_sessions_ahead,
    show_deleted,
)
from glutetimer.cli.commands.history_objects import session_object, week_object
from glutetimer.cli.commands.history_text import (
    nothing_done,
    write_chart,
    write_groups,
    write_session,
)
from glutetimer.cli.error_output import complain
from glutetimer.cli.json_output import put
from glutetimer.cli.services import Services
from glutetimer.cli.shapes import shapes_for
from glutetimer.cli.text_writer import TextWriter
from glutetimer.review.table import Grouping


def run(options: argparse.Namespace, machine: Services) -> int:
    """Show the history."""
    context = machine.context(options.data_dir)
    try:
        for notice in context.history.notices:
            complain(notice)
        if options.deleted:
            show_deleted(context, as_json=options.json)
            return 0
        if options.bring_back:
            bring_sessions_back(context, options.bring_back, as_json=options.json)
            return 0
        if options.move:
            move_session(context, *options.move, as_json=options.json)
            return 0
        report_sessions_ahead(context)
        since = context.calendar.week_start - timedelta(weeks=options.weeks - 1)
        if options.sessions:
            _show_sessions(context, since, trials=options.trials, as_json=options.json)
        else:
            by = Grouping(options.by or Grouping.EXERCISE)
            _show_weeks(context, since, by, trials=options.trials, as_json=options.json)
    finally:
        context.close()
    return 0


def _show_weeks(
    context: AppContext, since: date, by: Grouping, *, trials: bool, as_json: bool
) -> None:
    calendar = context.calendar
    found = week_table(context.history, context.catalogue, calendar, since, by, trials=trials)
    if as_json:
        for week in found:
            for group, totals in week.groups.items():
                put(week_object(week, group, totals))
        return
    writer = TextWriter()
    if not any(week.groups for week in found):
        writer.text(nothing_done())
        return
    write_chart(found, calendar.today, writer, shapes_for(sys.stdout))
    write_groups(found, by, context.catalogue, writer)


def _show_sessions(context: AppContext, since: date, *, trials: bool, as_json: bool) -> None:
    sessions = context.history.sessions(since=since, trials=trials)
    if as_json:
        for session in sessions:
            put(session_object(session, context.history.sets(session.uuid)))
        return
    writer = TextWriter()
    if not sessions:
        writer.text(nothing_done())
    for number, session in enumerate(sessions):
        if number:
            writer.line()
        write_session(with_sets(context.history, session), writer)
