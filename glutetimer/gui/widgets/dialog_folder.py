"""Where a dialog for a file begins."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog


def dialog_folder() -> Path:
    """Return the folder of the last file that was chosen, at first that of the documents."""
    last = Path(QFileDialog().directory().absolutePath())  # the current one at first
    if last != Path.cwd():
        return last
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    there = Path(documents) if documents else Path.home()
    return there if there.is_dir() else Path.home()
