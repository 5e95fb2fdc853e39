"""A history on a medium that can only be read is looked at and exported; nothing is begun there."""

from __future__ import annotations

import errno
import os
from datetime import date
from pathlib import Path

import pytest

from glutetimer.host.clock import MachineClock
from tests.cli.fake_machine import Command, FakeMachine
from tests.exchange.drawn import drawn_entry

SAID = "can only be read"


@pytest.fixture
def only_read(pages: FakeMachine, monkeypatch: pytest.MonkeyPatch) -> FakeMachine:
    """The data folder with a session in it, where nothing new can be written."""
    context = pages.context(None)
    context.history.add_all([drawn_entry(local_date=date(2026, 11, 19), note="mine")]).wait()
    context.close()
    (pages.folder / "programmes").mkdir()
    os.mkfifo(pages.folder / "pipe")
    touch = Path.touch

    def refuse(path: Path, mode: int = 0o666, exist_ok: bool = True) -> None:  # noqa: FBT001, FBT002 - as Path.touch has it
        if path.is_relative_to(pages.folder):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
        touch(path, mode, exist_ok)

    monkeypatch.setattr(Path, "touch", refuse)
    return pages


@pytest.mark.parametrize(
    "words",
    [("history",), ("history", "--sessions"), ("export", "--format", "json")],
    ids=lambda words: words[-1],
)
def test_it_is_looked_at_in_a_copy(
    command: Command, only_read: FakeMachine, words: tuple[str, ...]
) -> None:
    before = {path: path.stat().st_mtime_ns for path in only_read.folder.iterdir()}
    answer = command(*words)
    assert (answer.code, SAID in answer.err) == (0, True)
    assert "lute bridge" in answer.out
    assert {path: path.stat().st_mtime_ns for path in only_read.folder.iterdir()} == before


@pytest.mark.parametrize("words", [("list", "programmes"), ("show", "cyclist_four")])
def test_what_needs_no_history_needs_no_place_to_write(
    command: Command, only_read: FakeMachine, words: tuple[str, ...]
) -> None:
    assert only_read
    assert command(*words).code == 0


def test_a_trial_needs_no_place_to_keep_it(command: Command, only_read: FakeMachine) -> None:
    only_read.clock = MachineClock()  # type: ignore[assignment] # the terminal waits by it
    before = sorted(only_read.folder.rglob("*"))
    answer = command("play", "run_switch_on", "--speed", "1000000", "--json")
    assert answer.code == 0
    assert answer.objects[-1]["type"] == "session_finished"
    assert SAID in answer.err
    assert sorted(only_read.folder.rglob("*")) == before
    assert command("play", "run_switch_on", "--speed", "1000000", "--record").code == 1


@pytest.mark.parametrize(
    "words", [("play", "clench_check"), ("history", "--bring-back", "all"), ("import", "x.csv")]
)
def test_nothing_is_begun_that_would_not_be_kept(
    command: Command, only_read: FakeMachine, words: tuple[str, ...]
) -> None:
    assert only_read
    answer = command(*words)
    assert answer.code == 1
    assert "cannot be used (Read-only file system)" in answer.err
    assert "What only looks at it works as it is: today, list, show, timeline" in answer.err


@pytest.mark.parametrize(
    "words",
    [
        ("today",),
        ("list",),
        ("show", "squat"),
        ("timeline", "squat"),
        ("history",),
        ("export", "--format", "json"),
        ("backup", "copy.db"),
    ],
    ids=lambda words: words[0],
)
def test_what_is_said_to_work_does(
    command: Command,
    only_read: FakeMachine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command(*words).code == 0
    assert only_read
