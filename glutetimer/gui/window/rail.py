"""The rail at the left: which page is shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QVBoxLayout, QWidget

from glutetimer.gui.style.style_sheet import restyle
from glutetimer.gui.window.icons import ICON, DrawnIcon
from glutetimer.gui.window.pages import PAGES
from glutetimer.i18n import _


class Rail(QWidget):
    """The pages of the window, one of them shown. Ctrl and a digit work from everywhere."""

    page_chosen = Signal(str)
    """The id of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Pages"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 24)
        column.setSpacing(8)
        self._brand = QLabel("glutetimer")
        self._brand.setObjectName("brand")
        column.addWidget(self._brand)
        column.addSpacing(16)
        self._entries: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        for number, page in enumerate(PAGES, 1):
            title = _(page.title)
            keys = QKeySequence(f"Ctrl+{number}")
            entry = QPushButton(QIcon(DrawnIcon(page.icon())), "")
            entry.setIconSize(QSize(ICON, ICON))
            entry.setCheckable(True)
            entry.setProperty("role", "rail")
            entry.setAccessibleName(title)
            by_keys = keys.toString(QKeySequence.SequenceFormat.NativeText)
            entry.setToolTip(f"{title} ({by_keys})")
            self._entries[page.id] = entry
            self._group.addButton(entry)
            column.addWidget(entry)
            QShortcut(keys, self, entry.click)
        column.addStretch(1)
        self._group.buttonClicked.connect(self._choose)
        self.set_compact(on=False)

    def set_compact(self, *, on: bool) -> None:
        """Show icons alone, or the words beside them."""
        if self.property("compact") == on:
            return
        self.setProperty("compact", on)
        self._brand.setVisible(not on)
        for page in PAGES:
            self._entries[page.id].setText("" if on else f"  {_(page.title)}")
        restyle(self)
        self.updateGeometry()  # the pages get the room

    def show_page(self, page: str) -> None:
        """Mark a page as the one shown, without a signal; an unknown one marks none."""
        self._group.setExclusive(False)
        for name, entry in self._entries.items():
            entry.setChecked(name == page)
        self._group.setExclusive(True)

    def entry(self, page: str) -> QPushButton:
        """Return the button of a page."""
        return self._entries[page]

    def _choose(self, chosen: QPushButton) -> None:
        for page, entry in self._entries.items():
            if entry is chosen:
                self.page_chosen.emit(page)
