"""The empty page for a sheet: pasted or typed, opened or dropped."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.i18n import N_, _

PLACEHOLDER = N_(
    "Glute bridge - 3 sets of 12, hold 2 seconds\nClamshell - 2 x 15 each side, red band\n"
    "Calf raises - 3 x 15\nRest about a minute between sets. 3-4 times a week."
)
ANY = N_(
    "From an e-mail, a message, a physio's sheet or an assistant: any text that lists exercises. "
    "You see how it is read before anything is kept."
)


class SheetTextField(QPlainTextEdit):
    """The text of a sheet: what is pasted is read at once, what is typed with Ctrl+Enter."""

    read_wanted = Signal()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # a file that is dropped here is opened by the window, not written out as its address
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        super().insertFromMimeData(source)
        self.read_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.read_wanted.emit()
        else:
            super().keyPressEvent(event)


class PastePage(QWidget):
    """Where a sheet is pasted, typed or opened."""

    read_wanted = Signal(str)
    """The text of a sheet."""
    file_wanted = Signal()
    typed_on = Signal(str)
    """What is typed and not read yet."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Paste a sheet"))
        self.field = SheetTextField()
        self.field.setAccessibleName(_("The text of the sheet"))
        self.field.setPlaceholderText(_(PLACEHOLDER))
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(160)
        self.says = text("", "alert", wraps=True)
        self.says.hide()
        self.read = PressButton(_("Read it"), "primary")
        self.open = PressButton(_("Open a file"))
        self.read.setEnabled(False)
        self._read_last = ""
        self.setFocusProxy(self.field)
        self._arrange()
        self.field.textChanged.connect(self._follow)
        self.field.read_wanted.connect(self._read)
        self.read.clicked.connect(self._read)
        self.open.clicked.connect(self.file_wanted)

    def show_text(self, words: str) -> None:
        """Show the text that was read last, marked, so that the next one takes its place."""
        self._read_last = words
        self.field.setPlainText(words)
        self.field.selectAll()
        self.show_problem("")

    @property
    def typed(self) -> str:
        """What stands there and was not read, "" for nothing."""
        words = self.field.toPlainText()
        return words if words.strip() and words != self._read_last else ""

    def show_problem(self, words: str) -> None:
        """Show why a text or a file was not read, "" for no problem."""
        self.says.setText(words)
        self.says.setVisible(bool(words))

    def _follow(self) -> None:
        self.read.setEnabled(bool(self.field.toPlainText().strip()))
        self.typed_on.emit(self.typed)

    def _read(self) -> None:
        if self.field.toPlainText().strip():
            self.read_wanted.emit(self.field.toPlainText())

    def _arrange(self) -> None:
        sheet = Sheet(above=8)
        sheet.rows.addWidget(text(_("Paste a sheet"), "title"))
        sheet.rows.addWidget(text(_(ANY), "mute", wraps=True))
        sheet.rows.addWidget(self.field, 1)
        sheet.rows.addWidget(self.says)
        buttons = QWidget()
        flow = FlowLayout(across=16, centred=True)
        buttons.setLayout(flow)
        flow.addWidget(self.read)
        flow.addWidget(self.open)
        sheet.rows.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(sheet))
