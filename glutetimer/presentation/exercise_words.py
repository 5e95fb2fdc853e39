"""Words for what an exercise's file names by ids: positions, sides, moments of the movement."""

from __future__ import annotations

from glutetimer.i18n import N_, NP_, _, pgettext

POSITIONS = {
    "supine": N_("lying on the back"),
    "side_lying": N_("lying on the side"),
    "prone": N_("lying face down"),
    "hands_and_knees": N_("on hands and knees"),
    "kneeling": N_("kneeling"),
    "plank": N_("propped on an arm"),
    "seated": N_("seated"),
    "standing": N_("standing"),
    "machine": N_("at a machine"),
}
"""In the order in which exercises are listed."""
SIDES = {"per_side": N_("each side"), "alternating": N_("sides in turn")}
BOTH_SIDES = N_("both sides at once")
MOMENTS = {
    "lift": NP_("moment", "lift"),
    "hold_top": NP_("moment", "hold"),
    "lower": NP_("moment", "lower"),
    "hold_bottom": NP_("moment", "hold"),
    "setup": NP_("moment", "first"),
    "start": NP_("moment", "start"),
    "hold": NP_("moment", "hold"),
    "throughout": NP_("moment", "always"),
    "switch": NP_("moment", "switch"),
    "finish": NP_("moment", "last"),
    "lap": NP_("moment", "each lap"),
}


def moment_word(moment: str) -> str:
    """Return when a cue is said, as its label."""
    return pgettext("moment", MOMENTS[moment])


def sides_words(sides: str) -> str:
    """Return how the sides take turns; "" where both work at once."""
    words = SIDES.get(sides, "")
    return _(words)


def level_words(level: int) -> str:
    """Return how hard an exercise is, for those who do not see the dots."""
    return _("Level {level} of 3").format(level=level)
