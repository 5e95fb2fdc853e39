"""What a session has in it, and what to fetch for that, on Today."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glutetimer.gui.widgets.beside_layout import TOP, WHOLE, BesideLayout
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import clear, set_plain_tip, strong, tag, text
from glutetimer.gui.widgets.name_link import exercise_link
from glutetimer.gui.widgets.reason_mark import marked
from glutetimer.i18n import _
from glutetimer.presentation.kit_lines import KitLine
from glutetimer.presentation.programme_card import ProgrammeCard, StepLine

STEP_WIDTH = 264
ACROSS = 24
KIT_WIDTH = 176


class SteadyLayout(BesideLayout):
    """Never gets lower at a width than it was, until it starts anew."""

    def __init__(self) -> None:
        super().__init__(down=20, upright=TOP, under=WHOLE, least=2 * STEP_WIDTH + ACROSS)
        self._highest: dict[int, int] = {}

    def start_anew(self) -> None:
        """Forget how high it was."""
        self._highest.clear()

    def heightForWidth(self, width: int) -> int:
        height = max(super().heightForWidth(width), self._highest.get(width, 0))
        self._highest[width] = height
        return height


class SessionBody(QWidget):
    """The exercises in as many columns as fit, and beside them the things to fetch.

    Of the same session fitted to another time it never gets lower, so that nothing below it moves
    under the pointer.
    """

    exercise_chosen = Signal(str)
    """The id of an exercise to be opened."""

    def __init__(self, picture: Callable[[str], QPixmap | None] | None) -> None:
        super().__init__()
        self._picture = picture
        self._card: ProgrammeCard | None = None
        # a layout of Python's inside of one of Qt's would not survive that its items are replaced
        steps, things = QWidget(), QWidget()
        self._steps = FlowLayout(across=ACROSS, down=12, column=STEP_WIDTH)
        steps.setLayout(self._steps)
        self._kit = FlowLayout(across=ACROSS, down=8, column=KIT_WIDTH)
        things.setLayout(self._kit)
        fetch = QWidget()
        column = QVBoxLayout(fetch)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(text(_("Fetch"), "mute"))
        column.addWidget(things)
        column.addStretch(1)
        self._both = SteadyLayout()
        self._both.addWidget(steps)
        self._both.addWidget(fetch)
        self.setLayout(self._both)

    def show_card(self, card: ProgrammeCard) -> None:
        """Show the exercises and things of a programme."""
        before, self._card = self._card, card
        if before is None or (before.id, before.week) != (card.id, card.week):
            self._both.start_anew()
        if before is None or before.steps != card.steps:
            self.redraw()
        if before is None or before.kit != card.kit:
            self._fill_kit(card.kit)

    def redraw(self) -> None:
        """Show the exercises, with pictures asked for again."""
        clear(self._steps)
        for step in self._card.steps if self._card is not None else ():
            self._steps.addWidget(self._step(step))

    def _step(self, step: StepLine) -> QWidget:
        block = QWidget()
        row = QHBoxLayout(block)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        picture = self._picture(step.exercise) if self._picture else None
        if picture is not None:
            still = QLabel()
            still.setPixmap(picture)
            row.addWidget(still)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        name = exercise_link(step.name, is_strong=True)
        name.clicked.connect(lambda: self.exercise_chosen.emit(step.exercise))
        words.addWidget(name)
        doing = text(step.said, "mute", wraps=True)
        set_plain_tip(doing, step.tempo)
        doing.setAccessibleDescription(step.tempo)
        words.addWidget(marked(doing, step.default))
        if step.note:
            words.addLayout(tag(step.note))
        words.addStretch(1)
        row.addLayout(words, 1)
        return block

    def _fill_kit(self, kit: tuple[KitLine, ...]) -> None:
        clear(self._kit)
        for one in kit or (KitLine(_("Nothing. Just you and the floor.")),):
            block = QWidget()
            column = QVBoxLayout(block)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(strong(one.item, wraps=True))
            if one.places:
                column.addWidget(text(one.places, "mute", wraps=True))
            column.addStretch(1)
            self._kit.addWidget(block)
