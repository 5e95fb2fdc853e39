"""The threads that carry the sound go first, as far as the system permits."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, get_native_id

import pytest
from PySide6.QtCore import QThread

from glutetimer.audio import thread_priority
from glutetimer.audio.thread_priority import NICE, SERVER_THREAD, SOUND_THREAD

if sys.platform != "linux":
    pytest.skip("Qt's own priorities do it elsewhere", allow_module_level=True)


class Carrier(QThread):
    """A thread of the stream's name that does nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName(SOUND_THREAD)
        self.number = 0
        self.is_there = Event()
        self.is_over = Event()

    def run(self) -> None:
        self.number = get_native_id()
        self.is_there.set()
        self.is_over.wait()


@pytest.fixture
def carrier() -> Iterator[Carrier]:
    carrier = Carrier()
    carrier.start()
    carrier.is_there.wait()
    yield carrier
    carrier.is_over.set()
    carrier.wait()


def nice(thread: int) -> int:
    return os.getpriority(os.PRIO_PROCESS, thread)


def carriers() -> list[int]:
    return thread_priority.threads_named(SOUND_THREAD, SERVER_THREAD)


def test_only_the_carriers_are_found(carrier: Carrier) -> None:
    assert carrier.number in carriers()
    assert get_native_id() not in carriers()


def test_the_carriers_alone_are_raised(carrier: Carrier, monkeypatch: pytest.MonkeyPatch) -> None:
    raised: dict[int, int] = {}
    monkeypatch.setattr(os, "setpriority", lambda _, thread, wish: raised.update({thread: wish}))
    thread_priority._raise_priority()
    assert raised == dict.fromkeys(carriers(), NICE)
    assert carrier.number in raised


def test_a_thread_that_goes_first_already_is_left_alone(
    carrier: Carrier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "getpriority", lambda *_: NICE)
    monkeypatch.setattr(os, "setpriority", lambda *_: pytest.fail("raised again"))
    thread_priority._raise_priority()
    assert carrier.isRunning()


def test_where_it_is_forbidden_the_service_of_the_desktop_is_asked(
    carrier: Carrier, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    busctl = tmp_path / "busctl"
    busctl.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/asked\n')
    busctl.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setattr(os, "setpriority", _forbidden)
    thread_priority._raise_priority()
    asked = (tmp_path / "asked").read_text()
    service = "org.freedesktop.RealtimeKit1"
    wish = f"MakeThreadHighPriorityWithPID tti {os.getpid()} {carrier.number} {NICE}"
    assert f"-- call {service} /org/freedesktop/RealtimeKit1 {service} {wish}\n" in asked


def test_without_such_a_service_all_goes_on(
    carrier: Carrier, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "setpriority", _forbidden)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("nobody to ask"))
    thread_priority._raise_priority()
    assert nice(carrier.number) == nice(0)


def _forbidden(*_: object) -> None:
    raise PermissionError
