"""The list of sessions: one line each, numbers to the right."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QScrollArea, QTableView

from glutetimer.gui.style.fonts import tabular
from glutetimer.i18n import N_, _
from glutetimer.presentation.amounts import clock_text
from glutetimer.presentation.history.week_views import SessionLine

COLUMNS = (
    *(N_("Day"), N_("Programme"), N_("Length"), N_("Sets"), N_("Reps"), N_("Held")),
    *(N_("Under tension"), N_("Effort")),
)
PROGRAMME = 1
LEFT = (0, PROGRAMME)
ROW = 44
"""The height of a row, px."""
NAME_WIDTH = 176
"""So many px the programme has at least; columns that matter least give way to it."""
LEAST = (3, 5, 7, 6, 4)
"""The columns that give way, the first one first."""
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class SessionModel(QAbstractTableModel):
    """Sessions as rows."""

    def __init__(self) -> None:
        super().__init__()
        self._sessions: tuple[SessionLine, ...] = ()
        self._cells: list[tuple[str, ...]] = []

    def show_sessions(self, sessions: tuple[SessionLine, ...]) -> None:
        """Show these instead of what was there."""
        self.beginResetModel()
        self._sessions = sessions
        self._cells = [cells(session) for session in sessions]
        self.endResetModel()

    def session(self, row: int) -> SessionLine:
        """Return the session of a row."""
        return self._sessions[row]

    def widest(self, column: int, metrics: QFontMetrics) -> QModelIndex:
        """Return the cell of a column with the widest text; no cell where there are no sessions."""
        texts = [row[column] for row in self._cells]
        widths = [metrics.horizontalAdvance(text) for text in texts]
        return self.index(widths.index(max(widths)), column) if widths else NOWHERE

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sessions)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(index.column())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return _(COLUMNS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return alignment(section)
        return None


class SessionTable(QTableView):
    """The sessions, one of them opened by click or Enter.

    It is as high as its rows, and the page around it scrolls.

    Args:
        opens_on_click: Whether a click opens one; otherwise it only chooses it.
    """

    opened = Signal(str)
    """The id of a session."""

    def __init__(self, *, opens_on_click: bool = True) -> None:
        super().__init__()
        self._widths: list[int] = []
        self.setAccessibleName(_("Sessions"))
        self.sessions = SessionModel()
        self.setModel(self.sessions)
        self.setFont(tabular(self.font()))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        if opens_on_click:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(self._open)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setSectionsClickable(False)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading.setSectionResizeMode(PROGRAMME, QHeaderView.ResizeMode.Stretch)

    def show_sessions(self, sessions: tuple[SessionLine, ...]) -> None:
        """Show these instead of what was there."""
        self.sessions.show_sessions(sessions)
        self._widths = []
        self._fit()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.sessions.session(index.row()).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._widths = []
            self._fit()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Let the page scroll until a row is in sight."""
        super().scrollTo(index, hint)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        content = around.widget() if around is not None else None
        if around is not None and content is not None:
            row = self.viewport().mapTo(content, self.visualRect(index).center())
            around.ensureVisible(row.x(), row.y(), 0, ROW)

    def _fit(self) -> None:
        """Give the columns and the list the size of what is in them, once that can be seen."""
        if not self.isVisible():
            return
        if not self._widths:
            self._measure()
        self._leave_out()
        wanted = self.height() - self.viewport().height() + self.verticalHeader().length()
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def _measure(self) -> None:
        """Make each column as wide as its widest text; Qt would lay out every cell."""
        heads, metrics = self.horizontalHeader(), self.fontMetrics()
        for column in LEAST:  # what is hidden has no width
            self.setColumnHidden(column, False)  # noqa: FBT003 - Qt's own
        for column in range(len(COLUMNS)):
            text = self.sizeHintForIndex(self.sessions.widest(column, metrics)).width()
            heads.resizeSection(column, max(text, heads.sectionSizeHint(column)))
        self._widths = [heads.sectionSize(column) for column in range(len(COLUMNS))]
        self._widths[PROGRAMME] = max(NAME_WIDTH, heads.sectionSizeHint(PROGRAMME))

    def _leave_out(self) -> None:
        """Leave out columns until there is room for the names of programmes."""
        room = self.viewport().width() - sum(self._widths)
        for column in LEAST:
            self.setColumnHidden(column, room < 0)
            room += self._widths[column] if room < 0 else 0


def cells(session: SessionLine) -> tuple[str, ...]:
    """Return a session in the words of its columns; what there was none of is empty."""
    return (
        session.when,
        session.programme,
        clock_text(session.length_ms),
        str(session.sets),
        str(session.reps) if session.reps else "",
        clock_text(session.hold_ms) if session.hold_ms else "",
        clock_text(session.work_ms) if session.work_ms else "",
        "" if session.effort is None else str(session.effort),
    )


def alignment(column: int) -> Qt.AlignmentFlag:
    """Return how a column stands: words to the left, numbers to the right."""
    side = Qt.AlignmentFlag.AlignLeft if column in LEFT else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
