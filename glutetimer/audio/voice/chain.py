"""The fallback chain of voices: recorded, rendered, spoken directly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glutetimer.audio.voice.natural import all_renderers
from glutetimer.audio.voice.programs import SPEAKER, Renderer, Speaker
from glutetimer.host.file_problems import INSTALL_AGAIN
from glutetimer.host.voice_pack import INSTALL_VOICE, VoicePack
from glutetimer.i18n import _
from glutetimer.i18n.counts import grouped


@dataclass(frozen=True, slots=True)
class Link:
    """One voice: its id and name, whether it is there, what it does or why not, and what helps."""

    id: str
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
        Link("tones", _("Tones"), ok=True, words=_("Always there, for all that is not said.")),
    )


def says_any_text() -> bool:
    """Return whether something here can say what was not recorded; takes no time."""
    return any(one.is_there for one in all_renderers()) or SPEAKER.is_there


def _recorded(pack: VoicePack) -> Link:
    name = _("Recorded voice")
    if not pack.clips:
        words = _("The recordings are missing.")
        return Link("recorded_voice", name, ok=False, words=words, remedy=_(INSTALL_AGAIN))
    words = _("{number} sentences: numbers, names, set-ups, cues and advice.").format(
        number=grouped(len(pack.clips))
    )
    return Link("recorded_voice", name, ok=True, words=words)


def _rendered(renderers: Sequence[Renderer]) -> Link:
    name = _("Your own words")
    for renderer in renderers:
        if renderer.is_there:
            words = _("{program} says what is your own, in time with the tones.").format(
                program=_(renderer.program)
            )
            return Link("your_own_words", name, ok=True, words=words)
    return Link(
        "your_own_words",
        name,
        ok=False,
        words=_("Nothing here can turn your own names and cues into sound ahead of time."),
        remedy=_(INSTALL_VOICE),
    )


def _direct(speaker: Speaker) -> Link:
    if speaker.is_there:
        words = _(
            "Speech Dispatcher steps in where no computer voice is there; it may be a bit late."
        )
    else:
        words = _("There is no Speech Dispatcher. It is not needed beside a computer voice.")
    return Link("system_speech", _("System speech"), ok=speaker.is_there, words=words)
