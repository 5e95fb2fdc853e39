"""A sheet as it was read: each line beside what becomes of it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.programmes.sheet.line_card import LineCard
from glutetimer.gui.programmes.sheet.sheet_foot import SheetFoot
from glutetimer.gui.programmes.sheet.sheet_pairs import SheetPairs
from glutetimer.gui.programmes.sheet.written_line import WrittenLine
from glutetimer.gui.widgets.dismantling import dismantle, focusable_as_made
from glutetimer.gui.widgets.fields import Tabs
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, set_plain_tip, text
from glutetimer.gui.widgets.scroll_area import bring_into_sight, scrolled
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.i18n import _
from glutetimer.presentation.sheet.sheet_foot_view import FootView
from glutetimer.sheet.reading import Place, SheetKey

LOW = 600
"""Below this height every px above the lines counts."""
TOP = (-1, -1)
"""Before the first question of the first line."""


class SheetPage(QWidget):
    """Both halves scroll together; name, length and Keep it stay in sight."""

    another_wanted = Signal()
    """Paste another sheet."""
    earlier_wanted = Signal()
    """Show the sheet before, which is not kept either."""
    tab_chosen = Signal(int)
    """Which of the programmes of the sheet is to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("This is how I read it"))
        self.pairs = SheetPairs()
        self.foot = SheetFoot()
        self.another = PressButton(_("Paste another"))
        self.earlier = PressButton(_("The sheet before"))
        set_plain_tip(self.earlier, _("It is not kept yet. This one waits as long as it is shown."))
        self.earlier.hide()
        self.tabs = Tabs()
        self.tabs.setAccessibleName(_("Programmes of this sheet"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._legend = _made_legend()
        self._low_legend = _made_legend()
        """The same where there is little height: it scrolls with the lines."""
        self._arrange()
        self.another.clicked.connect(self.another_wanted)
        self.earlier.clicked.connect(self.earlier_wanted)
        self.tabs.currentChanged.connect(self._choose_tab)
        self.foot.next_wanted.connect(self.focus_question)

    @property
    def cards(self) -> list[LineCard]:
        """What becomes of each line."""
        return [card for _written, card in self.pairs.pairs]

    def show_tabs(self, names: list[str], at: int) -> None:
        """Offer the programmes of a sheet where there are several."""
        blocked = self.tabs.blockSignals(True)  # noqa: FBT003 - Qt's own
        while self.tabs.count():
            self.tabs.removeTab(0)
        for name in names:
            self.tabs.addTab(name)
        self.tabs.setCurrentIndex(at)
        self.tabs.blockSignals(blocked)
        self.tabs.setVisible(len(names) > 1)

    def show_lines(self, pairs: list[tuple[WrittenLine, LineCard]]) -> None:
        """Show these lines instead of what was there."""
        for widget in self.pairs.show_pairs(pairs):
            dismantle(widget)
        self._order_tab()

    def show_foot(self, view: FootView) -> None:
        """Show how far it has come."""
        self.foot.show_view(view)

    def card(self, place: Place) -> LineCard | None:
        """Return what becomes of the line at a place."""
        return next((card for card in self.cards if card.place == place), None)

    def focus_line(self, place: Place, key: SheetKey | None = None) -> None:
        """Give the focus to a line, and to one of its parts if it still has that."""
        card = self.card(place)
        if card is None:
            return
        if not (card.parts is not None and key is not None and card.parts.focus_part(key)):
            first = card.first or card
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(card)

    def focus_refused(self) -> bool:
        """Go to a field whose value could not be taken; return whether there is one."""
        rows = (card.parts for card in self.cards if card.parts is not None)
        field = next((row.refused for row in rows if row.refused is not None), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(field)
        return field is not None

    def focus_first_question(self) -> None:
        """Go to the first question from the top; without one, to Keep it."""
        self._focus_question_after(TOP)

    def focus_question(self) -> None:
        """Go to the next question after what has the focus; without one, to Keep it."""
        self._focus_question_after(self._focused_place())

    def _focus_question_after(self, place: tuple[int, int]) -> None:
        asking = {
            (at, number): box
            for at, card in enumerate(self.cards)
            for number, box in enumerate(card.questions)
        }
        if not asking:
            target = self.foot.keep if self.foot.keep.isEnabled() else self.another
            target.setFocus(Qt.FocusReason.TabFocusReason)
            return
        found = next((one for one in asking if one > place), next(iter(asking)))
        asking[found].take_focus()
        bring_into_sight(self.cards[found[0]])
        bring_into_sight(asking[found])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = event.size().height() < LOW
        self._legend.setVisible(not is_low)
        self._low_legend.setVisible(is_low)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the question in focus, else the first one, by its digit."""
        digit = event.text()
        if digit.isdecimal() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            focused = self._focused_card()
            asking = [card for card in self.cards if card.questions]
            card = focused if focused in asking else next(iter(asking), None)
            if card is not None and not event.isAutoRepeat():
                any(question.press(int(digit)) for question in card.questions)
            return
        super().keyPressEvent(event)

    def _focused_place(self) -> tuple[int, int]:
        """Return which line has the focus, and which of its questions, -1 for none."""
        card, focused = self._focused_card(), self.focusWidget()
        if card is None or focused is None:
            return TOP
        around = (at for at, box in enumerate(card.questions) if box.isAncestorOf(focused))
        return self.cards.index(card), next(around, -1)

    def _focused_card(self) -> LineCard | None:
        focused = self.focusWidget()
        return next(
            (card for card in self.cards if focused is not None and card.isAncestorOf(focused)),
            None,
        )

    def _choose_tab(self, at: int) -> None:
        if at >= 0:
            self.tab_chosen.emit(at)

    def _order_tab(self) -> None:
        """Let Tab go through the lines as they stand, whatever was made when, then to the foot."""
        order: list[QWidget] = [self.earlier, self.another, self.tabs]
        for card in self.cards:
            order += focusable_as_made(card)
        foot = self.foot
        order += [foot.there, foot.replace, foot.one_more, foot.name, foot.open, foot.keep]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _arrange(self) -> None:
        head = Sheet(above=8, below=8, bar="")
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(text(_("This is how I read it"), "title", wraps=True), 1)
        row.addWidget(self.earlier)
        row.addWidget(self.another)
        head.rows.setSpacing(8)
        head.rows.addWidget(title)
        head.rows.addWidget(self.tabs)
        head.rows.addWidget(self._legend)
        body = Sheet(above=0, below=8)
        body.rows.addWidget(self._low_legend)
        body.rows.addWidget(self.pairs)
        body.rows.addStretch(1)
        self.area = scrolled(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.area, 1)
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        column.addWidget(line)
        column.addWidget(self.foot)


def _made_legend() -> QWidget:
    legend = QWidget()
    flow = FlowLayout(across=8, down=4, centred=True)
    legend.setLayout(flow)
    flow.addWidget(text(_("Left as it was written, right as it will be done."), "mute"))
    flow.addWidget(text(_("dashed"), "inherited"))
    flow.addWidget(text(_("comes from another line"), "mute"))
    return legend
