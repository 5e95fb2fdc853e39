"""The questions of a first start: three, and which bands where there is a mini band."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.widgets.bands_field import BandsField
from glutetimer.gui.widgets.choice import Chips, ChoiceButtons
from glutetimer.gui.widgets.labels import PressButton, strong, text
from glutetimer.gui.widgets.reason_mark import MarkedText
from glutetimer.i18n import N_, _
from glutetimer.presentation.amounts import SECOND_MS, length_text
from glutetimer.presentation.first_questions import FirstAnswers

PURPOSES = N_("What are you training for?")
KIT = N_("What have you got?")
BANDS = N_("Which mini bands, and how strong are they?")
MINI_BAND = "mini_band"
HOLD = N_("How long do you want to hold at the top?")


class FirstQuestions(QFrame):
    """For what, with what, how long to hold: three taps, and none of them needed."""

    answered = Signal(tuple, tuple, int, tuple)
    """The ids of the purposes, the ids of the kit, the hold in seconds, the bands."""
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._purposes = Chips(_(PURPOSES))
        self._kit = Chips(_(KIT))
        self._bands = BandsField(_(BANDS))
        self._bands_block = QWidget()
        self._bands_note = MarkedText(text("", "mute", wraps=True), leads=True)
        self._hold = ChoiceButtons(
            _(HOLD),
            [(seconds, length_text(seconds * SECOND_MS)) for seconds in (1, 2, 3)],
        )
        self.done = PressButton(_("Show my session"), "primary")
        self.skip = PressButton(_("Skip"), "link")
        self._arrange()
        self.done.clicked.connect(self.answer)
        self.skip.clicked.connect(self.skipped)
        self._kit.chosen.connect(self._show_bands)

    def ask(self, questions: FirstAnswers) -> None:
        """Offer these answers."""
        self._purposes.offer(questions.purposes)
        self._kit.offer(questions.kit)
        self._hold.select(questions.hold_s)
        self._bands_note.show_text(_("Then you can choose one on Today."), questions.band_reason)
        self._bands.select(())
        self._show_bands()

    def answer(self) -> None:
        """Take what is chosen as the answer."""
        hold_s = self._hold.value
        self.answered.emit(
            self._purposes.values,
            self._kit.values,
            hold_s if isinstance(hold_s, int) else 2,
            self._bands.values if MINI_BAND in self._kit.values else (),
        )

    def _show_bands(self) -> None:
        self._bands_block.setVisible(MINI_BAND in self._kit.values)

    @property
    def purposes(self) -> Chips:
        """The chips of the first question."""
        return self._purposes

    @property
    def kit(self) -> Chips:
        """The chips of the second question."""
        return self._kit

    @property
    def bands(self) -> BandsField:
        """The bands, asked for where there is a mini band."""
        return self._bands

    @property
    def hold(self) -> ChoiceButtons:
        """The buttons of the third question."""
        return self._hold

    def _arrange_bands(self) -> None:
        column = QVBoxLayout(self._bands_block)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        heading = QVBoxLayout()
        heading.setSpacing(0)
        heading.addWidget(strong(_(BANDS), wraps=True))
        heading.addWidget(self._bands_note)
        column.addLayout(heading)
        column.addWidget(self._bands)

    def _arrange(self) -> None:
        self._arrange_bands()
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(8)
        column.addWidget(text(_("A few quick questions"), "subtitle"))
        lead = _("Then your first session is ready. You can change the answers in the settings.")
        column.addWidget(text(lead, "mute", wraps=True))
        for question, note, answers in (
            (_(PURPOSES), _("As many as you like."), self._purposes),
            (_(KIT), _("Nothing is fine too."), self._kit),
            (
                _(HOLD),
                _("For the glute bridge, “Train that junk in your trunk” says 1 to 3 seconds."),
                self._hold,
            ),
        ):
            column.addSpacing(16)
            heading = QVBoxLayout()
            heading.setSpacing(0)
            heading.addWidget(strong(question, wraps=True))
            heading.addWidget(text(note, "mute", wraps=True))
            column.addLayout(heading)
            if isinstance(answers, ChoiceButtons):
                row = QHBoxLayout()
                row.addWidget(answers)
                row.addStretch(1)
                column.addLayout(row)
            else:
                column.addWidget(answers)
            if answers is self._kit:
                column.addWidget(self._bands_block)
        column.addSpacing(16)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.done)
        foot.addWidget(self.skip)
        foot.addStretch(1)
        column.addLayout(foot)
