"""What an exercise will look like and sound like, while it is described."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.app.exercise_preview import introduction
from glutetimer.gui.figure.figure_stage import FigureStage
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.labels import PressButton, card, text
from glutetimer.i18n import _
from glutetimer.training.exercise import Exercise

WIDTH: Final = 300
_FIGURE_HEIGHT: Final = 180


class ExercisePreview(QWidget):
    """The figure or the pictures, and the sentences that are said, to be heard.

    Args:
        book: The movements and the pictures.
        theme: The colours.
    """

    hear = Signal(str)
    """What is to be said now."""
    figure_taken = Signal(str)
    """The id of the exercise whose figure was offered."""

    def __init__(self, book: PoseBook, theme: Theme) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.stage = FigureStage(book, theme)
        self.stage.setFixedHeight(_FIGURE_HEIGHT)
        self._no_picture = text(_("No figure and no picture so far."), "mute", wraps=True)
        self._no_picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._no_picture.setFixedHeight(_FIGURE_HEIGHT)
        self.offer = PressButton("", "link")
        self._offered = ""
        self.said = text("", wraps=True)
        self.listen = PressButton(_("Hear it"))
        self._shown: Exercise | None = None
        self._arrange()
        self.listen.clicked.connect(lambda: self.hear.emit(self.said.text()))
        self.offer.clicked.connect(lambda: self.figure_taken.emit(self._offered))
        self.show_exercise(None)

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Show an exercise as it would be, None while there is none."""
        if exercise is None or self._shown is None or exercise != self._shown:
            self._shown = exercise
            self.stage.show_exercise(exercise)
        self.stage.setVisible(self.stage.has_picture)
        self._no_picture.setVisible(not self.stage.has_picture)
        self.said.setText(" ".join(introduction(exercise)) if exercise else "…")
        self.listen.setEnabled(exercise is not None)

    def offer_figure(self, exercise: str, name: str) -> None:
        """Offer the figure of a built-in exercise; "" offers none."""
        self._offered = exercise
        self.offer.setVisible(bool(exercise))
        self.offer.setText(_("Show it like “{exercise}”").format(exercise=name))
        self.offer.setAccessibleName(self.offer.text())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        picture = card()
        inside = QVBoxLayout(picture)
        inside.setContentsMargins(8, 8, 8, 8)
        inside.addWidget(self.stage)
        inside.addWidget(self._no_picture)
        column.addWidget(picture)
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(text(_("The coach will say"), "mute"))
        column.addWidget(self.said)
        column.addWidget(self.listen, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
