"""The end of a session: what was done, how it felt, how hard it was."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from glutetimer.gui.keys import key_press
from glutetimer.gui.pages.choice import Choice
from glutetimer.gui.pages.pieces import (
    PressButton,
    Sheet,
    card,
    clear,
    line,
    number,
    scrolled,
    strong,
    text,
)
from glutetimer.gui.pages.self_tests import SelfTests, TestRow
from glutetimer.gui.widgets.note_field import NoteField
from glutetimer.words import length_text

EFFORTS = range(11)
NOTE_LENGTH = 2000
NONE = "–"


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """What was done of one exercise: `block` is its place in the programme, times are ms.

    `feel` is the id of the answer given so far; `asks_feel` says that the question makes sense.
    """

    block: int
    name: str
    sets: int
    reps: int
    hold_ms: int
    work_ms: int
    feel: str | None = None
    asks_feel: bool = True


@dataclass(frozen=True, slots=True)
class SummaryView:
    """Everything that the page shows.

    `pains` say plainly what hurt, `remarks` what was cut short, `tests` are the self-tests;
    `feels` are pairs of an answer's id and its words, as in the catalogue; `effort` is 0 to 10.
    """

    headline: str
    rows: tuple[SummaryRow, ...]
    feels: tuple[tuple[str, str], ...]
    week_line: str = ""
    pains: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    tests: tuple[TestRow, ...] = ()
    effort: int | None = None
    note: str = ""


class SummaryPage(QWidget):
    """What comes after the last rep. Enter is Done, the digits say how hard it was."""

    effort_chosen = Signal(int)
    """0 (rest) to 10 (all I had)."""
    note_changed = Signal(str)
    feel_chosen = Signal(int, str)
    """The block and the id of the answer, "" when it is taken back."""
    test_answered = Signal(int, int)
    """The ordinal of a self-test and the place of the answer."""
    done_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Summary")
        self._headline = text("", "title", wraps=True)
        self._remarks = QVBoxLayout()
        self._table = QGridLayout()
        self.tests = SelfTests()
        self.effort = Choice("Effort", [(effort, str(effort)) for effort in EFFORTS])
        self.note = NoteField(NOTE_LENGTH)
        self._week = text("", "mute", wraps=True)
        self.done = PressButton("Done", "primary")
        self.feels: dict[int, QComboBox] = {}
        self._arrange()
        self._connect()

    def show_view(self, view: SummaryView) -> None:
        """Show these values; what the person is writing in the note stays."""
        self._headline.setText(view.headline)
        self._week.setText(view.week_line)
        self.effort.select(view.effort)
        self.note.show_note(view.note)
        clear(self._remarks)
        for pain in view.pains:
            self._remarks.addWidget(text(pain, "alert", wraps=True))
        for remark in view.remarks:
            self._remarks.addWidget(text(remark, wraps=True))
        self.tests.show_tests(view.tests)
        self._fill(view)

    def _fill(self, view: SummaryView) -> None:
        clear(self._table)
        self._done.setVisible(bool(view.rows))
        self.feels = {}
        asks = any(row.asks_feel for row in view.rows)
        for column, words in enumerate(("Exercise", "Sets", "Reps", "Held", "Under tension")):
            heading = number(words, "small") if column else text(words, "small")
            self._table.addWidget(heading, 0, column)
        if asks:
            self._table.addWidget(text("Where did you feel it?", "small"), 0, 5)
        at = 1
        for row in view.rows:
            self._table.addWidget(line(), at, 0, 1, 6)
            self._table.addWidget(strong(row.name, wraps=True), at + 1, 0)
            for column, words in enumerate(figures((row,)), 1):
                self._table.addWidget(number(words), at + 1, column)
            if row.asks_feel:
                self._table.addWidget(self._feel(row, view.feels), at + 1, 5)
            self._table.setRowMinimumHeight(at + 1, 40)
            at += 2
        if len(view.rows) > 1:
            self._table.addWidget(line(), at, 0, 1, 6)
            self._table.addWidget(text("Together", "mute"), at + 1, 0)
            for column, words in enumerate(figures(view.rows), 1):
                self._table.addWidget(number(words, "mute"), at + 1, column)
            self._table.setRowMinimumHeight(at + 1, 32)

    def _feel(self, row: SummaryRow, feels: tuple[tuple[str, str], ...]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(f"Where did you feel it? {row.name}")
        box.addItem("No answer", "")
        for feel, words in feels:
            box.addItem(words, feel)
        box.setCurrentIndex(max(0, box.findData(row.feel or "")))
        box.activated.connect(lambda at: self.feel_chosen.emit(row.block, box.itemData(at)))
        self.feels[row.block] = box
        return box

    def _arrange(self) -> None:
        self._remarks.setSpacing(4)
        self._table.setHorizontalSpacing(24)
        self._table.setVerticalSpacing(8)
        self._table.setColumnStretch(0, 1)
        self._done = card()
        inside = QVBoxLayout(self._done)
        inside.setContentsMargins(24, 20, 24, 16)
        inside.addLayout(self._table)

        after = card()
        column = QVBoxLayout(after)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(12)
        column.addWidget(strong("How hard was it?"))
        scale = QGridLayout()
        scale.setVerticalSpacing(4)
        scale.addWidget(self.effort, 0, 0, 1, 2)
        scale.addWidget(text("rest", "small"), 1, 0)
        scale.addWidget(number("all I had", "small"), 1, 1)
        scale.setColumnStretch(2, 1)
        column.addLayout(scale)
        column.addSpacing(4)
        column.addWidget(strong("A note for later"))
        self.note.setPlaceholderText("What helped, what to change next time")
        self.note.setAccessibleName("Note")
        self.note.setFixedHeight(72)
        column.addWidget(self.note)

        sheet = Sheet()
        sheet.rows.addWidget(self._headline)
        sheet.rows.addLayout(self._remarks)
        sheet.rows.addWidget(self._done)
        sheet.rows.addWidget(self.tests)
        sheet.rows.addWidget(after)
        sheet.rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled(sheet), 1)
        whole.addWidget(line())
        whole.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("page")
        sheet = Sheet(above=12)
        outer = QHBoxLayout(foot)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(sheet)
        row = QHBoxLayout()
        row.addWidget(self._week, 1)
        self.done.setMinimumWidth(160)
        self.done.setToolTip("Enter")
        row.addWidget(self.done)
        sheet.rows.addLayout(row)
        return foot

    def _connect(self) -> None:
        self.tests.answered.connect(self.test_answered)
        self.effort.chosen.connect(self.effort_chosen.emit)
        self.note.written.connect(self.note_changed)
        self.done.clicked.connect(self.done_requested)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press = key_press(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.done.click()
        elif press is not None and press.digit is not None:
            self.effort.select(press.digit)
            self.effort_chosen.emit(press.digit)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.done.setFocus(Qt.FocusReason.OtherFocusReason)


def figures(rows: tuple[SummaryRow, ...]) -> tuple[str, str, str, str]:
    """Return sets, reps, hold and time under tension of some rows together, in words."""
    reps = sum(row.reps for row in rows)
    hold_ms = sum(row.hold_ms for row in rows)
    work_ms = sum(row.work_ms for row in rows)
    return (
        str(sum(row.sets for row in rows)),
        str(reps) if reps else NONE,
        length_text(hold_ms) if hold_ms else NONE,
        length_text(work_ms) if work_ms else NONE,
    )
