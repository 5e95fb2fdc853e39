"""The colours of mini bands: of the band itself, and of its bars in a chart by day and by night."""

from __future__ import annotations

from typing import Final, NamedTuple


class BandColour(NamedTuple):
    """A band's own colour, and those that stand out from the ground of a chart, as "#RRGGBB"."""

    own: str
    day: str
    night: str


BAND_COLOURS: Final = {
    "yellow": BandColour("#F2C230", "#A17800", "#EBC94C"),
    "red": BandColour("#C2372B", "#C2372B", "#F0695C"),
    "green": BandColour("#1E8449", "#1E7A45", "#5CC98B"),
    "blue": BandColour("#1F66B0", "#1F66B0", "#6FB1F2"),
    "black": BandColour("#1B1F23", "#22272B", "#7E8890"),
    "orange": BandColour("#E07A1F", "#B85C0E", "#F29A4B"),
    "pink": BandColour("#E07AAB", "#BF4A82", "#F29AC4"),
    "purple": BandColour("#7A4FA3", "#6E4A9E", "#B79AF4"),
    "grey": BandColour("#8A9099", "#6B737B", "#BCC4CC"),
}
"""By the ids of `training/bands.py`."""
