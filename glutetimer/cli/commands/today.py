"""Shows what today is suggested and advised, and takes decisions on advice."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TypeVar

from glutetimer.app.context import AppContext
from glutetimer.app.progress import ProgressAdvisor
from glutetimer.app.today_facts import TodayChoice, TodayFacts
from glutetimer.cli.catalogue import find
from glutetimer.cli.commands.history_text import write_week
from glutetimer.cli.commands.today_objects import (
    advice_object,
    decision_object,
    suggestion_object,
    week_sentences_object,
)
from glutetimer.cli.commands.today_text import (
    clear_hint,
    write_advice,
    write_decisions,
    write_suggestion,
)
from glutetimer.cli.error_output import complain
from glutetimer.cli.json_output import put
from glutetimer.cli.services import Services
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.i18n import _, content
from glutetimer.presentation.advice import advice_view, decision_line
from glutetimer.presentation.today import TodayView, today_view
from glutetimer.presentation.week_report import WeekReportView, week_report_view
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import Decision

_One = TypeVar("_One")


def run(options: argparse.Namespace, machine: Services) -> int:
    """Show today, or decide on an advice and show what was decided."""
    decides = any((options.accept, options.not_now, options.undo, options.clear))
    context = machine.context(options.data_dir, looks_only=not decides)
    try:
        for notice in context.history.notices:
            complain(notice)
        if decides:
            _decide(context, options)
            context.history.wait()
            _show_decisions(context, context.progress.decisions()[:1], as_json=options.json)
        elif options.decisions:
            _show_decisions(context, context.progress.decisions(), as_json=options.json)
        else:
            _show(context, as_json=options.json)
    finally:
        context.close()
    return 0


def _decide(context: AppContext, options: argparse.Namespace) -> None:
    progress = context.progress
    if options.clear:
        progress.clear(_spared(context, options.clear))
    elif options.undo:
        decided = _undoable(progress)
        progress.undo(_numbered(options.undo, decided, "glutetimer today --decisions"))
    elif options.accept:
        advice = _numbered(options.accept, _offered(context), "glutetimer today")
        if advice.rule is Rule.HURTS:
            raise UserError(
                _("That is about pain, and nothing to be accepted."),
                clear_hint(advice),
            )
        progress.accept(advice)
    else:
        progress.put_off(_numbered(options.not_now, _offered(context), "glutetimer today"))


def _offered(context: AppContext) -> tuple[Advice, ...]:
    """Return the open advice on what was done lately and on what is suggested today."""
    return context.progress.offered((context.today.to_do(TodayChoice()).programme.id,))


def _spared(context: AppContext, name: str) -> str:
    """Return the id of an exercise that is spared because it hurt.

    Raises:
        UserError: If it is not known, or nothing hurt in it.
    """
    found = find(context.catalogue, name)
    if found.id not in {one.exercise for one in context.starter.hurting()}:
        raise UserError(
            _("{name} is not spared: nothing is kept of pain in it.").format(
                name=content(found.name)
            ),
            _("`{command}` shows what is.").format(command="glutetimer today"),
        )
    return found.id


def _undoable(progress: ProgressAdvisor) -> list[Decision]:
    """Return the decisions that can be taken back, the newest first."""
    return [one for one in progress.decisions() if one.can_be_undone]


def _numbered(number: int, found: Sequence[_One], command: str) -> _One:
    """Return the one with a number, from 1.

    Raises:
        UserError: If there are fewer.
    """
    if number > len(found):
        raise UserError(
            _("There is no number {number} in what is shown.").format(number=number),
            _("`{command}` shows the numbers.").format(command=command),
        )
    return found[number - 1]


def _show(context: AppContext, *, as_json: bool) -> None:
    facts = context.today.facts(TodayChoice(), with_others=False)
    catalogue = context.catalogue
    view = today_view(facts, catalogue.exercises, catalogue.guidance)
    found = context.progress.offered((facts.chosen.programme.id,))
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


def _show_decisions(context: AppContext, decisions: Sequence[Decision], *, as_json: bool) -> None:
    """Show decisions, each with the number that takes it back, where it can be."""
    numbers = {one.key: number for number, one in enumerate(_undoable(context.progress), 1)}
    today = context.calendar.today
    rows = [
        (numbers.get(one.key), decision_line(one, context.catalogue, today)) for one in decisions
    ]
    if not as_json:
        write_decisions(rows, TextWriter())
        return
    for decision, (number, line) in zip(decisions, rows, strict=True):
        put(decision_object(number, decision, line))
