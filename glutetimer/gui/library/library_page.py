"""The frame of the Library: tabs over the list and Learn, and the page of an exercise."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from glutetimer.gui.library.trail import EXERCISES, LEARN, LibraryPlace
from glutetimer.gui.widgets.back_link import LINK_TOP, BackLink
from glutetimer.gui.widgets.fields import Tabs
from glutetimer.gui.widgets.labels import text
from glutetimer.gui.widgets.notices import Notices
from glutetimer.gui.widgets.sheet import PAGE_TOP, Sheet
from glutetimer.i18n import N_, _
from glutetimer.presentation.notice import Notice

TABS = {EXERCISES: N_("Exercises"), LEARN: N_("Learn")}
"""The tabs with their words."""
UNDO = "undo"
LOW = 700
"""Below this height every px above the cards counts."""
LOW_MARGIN = 16


class LibraryPage(QWidget):
    """Shows one place at a time; a link over it leads back to the one before."""

    tab_chosen = Signal(object)
    """The `LibraryPlace` of a tab."""
    back_requested = Signal()
    search_requested = Signal()
    programme_chosen = Signal(str)
    """The id of a programme to be shown on Today."""
    restore_requested = Signal()
    """Bring back what was deleted last."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Library"))
        self.tabs = Tabs()
        self.tabs.setAccessibleName(_("Parts of the Library"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for words in TABS.values():
            self.tabs.addTab(_(words))
        self.back = BackLink()
        self._back_row = Sheet(above=LINK_TOP, below=0)
        self._head = Sheet(below=8)
        self.notices = Notices()
        self._notice_row = Sheet(above=8, below=8)
        self._stack = QStackedWidget()
        self._parts: dict[LibraryPlace | str, QWidget] = {}
        self._focused: dict[QWidget, QWidget] = {}
        self._arrange()
        self._connect()

    def add_part(self, part: LibraryPlace | str, widget: QWidget) -> None:
        """Put in the widget of a tab, or of all exercises ("exercise")."""
        self._parts[part] = widget
        self._stack.addWidget(widget)

    def show_place(self, place: LibraryPlace, back: str) -> None:
        """Show a place, and the words of the link that leads back ("" for none)."""
        is_tab, keeps_focus = place in TABS, self.tabs.hasFocus()
        self._head.setVisible(is_tab)
        self._back_row.setVisible(bool(back))
        self.back.show_place(back)
        if is_tab:
            blocked = self.tabs.blockSignals(True)  # noqa: FBT003 - Qt's own
            self.tabs.setCurrentIndex(list(TABS).index(place))
            self.tabs.blockSignals(blocked)
        self._stack.setCurrentWidget(self._parts[place if is_tab else place.kind])
        if is_tab and not keeps_focus:
            self._give_focus_back()

    def show_message(self, words: str, programme: str) -> None:
        """Show a sentence, with a way to the programme it is about; "" shows nothing."""
        answers = (("programme", _("Show it on Today")),) if programme else ()
        self.notices.show_notices((Notice(programme, words, answers),) if words else ())
        self._notice_row.setVisible(bool(words))

    def show_deleted(self, words: str) -> None:
        """Show what was deleted, with the way back."""
        self.notices.show_notices((Notice("", words, ((UNDO, _("Undo")),)),))
        self._notice_row.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.set_above(LOW_MARGIN if self.height() < LOW else PAGE_TOP)

    def keep_focus(self) -> None:
        """Keep what has the focus in what is shown, before something else takes it."""
        part, focused = self._stack.currentWidget(), self.focusWidget()
        if part is not None and focused is not None and part.isAncestorOf(focused):
            self._focused[part] = focused

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stack.currentWidget() is not self._parts.get("exercise"):
            self._give_focus_back()

    def _answer(self, programme: str, answer: str) -> None:
        self.show_message("", "")
        if answer == UNDO:
            self.restore_requested.emit()
        else:
            self.programme_chosen.emit(programme)

    def _give_focus_back(self) -> None:
        """Put the focus of a tab where it was when the tab was left, at first where one begins."""
        part = self._stack.currentWidget()
        if part is not None and self.isVisible():
            focused = self._focused.get(part) or part.focusProxy() or part
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        self._notice_row.rows.addWidget(self.notices)
        self._notice_row.hide()
        for sheet in (self._back_row, self._head, self._notice_row):
            sheet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._back_row.rows.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._head.rows.addWidget(text(_("Library"), "title"))
        self._head.rows.addWidget(self.tabs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._back_row)
        column.addWidget(self._head)
        column.addWidget(self._notice_row)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda at: self.tab_chosen.emit(list(TABS)[at]))
        self.back.clicked.connect(self.back_requested)
        self.notices.answered.connect(self._answer)
        self.notices.closed.connect(lambda _notice: self.show_message("", ""))
        # in all of the window while the page is shown: the rail may have the focus
        for keys in ("Esc", "Alt+Left"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.back_requested)
        for keys in ("/", "Ctrl+F"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.search_requested)
