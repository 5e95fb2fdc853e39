"""The voice: recorded sentences, and what this machine can say of the rest."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Protocol, cast

from glutetimer.audio import OnError, Stream
from glutetimer.audio.voice.chain import Link
from glutetimer.audio.voice.silent_voice import SilentVoice
from glutetimer.host.clock import Clock
from glutetimer.host.voice_cache import VoiceCache
from glutetimer.host.voice_pack import VoicePack
from glutetimer.session.tones import CueSink


class Voice(CueSink, Protocol):
    """A stream that can also say sentences; give it the cues in place of the stream.

    The name of a `PlacedClip` is the sentence itself. Nothing here waits but `stop`, and all of it
    may be called from any thread. What is not ready by its instant and cannot be spoken beside
    the stream stays unsaid; that is reported once.
    """

    def prepare(self, texts: Iterable[str]) -> None:
        """Get texts ready in the order of their first use."""
        ...

    def is_ready(self, text: str) -> bool:
        """Whether a text can be placed on the stream."""
        ...

    @property
    def lengths(self) -> dict[str, int]:
        """How long each known text takes, in ms; a person's own are in it once prepared."""
        ...

    def speak(self, text: str) -> None:
        """Say a text as soon as can be, in whatever way there is."""
        ...

    def chain(self) -> tuple[Link, ...]:
        """Return the voices of this machine in the order in which they are asked."""
        ...

    def stop(self) -> None:
        """End the voice's thread; the stream goes on."""
        ...


def open_voice(
    stream: Stream,
    pack: VoicePack,
    clock: Clock,
    cache: VoiceCache | None = None,
    report: OnError | None = None,
) -> Voice:
    """Return the voice of this machine, or one that leaves all to the stream where Qt has no sound.

    Costs nothing until it is first asked to say something.

    Args:
        stream: Where the clips go.
        pack: The recorded sentences.
        clock: The clock that cues are placed on.
        cache: Keeps what this machine's own voice has said.
        report: Called with a sentence for people, at most once for each kind, from any thread.
    """
    # Loaded by name, as the stream is.
    try:
        spoken = import_module("glutetimer.audio.voice.speech")
    except ImportError:
        return SilentVoice(stream, pack)
    return cast("Voice", spoken.open_spoken(stream, pack, clock, cache, report))
