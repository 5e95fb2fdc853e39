"""What a person says of a session once it is over, whoever asks: each answer is written at once."""

from __future__ import annotations

from glutetimer.app.session_runner import SessionRunner
from glutetimer.history.session_writer import SessionWriter


class FinishedSession:
    """A session that is over: it takes answers and no key of the mat.

    Args:
        coach: Led it.
        writer: Writes it down.
    """

    def __init__(self, runner: SessionRunner, writer: SessionWriter) -> None:
        self._runner = runner
        self._writer = writer
        self.effort: int | None = None
        """0 (rest) to 10 (all there was), None while it is not said."""
        self.note = ""

    def feel(self, block: int, option: str | None) -> None:
        """Say where the exercise of a block was felt; None takes the answer back."""
        self._runner.do(lambda session, now: session.feel(now, option, block))

    def answer_test(self, ordinal: int, answer: int) -> None:
        """Answer the self-test of an ordinal; 0 is the worst answer."""
        self._runner.do(lambda session, now: session.answer_test(now, answer, ordinal))

    def say_effort(self, effort: int) -> None:
        """Say how hard it was."""
        self.effort = effort
        self._writer.annotate(effort=effort)

    def say_note(self, note: str) -> None:
        """Say something in words."""
        self.note = note
        self._writer.annotate(note=note)
