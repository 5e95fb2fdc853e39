"""Speaks sentences that have no clip through a speech program, beside the stream."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from glutetimer.audio import Stream
from glutetimer.audio.voice.programs import Speaker
from glutetimer.audio.voice.reader import ClipReader
from glutetimer.host.clock import Clock
from glutetimer.i18n import N_, _
from glutetimer.session.sayable import about_ms
from glutetimer.session.tones import LATE_MS, PlacedClip

SOON_MS = 60

NO_VOICE = N_(
    'Nothing on this computer can say "{text}", so you will read it and hear the tones. '
    "Install espeak-ng (on Debian and Ubuntu: sudo apt install espeak-ng) to hear your own words."
)


class Direct(QObject):
    """Belongs to the voice's thread; only `lengths` may be used from others."""

    error_reported = Signal(str)

    def __init__(self, stream: Stream, reader: ClipReader, speaker: Speaker, clock: Clock) -> None:
        super().__init__()
        self._stream = stream
        self._reader = reader
        self._speaker = speaker
        self._can_speak = speaker.is_there
        self._clock = clock
        self._waiting: list[PlacedClip] = []
        self._tried = ""
        self._has_reported = False
        self._speaks_until_ms = 0
        self._lengths: dict[str, int] = {}
        reader.settled.connect(self._settle)

    @property
    def lengths(self) -> dict[str, int]:
        """About how long the texts take that can only be spoken directly, in ms."""
        return dict(self._lengths)

    def place(self, cues: tuple[PlacedClip, ...]) -> None:
        """Speak at the cues' instants unless their clips are there by then."""
        for cue in cues:
            self._waiting.append(cue)
            ahead = max(0, round(cue.at_ms - self._clock.monotonic_ms()))
            QTimer.singleShot(ahead, lambda due=cue: self._say_due(due))

    def silence(self, tag: str | None) -> None:
        """Forget what waits; without a tag also stop what is being spoken."""
        self._waiting = [cue for cue in self._waiting if tag not in (None, cue.tag)]
        if tag is None and self._clock.monotonic_ms() < self._speaks_until_ms:
            self._speaks_until_ms = 0
            self._speaker.stop()

    def try_out(self, text: str) -> None:
        """Say a text as soon as it is ready."""
        self._tried = text
        self._reader.need((text,))

    def _settle(self, text: str) -> None:
        ready = self._reader.is_ready(text)
        if not ready:
            if self._can_speak:
                self._lengths[text] = about_ms(text)
            else:
                self._report_silence(text)
        if text == self._tried:
            self._tried = ""
            if ready:
                at = self._clock.monotonic_ms() + SOON_MS
                self._stream.schedule([PlacedClip(at, text)])
            else:
                self._say(text)

    def _say_due(self, cue: PlacedClip) -> None:
        if cue not in self._waiting:
            return
        self._waiting.remove(cue)
        late_ms = self._clock.monotonic_ms() - cue.at_ms
        if late_ms <= LATE_MS and cue.gain and not self._reader.is_known(cue.clip):
            self._say(cue.clip)

    def _say(self, text: str) -> None:
        # one that failed is not asked again: without a sound device it takes seconds to give up
        self._can_speak = self._can_speak and self._speaker.say(text)
        if self._can_speak:
            self._speaks_until_ms = self._clock.monotonic_ms() + about_ms(text)
        else:
            self._report_silence(text)

    def _report_silence(self, text: str) -> None:
        if not self._has_reported:
            self._has_reported = True
            self.error_reported.emit(_(NO_VOICE).format(text=text))
