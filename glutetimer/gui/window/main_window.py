"""The window: the rail with its pages, and the session that takes all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from glutetimer.gui.key_codes import shortcut_by_place
from glutetimer.gui.widgets.scroll_area import bring_into_sight
from glutetimer.gui.window.pages import FIRST
from glutetimer.gui.window.rail import Rail
from glutetimer.gui.window_geometry import FRAME

if TYPE_CHECKING:  # they take longer to load than the first frame
    from glutetimer.gui.session.session_controller import SessionController
    from glutetimer.gui.style.theme import Theme
    from glutetimer.gui.window.page_stack import PageStack

DESIGN_SIZE = QSize(1280, 800)
LEAST_SIZE = QSize(784, 440)
"""What is left of a screen of 800x560, or of 1280x800 at 150 %, with a frame and a panel."""
NARROW = 1_000
"""Below this width the rail shows icons alone, px."""


class MainWindow(QMainWindow):
    """Two sides: the pages, and the session that one sees from the mat.

    It can be shown before it is furnished, and is closed without a question until then.
    """

    _pages: PageStack
    _training: SessionController

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("glutetimer")
        room = self.screen().availableSize() - FRAME
        self.setMinimumSize(LEAST_SIZE.boundedTo(room))
        self.resize(DESIGN_SIZE.boundedTo(room))
        if self.size() != DESIGN_SIZE:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        self._furnished = False
        self._was_full_screen = False
        self._after = FIRST
        self._rail = Rail()
        self._rail.show_page(FIRST)
        self._desk_side = QWidget()
        self._row = QHBoxLayout(self._desk_side)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._rail)
        self._row.addStretch(0)
        self._sides = QStackedWidget()
        self._sides.addWidget(self._desk_side)
        self.setCentralWidget(self._sides)
        QShortcut(QKeySequence.StandardKey.Quit, self).activated.connect(self.close)
        self.setFocus()  # else the rail would have it until there is something to start

    def furnish(self, pages: PageStack, training: SessionController) -> None:
        """Put in the pages, and the session with its summary."""
        self._pages = pages
        self._training = training
        self._row.addWidget(pages, 1)
        self._sides.addWidget(training)
        self._connect()
        self._furnished = True
        self.setAcceptDrops(True)
        self._show_page(FIRST)

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme, where they are painted and not styled."""
        self._pages.set_theme(theme)
        self._training.set_theme(theme)

    def hide_pages(self) -> None:
        """Show nothing until there is a session: no page that cannot be used yet."""
        self._desk_side.hide()

    def go_to_mat(self, *, full_screen: bool, back_to: str = FIRST) -> None:
        """Give the whole window to the session; `back_to` is the page that is shown after it."""
        self._after = back_to
        self._was_full_screen = self.isFullScreen()
        self._sides.setCurrentWidget(self._training)
        self._training.setFocus(Qt.FocusReason.OtherFocusReason)
        if full_screen and not self._was_full_screen:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowFullScreen)

    def leave_full_screen(self) -> None:
        """Be as large as before the session."""
        if self.isFullScreen() and not self._was_full_screen:
            self.setWindowState(self.windowState() & ~Qt.WindowState.WindowFullScreen)

    def go_to_pages(self, page: str = "") -> None:
        """Come back to the pages: to one of them, else to where the session was started."""
        self.leave_full_screen()
        self._sides.setCurrentWidget(self._desk_side)
        self._show_page(page or self._after)

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _choose_page(self, page: str) -> None:
        """Show a page; one that is shown already begins anew."""
        if page == self._pages.shown:
            self._pages.begin_anew()
        self._show_page(page)

    def _show_page(self, page: str) -> None:
        self._rail.show_page(page)
        self._pages.show_page(page)

    def _connect(self) -> None:
        self._rail.page_chosen.connect(self._choose_page)
        self._pages.requests.page.connect(self._show_page)
        self._training.full_screen_toggled.connect(self.toggle_full_screen)
        self._training.session_ended.connect(self.leave_full_screen)
        self._training.done.connect(self.go_to_pages)

    def focusNextPrevChild(self, on: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Bring what Tab leads to into sight; Qt does so only within one area."""
        moved = super().focusNextPrevChild(on)
        focused = self.focusWidget()
        if moved and focused is not None:
            bring_into_sight(focused)
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find the shortcut of a key whose layout has no such letter or digit by its place."""
        wanted = shortcut_by_place(event)
        for shortcut in self.findChildren(QShortcut) if wanted else ():
            owner = shortcut.parent()
            if shortcut.key() == wanted and isinstance(owner, QWidget) and owner.isVisible():
                shortcut.activated.emit()
                return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a text or a file while the pages are shown, not in a session."""
        mime, shows_pages = event.mimeData(), self._sides.currentWidget() is self._desk_side
        if shows_pages and (dropped_file(mime) or mime.hasText()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open a file that was dropped, or read a text as a sheet."""
        mime, requests = event.mimeData(), self._pages.requests
        file = dropped_file(mime)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if file:
            requests.file.emit(file)
        else:
            requests.sheet.emit(mime.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a narrow window's width to the pages."""
        super().resizeEvent(event)
        self._rail.set_compact(on=event.size().width() < NARROW)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask first while a session is under way: it is ended here, and what was done is kept.

        A field that is typed in is left first: it keeps what it has.
        """
        if not self._furnished or self._training.may_close():
            focused = self.focusWidget()
            if focused is not None:
                focused.clearFocus()
            event.accept()
        else:
            event.ignore()


def dropped_file(mime: QMimeData) -> str:
    """Return the path of the file that is dropped, the first of several; "" for none."""
    return next((url.toLocalFile() for url in mime.urls() if url.isLocalFile()), "")
