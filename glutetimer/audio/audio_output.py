"""The audio output of a session: the stream of tones, and the voice that speaks into it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glutetimer.audio import OnError, Stream, open_stream
from glutetimer.audio.noise_floor import Warmth
from glutetimer.audio.voice import Voice, open_voice
from glutetimer.audio.voice.chain import Link
from glutetimer.host.clock import Clock
from glutetimer.host.voice_cache import VoiceCache
from glutetimer.host.voice_pack import VoicePack
from glutetimer.session.tones import Cue, CueSink


class AudioOutput(CueSink):
    """Takes the cues of a session; nothing here waits but `stop`.

    Args:
        stream: Where everything is placed.
        voice: Knows the sentences.
    """

    def __init__(self, stream: Stream, voice: Voice) -> None:
        self._stream = stream
        self._voice = voice

    @property
    def muted(self) -> bool:
        """Whether nothing is let through."""
        return self._stream.muted

    @muted.setter
    def muted(self, muted: bool) -> None:
        self._stream.muted = muted

    @property
    def is_playing(self) -> bool:
        """Whether a device takes what is placed."""
        return self._stream.is_playing

    def start(self) -> None:
        """Open the device; start early, the first sound may take one to two seconds."""
        self._stream.start()

    def keep_warm(self, warmth: Warmth) -> None:
        """Say where noise too faint to hear stands in for silence, for Bluetooth's sake."""
        self._stream.keep_warm(warmth)

    def stop(self) -> None:
        """Close the device and drop what has not sounded; it can be started again."""
        self._stream.stop()

    def close(self) -> None:
        """Stop the voice and close the stream."""
        self._voice.stop()
        self._stream.stop()

    def prepare(self, texts: Iterable[str]) -> None:
        """Get sentences ready in the order of their first use."""
        self._voice.prepare(texts)

    def try_out(self, text: str) -> None:
        """Say a sentence now, in whatever way there is."""
        self._stream.start()
        self._voice.speak(text)

    def chain(self) -> tuple[Link, ...]:
        """Return the voices of this machine in the order in which they are asked."""
        return self._voice.chain()

    def schedule(self, cues: Sequence[Cue]) -> None:
        """Place cues; see `CueSink`."""
        self._voice.schedule(cues)

    def silence(self, tag: str | None = None) -> None:
        """Drop and fade cues; see `CueSink`."""
        self._voice.silence(tag)


def open_audio_output(
    clock: Clock,
    pack: VoicePack,
    cache: VoiceCache | None = None,
    report: OnError | None = None,
) -> AudioOutput:
    """Return the audio output of this machine; a silent one where it cannot play at all.

    Args:
        clock: The clock that cues are placed on.
        pack: The recorded sentences.
        cache: Keeps what this machine's own voice has said.
        report: Called with a sentence for people, from any thread.
    """
    stream = open_stream(clock, report)
    return AudioOutput(stream, open_voice(stream, pack, clock, cache, report))
