"""The page of one exercise: figure, words, ladder, evidence and own history."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.app.library import ExerciseLibrary
from glutetimer.gui.page import PageServices
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.i18n import _, content
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.movement import movement_text


class ExercisePage(QWidget):
    """One exercise at a time, below the link that leads back.

    Args:
        services: What every page is made with.
        catalogue: All exercises.
        library: Plans the practice, and knows what was done.
    """

    def __init__(
        self, services: PageServices, catalogue: Catalogue, library: ExerciseLibrary
    ) -> None:
        super().__init__()
        self._services = services
        self._catalogue = catalogue
        self._library = library
        self._exercise = ""
        self.practise = PressButton(_("Practise"), "primary")
        self.practise.clicked.connect(lambda: services.requests.practise.emit(self._exercise))
        self._name = text("", "title", wraps=True)
        self._movement = text("", "lead", wraps=True)
        sheet = Sheet(above=8)
        sheet.rows.addWidget(self._name)
        sheet.rows.addWidget(self._movement)
        sheet.rows.addWidget(self.practise, 0, Qt.AlignmentFlag.AlignLeft)
        sheet.rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(sheet))

    @property
    def exercise(self) -> str:
        """The id of the exercise that is shown, "" before the first one."""
        return self._exercise

    def show_exercise(self, exercise: str) -> None:
        """Show an exercise from its beginning."""
        self._exercise = exercise
        self.refresh()
        self.practise.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what holds now."""
        found = self._catalogue.exercises.get(self._exercise)
        if found is not None:
            self._name.setText(content(found.name))
            self._movement.setText(movement_text(found))
            self.practise.setVisible(found.status == "offered")

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        del theme
