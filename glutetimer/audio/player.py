"""Feeds the output device: opens it, follows it when it changes, fills it from the timeline."""

from __future__ import annotations

import sys
from array import array
from collections import deque
from collections.abc import Callable
from itertools import repeat
from operator import mul

from PySide6.QtCore import QIODevice, QObject, QThread, QTimer, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices, QtAudio

from glutetimer.audio.noise_floor import Warmth
from glutetimer.audio.pcm import CHANNELS, FULL_SCALE, RATE, frames
from glutetimer.audio.sample_cache import SampleCache
from glutetimer.audio.thread_priority import raise_priority
from glutetimer.audio.timeline import Timeline
from glutetimer.host.clock import Clock
from glutetimer.i18n import N_, _
from glutetimer.session.tones import Cue

BUFFER_MS = 100
"""Rides over a stall of the interpreter this long; what is placed now is heard this much later."""

CHECK_MS = 500

TURN_S = 0.0001
"""How long a computing thread may keep the interpreter while the stream waits for its turn.

Python's own 5 ms, several times a fill, let the stream run dry on a machine that is busy as well.
"""

DEAD_US = 3_000_000
"""A device that takes nothing for longer is not just asleep: those wake in one to two seconds."""

STALLED_US = 700_000
"""A device that plays takes something ten times as often, even on a machine that is busy."""

NO_DEVICE = N_(
    "No sound comes out: no loudspeaker or headphones were found. The session goes on without; "
    "plug some in, or choose an output in the system's settings, and the tones are back."
)
GONE_SILENT = N_(
    "The sound has stopped: the output does not take it any more. The session goes on without; "
    "if the tones do not come back by themselves, choose another output or start glutetimer again."
)


class Player(QObject):
    """Belongs to the stream's thread; only `post` and `is_playing` may be used from others.

    Args:
        clock: The clock that cues are placed on.
        default: Gives the device to play on at this moment.
        buffer_ms: How much lies ready at the device.
        cache: Has the sounds; another player in the same thread may share it.
    """

    error_reported = Signal(str)

    def __init__(
        self,
        clock: Clock,
        default: Callable[[], QAudioDevice] = QMediaDevices.defaultAudioOutput,
        buffer_ms: int = BUFFER_MS,
        cache: SampleCache | None = None,
    ) -> None:
        super().__init__()
        self._clock = clock
        self._default = default
        self._buffer_ms = buffer_ms
        self._cache = cache or SampleCache()
        self._timeline = Timeline(self._cache.render)
        self._posted: deque[Callable[[Player], None]] = deque()
        self._volume = 1.0
        self._warmth: Warmth = "auto"
        self._device_id = b""
        self._sink: QAudioSink | None = None
        self._source: _Source | None = None
        self._devices: QMediaDevices | None = None
        self._check_timer: QTimer | None = None
        self._fed_us = 0
        self._changed_us = 0
        self._has_reported = False
        self._is_lost = False

    @property
    def is_playing(self) -> bool:
        """Whether a device takes frames."""
        idle_us = self._clock.monotonic_us() - self._fed_us
        return self._sink is not None and idle_us < DEAD_US

    @property
    def can_place(self) -> bool:
        """Whether it plays and knows where on its line an instant lies."""
        return self.is_playing and self._timeline.anchor.is_known

    def post(self, command: Callable[[Player], None]) -> None:
        """Queue a command; it runs before the next frames are mixed."""
        self._posted.append(command)

    def open(self) -> None:
        """Start to play on the default device, and follow it from then on."""
        sys.setswitchinterval(min(TURN_S, sys.getswitchinterval()))
        # on a slow machine the tones take longer than a stop of the thread is waited for
        self._cache.prepare(QThread.currentThread().isInterruptionRequested)
        self._has_reported = self._has_reported and not self._is_lost
        self._devices = QMediaDevices()
        self._devices.audioOutputsChanged.connect(self._try_again)
        self._check_timer = QTimer(interval=CHECK_MS)
        self._check_timer.timeout.connect(self.check_device)
        self._check_timer.start()
        self.check_device()

    def close(self) -> None:
        """Let go of the device; one that fell silent may have been the last of its server."""
        self._is_lost = self._is_lost or (self._sink is not None and not self.is_playing)
        self._close_sink()
        self._device_id = b""
        self._check_timer = None
        self._devices = None
        self._posted.clear()
        self._timeline.silence()

    def check_device(self) -> None:
        """Play on the default device of this moment, if there is one.

        A device that ended, refused or fell silent is left alone until the devices change: where
        the sound server has died, Qt still lists its devices, and to open one ends the process.
        But only a running server reports a change. That is also the only sign of the last
        device: Qt does not notice that it was unplugged, only that it is back.
        """
        self._run_posted()
        self._timeline.forget_late(self._clock.monotonic_us())
        device = self._default()
        device_id = bytes(device.id().data())
        if self._sink and (device_id != self._device_id or _has_ended(self._sink)):
            self._close_sink()
        elif self._sink and self._has_fallen_silent_at_a_change():
            self._close_sink()
            self._device_id = b""
        if device.isNull():
            self._device_id = b""
        is_new = not device.isNull() and device_id != self._device_id
        if is_new and not self._sink and not self._is_lost:
            self._device_id = device_id
            self._open_sink(device)
        self._report_silence()

    def _try_again(self) -> None:
        """Try the last device again, now that the devices have changed."""
        self._changed_us = self._clock.monotonic_us()
        self._is_lost = False
        if not self._sink:
            self._device_id = b""
        self.check_device()

    def _has_fallen_silent_at_a_change(self) -> bool:
        now_us = self._clock.monotonic_us()
        return self._changed_us >= self._fed_us and now_us - self._fed_us > STALLED_US

    def _report_silence(self) -> None:
        """Report that there is no sound, once until there is some again."""
        if self.is_playing:
            self._has_reported = self._has_reported and not self._timeline.anchor.is_known
        elif not self._has_reported:
            self._has_reported = True
            had_one = self._device_id or self._is_lost
            self.error_reported.emit(_(GONE_SILENT if had_one else NO_DEVICE))

    def set_volume(self, volume: float) -> None:
        """Set how loud it is, 0 to 1 as the ear hears it."""
        scale = QtAudio.VolumeScale
        self._volume = QtAudio.convertVolume(
            volume, scale.LogarithmicVolumeScale, scale.LinearVolumeScale
        )
        if self._sink:
            self._sink.setVolume(self._volume)

    def keep_warm(self, warmth: Warmth) -> None:
        """Say where noise too faint to hear stands in for silence."""
        self._warmth = warmth
        self._warm_up()

    def _warm_up(self) -> None:
        is_wanted = self._warmth == "auto" and _is_wireless(self._device_id)
        self._timeline.noise_floor.is_warm = is_wanted or self._warmth == "on"

    def place(self, cues: tuple[Cue, ...]) -> None:
        """Put cues on the timeline."""
        self._timeline.schedule(cues, self._clock.monotonic_us())

    def silence(self, tag: str | None) -> None:
        """Drop and fade cues."""
        self._timeline.silence(tag)

    def add_clip(self, name: str, samples: array[int]) -> None:
        """Make a clip known."""
        self._cache.add_clip(name, samples)

    def fill(self, count: int) -> bytes:
        """Return the stream's next frames."""
        before_us = self._clock.monotonic_us()
        taken_us = self._sink.processedUSecs() if self._sink else 0
        now_us = self._clock.monotonic_us()
        self._fed_us = now_us
        self._timeline.anchor.observe(before_us, taken_us, now_us)
        self._run_posted()
        return self._timeline.read(count, now_us)

    def _run_posted(self) -> None:
        while self._posted:
            self._posted.popleft()(self)

    def _open_sink(self, device: QAudioDevice) -> None:
        self._timeline.rewind()
        self._warm_up()
        self._fed_us = self._clock.monotonic_us()
        wanted = _format_for(device)
        takes_floats = wanted.sampleFormat() == QAudioFormat.SampleFormat.Float
        fill = self._fill_floats if takes_floats else self.fill
        self._source = _Source(fill, wanted.bytesPerFrame())
        self._source.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)
        self._sink = QAudioSink(device, wanted)
        self._sink.setBufferSize(frames(self._buffer_ms) * wanted.bytesPerFrame())
        self._sink.setVolume(self._volume)
        self._sink.start(self._source)
        if _has_ended(self._sink):
            self._close_sink()
        else:
            raise_priority()

    def _close_sink(self) -> None:
        if self._sink:
            self._sink.reset()
        self._sink = None
        self._source = None

    def _fill_floats(self, count: int) -> bytes:
        block = array("h", self.fill(count))
        return array("f", map(mul, block, repeat(1 / FULL_SCALE))).tobytes()


class _Source(QIODevice):
    """The endless device that the sink reads from."""

    def __init__(self, fill: Callable[[int], bytes], frame_bytes: int) -> None:
        super().__init__()
        self._fill = fill
        self._frame_bytes = frame_bytes

    def bytesAvailable(self) -> int:
        return RATE * self._frame_bytes

    def isSequential(self) -> bool:
        return True

    def readData(self, maxlen: int) -> bytes:
        count = maxlen // self._frame_bytes
        try:
            return self._fill(count)
        except Exception:  # noqa: BLE001 - an exception costs one block of sound, not the stream
            sys.excepthook(*sys.exc_info())
            return bytes(count * self._frame_bytes)


def _is_wireless(device_id: bytes) -> bool:
    """Return whether a device is reached through BlueZ, by which Linux speaks Bluetooth."""
    return b"bluez" in device_id.lower()


def _format_for(device: QAudioDevice) -> QAudioFormat:
    """Return 16 bits unless the device only takes floats."""
    wanted = QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(CHANNELS)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Float)
    takes_floats = device.isFormatSupported(wanted)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    if takes_floats and not device.isFormatSupported(wanted):
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Float)
    return wanted


def _has_ended(sink: QAudioSink) -> bool:
    return sink.state() == QtAudio.State.StoppedState
