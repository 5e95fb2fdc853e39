"""Session and speech options, as the settings say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec

from glutetimer.app.familiarity import Familiarity
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.session.speech_options import Detail, SpeechOptions
from glutetimer.session.steps import Side
from glutetimer.settings import Settings
from glutetimer.training.guidance import Guidance, usual_lengths

CHANGE_PERCENT: Final = {"usual": 100, "longer": 150, "twice": 200}
"""How long a change of position takes, of what is usual."""


def session_options(
    settings: Settings, guidance: Guidance, speech: SpeechOptions, pace: Pace | None = None
) -> SessionOptions:
    """Return what a session is compiled with.

    Args:
        settings: The settings as they are now.
        guidance: Has the usual lengths.
        speech: What is to be said.
        pace: Who leads; None for what is set.
    """
    usual = msgspec.structs.replace(
        usual_lengths(guidance.usual),
        get_ready_ms=settings.get_ready_s * 1000,
        rest_ms=settings.rest_s * 1000,
    )
    return SessionOptions(
        pace=pace or ("self" if settings.pace == "self" else "coach"),
        first_side=Side(settings.first_side),
        hold_top_ms=settings.hold_top_s * 1000,
        change_percent=CHANGE_PERCENT[settings.way_there],
        usual=usual,
        speech=speech,
    )


def speech_options(
    settings: Settings,
    guidance: Guidance,
    lengths: Mapping[str, int],
    familiarity: Familiarity,
) -> SpeechOptions:
    """Return what is to be said in a session, and how long each sentence takes."""
    return SpeechOptions(
        lengths=lengths if settings.voice_on else {},
        kit_words=guidance.words.kit,
        numbers=settings.numbers_on,
        form_cues=settings.form_cues_on,
        usual_detail=Detail.LITTLE if settings.coach_says == "little" else Detail.FULL,
        detail=familiarity.detail if settings.coach_says == "less" else {},
        last_felt=familiarity.last_felt,
        advice=guidance.advice,
    )
