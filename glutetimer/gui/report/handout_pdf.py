"""Writes a programme on paper as PDF, from the window or from a command line without a display."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from glutetimer.exchange import export
from glutetimer.gui.figure.own_pictures import OwnPictures
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.report.exercise_pictures import ExercisePictures
from glutetimer.gui.report.handout_layout import HandoutLayout
from glutetimer.gui.report.page_painter import PagePainter
from glutetimer.gui.report.pdf import POINTS, NewPage, painted_pdf
from glutetimer.gui.report.text_layer import TextLayer
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import PICTURES
from glutetimer.presentation.handout import HandoutPage


def write_handout(
    page: HandoutPage, path: Path, size: str | None = None, own: Path | None = None
) -> None:
    """Draw a programme; what was there before stays until the new one is whole.

    Args:
        page: What stands on it.
        path: The file.
        size: "a4" or "letter"; None for what is usual in the person's country.
        own: The data folder, with the person's own pictures.

    Raises:
        UserError: If the file cannot be written.
    """
    export.write(path, [handout_pdf(page, size, own)])


def handout_pdf(page: HandoutPage, size: str | None = None, own: Path | None = None) -> bytes:
    """Return a programme as PDF; see `write_handout`."""

    def paint(painter: QPainter, ink: PagePainter, points: QSizeF, new_page: NewPage) -> None:
        HandoutLayout(page, points).draw(painter, ink, _pictures(own), new_page)

    return painted_pdf(page.name, size, paint)


def print_handout(
    page: HandoutPage, printer: QPrinter, size: QPageSize.PageSizeId, own: Path | None = None
) -> None:
    """Draw a programme on the paper of a printer."""
    paper = QPageSize(size)
    printer.setFullPage(True)
    printer.setPageSize(paper)
    painter = QPainter(printer)
    scale = printer.resolution() / POINTS
    painter.scale(scale, scale)
    points = QSizeF(paper.size(QPageSize.Unit.Point))
    ink = PagePainter(painter, TextLayer())
    HandoutLayout(page, points).draw(painter, ink, _pictures(own), printer.newPage)
    painter.end()


def _pictures(own: Path | None) -> ExercisePictures:
    book = PoseBook(assets_dir() / "poses")
    return ExercisePictures(book, OwnPictures(own / PICTURES if own else None).find)
