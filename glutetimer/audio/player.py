"""Feeds the output device: opens it, follows it when it changes, fills it from the timeline."""

from __future__ import annotations

import sys
from array import array
from collections import deque
from collections.abc import Callable
from itertools import repeat
from operator import mul

from PySide6.QtCore import QIODevice, QObject, QThread, QTimer, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QtAudio

from glutetimer.audio.noise_floor import Warmth
from glutetimer.audio.output_devices import OutputDevices
from glutetimer.audio.pcm import FULL_SCALE, frames
from glutetimer.audio.sample_cache import SampleCache
from glutetimer.audio.stream_source import StreamSource, format_for
from glutetimer.audio.thread_priority import raise_priority
from glutetimer.audio.timeline import Timeline
from glutetimer.host.clock import Clock
from glutetimer.host.process_end import keep_to_the_end
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

RETRY_US = 4_000_000
"""A device that plays nothing is opened again so much later, and at each further try twice that."""
RETRY_AT_MOST_US = 60_000_000

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
        devices: Has the device to play on at each moment.
        buffer_ms: How much lies ready at the device.
        cache: Has the sounds; another player in the same thread may share it.
    """

    error_reported = Signal(str)

    def __init__(
        self,
        clock: Clock,
        devices: OutputDevices,
        buffer_ms: int = BUFFER_MS,
        cache: SampleCache | None = None,
    ) -> None:
        super().__init__()
        self._clock = clock
        self._devices = devices
        self._buffer_ms = buffer_ms
        self._cache = cache or SampleCache()
        self._timeline = Timeline(self._cache.render)
        self._posted: deque[Callable[[Player], None]] = deque()
        self._volume = 1.0
        self._warmth: Warmth = "auto"
        self._device_id = b""
        self._sink: QAudioSink | None = None
        self._source: StreamSource | None = None
        self._check_timer: QTimer | None = None
        self._fed_us = 0
        self._changed_us = 0
        self._retry_us = 0
        self._pause_us = RETRY_US
        self._has_played = False
        self._has_reported = False

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
        self._devices.changed.connect(self._follow_change)
        self._check_timer = QTimer(interval=CHECK_MS)
        self._check_timer.timeout.connect(self.check_device)
        self._check_timer.start()
        self.check_device()

    def close(self) -> None:
        """Let go of the device."""
        self._devices.changed.disconnect(self._follow_change)
        self._close_sink()
        self._device_id = b""
        self._check_timer = None
        self._posted.clear()
        self._timeline.silence()

    def check_device(self) -> None:
        """Play on the default device of this moment, if there is one.

        A device that ended, refused or fell silent is opened again, at once where the devices have
        changed and else after a while. That is also how the last device of a server is found again:
        Qt does not notice that it was unplugged, only that it is back.
        """
        self._run_posted()
        if self._sink:
            self._report_silence()
        now_us = self._clock.monotonic_us()
        self._timeline.forget_late(now_us)
        device = self._devices.default()
        device_id = bytes(device.id().data())
        is_new = device_id != self._device_id
        if self._sink and (is_new or _has_ended(self._sink) or self._has_fallen_silent(now_us)):
            self._close_sink()
        self._device_id = device_id
        if not self._sink and not device.isNull() and (is_new or now_us >= self._retry_us):
            self._put_off(now_us)
            self._open_sink(device)
        self._report_silence()

    def _follow_change(self) -> None:
        """Try the device again, now that the devices have changed."""
        self._changed_us = self._clock.monotonic_us()
        self._retry_us, self._pause_us = 0, RETRY_US
        self.check_device()

    def _has_fallen_silent(self, now_us: int) -> bool:
        """Return whether nothing was taken for long, or since the devices changed."""
        idle_us = now_us - self._fed_us
        has_changed = self._changed_us >= self._fed_us
        if has_changed and idle_us > STALLED_US:
            return True
        return idle_us > DEAD_US and now_us >= self._retry_us and self._may_retry(now_us)

    def _may_retry(self, now_us: int) -> bool:
        """Return whether the server answers; where it hangs it is asked less and less often."""
        if self._devices.is_responsive:
            return True
        self._put_off(now_us)
        return False

    def _put_off(self, now_us: int) -> None:
        """Let some time pass before the device is tried again, each time more."""
        self._retry_us = now_us + self._pause_us
        self._pause_us = min(2 * self._pause_us, RETRY_AT_MOST_US)

    def _report_silence(self) -> None:
        """Report that there is no sound, once until there is some again."""
        if self.is_playing:
            if self._timeline.anchor.is_known:
                self._has_played, self._has_reported, self._pause_us = True, False, RETRY_US
        elif self._devices.has_looked and not self._has_reported:
            self._has_reported = True
            self.error_reported.emit(_(GONE_SILENT if self._has_played else NO_DEVICE))

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
        wanted = format_for(device)
        takes_floats = wanted.sampleFormat() == QAudioFormat.SampleFormat.Float
        fill = self._fill_floats if takes_floats else self.fill
        self._source = StreamSource(fill, wanted.bytesPerFrame())
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
        if self._sink and (self.is_playing or self._devices.is_responsive):
            self._sink.reset()
        elif self._sink:
            keep_to_the_end(self._sink)  # to close it would take until its server answers
        self._sink = None
        self._source = None

    def _fill_floats(self, count: int) -> bytes:
        block = array("h", self.fill(count))
        return array("f", map(mul, block, repeat(1 / FULL_SCALE))).tobytes()


def _is_wireless(device_id: bytes) -> bool:
    """Return whether a device is reached through BlueZ, by which Linux speaks Bluetooth."""
    return b"bluez" in device_id.lower()


def _has_ended(sink: QAudioSink) -> bool:
    return sink.state() == QtAudio.State.StoppedState
