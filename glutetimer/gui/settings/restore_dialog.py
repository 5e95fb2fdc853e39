"""See what a backup would change, put it in the place of the history, and take that back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from glutetimer.app.restoring import (
    Reach,
    Restored,
    is_in_step,
    restore,
)
from glutetimer.app.settings_store import SettingsStore
from glutetimer.gui.settings.job_dialog import JobDialog
from glutetimer.gui.widgets.choice import ChoiceButtons
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.history.comparison import compare
from glutetimer.history.restoring import Added, add_missing
from glutetimer.history.store import History
from glutetimer.host.clock import Clock
from glutetimer.i18n import N_, _
from glutetimer.presentation.data_results import ONLY_HERE, added_text, reach_text
from glutetimer.presentation.restore_preview import change_lines, deleted_words
from glutetimer.review.extent import RestoreChange

REACHES: tuple[tuple[object, str], ...] = (
    (Reach.HERE, N_("On this machine alone")),
    (Reach.ALL, N_("On all machines")),
)


class RestoreDialog(JobDialog):
    """One backup on its way back.

    Args:
        history: What is replaced or added to.
        settings: Say whether sync is on.
        clock: Says when.
        path: The backup.
        parent: The page it stands before.
    """

    changed = Signal()
    """The history is another one now."""

    def __init__(
        self, history: History, settings: SettingsStore, clock: Clock, path: Path, parent: QWidget
    ) -> None:
        super().__init__(parent, _("Restore a backup"), _("Replace the history"))
        self._history = history
        self._settings = settings
        self._clock = clock
        self._path = path
        self._before: Path | None = None
        self._reach = Reach.HERE
        self._looked = False
        self.leave.setDefault(True)  # Enter alone replaces no history
        self.foreseen = text("", wraps=True)
        self.add = PressButton(_("Only add what is missing"))
        self.bring_back = PressButton(_("Bring them back"))
        self.bring_back.hide()
        self.undo = PressButton(_("Undo"))
        self.undo.hide()
        self.choices.addWidget(text(str(path), "mute", wraps=True))
        self.choices.addWidget(self.foreseen)
        self.reach = ChoiceButtons(
            _("Where to restore"), [(reach, _(words)) for reach, words in REACHES]
        )
        self.reach.select(Reach.HERE)
        self.reach_says = text(_(ONLY_HERE), "mute", wraps=True)
        for part in (self.reach, self.reach_says):
            part.setVisible(is_in_step(settings))
            self.choices.addWidget(part)
        self.choices.addStretch(1)
        for button in (self.add, self.bring_back, self.undo):
            self.place_button(button)
        self.go.clicked.connect(self._restore)
        self.add.clicked.connect(self._add)
        self.bring_back.clicked.connect(self._add_deleted)
        self.undo.clicked.connect(self._undo)
        self.reach.chosen.connect(self._choose_reach)
        self._look()

    def _look(self) -> None:
        self.add.hide()
        self.show_message(_("Reading …"), "mute")
        self.begin(lambda _progress: compare(self._history, self._path), self._show)

    def _show(self, change: RestoreChange) -> None:
        self._looked = True
        self.show_message("")
        self.foreseen.setText("\n".join(change_lines(change)))
        self.add.setVisible(_makes_a_difference(change))
        QTimer.singleShot(0, self, self.fit)  # once what was shown has its size
        self.leave.setFocus()

    def _restore(self) -> None:
        now = self._clock.now()
        reach = self._reach
        self.begin(lambda _progress: self._replace(self._path, now, reach), self._restored)

    def _replace(self, source: Path, now: datetime, reach: Reach) -> Restored:
        return restore(self._history, self._settings, source, now, reach)

    def _choose_reach(self, reach: object) -> None:
        self._reach = Reach(str(reach))
        self.reach_says.setText(reach_text(self._reach is Reach.ALL))

    def _add(self) -> None:
        now = self._clock.now()
        self.begin(lambda _progress: add_missing(self._history, self._path, now), self._added)

    def _add_deleted(self) -> None:
        now = self._clock.now()
        self.begin(
            lambda _progress: add_missing(self._history, self._path, now, bring_back=True),
            self._added,
        )

    def _undo(self) -> None:
        before, now = self._before, self._clock.now()
        if before is not None:
            reach = self._reach
            self.begin(lambda _progress: self._replace(before, now, reach), self._undone)

    def _restored(self, restored: Restored) -> None:
        words = _("The backup is your history now.")
        if restored.everywhere is not None:
            words = f"{words} {reach_text(restored.everywhere)}"
        self._say(words, restored.undo_copy)

    def _added(self, result: tuple[Added, Path]) -> None:
        added, before = result
        words = added_text(added)
        if added.left_deleted:
            words = f"{words} {deleted_words(added.left_deleted)}"
        self._say(words, before)
        self.bring_back.setText(
            _("Bring it back") if added.left_deleted == 1 else _("Bring them back")
        )
        self.bring_back.setVisible(bool(added.left_deleted))

    def _undone(self, _restored: Restored) -> None:
        self.undo.hide()
        self.bring_back.hide()
        self.finish(_("Everything is as it was before."))
        self.changed.emit()

    def _say(self, words: str, before: Path) -> None:
        self._before = before
        for part in (self.foreseen, self.reach, self.reach_says, self.add):
            part.hide()
        self.undo.show()
        self.finish(words)
        self.grow()
        self.changed.emit()

    def _fail(self, says: str) -> None:
        super()._fail(says)
        if not self._looked:  # there is nothing to restore
            self.foreseen.hide()
            self.go.hide()
            self.leave.setText(_("Close"))


def _makes_a_difference(change: RestoreChange) -> bool:
    """Return whether to add is something else than to replace."""
    return bool(change.coming and (change.leaving or change.deleted))
