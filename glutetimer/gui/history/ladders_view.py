"""Ladders: how far somebody has climbed, from easy to hard."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from glutetimer.gui.history.view_base import RedrawnView
from glutetimer.gui.style.style_sheet import mix
from glutetimer.gui.style.theme import DAY, Theme
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import strong, text
from glutetimer.gui.widgets.name_link import exercise_link
from glutetimer.i18n import N_, _
from glutetimer.presentation.history.period_views import LadderView, RungLine

TEACHES = N_(
    "Every exercise has an easier and a harder neighbour. "
    "Here you will see how far up each ladder you have come."
)
RUNG = 148


class Ladders(RedrawnView):
    """A card for each ladder, its rungs side by side."""

    exercise_opened = Signal(str)
    """The id of an exercise."""

    def __init__(self, theme: Theme = DAY) -> None:
        super().__init__(theme, _(TEACHES))
        self._views: tuple[LadderView, ...] = ()

    def show_views(self, views: tuple[LadderView, ...]) -> None:
        """Show these ladders."""
        self._views = views
        self.rewrite()

    def write(self) -> None:
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
