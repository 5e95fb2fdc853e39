"""The three questions of a first start."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from glutetimer.gui.widgets.choice import Chips, ChoiceButtons
from glutetimer.gui.widgets.labels import PressButton, strong, text
from glutetimer.i18n import N_, _
from glutetimer.presentation.amounts import SECOND_MS, length_text
from glutetimer.presentation.first_questions import FirstAnswers

PURPOSES = N_("What are you training for?")
KIT = N_("What have you got?")
HOLD = N_("How long do you want to hold at the top?")


class FirstQuestions(QFrame):
    """For what, with what, how long to hold: three taps, and none of them needed."""

    answered = Signal(tuple, tuple, int)
    """The ids of the purposes, the ids of the kit, the hold in seconds."""
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._purposes = Chips(_(PURPOSES))
        self._kit = Chips(_(KIT))
        self._hold = ChoiceButtons(
            _(HOLD),
            [(seconds, length_text(seconds * SECOND_MS)) for seconds in (1, 2, 3)],
        )
        self.done = PressButton(_("Show my session"), "primary")
        self.skip = PressButton(_("Skip"), "link")
        self._arrange()
        self.done.clicked.connect(self.answer)
        self.skip.clicked.connect(self.skipped)

    def ask(self, questions: FirstAnswers) -> None:
        """Offer these answers."""
        self._purposes.offer(questions.purposes)
        self._kit.offer(questions.kit)
        self._hold.select(questions.hold_s)

    def answer(self) -> None:
        """Take what is chosen as the answer."""
        hold_s = self._hold.value
        self.answered.emit(
            self._purposes.values, self._kit.values, hold_s if isinstance(hold_s, int) else 2
        )

    @property
    def purposes(self) -> Chips:
        """The chips of the first question."""
        return self._purposes

    @property
    def kit(self) -> Chips:
        """The chips of the second question."""
        return self._kit

    @property
    def hold(self) -> ChoiceButtons:
        """The buttons of the third question."""
        return self._hold

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(8)
        column.addWidget(text(_("Three quick questions"), "subtitle"))
        lead = _("Then your first session is ready. You can change the answers in the settings.")
        column.addWidget(text(lead, "mute", wraps=True))
        for question, note, answers in (
            (_(PURPOSES), _("As many as you like."), self._purposes),
            (_(KIT), _("Nothing is fine too."), self._kit),
            (
                _(HOLD),
                _("The article says 1 to 3 seconds."),
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
        column.addSpacing(16)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.done)
        foot.addWidget(self.skip)
        foot.addStretch(1)
        column.addLayout(foot)
