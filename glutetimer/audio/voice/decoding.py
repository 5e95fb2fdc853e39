"""Turns one sound file into samples, through the codecs that Qt brings along."""

from __future__ import annotations

from array import array
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl, Signal
from PySide6.QtMultimedia import QAudioDecoder, QAudioFormat

from glutetimer.audio.pcm import RATE


class Decoding(QObject):
    """One sound on its way to samples; lives as long as that takes.

    A decoder of its own for each sound: one that was used before may still hold on to the bytes of
    the last, and crashes.

    From a file where there is one: of each sound that it is handed as bytes, Qt 6.11 with FFmpeg
    keeps 32 kB for good.

    Args:
        sound: A whole file or where it lies: Opus, WAV.
    """

    done = Signal(object)
    """The samples (`array`): mono, 48 kHz, 16 bits; empty if the sound cannot be read."""

    def __init__(self, sound: bytes | Path) -> None:
        super().__init__()
        self._samples = array("h")
        self._sound = sound
        self._decoder = QAudioDecoder(self)
        self._decoder.setAudioFormat(_wanted())
        self._decoder.bufferReady.connect(self._take)
        self._decoder.finished.connect(self._finish)
        self._decoder.error.connect(self._fail)

    def start(self) -> None:
        """Begin; `done` follows from the event loop."""
        if isinstance(self._sound, Path):
            self._decoder.setSource(QUrl.fromLocalFile(str(self._sound)))
        else:
            held = QBuffer(self)
            held.setData(QByteArray(self._sound))
            held.open(QIODevice.OpenModeFlag.ReadOnly)
            self._decoder.setSourceDevice(held)
        self._decoder.start()

    def _take(self) -> None:
        while self._decoder.bufferAvailable():
            self._samples.frombytes(self._decoder.read().constData())

    def _finish(self) -> None:
        self.done.emit(self._samples)

    def _fail(self) -> None:
        self.done.emit(array("h"))


def _wanted() -> QAudioFormat:
    wanted = QAudioFormat()
    wanted.setSampleRate(RATE)
    wanted.setChannelCount(1)
    wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return wanted
