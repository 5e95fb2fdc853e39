"""Whatever becomes of the folder while a session goes on, nothing of it is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.history import backup, daily_copies
from glutetimer.history.restoring import add_missing
from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import Event
from glutetimer.session.record import SetRecord


def reps(history: History) -> list[list[int]]:
    return [
        [row.record.done_reps for row in history.sets(session.uuid)]
        for session in history.sessions()
    ]


def remove(folder: Path) -> None:
    """Remove a folder at once, whatever the copy of the day is about to write there."""
    gone = folder.rename(folder.with_name("gone"))
    shutil.rmtree(gone, ignore_errors=True)


def test_a_folder_that_is_removed_in_mid_session_is_made_again_with_all_that_was_in_it(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
    path: Path,
    problems: list[UserError],
) -> None:
    history.begin(header).finish(SessionState.FINISHED)
    writer = history.begin(header)
    writer.put(rep_event(record(12)))
    history.wait()
    remove(path.parent)
    assert writer.put(rep_event(record(1, ordinal=2))).wait()
    assert writer.put(rep_event(record(2, ordinal=2))).wait()
    assert sorted(reps(history)) == [[], [12, 2]]
    assert history.check() == "ok"
    assert [problem.what.endswith("was removed while it was open.") for problem in problems] == [
        True
    ]


def test_a_copy_of_the_day_that_misses_its_folder_is_no_trouble(
    open_again: Callable[[], History],
    header: SessionMetadata,
    path: Path,
    problems: list[UserError],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whoever writes next makes the folder again, and says so."""

    def back_up(source: Path, target: Path) -> None:
        remove(path.parent)
        backup.back_up(source, target)

    first = open_again()
    first.begin(header).finish(SessionState.FINISHED)
    first.wait()
    monkeypatch.setattr(daily_copies, "back_up", back_up)
    first.close()
    assert not path.exists()
    assert problems == []


def test_what_was_removed_after_the_last_write_is_there_when_it_is_closed(
    open_again: Callable[[], History],
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
    path: Path,
) -> None:
    history = open_again()
    writer = history.begin(header)
    writer.put(rep_event(record(5))).wait()
    remove(path.parent)
    history.close()
    assert reps(open_again()) == [[5]]


def test_a_session_is_whole_in_a_file_that_took_the_place_of_the_first(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
    path: Path,
    clock: FakeClock,
    tmp_path: Path,
) -> None:
    history.back_up(tmp_path / "empty.db")
    writer = history.begin(header)
    writer.put(rep_event(record(12))).wait()
    (tmp_path / "empty.db").rename(path)
    writer.put(rep_event(record(7, ordinal=2))).wait()
    with open_history(path, clock) as other:
        assert reps(other) == [[12, 7]]


def test_what_cannot_be_written_to_the_end_is_kept_in_a_file_that_can_be_taken_in(
    open_again: Callable[[], History],
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
    path: Path,
    problems: list[UserError],
    clock: FakeClock,
) -> None:
    history = open_again()
    writer = history.begin(header)
    assert writer.put(rep_event(record(12))).wait()
    for file in path.parent.glob("history.db*"):
        file.unlink()
    path.mkdir()  # nothing can be written there now
    assert not writer.put(rep_event(record(3, ordinal=2))).wait()
    writer.finish(SessionState.STOPPED)
    history.close()

    assert len(problems) == 2, "the trouble once, and at the end what became of it"
    (rescued,) = path.parent.glob("glutetimer_rescued_*.db")
    assert str(rescued) in str(problems[-1])
    assert rescued.stat().st_mode & 0o077 == 0
    path.rmdir()
    shutil.rmtree(path.parent / "backups", ignore_errors=True)
    again = open_again()
    added, _ = add_missing(again, rescued, clock.now())
    assert (added.sessions, added.sets) == (1, 2)
    assert reps(again) == [[12, 3]]
    assert again.sessions()[0].state is SessionState.STOPPED


def test_a_session_whose_log_was_lost_is_reported(
    open_again: Callable[[], History],
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
    path: Path,
    tmp_path: Path,
) -> None:
    first = open_again()
    first.close()
    shutil.copyfile(path, tmp_path / "before.db")
    writer = first = open_again().begin(header)
    for ordinal in (1, 2):
        writer.put(rep_event(record(12, ordinal=ordinal))).wait()
    (claim,) = path.parent.glob(".under_way_*")
    kept = claim.read_bytes()
    writer.claim.release()
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    shutil.copyfile(tmp_path / "before.db", crashed / "history.db")
    (crashed / claim.name).write_bytes(kept)
    with open_history(crashed / "history.db", FakeClock()) as history:
        (notice,) = history.notices
        assert notice.startswith("The session begun on 20 November at 09:00 is missing")
    with open_history(crashed / "history.db", FakeClock()) as history:
        assert history.notices == (), "reported once"


def test_what_a_lost_log_held_comes_back_from_a_newer_backup(
    open_again: Callable[[], History],
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
    path: Path,
    clock: FakeClock,
    tmp_path: Path,
) -> None:
    """The copy of the day has a session more than the file, and a set less than the lost log."""
    first = open_again()
    first.begin(header).finish(SessionState.FINISHED)
    first.close()
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    shutil.copyfile(path, crashed / "history.db")
    clock.advance(3_600_000)
    history = open_again()
    writer = history.begin(header)
    writer.put(rep_event(record(12))).wait()
    copy = daily_copies.daily(crashed / "backups", clock.now().date())
    copy.parent.mkdir()
    backup.back_up(path, copy)
    writer.put(rep_event(record(12, ordinal=2))).wait()
    (claim,) = path.parent.glob(".under_way_*")
    kept = claim.read_bytes()
    writer.claim.release()
    (crashed / claim.name).write_bytes(kept)
    with open_history(crashed / "history.db", clock) as history:
        (notice,) = history.notices
        assert "20 November brought back 1 session and 1 set" in notice
        assert reps(history) in ([[12], []], [[], [12]])
    with open_history(crashed / "history.db", clock) as history:
        assert history.notices == (), "reported once"


@pytest.mark.parametrize("left", [b"", b"."])
def test_the_lock_of_a_session_that_is_there_reports_no_loss(
    left: bytes, open_again: Callable[[], History], header: SessionMetadata, path: Path
) -> None:
    history = open_again()
    writer = history.begin(header)
    history.wait()
    writer.claim.release()
    path.with_name(f".under_way_{writer.session}").write_bytes(left)
    assert open_again().notices == ()
