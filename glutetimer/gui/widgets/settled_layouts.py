"""Layouts that have their turn at once, and not in the next rounds of the event loop."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent

ROUNDS = 3
"""A layout that has changed asks those around it to follow, and these the next ones."""


def settle_layouts() -> None:
    """Lay out what waits for it, so that the next picture of the window is whole at once."""
    for _round in range(ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
