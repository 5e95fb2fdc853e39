"""Paints a text as a QR code that is scanned from paper."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from glutetimer.gui.report.page_painter import INK


def modules_of(text: str) -> list[list[bool]]:
    """Return the dark and light squares of a code, row by row, without the quiet zone."""
    import segno  # noqa: PLC0415 - seldom needed

    made = segno.make_qr(text, error="m")  # or better, where it costs no room
    return [[bool(module) for module in row] for row in made.matrix]


def paint_qr(painter: QPainter, area: QRectF, text: str) -> None:
    """Paint a code that fills a square; the paper around it is its quiet zone."""
    modules = modules_of(text)
    size = area.width() / len(modules)
    path = QPainterPath()
    for y, row in enumerate(modules):
        start = None
        for x, dark in enumerate([*row, False]):
            if dark and start is None:
                start = x
            elif not dark and start is not None:
                left, top = area.x() + start * size, area.y() + y * size
                path.addRect(QRectF(left, top, (x - start) * size, size))
                start = None
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(INK)
    painter.drawPath(path)
    painter.restore()
