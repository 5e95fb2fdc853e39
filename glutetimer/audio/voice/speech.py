"""The public interface of the voice: a stream that can also say sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal

from glutetimer.audio import OnError, Stream
from glutetimer.audio.voice.chain import Link, chain
from glutetimer.audio.voice.direct import Direct
from glutetimer.audio.voice.natural import all_renderers
from glutetimer.audio.voice.programs import SPEAKER, Renderer, Speaker
from glutetimer.audio.voice.reader import ClipReader
from glutetimer.host.clock import Clock
from glutetimer.host.voice_cache import VoiceCache
from glutetimer.host.voice_pack import VoicePack
from glutetimer.session.tones import Cue, PlacedClip

PATIENCE_MS = 8_000


class SpokenVoice(QObject):
    """See `glutetimer.audio.voice.Voice`."""

    prepared = Signal()
    """All texts that were asked for are ready, or there is no way to have them as clips."""
    error_reported = Signal(str)
    _placed = Signal(tuple)
    _silenced = Signal(object)
    _tried = Signal(str)

    def __init__(
        self,
        stream: Stream,
        pack: VoicePack,
        clock: Clock,
        *,
        cache: VoiceCache | None = None,
        renderers: Sequence[Renderer] | None = None,
        speaker: Speaker = SPEAKER,
    ) -> None:
        super().__init__()
        self._application = QCoreApplication.instance() or QCoreApplication([])
        self._stream = stream
        self._pack = pack
        self._renderers = all_renderers() if renderers is None else renderers
        self._speaker = speaker
        self._reader = ClipReader(stream, pack, cache, self._renderers)
        self._direct = Direct(stream, self._reader, speaker, clock)
        self._thread = QThread()
        self._thread.setObjectName("voice")
        for part in (self._reader, self._direct):
            part.moveToThread(self._thread)
        self._connect()

    def _connect(self) -> None:
        here = Qt.ConnectionType.DirectConnection
        # no other thread may stop the timers of this one
        self._thread.finished.connect(self._reader.put_down, here)
        self._reader.emptied.connect(self.prepared, here)
        self._reader.error_reported.connect(self.error_reported, here)
        self._direct.error_reported.connect(self.error_reported, here)
        self._placed.connect(self._direct.place)
        self._silenced.connect(self._direct.silence)
        self._tried.connect(self._direct.try_out)

    def prepare(self, texts: Iterable[str]) -> None:
        """Get texts ready in the order of their first use; returns at once."""
        self._start()
        self._reader.ask(tuple(texts))

    def is_ready(self, text: str) -> bool:
        """Whether a text can be placed on the stream."""
        return self._reader.is_ready(text)

    @property
    def lengths(self) -> dict[str, int]:
        """How long each known text takes, in ms."""
        return self._direct.lengths | self._reader.lengths

    def speak(self, text: str) -> None:
        """Say a text as soon as can be, in whatever way there is."""
        self._start()
        self._tried.emit(text)

    def schedule(self, cues: Sequence[Cue]) -> None:
        """Place cues on the stream; what it has no clip of is spoken beside it."""
        self._stream.schedule(cues)
        said = [cue for cue in cues if isinstance(cue, PlacedClip)]
        if not said:
            return
        self._start()
        self._reader.need([cue.clip for cue in said])
        unknown = tuple(cue for cue in said if not self._reader.is_ready(cue.clip))
        if unknown:
            self._placed.emit(unknown)

    def silence(self, tag: str | None = None) -> None:
        """Drop what waits and fade what sounds; see `CueSink`."""
        self._stream.silence(tag)
        if self._thread.isRunning():
            self._silenced.emit(tag)

    def chain(self) -> tuple[Link, ...]:
        """Return the voices of this machine in the order in which they are asked."""
        return chain(self._pack, self._renderers, self._speaker)

    def stop(self) -> None:
        """End the thread; its clips stay with the stream."""
        self._thread.quit()
        self._thread.wait(PATIENCE_MS)

    def _start(self) -> None:
        if not self._thread.isRunning():
            self._thread.start(QThread.Priority.LowPriority)


def open_spoken(
    stream: Stream,
    pack: VoicePack,
    clock: Clock,
    cache: VoiceCache | None,
    report: OnError | None,
) -> SpokenVoice:
    """Return a voice; `report` is called from its thread."""
    voice = SpokenVoice(stream, pack, clock, cache=cache)
    if report:
        voice.error_reported.connect(report, Qt.ConnectionType.DirectConnection)
    return voice
