"""A fault of the program itself is one line on stderr, exit 1, and a log that says more."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from glutetimer.__main__ import MachineServices
from glutetimer.app.context import AppContext
from glutetimer.cli.crash import reporting_crashes
from glutetimer.cli.run import run
from glutetimer.host.clock import FakeClock


class Broken(MachineServices):
    def context(self, data_dir: str | None, *, looks_only: bool = False) -> AppContext:
        raise ZeroDivisionError(f"in {data_dir}, {looks_only}")


def test_one_line_says_what_and_where_the_log_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["play", "desk_reset", "--data-dir", str(tmp_path)], Broken()) == 1
    out, err = capsys.readouterr()
    log = tmp_path / "logs" / "glutetimer.log"
    assert out == ""
    assert err.startswith("glutetimer: glutetimer has a fault of its own. What you have done is ")
    assert "ZeroDivisionError" not in err
    assert err.endswith(f"Please report it with {log}.\n")
    assert err.count("\n") == 1
    assert "Traceback (most recent call last)" in log.read_text()


def test_where_no_log_can_be_kept_the_line_is_there_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("in the way")
    assert run(["play", "desk_reset", "--data-dir", str(tmp_path)], Broken()) == 1
    err = capsys.readouterr().err
    assert "a fault of its own (ZeroDivisionError: in " in err
    assert err.endswith("What you have done is kept. Please report it.\n")


def test_a_fault_in_another_thread_is_reported_once(tmp_path: Path) -> None:
    context = AppContext(tmp_path, FakeClock())

    def fail() -> None:
        raise KeyError("lost")

    before = threading.excepthook
    with reporting_crashes(context.errors, context.paths):
        for _ in range(3):
            thread = threading.Thread(target=fail)
            thread.start()
            thread.join()
    assert threading.excepthook is before
    (problem,) = context.errors.errors
    assert "a fault of its own." in problem.what
    assert "KeyError: 'lost'" in (tmp_path / "logs" / "glutetimer.log").read_text()
