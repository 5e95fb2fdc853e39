"""What a device plays from: a `QIODevice` without an end, in a format that the device takes."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QIODevice
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat

from glutetimer.audio.pcm import CHANNELS, RATE


class StreamSource(QIODevice):
    """The endless device that the sink reads from."""

    def __init__(self, fill: Callable[[int], bytes], frame_bytes: int) -> None:
        super().__init__()
        self._fill = fill
        self._frame_bytes = frame_bytes

    def bytesAvailable(self) -> int:
        """Return what a second takes: there is always more."""
        return RATE * self._frame_bytes

    def isSequential(self) -> bool:
        """Return that there is no going back."""
        return True

    def readData(self, maxlen: int) -> bytes:
        """Return the next frames, whole ones, of at most so many bytes."""
        count = maxlen // self._frame_bytes
        try:
            return self._fill(count)
        except Exception:  # noqa: BLE001 - an exception costs one block of sound, not the stream
            sys.excepthook(*sys.exc_info())
            return bytes(count * self._frame_bytes)


def format_for(device: QAudioDevice) -> QAudioFormat:
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
