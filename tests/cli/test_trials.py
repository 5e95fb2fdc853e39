"""`play` at another speed is a trial, which is shown and written out only where it is asked for."""

from __future__ import annotations

import json
from pathlib import Path

from glutetimer.app.history.sessions import list_sessions
from glutetimer.host.clock import MachineClock
from tests.cli.fake_machine import Command, FakeMachine

FAST = ("play", "glute_bridge", "--speed", "1000000")


def test_a_trial_says_so_and_counts_for_nothing(command: Command, pages: FakeMachine) -> None:
    pages.clock = MachineClock()  # type: ignore[assignment] # the terminal waits by it
    assert command(*FAST).out.splitlines()[-1] == "A trial: it does not count, but for pain."

    assert "Nothing yet" in command("history").out
    assert "Nothing yet" in command("history", "--sessions").out
    assert "Glute bridge" in command("history", "--trials").out
    assert "a trial" in command("history", "--sessions", "--trials").out
    (session,) = command("history", "--sessions", "--trials", "--json").objects
    assert session["trial"] is True
    (listed,), _ = list_sessions(pages.context(None).history)
    assert (listed.session.trial, listed.session.counts) == (True, False)


def test_a_trial_is_exported_where_it_is_asked_for(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    pages.clock = MachineClock()  # type: ignore[assignment] # likewise
    command(*FAST)
    answer = command("export", "--format", "json")
    assert (answer.code, answer.out) == (1, "")
    assert "only trials" in answer.err
    file = tmp_path / "x.json"
    assert command("export", "--format", "json", "--trials", "-o", str(file)).code == 0
    assert [one["trial"] for one in json.loads(file.read_text())["sessions"]] == [True]


def test_with_record_it_counts(command: Command, pages: FakeMachine) -> None:
    pages.clock = MachineClock()  # type: ignore[assignment] # likewise
    assert "trial" not in command(*FAST, "--record").out
    assert "1 session" in command("history").out


def test_record_needs_a_speed(command: Command) -> None:
    assert "--record needs --speed" in command("play", "glute_bridge", "--record").err
