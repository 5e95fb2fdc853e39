"""Restoring while machines are in step: what comes back on all machines stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from glutetimer.history.restoring import add_missing, restore
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from tests.sync.machines import START_MS, Machine, meet


@pytest.fixture
def here(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "here")


@pytest.fixture
def there(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "there")


@contextmanager
def opened(machine: Machine) -> Iterator[tuple[History, FakeClock]]:
    """Open the history of a machine at its own time."""
    clock = FakeClock()
    clock.advance(machine.now_ms - clock.utc_ms())
    with open_history(machine.history, clock) as history:
        yield history, clock
    machine.now_ms += 60_000


def alive(machine: Machine) -> set[str]:
    with machine.database() as database:
        return {uuid for (uuid,) in database.execute("SELECT uuid FROM session WHERE NOT deleted")}


def delete_all(machine: Machine) -> None:
    for session in machine.sessions():
        machine.change("session", session, deleted=1)


def back_up(machine: Machine, target: Path) -> Path:
    with opened(machine) as (history, _):
        history.back_up(target)
    return target


def test_the_other_side_deleting_everything_can_be_undone_here(
    here: Machine, there: Machine, tmp_path: Path
) -> None:
    done = {here.train(), here.train(), there.train()}
    meet(here, there)
    copy = back_up(here, tmp_path / "copy.db")
    delete_all(there)
    meet(here, there)
    assert alive(here) == alive(there) == set()
    with opened(here) as (history, clock):
        restore(history, copy, clock.now(), everywhere=True)
    meet(here, there)
    assert alive(here) == alive(there) == done
    assert here.pages() == there.pages()


def test_a_backup_without_a_session_can_be_restored_on_all_machines(
    here: Machine, tmp_path: Path
) -> None:
    copy = back_up(here, tmp_path / "copy.db")
    with opened(here) as (history, clock):
        restore(history, copy, clock.now(), everywhere=True)
    assert alive(here) == set()


def test_here_alone_the_next_look_at_the_folder_deletes_it_again(
    here: Machine, there: Machine, tmp_path: Path
) -> None:
    """Which is why the folder is let go of after that; see `test_restoring_for_all`."""
    here.train()
    meet(here, there)
    copy = back_up(here, tmp_path / "copy.db")
    delete_all(there)
    meet(here, there)
    with opened(here) as (history, clock):
        restore(history, copy, clock.now())
    assert len(alive(here)) == 1
    meet(here, there)
    assert alive(here) == set()


def test_what_the_backup_has_not_is_deleted_everywhere_and_can_come_back(
    here: Machine, there: Machine, tmp_path: Path
) -> None:
    first = here.train()
    meet(here, there)
    copy = back_up(here, tmp_path / "copy.db")
    (corrected, *_) = here.sets(first)
    here.change("performed_set", corrected, corrected_reps=3)
    second = there.train()
    meet(here, there)
    unseen = there.train()
    with opened(here) as (history, clock):
        way_back = restore(history, copy, clock.now(), everywhere=True)
        assert [row.uuid for row in history.deleted_sessions()] == [second]
        assert len(history.sets(second)) == 3, "a deleted session keeps its sets"
    meet(here, there)
    assert alive(here) == alive(there) == {first, unseen}
    assert here.pages() == there.pages()
    with there.database() as database:
        sql = "SELECT corrected_reps FROM performed_set WHERE uuid = ?"
        assert database.execute(sql, (corrected,)).fetchone() == (None,)
    with opened(here) as (history, clock):
        restore(history, way_back, clock.now(), everywhere=True)
    meet(here, there)
    assert alive(there) == {first, second}, "what had not come yet was not on the way back"
    assert here.pages() == there.pages()


def test_a_session_added_from_a_backup_stays_though_the_other_side_deleted_it(
    here: Machine, there: Machine, tmp_path: Path
) -> None:
    """The deletion is on its way here when the session is added."""
    session = here.train()
    meet(here, there)
    copy = back_up(here, tmp_path / "copy.db")
    there.change("session", session, deleted=1)
    here.history.unlink()
    fresh = Machine(tmp_path / "fresh")
    fresh.now_ms = there.now_ms + 60_000
    with opened(fresh) as (history, clock):
        added, _ = add_missing(history, copy, clock.now())
    assert added.sessions == 1
    meet(fresh, there)
    assert alive(fresh) == alive(there) == {session}


def test_stamps_stay_within_what_others_accept(
    here: Machine, there: Machine, tmp_path: Path
) -> None:
    done = {here.train() for _ in range(3)}
    copy = back_up(here, tmp_path / "copy.db")
    with opened(here) as (history, clock):
        for _ in range(3):
            restore(history, copy, clock.now(), everywhere=True)
    meet(here, there)
    assert alive(there) == done
    highest = max(page.highest for page in there.pages().values() if page)
    assert highest >> 16 < START_MS + 86_400_000


def test_what_comes_back_beats_a_row_that_was_stamped_far_ahead(
    here: Machine, there: Machine, tmp_path: Path
) -> None:
    session = here.train()
    meet(here, there)
    copy = back_up(here, tmp_path / "copy.db")
    there.now_ms += 60 * 365 * 86_400_000
    there.change("session", session, deleted=1)
    meet(here, there)
    assert alive(here) == set()
    with opened(here) as (history, clock):
        restore(history, copy, clock.now(), everywhere=True)
    meet(here, there)
    assert alive(here) == alive(there) == {session}
