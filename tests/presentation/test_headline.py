"""The line over the summary: one exercise or several, done or ended early."""

from __future__ import annotations

import pytest

from glutetimer.presentation.summary import headline
from tests.session.examples import a_session, block

MINUTE_MS = 60_000


@pytest.mark.parametrize(
    ("exercises", "line"),
    [
        (("bridge",), "Done. 1 exercise, 1 min."),
        (("bridge", "squat"), "Done. 2 exercises, 1 min."),
    ],
)
def test_a_session_done_to_its_end_counts_its_exercises(
    exercises: tuple[str, ...], line: str
) -> None:
    session = a_session(*(block(one, sets=1, reps=2) for one in exercises))
    session.start(0)
    session.advance(60 * MINUTE_MS)
    assert headline(session, MINUTE_MS) == line


@pytest.mark.parametrize(
    ("sets_of_first", "line"),
    [
        (1, "Ended early; what you did is kept. 2 exercises, 1 min."),
        (50, "Ended early; what you did is kept. 1 exercise, 1 min."),
    ],
)
def test_a_session_that_was_ended_counts_what_was_done_of_it(sets_of_first: int, line: str) -> None:
    session = a_session(block("bridge", sets=sets_of_first), block("squat", sets=50, reps=2))
    session.start(0)
    session.advance(2 * MINUTE_MS)
    session.stop(2 * MINUTE_MS)
    assert headline(session, MINUTE_MS) == line
