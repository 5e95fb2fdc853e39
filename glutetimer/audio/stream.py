"""The stream as the rest of the program sees it: a queue to another thread."""

from __future__ import annotations

import atexit
from array import array
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal

from glutetimer.audio.noise_floor import Warmth
from glutetimer.audio.player import Player
from glutetimer.audio.urgency import SOUND_THREAD
from glutetimer.host.clock import Clock
from glutetimer.session.tones import Cue

PATIENCE_MS = 3000
"""How long a stop waits for a device that does not let go."""


def open_sound(clock: Clock, tell: Callable[[str], object] | None = None) -> SoundStream:
    """Return a stream, with the Qt application that it needs if the process has none."""
    application = QCoreApplication.instance() or QCoreApplication([])
    stream = SoundStream(clock, application)
    if tell:
        # Directly, from the stream's thread: a terminal has no Qt loop to carry it over.
        stream.problem_told.connect(tell, Qt.ConnectionType.DirectConnection)
    return stream


class SoundStream(QObject):
    """One continuous stream to the default output, in a thread of its own.

    Everything here may be called from any thread and returns at once, but for `stop`, which waits
    until the device is closed. `problem_told` carries a sentence for people.
    """

    problem_told = Signal(str)
    _volume_asked = Signal(float)

    def __init__(self, clock: Clock, application: QCoreApplication | None = None) -> None:
        super().__init__()
        self._application = application  # lives as long as its stream does
        self._volume = 1.0
        self._muted = False
        self._thread = QThread()
        self._thread.setObjectName(SOUND_THREAD)
        self._player = Player(clock)
        self._player.moveToThread(self._thread)
        self._connect()

    def _connect(self) -> None:
        self._thread.started.connect(self._player.open)
        self._thread.finished.connect(self._player.close, Qt.ConnectionType.DirectConnection)
        self._volume_asked.connect(self._player.set_volume)
        self._player.problem_told.connect(self.problem_told, Qt.ConnectionType.DirectConnection)

    def start(self) -> None:
        """Open the device and play silence; the first sound may take one to two seconds."""
        if not self._thread.isRunning():
            atexit.register(self.stop)  # Qt aborts a process that ends under a running thread
        self._thread.start(QThread.Priority.TimeCriticalPriority)

    def stop(self) -> None:
        """Close the device; what has not sounded is dropped."""
        atexit.unregister(self.stop)
        self._thread.requestInterruption()
        self._thread.quit()
        self._thread.wait(PATIENCE_MS)

    @property
    def is_playing(self) -> bool:
        """Whether a device takes the stream right now."""
        return self._player.is_playing

    def schedule(self, cues: Sequence[Cue]) -> None:
        """Place cues on the stream; see `CueSink`."""
        if self._thread.isRunning():
            self._player.post(lambda player: player.place(tuple(cues)))

    def silence(self, tag: str | None = None) -> None:
        """Drop what waits and fade what sounds; see `CueSink`."""
        if self._thread.isRunning():
            self._player.post(lambda player: player.hush(tag))

    def lend(self, name: str, samples: array[int]) -> None:
        """Make a clip known to later cues: mono, 48 kHz, 16 bits."""
        self._player.post(lambda player: player.lend(name, samples))

    def keep_warm(self, warmth: Warmth) -> None:
        """Say where noise too faint to hear stands in for silence."""
        self._player.post(lambda player: player.keep_warm(warmth))

    @property
    def volume(self) -> float:
        """How loud, 0 to 1 as the ear hears it."""
        return self._volume

    @volume.setter
    def volume(self, volume: float) -> None:
        self._volume = max(0.0, min(1.0, volume))
        self._ask_volume()

    @property
    def muted(self) -> bool:
        """Whether the stream goes on unheard."""
        return self._muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        self._muted = muted
        self._ask_volume()

    def _ask_volume(self) -> None:
        self._volume_asked.emit(0.0 if self._muted else self._volume)
