"""A sentence in a window of its own, where there is no page to show it on."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox


def show_error(sentence: str) -> None:
    """Show a sentence until it is closed."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    box = QMessageBox(QMessageBox.Icon.Warning, "glutetimer", sentence)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    del application  # it had to exist until here
