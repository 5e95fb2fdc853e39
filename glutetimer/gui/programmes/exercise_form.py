"""The fields in which a person describes an exercise: a few first, the rest folded."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from glutetimer.gui.programmes.form_fields import add_field, number_field, sentences_field
from glutetimer.gui.programmes.picture_strip import PictureStrip
from glutetimer.gui.programmes.word_fields import WordFields
from glutetimer.gui.widgets.choice import Chips, ChoiceButtons
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import N_, _, content
from glutetimer.i18n.letter_case import capitalised
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.cue_length import long_cue_text
from glutetimer.presentation.exercise_words import BOTH_SIDES, SIDES
from glutetimer.presentation.library.exercise_cards import POSITIONS, in_order, position_label
from glutetimer.training.exercise import Position, Sides
from glutetimer.training.exercise_draft import ExerciseDraft
from glutetimer.training.tempo import LIFT_FIRST

COUNTED, HELD, MOVING = "counted", "held", "moving"
_KINDS: Final = {COUNTED: N_("Reps"), HELD: N_("Hold still"), MOVING: N_("Move for a time")}
_MOST_REPS, _MOST_S = 1000, 3600
_LONGEST_NAME, _LONGEST_SENTENCE = 120, 200


class ExerciseForm(QWidget):
    """Asks for what is needed, and for all else under "More".

    Args:
        catalogue: The built-in exercises whose figures can be shown, and the muscles.
        strip: The pictures.
    """

    changed = Signal()

    def __init__(self, catalogue: Catalogue, strip: PictureStrip) -> None:
        super().__init__()
        self._catalogue = catalogue
        self.name = QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setPlaceholderText(_("Calf raises"))
        self.kind = ChoiceButtons(
            _("How it is done"), [(key, _(words)) for key, words in _KINDS.items()], wraps=True
        )
        self.reps = number_field(1, _MOST_REPS, _("Reps in a set"))
        self.seconds = number_field(1, _MOST_S, _("Length in seconds"))
        sides = {"both": BOTH_SIDES, **SIDES}
        self.sides = ChoiceButtons(
            _("Sides"), [(key, capitalised(_(words))) for key, words in sides.items()], wraps=True
        )
        self.more = PressButton("", "link")
        self.position = ChoiceField()
        self.like = ChoiceField()
        self.strip = strip
        self.set_up = sentences_field(_("How one gets into position, a sentence a line"))
        self.movement = QLineEdit()
        self.movement.setMaxLength(_LONGEST_SENTENCE)
        self.cues = sentences_field(_("What to think of, up to six words a line"))
        self.long_cue = text("", "small", wraps=True)
        self.words = WordFields()
        self.muscles = Chips(_("Muscles"))
        self.mini_band = QCheckBox(_("With a mini band"))
        self._amount_words = text("")
        self._folded = QWidget()
        self._offer()
        self._arrange()
        self._connect()

    def show_draft(self, draft: ExerciseDraft) -> None:
        """Show what a draft says; what is folded opens where it says something."""
        self.name.setText(draft.name)
        self.kind.select((MOVING if draft.moves else HELD) if draft.is_timed else COUNTED)
        self.reps.setValue(draft.reps)
        self.seconds.setValue(draft.seconds)
        self.sides.select(draft.sides)
        self.position.setCurrentIndex(self.position.findData(draft.position))
        self.like.setCurrentIndex(max(0, self.like.findData(draft.like or "")))
        self.strip.show_names(draft.pictures)
        self.set_up.setPlainText("\n".join(draft.set_up))
        self.movement.setText(draft.movement)
        self.cues.setPlainText("\n".join(draft.cues))
        self.muscles.select(draft.muscles)
        self.mini_band.setChecked(draft.mini_band)
        self._show_kind()
        self.words.show_words(draft.phase_words)

    @property
    def draft(self) -> ExerciseDraft:
        """What the fields say."""
        return ExerciseDraft(
            name=self.name.text(),
            is_timed=self.kind.value != COUNTED,
            moves=self.kind.value == MOVING,
            reps=self.reps.value(),
            seconds=self.seconds.value(),
            sides=cast("Sides", self.sides.value),
            position=cast("Position", self.position.currentData()),
            set_up=tuple(self.set_up.toPlainText().splitlines()),
            movement=self.movement.text(),
            cues=tuple(self.cues.toPlainText().splitlines()),
            phase_words=self.words.words,
            pictures=self.strip.names,
            like=self.like.currentData() or None,
            muscles=self.muscles.values,
            mini_band=self.mini_band.isChecked(),
        )

    @property
    def text_fields(self) -> tuple[QWidget, ...]:
        """The fields in which one types, and into which one may paste."""
        return (self.name, self.set_up, self.movement, self.cues, *self.words.fields)

    @property
    def is_open(self) -> bool:
        """Whether what is folded is in sight."""
        return self._folded.isVisibleTo(self)

    def unfold(self, *, is_open: bool) -> None:
        """Show what is folded, or fold it."""
        self._folded.setVisible(is_open)
        self.more.setText(_("Less") if is_open else _("More: figure, pictures, words, position"))
        self.more.setAccessibleName(self.more.text())

    def choose_figure(self, exercise: str) -> None:
        """Show the figure of a built-in exercise."""
        self.like.setCurrentIndex(self.like.findData(exercise))
        self._take_position()

    @property
    def _phases(self) -> tuple[str, ...]:
        """The phases for which there is a field, in the order in which they are done."""
        if self.kind.value != COUNTED:
            return ("drill",) if self.kind.value == MOVING else ("start", "hold", "finish")
        like = self._catalogue.exercises.get(self.like.currentData() or "")
        order = like.timing.order if like and like.timing.mode == "reps" else LIFT_FIRST
        first = next(move for move in order if not move.is_hold)
        return (
            ("lift", "hold_top", "lower") if first == "lift" else ("lower", "hold_bottom", "lift")
        )

    def _show_kind(self) -> None:
        is_counted = self.kind.value == COUNTED
        self.reps.setVisible(is_counted)
        self.seconds.setVisible(not is_counted)
        self.words.ask_for(self._phases)
        self._amount_words.setText(_("in a set") if is_counted else _("seconds"))

    def _offer(self) -> None:
        for key in POSITIONS:
            self.position.addItem(position_label(key), key)
        self.position.setAccessibleName(_("Position"))
        self.like.addItem(_("No figure"), "")
        catalogue = self._catalogue
        for one in in_order(catalogue.exercises):
            if one.pose and one.like is None and not catalogue.is_own(one):
                self.like.addItem(content(one.name), one.id)
        self.like.setAccessibleName(_("A figure like"))
        self.like.setSizeAdjustPolicy(
            ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.like.setMinimumContentsLength(16)
        self.muscles.offer(
            [(key, content(one.name)) for key, one in catalogue.guidance.muscles.items()]
        )
        self.name.setAccessibleName(_("Name"))
        self.movement.setAccessibleName(_("The movement in one sentence"))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(8)
        add_field(column, _("Name"), self.name)
        add_field(column, _("How it is done"), self.kind)
        amount = QHBoxLayout()
        amount.setSpacing(12)
        for widget in (self.reps, self.seconds):
            widget.setFixedWidth(112)
            amount.addWidget(widget)
        amount.addWidget(self._amount_words)
        amount.addStretch(1)
        column.addLayout(amount)
        add_field(column, _("Sides"), self.sides)
        column.addSpacing(4)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._folded)
        column.addStretch(1)
        inside = QVBoxLayout(self._folded)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        add_field(inside, _("A figure like"), self.like)
        add_field(inside, _("Your pictures"), self.strip)
        add_field(inside, _("Position"), self.position)
        add_field(inside, _("How one gets into position, a sentence a line"), self.set_up)
        add_field(inside, _("The movement in one sentence"), self.movement)
        add_field(inside, _("Words while you move"), self.words)
        add_field(inside, _("What to think of, up to six words a line"), self.cues)
        inside.addWidget(self.long_cue)
        add_field(inside, _("Muscles, if you know them"), self.muscles)
        inside.addWidget(self.mini_band)
        self.long_cue.hide()
        self.unfold(is_open=False)

    def _connect(self) -> None:
        self.more.clicked.connect(lambda: self.unfold(is_open=not self.is_open))
        self.kind.chosen.connect(lambda _kind: self._show_kind())
        self.like.activated.connect(self._take_position)
        self.cues.textChanged.connect(self._show_long_cue)
        signals = (
            *(field.textChanged for field in (self.name, self.movement)),
            *(field.textChanged for field in (self.set_up, self.cues)),
            *(field.valueChanged for field in (self.reps, self.seconds)),
            *(field.currentIndexChanged for field in (self.position, self.like)),
            *(field.chosen for field in (self.kind, self.sides, self.muscles)),
            self.mini_band.toggled,
            self.words.changed,
            self.strip.changed,
        )
        for signal in signals:
            signal.connect(lambda *_of_it: self.changed.emit())

    def _show_long_cue(self) -> None:
        words = long_cue_text(self.cues.toPlainText().splitlines())
        self.long_cue.setText(words)
        self.long_cue.setVisible(bool(words))

    def _take_position(self) -> None:
        """Take position, sides and phases from the built-in exercise, to be changed again."""
        like = self._catalogue.exercises.get(self.like.currentData() or "")
        if like is not None:
            self.position.setCurrentIndex(self.position.findData(like.position))
            self.sides.select(like.sides)
        self.words.ask_for(self._phases)
