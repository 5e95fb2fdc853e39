"""A programme in the list: its figures and words, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from glutetimer.gui.programmes.still_picture import Picture, StillPicture
from glutetimer.gui.widgets.beside_layout import BesideLayout
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.focus_frame import FocusFrame
from glutetimer.gui.widgets.labels import PressButton, StartButton, strong, text
from glutetimer.i18n import N_, _
from glutetimer.presentation.programme_list import ProgrammeRow

START, SHOW, EDIT, COPY, HAND_OUT, DELETE = (
    *("start", "show", "edit", "copy", "hand_out", "delete"),
)
WORDS: Final = {
    START: N_("Start"),
    SHOW: N_("Show on Today"),
    EDIT: N_("Edit"),
    COPY: N_("Make my own copy"),
    HAND_OUT: N_("Hand out"),
    DELETE: N_("Delete"),
}
"""What can be done with a programme."""
OWN_ONLY: Final = frozenset({EDIT, DELETE})
MORE: Final = "more"
LEAST: Final = 280
"""Words narrower than this stand over the figures and the buttons, px."""
FIGURE: Final = QSize(66, 42)


class ProgrammeRowCard(FocusFrame, QFrame):
    """One programme; Up and Down go from row to row, and Tab to its buttons.

    Args:
        row: What is shown.
        picture: Returns the picture of an exercise.
        offered: The actions of its menu.
    """

    FRAME_RADIUS = 15
    chosen = Signal(str, str)
    """An action and the programme's id."""
    stepped = Signal(int, str)
    """One row down (1) or up (-1), and the action whose button has the focus."""

    def __init__(self, row: ProgrammeRow, picture: Picture, offered: Collection[str]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(row.name)
        self.setAccessibleDescription(" ".join(filter(None, (row.details, row.hurt))))
        self._row = row
        self._offered = tuple(
            one for one in WORDS if one in offered and (row.is_own or one not in OWN_ONLY)
        )
        self._buttons: dict[str, PressButton] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 12, 20, 12)
        inside = QWidget()
        both = BesideLayout(across=24, down=8, least=LEAST)
        both.addWidget(self._about(picture))
        both.addWidget(self._actions())
        inside.setLayout(both)
        outer.addWidget(inside)

    @property
    def programme(self) -> str:
        """The id of the programme."""
        return self._row.id

    def button(self, action: str) -> PressButton:
        """Return the button of an action; the first one where there is no such."""
        return self._buttons.get(action, self._buttons[START])

    def action_of(self, button: QObject | None) -> str:
        """Return the action of one of its buttons; the first one for anything else."""
        return next((name for name, one in self._buttons.items() if one is button), START)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.eventFilter(self, event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = steps.get(Qt.Key(event.key()))
            if by is not None:
                self.stepped.emit(by, self.action_of(watched))
                return True
        return super().eventFilter(watched, event)

    def _about(self, picture: Picture) -> QWidget:
        """Return the words, and beside them the figures where there is room."""
        block = QWidget()
        both = BesideLayout(across=16, down=8, least=LEAST)
        both.addWidget(self._words())
        both.addWidget(self._figures(picture))
        block.setLayout(both)
        return block

    def _words(self) -> QWidget:
        row = self._row
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(strong(row.name, wraps=True))
        column.addWidget(text(row.details, "mute", wraps=True))
        if row.hurt:
            column.addWidget(text(row.hurt, "alert", wraps=True))
        if row.source:
            column.addWidget(text(row.source, "small", wraps=True))
        return block

    def _figures(self, picture: Picture) -> QWidget:
        block = QWidget()
        flow = FlowLayout(across=8, down=4, centred=True)
        for exercise in self._row.exercises:
            flow.addWidget(StillPicture(exercise, picture, FIGURE))
        if self._row.more:
            flow.addWidget(text(_("+{number}").format(number=self._row.more), "mute"))
        block.setLayout(flow)
        return block

    def _actions(self) -> QWidget:
        """Return Start, and a menu of all else."""
        block = QWidget()
        row = QHBoxLayout(block)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for action, words in ((START, _(WORDS[START])), (MORE, _("More"))):
            button = StartButton(words) if action == START else PressButton(words, "link")
            button.setAccessibleDescription(self._row.name)
            button.installEventFilter(self)
            self._buttons[action] = button
            row.addWidget(button)
        self._buttons[START].clicked.connect(lambda: self.chosen.emit(START, self._row.id))
        self._buttons[MORE].clicked.connect(self._open_menu)
        return block

    def menu(self) -> QMenu:
        """Return the menu of what else can be done."""
        menu = QMenu(self)
        menu.setAccessibleName(_("More for {programme}").format(programme=self._row.name))
        for action in self._offered:
            entry = menu.addAction(_(WORDS[action]))
            entry.triggered.connect(
                lambda _=False, action=action: self.chosen.emit(action, self._row.id)
            )
        return menu

    def _open_menu(self) -> None:
        button = self._buttons[MORE]
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
