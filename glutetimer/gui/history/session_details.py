"""One session of the past, set by set."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from glutetimer.gui.history.session_card import SessionCard
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, clear, line, number, strong, text
from glutetimer.i18n import N_, _
from glutetimer.i18n.letter_case import capitalised
from glutetimer.presentation.history.week_views import SessionDetails, SetLine

HEADINGS = (
    *(N_("Set"), N_("Side"), N_("done"), N_("Held"), N_("Tempo"), N_("With"), N_("Felt")),
    "",
)
NUMBERS = (2, 3)
REMARK = 7
LONG = {4: 3, 5: 2, 6: 3, REMARK: 2}
"""The columns whose words may take several lines, with their shares of the room left over."""


class Details(SessionCard):
    """A card with the sets of a session, exercise by exercise."""

    closed = Signal()
    edit_requested = Signal()
    deleted = Signal(str)
    """The id of the session to delete."""
    leaves_by = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Backspace})

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Session"))
        self.session: SessionDetails | None = None
        self._name = text("", "subtitle", wraps=True)
        self._when = text("", "mute", wraps=True)
        self._note = text("", wraps=True)
        self._note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.back = PressButton(_("Back"))
        self.edit = PressButton(_("Edit"))
        self.delete = PressButton(_("Delete"), "danger")
        self._sets = QGridLayout()
        self._arrange()
        self.back.clicked.connect(self.closed)
        self.left.connect(self.closed)
        self.edit.clicked.connect(self.edit_requested)
        self.delete.clicked.connect(lambda: self.session and self.deleted.emit(self.session.id))

    def show_details(self, session: SessionDetails) -> None:
        """Show this session."""
        self.session = session
        self.scroll_to_top()
        self._name.setText(session.programme)
        self._when.setText(", ".join(part for part in (session.when, session.summary) if part))
        self._note.setText(session.note)
        self._note.setVisible(bool(session.note))
        clear(self._sets)
        exercises = [list(sets) for _, sets in groupby(session.sets, key=attrgetter("exercise"))]
        parts = {one.id: _parts(one, sets) for sets in exercises for one in sets}
        columns = [
            column for column, said in enumerate(zip(*parts.values(), strict=True)) if any(said)
        ]
        self._show_headings(columns)
        row = 1
        for sets in exercises:
            self._sets.addWidget(line(), row, 0, 1, -1)
            self._sets.addWidget(_exercise(sets), row + 1, 0, 1, -1)
            row += 2
            for one in sets:
                for place, column in enumerate(columns):
                    label = _label(column, parts[one.id][column], hurt=one.hurt)
                    self._sets.addWidget(label, row, place)
                row += 1

    def _show_headings(self, columns: list[int]) -> None:
        for place in range(len(HEADINGS) + 1):
            self._sets.setColumnStretch(place, 0)
        for place, column in enumerate(columns):
            words = capitalised(_(HEADINGS[column])) if HEADINGS[column] else ""
            heading = number(words, "small") if column in NUMBERS else text(words, "small")
            self._sets.addWidget(heading, 0, place)
            self._sets.setColumnStretch(place, LONG.get(column, 0))
        if not LONG.keys() & set(columns):
            self._sets.setColumnStretch(len(columns), 1)

    def _arrange(self) -> None:
        self._sets.setHorizontalSpacing(20)
        self._sets.setVerticalSpacing(8)
        area = self.arrange(
            (self._name, self._when),
            (self.delete, self.edit, self.back),
            (self._note, self._sets),
        )
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(_("Sets"))


def _one_tempo(sets: list[SetLine]) -> str:
    """Return the tempo of an exercise, "" if its sets differ in it."""
    return sets[0].tempo if len({one.tempo for one in sets}) == 1 else ""


def _parts(one: SetLine, sets: list[SetLine]) -> tuple[str, ...]:
    """Return a set in the words of its columns; a tempo that all sets have stands over them."""
    tempo = "" if _one_tempo(sets) else one.tempo
    return (one.set, one.side, one.done, one.hold, tempo, one.kit, one.feel, one.remark)


def _label(column: int, words: str, *, hurt: bool) -> QLabel:
    if column in NUMBERS:
        return number(words)
    role = ("alert" if hurt else "mute") if column == REMARK else ""
    return text(words, role, wraps=column in LONG)


def _exercise(sets: list[SetLine]) -> QWidget:
    """Return an exercise with its tempo, which stands under the name where it is narrow."""
    head = QWidget()
    flow = FlowLayout(across=12, down=0)
    head.setLayout(flow)
    flow.addWidget(strong(sets[0].exercise))
    if tempo := _one_tempo(sets):
        flow.addWidget(text(tempo, "mute"))
    return head
