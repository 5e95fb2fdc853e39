"""Writes a report as PDF, from the window or from a command line without a display."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, QMarginsF, QSizeF
from PySide6.QtGui import (
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from glutetimer.gui.report.page_painter import PagePainter
from glutetimer.gui.report.report_layout import draw
from glutetimer.gui.report.text_layer import TextLayer
from glutetimer.gui.style import fonts
from glutetimer.history.database_file import check_replaceable
from glutetimer.host.assets import assets_dir
from glutetimer.host.file_problems import CHOOSE_PLACE, cannot_write
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
    check_replaceable(path)
    app = _application()
    if fonts.FAMILY not in QFontDatabase.families():
        fonts.load(assets_dir() / "fonts")
    words = report_text(catalogue.exercises, catalogue.guidance)
    try:
        handle, name = tempfile.mkstemp(prefix=".glutetimer-", suffix=".pdf", dir=path.parent)
        os.close(handle)
        try:
            _paint(report, words, Path(name), SIZES[size or _usual_size()])
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise cannot_write(path, error, CHOOSE_PLACE) from None
    del app  # it must outlive the painting


def _paint(report: Report, words: ReportText, path: Path, size: QPageSize.PageSizeId) -> None:
    page = QPageSize(size)
    writer = QPdfWriter(str(path))
    writer.setResolution(POINTS * 10)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    writer.setTitle(report_title(report.since, report.until))
    writer.setCreator("glutetimer")
    painter = QPainter(writer)
    painter.scale(10, 10)
    points = page.size(QPageSize.Unit.Point)
    layer = TextLayer()
    draw(PagePainter(painter, layer), report, words, QSizeF(points), writer.newPage)
    if not painter.end():
        raise OSError("the disk took no more of it")
    del writer  # it holds the file
    layer.append_to(path)


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
