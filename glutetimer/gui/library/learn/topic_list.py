"""The list of topics: a picture, a title and a line each, under the titles of their groups."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.library.learn.drawings.drawing import ICON
from glutetimer.gui.library.learn.drawings.gallery import drawing
from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.gui.style.fonts import face
from glutetimer.gui.style.theme import Theme
from glutetimer.i18n import _
from glutetimer.presentation.library.learn import GROUPS, TopicLine, group_title

Index = QModelIndex | QPersistentModelIndex

ROW = 72
"""The height of a row at least, px."""
HEAD = 48
LEFT, WORDS, RIGHT = 14, 98, 10
"""Where the picture and the words begin, and what is left beside them, px."""
_TITLE, _LINE = (17, 600), (15, 400)
_HEAD = (15, 600)
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


class TopicList(QListWidget):
    """All topics; Up and Down go through them.

    Args:
        theme: The colours.
        book: The postures of the figure.
    """

    topic_chosen = Signal(str)
    """The id of the topic that is current now."""
    topic_opened = Signal(str)
    """A topic was clicked, or Enter was pressed on it."""

    def __init__(self, theme: Theme, book: PoseBook) -> None:
        super().__init__()
        self.setAccessibleName(_("Topics"))
        self.setProperty("role", "cards")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._rows = TopicRows(theme, book)
        self.setItemDelegate(self._rows)
        self._items: dict[str, QListWidgetItem] = {}
        self.currentItemChanged.connect(self._choose)
        self.itemClicked.connect(self._open)

    def show_topics(self, topics: Iterable[TopicLine]) -> None:
        """Show these topics."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.clear()
        self._items = {}
        group = ""
        for topic in sorted(topics, key=lambda one: list(GROUPS).index(one.group)):
            if topic.group != group:
                group = topic.group
                head = QListWidgetItem(group_title(group))
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                self.addItem(head)
            item = QListWidgetItem(topic.title)
            item.setData(Qt.ItemDataRole.UserRole, topic)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{topic.title}, {topic.line}")
            self.addItem(item)
            self._items[topic.id] = item
        self.blockSignals(False)  # noqa: FBT003 - likewise

    @property
    def current(self) -> str:
        """The id of the current topic, "" for none."""
        return _id(self.currentItem())

    def choose(self, topic: str) -> None:
        """Make a topic the current one and bring it into sight; an unknown one changes nothing."""
        item = self._items.get(topic)
        if item is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)

    def choose_first(self) -> None:
        """Make the first topic the current one."""
        self.choose(next(iter(self._items), ""))

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._rows.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # narrower rows have more lines

    def _choose(self, item: QListWidgetItem | None) -> None:
        if _id(item):
            self.topic_chosen.emit(_id(item))

    def _open(self, item: QListWidgetItem | None) -> None:
        if _id(item):
            self.topic_opened.emit(_id(item))


class TopicRows(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, theme: Theme, book: PoseBook) -> None:
        super().__init__()
        self.theme = theme
        self._book = book

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListWidget) else option.rect.width()
        topic = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(topic, TopicLine):
            return QSize(width, HEAD)
        room = width - WORDS - RIGHT
        return QSize(width, max(ROW, sum(_heights(topic, room)) + 18))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        topic, rect = index.data(Qt.ItemDataRole.UserRole), option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(topic, TopicLine):
            self._paint_topic(painter, option, topic)
        else:
            painter.setFont(face(*_HEAD))
            painter.setPen(QColor(self.theme.mute))
            words = rect.adjusted(LEFT, 0, -RIGHT, -8)
            flags = int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
            painter.drawText(words, flags, index.data(Qt.ItemDataRole.DisplayRole))
        painter.restore()

    def _paint_topic(
        self, painter: QPainter, option: QStyleOptionViewItem, topic: TopicLine
    ) -> None:
        rect: QRect = option.rect
        self._paint_frame(painter, option)
        icon = QRectF(rect.left() + LEFT, rect.center().y() - ICON[1] / 2, *ICON)
        sketch = Sketch(painter, icon, ICON, self.theme, self._book)
        drawing(topic.picture).icon(sketch)
        sketch.close()
        room = rect.width() - WORDS - RIGHT
        title, line = _heights(topic, room)
        top = rect.top() + (rect.height() - title - line) // 2
        painter.setPen(QColor(self.theme.ink))
        painter.setFont(face(*_TITLE))
        painter.drawText(QRect(rect.left() + WORDS, top, room, title), _WRAP, topic.title)
        painter.setPen(QColor(self.theme.mute))
        painter.setFont(face(*_LINE))
        painter.drawText(QRect(rect.left() + WORDS, top + title, room, line), _WRAP, topic.line)

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, state = self.theme, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return
        box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        colour = theme.accent if chosen else theme.line
        painter.setPen(QPen(QColor(colour), 3 if has_focus else 2 if chosen else 1))
        painter.setBrush(QColor(theme.card if chosen else theme.ground))
        painter.drawRoundedRect(box, 12, 12)


def _heights(topic: TopicLine, room: int) -> tuple[int, int]:
    """Return how high the title and the line are in so much room."""
    return _height(topic.title, _TITLE, room), _height(topic.line, _LINE, room)


def _height(words: str, kind: tuple[int, int], room: int) -> int:
    return QFontMetrics(face(*kind)).boundingRect(QRect(0, 0, room, 1000), _WRAP, words).height()


def _id(item: QListWidgetItem | None) -> str:
    topic = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
    return topic.id if isinstance(topic, TopicLine) else ""
