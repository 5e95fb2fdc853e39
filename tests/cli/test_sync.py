"""`glutetimer sync`, and a session in the terminal on each of two machines."""

from __future__ import annotations

from pathlib import Path

import pytest

from glutetimer.cli.live import session_sync
from glutetimer.cli.run import run
from glutetimer.host.clock import MachineClock
from tests.cli.fake_machine import Answer, Command, FakeMachine


@pytest.fixture
def other(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    pages = FakeMachine(tmp_path / "other")
    pages.clock = MachineClock()  # type: ignore[assignment] # the terminal waits by it

    def call(*words: str) -> Answer:
        code = run([*words, "--data-dir", str(pages.folder)], pages)
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return call


@pytest.fixture(autouse=True)
def real_clock(pages: FakeMachine) -> None:
    pages.clock = MachineClock()  # type: ignore[assignment] # a real clock for once


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine is not a dead folder."""
    monkeypatch.setattr(session_sync, "LAST_S", 60.0)


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "carried").mkdir()
    return str(tmp_path / "carried")


def test_what_was_done_on_one_machine_is_in_the_history_of_the_other(
    command: Command, other: Command, folder: str
) -> None:
    command("play", "glute_bridge", "--speed", "1000000", "--record")
    sent = command("sync", "--folder", folder).lines
    assert sent[0] == "Nothing new came in; sent 1 session."
    assert sent[1].startswith("No other device has been here yet, last look ")
    came = other("sync", "--folder", folder).lines
    assert came[0] == "Took in 1 session with 2 sets; nothing was to be sent."
    assert came[1].startswith("In step with 1 device, last ")
    sessions = [pages("history", "--sessions", "--json").objects for pages in (command, other)]
    assert sessions[0] == sessions[1] != []


def test_a_session_sees_to_it_by_itself_before_and_after(
    command: Command, other: Command, folder: str, pages: FakeMachine
) -> None:
    context = pages.context(None)
    context.settings_store.change("sync_folder", folder)
    context.close()
    other("play", "glute_bridge", "--speed", "1000000", "--record")
    other("sync", "--folder", folder)
    answer = command("play", "glute_bridge", "--speed", "1000000", "--record")
    assert (answer.code, answer.err) == (0, "")
    assert len(command("history", "--sessions", "--json").objects) == 2
    (found,) = other("sync", "--folder", folder, "--json").objects
    assert found == {
        "devices": 1,
        "sessions": 1,
        "sets": 2,
        "changes": 0,
        "decisions": 0,
        "breaks": 0,
        "sent": 0,
        "sent_decisions": 0,
        "sent_breaks": 0,
        "unsent": 0,
        "notices": [],
        "waiting": [],
        "schema": 1,
    }


def test_a_folder_that_is_gone_stops_no_session(command: Command, pages: FakeMachine) -> None:
    context = pages.context(None)
    context.settings_store.change("sync_folder", str(pages.folder / "gone"))
    context.close()
    answer = command("play", "glute_bridge", "--speed", "1000000", "--record")
    assert answer.code == 0
    assert answer.err.count("gone is not there. Connect the drive") == 1


def test_without_a_folder_it_says_how_to_choose_one(command: Command) -> None:
    answer = command("sync")
    assert answer.code == 1
    assert answer.err.startswith("glutetimer: No sync folder is chosen. Name one with")
