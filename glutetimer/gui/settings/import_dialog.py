"""See what a file holds, say which exercises its names mean, and take it in."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QSizePolicy, QWidget

from glutetimer.app.deleted_sessions import bring_back
from glutetimer.exchange import import_
from glutetimer.exchange.exercise_names import LEFT_OUT
from glutetimer.exchange.import_ import FileContent, ImportPreview
from glutetimer.gui.settings.job_dialog import JobDialog
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.history.store import History
from glutetimer.i18n import _
from glutetimer.presentation.amounts import count, deleted_words
from glutetimer.training.exercise import Exercise

MOST_SHOWN = 200
"""Remarks that are listed."""
LONGEST_NAME = 48


class ImportDialog(JobDialog):
    """One file on its way in.

    Args:
        path: The file.
        history: Where it goes.
        exercises: All of our exercises by id.
        parent: The window it belongs to.
    """

    taken_in = Signal()

    def __init__(
        self, path: Path, history: History, exercises: Mapping[str, Exercise], parent: QWidget
    ) -> None:
        super().__init__(parent, "Import a history", "Take in")
        self._path = path
        self._history = history
        self._exercises = exercises
        self._found: FileContent | None = None
        self._deleted: tuple[str, ...] = ()
        self.combos: dict[str, ChoiceField] = {}
        self.remarks = QPlainTextEdit()
        self.remarks.setReadOnly(True)
        self.remarks.setAccessibleName(_("What was not understood"))
        self.remarks.setMaximumHeight(140)
        self.remarks.hide()
        self.choices.addWidget(text(path.name, "mute", wraps=True))
        self.bring_back = PressButton(_("Bring them back"))
        self.bring_back.hide()
        self.place_button(self.bring_back)
        self.go.clicked.connect(self._take_in)
        self.bring_back.clicked.connect(self._bring_back)
        self._look()

    def _look(self) -> None:
        self.tell(_("Reading …"), "mute")
        self.begin(lambda _: self._foresee(import_.look(self._path, self._exercises)), self._show)

    def _foresee(self, found: FileContent) -> tuple[FileContent, ImportPreview]:
        return found, import_.forecast(found, self._history)

    def _show(self, result: tuple[FileContent, ImportPreview]) -> None:
        self._found, forecast = result
        if self._found.workouts:
            self._ask_names(self._found)
            self._say_names()
        else:
            self.tell(amount("There", forecast), "")
            self.go.setEnabled(bool(forecast.new))
            self._offer_deleted(forecast)
        self._show_remarks(self._found)
        self.choices.addWidget(self.remarks)

    def _ask_names(self, found: FileContent) -> None:
        says = _("Which of our exercises do these names mean? What is left out stays out.")
        self.choices.addWidget(text(says, wraps=True))
        offered = sorted(
            (one for one in self._exercises.values() if one.status == "offered"),
            key=lambda one: one.name,
        )
        grid = QGridLayout()
        grid.setSpacing(8)
        grid.setContentsMargins(0, 0, 24, 0)
        grid.setColumnStretch(0, 1)
        for place, (name, wanted) in enumerate(found.mapping.items()):
            combo = ChoiceField()
            combo.setAccessibleName(_("Exercise for {name}").format(name=name))
            combo.addItem(_("Leave out"), LEFT_OUT)
            for exercise in offered:
                combo.addItem(exercise.name, exercise.id)
            combo.setCurrentIndex(max(0, combo.findData(wanted)))
            combo.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            combo.currentIndexChanged.connect(self._say_names)
            self.combos[name] = combo
            label = name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1] + "…"
            grid.addWidget(text(label, wraps=True), place, 0)
            grid.addWidget(combo, place, 1)
        content = QWidget()
        content.setLayout(grid)
        self.choices.addWidget(content)

    @property
    def mapping(self) -> dict[str, str]:
        """The exercises that the person chose."""
        return {name: str(combo.currentData()) for name, combo in self.combos.items()}

    def _say_names(self) -> None:
        known = sum(1 for wanted in self.mapping.values() if wanted != LEFT_OUT)
        self.tell(
            _("{known} of {n} will be taken in.").format(
                known=known, n=count(len(self.combos), "name")
            ),
            "mute",
        )
        self.go.setEnabled(bool(known))

    def _show_remarks(self, found: FileContent) -> None:
        lines = [str(remark) for remark in found.remarks[:MOST_SHOWN]]
        more = len(found.remarks) - len(lines)
        if more > 0:
            lines.append(f"and {more} more")
        self.remarks.setPlainText("\n".join(lines))
        self.remarks.setVisible(bool(lines))

    def _take_in(self) -> None:
        found, mapping = self._found, self.mapping
        if found is None:
            return

        def take() -> tuple[FileContent, ImportPreview]:
            ready = found.with_mapping(mapping, self._exercises) if found.workouts else found
            forecast = import_.forecast(ready, self._history)
            import_.import_sessions(forecast, self._history)
            return ready, forecast

        self.tell(_("Taking in …"), "mute")
        self.begin(lambda _: take(), self._finish)

    def _offer_deleted(self, forecast: ImportPreview) -> None:
        self._deleted = forecast.deleted
        self.bring_back.setVisible(bool(forecast.deleted))

    def _bring_back(self) -> None:
        deleted = self._deleted
        self.begin(lambda _: bring_back(self._history, deleted), self._brought_back)

    def _brought_back(self, _done: object) -> None:
        self.bring_back.hide()
        self.tell(_("Brought back {n}.").format(n=count(len(self._deleted), "session")), "good")
        self.taken_in.emit()

    def _fail(self, says: str) -> None:
        super()._fail(says)
        if self._found is None:  # there is nothing to take in
            self.go.hide()
            self.leave.setText(_("Close"))

    def _finish(self, result: tuple[FileContent, ImportPreview]) -> None:
        found, forecast = result
        self._show_remarks(found)
        for combo in self.combos.values():
            combo.setEnabled(False)
        new = f"{count(len(forecast.new), 'session')} with {count(forecast.sets, 'set')}"
        known = f" {count(forecast.known, 'session')} known already." if forecast.known else ""
        self.finish(
            _("Took in {new}.{known}{forecast}").format(
                new=new, known=known, forecast=_deleted(forecast)
            )
        )
        self._offer_deleted(forecast)
        self.taken_in.emit()


def amount(begins: str, forecast: ImportPreview) -> str:
    """Say what is new in a file and what is not."""
    if not forecast.new and forecast.deleted:
        return f"Nothing in it is new.{_deleted(forecast)}"
    if not forecast.new:
        return "Every session in it is known here already."
    many = len(forecast.new) > 1
    new = f"{count(len(forecast.new), 'session')} with {count(forecast.sets, 'set')}"
    known = f" {count(forecast.known, 'session')} known already." if forecast.known else ""
    return f"{begins} {'are' if many else 'is'} {new} to take in.{known}{_deleted(forecast)}"


def _deleted(forecast: ImportPreview) -> str:
    return f" {deleted_words(len(forecast.deleted))}" if forecast.deleted else ""
