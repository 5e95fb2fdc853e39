"""The summary in the terminal: what was done, and in plain words what hurt."""

from __future__ import annotations

from io import StringIO

from glutetimer.cli.live.summary import write_summary
from glutetimer.cli.text_writer import TextWriter
from glutetimer.session.session import Session
from tests.session.examples import EXERCISES, a_session, block


def written(session: Session) -> str:
    stream = StringIO()
    write_summary(session.records, EXERCISES, TextWriter(stream))
    return stream.getvalue()


def test_pain_stands_under_the_table_as_in_the_window() -> None:
    session = a_session(block("bridge", sets=2, reps=2))
    session.start(0)
    session.advance(6_000)
    assert "hurt" not in written(session)
    session.pain(6_000)
    assert "it hurt at rep 1. If it comes back, ask a physiotherapist." in written(session)
