"""The session to do now: what it is, how long it takes, what to fetch, and Start."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glutetimer.gui.widgets.beside_layout import RIGHT, TOP, BesideLayout
from glutetimer.gui.widgets.choice import ChoiceButtons
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import (
    PressButton,
    clear,
    line,
    set_plain_tip,
    text,
)
from glutetimer.gui.widgets.name_link import exercise_link
from glutetimer.gui.widgets.reason_mark import legend, marked
from glutetimer.i18n import N_, _
from glutetimer.presentation.amounts import MINUTE_S, SECOND_MS, length_text
from glutetimer.presentation.own_default import AdviceLine
from glutetimer.presentation.programme_card import ProgrammeCard, StepLine

MINUTES = (20, 15, 10, 8, 5)
STEP_WIDTH = 264
NO_WORDS = "\N{NO-BREAK SPACE}"
"""An empty line as high as one with words."""
LENGTH_WIDTH = 264
"""Room for the longest length, so that another one moves nothing."""
PACES = (("coach", N_("Coach-paced")), ("self", N_("Self-paced")))


class SuggestionCard(QFrame):
    """One programme, large, with everything one may still change about it."""

    exercise_chosen = Signal(str)
    """The id of an exercise to be opened."""

    def __init__(self, picture: Callable[[str], QPixmap | None] | None = None) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._picture = picture
        self._card: ProgrammeCard | None = None
        self._reason = text("", "mute", wraps=True)
        self._name = text("", "title", wraps=True)
        self._purpose = text("", "lead", wraps=True)
        self._length = text("", "title")
        self._length.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._whole = text("", "small")
        self._whole.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._left_out = text("", wraps=True)
        self._kit_note = text("", wraps=True)
        self.start = PressButton(_("Start"), "primary")
        self.start.setToolTip(_("Enter"))
        self.start.setMinimumWidth(176)
        self.minutes = ChoiceButtons(_("Time you have"), _times())
        self.pace = ChoiceButtons(_("Pace"), [(pace, _(words)) for pace, words in PACES])
        self.pace.setToolTip(
            _("Coach-paced: the tempo leads, you follow.\nSelf-paced: tap at every turning point.")
        )
        self.week = ChoiceButtons(_("Week"), ())
        self._week_block = captioned(_("Week of the build-up"), self.week)
        self._steps = FlowLayout(across=24, down=12, column=STEP_WIDTH)
        self._kit = QVBoxLayout()
        self._before = QVBoxLayout()
        self._before_shown: tuple[AdviceLine, ...] = ()
        self._legend = legend()
        self._arrange()

    def show_card(self, card: ProgrammeCard, reason: str, minutes: int | None, pace: str) -> None:
        """Show this programme, why it is suggested, and how it will be done."""
        self.minutes.select(minutes)
        self.pace.select(pace)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        if card == self._card:
            return
        self._card = card
        self._name.setText(card.name)
        self._purpose.setText(card.purpose)
        self._purpose.setVisible(bool(card.purpose))
        self._length.setText(card.length)
        self._whole.setText(
            _("of {length}").format(length=card.whole_length) if card.whole_length else NO_WORDS
        )
        self._left_out.setText(card.left_out)
        self._left_out.setVisible(bool(card.left_out))
        self._kit_note.setText(card.kit_note)
        self._kit_note.setVisible(bool(card.kit_note))
        self._legend.setVisible(any(step.default for step in card.steps))
        self.start.setAccessibleName(
            _("Start {programme}, {length}").format(programme=card.name, length=card.length)
        )
        self.week.offer([(week, str(week)) for week in range(1, card.weeks + 1)])
        self.week.select(card.week)
        self._week_block.setVisible(card.weeks > 1)
        self._fill_steps(card)
        self._fill_kit(card.kit)

    def show_before(self, lines: tuple[AdviceLine, ...]) -> None:
        """Show what is said before every session."""
        if lines != self._before_shown:
            self._before_shown = lines
            clear(self._before)
            for one in lines:
                self._before.addWidget(marked(text(one.text, "mute", wraps=True), one.default))

    def redraw(self) -> None:
        """Ask for the pictures again."""
        if self._card is not None:
            self._fill_steps(self._card)

    def _fill_steps(self, card: ProgrammeCard) -> None:
        clear(self._steps)
        for step in card.steps:
            self._steps.addWidget(self._step(step))

    def _step(self, step: StepLine) -> QWidget:
        block = QWidget()
        row = QHBoxLayout(block)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        picture = self._picture(step.exercise) if self._picture else None
        if picture is not None:
            still = QLabel()
            still.setPixmap(picture)
            row.addWidget(still)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        name = exercise_link(step.name, is_strong=True)
        name.clicked.connect(lambda: self.exercise_chosen.emit(step.exercise))
        words.addWidget(name)
        doing = text(
            f"{step.doing}, {step.sides}" if step.sides else step.doing, "mute", wraps=True
        )
        set_plain_tip(doing, step.tempo)
        doing.setAccessibleDescription(step.tempo)
        words.addWidget(marked(doing, step.default))
        words.addStretch(1)
        row.addLayout(words, 1)
        return block

    def _fill_kit(self, kit: tuple[str, ...]) -> None:
        clear(self._kit)
        for words in kit or (_("Nothing. Just you and the floor."),):
            self._kit.addWidget(text(words, wraps=True))

    def _arrange(self) -> None:
        head = BesideLayout(upright=TOP, under=RIGHT)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._reason)
        words.addWidget(self._name)
        words.addWidget(self._purpose)
        words.addStretch(1)
        head.add_layout(words)
        go = QVBoxLayout()
        go.setSpacing(4)
        go.addWidget(self._length)
        go.addWidget(self._whole)
        go.addSpacing(4)
        go.addWidget(self.start, 0, Qt.AlignmentFlag.AlignRight)
        go.addStretch(1)
        # what is chosen below changes lengths, and nothing may move under the pointer for that
        go.addStrut(LENGTH_WIDTH)
        head.add_layout(go)

        fetch = QVBoxLayout()
        fetch.setSpacing(8)
        fetch.addWidget(text(_("Fetch"), "mute"))
        fetch.addLayout(self._kit)
        fetch.addStretch(1)
        steps = QWidget()
        steps.setLayout(self._steps)
        body = QHBoxLayout()
        body.setSpacing(40)
        body.addWidget(steps, 2)
        body.addLayout(fetch, 1)

        controls = QWidget()
        flow = FlowLayout(across=40, down=16)
        controls.setLayout(flow)
        flow.addWidget(captioned(_("I have"), self.minutes))
        flow.addWidget(captioned(_("Pace"), self.pace))
        flow.addWidget(self._week_block)
        self._before.setSpacing(6)

        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(20)
        column.addLayout(head)
        column.addWidget(line())
        column.addWidget(controls)
        column.addWidget(self._kit_note)
        column.addWidget(self._left_out)
        column.addWidget(line())
        column.addLayout(body)
        column.addWidget(self._legend)
        column.addLayout(self._before)


def captioned(caption: str, choice: ChoiceButtons) -> QWidget:
    """Return a choice with a few quiet words above it."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(text(caption, "mute"))
    column.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
    return block


def _times() -> list[tuple[object, str]]:
    """Return the times to choose from; the unit stands on the last one."""
    last = MINUTES[-1]
    unit = length_text(last * MINUTE_S * SECOND_MS)
    return [
        (None, _("All the time")),
        *((minutes, unit if minutes == last else str(minutes)) for minutes in MINUTES),
    ]
