"""Who says what: the voices of this machine in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glutetimer.audio.voice.natural import all_renderers
from glutetimer.audio.voice.programs import SPEAKER, Renderer, Speaker
from glutetimer.host.voice_pack import REMEDY, VoicePack


@dataclass(frozen=True, slots=True)
class Link:
    """One voice: its name, whether it is there, what it does or why not, and what helps."""

    name: str
    ok: bool
    words: str
    remedy: str = ""


def chain(
    pack: VoicePack,
    renderers: Sequence[Renderer] | None = None,
    speaker: Speaker = SPEAKER,
) -> tuple[Link, ...]:
    """Return the voices in order; what none of them says is left to the tones. Takes no time."""
    return (
        _recorded(pack),
        _rendered(all_renderers() if renderers is None else renderers),
        _direct(speaker),
        _TONES,
    )


def _recorded(pack: VoicePack) -> Link:
    if not pack.clips:
        return Link("Recorded voice", ok=False, words="The recordings are missing.", remedy=REMEDY)
    words = f"{len(pack.clips)} sentences: numbers, names, set-ups, cues and advice."
    return Link("Recorded voice", ok=True, words=words)


def _rendered(renderers: Sequence[Renderer]) -> Link:
    for renderer in renderers:
        if renderer.is_there:
            words = f"{renderer.program} says what is your own, in time with the tones."
            return Link("Your own words", ok=True, words=words)
    return Link(
        "Your own words",
        ok=False,
        words="Nothing here can turn your own names and cues into sound ahead of time.",
        remedy="Install espeak-ng (on Debian and Ubuntu: sudo apt install espeak-ng).",
    )


def _direct(speaker: Speaker) -> Link:
    if speaker.is_there:
        words = "Speech Dispatcher steps in where no computer voice is there; it may be a bit late."
        return Link("System speech", ok=True, words=words)
    return Link(
        "System speech",
        ok=False,
        words="There is no Speech Dispatcher. It is not needed beside a computer voice.",
    )


_TONES = Link("Tones", ok=True, words="Always there, for all that is not said.")
