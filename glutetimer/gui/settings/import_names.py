"""The names of another program's exercises, each with the choice of ours that it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from glutetimer.exchange.exercise_names import LEFT_OUT, OWN
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import _, content
from glutetimer.training.exercise import Exercise

LONGEST_NAME = 48
FEW = 8
"""So many names need no filter."""
UNDECIDED = "?"


class NameRow(QWidget):
    """One name, and the exercise it stands for.

    Args:
        name: What the other program calls it.
        wanted: The exercise that it seems to mean, `LEFT_OUT` where nothing is known.
        offered: Our exercises, by what they are called.
        is_sport: Whether it is a ride or a run, which stays out unless somebody says otherwise.
    """

    def __init__(
        self, name: str, wanted: str, offered: Sequence[Exercise], *, is_sport: bool
    ) -> None:
        super().__init__()
        self.name = name
        self.combo = combo = ChoiceField()
        combo.setAccessibleName(_("Exercise for {name}").format(name=name))
        self.is_known = bool(wanted)
        if not wanted and not is_sport:
            combo.addItem(_("Choose…"), UNDECIDED)
        combo.addItem(_("Leave out"), LEFT_OUT)
        combo.addItem(_("An exercise of my own"), OWN)
        for exercise in offered:
            combo.addItem(content(exercise.name), exercise.id)
        if wanted:
            combo.setCurrentIndex(max(0, combo.findData(wanted)))
        combo.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        label = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(text(label, wraps=True), 1)
        row.addWidget(combo)

    @property
    def choice(self) -> str:
        """The id of the exercise, `LEFT_OUT`, `OWN` or `UNDECIDED`."""
        return str(self.combo.currentData())

    def decide(self, choice: str) -> None:
        """Decide, if the person has not."""
        if self.choice == UNDECIDED:
            self.combo.setCurrentIndex(self.combo.findData(choice))


class ImportNames(QWidget):
    """All names: those that nothing is known of first, with a filter where there are many.

    Args:
        mapping: The exercise that each name seems to mean.
        sports: The names of rides and runs.
        exercises: Our exercises by id.
    """

    changed = Signal()

    def __init__(
        self, mapping: Mapping[str, str], sports: set[str], exercises: Mapping[str, Exercise]
    ) -> None:
        super().__init__()
        offered = sorted(
            (one for one in exercises.values() if one.status == "offered"),
            key=lambda one: content(one.name),
        )
        first = sorted(mapping, key=lambda name: (name in sports, bool(mapping[name])))
        self.rows = {
            name: NameRow(name, mapping[name], offered, is_sport=name in sports) for name in first
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        says = _("Which of our exercises do these names mean? What is left out stays out.")
        column.addWidget(text(says, wraps=True))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Find a name"))
        self.filter.setAccessibleName(_("Find a name"))
        self.filter.setClearButtonEnabled(True)
        self.leave_out = PressButton(_("All other names stay out"))
        self.make_own = PressButton(_("All others become my own"))
        self._whole = QWidget()
        actions = FlowLayout()
        actions.addWidget(self.leave_out)
        actions.addWidget(self.make_own)
        self._whole.setLayout(actions)
        column.addWidget(self._whole)
        column.addWidget(self.filter)
        self.filter.setVisible(len(mapping) > FEW)
        for row in self.rows.values():
            row.combo.currentIndexChanged.connect(self._change)
            column.addWidget(row)
        self._is_deciding = False
        self.leave_out.clicked.connect(lambda: self._decide(LEFT_OUT))
        self.make_own.clicked.connect(lambda: self._decide(OWN))
        self.filter.textChanged.connect(self._show_found)
        self._whole.setVisible(bool(self.undecided))

    @property
    def mapping(self) -> dict[str, str]:
        """The exercises that the person chose; what is undecided stays out."""
        return {
            name: LEFT_OUT if row.choice == UNDECIDED else row.choice
            for name, row in self.rows.items()
        }

    @property
    def undecided(self) -> int:
        """How many names are still to be decided on."""
        return sum(row.choice == UNDECIDED for row in self.rows.values())

    def freeze(self) -> None:
        """Let nothing be chosen any more."""
        for row in self.rows.values():
            row.combo.setEnabled(False)
        self._whole.hide()

    def _decide(self, choice: str) -> None:
        self._is_deciding = True
        for row in self.rows.values():
            row.decide(choice)
        self._is_deciding = False
        self._change()

    def _change(self) -> None:
        if not self._is_deciding:
            self._whole.setVisible(bool(self.undecided))
            self.changed.emit()

    def _show_found(self, wanted: str) -> None:
        for name, row in self.rows.items():
            row.setVisible(wanted.casefold() in name.casefold())
