"""Loads clips in a thread of its own: recorded, cached or rendered, one after the other."""

from __future__ import annotations

import io
import wave
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from glutetimer.audio import Stream
from glutetimer.audio.pcm import RATE
from glutetimer.audio.voice.decoding import Decoding
from glutetimer.audio.voice.programs import Renderer
from glutetimer.audio.voice.shaping import shaped
from glutetimer.errors import UserError
from glutetimer.host.voice_cache import VoiceCache
from glutetimer.host.voice_pack import Clip, VoicePack

PATIENCE_MS = 5_000
"""A sound that takes longer to decode is given up."""
MOST_FRAMES = 12 * RATE
"""Twelve seconds of clips, 1.2 MB, are kept at hand: what a session begins with, then what it said
last and is about to say. That is three times what can be said while a cue waits for its turn, and
to read a clip again takes a hundredth of a second."""

Way = Callable[[str], None]


class ClipReader(QObject):
    """Only `ask`, `need`, `is_ready`, `is_known` and `lengths` may be used from other threads."""

    error_reported = Signal(str)
    settled = Signal(str)
    """A text is ready, or there is no way to have it as samples."""
    emptied = Signal()
    """All that was asked for is settled."""
    _asked = Signal(tuple)
    _needed = Signal(tuple)

    def __init__(
        self,
        stream: Stream,
        pack: VoicePack,
        cache: VoiceCache | None,
        renderers: Sequence[Renderer],
    ) -> None:
        super().__init__()
        self._stream = stream
        self._pack = pack
        self._cache = cache
        self._renderers = [one for one in renderers if one.is_there]
        self._now: deque[str] = deque()
        self._later: deque[str] = deque()
        self._text = ""
        self._ways: Iterator[Way] = iter(())
        self._decoding: Decoding | None = None
        self._added: dict[str, int] = {}
        self._wanted: frozenset[str] = frozenset()
        self._failed: set[str] = set()
        self._has_reported = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._try_next_way)
        self._asked.connect(self._take_up, Qt.ConnectionType.QueuedConnection)
        self._needed.connect(self._take_up_now, Qt.ConnectionType.QueuedConnection)

    def ask(self, texts: Sequence[str]) -> None:
        """Get texts ready that a session will say, the first one first, as far as there is room.

        Those that no recording holds are rendered, however many.
        """
        self._asked.emit(tuple(dict.fromkeys(texts)))

    def need(self, texts: Sequence[str]) -> None:
        """Get texts ready that are about to be said; those said longest ago make room."""
        self._needed.emit(tuple(dict.fromkeys(texts)))

    def is_ready(self, text: str) -> bool:
        """Whether the stream knows the clip of a text."""
        return text in self._added

    def is_known(self, text: str) -> bool:
        """Whether the stream will know the clip of a text once it is needed."""
        return text in self._added or (self._kept(text) is not None and text not in self._failed)

    @property
    def lengths(self) -> dict[str, int]:
        """How long each text takes that is recorded or was rendered before, in ms."""
        rendered = self._cache.pack.lengths if self._cache else {}
        return {**rendered, **self._pack.lengths}

    def put_down(self) -> None:
        """Stop what is being read when its thread ends, in that thread; it comes first again."""
        self._drop_decoding()
        if self._text:
            self._now.appendleft(self._text)
            self._text = ""

    def _take_up(self, texts: tuple[str, ...]) -> None:
        self._wanted = frozenset(texts)
        self._touch(texts)
        self._later = deque(dict.fromkeys((*texts, *self._later)))
        if not self._text:
            self._begin_next()

    def _take_up_now(self, texts: tuple[str, ...]) -> None:
        self._touch(texts)
        self._now.extend(text for text in texts if text not in self._added)
        if not self._text:
            self._begin_next()

    def _touch(self, texts: Iterable[str]) -> None:
        """Let these be the last to make room."""
        for text in texts:
            if text in self._added:
                self._added[text] = self._added.pop(text)

    def _begin_next(self) -> None:
        self._text = ""
        while (text := self._next()) and text in self._added:
            self.settled.emit(text)
        if not text:
            for renderer in self._renderers:
                renderer.rest()
            self.emptied.emit()
            return
        self._text = text
        rendered = (partial(self._rendered, renderer) for renderer in self._renderers)
        self._ways = iter((self._recorded, self._remembered, *rendered))
        self._try_next_way()

    def _next(self) -> str:
        if self._now:
            return self._now.popleft()
        while self._later:
            text = self._later.popleft()
            if text in self._added or self._has_room(text):
                return text
        return ""

    def _has_room(self, text: str) -> bool:
        """Whether there is room for a text beside all else that the session wants.

        For one that was neither recorded nor rendered before there is: it has to be rendered.
        """
        kept = self._kept(text)
        if kept is None:
            return True
        wanted = (count for other, count in self._added.items() if other in self._wanted)
        return sum(wanted) + kept.length_ms * RATE // 1000 <= MOST_FRAMES

    def _kept(self, text: str) -> Clip | None:
        """Return the clip that was recorded, or rendered before."""
        rendered = self._cache.pack.clips.get(text) if self._cache else None
        return self._pack.clips.get(text) or rendered

    def _try_next_way(self) -> None:
        self._drop_decoding()
        way = next(self._ways, None)
        if way is None:
            self._failed.add(self._text)
            self._settle()
        else:
            way(self._text)

    def _settle(self) -> None:
        self.settled.emit(self._text)
        QTimer.singleShot(0, self._begin_next)

    def _recorded(self, text: str) -> None:
        self._decode_clip(self._pack, text)

    def _remembered(self, text: str) -> None:
        if self._cache:
            self._decode_clip(self._cache.pack, text, is_shipped=False)
        else:
            self._try_next_way()

    def _rendered(self, renderer: Renderer, text: str) -> None:
        sound = renderer.render(text)
        if sound:
            self._decode(sound, self._add_rendered)
        else:
            self._try_next_way()

    def _decode_clip(self, pack: VoicePack, text: str, *, is_shipped: bool = True) -> None:
        if text not in pack.clips:
            self._try_next_way()
            return
        try:
            pack.sound(text)  # raises if it is damaged
        except UserError as problem:
            if is_shipped:
                self._report_silence(str(problem))
            self._try_next_way()
            return
        self._decode(pack.path(text), self._add_clip)

    def _decode(self, sound: bytes | Path, then: Callable[[array[int]], None]) -> None:
        self._decoding = Decoding(sound)
        self._decoding.done.connect(then)
        self._patience.start()
        self._decoding.start()

    def _add_clip(self, samples: array[int]) -> None:
        if not samples:
            self._try_next_way()
            return
        self._drop_decoding()
        self._stream.add_clip(self._text, samples)
        self._added[self._text] = len(samples)
        self._failed.discard(self._text)
        self._make_room()
        self._settle()

    def _add_rendered(self, raw: array[int]) -> None:
        samples = shaped(raw)
        if samples and self._cache:
            self._cache.keep(self._text, _as_wav(samples), round(len(samples) * 1000 / RATE))
        self._add_clip(samples)

    def _make_room(self) -> None:
        for oldest in list(self._added)[:-1]:
            if sum(self._added.values()) <= MOST_FRAMES:
                return
            del self._added[oldest]
            self._stream.add_clip(oldest, array("h"))

    def _drop_decoding(self) -> None:
        self._patience.stop()
        if self._decoding:
            self._decoding.done.disconnect()
            self._decoding.deleteLater()
            self._decoding = None

    def _report_silence(self, sentence: str) -> None:
        if not self._has_reported:
            self._has_reported = True
            self.error_reported.emit(sentence)


def _as_wav(samples: array[int]) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(samples.itemsize)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())
    return file.getvalue()
