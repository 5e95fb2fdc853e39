"""Writes a programme on paper as PDF, from the window or from a command line without a display."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

from glutetimer.exchange import export
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.report.exercise_pictures import ExercisePictures
from glutetimer.gui.report.handout_layout import HandoutLayout
from glutetimer.gui.report.page_painter import PagePainter
from glutetimer.gui.report.pdf import NewPage, painted_pdf
from glutetimer.host.assets import assets_dir
from glutetimer.presentation.handout import HandoutPage


def write_handout(page: HandoutPage, path: Path, size: str | None = None) -> None:
    """Draw a programme; what was there before stays until the new one is whole.

    Args:
        page: What stands on it.
        path: The file.
        size: "a4" or "letter"; None for what is usual in the person's country.

    Raises:
        UserError: If the file cannot be written.
    """
    export.write(path, [handout_pdf(page, size)])


def handout_pdf(page: HandoutPage, size: str | None = None) -> bytes:
    """Return a programme as PDF; see `write_handout`."""

    def paint(painter: QPainter, ink: PagePainter, points: QSizeF, new_page: NewPage) -> None:
        pictures = ExercisePictures(PoseBook(assets_dir() / "poses"))
        HandoutLayout(page, points).draw(painter, ink, pictures, new_page)

    return painted_pdf(page.name, size, paint)
