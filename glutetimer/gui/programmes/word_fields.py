"""The words by which a person calls the phases of an exercise of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from glutetimer.gui.widgets.labels import text
from glutetimer.i18n import N_, _, content
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import phase_word

_LONGEST: Final = 20
_CAPTIONS: Final = {
    3: (N_("The way there"), N_("At the turn"), N_("The way back")),
    1: (N_("What one does"),),
}
_HELD: Final = (N_("Into it"), N_("In it"), N_("Out of it"))


class WordFields(QWidget):
    """A field for the word of each phase; an empty one shows what is said without it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.fields = [QLineEdit() for _phase in range(3)]
        self._labels = [text("", "small") for _field in self.fields]
        self._phases: tuple[str, ...] = ()
        self._shown: Mapping[str, str] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        for place, (label, field) in enumerate(zip(self._labels, self.fields, strict=True)):
            field.setMaxLength(_LONGEST)
            field.textChanged.connect(lambda _text: self.changed.emit())
            grid.addWidget(label, 0, place)
            grid.addWidget(field, 1, place)

    def ask_for(self, phases: tuple[str, ...]) -> None:
        """Ask for the words of these phases, in the order in which they are done."""
        self._phases = phases
        captions = _HELD if "hold" in phases else _CAPTIONS[len(phases)]
        for place, (label, field) in enumerate(zip(self._labels, self.fields, strict=True)):
            is_there = place < len(phases)
            label.setVisible(is_there)
            field.setVisible(is_there)
            label.setText(_(captions[place]) if is_there else "")
            field.setAccessibleName(label.text())

    @property
    def words(self) -> dict[str, str]:
        """What is written, by phase, and the words of phases that have no field."""
        written = zip(self._phases, (field.text() for field in self.fields), strict=False)
        return {**self._shown, **dict(written)}

    def show_words(self, words: Mapping[str, str]) -> None:
        """Show the words of the phases that are asked for."""
        self._shown = words
        for phase, field in zip(self._phases, self.fields, strict=False):
            field.setText(words.get(phase, ""))

    def show_usual(self, exercise: Exercise | None) -> None:
        """Show in the empty fields what is said without them."""
        for phase, field in zip(self._phases, self.fields, strict=False):
            usual = content(phase_word(exercise, phase)) if exercise else ""
            field.setPlaceholderText(usual)
