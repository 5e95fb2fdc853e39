"""Histories as older versions wrote them are read by this one.

Each file in `old` was written by the version that its name tells and is never changed.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from glutetimer.history import schema
from glutetimer.history.rows import SessionState
from glutetimer.history.store import open_history
from glutetimer.host.clock import FakeClock
from glutetimer.session.record import Outcome

OLD = sorted((Path(__file__).parent / "old").glob("version_*.sql"))


def test_every_version_left_a_file() -> None:
    versions = {int(file.stem.removeprefix("version_")) for file in OLD}
    assert versions == set(schema.migrations())


@pytest.mark.parametrize("old", OLD, ids=[file.stem for file in OLD])
def test_an_old_history_is_the_same_history(old: Path, path: Path, clock: FakeClock) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as database:
        database.executescript(old.read_text("utf-8"))

    with open_history(path, clock) as history:
        assert history.notices == ()
        assert history.check() == "ok"
        under_way, finished = history.sessions()
        assert [under_way.trial, finished.trial] == [False, False]
        assert (finished.state, finished.effort) == (SessionState.FINISHED, 6)
        assert finished.note == "Gut, links schwächer"
        assert history.programme(finished.uuid) == '{"id":"cyclist_four"}'
        bridge, plank, clench = (row.record for row in history.sets(finished.uuid))
        assert (bridge.done_reps, bridge.hold_ms, bridge.work_ms) == (12, 24_000, 72_000)
        assert bridge.tempo
        assert bridge.tempo.hold_ms == 2000
        assert (bridge.band, bridge.load_kg, bridge.feel) == ("medium", 2.5, "glute_deep")
        assert (plank.outcome, plank.reps, plank.side) == (Outcome.CUT_SHORT, 1, "left")
        assert [row.answer for row in history.self_tests()] == [clench.test_answer] == [2]
        assert history.unfinished() == [under_way]
        assert [row.record.done_reps for row in history.sets(under_way.uuid)] == [3]
