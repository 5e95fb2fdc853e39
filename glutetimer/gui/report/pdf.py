"""Writes a report as PDF, from the window or from a command line without a display."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QSizeF
from PySide6.QtGui import (
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from glutetimer.exchange import export
from glutetimer.gui.report.page_painter import PagePainter
from glutetimer.gui.report.report_layout import draw
from glutetimer.gui.report.text_layer import TextLayer
from glutetimer.gui.style import fonts
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.report_text import ReportText, report_text, report_title
from glutetimer.review.report import Report

POINTS: Final = 72
"""The painter counts in points, as typographers do."""

NewPage = Callable[[], bool]
Paint = Callable[[QPainter, PagePainter, QSizeF, NewPage], None]
"""Paints all pages of a size, with a painter in points; turns to the next page."""

SIZES: Final = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


def write(catalogue: Catalogue, report: Report, path: Path, size: str | None = None) -> None:
    """Draw a report; what was there before stays until the new one is whole.

    Args:
        catalogue: Has the names of exercises and answers.
        report: What to draw.
        path: The file.
        size: "a4" or "letter"; None for what is usual in the person's country.

    Raises:
        UserError: If the file cannot be written.
    """
    words = report_text(catalogue.exercises, catalogue.guidance)
    export.write(path, [painted_report(report, words, size)])


def painted_report(report: Report, words: ReportText, size: str | None) -> bytes:
    """Return a report as a PDF; the size is as for `write`."""

    def paint(_painter: QPainter, ink: PagePainter, points: QSizeF, new_page: NewPage) -> None:
        draw(ink, report, words, points, new_page)

    return painted_pdf(report_title(report.since, report.until), size, paint)


def painted_pdf(title: str, size: str | None, paint: Paint) -> bytes:
    """Return a PDF that is painted page by page, in points.

    It is painted in memory: Qt does not tell when the disk is full.

    Args:
        title: What the document is called.
        size: "a4" or "letter"; None for what is usual in the person's country.
        paint: Paints all pages.
    """
    app = _application()
    if fonts.FAMILY not in QFontDatabase.families():
        fonts.load(assets_dir() / "fonts")
    page = QPageSize(SIZES[size or usual_size()])
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(POINTS * 10)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    writer.setTitle(title)
    writer.setCreator("glutetimer")
    painter = QPainter(writer)
    painter.scale(10, 10)
    layer = TextLayer()
    points = QSizeF(page.size(QPageSize.Unit.Point))
    paint(painter, PagePainter(painter, layer), points, writer.newPage)
    painter.end()
    del app  # it must outlive the painting
    return layer.added_to(bytes(buffer.data().data()))


def usual_size() -> str:
    """Return the paper that is usual in the person's country."""
    imperial = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if imperial else "a4"


def _application() -> QGuiApplication:
    """Return the application; from a command line one that needs no display."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["glutetimer"])
