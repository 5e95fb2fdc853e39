"""Writes a report as PDF, from the window or from a command line without a display."""

from __future__ import annotations

import os
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
    app = _application()
    if fonts.FAMILY not in QFontDatabase.families():
        fonts.load(assets_dir() / "fonts")
    words = report_text(catalogue.exercises, catalogue.guidance)
    # in memory first: Qt does not tell when the disk is full
    content = _painted(report, words, SIZES[size or _usual_size()])
    del app  # it must outlive the painting
    export.write(path, [content])


def _painted(report: Report, words: ReportText, size: QPageSize.PageSizeId) -> bytes:
    page = QPageSize(size)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(POINTS * 10)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    writer.setTitle(report_title(report.since, report.until))
    writer.setCreator("glutetimer")
    painter = QPainter(writer)
    painter.scale(10, 10)
    points = page.size(QPageSize.Unit.Point)
    layer = TextLayer()
    draw(PagePainter(painter, layer), report, words, QSizeF(points), writer.newPage)
    painter.end()
    return layer.added_to(bytes(buffer.data().data()))


def _usual_size() -> str:
    imperial = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if imperial else "a4"


def _application() -> QGuiApplication:
    """Return the application; from a command line one that needs no display."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["glutetimer"])
