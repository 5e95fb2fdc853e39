"""The card of the day: a topic of Learn that fits, quiet, opened by one click."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.style.theme import Theme
from glutetimer.gui.today.day_picture import DayPicture
from glutetimer.gui.widgets.beside_layout import BesideLayout
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, strong, text
from glutetimer.i18n import _
from glutetimer.presentation.card_of_day import CardOfDayView


class DayCard(QFrame):
    """One topic, with the way to it and two ways to be rid of it."""

    opened = Signal(str)
    """The id of the topic."""
    put_aside = Signal()
    """No card any more today."""
    turned_off = Signal()
    """No cards any more."""
    turned_on = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._topic = ""
        self._picture = DayPicture(theme)
        self._title = strong(wraps=True)
        self._line = text("", "mute", wraps=True)
        self._reason = text("", "small", wraps=True)
        self.read = PressButton(_("Read it"))
        self.not_today = PressButton(_("Not today"), "link")
        self.off = PressButton(_("Turn cards off"), "link")
        self.on = PressButton(_("Turn them on again"), "link")
        self._sides = (self._card_side(), self._off_side())
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        for side in self._sides:
            column.addWidget(side)
        self._connect()
        self.hide()

    def show_view(self, view: CardOfDayView | None) -> None:
        """Show a topic, or no card where there is none."""
        self.setVisible(view is not None)
        self._turn(is_on=True)
        if view is None:
            return
        self._topic = view.topic
        self._picture.show_picture(view.picture)
        self._title.setText(view.title)
        self._line.setText(view.line)
        self._reason.setText(view.reason)
        self._reason.setVisible(bool(view.reason))
        self.setAccessibleName(_("Card of the day: {title}").format(title=view.title))
        self.read.setAccessibleName(_("Read “{title}”").format(title=view.title))

    def set_theme(self, theme: Theme) -> None:
        """Draw the picture in the colours of a theme."""
        self._picture.set_theme(theme)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside and self._sides[0].isVisible():
            self.opened.emit(self._topic)

    def _turn(self, *, is_on: bool) -> None:
        """Show the card, or that there are none any more."""
        self._sides[0].setVisible(is_on)
        self._sides[1].setVisible(not is_on)
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_on else Qt.CursorShape.ArrowCursor)

    def _turn_off(self) -> None:
        self._turn(is_on=False)
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned_off.emit()

    def _turn_on(self) -> None:
        self._turn(is_on=True)
        self.read.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned_on.emit()

    def _put_aside(self) -> None:
        self.put_aside.emit()  # first: what is hidden hands the focus on to whatever comes next
        self.hide()

    def _card_side(self) -> QWidget:
        side = QWidget()
        layout = BesideLayout()
        side.setLayout(layout)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self._picture)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text(_("Card of the day"), "small"))
        words.addWidget(self._title)
        words.addWidget(self._line)
        words.addWidget(self._reason)
        words.addStretch(1)
        row.addLayout(words, 1)
        layout.add_layout(row)
        ways = FlowLayout(across=12, down=4, centred=True)
        for button in (self.not_today, self.off, self.read):
            ways.addWidget(button)
        layout.add_layout(ways)
        return side

    def _off_side(self) -> QWidget:
        side = QWidget()
        layout = BesideLayout()
        side.setLayout(layout)
        said = QVBoxLayout()
        said.addWidget(text(_("There are no more cards on Today."), wraps=True))
        layout.add_layout(said)
        way = QHBoxLayout()
        way.addWidget(self.on)
        layout.add_layout(way)
        return side

    def _connect(self) -> None:
        self.read.clicked.connect(lambda: self.opened.emit(self._topic))
        self.not_today.clicked.connect(self._put_aside)
        self.off.clicked.connect(self._turn_off)
        self.on.clicked.connect(self._turn_on)
