"""Shows a widget as a person sees it: exposed, and laid out to the end."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

ROUNDS = 8
"""A layout that wraps its lines asks again for a few rounds; more would never end."""


def show(qtbot: QtBot, widget: QWidget) -> None:
    """Show a widget, wait until the screen has it, and lay it out."""
    with qtbot.waitExposed(widget):
        widget.show()
    lay_out()


def lay_out() -> None:
    """Do what layouts have asked for, now and not in the next rounds of the event loop."""
    for _ in range(ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
