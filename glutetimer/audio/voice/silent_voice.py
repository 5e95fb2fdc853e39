"""The null voice, for machines that cannot play sound; the stream has reported why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glutetimer.audio.voice.chain import Link, chain
from glutetimer.host.voice_pack import VoicePack
from glutetimer.session.tones import Cue, CueSink


class SilentVoice:
    """Passes cues on and gets nothing ready."""

    def __init__(self, stream: CueSink, pack: VoicePack) -> None:
        self._stream = stream
        self._pack = pack

    def schedule(self, cues: Sequence[Cue]) -> None:
        """Pass cues on."""
        self._stream.schedule(cues)

    def silence(self, tag: str | None = None) -> None:
        """Pass it on."""
        self._stream.silence(tag)

    def prepare(self, texts: Iterable[str]) -> None:
        """Leave texts as they are."""

    def is_ready(self, text: str) -> bool:  # noqa: ARG002 - the same for every text
        """Never."""
        return False

    @property
    def lengths(self) -> dict[str, int]:
        """The lengths of the recorded texts: the screen keeps the pace of the voice."""
        return dict(self._pack.lengths)

    def speak(self, text: str) -> None:
        """Say nothing."""

    def chain(self) -> tuple[Link, ...]:
        """Return the voices of this machine."""
        return chain(self._pack)

    def stop(self) -> None:
        """Nothing runs."""
