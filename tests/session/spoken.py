"""The shipped exercises and programmes as they are spoken, for the tests of what is said."""

from __future__ import annotations

import msgspec

from glutetimer.app.session_planner import practice
from glutetimer.host.assets import assets_dir
from glutetimer.host.voice_pack import load_voice_pack
from glutetimer.library.catalogue import load_catalogue
from glutetimer.session.compile import compile_programme
from glutetimer.session.inventory import inventory
from glutetimer.session.phrases import phrases
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.session.speech_options import SpeechOptions

CATALOGUE = load_catalogue(assets_dir())
TEXTS = inventory(CATALOGUE.exercises.values(), CATALOGUE.guidance)
KIT = CATALOGUE.guidance.words.kit
RECORDED = load_voice_pack(assets_dir() / "voice" / "en").lengths
OFFERED = sorted(e.id for e in CATALOGUE.exercises.values() if e.status == "offered")
PACES: tuple[Pace, ...] = ("coach", "self")


def voice(ms_a_letter: float = 60, **how: bool) -> SpeechOptions:
    """A voice whose sentences are as long as their letters."""
    lengths = {text: round(250 + len(text) * ms_a_letter) for text in TEXTS}
    return SpeechOptions(lengths=lengths, kit_words=KIT, **how)


def recorded(**how: object) -> SpeechOptions:
    """The voice as it is recorded."""
    return SpeechOptions(lengths=RECORDED, kit_words=KIT, **how)  # type: ignore[arg-type] # by tests


def plan_of(
    name: str,
    said: SpeechOptions | None = None,
    tempo: str | None = None,
    week: int | None = None,
    pace: Pace = "coach",
) -> Plan:
    """A programme, spoken by a voice as long as its letters unless told otherwise."""
    programme = CATALOGUE.programmes[name]
    if tempo is not None:
        blocks = tuple(msgspec.structs.replace(b, tempo=tempo) for b in programme.blocks)
        programme = msgspec.structs.replace(programme, blocks=blocks)
    options = SessionOptions(pace=pace, speech=said or voice())
    return compile_programme(programme, CATALOGUE.exercises, options, week=week)


def practised(name: str, pace: Pace = "coach", said: SpeechOptions | None = None) -> Plan:
    """An exercise alone, in two sets."""
    options = SessionOptions(pace=pace, speech=said or recorded())
    return compile_programme(practice(CATALOGUE.exercises[name]), CATALOGUE.exercises, options)


def timed_texts(plan: Plan, index: int) -> list[str]:
    """What is said in a step, each with its second."""
    return [f"{phrase.at_ms / 1000:.1f} {phrase.text}" for phrase in phrases(plan, index)]


def texts(plan: Plan, index: int) -> list[str]:
    """What is said in a step."""
    return [phrase.text for phrase in phrases(plan, index)]
