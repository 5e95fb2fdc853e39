"""What `doctor` finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from glutetimer.i18n import N_, _

LABELS: Mapping[str, str] = {
    "system": N_("system"),
    "display": N_("display"),
    "sound": N_("sound"),
    "other_music": N_("other music"),
    "keeping_awake": N_("keeping awake"),
    "data_folder": N_("data folder"),
    "window": N_("window"),
    "settings": N_("settings"),
    "exercises": N_("exercises"),
    "own_file": N_("own file"),
    "history": N_("history"),
    "session_ahead": N_("session ahead"),
    "backups": N_("backups"),
}
"""How findings are called for people; others go by their own name, as programs do."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    name: str
    ok: bool
    value: str
    remedy: str = ""

    @property
    def label(self) -> str:
        """What was looked at, in the language of the program."""
        label = LABELS.get(self.name)
        return _(label) if label else self.name.replace("_", " ")
