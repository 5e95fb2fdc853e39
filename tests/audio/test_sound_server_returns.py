"""A sound server that comes back is used again, however long it was away."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)

from PySide6.QtCore import Qt, QThread

from glutetimer.audio import output_devices, sound_server, thread_priority
from glutetimer.audio.output_devices import LONG_PAUSE_MS, PAUSE_MS, QUICK_PAUSES, OutputDevices
from glutetimer.audio.thread_priority import SERVER_THREAD

if sys.platform != "linux":
    pytest.skip("only PulseAudio's server is lost by Qt", allow_module_level=True)


class Machine:
    """A sound server, and the threads in which Qt is connected to it."""

    def __init__(self, threads: Path) -> None:
        self.threads = threads
        self.answers_after = 0
        self.asked: list[bool] = []
        self.paused_ms = 0

    def answers(self, *, may_start: bool) -> bool:
        self.asked.append(may_start)
        return len(self.asked) > self.answers_after

    def link(self, *numbers: int) -> None:
        """Have Qt connect in these threads, and in no other."""
        for thread in self.threads.iterdir():
            (thread / "comm").unlink()
            thread.rmdir()
        for number in numbers:
            (self.threads / str(number)).mkdir()
            (self.threads / str(number) / "comm").write_text(SERVER_THREAD + "\n")

    def pause(self, ms: int) -> None:
        self.paused_ms += ms


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine(tmp_path)
    monkeypatch.setattr(thread_priority, "THREADS", tmp_path)
    monkeypatch.setattr(QThread, "msleep", machine.pause)
    return machine


@pytest.fixture
def devices(machine: Machine) -> OutputDevices:
    """Those of a server that Qt is connected to in two threads."""
    machine.link(11, 12)
    devices = OutputDevices(machine.answers)
    devices._links = output_devices._links()
    devices._is_ready = True
    assert devices.is_connected
    return devices


def changes(devices: OutputDevices) -> list[bool]:
    seen: list[bool] = []
    devices.changed.connect(lambda: seen.append(True), Qt.ConnectionType.DirectConnection)
    return seen


def test_a_server_that_is_there_is_not_asked(machine: Machine, devices: OutputDevices) -> None:
    seen = changes(devices)
    devices.keep_connected()
    assert not machine.asked
    assert not seen


def test_without_a_server_there_is_no_device(machine: Machine, devices: OutputDevices) -> None:
    machine.link(11)
    assert not devices.is_connected
    assert devices.default().isNull()


def test_qt_is_held_up_until_the_server_answers(machine: Machine, devices: OutputDevices) -> None:
    seen = changes(devices)
    machine.link()
    machine.answers_after = 5
    devices.keep_connected()
    assert machine.asked == [True] + 5 * [False]
    assert machine.paused_ms == 5 * PAUSE_MS
    assert not seen


def test_once_qt_is_connected_again_that_is_said(machine: Machine, devices: OutputDevices) -> None:
    seen = changes(devices)
    machine.link()
    devices.keep_connected()
    machine.link(21)
    devices.keep_connected()
    assert not seen, "what Qt plays through is not connected yet"
    machine.link(21, 22)
    devices.keep_connected()
    assert seen == [True]
    assert devices.is_connected


def test_a_server_that_stays_away_is_asked_less_often(
    machine: Machine, devices: OutputDevices
) -> None:
    machine.link()
    machine.answers_after = QUICK_PAUSES + 60
    assert devices.await_server()
    assert machine.paused_ms == QUICK_PAUSES * PAUSE_MS + 60 * LONG_PAUSE_MS


def test_nobody_waits_for_a_server_when_the_program_ends(
    machine: Machine, devices: OutputDevices, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.answers_after = sys.maxsize
    monkeypatch.setattr(devices._thread, "isInterruptionRequested", lambda: machine.paused_ms > 999)
    assert not devices.await_server()
    assert devices.has_looked


def test_where_there_is_no_server_none_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path / 'nobody'}")
    assert not sound_server.answers(may_start=False)


def test_without_its_library_none_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> None:
        raise OSError

    monkeypatch.setattr("ctypes.CDLL", missing)
    assert not sound_server.answers(may_start=False)
