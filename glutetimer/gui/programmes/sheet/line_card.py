"""A line of a sheet as it will be done: an exercise, the head of a circuit, or no exercise."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.programmes.sheet.exercise_field import ExerciseField, Offers
from glutetimer.gui.programmes.sheet.line_requests import (
    AddWords,
    ChangePart,
    DescribeOwn,
    GiveAnswer,
    LeaveOut,
    LineRequest,
    MakeExercise,
    SetExercise,
)
from glutetimer.gui.programmes.sheet.parts_row import PartsRow
from glutetimer.gui.programmes.sheet.question_box import QuestionBox
from glutetimer.gui.programmes.still_picture import Picture, StillPicture
from glutetimer.gui.widgets.beside_layout import BesideLayout
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.widgets.name_link import NameLink
from glutetimer.i18n import _
from glutetimer.presentation.sheet.sheet_view import (
    BlockView,
    CircuitView,
    QuestionView,
    TextView,
)
from glutetimer.sheet.reading import Place, SheetKey, Value

FIGURE = QSize(66, 42)
LEAST_TITLE = 160
"""A narrower title stands over what can be done with the line, px."""
Values = Mapping[SheetKey, Value]


class NewPicture(QWidget):
    """The place of a picture that there is none of yet: a dashed frame with a cross."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(FIGURE)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(5, 2, -5, -2), 8, 8)
        painter.setPen(QPen(colour, 2))
        x, y = self.rect().center().toTuple()
        painter.drawLine(x - 5, y, x + 5, y)
        painter.drawLine(x, y - 5, x, y + 5)


class LineCard(QFrame):
    """What all lines have: parts, questions, and what is asked for at them."""

    requested = Signal(object)
    """A `LineRequest`."""

    def __init__(self, place: Place, name: str) -> None:
        super().__init__()
        self.setProperty("role", "line_card")
        self.setAccessibleName(name)
        self.place = place
        self.name = name
        self.parts: PartsRow | None = None
        self.questions: list[QuestionBox] = []
        self.first: QWidget | None = None
        """What has the focus where nothing else is asked for."""

    def ask(self, request: LineRequest) -> None:
        """Hand a request on."""
        self.requested.emit(request)

    def link(self, words: str, request: LineRequest) -> PressButton:
        """Return a quiet button that asks for something."""
        button = PressButton(words, "quiet")
        button.setAccessibleDescription(self.name)
        button.clicked.connect(lambda: self.ask(request))
        return button

    def parts_row(self, parts: PartsRow) -> PartsRow:
        """Connect the parts of the line."""
        self.parts = parts
        parts.changed.connect(lambda key, value: self.ask(ChangePart(self.place, key, value)))
        parts.added.connect(lambda words: self.ask(AddWords(self.place, words)))
        return parts

    def boxes(
        self, questions: tuple[QuestionView, ...], *, of_circuit: bool = False
    ) -> list[QuestionBox]:
        """Return what asks the questions of the line."""
        first = 1
        for number, question in enumerate(questions):
            box = QuestionBox(question, self.name, first, can_leave_out=not of_circuit)
            first = box.digits.stop
            box.answered.connect(
                lambda answer, number=number: self.ask(
                    GiveAnswer(self.place, number, answer, of_circuit)
                )
            )
            box.left_out.connect(lambda: self.ask(LeaveOut(self.place)))
            self.questions.append(box)
        self.setProperty("asks", bool(questions))
        return self.questions


class BlockCard(LineCard):
    """An exercise: its figure, its name, its parts, and what is unclear.

    Args:
        block: What is shown.
        values: The value of each part.
        picture: Returns the picture of an exercise.
        offers: Returns the exercises that it could be instead.
    """

    def __init__(self, block: BlockView, values: Values, picture: Picture, offers: Offers) -> None:
        super().__init__(block.place, block.title)
        self._block = block
        self._offers = offers
        row = QHBoxLayout(self)
        row.setContentsMargins(36 if block.inside else 12, 8, 12, 8)
        row.setSpacing(12)
        known = block.exercise
        row.addWidget(StillPicture(known, picture, FIGURE) if known else NewPicture())
        column = QVBoxLayout()
        column.setSpacing(3)
        row.addLayout(column, 1)
        head = QWidget()
        beside = BesideLayout(across=12, down=0, least=LEAST_TITLE)
        title = QWidget()
        self._head = QHBoxLayout(title)
        self._head.setContentsMargins(0, 0, 0, 0)
        self.title = NameLink(
            block.title, _("Click or F2 to choose another exercise"), is_strong=True
        )
        self.title.clicked.connect(self._choose)
        self.first = self.title
        self._head.addWidget(self.title, 1)
        beside.addWidget(title)
        beside.addWidget(self._links())
        head.setLayout(beside)
        column.addWidget(head)
        if known is None:
            column.addWidget(text(_("new, one of your own"), "small", wraps=True))
        parts = PartsRow(block.title, block.parts, values, takes_more=True, usual=block.usual)
        column.addWidget(self.parts_row(parts))
        for box in self.boxes(block.questions):
            column.addWidget(box)

    def edit_exercise(self) -> None:
        """Ask which exercise it is."""
        self._choose()

    def _links(self) -> QWidget:
        block = QWidget()
        row = FlowLayout(across=8, down=0)
        block.setLayout(row)
        if self._block.is_own:
            row.addWidget(self.link(_("Picture, words"), DescribeOwn(self.place)))
        if not self._block.questions:
            row.addWidget(self.link(_("Leave out"), LeaveOut(self.place)))
        if not row.count():
            block.hide()
        return block

    def _choose(self) -> None:
        block = self._block
        field = ExerciseField(block.title, self._offers(), is_new=block.exercise is None)
        field.taken.connect(lambda exercise: self.ask(SetExercise(self.place, exercise)))
        field.named.connect(lambda name: self.ask(SetExercise(self.place, None, name)))
        field.given_up.connect(lambda: self._close(field))
        self._head.insertWidget(0, field, 1)
        field.show()
        self.title.hide()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self, field: ExerciseField) -> None:
        had_focus = self.window().focusWidget() is field
        self.title.show()
        if had_focus:
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._head.removeWidget(field)
        field.hide()
        field.deleteLater()


class CircuitCard(LineCard):
    """The head of a circuit: how it is called, its rounds, its rests.

    Args:
        circuit: What is shown.
        values: The value of each part.
    """

    def __init__(self, circuit: CircuitView, values: Values) -> None:
        super().__init__(circuit.place, circuit.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        head = QWidget()
        flow = FlowLayout(across=8, down=4, centred=True)
        head.setLayout(flow)
        flow.addWidget(text(circuit.title, "point"))
        flow.addWidget(self.parts_row(PartsRow(circuit.title, circuit.parts, values)))
        column.addWidget(head)
        for box in self.boxes(circuit.questions, of_circuit=True):
            column.addWidget(box)


class TextCard(LineCard):
    """A line that is no exercise: what it is, and what it says for all of them.

    Args:
        line: What is shown.
        values: The value of each part.
    """

    def __init__(self, line: TextView, values: Values) -> None:
        super().__init__(line.place, line.words)
        self.setProperty("role", "line_card" if line.parts else "quiet_card")
        self.setAccessibleDescription(line.line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 4, 12, 4)
        both, said = QWidget(), QWidget()
        beside = BesideLayout(across=12, down=0, least=LEAST_TITLE)
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._words(line, values))
        for kept in line.besides:
            column.addWidget(text(kept, "point", wraps=True))
        beside.addWidget(said)
        change = self.link(_("Make it an exercise"), MakeExercise(line.place))
        change.setAccessibleDescription(line.line)
        self.first = change
        beside.addWidget(change)
        both.setLayout(beside)
        whole.addWidget(both)

    def _words(self, line: TextView, values: Values) -> QWidget:
        words = text(line.words, "point" if line.is_kept else "mute", wraps=not line.parts)
        if not line.parts:
            return words
        inside = QWidget()
        flow = FlowLayout(across=8, down=4, centred=True)
        inside.setLayout(flow)
        flow.addWidget(words)
        flow.addWidget(self.parts_row(PartsRow(line.words, line.parts, values)))
        return inside
