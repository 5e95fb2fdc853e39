"""Work that may never end is done in a process of its own."""

from __future__ import annotations

import operator
import subprocess
from pathlib import Path
from threading import Event

import pytest

from glutetimer.errors import UserError
from glutetimer.host import own_process
from glutetimer.host.regular_file import NotRegularError, read_regular
from glutetimer.host.timeout import within

LONG_S = 60


def test_what_the_work_returns_comes_back() -> None:
    assert within(LONG_S, operator.add, 2, 3) == 5


def test_what_the_work_raises_is_raised(tmp_path: Path) -> None:
    with pytest.raises(NotRegularError, match="not a regular file") as caught:
        within(LONG_S, read_regular, tmp_path, 10)
    assert caught.value.filename == str(tmp_path)


def test_a_sentence_for_the_person_comes_through_whole() -> None:
    with pytest.raises(UserError) as caught:
        within(LONG_S, operator.call, _refuse)
    assert (caught.value.what, caught.value.remedy) == ("It is so.", "Do that.")


def test_work_that_does_not_end_is_given_up() -> None:
    with pytest.raises(TimeoutError):
        within(0.01, operator.call, _wait)


def test_ctrl_c_ends_the_work_too(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = own_process.start

    def interrupted_start(module: str, **streams: int) -> subprocess.Popen[bytes]:
        process = start(module, **streams)
        started.append(process)
        wait_for = process.communicate

        def interrupted(*_given: object) -> tuple[bytes, bytes]:
            process.communicate = wait_for  # type: ignore[method-assign] # once
            raise KeyboardInterrupt

        process.communicate = interrupted  # type: ignore[method-assign] # as the key does
        return process

    monkeypatch.setattr(own_process, "start", interrupted_start)
    with pytest.raises(KeyboardInterrupt):
        within(LONG_S, operator.call, _wait)
    assert started[0].wait(LONG_S) != 0


class _Wait:
    def __call__(self) -> None:
        Event().wait(LONG_S)


class _Refusal:
    def __call__(self) -> None:
        raise UserError("It is so.", "Do that.")


_refuse, _wait = _Refusal(), _Wait()
