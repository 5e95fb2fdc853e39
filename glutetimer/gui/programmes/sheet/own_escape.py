"""Esc in a field is the field's own, although the page has a shortcut for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def keep_escape(event: QEvent) -> None:
    """Accept the question whether Esc is wanted here; called with every event of a field."""
    if (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.ShortcutOverride
        and event.key() == Qt.Key.Key_Escape
    ):
        event.accept()
