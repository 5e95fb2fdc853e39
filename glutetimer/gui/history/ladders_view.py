"""Ladders: how far somebody has climbed, from easy to hard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from glutetimer.gui.history.view_base import RedrawnView
from glutetimer.gui.style.style_sheet import mix
from glutetimer.gui.style.theme import DAY, Theme
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, line, strong, text
from glutetimer.gui.widgets.name_link import exercise_link
from glutetimer.i18n import N_, _
from glutetimer.presentation.advice import DecisionLine
from glutetimer.presentation.history.period_views import LadderView, RungLine
from glutetimer.presentation.spared import SparedLine

TEACHES = N_(
    "Every exercise has an easier and a harder neighbour. "
    "Here you will see how far up each ladder you have come."
)
RUNG = 148


class Ladders(RedrawnView):
    """A card for each ladder, its rungs side by side; below, what is spared, and steps taken."""

    exercise_opened = Signal(str)
    """The id of an exercise."""
    undo_requested = Signal(tuple)
    """The key of a decision."""
    cleared = Signal(str)
    """The id of an exercise that is fine again."""
    focus_lost = Signal()
    """The button that had the focus is gone, and no other is left."""

    def __init__(self, theme: Theme = DAY) -> None:
        super().__init__(theme, _(TEACHES))
        self._views: tuple[LadderView, ...] = ()
        self._spared: tuple[SparedLine, ...] = ()
        self._steps: tuple[DecisionLine, ...] = ()
        self._buttons: dict[tuple[str, ...], PressButton] = {}
        """What can be pressed in the lists, from the top: by exercise, and by decision."""

    @property
    def buttons(self) -> list[PressButton]:
        """What can be pressed in the lists, from the top."""
        return list(self._buttons.values())

    def show_views(
        self,
        views: tuple[LadderView, ...],
        spared: tuple[SparedLine, ...] = (),
        steps: tuple[DecisionLine, ...] = (),
    ) -> None:
        """Show these ladders, the exercises that are spared, and what was decided."""
        focused = next((key for key, button in self._buttons.items() if button.hasFocus()), None)
        self._views, self._spared, self._steps = views, spared, steps
        self.rewrite()
        if focused is None:
            return
        if self._buttons:
            button = self._buttons.get(focused, self.buttons[0])
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_lost.emit()

    def write(self) -> None:
        self._buttons = {}
        self._write_ladders()
        if self._spared:
            rows = self.add_card(_("Spared because it hurt"))[1]
            for one in self._spared:
                clear = self._row(rows, one.title, one.reason, one.clear)
                self._buttons[(one.exercise,)] = clear
                clear.clicked.connect(partial(self.cleared.emit, one.exercise))
        if self._steps:
            rows = self.add_card(_("Steps you took"), _("What you decided on advice."))[1]
            for step in self._steps:
                undo = self._row(rows, step.title, step.answer, step.undo)
                self._buttons[step.key] = undo
                undo.clicked.connect(partial(self.undo_requested.emit, step.key))

    def _row(self, rows: QGridLayout, title: str, words: str, action: str) -> PressButton:
        """Add a row with a button."""
        at = rows.rowCount()
        rows.setColumnStretch(0, 1)
        rows.addWidget(line(), at, 0, 1, 2)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(strong(title, wraps=True))
        said.addWidget(text(words, "mute", wraps=True))
        rows.addLayout(said, at + 1, 0)
        button = PressButton(action)
        button.setAccessibleDescription(title)
        rows.addWidget(button, at + 1, 1)
        return button

    def _write_ladders(self) -> None:
        for view in self._views:
            frame, _ = self.add_card(view.name, view.words)
            rungs = QWidget()
            flow = FlowLayout(across=8, down=8, column=RUNG)
            rungs.setLayout(flow)
            for one in view.rungs:
                flow.addWidget(self._rung(one))
            layout = frame.layout()
            if layout is not None:
                layout.addWidget(rungs)
                if view.next:
                    layout.addWidget(text(view.next, wraps=True))

    def _rung(self, one: RungLine) -> QFrame:
        theme = self.theme
        rung = QFrame()
        rung.setObjectName("rung")
        name = _("{name}: {words}, now") if one.now else _("{name}: {words}")
        rung.setAccessibleName(name.format(name=one.name, words=one.words))
        ground = mix(theme.card, theme.lower, 0.16) if one.done else theme.card
        edge, width = (theme.lower, 2) if one.now else (theme.line if one.done else theme.mute, 1)
        style = "solid" if one.done else "dashed"
        rung.setStyleSheet(
            f"QFrame#rung {{ background: {ground}; border: {width}px {style} {edge};"
            " border-radius: 10px; }"
        )
        column = QVBoxLayout(rung)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(2)
        column.addWidget(self._name(one))
        column.addWidget(text(one.words, "small", wraps=True))
        column.addStretch(1)
        return rung

    def _name(self, one: RungLine) -> QWidget:
        if not one.exercise:
            return strong(one.name, wraps=True) if one.done else text(one.name, wraps=True)
        name = exercise_link(one.name, is_strong=one.done)
        name.clicked.connect(lambda: self.exercise_opened.emit(one.exercise))
        return name
