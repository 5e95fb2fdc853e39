"""The summary in the terminal: what was done, and in plain words what hurt."""

from __future__ import annotations

from datetime import date
from io import StringIO

import pytest

from glutetimer.app.cue_scheduler import Silence
from glutetimer.cli.live.after_session import ask_effort_and_note
from glutetimer.cli.live.summary import write_summary
from glutetimer.cli.text_writer import TextWriter
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.summary import SummaryView, summary_view, with_left_out
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.reason import Becomes, HurtNote
from glutetimer.review.totals import Totals
from glutetimer.session.session import Session
from tests.cli.fake_machine import FakeMachine
from tests.session.examples import EXERCISES, a_session, block

GUIDANCE = load_catalogue(assets_dir()).guidance


def written(session: Session) -> str:
    stream = StringIO()
    view = summary_view(
        session,
        EXERCISES,
        GUIDANCE,
        length_ms=60_000,
        week=Totals(),
        calendar=TrainingCalendar(date(2026, 11, 20), goal=3),
        effort=None,
        note="",
    )
    write_summary(view, TextWriter(stream))
    return stream.getvalue()


def test_a_session_that_was_ended_early_says_so_as_in_the_window() -> None:
    session = a_session(block("bridge", sets=2, reps=2), block("bridge", sets=1, reps=2))
    session.start(0)
    session.advance(session.plan.total_ms // 2)
    session.stop(session.plan.total_ms // 2)
    assert "Ended early; what you did is kept. 1 exercise, 1 min." in written(session)
    assert "No session yet this week; 3 are the goal." in written(session)


class Answers:
    """Somebody who gives these answers, one after the other, and remembers the questions."""

    def __init__(self, *answers: str | None) -> None:
        self._answers = list(answers)
        self.asked: list[str] = []

    def __call__(self, question: str) -> str | None:
        self.asked.append(question)
        return self._answers.pop(0)


@pytest.mark.parametrize(
    ("answers", "effort", "note"),
    [
        (("7", "left hip"), 7, "left hip"),
        (("eleven", "11", "10", ""), 10, ""),
        (("", "tired"), None, "tired"),
        ((None,), None, ""),
        (("4", None), 4, ""),
    ],
)
def test_effort_and_note_are_asked_as_in_the_window(
    pages: FakeMachine, answers: tuple[str | None, ...], effort: int | None, note: str
) -> None:
    context = pages.context(None)
    start = context.starter.new_start(context.planner.planned(context.planner.find("squat")))
    live = context.starter.live_session(start, start.open_writer(), Silence())
    live.runner.start()
    while not live.is_over:
        pages.clock.advance(1_000)
        live.runner.poll()
    ask = Answers(*answers)
    ask_effort_and_note(live, ask)
    context.history.wait()
    (row,) = context.history.sessions()
    assert (row.effort, row.note or "") == (effort, note)
    assert ask.asked[0] == ("How hard was it? 0 (rest) to 10 (all I had), Enter for no answer:")
    again = [one for one in ask.asked[1:] if "How hard" in one]
    assert all(" is no whole number from 0 to 10. How hard" in one for one in again)
    context.close()


def test_of_nothing_done_nothing_is_asked(pages: FakeMachine) -> None:
    context = pages.context(None)
    start = context.starter.new_start(context.planner.planned(context.planner.find("squat")))
    live = context.starter.live_session(start, start.open_writer(), Silence())
    live.runner.start()
    live.runner.do(Session.stop)
    ask = Answers()
    ask_effort_and_note(live, ask)
    assert ask.asked == []
    context.close()


def test_pain_stands_under_the_table_as_in_the_window() -> None:
    session = a_session(block("bridge", sets=2, reps=2))
    session.start(0)
    session.advance(6_000)
    assert "hurt" not in written(session)
    session.pain(6_000)
    assert "it hurt at rep 1. If it comes back, ask a physiotherapist." in written(session)


def test_a_trial_says_that_it_does_not_count_and_not_that_it_is_kept() -> None:
    session = a_session(block("bridge", sets=2, reps=2))
    session.start(0)
    session.advance(session.plan.total_ms // 2)
    session.stop(session.plan.total_ms // 2)
    view = summary_view(
        session,
        EXERCISES,
        GUIDANCE,
        length_ms=60_000,
        week=None,
        calendar=TrainingCalendar(date(2026, 11, 20), goal=3),
        effort=None,
        note="",
    )
    assert view.headline == "Ended early. 1 exercise, 1 min."
    assert view.week_line == "A trial: it does not count, but for pain."
    assert view.rows[0].feels == (("pain", "Pain"),)


def test_what_was_left_out_as_it_hurt_stands_in_the_summary() -> None:
    session = a_session(block("bridge"))
    notes = [HurtNote("squat", Becomes.LEFT_OUT), HurtNote("bridge", Becomes.STAYS)]
    view = with_left_out(SummaryView("Done.", ()), notes, session.exercises)
    assert view.remarks == ("The squat hurt last time, so it is left out.",)
