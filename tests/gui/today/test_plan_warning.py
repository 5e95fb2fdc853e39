"""The warning of a plan of one's own stands out from what else is said before a session."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from glutetimer.gui.today.suggestion_card import SuggestionCard
from glutetimer.gui.window.app import App

SHEET = "Hip\nClamshell 3x12 each side\nStop if you get a sharp pain at the side of the hip."


def test_a_warning_stands_out(app: App) -> None:
    pages = app.pages
    pages.programmes.read_sheet(SHEET)
    pages.programmes.sheet.page.foot.keep.click()
    pages.requests.page.emit("today")
    (card,) = app.window.findChildren(SuggestionCard)
    roles = {
        label.property("role")
        for label in card.findChildren(QLabel)
        if label.text().startswith("Stop if you get a sharp pain")
    }
    assert roles == {"alert"}
