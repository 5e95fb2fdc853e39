"""Sound: the continuous output stream, the tones, the voice."""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from glutetimer.audio.noise_floor import Warmth
from glutetimer.audio.silent_stream import SilentStream
from glutetimer.host.clock import Clock
from glutetimer.session.tones import CueSink

OnError = Callable[[str], object]
"""Called with a sentence for people."""

QUIET = """
qt.multimedia.symbolsresolver=false
qt.multimedia.ffmpeg.info=false
qt.multimedia.ffmpeg.mediadataholder.info=false
qt.gui.imageio*=false
"""
"""What Qt says on stderr about libraries that it does not need, about every clip, and about
pictures that cannot be decoded."""


class Stream(CueSink, Protocol):
    """An output stream; nothing here waits for the device but `stop`."""

    volume: float
    """How loud, 0 to 1 as the ear hears it."""
    muted: bool

    @property
    def is_playing(self) -> bool:
        """Whether a device takes the stream right now."""
        ...

    def start(self) -> None:
        """Open the device; start early, the first sound may take one to two seconds."""
        ...

    def stop(self) -> None:
        """Close the device and drop what has not sounded."""
        ...

    def add_clip(self, name: str, samples: array[int]) -> None:
        """Make a clip known to later cues: mono, 48 kHz, 16 bits."""
        ...

    def keep_warm(self, warmth: Warmth) -> None:
        """Say where noise too faint to hear stands in for silence, for Bluetooth's sake."""
        ...


def open_stream(clock: Clock, report: OnError | None = None) -> Stream:
    """Return the stream of this machine, or a silent one where it cannot play at all.

    Works without a window and without a running Qt loop: the stream brings its own thread.

    Args:
        clock: The clock that cues are placed on.
        report: Called with a sentence for people when there is no sound, once each time it goes
            missing, from any thread.
    """
    # With another backend Qt does not come back to a server that was started anew.
    os.environ.setdefault("QT_AUDIO_BACKEND", "pulseaudio")
    # Loaded by name: Qt is needed only where something is to be heard, and may be incomplete.
    try:
        import_module("PySide6.QtCore").QLoggingCategory.setFilterRules(QUIET)
        stream = import_module("glutetimer.audio.stream")
    except ImportError as reason:
        return SilentStream(str(reason), report)
    return cast("Stream", stream.open_sound(clock, report))
