"""The words for the choices of all settings."""

from __future__ import annotations

from collections.abc import Mapping

from glutetimer.i18n import N_

CHOICE_WORDS: Mapping[str, str] = {
    "system": N_("As the desktop"),
    "day": N_("Day"),
    "night": N_("Night"),
    "high_contrast": N_("High contrast"),
    "locale": N_("As usual here"),
    "monday": N_("Monday"),
    "sunday": N_("Sunday"),
    "saturday": N_("Saturday"),
    "cycling": N_("Cycling"),
    "running": N_("Running"),
    "desk": N_("Desk"),
    "general": N_("General"),
    "coach": N_("Coach-paced"),
    "self": N_("Self-paced"),
    "left": N_("Left"),
    "right": N_("Right"),
    "auto": N_("Auto"),
    "on": N_("On"),
    "off": N_("Off"),
    "duck": N_("Turn down"),
    "pause": N_("Pause"),
    "everything": N_("Everything"),
    "less": N_("Less as I know it"),
    "little": N_("Little"),
    "usual": N_("As usual"),
    "longer": N_("Half as long again"),
    "twice": N_("Twice as long"),
}
