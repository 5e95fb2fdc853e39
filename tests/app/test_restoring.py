"""A backup takes the place of the history: here alone, or on all machines that are kept in step."""

from __future__ import annotations

from pathlib import Path

import pytest

from glutetimer.app import restoring
from glutetimer.app.context import AppContext
from glutetimer.app.restoring import Reach, is_in_step, restore
from glutetimer.errors import UserError
from glutetimer.host.process_lock import ProcessLock
from glutetimer.sync.sync import CLAIM, BusyError
from tests.exchange.drawn import BEGAN_MS, drawn_entry


@pytest.fixture
def backup(context: AppContext, tmp_path: Path) -> Path:
    """A backup of one session; a second one was done since."""
    path = tmp_path / "backup.db"
    context.history.add_all([drawn_entry()]).wait()
    context.history.back_up(path)
    context.history.add_all([drawn_entry(began_ms=BEGAN_MS + 1)]).wait()
    return path


def number(context: AppContext) -> int:
    return len(context.history.sessions())


def put_back(context: AppContext, backup: Path, reach: Reach = Reach.HERE) -> restoring.Restored:
    store = context.settings_store
    return restore(context.history, store, backup, context.clock.now(), reach)


def test_the_history_is_that_of_the_backup_and_the_way_back_is_kept(
    context: AppContext, backup: Path
) -> None:
    assert not is_in_step(context.settings_store)
    done = put_back(context, backup)
    assert (number(context), done.everywhere) == (1, None)
    put_back(context, done.undo_copy)
    assert number(context) == 2


def test_here_alone_leaves_the_sync_folder(
    context: AppContext, backup: Path, tmp_path: Path
) -> None:
    context.settings_store.change("sync_folder", str(tmp_path))
    assert is_in_step(context.settings_store)
    done = put_back(context, backup)
    assert (number(context), done.everywhere) == (1, False)
    assert context.settings.sync_folder == ""


def test_on_all_machines_stays_in_step(context: AppContext, backup: Path, tmp_path: Path) -> None:
    context.settings_store.change("sync_folder", str(tmp_path))
    done = put_back(context, backup, Reach.ALL)
    assert (number(context), done.everywhere) == (1, True)
    assert context.settings.sync_folder == str(tmp_path)


def test_what_cannot_be_restored_changes_nothing(context: AppContext, tmp_path: Path) -> None:
    context.settings_store.change("sync_folder", str(tmp_path))
    context.history.add_all([drawn_entry()]).wait()
    (tmp_path / "no.db").write_text("no database")
    with pytest.raises(UserError):
        put_back(context, tmp_path / "no.db")
    assert number(context) == 1
    assert context.settings.sync_folder == str(tmp_path)


def test_nothing_is_restored_while_a_sync_goes_on(
    context: AppContext, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "TRIES", 2)
    monkeypatch.setattr(restoring, "PAUSE_S", 0.001)
    claim = ProcessLock.take(context.history.path.with_name(CLAIM))
    assert claim is not None
    with pytest.raises(BusyError):
        put_back(context, backup)
    assert number(context) == 2
    claim.release()
    put_back(context, backup)
    assert number(context) == 1
