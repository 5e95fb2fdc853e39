"""Shows what today is suggested and advised, and takes decisions on advice."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from glutetimer.app.context import AppContext
from glutetimer.app.today_facts import TodayChoice, TodayFacts
from glutetimer.cli.commands.history_text import write_week
from glutetimer.cli.commands.today_answers import decide, offered
from glutetimer.cli.commands.today_objects import (
    advice_object,
    decision_object,
    suggestion_object,
    week_sentences_object,
)
from glutetimer.cli.commands.today_text import (
    write_advice,
    write_decided,
    write_decisions,
    write_suggestion,
)
from glutetimer.cli.json_output import put
from glutetimer.cli.services import Services
from glutetimer.cli.start_notices import report_notices
from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _
from glutetimer.presentation.advice import advice_view, decision_line
from glutetimer.presentation.today import TodayView, today_view
from glutetimer.presentation.week_report import WeekReportView, week_report_view
from glutetimer.review.progress.advice import Advice
from glutetimer.review.progress.decision import Decision


def run(options: argparse.Namespace, machine: Services) -> int:
    """Show today, or decide on advice and show what was decided."""
    decides = any((options.accept, options.not_now, options.undo, options.clear))
    context = machine.context(options.data_dir, looks_only=not decides)
    try:
        report_notices(context)
        if decides:
            decided = decide(context, options)
            context.history.wait()
            _show_decisions(context, None if options.decisions else decided, as_json=options.json)
            if not options.json and offered(context):
                TextWriter().text(_("What is still open: `glutetimer today`."))
        elif options.decisions:
            _show_decisions(context, None, as_json=options.json)
        else:
            _show(context, as_json=options.json)
    finally:
        context.close()
    return 0


def _show(context: AppContext, *, as_json: bool) -> None:
    facts = context.today.facts(TodayChoice(), with_others=False)
    catalogue = context.catalogue
    view = today_view(facts, catalogue.exercises, catalogue.guidance)
    found = context.progress.offered((facts.chosen.programme.id,))
    context.advice_numbers.keep(found)
    if as_json:
        _put(facts, view, found, context)
        return
    writer = TextWriter()
    write_suggestion(facts.chosen, view, catalogue, writer)
    for number, advice in enumerate(found, 1):
        write_advice(number, advice, advice_view(advice, catalogue), writer)
    write_week(_week(context), writer)


def _put(facts: TodayFacts, view: TodayView, found: Sequence[Advice], context: AppContext) -> None:
    put(suggestion_object(facts.chosen, view))
    for number, advice in enumerate(found, 1):
        put(advice_object(number, advice, advice_view(advice, context.catalogue)))
    put(week_sentences_object(_week(context)))


def _week(context: AppContext) -> WeekReportView:
    return week_report_view(context.week_reporter.week(), context.catalogue)


def _show_decisions(
    context: AppContext, chosen: Sequence[Decision] | None, *, as_json: bool
) -> None:
    """Show decisions: all with their numbers, the newest first, or those that were just made."""
    held = context.progress.decisions()
    numbers = {one.key: number for number, one in enumerate(held, 1)}
    shown = list(held)
    if chosen is not None:
        shown = list(chosen)
    today = context.calendar.today
    rows = [(numbers.get(one.key), decision_line(one, context.catalogue, today)) for one in shown]
    if not as_json:
        write = write_decisions if chosen is None else write_decided
        write(rows, TextWriter())
        return
    for decision, (number, line) in zip(shown, rows, strict=True):
        put(decision_object(number, decision, line))
