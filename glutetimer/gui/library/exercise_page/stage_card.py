"""The figure with its phases, the side that works, and the ways to do the exercise."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.figure.playback import has_picture_of
from glutetimer.gui.figure.figure_stage import FigureStage
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.library.exercise_page.cited_line import CitedLine, ShowSource
from glutetimer.gui.library.exercise_page.stepper import Stepper
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.choice import ChoiceButtons
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import clear, text
from glutetimer.i18n import _
from glutetimer.i18n.letter_case import capitalised
from glutetimer.presentation.amounts import side_word
from glutetimer.presentation.library.exercise_page.exercise_view import (
    ExerciseOption,
    ExerciseView,
)
from glutetimer.session.steps import Side
from glutetimer.training.exercise import Choice, Exercise

STAGE_HEIGHT: Final = 264


class StageCard(QFrame):
    """Plays the exercise; a phase shows its end, and what is chosen changes the picture."""

    def __init__(self, book: PoseBook, theme: Theme, show_source: ShowSource) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._show_source = show_source
        self.stage = FigureStage(book, theme)
        self.stage.setMinimumHeight(STAGE_HEIGHT)
        self._no_picture = text(_("There is no picture of this one."), "mute", wraps=True)
        self.stepper = Stepper(show_source)
        self._choices = FlowLayout(across=32, down=12)
        self._effects = QVBoxLayout()
        self._effects.setSpacing(4)
        self._arrange()
        self._connect()

    def show_exercise(self, exercise: Exercise, view: ExerciseView) -> None:
        """Play an exercise from its first phase."""
        self.stage.set_side(Side.LEFT)
        self.stage.show_exercise(exercise)
        plays, is_seen = self.stage.plays, self.stage.has_picture
        self.stage.setVisible(is_seen)
        self._no_picture.setVisible(not is_seen)
        self.stepper.show_phases(view.phases, plays=plays)
        self.stepper.show_phase(self.stage.phase, 0.0)
        self.setVisible(is_seen or bool(view.phases))
        clear(self._choices)
        clear(self._effects)
        if plays and exercise.sides != "both":
            self._offer_sides()
        if self.stage.has_other_view:
            self._offer_view()
        by_id = {choice.id: choice for choice in exercise.choices}
        for option in view.options:
            self._offer_option(option, by_id[option.id], plays=plays)
            self._effects.addWidget(CitedLine(option.effect, self._show_source))

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self.stage.set_theme(theme)

    def _offer_sides(self) -> None:
        words = [(side, capitalised(side_word(side))) for side in (Side.LEFT, Side.RIGHT)]
        sides = ChoiceButtons(_("Side that works"), words)
        sides.select(Side.LEFT)
        sides.chosen.connect(self.stage.set_side)
        self._choices.addWidget(_captioned(_("Show"), sides))

    def _offer_view(self) -> None:
        views = ChoiceButtons(_("Seen from"), [(False, _("Usual view")), (True, _("Other view"))])
        views.select(value=False)
        views.chosen.connect(self.stage.set_other_view)
        self._choices.addWidget(views)

    def _offer_option(self, option: ExerciseOption, choice: Choice, *, plays: bool) -> None:
        """Offer the values: to be chosen where the picture shows them, else to be read."""
        if plays and all(has_picture_of(choice, value.id) for value in option.values):
            values = ChoiceButtons(option.name, [(one.id, one.name) for one in option.values])
            values.select(option.usual.id)
            values.chosen.connect(lambda value: self.stage.set_option(option.id, str(value)))
            self._choices.addWidget(_captioned(option.name, values))
            return
        row = QWidget()
        flow = FlowLayout(across=8, down=4, centred=True)
        row.setLayout(flow)
        flow.addWidget(text(option.name, "mute"))
        for value in option.values:
            flow.addWidget(text(value.name, "tag"))
        self._choices.addWidget(row)

    def _toggle(self) -> None:
        if self.stage.is_playing:
            self.stage.pause()
        else:
            self.stage.play()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 20)
        column.setSpacing(14)
        column.addWidget(self.stage, 1)
        column.addWidget(self._no_picture)
        column.addWidget(self.stepper)
        choices = QWidget()
        choices.setLayout(self._choices)
        column.addWidget(choices)
        column.addLayout(self._effects)

    def _connect(self) -> None:
        self.stage.phase_changed.connect(self.stepper.show_phase)
        self.stage.playing_changed.connect(
            lambda playing: self.stepper.play.show_playing(playing=playing)
        )
        self.stepper.play.clicked.connect(self._toggle)
        self.stepper.frozen.connect(self.stage.freeze)


def _captioned(caption: str, choice: ChoiceButtons) -> QWidget:
    row = QWidget()
    inside = QHBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(12)
    inside.addWidget(text(caption, "mute"))
    inside.addWidget(choice)
    return row
