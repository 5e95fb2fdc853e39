"""Shows what was done: week by week, or session by session."""

from __future__ import annotations

import argparse
import sys
from datetime import date, timedelta

from glutetimer.app.context import AppContext
from glutetimer.app.history.sessions import days_before, with_sets
from glutetimer.app.history.weeks import trend_of, week_table, weeks_in_a_row
from glutetimer.cli.commands.history_breaks import delete_break
from glutetimer.cli.commands.history_changes import (
    bring_sessions_back,
    move_session,
    report_sessions_ahead,
    show_deleted,
)
from glutetimer.cli.commands.history_objects import (
    break_object,
    breaks_object,
    session_object,
    week_object,
)
from glutetimer.cli.commands.history_text import (
    nothing_done,
    write_breaks,
    write_chart,
    write_earlier,
    write_groups,
    write_report,
    write_session,
)
from glutetimer.cli.json_output import put
from glutetimer.cli.services import Services
from glutetimer.cli.shapes import shapes_for
from glutetimer.cli.start_notices import report_notices
from glutetimer.cli.text_writer import TextWriter
from glutetimer.presentation.breaks import breaks_sentence, breaks_words
from glutetimer.presentation.history.chart_words import FIRST_METRIC
from glutetimer.presentation.history.trend import trend_text
from glutetimer.presentation.week_report import week_report_view
from glutetimer.review.breaks import breaks_by_week, totals_of_breaks
from glutetimer.review.table import Grouping
from glutetimer.review.totals import Metric


def run(options: argparse.Namespace, machine: Services) -> int:
    """Show the history."""
    changes = options.bring_back or options.move or options.delete_break
    context = machine.context(options.data_dir, looks_only=not changes)
    try:
        report_notices(context)
        if options.deleted:
            show_deleted(context, as_json=options.json)
            return 0
        if options.delete_break:
            delete_break(context, options.delete_break, as_json=options.json)
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
            _show_weeks(context, since, options)
    finally:
        context.close()
    return 0


def _show_weeks(context: AppContext, since: date, options: argparse.Namespace) -> None:
    history, catalogue, calendar = context.history, context.catalogue, context.calendar
    by = Grouping(options.by or Grouping.EXERCISE)
    metric = Metric(options.metric or FIRST_METRIC)
    found = week_table(
        history,
        catalogue,
        calendar,
        since,
        by,
        trials=options.trials,
        weighted=options.json or metric is Metric.WEIGHTED,
    )
    if options.json:
        for week in found:
            for group, totals in week.groups.items():
                put(week_object(week, group, totals))
        by_week = breaks_by_week(history.breaks(since, calendar.today), calendar.first_day)
        for start, done in by_week.items():
            put(breaks_object(start, done))
        return
    writer = TextWriter()
    earlier = days_before(history, since, trials=options.trials)
    if any(week.groups for week in found):
        write_chart(found, metric, calendar.today, writer, shapes_for(sys.stdout))
        write_groups(found, by, metric, catalogue, writer)
        if trend := trend_of(history, catalogue, calendar, found):
            writer.line()
            writer.text(trend_text(trend))
        write_report(
            week_report_view(context.week_reporter.week(), catalogue),
            weeks_in_a_row(history, calendar),
            calendar.goal,
            writer,
        )
        if breaks := breaks_words(totals_of_breaks(history.breaks(since, calendar.today))):
            writer.text(breaks)
    else:
        writer.text(nothing_done(earlier))
        done = totals_of_breaks(history.breaks(calendar.week_start))
        if done.breaks:
            writer.text(breaks_sentence(done))
    write_earlier(earlier, calendar, writer)


def _show_sessions(context: AppContext, since: date, *, trials: bool, as_json: bool) -> None:
    sessions = context.history.sessions(since=since, trials=trials)
    breaks = context.history.breaks(since)
    if as_json:
        for session in sessions:
            put(session_object(session, context.history.sets(session.uuid)))
        for one in breaks:
            put(break_object(one))
        return
    writer = TextWriter()
    earlier = days_before(context.history, since, trials=trials)
    if not sessions:
        writer.text(nothing_done(earlier))
    for number, session in enumerate(sessions):
        if number:
            writer.line()
        write_session(with_sets(context.history, session), writer)
    write_breaks(breaks, writer)
    write_earlier(earlier, context.calendar, writer)
