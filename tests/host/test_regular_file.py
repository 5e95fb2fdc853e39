"""What lies in the place of our files without being one is refused, and never waited for."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.history import backup, daily_copies, opening
from glutetimer.history.recovery.lost_log import UNDER_WAY
from glutetimer.host import log
from glutetimer.host.atomic_file import write_whole
from glutetimer.host.clock import FakeClock
from glutetimer.host.process_lock import ProcessLock, is_claimed
from glutetimer.host.regular_file import NotRegularError, open_regular, read_regular
from glutetimer.host.settings_file import SettingsFile, glance
from glutetimer.host.voice_cache import VoiceCache
from glutetimer.settings import Settings

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="there are no such files here"),
    pytest.mark.timeout(60),
]

KINDS: dict[str, Callable[[Path], object]] = {
    "a FIFO": os.mkfifo,
    "a folder": os.mkdir,
    "a link to a FIFO": lambda path: (os.mkfifo(f"{path}.fifo"), path.symlink_to(f"{path}.fifo")),
    "a link to a device": lambda path: path.symlink_to("/dev/zero"),
}


@pytest.fixture(params=KINDS)
def put(request: pytest.FixtureRequest) -> Callable[[Path], object]:
    make: Callable[[Path], object] = KINDS[request.param]
    return make


def test_nothing_but_a_regular_file_is_opened(
    tmp_path: Path, put: Callable[[Path], object]
) -> None:
    put(tmp_path / "file")
    for flags in (os.O_RDONLY, os.O_WRONLY, os.O_RDWR, os.O_WRONLY | os.O_CREAT):
        with pytest.raises(NotRegularError):
            open_regular(tmp_path / "file", flags)


def test_a_link_is_followed_only_where_it_may_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to("file")
    (tmp_path / "dangling").symlink_to("nowhere")
    assert read_regular(tmp_path / "link", 3) == b"min"
    for name in ("link", "dangling"):
        with pytest.raises(NotRegularError):
            open_regular(tmp_path / name, os.O_WRONLY | os.O_CREAT, follow_links=False)
    assert not (tmp_path / "nowhere").exists()


def test_a_new_file_is_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        os.close(open_regular(tmp_path / "file", os.O_CREAT | os.O_WRONLY))
    finally:
        os.umask(before)
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600


def test_settings(tmp_path: Path, put: Callable[[Path], object]) -> None:
    path = tmp_path / "settings.toml"
    put(path)
    assert glance(path) == Settings()
    file = SettingsFile(path, FakeClock())
    with pytest.raises(UserError, match=r"not a regular file\)\. Move it away\."):
        file.load()
    with pytest.raises(UserError, match="not a regular file"):
        file.save(Settings().changed("theme", "night"))


def test_logs(tmp_path: Path, put: Callable[[Path], object]) -> None:
    put(tmp_path / "glutetimer.log")
    put(tmp_path / log.HARD_CRASH)
    assert log.keep_log(tmp_path) is None
    assert not log.watch_for_hard_crashes(tmp_path)


def test_locks(tmp_path: Path, put: Callable[[Path], object]) -> None:
    put(tmp_path / "lock")
    assert ProcessLock.take(tmp_path / "lock")
    assert not is_claimed(tmp_path / "lock")


@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
def test_a_history(tmp_path: Path, put: Callable[[Path], object], ending: str) -> None:
    put(tmp_path / f"history.db{ending}")
    there = sorted(tmp_path.iterdir())
    with pytest.raises(UserError, match=r"not a regular file\. Move it away"):
        opening.make_ready(tmp_path / "history.db", tmp_path / "backups", FakeClock().now())
    assert sorted(tmp_path.iterdir()) == there, "nothing is set aside"


def test_a_backup_is_passed_over(tmp_path: Path, put: Callable[[Path], object]) -> None:
    put(tmp_path / "history_2026-11-20.db")
    assert daily_copies.newest_sound_copy(tmp_path, FakeClock().now()) is None
    with pytest.raises(UserError):
        backup.check(tmp_path / "history_2026-11-20.db")


def test_what_says_that_a_session_is_alive(tmp_path: Path, put: Callable[[Path], object]) -> None:
    put(tmp_path / f"{UNDER_WAY}01930000-0000-7000-8000-000000000000")
    assert opening.make_ready(tmp_path / "a.db", tmp_path / "b", FakeClock().now()) == ()


def test_what_a_voice_said(tmp_path: Path, put: Callable[[Path], object]) -> None:
    put(tmp_path / "manifest.json")
    cache = VoiceCache(tmp_path)
    assert cache.pack.clips == {}


def test_what_is_written_whole_goes_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "link.toml").symlink_to("kept/real.toml")
    for text in ("new", "newer"):
        write_whole(tmp_path / "link.toml", text)
        assert (tmp_path / "link.toml").is_symlink()
        assert (tmp_path / "kept" / "real.toml").read_text() == text
    assert [path.name for path in (tmp_path / "kept").iterdir()] == ["real.toml"]
