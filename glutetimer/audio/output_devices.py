"""The machine's output devices, and Qt's connection to the sound server that has them."""

from __future__ import annotations

import atexit
import sys
from collections.abc import Callable
from functools import cache
from itertools import chain, repeat

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioSink, QMediaDevices

from glutetimer.audio import sound_server
from glutetimer.audio.thread_priority import SERVER_THREAD, is_running, threads_named

CHECK_MS = 200

PAUSE_MS = 200
LONG_PAUSE_MS = 1000
QUICK_PAUSES = 20
"""So many short pauses are made between questions to a server that is away, then long ones."""

STOPS_WITHIN_MS = 3000
_NAP_MS = 100


class OutputDevices(QObject):
    """Knows the default device, in the thread that Qt connects to the sound server in.

    A server that was away for more than three seconds Qt gives up for good: it tries to connect
    once, in the thread that first asked for devices and sounds. So that is done here, and this
    thread stands still while no server answers, which makes Qt's one attempt wait for it. Without
    a server Qt lists devices all the same, and to play on one ends the process; so there is no
    device until it is connected.

    Args:
        answers: Whether a server answers; see `sound_server.answers`.
    """

    changed = Signal()
    """There may be other devices, or the same ones of a server that was connected to anew."""

    def __init__(self, answers: Callable[..., bool]) -> None:
        super().__init__()
        self._answers = answers
        self._links: tuple[int, ...] = ()
        self._devices: QMediaDevices | None = None
        self._check_timer: QTimer | None = None
        self._is_ready = False
        self._has_looked = False
        self._thread = QThread()
        self._thread.setObjectName("sound devices")
        self.moveToThread(self._thread)
        self._thread.started.connect(self._open)
        self._thread.finished.connect(self._close, Qt.ConnectionType.DirectConnection)

    @property
    def has_looked(self) -> bool:
        """Whether it is known if there is a device."""
        return self._has_looked

    @property
    def is_connected(self) -> bool:
        """Whether there is a connection to a server, where one is needed."""
        return self._is_ready and all(map(is_running, self._links))

    @property
    def is_responsive(self) -> bool:
        """Whether the server answers, where there is one; takes half a second if it hangs."""
        return not self._links or not self.is_connected or self._answers(may_start=False)

    def default(self) -> QAudioDevice:
        """Return the device to play on; none without a server. May be called from any thread."""
        return QMediaDevices.defaultAudioOutput() if self.is_connected else QAudioDevice()

    def start(self) -> None:
        """Look for devices; returns at once."""
        if not self._thread.isRunning():
            atexit.register(self._stop)  # Qt aborts a process that ends under a running thread
            self._thread.start()

    def _stop(self) -> None:
        self._thread.requestInterruption()
        self._thread.quit()
        self._thread.wait(STOPS_WITHIN_MS)

    def _open(self) -> None:
        if not self.await_server():
            return
        self._devices = QMediaDevices()
        self._devices.audioOutputsChanged.connect(self._look)
        self._check_timer = QTimer(interval=CHECK_MS)
        self._check_timer.timeout.connect(self.keep_connected)
        self._check_timer.start()
        self._look()

    def _close(self) -> None:
        self._check_timer = None
        self._devices = None

    def _look(self) -> None:
        device = QMediaDevices.defaultAudioOutput()
        if not self._is_ready and not device.isNull():
            sink = QAudioSink(device)
            sink.start()  # what Qt plays through has a connection of its own: here as well
            sink.reset()
            self._links = _links()
            self._is_ready = True
        self._has_looked = True
        self.changed.emit()

    def keep_connected(self) -> None:
        """Where the server is away, hold up this thread, and with it Qt, until one answers."""
        if not self._is_ready or self.is_connected or not self.await_server():
            return
        links = _links()
        if len(links) >= len(self._links):
            self._links = links
            self.changed.emit()

    def await_server(self) -> bool:
        """Wait until a server answers; return False if the program ends meanwhile."""
        if self._answers(may_start=True):
            return True
        self._has_looked = True
        for pause_ms in chain(repeat(PAUSE_MS, QUICK_PAUSES), repeat(LONG_PAUSE_MS)):
            if not self._rest(pause_ms):
                break
            if self._answers(may_start=False):
                return True
        return False

    def _rest(self, pause_ms: int) -> bool:
        """Wait; return False if the thread is to end."""
        for _ in range(0, pause_ms, _NAP_MS):
            if self._thread.isInterruptionRequested():
                return False
            QThread.msleep(_NAP_MS)
        return True


def _links() -> tuple[int, ...]:
    """Return Qt's threads to the server."""
    return tuple(threads_named(SERVER_THREAD)) if sys.platform == "linux" else ()


@cache
def output_devices() -> OutputDevices:
    """Return the devices of this machine; there is one connection for the whole process."""
    has_server = sys.platform == "linux"
    return OutputDevices(sound_server.answers if has_server else lambda **_: True)
