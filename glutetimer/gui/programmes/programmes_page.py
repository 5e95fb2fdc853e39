"""The list of programmes: the person's own, then those that ship with the program."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.app.programme_ways_back import RemovedProgramme
from glutetimer.gui.programmes.deleted_list import DeletedList
from glutetimer.gui.programmes.programme_row_card import ProgrammeRowCard
from glutetimer.gui.programmes.still_picture import Picture
from glutetimer.gui.style.theme import PAGE_END
from glutetimer.gui.widgets.dismantling import dismantle, tab_as_made
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, set_plain_tip, text
from glutetimer.gui.widgets.notices import Notices
from glutetimer.gui.widgets.scroll_area import bring_into_sight, bring_into_sight_soon, scrolled
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.i18n import N_, _
from glutetimer.presentation.programme_list import ProgrammeRow

PASTE, NEW, EXERCISE, OPEN, FORMAT = "paste", "new", "exercise", "open", "format"
WAYS: Final = {
    PASTE: N_("Paste a sheet"),
    NEW: N_("New programme"),
    EXERCISE: N_("New exercise"),
    OPEN: N_("Open a file"),
    FORMAT: N_("Copy the format for an assistant"),
}
"""The ways to a programme, with their words."""
WAY_KEYS: Final = {
    PASTE: "Ctrl+V",
    NEW: "Ctrl+N",
    EXERCISE: "Ctrl+Shift+N",
    OPEN: "Ctrl+O",
}
"""Their keys; that of the first one reads what is on the clipboard at once."""
NOTICES_TOP = 16
"""Above the messages, px."""
NONE_YET = N_(
    "None yet. Paste a sheet that you were given, begin a new programme with an exercise, or make "
    "your own copy of a built-in one (under More)."
)


class ProgrammesPage(QWidget):
    """All programmes as rows.

    Args:
        picture: Returns the picture of an exercise.
        offered: What can be done with a programme besides starting it.
        ways: The ways to a new one, by their ids.
    """

    chosen = Signal(str, str)
    """An action and a programme's id."""
    brought_back = Signal(object)
    """The `RemovedProgramme` that is to come back."""
    way_chosen = Signal(str)
    """A way to a new programme."""

    def __init__(self, picture: Picture, offered: Collection[str], ways: Collection[str]) -> None:
        super().__init__()
        self.setAccessibleName(_("Programmes"))
        self._picture = picture
        self._offered = offered
        self._ways = ways
        self._shown: tuple[ProgrammeRow, ...] | None = None
        self._deleted: tuple[RemovedProgramme, ...] = ()
        self._sections: list[QWidget] = []
        self.cards: list[ProgrammeRowCard] = []
        self._sheet = Sheet(below=PAGE_END)
        self._sheet.rows.addWidget(text(_("Programmes"), "title"))
        self.buttons: dict[str, PressButton] = {}
        self._sheet.rows.addWidget(self._head())
        self.notices = Notices()
        self._lists = QVBoxLayout()
        self._lists.setSpacing(16)
        self._sheet.rows.addLayout(self._lists)
        self.deleted = DeletedList()
        self.deleted.brought_back.connect(self.brought_back)
        self._sheet.rows.addWidget(self.deleted)
        self._sheet.rows.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._above())
        self.area = scrolled(self._sheet)
        column.addWidget(self.area, 1)

    def show_rows(self, rows: tuple[ProgrammeRow, ...]) -> None:
        """Show these programmes instead of what was there; it neither scrolls nor loses the focus.

        The focus leaves the old rows before they go: Qt would pass it on from row to row, each
        about to go, and scroll to every one of them.
        """
        if rows == self._shown:
            return
        self._shown = rows
        before, cards = self._sections, self.cards
        self.cards = []
        own, shipped = ([row for row in rows if row.is_own == is_own] for is_own in (True, False))
        self._sections = [
            self._section(_("Your programmes"), own, _(NONE_YET)),
            self._section(_("Built-in programmes"), shipped),
        ]
        for section in self._sections:
            self._lists.addWidget(section)
            section.show()  # a layout shows what is added to it one turn of the event loop later
        self._hand_focus_over(cards)
        for section in before:
            self._lists.removeWidget(section)
            dismantle(section)
        tab_as_made(self)

    def show_deleted(self, deleted: tuple[RemovedProgramme, ...]) -> None:
        """Show at the foot what was deleted and can come back."""
        if deleted != self._deleted:
            self._deleted = deleted
            self.deleted.show_deleted(deleted)
            tab_as_made(self)

    def _hand_focus_over(self, before: list[ProgrammeRowCard]) -> None:
        """Give the focus to the row of the same programme, else to the one in its place."""
        focused = self.window().focusWidget()
        held = next((card for card in before if focused and card.isAncestorOf(focused)), None)
        if held is None or not self.cards:
            return
        same = next((card for card in self.cards if card.programme == held.programme), None)
        card = same or self.cards[min(before.index(held), len(self.cards) - 1)]
        target = card if focused is held else card.button(held.action_of(focused))
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def card(self, programme: str) -> ProgrammeRowCard:
        """Return the row of a programme that is shown."""
        return next(card for card in self.cards if card.programme == programme)

    def redraw(self) -> None:
        """Draw the pictures anew, in the colours that hold now."""
        self.update()
        for card in self.cards:
            card.update()

    def focus_row(self, programme: str) -> None:
        """Give the focus to the row of a programme and bring it into sight, if it is there.

        It goes to the row and not to Start: no key that was meant for elsewhere begins a session.
        """
        card = next((card for card in self.cards if card.programme == programme), None)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight_soon(card)

    def _above(self) -> QWidget:
        """Return the messages: over the list, they are in sight however far it is scrolled."""
        above = Sheet(above=0, below=0, bar="")
        self.notices.setContentsMargins(0, NOTICES_TOP, 0, 0)
        above.rows.addWidget(self.notices)
        return above

    def _head(self) -> QWidget:
        """Return the ways to a new programme."""
        block = QWidget()
        flow = FlowLayout(across=16, down=8, centred=True)
        block.setLayout(flow)
        for way, words in WAYS.items():
            if way in self._ways:
                button = PressButton(_(words), "primary" if way == PASTE else "")
                button.clicked.connect(lambda _=False, way=way: self.way_chosen.emit(way))
                keys = QKeySequence(WAY_KEYS.get(way, ""))
                if not keys.isEmpty():
                    key = keys.toString(QKeySequence.SequenceFormat.NativeText)
                    set_plain_tip(button, _("Key: {key}").format(key=key))
                if way != PASTE and not keys.isEmpty():  # pasting is a key of all of the page
                    QShortcut(keys, self).activated.connect(button.click)
                self.buttons[way] = button
                flow.addWidget(button)
        return block

    def _section(self, title: str, rows: list[ProgrammeRow], empty: str = "") -> QWidget:
        section = QWidget()
        column = QVBoxLayout(section)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(text(title, "subtitle"))
        for row in rows:
            card = ProgrammeRowCard(row, self._picture, self._offered)
            card.chosen.connect(self.chosen)
            card.stepped.connect(self._step)
            self.cards.append(card)
            column.addWidget(card)
        if not rows and empty:
            column.addWidget(text(empty, "mute", wraps=True))
        return section

    def _step(self, by: int, action: str) -> None:
        at = next(place for place, card in enumerate(self.cards) if card is self.sender()) + by
        if 0 <= at < len(self.cards):
            button = self.cards[at].button(action)
            button.setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_sight(button)
