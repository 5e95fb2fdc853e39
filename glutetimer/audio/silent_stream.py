"""The null stream, for machines that cannot play sound at all."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

from glutetimer.audio.noise_floor import Warmth
from glutetimer.i18n import N_, _
from glutetimer.session.tones import Cue

NO_LIBRARY = N_(
    "No sound comes out: the system's sound library is missing ({reason}). The session goes on "
    "without; install it (on Debian and Ubuntu: libpulse0) and start again."
)


class SilentStream:
    """Takes every cue and sounds none; says once why.

    Args:
        reason: What went wrong when the sound library was loaded.
        report: Called once, at the start, with a sentence for people.
    """

    def __init__(self, reason: str, report: Callable[[str], object] | None = None) -> None:
        self.volume = 1.0
        self.muted = False
        self._reason = reason
        self._tell = report

    def start(self) -> None:
        """Say why there is no sound."""
        if self._tell:
            self._tell(_(NO_LIBRARY).format(reason=self._reason))
        self._tell = None

    def stop(self) -> None:
        """Nothing runs."""

    @property
    def is_playing(self) -> bool:
        """Never."""
        return False

    def schedule(self, cues: Sequence[Cue]) -> None:
        """Let cues pass unheard."""

    def silence(self, tag: str | None = None) -> None:
        """Nothing sounds."""

    def add_clip(self, name: str, samples: array[int]) -> None:
        """Clips are not heard either."""

    def keep_warm(self, warmth: Warmth) -> None:
        """There is nothing to keep awake."""
