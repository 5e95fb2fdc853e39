"""Decisions on advice are kept, one for each advice, whatever happens to the rest."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from glutetimer.history.daily_copies import back_up_daily, last_change
from glutetimer.history.queries import HistoryQueries
from glutetimer.history.recovery.salvage import salvage
from glutetimer.history.restoring import add_missing, restore
from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.schema import connect
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.review.progress.advice import Rule
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.training.adaptation import Aspect, Change

DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 22).astimezone()
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
    from datetime import date, datetime
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


@pytest.fixture
def elsewhere(history: History, clock: FakeClock) -> Path:
    """A history of somebody's with a decision of its own, and an older one on the same advice."""
    other = history.path.with_name("other.db")
    with open_history(other, clock) as found:
        found.decide(HURTS)
        assert found.decide(replace(LONGER, answer=Answer.NOT_NOW, decided_utc_ms=500)).wait()
    clock.advance(60_000)
    return other


def test_restoring_brings_the_decisions_of_the_backup_and_undoing_it_those_of_before(
    history: History, elsewhere: Path
) -> None:
    history.decide(LONGER)
    assert history.decide(LEAN).wait()
    undo = restore(history, elsewhere, NOW)
    assert [one.answer for one in history.decisions()] == [Answer.CLEARED, Answer.NOT_NOW]
    restore(history, undo, NOW)
    assert history.decisions() == [LEAN, LONGER]


def test_restoring_everywhere_stamps_anew_and_marks_what_the_backup_has_not(
    history: History, elsewhere: Path
) -> None:
    history.decide(LONGER)
    assert history.decide(LEAN).wait()
    with closing(connect(history.path)) as database:
        (before,) = database.execute("SELECT max(hlc) FROM advice_decision").fetchone()
    restore(history, elsewhere, NOW, everywhere=True)
    assert [one.answer for one in history.decisions()] == [Answer.CLEARED, Answer.NOT_NOW]
    with closing(connect(history.path)) as database:
        rows = database.execute(
            "SELECT rule, deleted, hlc > ?, changed > sent FROM advice_decision "
            "JOIN sync_decision ON decision_id = advice_decision.id ORDER BY rule",
            (before,),
        ).fetchall()
    assert rows == [("hurts", 0, 1, 1), ("lean", 1, 1, 1), ("longer_hold", 0, 1, 1)]
    assert history.decide(LEAN).wait()
    assert LEAN in history.decisions(), "decided again, it counts again"


def test_adding_what_is_missing_keeps_what_was_decided_later(
    history: History, elsewhere: Path
) -> None:
    history.decide(LONGER)
    assert history.decide(LEAN).wait()
    add_missing(history, elsewhere, NOW)
    assert history.decisions() == [HURTS, LEAN, LONGER]


def test_what_can_be_read_of_a_damaged_history_brings_its_decisions(
    history: History, clock: FakeClock
) -> None:
    history.decide(LONGER)
    history.decide(LEAN)
    assert history.decide(HURTS).wait()
    history.close()
    new = history.path.parent / "beside" / "new.db"
    open_history(new, clock).close()
    with closing(connect(history.path)) as database:
        database.execute("UPDATE advice_decision SET exercise = 'cl\ufffdm' WHERE rule = 'hurts'")
        database.execute("UPDATE advice_decision SET value_after = '7' WHERE rule = 'lean'")
    salvage(history.path, new)
    with open_history(new, clock) as rescued:
        assert rescued.decisions() == [LONGER]


def test_a_strangers_backup_brings_no_nonsense(history: History, elsewhere: Path) -> None:
    with closing(connect(elsewhere)) as database:
        database.execute("UPDATE advice_decision SET exercise = 'c\x1b[31m' WHERE rule = 'hurts'")
    restore(history, elsewhere, NOW)
    assert [one.rule for one in history.decisions()] == [Rule.LONGER_HOLD]


def test_decisions_alone_are_in_the_copy_of_the_day(history: History, clock: FakeClock) -> None:
    assert history.decide(LONGER).wait()
    backups = history.path.parent / "backups"
    copy = back_up_daily(history.path, backups, DAY)
    assert copy
    assert back_up_daily(history.path, backups, DAY) is None, "nothing is new"
    assert history.decide(HURTS).wait()
    assert back_up_daily(history.path, backups, DAY) == copy
    with open_history(copy, clock) as kept:
        assert kept.decisions() == [HURTS, LONGER]


def test_a_copy_of_the_day_from_before_an_update_is_brought_up_to_date(
    history: History, header: SessionMetadata
) -> None:
    history.begin(header).finish(SessionState.FINISHED)
    assert history.wait()
    backups = history.path.parent / "backups"
    copy = back_up_daily(history.path, backups, DAY)
    assert copy
    with closing(connect(copy)) as database:
        database.execute("DROP TABLE sync_decision")
        database.execute("DROP TABLE advice_decision")
        database.execute("PRAGMA user_version = 7")
    assert last_change_in(copy), "an older copy has its place among the others"
    assert history.decide(LONGER).wait()
    assert back_up_daily(history.path, backups, DAY) == copy
    assert HistoryQueries(copy).decisions() == [LONGER]


def last_change_in(path: Path) -> int:
    with closing(connect(path, "ro")) as database:
        return last_change(database, datetime(2100, 1, 1).astimezone())
