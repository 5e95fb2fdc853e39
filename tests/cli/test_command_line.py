"""What holds for every command: exit codes, one line for a problem, options anywhere."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from glutetimer import __version__
from glutetimer.cli.commands.window import has_display
from glutetimer.cli.run import run
from glutetimer.errors import UserError
from tests.cli.fake_machine import Command, FakeMachine


@pytest.mark.parametrize("option", ["-V", "--version"])
def test_the_version_is_reported(command: Command, option: str) -> None:
    answer = command(option)

    assert (answer.code, answer.out) == (0, f"glutetimer {__version__}\n")


def test_the_help_names_every_command(command: Command) -> None:
    answer = command("--help")

    assert answer.code == 0
    for name in ("play", "list", "show", "timeline", "check", "history", "doctor"):
        assert f"    {name} " in answer.out


@pytest.mark.parametrize(
    "words",
    [
        ("pley",),
        ("list", "muscles"),
        ("play",),
        ("play", "cyclist_four", "--speed", "fast"),
        ("play", "cyclist_four", "--speed", "0"),
        ("play", "cyclist_four", "--speed", "nan"),
        ("play", "cyclist_four", "--week", "0"),
        ("timeline", "cyclist_four", "--minutes", "-3"),
        ("history", "--weeks", "many"),
        ("history", "--by", "mood"),
        ("check",),
        ("--speed", "5", "play", "cyclist_four"),
        ("--start", "cyclist_four", "list", "programmes"),
        ("play", "--resume", "--week", "2"),
        ("play", "--resume", "--minutes", "8"),
        ("play", "--resume", "--self-paced"),
        ("play", "--resume", "--coach-paced"),
        ("play", "glute_bridge", "--coach-paced", "--self-paced"),
        ("history", "--sessions", "--by", "side"),
        ("history", "--sessions", "--by", "exercise"),
        ("export", "--format", "csv", "--paper", "a4"),
        ("export", "--format", "csv", "--week", "2"),
        ("export", "--format", "csv", "--force"),
        ("export", "--format", "csv", "--force", "-o", "-"),
        ("export", "--format", "csv", "--since", "2026-11-20", "--until", "2026-11-19"),
        ("export", "--format", "pdf", "--session", "1"),
        ("export", "--workout", "cyclist_four", "--paper", "a4"),
        ("export", "--workout", "cyclist_four", "--since", "2026-11-20"),
        ("export", "--workout", "cyclist_four", "--until", "2026-11-20"),
        ("export", "--workout", "cyclist_four", "--session", "1"),
        ("backup", "-", "--force"),
        ("backup", "-", "--json"),
        ("play", "cyclist_four", "--json", "--quiet"),
        ("play", "cyclist_four", "--json", "--plain"),
        ("list", "programmes", "--data-dir", ""),
        ("--start", ""),
        ("sync", "--folder", ""),
        ("import", "x.csv", "--map", ""),
        ("export", "--format", "pdf", "-o", ""),
        ("export", "--format", "csv", "--session", ""),
        ("export", "--workout", ""),
    ],
)
def test_wrong_usage_is_reported_in_one_line(command: Command, words: tuple[str, ...]) -> None:
    answer = command(*words)

    assert answer.code == 2
    assert answer.out == ""
    as_json = '{"type":"error","code":2,'
    assert answer.err.startswith(as_json if "--json" in words else "glutetimer: ")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("pley",), 'There is no command "pley". Did you mean "play"?'),
        (("help", "pley"), 'There is no command "pley". Did you mean "play"?'),
        (("history", "--by", "sides"), '--by cannot be "sides". Did you mean "side"?'),
        (
            ("list", "fun"),
            '"fun" cannot be chosen here. Allowed are "exercises", "programmes", "learn", "facts".',
        ),
        (("play", "x", "--sped=3"), 'There is no option --sped. Did you mean "--speed"?'),
        (("play", "x", "--qqq"), "There is no option --qqq."),
        (("play", "x", "y"), '"y" is one too many.'),
    ],
)
def test_a_slip_of_the_keyboard_brings_what_was_meant(
    command: Command, words: tuple[str, ...], said: str
) -> None:
    answer = command(*words)

    assert answer.code == 2
    assert answer.err.startswith(f"glutetimer: {said} See glutetimer")
    assert answer.err.count("\n") == 1


def test_help_is_a_command_too(command: Command) -> None:
    assert command("help").out == command("--help").out
    assert command("help", "play").out == command("play", "--help").out


@pytest.mark.parametrize(
    "called", ["glute_bridge", "Glute bridge", "GLUTE-BRIDGE", " glute  bridge"]
)
def test_a_name_will_do_for_an_id(command: Command, called: str) -> None:
    (found,) = command("show", called, "--json").objects
    assert found["id"] == "glute_bridge"
    assert command("timeline", called, "--json").objects[0]["exercise"] == "glute_bridge"


def test_the_beginning_of_a_name_will_do_where_only_one_begins_so(command: Command) -> None:
    assert command("show", "Clamsh", "--json").objects[0]["id"] == "clamshell"


def test_a_workout_is_exported_by_its_name(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "four.fit"
    assert command("export", "--workout", "cyclist's four", "-o", str(target)).code == 0
    assert target.read_bytes()[8:12] == b".FIT"


def test_the_beginning_of_several_names_brings_them(command: Command) -> None:
    answer = command("show", "side leg")

    assert answer.code == 1
    assert '"side_leg_lift_floor" or "side_leg_lift_bench"' in answer.err


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("show", "programme, exercise or topic"),
        ("play", "programme or exercise"),
        ("timeline", "programme or exercise"),
    ],
)
def test_an_unknown_name_brings_the_nearest(command: Command, name: str, kinds: str) -> None:
    answer = command(name, "glute_brigde")

    assert answer.code == 1
    assert answer.out == ""
    assert answer.err.startswith(f'glutetimer: There is no {kinds} "glute_brigde".')
    assert '"glute_bridge"' in answer.err
    assert answer.err.count("\n") == 1


def test_the_data_folder_may_stand_before_or_after_the_command(
    pages: FakeMachine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after = tmp_path / "before", tmp_path / "after"

    assert run(["--data-dir", str(before), "history"], pages) == 0
    assert run(["history", "--data-dir", str(after)], pages) == 0

    assert (before / "history.db").exists()
    assert (after / "history.db").exists()
    assert "Nothing yet" in capsys.readouterr().out


def test_a_folder_that_cannot_be_used_is_reported(
    pages: FakeMachine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["history", "--data-dir", "/dev/null/here"], pages) == 1

    assert capsys.readouterr().err.startswith("glutetimer: The data folder /dev/null/here cannot")


def test_without_a_command_the_window_opens(
    pages: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":1")

    assert run(["--start", "cyclist_four", "--speed", "3"], pages) == 0

    assert pages.opened == [("cyclist_four", 3.0)]


@pytest.mark.parametrize("unread", ["/dev/null", "socket", None])
def test_what_keeps_the_window_from_opening_is_shown_where_no_terminal_shows_it(
    pages: FakeMachine, unread: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":1")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(pages, "window", refused)
    ends = socket.socketpair()
    with ends[0], ends[1], Path("/dev/null").open("w") as null, ends[0].makefile("w") as other:
        stderr = {"/dev/null": null, "socket": other}.get(unread or "")
        monkeypatch.setattr(sys, "stderr", stderr)
        assert run([], pages) == 1
    assert pages.shown == ["No. Sorry."]


def test_what_a_desktop_writes_into_a_file_is_shown_as_well(
    pages: FakeMachine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DISPLAY", ":1")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(pages, "window", refused)
    with (tmp_path / ".xsession-errors").open("w") as file:
        monkeypatch.setattr(sys, "stderr", file)
        assert run([], pages) == 1
    assert (tmp_path / ".xsession-errors").read_text() == "glutetimer: No. Sorry.\n"
    assert pages.shown == ["No. Sorry."]


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are of Unix")
@pytest.mark.parametrize("kind", ["terminal", "pipe"])
def test_what_somebody_reads_is_not_shown_again(
    kind: str, pages: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":1")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(pages, "window", refused)
    reading, writing = os.openpty() if kind == "terminal" else os.pipe()
    with os.fdopen(reading, "rb") as heard, os.fdopen(writing, "w") as stderr:
        monkeypatch.setattr(sys, "stderr", stderr)
        assert run([], pages) == 1
        assert heard.readline().rstrip() == b"glutetimer: No. Sorry."
    assert pages.shown == []


def test_what_scripts_ask_for_opens_no_window(
    pages: FakeMachine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DISPLAY", ":1")
    monkeypatch.delenv("QT_QPA_PLATFORM")
    with (tmp_path / "stderr").open("w") as file:
        monkeypatch.setattr(sys, "stderr", file)
        assert run(["show", "nothing"], pages) == 1
    assert pages.shown == []


def refused(*_: object) -> int:
    raise UserError("No.", "Sorry.")


def test_without_a_display_the_terminal_is_offered(
    command: Command, pages: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    answer = command()

    assert answer.code == 1
    assert answer.err.count("\n") == 1
    assert "glutetimer play cyclist_four" in answer.err
    assert pages.opened == []


@pytest.mark.parametrize(
    ("environment", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_what_counts_as_a_display(
    environment: dict[str, str], platform: str, *, shown: bool
) -> None:
    assert has_display(environment, platform) is shown
