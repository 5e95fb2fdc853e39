"""A backup comes back after a look at what that changes, and restoring can be undone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.history import restoring
from glutetimer.history.comparison import compare
from glutetimer.history.restoring import add_missing, restore, undo_of
from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.review.extent import Extent
from glutetimer.review.progress.advice import Rule
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.session.events import Event
from glutetimer.session.record import SetRecord

DAY_MS = 86_400_000


@pytest.fixture
def train(
    history: History,
    header: SessionMetadata,
    clock: FakeClock,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> Callable[[], str]:
    """Do a session of two sets, and let a day pass."""

    def do() -> str:
        writer = history.begin(header)
        writer.put(rep_event(record(12)))
        writer.put(rep_event(record(10, ordinal=2)))
        writer.finish(SessionState.FINISHED)
        history.wait()
        clock.advance(DAY_MS)
        return writer.session

    return do


def known(history: History) -> set[str]:
    return {row.uuid for row in history.sessions()}


def test_what_will_change_is_reported_before(
    history: History, train: Callable[[], str], tmp_path: Path
) -> None:
    train()
    history.back_up(tmp_path / "copy.db")
    train()
    train()
    change = compare(history, tmp_path / "copy.db")
    assert change.present == Extent(3, 6, date(2026, 11, 20), date(2026, 11, 22))
    assert change.backup == Extent(1, 2, date(2026, 11, 20), date(2026, 11, 20))
    assert (change.leaving, change.coming) == (2, 0)


def test_the_answers_to_advice_are_counted_too(
    history: History, train: Callable[[], str], tmp_path: Path
) -> None:
    train()
    kept, changed, later = (
        Decision(Rule.REMEDY, exercise, None, Answer.NOT_NOW, date(2026, 11, 20), 1)
        for exercise in ("squat", "clamshell", "lunge")
    )
    for one in (kept, changed):
        history.decide(one)
    history.wait()
    history.back_up(tmp_path / "copy.db")
    history.decide(replace(changed, answer=Answer.UNDONE))
    history.decide(later)
    history.withdraw(kept)
    history.wait()
    change = compare(history, tmp_path / "copy.db")
    assert (change.present.decisions, change.backup.decisions) == (2, 2)
    assert (change.decisions, change.decisions_coming) == (3, 1)


def test_restoring_backs_up_first_and_is_undone_by_restoring_that(
    history: History, train: Callable[[], str], tmp_path: Path, clock: FakeClock
) -> None:
    first = train()
    history.back_up(tmp_path / "copy.db")
    second = train()
    before = restore(history, tmp_path / "copy.db", clock.now())
    assert known(history) == {first}
    assert undo_of(history, clock.now()) == before
    restore(history, before, clock.now())
    assert known(history) == {first, second}
    assert history.check() == "ok"
    train()
    assert len(known(history)) == 3


def test_an_open_history_elsewhere_sees_the_restored_one_and_writes_on(
    history: History, train: Callable[[], str], tmp_path: Path, clock: FakeClock, path: Path
) -> None:
    first = train()
    history.back_up(tmp_path / "copy.db")
    train()
    with open_history(path, clock) as other:
        restore(other, tmp_path / "copy.db", clock.now())
    assert known(history) == {first}
    third = train()
    assert known(history) == {first, third}


def test_what_a_backup_has_more_is_taken_in_and_nothing_goes(
    history: History, train: Callable[[], str], tmp_path: Path, clock: FakeClock
) -> None:
    first = train()
    history.back_up(tmp_path / "empty.db")
    second = train()
    history.back_up(tmp_path / "copy.db")
    restore(history, tmp_path / "empty.db", clock.now())
    third = train()
    added, before = add_missing(history, tmp_path / "copy.db", clock.now())
    assert (added.sessions, added.sets) == (1, 2)
    assert known(history) == {first, second, third}
    assert [row.record.done_reps for row in history.sets(second)] == [12, 10]
    again, _ = add_missing(history, tmp_path / "copy.db", clock.now())
    assert (again.sessions, again.sets) == (0, 0)
    restore(history, before, clock.now())
    assert known(history) == {first, third}


def test_not_while_a_session_is_under_way(
    history: History, header: SessionMetadata, tmp_path: Path, clock: FakeClock
) -> None:
    history.begin(header)
    history.back_up(tmp_path / "copy.db")
    with pytest.raises(UserError, match="under way"):
        restore(history, tmp_path / "copy.db", clock.now())


def test_only_a_history_can_be_restored(
    history: History, train: Callable[[], str], tmp_path: Path, clock: FakeClock
) -> None:
    train()
    other = tmp_path / "other.db"
    other.write_text(json.dumps({"not": "a database"}) * 100)
    recipes = tmp_path / "recipes.db"
    with closing(sqlite3.connect(recipes)) as database:
        database.execute("CREATE TABLE recipe (name)")
    for source, said in (
        (other, "not a sound history"),
        (tmp_path / "missing.db", "does not exist"),
        (recipes, "another program"),
    ):
        for use in (compare, lambda a, b: restore(a, b, clock.now())):
            with pytest.raises(UserError, match=said):
                use(history, source)
    assert len(known(history)) == 1


@pytest.mark.parametrize("version", [1, 2])
def test_a_backup_of_an_older_version_is_brought_up_to_date(
    version: int, history: History, tmp_path: Path, clock: FakeClock
) -> None:
    old = Path(__file__).parent / "old" / f"version_{version}.sql"
    source = tmp_path / "old.db"
    with closing(sqlite3.connect(source)) as database:
        database.executescript(old.read_text("utf-8"))
    before = source.read_bytes()
    restore(history, source, clock.now())
    assert len(known(history)) == 2
    assert source.read_bytes() == before


def test_what_is_written_between_the_way_back_and_the_replacing_is_not_lost(
    history: History,
    train: Callable[[], str],
    tmp_path: Path,
    clock: FakeClock,
    path: Path,
    header: SessionMetadata,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Another process finishes a whole session right after the copy that leads back was made."""
    train()
    history.back_up(tmp_path / "copy.db")
    written: list[str] = []
    with open_history(path, clock) as other:
        back_up = restoring.backup.back_up

        def then_write(source: Path, target: Path) -> None:
            back_up(source, target)
            writer = other.begin(header)
            writer.finish(SessionState.FINISHED)
            written.append(writer.session)
            other.wait(0.3)

        monkeypatch.setattr(restoring.backup, "back_up", then_write)
        restore(history, tmp_path / "copy.db", clock.now())
        monkeypatch.undo()
        other.wait()
    assert set(written) < known(history)


def test_no_session_that_began_meanwhile_is_replaced(
    history: History,
    train: Callable[[], str],
    tmp_path: Path,
    clock: FakeClock,
    path: Path,
    header: SessionMetadata,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    train()
    history.back_up(tmp_path / "copy.db")
    with open_history(path, clock) as other:
        wait = history.wait

        def then_begin() -> bool:
            other.begin(header)
            other.wait()
            return wait()

        monkeypatch.setattr(history, "wait", then_begin)
        with pytest.raises(UserError, match="under way"):
            restore(history, tmp_path / "copy.db", clock.now())


def test_the_copy_that_leads_back_is_the_last_one_made_whatever_the_clock_said(
    history: History, train: Callable[[], str], tmp_path: Path, clock: FakeClock
) -> None:
    train()
    history.back_up(tmp_path / "copy.db")
    clock.advance(3652 * DAY_MS)
    restore(history, tmp_path / "copy.db", clock.now())
    clock.advance(-3652 * DAY_MS)
    train()
    before = restore(history, tmp_path / "copy.db", clock.now())
    assert undo_of(history, clock.now()) == before


def test_adding_deletes_nothing_though_it_was_deleted_there_later(
    history: History, train: Callable[[], str], tmp_path: Path, clock: FakeClock
) -> None:
    session = train()
    (tmp_path / "other").mkdir()
    history.back_up(tmp_path / "other" / "history.db")
    with open_history(tmp_path / "other" / "history.db", clock) as other:
        other.delete(session).wait()
        other.back_up(tmp_path / "copy.db")
    added, _ = add_missing(history, tmp_path / "copy.db", clock.now())
    assert known(history) == {session}
    assert (added.sessions, added.sets) == (0, 0)


def test_what_was_deleted_here_is_reported_and_comes_back_where_that_is_wanted(
    history: History, train: Callable[[], str], tmp_path: Path, clock: FakeClock
) -> None:
    done = {train(), train()}
    history.back_up(tmp_path / "copy.db")
    for session in done:
        history.delete(session)
    history.wait()
    change = compare(history, tmp_path / "copy.db")
    assert (change.coming, change.deleted) == (2, 2)
    added, _ = add_missing(history, tmp_path / "copy.db", clock.now())
    assert (added.sessions, added.left_deleted, known(history)) == (0, 2, set())
    added, _ = add_missing(history, tmp_path / "copy.db", clock.now(), bring_back=True)
    assert (added.sessions, added.sets, added.left_deleted) == (2, 4, 0)
    assert known(history) == done
