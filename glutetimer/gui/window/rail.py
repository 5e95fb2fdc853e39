"""The rail at the left: which page is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QIconEngine,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QShortcut,
)
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QVBoxLayout, QWidget

from glutetimer.gui.style.style_sheet import restyle
from glutetimer.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable

ICON: Final = 22
"""Side of the square in which the icons are drawn, px."""


def sun() -> QPainterPath:
    """Return the icon of today: a sun over the horizon."""
    path = QPainterPath(QPointF(1.5, 17.5))
    path.lineTo(20.5, 17.5)
    path.moveTo(5.5, 17.5)
    path.arcTo(QRectF(5.5, 12, 11, 11), 180, -180)
    for start, end in (
        ((11, 4), (11, 7)),
        ((4.2, 7.6), (6, 9.4)),
        ((17.8, 7.6), (16, 9.4)),
    ):
        path.moveTo(*start)
        path.lineTo(*end)
    return path


def bars() -> QPainterPath:
    """Return the icon of history: three bars on a line."""
    path = QPainterPath(QPointF(2, 19))
    path.lineTo(20, 19)
    for left, top in ((3.5, 12), (9, 4), (14.5, 8.5)):
        path.moveTo(left, 19)
        path.lineTo(left, top)
        path.lineTo(left + 4, top)
        path.lineTo(left + 4, 19)
    return path


def sliders() -> QPainterPath:
    """Return the icon of settings: two sliders."""
    path = QPainterPath()
    for y, knob in ((7, 14), (15, 8)):
        path.moveTo(2, y)
        path.lineTo(knob - 2.75, y)
        path.addEllipse(QPointF(knob, y), 2.75, 2.75)
        path.moveTo(knob + 2.75, y)
        path.lineTo(20, y)
    return path


class Drawn(QIconEngine):
    """Draws an icon in ink where its entry is checked, else in the mute colour of the palette."""

    def __init__(self, path: QPainterPath) -> None:
        super().__init__()
        self._path = path

    def clone(self) -> QIconEngine:
        return Drawn(self._path)

    def paint(self, painter: QPainter, rect: QRect, _mode: QIcon.Mode, state: QIcon.State) -> None:
        palette = QGuiApplication.palette()
        chosen = state == QIcon.State.On
        colour = palette.windowText() if chosen else palette.placeholderText()
        pen = QPen(colour.color(), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / ICON, rect.height() / ICON)
        painter.setPen(pen)
        painter.drawPath(self._path)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap


class Rail(QWidget):
    """The pages of the window, one of them shown. Ctrl+1, 2, 3 work from everywhere."""

    page_chosen = Signal(str)
    """"today", "history" or "settings"."""

    PAGES: Final[tuple[tuple[str, str, Callable[[], QPainterPath]], ...]] = (
        ("today", N_("Today"), sun),
        ("history", N_("History"), bars),
        ("settings", N_("Settings"), sliders),
    )

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Pages"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 24)
        column.setSpacing(8)
        self._brand = QLabel("glutetimer")
        self._brand.setObjectName("brand")
        column.addWidget(self._brand)
        column.addSpacing(16)
        self._entries: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        for place, (page, words, icon) in enumerate(self.PAGES, 1):
            keys = QKeySequence(f"Ctrl+{place}")
            entry = QPushButton(QIcon(Drawn(icon())), "")
            entry.setIconSize(QSize(ICON, ICON))
            entry.setCheckable(True)
            entry.setProperty("role", "rail")
            entry.setAccessibleName(_(words))
            by_keys = keys.toString(QKeySequence.SequenceFormat.NativeText)
            entry.setToolTip(f"{_(words)} ({by_keys})")
            self._entries[page] = entry
            self._group.addButton(entry)
            column.addWidget(entry)
            QShortcut(keys, self, entry.click)
        column.addStretch(1)
        self._group.buttonClicked.connect(self._choose)
        self.set_compact(on=False)

    def set_compact(self, *, on: bool) -> None:
        """Show icons alone, or the words beside them."""
        if self.property("compact") == on:
            return
        self.setProperty("compact", on)
        self._brand.setVisible(not on)
        for page, words, _keys in self.PAGES:
            self._entries[page].setText("" if on else f"  {_(words)}")
        restyle(self)

    def show_page(self, page: str) -> None:
        """Mark a page as the one shown, without a signal; an unknown one marks none."""
        self._group.setExclusive(False)
        for name, entry in self._entries.items():
            entry.setChecked(name == page)
        self._group.setExclusive(True)

    def entry(self, page: str) -> QPushButton:
        """Return the button of a page."""
        return self._entries[page]

    def _choose(self, chosen: QPushButton) -> None:
        for page, entry in self._entries.items():
            if entry is chosen:
                self.page_chosen.emit(page)
