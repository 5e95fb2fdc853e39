"""The `break` command without a keyboard, and what it tells the program that started it."""

from __future__ import annotations

from typing import Self

import pytest

from glutetimer.app.guided_breaks import BreakOptions
from glutetimer.cli.commands import break_ as break_command
from glutetimer.cli.live.signals import Signals
from glutetimer.cli.live.terminal_keys import keys_in
from tests.cli.fake_machine import Command, FakeMachine
from tests.cli.test_backup_and_restore import train


@pytest.fixture(autouse=True)
def passing_time(pages: FakeMachine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the clock pass by what is waited for, on a machine without a display."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    def wait(_signals: Signals, ms: int, keyboard: int | None = None) -> bool:
        del keyboard
        pages.clock.advance(ms)
        return False

    monkeypatch.setattr(Signals, "wait", wait)


def test_it_begins_by_itself_asks_nothing_and_counts_itself(command: Command) -> None:
    done = command("break")
    assert done.code == 0
    assert done.lines[0].strip().startswith("0:00  Desk reset, 1 min")
    assert "Stand up." in done.out
    assert done.lines[-2:] == [done.lines[-2], "1 break this week."]
    assert done.lines[-2].endswith("Done")
    assert command("break").lines[-1] == "2 breaks this week."


def test_its_events_are_those_of_play(command: Command) -> None:
    done = command("break", "stand_up_clench", "--json")
    assert done.code == 0
    assert done.objects[0]["type"] == "session_started"
    assert done.objects[-1]["type"] == "session_finished"
    reps = [each for each in done.objects if each["type"] == "rep_completed"]
    assert len(reps) == 10


def test_one_that_was_interrupted_says_so_by_its_code(
    command: Command, pages: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(signals: Signals, ms: int, keyboard: int | None = None) -> bool:
        del keyboard
        pages.clock.advance(ms)
        signals.stopped = pages.clock.monotonic_ms() > 60_000
        return False

    monkeypatch.setattr(Signals, "wait", interrupted)
    assert command("break", "stand_up_clench").code == 130
    context = pages.context(None)
    (kept,) = context.history.breaks()
    context.close()
    assert not kept.finished
    assert kept.reps > 0


def test_the_history_shows_breaks_apart_from_sessions(command: Command) -> None:
    for _ in range(2):
        command("break", "desk_reset")
    assert "2 breaks this week, 1 min 8 s under tension, counted apart." in command("history").out
    listed = command("history", "--sessions").out
    assert listed.count("Fri 20 Nov 2026, Desk reset") == 2
    (week,) = command("history", "--json").objects
    assert (week["type"], week["week"], week["breaks"]) == ("breaks", "2026-W47", 2)
    assert (week["hold_ms"], week["work_ms"]) == (52_000, 68_000)
    kept = command("history", "--sessions", "--json").objects
    assert [each["type"] for each in kept] == ["break", "break"]
    assert "2 breaks this week" in command("today").out


def test_at_speed_it_only_shows_how_it_goes(command: Command) -> None:
    assert "break this week" not in command("break", "--speed", "50").out
    assert command("break", "--speed", "50", "--record").lines[-1] == "1 break this week."


def test_beside_another_one_there_is_none(command: Command, pages: FakeMachine) -> None:
    context = pages.context(None)
    with context.guided_breaks.claim():
        refused = command("break")
    context.close()
    assert refused.code == 1
    assert "A break is under way already. Finish it first." in refused.err


def test_where_there_is_a_display_it_has_a_window_of_its_own(
    command: Command, pages: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    assert command("break", "desk_reset", "--quiet").code == 0
    assert pages.breaks == [BreakOptions("desk_reset", quiet=True)]
    for option in ("--terminal", "--plain", "--json"):
        assert command("break", option).code == 0
    assert len(pages.breaks) == 1


def test_another_name_is_refused_with_the_nearest(command: Command) -> None:
    refused = command("break", "desk_rest")
    assert refused.code == 2
    assert "desk_reset" in refused.err


@pytest.mark.parametrize("key", ["\x1b", "q"])
def test_a_key_ends_it_where_its_events_are_printed(
    key: str, command: Command, pages: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter(["x", "", key])

    class AtTerminal:
        """Somebody who types another key first."""

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            """Give nothing back."""

        def keys(self, ms: int) -> list[str]:
            pages.clock.advance(ms)
            late = pages.clock.monotonic_ms() > 40_000
            return keys_in(next(typed, "")) if late else []

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr(break_command, "Keyboard", lambda _interrupts, _stream: AtTerminal())
    done = command("break", "stand_up_clench", "--json")
    assert done.code == 130
    assert done.objects[-1]["type"] == "session_stopped"
    assert next(typed, None) is None


def test_a_break_is_deleted_and_comes_back(command: Command) -> None:
    command("break", "desk_reset")
    command("break", "stand_up_clench")
    kept = [one for one in command("history", "--sessions", "--json").objects if "type" in one]
    said = command("history", "--delete-break", "last")
    assert "Stand up and clench of" in said.out
    assert f"glutetimer history --bring-back {kept[0]['id']}" in " ".join(said.out.split())
    left = [one["id"] for one in command("history", "--sessions", "--json").objects]
    assert left == [kept[1]["id"]]
    assert kept[0]["id"] in command("history", "--deleted").out
    assert "is back." in command("history", "--bring-back", kept[0]["id"]).out
    again = command("history", "--delete-break", kept[1]["id"], "--json").objects
    assert again[0]["deleted_break"] == kept[1]["id"]


@pytest.mark.parametrize("name", ["last", "nothing"])
def test_there_may_be_no_such_break(command: Command, name: str) -> None:
    answer = command("history", "--delete-break", name)
    assert (answer.code, answer.out) == (1, "")
    assert "`glutetimer history --sessions --json` shows their ids." in answer.err


def test_breaks_are_a_line_below_the_weeks(command: Command, pages: FakeMachine) -> None:
    train(pages, 1)
    assert "counted apart" not in command("history").out
    command("break")
    command("break")
    assert command("history").lines[-1].startswith("2 breaks in this time, ")
