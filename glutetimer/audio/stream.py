"""The public interface of the stream: queues commands to its thread."""

from __future__ import annotations

import atexit
from array import array
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal

from glutetimer.audio.noise_floor import Warmth
from glutetimer.audio.output_devices import OutputDevices, output_devices
from glutetimer.audio.player import BUFFER_MS, Player
from glutetimer.audio.sample_cache import SampleCache
from glutetimer.audio.thread_priority import SOUND_THREAD
from glutetimer.host.clock import Clock
from glutetimer.session.tones import Cue

QUICK_BUFFER_MS = 28
"""Of the stream that answers keys. It may run dry for a moment on a busy machine, which costs
nothing that was scheduled."""
SOON_MS = BUFFER_MS + 30
"""What is due within this time is too late for the large buffer."""
PATIENCE_MS = 3000
"""How long a stop waits for a device that does not let go."""


def open_sound(clock: Clock, report: Callable[[str], object] | None = None) -> SoundStream:
    """Return a stream, with the Qt application that it needs if the process has none."""
    application = QCoreApplication.instance() or QCoreApplication([])
    stream = SoundStream(clock, application)
    if report:
        # Directly, from the stream's thread: a terminal has no Qt loop to carry it over.
        stream.error_reported.connect(report, Qt.ConnectionType.DirectConnection)
    return stream


class SoundStream(QObject):
    """One continuous stream to the default output, in a thread of its own, beside it a quick one.

    What is due at once, as the answer to a key is, goes to the quick one: its buffer is small, so
    it is heard in half the time. All else has a buffer that rides over stalls.

    Everything here may be called from any thread and returns at once, but for `stop`, which waits
    until the device is closed. `error_reported` carries a sentence for people.
    """

    error_reported = Signal(str)
    _volume_asked = Signal(float)

    def __init__(
        self,
        clock: Clock,
        application: QCoreApplication | None = None,
        devices: OutputDevices | None = None,
    ) -> None:
        super().__init__()
        self._application = application  # lives as long as its stream does
        self._volume = 1.0
        self._muted = False
        self._thread = QThread()
        self._thread.setObjectName(SOUND_THREAD)
        self._clock = clock
        self._devices = devices or output_devices()
        cache = SampleCache()
        self._player = Player(clock, self._devices, cache=cache)
        self._quick = Player(clock, self._devices, buffer_ms=QUICK_BUFFER_MS, cache=cache)
        self._quick.keep_warm("off")  # one of the two is enough to keep headphones awake
        self._players = (self._player, self._quick)
        for player in self._players:
            player.moveToThread(self._thread)
        self._connect()

    def _connect(self) -> None:
        for player in self._players:
            self._thread.started.connect(player.open)
            self._thread.finished.connect(player.close, Qt.ConnectionType.DirectConnection)
            self._volume_asked.connect(player.set_volume)
        self._player.error_reported.connect(self.error_reported, Qt.ConnectionType.DirectConnection)

    def start(self) -> None:
        """Open the device and play silence; the first sound may take one to two seconds."""
        self._devices.start()
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
        if not self._thread.isRunning():
            return
        soon, later = self._parted(cues)
        for player, part in ((self._quick, soon), (self._player, later)):
            if part:
                player.post(partial(Player.place, cues=part))

    def _parted(self, cues: Sequence[Cue]) -> tuple[tuple[Cue, ...], tuple[Cue, ...]]:
        """Return what is due so soon that only the quick stream can be in time, and the rest."""
        if not self._quick.can_place:
            return (), tuple(cues)
        soon_ms = self._clock.monotonic_ms() + SOON_MS
        soon = tuple(cue for cue in cues if cue.at_ms < soon_ms)
        return soon, tuple(cue for cue in cues if cue.at_ms >= soon_ms)

    def silence(self, tag: str | None = None) -> None:
        """Drop what waits and fade what sounds; see `CueSink`."""
        if self._thread.isRunning():
            self._post(lambda player: player.silence(tag))

    def add_clip(self, name: str, samples: array[int]) -> None:
        """Make a clip known to later cues: mono, 48 kHz, 16 bits."""
        self._post(lambda player: player.add_clip(name, samples))

    def keep_warm(self, warmth: Warmth) -> None:
        """Say where noise too faint to hear stands in for silence."""
        self._player.post(lambda player: player.keep_warm(warmth))

    def _post(self, command: Callable[[Player], None]) -> None:
        for player in self._players:
            player.post(command)

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
