"""Words for what an exercise's file names by ids: positions, sides, moments of the movement."""

from __future__ import annotations

from glutetimer.i18n import N_, _

POSITIONS = {
    "supine": N_("lying on the back"),
    "side_lying": N_("lying on the side"),
    "prone": N_("lying face down"),
    "plank": N_("propped on an arm"),
    "seated": N_("seated"),
    "standing": N_("standing"),
    "machine": N_("at a machine"),
}
"""In the order in which exercises are listed."""
SIDES = {"per_side": N_("each side"), "alternating": N_("sides in turn")}
BOTH_SIDES = N_("both sides at once")
MOMENTS = {
    "lift": N_("lift"),
    "hold_top": N_("hold"),
    "lower": N_("lower"),
    "hold_bottom": N_("hold"),
    "setup": N_("first"),
    "start": N_("start"),
    "hold": N_("hold"),
    "throughout": N_("always"),
    "switch": N_("switch"),
    "finish": N_("last"),
    "lap": N_("each lap"),
}
CONFIDENCES = {
    "high": N_("high"),
    "medium": N_("medium"),
    "low": N_("low"),
}


def sides_words(sides: str) -> str:
    """Return how the sides take turns; "" where both work at once."""
    words = SIDES.get(sides, "")
    return _(words)


def capitalised(words: str) -> str:
    """Return words as a heading or sentence begins: the first letter in upper case."""
    return words[:1].upper() + words[1:]
