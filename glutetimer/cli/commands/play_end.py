"""What `play` shows and asks after a session, in the words of the window's summary."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.app.context import AppContext
from glutetimer.app.history.weeks import week_so_far
from glutetimer.app.live_session import LiveSession
from glutetimer.app.session_runner import SessionRunner
from glutetimer.app.session_start import SessionStart
from glutetimer.cli.live.after_session import ask_effort_and_note
from glutetimer.cli.live.summary import write_summary
from glutetimer.cli.question import answer_to
from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import content
from glutetimer.presentation.summary import SummaryView, summary_view, with_left_out


def show_end(
    context: AppContext, start: SessionStart, runner: SessionRunner, live: LiveSession | None
) -> None:
    """Write the summary, under the name of the session where lines did not say it."""
    writer = TextWriter()
    if live is not None:
        writer.line(writer.styled(content(start.plan.name), "bold"))
    writer.line()
    write_summary(_summary(context, start, runner), writer)


def ask_afterwards(live: LiveSession) -> None:
    """Ask how hard it was, and for a note; Ctrl+C leaves that, and the session stays."""
    TextWriter().line()
    try:
        ask_effort_and_note(live, answer_to)
    except KeyboardInterrupt:
        TextWriter().line()


def _summary(context: AppContext, start: SessionStart, runner: SessionRunner) -> SummaryView:
    """Return what is shown of a session; of one that broke off only what was done."""
    catalogue, calendar = context.catalogue, context.calendar
    view = summary_view(
        runner.session,
        catalogue.exercises,
        catalogue.guidance,
        length_ms=runner.length_ms,
        week=None if start.is_trial else week_so_far(context.history, calendar),
        calendar=calendar,
        effort=None,
        note="",
    )
    view = with_left_out(view, start.hurt, catalogue.exercises)
    return view if runner.session.is_over else replace(view, headline="", week_line="")
