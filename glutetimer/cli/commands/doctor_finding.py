"""The findings of `doctor`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from glutetimer.i18n import N_, _
from glutetimer.i18n.letter_case import inside

LABELS: Mapping[str, str] = {
    "system": N_("System"),
    "display": N_("Display"),
    "sound": N_("Sound"),
    "other_music": N_("Other music"),
    "keeping_awake": N_("Keeping awake"),
    "data_folder": N_("Data folder"),
    "window": N_("Window"),
    "settings": N_("Settings"),
    "exercises": N_("Exercises"),
    "own_file": N_("Own file"),
    "history": N_("History"),
    "session_ahead": N_("Session ahead"),
    "backups": N_("Backups"),
    "recorded_voice": N_("Recorded voice"),
    "your_own_words": N_("Your own words"),
    "system_speech": N_("System speech"),
    "tones": N_("Tones"),
}
"""How findings are called for people; others go by their own name, as programs do."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check."""

    name: str
    ok: bool
    value: str
    remedy: str = ""

    @property
    def label(self) -> str:
        """What was looked at, in the language of the program."""
        label = LABELS.get(self.name)
        return inside(_(label)) if label else self.name.replace("_", " ")
