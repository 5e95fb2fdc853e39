"""Decisions on advice are kept, one for each advice, whatever happens to the rest."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from glutetimer.history.schema import connect
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.review.progress.advice import Rule
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.training.adaptation import Aspect, Change

DAY = date(2026, 11, 20)
LONGER = Decision(
    Rule.LONGER_HOLD,
    "glute_bridge",
    Change("cyclist_four", "glute_bridge", Aspect.HOLD_S, 2.0, 3.0),
    Answer.ACCEPTED,
    DAY,
    1_000,
)
LEAN = Decision(
    Rule.LEAN, "", Change("build", "", Aspect.LEAD, None, "tall"), Answer.ACCEPTED, DAY, 2_000
)
HURTS = Decision(Rule.HURTS, "clamshell", None, Answer.CLEARED, DAY, 3_000, "some-session")


def test_what_was_decided_is_read_as_it_was_the_newest_first(history: History) -> None:
    for one in (HURTS, LONGER, LEAN):
        history.decide(one)
    assert history.wait()
    assert history.decisions() == [HURTS, LEAN, LONGER]


def test_a_new_answer_to_the_same_advice_takes_the_place_of_the_last(history: History) -> None:
    again = replace(LONGER, answer=Answer.UNDONE, decided_utc_ms=9_000)
    other = replace(LONGER, rule=Rule.AFTER_PAUSE, detail="15")
    for one in (LONGER, other, again):
        history.decide(one)
    assert history.wait()
    assert history.decisions() == [again, other]


def test_whole_and_broken_numbers_come_back_as_they_were(history: History) -> None:
    change = Change("cyclist_four", "glute_bridge", Aspect.HOLD_S, None, 3)
    whole = replace(LONGER, change=change)
    assert whole.key != LONGER.key
    history.decide(whole)
    history.decide(LONGER)
    assert history.wait()
    assert {one.key for one in history.decisions()} == {whole.key, LONGER.key}


@pytest.mark.parametrize(
    "nonsense",
    [
        "uuid = 'x'",
        "rule = ''",
        "rule = 'More reps'",
        "programme = NULL",
        "aspect = NULL",
        "value_after = NULL",
        "value_after = 'no json'",
        "answer = 'perhaps'",
        "local_date = '2026-02-30'",
        "decided_utc_ms = -1",
        "deleted = 2",
        "detail = hex(zeroblob(200))",
    ],
)
def test_nonsense_cannot_be_written(nonsense: str, history: History) -> None:
    assert history.decide(LONGER).wait()
    with closing(connect(history.path)) as database, pytest.raises(sqlite3.IntegrityError):
        database.execute(f"UPDATE advice_decision SET {nonsense}")  # noqa: S608 - ours


@pytest.mark.parametrize(
    "unknown",
    [
        "rule = 'by_the_moon'",
        "aspect = 'colour'",
        "value_after = '\"three\"'",
        "value_after = '1e9'",
        "value_after = '[3]'",
    ],
)
def test_what_a_newer_version_wrote_is_passed_over(unknown: str, history: History) -> None:
    history.decide(LONGER)
    assert history.decide(HURTS).wait()
    with closing(connect(history.path)) as database:
        database.execute(f"UPDATE advice_decision SET {unknown} WHERE rule = 'longer_hold'")  # noqa: S608 - ours
    assert history.decisions() == [HURTS]


def test_each_decision_is_stamped_and_waits_to_be_sent(history: History) -> None:
    assert history.decide(LONGER).wait()
    statement = (
        "SELECT hlc, changed, sent FROM advice_decision JOIN sync_decision ON decision_id = id"
    )
    with closing(connect(history.path)) as database:
        ((first, changed, sent),) = database.execute(statement).fetchall()
        assert (first, sent) == (changed, 0)
        assert first > 0
    assert history.decide(replace(LONGER, answer=Answer.UNDONE)).wait()
    with closing(connect(history.path)) as database:
        ((later, changed, _),) = database.execute(statement).fetchall()
    assert later == changed > first


DECIDING = """
    import sys
    from datetime import date
    from pathlib import Path
    from glutetimer.history.store import open_history
    from glutetimer.host.clock import MachineClock
    from glutetimer.review.progress.advice import Rule
    from glutetimer.review.progress.decision import Answer, Decision
    from glutetimer.training.adaptation import Aspect, Change

    history = open_history(Path(sys.argv[1]), MachineClock())
    for reps in range(1, 1000):
        change = Change("cyclist_four", "glute_bridge", Aspect.REPS, 1, reps)
        decision = Decision(
            Rule.MORE_REPS, "glute_bridge", change, Answer.ACCEPTED, date(2026, 11, 20), reps
        )
        if history.decide(decision).wait():
            print(reps, flush=True)
"""


@pytest.mark.parametrize("lines_before", [0, 1, 40])
def test_every_acknowledged_decision_survives_a_kill(
    lines_before: int, path: Path, clock: FakeClock
) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(DECIDING), str(path)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout
    acknowledged = [child.stdout.readline() for _ in range(lines_before + 1)]
    child.kill()
    acknowledged += child.stdout.readlines()
    child.wait()
    child.stdout.close()
    wanted = {int(line) for line in acknowledged if line.endswith("\n")}
    with open_history(path, clock) as history:
        assert history.notices == ()
        kept = {one.change.after for one in history.decisions() if one.change}
    assert wanted <= kept
