"""Shows the pages of a PDF of our own, one below the other."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetimer.gui.report.page_painter import HAIR
from glutetimer.i18n import _, ngettext

WIDTH: Final = 560
GAP: Final = 16


class PagePreview(QWidget):
    """The pages as pictures, as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._pages: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def show_pdf(self, content: bytes, name: str) -> None:
        """Show the pages of a document."""
        buffer = QBuffer()
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        ratio = self.devicePixelRatioF()
        self._pages = [_rendered(document, page, ratio) for page in range(document.pageCount())]
        self.setAccessibleName(_("Preview of {name}").format(name=name))
        pages = len(self._pages)
        words = ngettext("{number} page", "{number} pages", pages).format(number=pages)
        texts = (document.getAllText(page).text() for page in range(pages))
        self.setAccessibleDescription(f"{words}. {' '.join(' '.join(texts).split())}")
        document.close()
        self.setFixedHeight(round(sum(size.height() + GAP for size in self._sizes())))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(HAIR, 1))
        y = 0.0
        for page, size in zip(self._pages, self._sizes(), strict=True):
            place = QRectF((self.width() - size.width()) / 2, y, size.width(), size.height())
            painter.drawImage(place, page)
            painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
            y += size.height() + GAP
        painter.end()

    def _sizes(self) -> list[QSizeF]:
        return [QSizeF(page.size()) / page.devicePixelRatio() for page in self._pages]


def _rendered(document: QPdfDocument, page: int, ratio: float) -> QImage:
    points = document.pagePointSize(page)
    scale = (WIDTH - 2) / points.width()
    drawn = document.render(page, (points * scale * ratio).toSize())
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    paper.setDevicePixelRatio(ratio)
    return paper
