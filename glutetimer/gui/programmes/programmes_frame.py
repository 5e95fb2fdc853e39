"""The frame of the Programmes page: one part at a time, under a link that leads back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from glutetimer.gui.widgets.back_link import LINK_TOP, BackLink
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.i18n import _

LIST = "list"
"""The part from which the others are opened."""


class ProgrammesFrame(QWidget):
    """Holds the list, and what is opened from it."""

    back_wanted = Signal()
    paste_wanted = Signal()
    """Read what is on the clipboard."""
    next_wanted = Signal()
    """Go to the next question."""
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Programmes"))
        self._parts: dict[str, QWidget] = {}
        self._stack = QStackedWidget()
        self.back = BackLink()
        self.back.show_place(_("Programmes"))
        self._row = Sheet(above=LINK_TOP, below=0, bar="")
        self._row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row.rows.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        column.addWidget(self._stack, 1)
        self._connect()

    @property
    def shown(self) -> str:
        """The part that is shown."""
        part = self._stack.currentWidget()
        return next((name for name, one in self._parts.items() if one is part), LIST)

    def add_part(self, name: str, part: QWidget) -> None:
        """Put in a part."""
        self._parts[name] = part
        self._stack.addWidget(part)

    def remove_part(self, name: str) -> None:
        """Let a part go."""
        part = self._parts.pop(name, None)
        if part is not None:
            self._stack.removeWidget(part)
            part.hide()
            part.deleteLater()

    def show_part(self, name: str) -> None:
        """Show a part."""
        self._row.setVisible(name != LIST)
        self._stack.setCurrentWidget(self._parts[name])

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        # in all of the window while the page is shown: the rail may have the focus
        for keys in ("Esc", "Alt+Left"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.back_wanted)
        QShortcut(QKeySequence.StandardKey.Paste, self).activated.connect(self.paste_wanted)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.undo_wanted)
        QShortcut(QKeySequence("F8"), self).activated.connect(self.next_wanted)
