"""The foot of a sheet: its name, how much it is, what is still open, and keeping it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from glutetimer.gui.style.style_sheet import restyle
from glutetimer.gui.style.theme import PAGE_MARGIN
from glutetimer.gui.widgets.beside_layout import RIGHT, BesideLayout
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import _
from glutetimer.presentation.sheet.sheet_foot_view import FootView, ThereView
from glutetimer.training.exercise_draft import LONGEST_NAME

NAME_WIDTH = 280


class SheetFoot(QFrame):
    """Always in sight, below what scrolls."""

    keep_wanted = Signal()
    next_wanted = Signal()
    """Show the next question."""
    named = Signal(str)
    there_wanted = Signal()
    """Use the programme that is there already."""
    replace_wanted = Signal()
    """Put it in the place of the programme that has its name."""
    one_more_wanted = Signal()
    """Keep one more."""

    def __init__(self) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Name of the programme"))
        self.name.setPlaceholderText(_("Name of the programme"))
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setMaximumWidth(NAME_WIDTH)
        self.amount = text("", "mute", wraps=True)
        self.says = text("", "alert", wraps=True)
        self.there = PressButton("")
        self.replace = PressButton("")
        self.one_more = PressButton("")
        self._asked = QWidget()
        self.open = PressButton("", "link")
        self.keep = PressButton(_("Keep it"), "primary")
        self._arrange()
        self._is_typed_on = False
        self.name.textEdited.connect(self._type_on)
        self.name.returnPressed.connect(self._leave_name)
        self.open.clicked.connect(self.next_wanted)
        self.keep.clicked.connect(self.keep_wanted)
        self.there.clicked.connect(self.there_wanted)
        self.replace.clicked.connect(self.replace_wanted)
        self.one_more.clicked.connect(self.one_more_wanted)

    def show_view(self, view: FootView) -> None:
        """Show how far it has come."""
        if not (self._is_typed_on and self.name.hasFocus()):
            self.name.setText(view.name)
        self.amount.setText(view.amount)
        self.open.setText(view.open)
        self.open.setAccessibleName(view.open)
        self.open.setVisible(bool(view.open))
        self.keep.setEnabled(view.can_keep)
        self.show_problem("")

    def show_other(self) -> None:
        """Show another programme from now on: what is typed in the name belongs to the last one."""
        self._is_typed_on = False

    def show_problem(self, words: str) -> None:
        """Show why it was not kept."""
        self._say(words, "alert")

    def tell(self, words: str) -> None:
        """Show what became of it."""
        self._say(words, "point")

    def _say(self, words: str, role: str) -> None:
        self.says.setProperty("role", role)
        restyle(self.says)
        self.says.setText(words)
        self.says.setVisible(bool(words))
        self._asked.hide()

    def ask(self, view: ThereView) -> None:
        """Ask what is to become of a sheet that is there already, or whose name is."""
        self.show_problem(view.words)
        for button, words in (
            (self.there, view.show),
            (self.replace, view.replace),
            (self.one_more, view.keep),
        ):
            button.setText(words)
            button.setAccessibleName(words)
            button.setAccessibleDescription(view.words)
            button.setVisible(bool(words))
        self._asked.show()
        first = self.there if view.show else self.one_more
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _type_on(self, name: str) -> None:
        self._is_typed_on = True
        self.show_problem("")
        self.named.emit(name)

    def _leave_name(self) -> None:
        if self.keep.isEnabled():
            self.keep.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.next_wanted.emit()

    def _arrange(self) -> None:
        words, ways, both = QWidget(), QWidget(), QWidget()
        row = QHBoxLayout(words)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.name, 1)
        row.addWidget(self.amount, 1)
        end = QHBoxLayout(ways)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(16)
        end.addWidget(self.open)
        end.addWidget(self.keep)
        beside = BesideLayout(across=16, down=8, under=RIGHT)
        beside.addWidget(words)
        beside.addWidget(ways)
        both.setLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, 8, PAGE_MARGIN, 16)
        column.setSpacing(4)
        asked = FlowLayout(across=16, down=8, centred=True)
        self._asked.setLayout(asked)
        asked.addWidget(self.there)
        asked.addWidget(self.replace)
        asked.addWidget(self.one_more)
        self._asked.hide()
        column.addWidget(self.says)
        column.addWidget(self._asked)
        column.addWidget(both)
