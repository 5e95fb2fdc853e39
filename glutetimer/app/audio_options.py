"""Audio options, as the settings say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from glutetimer.session.cues import CueOptions
from glutetimer.settings import Settings
from glutetimer.training.guidance import Guidance


@dataclass(frozen=True, slots=True)
class AudioOptions:
    """The sound of a session; gains are linear, 0 to 1.

    `advice` is what to say to an answer of the feel check, by its id, `delay_ms` how late the
    device lets everything be heard: the picture waits for it.
    """

    options: CueOptions = field(default_factory=CueOptions)
    stereo: bool = True
    tones: float = 1.0
    voice: float = 1.0
    numbers: float = 1.0
    advice: Mapping[str, str] = field(default_factory=dict)
    delay_ms: int = 0


def audio_options(settings: Settings, guidance: Guidance) -> AudioOptions:
    """Return the audio options by the settings."""
    return AudioOptions(
        options=CueOptions(
            tones=settings.tones_on,
            hold_ticks=settings.hold_ticks_on,
            speech=settings.voice_on,
        ),
        stereo=settings.stereo_sides,
        tones=loudness(settings.tones_volume),
        voice=loudness(settings.voice_volume),
        numbers=loudness(settings.numbers_volume),
        delay_ms=settings.sound_delay_ms,
        advice={
            option.id: option.advice for option in guidance.feel_check.options if option.advice
        },
    )


def loudness(percent: int) -> float:
    """Return the linear gain of a volume as the ear hears it: half the dial, a quarter of it."""
    return (percent / 100) ** 2
