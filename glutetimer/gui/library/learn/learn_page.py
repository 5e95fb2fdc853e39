"""Learn: the list of topics, and the card of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.library.learn.topic_card import TopicCard
from glutetimer.gui.library.learn.topic_list import TopicList
from glutetimer.gui.page import PageServices
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.labels import PressButton
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.host.assets import assets_dir
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.library.learn import topic_lines, topic_view

NARROW = 900
"""Below this width an opened card takes the place of the list, px."""
LIST_WIDTH = 320
CHEVRON = "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}"


class LearnPage(QWidget):
    """The topics beside the card of the current one; on a narrow page one after the other.

    Args:
        services: What every page is made with.
        catalogue: The topics and their sources.
    """

    def __init__(self, services: PageServices, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._requests = services.requests
        book = PoseBook(assets_dir() / "poses")
        self.topics = TopicList(services.theme, book)
        self.card = TopicCard(services.theme, book)
        self.back = PressButton(f"{CHEVRON} {_('All topics')}", "link")
        self.back.setAccessibleName(_("All topics"))
        self._is_narrow = False
        self._is_opened = False
        self.topics.show_topics(topic_lines(catalogue))
        self._arrange()
        self._connect()
        self.topics.choose_first()

    @property
    def topic(self) -> str:
        """The id of the topic whose card is shown or would be."""
        return self.topics.current

    def show_topic(self, topic: str) -> None:
        """Open the card of a topic."""
        self.topics.choose(topic)
        self._open()

    def refresh(self) -> None:
        """Show what holds now."""

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.topics.set_theme(theme)
        self.card.set_theme(theme)

    def _show_card(self, topic: str) -> None:
        found = next(one for one in self._catalogue.learn.topics if one.id == topic)
        self.card.show_view(topic_view(found, self._catalogue))

    def _open(self) -> None:
        self._is_opened = True
        self._place()
        if self._is_narrow:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.topics.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_card(self) -> None:
        """Come back to the list, where the card had taken its place."""
        self._is_opened = False
        self._place()
        self.topics.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        """Show list and card as there is room for them."""
        alone = self._is_narrow
        self.topics.setVisible(not alone or not self._is_opened)
        self.card.setVisible(not alone or self._is_opened)
        self.back.setVisible(alone and self._is_opened)
        self.topics.setMaximumWidth(16_777_215 if alone else LIST_WIDTH)

    def _arrange(self) -> None:
        sheet = Sheet(above=8, below=24, bar="")
        self.topics.setMinimumWidth(LIST_WIDTH - 60)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.topics, 1)
        row.addWidget(self.card, 2)
        sheet.rows.setSpacing(8)
        sheet.rows.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        sheet.rows.addLayout(row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)
        self._place()

    def _connect(self) -> None:
        self.topics.topic_chosen.connect(self._show_card)
        self.topics.topic_opened.connect(lambda _topic: self._open())
        self.back.clicked.connect(self.close_card)
        self.card.exercise_chosen.connect(self._requests.exercise)
        self.card.programme_chosen.connect(self._requests.programme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < NARROW
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._place()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the way back from a card that took the place of the list."""
        is_ours = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self.back.isVisible()
        )
        if is_ours:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self.close_card()
        else:
            super().keyPressEvent(event)
