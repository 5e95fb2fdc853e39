"""The head of the page: name, facts, how long a set takes, and the button that starts it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from glutetimer.gui.library.exercise_page.cited_line import CitedLine, ShowSource
from glutetimer.gui.widgets.beside_layout import RIGHT, BesideLayout
from glutetimer.gui.widgets.dismantling import dismantle
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, StartButton, text
from glutetimer.i18n import _
from glutetimer.presentation.library.exercise_page.exercise_view import ExerciseView
from glutetimer.presentation.library.exercise_page.practice import PracticeWords
from glutetimer.presentation.library.sources import CitedText

DOT = "●"
NO_DOT = "○"
MOST_DOTS = 3


class PageHead(QWidget):
    """Name, facts and Practise; `practise` and `add` are its buttons.

    `change` and `delete` are those of an exercise of one's own.

    Args:
        show_source: Shows the source of what is cited.
        note: Stands under the facts.
    """

    def __init__(self, show_source: ShowSource, note: QWidget) -> None:
        super().__init__()
        self._show_source = show_source
        self.practise = StartButton(_("Practise"), "primary")
        self.practise.setToolTip(_("Enter"))
        self.add = PressButton(_("Add to a programme"), "link")
        self.change = PressButton(_("Change"), "link")
        self.delete = PressButton(_("Delete"), "link")
        self._own = QWidget()
        self._length = text("", "subtitle")
        self._amount = text("", "small")
        for label in (self._length, self._amount):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._names = QVBoxLayout()
        self._names.addWidget(note)
        self._shown: QWidget | None = None
        self._start = QWidget()
        self._arrange()

    def show_view(self, view: ExerciseView) -> None:
        """Show the head of an exercise."""
        if self._shown is not None:
            dismantle(self._shown)
        self._shown = QWidget()
        names = QVBoxLayout(self._shown)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(8)
        self._fill(names, view)
        self._names.insertWidget(0, self._shown)
        self._start.setVisible(not view.only_mentioned)

    def _fill(self, names: QVBoxLayout, view: ExerciseView) -> None:
        title = text(view.name.text, "title", wraps=True)
        names.addWidget(title if view.aliases else self._cited(view.name, title))
        names.addWidget(self._facts(view))
        if view.aliases:
            label = text(view.aliases, "mute", wraps=True)
            names.addWidget(self._cited(replace(view.name, text=view.aliases), label))
        for words in (view.reading, view.only_mentioned):
            if words:
                names.addWidget(text(words, "mute", wraps=True))
        if view.gate:
            label = text(view.gate.text, "alert", wraps=True)
            names.addWidget(CitedLine(view.gate, self._show_source, label))

    def _cited(self, said: CitedText, label: QLabel) -> CitedLine:
        return CitedLine(said, self._show_source, label, close=True)

    def show_own(self, *, is_own: bool) -> None:
        """Offer to change and to delete what is the person's own."""
        self._own.setVisible(is_own)

    def show_practice(self, words: PracticeWords) -> None:
        """Show how long a set takes."""
        self._length.setText(words.length)
        self._amount.setText(words.amount)
        self.practise.setAccessibleName(words.said)

    def _facts(self, view: ExerciseView) -> QWidget:
        row = QWidget()
        flow = FlowLayout(across=8, down=8, centred=True)
        row.setLayout(flow)
        level, *others = view.facts
        dots = text(DOT * view.level + NO_DOT * (MOST_DOTS - view.level) + " " + level, "tag")
        dots.setAccessibleName(level)
        flow.addWidget(dots)
        for words in others:
            flow.addWidget(text(words, "tag"))
        for kit in view.kit:
            flow.addWidget(CitedLine(kit, self._show_source, text(kit.text, "tag")))
        return row

    def _arrange(self) -> None:
        lengths = QVBoxLayout()
        lengths.setSpacing(0)
        lengths.addWidget(self._length)
        lengths.addWidget(self._amount)
        start = QVBoxLayout(self._start)
        start.setContentsMargins(0, 0, 0, 0)
        start.setSpacing(4)
        row = FlowLayout(across=24, down=8, to_end=True, centred=True)
        holder = QWidget()
        holder.setLayout(row)
        words = QWidget()
        words.setLayout(lengths)
        lengths.setContentsMargins(0, 0, 0, 0)
        row.addWidget(words)
        row.addWidget(self.practise)
        start.addWidget(holder)
        start.addWidget(self.add, 0, Qt.AlignmentFlag.AlignRight)
        own = FlowLayout(across=16, down=4, to_end=True, centred=True)
        self._own.setLayout(own)
        own.addWidget(self.change)
        own.addWidget(self.delete)
        start.addWidget(self._own)
        outer = BesideLayout(across=24, under=RIGHT)
        outer.add_layout(self._names)
        outer.addWidget(self._start)
        self.setLayout(outer)
