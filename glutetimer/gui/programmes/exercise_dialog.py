"""Describes an exercise of a person's own: a new one in a minute, or one that is there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from glutetimer.app.own_exercises import OwnExercises
from glutetimer.errors import UserError
from glutetimer.exchange.name_matching import NameMatcher
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.page import PageServices
from glutetimer.gui.programmes.exercise_form import ExerciseForm
from glutetimer.gui.programmes.exercise_preview import ExercisePreview
from glutetimer.gui.programmes.picture_strip import PictureStrip
from glutetimer.gui.widgets.dialog import Dialog
from glutetimer.gui.widgets.dialog_layout import button_row, dialog_column
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.tab_order import tab_in_reading_order
from glutetimer.gui.window_geometry import FRAME
from glutetimer.host.assets import assets_dir
from glutetimer.i18n import _
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_draft import ExerciseDraft, tidied

SIZE: Final = QSize(900, 640)
PREVIEW_MS: Final = 150
"""After the last key the preview waits so long."""


class ExerciseDialog(Dialog):
    """One exercise on its way into the person's folder; what stands against it is said here.

    Args:
        own: The exercises of the person's own.
        services: What every page is made with.
        parent: The page it stands before.
        draft: What is known of a new exercise, such as its name in a sheet.
        exercise: The id of the exercise that is changed, "" for a new one.

    Raises:
        UserError: If the exercise to change cannot be read.
    """

    saved = Signal(object)
    """The `Exercise` as it is now."""

    def __init__(
        self,
        own: OwnExercises,
        services: PageServices,
        parent: QWidget,
        draft: ExerciseDraft | None = None,
        exercise: str = "",
    ) -> None:
        before = own.draft_of(exercise) if exercise else draft or ExerciseDraft(name="")
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Change an exercise") if exercise else _("New exercise"))
        self.setAcceptDrops(True)
        self._own = own
        self._exercise = exercise
        self.exercise: Exercise | None = None
        self._matcher: NameMatcher | None = None
        self._warned = False
        self._has_told_same = False
        book = PoseBook(assets_dir() / "poses", own.catalogue.pictures)
        self.form = ExerciseForm(own.catalogue, PictureStrip(own.take_picture, book.own_pictures))
        self.preview = ExercisePreview(book, services.theme)
        self.says = text("", "alert", wraps=True)
        self.says.hide()
        self.leave = PressButton(_("Cancel"))
        self.save = PressButton(_("Save"), "primary")
        self.save.setDefault(True)
        self._later = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._later.timeout.connect(self._show_preview)
        self._arrange()
        self.form.show_draft(before)
        self._before = tidied(self.form.draft)
        self._read = before
        self.form.unfold(is_open=_says_more(before))
        self._connect(services)
        self._show_preview()
        tab_in_reading_order(self)
        self.form.name.setFocus()
        self.form.name.selectAll()

    def reject(self) -> None:
        """Leave without saving; where something was typed, only when asked a second time."""
        if tidied(self.form.draft) != self._before and not self._warned:
            self._warned = True
            self.show_problem(_("Nothing is saved yet. Press Cancel again to discard it."))
            return
        self._own.forget_pictures(self.form.strip.taken)
        super().reject()

    def show_problem(self, words: str) -> None:
        """Say what stands against it, "" for nothing."""
        self.says.setText(words)
        self.says.setVisible(bool(words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a picture that is pasted while one is in a field."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and self._pastes(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._pastes(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.form.strip.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.form.strip.take_from(event.mimeData())
        event.acceptProposedAction()

    def _pastes(self, event: QKeyEvent) -> bool:
        data = QGuiApplication.clipboard().mimeData()
        if not event.matches(QKeySequence.StandardKey.Paste) or not self.form.strip.can_take(data):
            return False
        self.form.strip.take_from(data)
        return True

    def _save(self) -> None:
        draft = self.form.draft
        if self._is_there(draft.name.strip()):
            return
        try:
            if self._exercise:
                found = self._own.change(self._exercise, draft, self._read)
            else:
                found = self._own.make(draft)
        except UserError as problem:
            self.show_problem(str(problem))
            if not draft.name.strip():
                self.form.name.setFocus()
            return
        self._own.forget_pictures(self.form.strip.taken)
        self.exercise = found
        self.accept()
        self.saved.emit(found)

    def _is_there(self, name: str) -> bool:
        """Say once that a new exercise has the name of another; return whether it is said now."""
        if self._exercise or self._has_told_same or self._own.named(name) is None:
            return False
        self._has_told_same = True
        words = _("You have an exercise called {name} already. Save once more makes another one.")
        self.show_problem(words.format(name=name))
        return True

    def _change(self) -> None:
        self._warned = self._has_told_same = False
        self.show_problem("")
        self._later.start()

    def _show_pictures(self) -> None:
        """Open what is folded, where the pictures stand that were dropped or pasted."""
        self.form.unfold(is_open=True)
        tab_in_reading_order(self)
        self._show_preview()

    def _show_preview(self) -> None:
        try:
            found = self._own.preview(self.form.draft)
        except UserError as problem:
            found = None
            if self.form.name.text().strip():
                self.show_problem(str(problem))
        self.preview.show_exercise(found)
        self.form.words.show_usual(found)
        self._offer_figure()

    def _offer_figure(self) -> None:
        """Offer the figure of the built-in exercise whose name is nearly the same."""
        name, like = self.form.name.text(), ""
        if name.strip() and not self.form.like.currentData() and not self.form.strip.names:
            if self._matcher is None:
                self._matcher = NameMatcher(self._own.catalogue.exercises)
            like = self._matcher.match(name)
        at = self.form.like.findData(like) if like else -1
        self.preview.offer_figure(like if at > 0 else "", self.form.like.itemText(at))

    def _take_figure(self, exercise: str) -> None:
        self.form.choose_figure(exercise)
        self.form.name.setFocus()

    def _connect(self, services: PageServices) -> None:
        self.form.changed.connect(self._change)
        self.form.strip.changed.connect(self._show_pictures)
        self.form.strip.refused.connect(self.show_problem)
        self.preview.hear.connect(services.requests.speech)
        self.preview.figure_taken.connect(self._take_figure)
        self.leave.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._save)
        for field in self.form.text_fields:
            field.installEventFilter(self)
            field.setAcceptDrops(False)

    def _arrange(self) -> None:
        page = QWidget()
        page.setObjectName("page")
        beside = QHBoxLayout(page)
        beside.setContentsMargins(0, 0, 12, 0)
        beside.addWidget(self.form)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(scrolled(page), 1)
        row.addWidget(self.preview)
        column = dialog_column(self, 12)
        column.addWidget(text(self.windowTitle(), "subtitle"))
        column.addLayout(row, 1)
        column.addWidget(self.says)
        column.addLayout(button_row(self.leave, self.save))
        self.resize(SIZE.boundedTo(self.screen().availableSize() - FRAME))


def _says_more(draft: ExerciseDraft) -> bool:
    """Whether a draft says anything that is folded."""
    plain = ExerciseDraft(
        name=draft.name,
        is_timed=draft.is_timed,
        moves=draft.moves,
        reps=draft.reps,
        seconds=draft.seconds,
        sides=draft.sides,
    )
    return tidied(plain) != tidied(draft)
