"""One session of the past, set by set."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from glutetimer.gui.history.session_card import SessionCard
from glutetimer.gui.widgets.labels import PressButton, clear, line, number, strong, text
from glutetimer.i18n import N_, _
from glutetimer.i18n.letter_case import capitalised
from glutetimer.presentation.history.week_views import SessionDetails, SetLine

HEADINGS = (
    *(N_("Set"), N_("Side"), N_("done"), N_("Held"), N_("Tempo"), N_("With"), N_("Felt")),
    "",
)
NUMBERS = (2, 3)
LONG = (4, 5, 6)
"""The columns whose words may take several lines."""
ROOM = {4: 3, 5: 2, 6: 2, 7: 2}
"""What these and the remark get of the room left over, if they say anything: a tempo says most."""


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
        self._name.setText(session.programme)
        self._when.setText(", ".join(part for part in (session.when, session.summary) if part))
        self._note.setText(session.note)
        self._note.setVisible(bool(session.note))
        clear(self._sets)
        for column, words in enumerate(HEADINGS):
            name = capitalised(_(words))
            heading = number(name, "small") if column in NUMBERS else text(name, "small")
            self._sets.addWidget(heading, 0, column)
        said = [(one.tempo, one.kit, one.feel, one.remark) for one in session.sets]
        for (place, share), column_words in zip(
            ROOM.items(), zip(*said, strict=True), strict=False
        ):
            self._sets.setColumnStretch(place, share if any(column_words) else 0)
        row = 1
        for exercise, sets in groupby(session.sets, key=lambda one: one.exercise):
            self._sets.addWidget(line(), row, 0, 1, len(HEADINGS))
            self._sets.addWidget(strong(exercise, wraps=True), row + 1, 0, 1, len(HEADINGS))
            row += 2
            for one in sets:
                self._show_set(row, one)
                row += 1

    def _show_set(self, row: int, one: SetLine) -> None:
        parts = (one.set, one.side, one.done, one.hold, one.tempo, one.kit, one.feel)
        for column, words in enumerate(parts):
            label = number(words) if column in NUMBERS else text(words, wraps=column in LONG)
            self._sets.addWidget(label, row, column)
        self._sets.addWidget(
            text(one.remark, "alert" if one.hurt else "mute", wraps=True), row, len(parts)
        )

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
