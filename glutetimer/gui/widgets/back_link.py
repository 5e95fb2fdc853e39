"""The link over a page that leads back to where one came from."""

from __future__ import annotations

from PySide6.QtCore import Qt

from glutetimer.gui.widgets.labels import PressButton
from glutetimer.i18n import _

CHEVRON = "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"
WIDEST_LINK = 400
"""A longer name ends in "…", px."""
LINK_TOP = 16
"""The margin above the link, px."""


class BackLink(PressButton):
    """Says where it leads."""

    def __init__(self) -> None:
        super().__init__("", "link")

    def show_place(self, place: str) -> None:
        """Show the name of the place."""
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(place, elide, WIDEST_LINK)
        self.setText(f"{CHEVRON} {shown}")
        self.setAccessibleName(_("Back to {place}").format(place=place))
