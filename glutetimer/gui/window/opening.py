"""Opens the window: its frame at once, then what fills it, which takes longer to load."""

from __future__ import annotations

import sys
from importlib import import_module

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTimer,
    QTranslator,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from glutetimer.errors import UserError
from glutetimer.gui.style import fonts, theme
from glutetimer.gui.style.style_sheet import apply_theme
from glutetimer.gui.window.main_window import MainWindow
from glutetimer.gui.window.single_instance import SingleInstance
from glutetimer.gui.window_geometry import WindowGeometry
from glutetimer.host.assets import assets_dir
from glutetimer.host.paths import Paths, find_paths
from glutetimer.host.settings_file import glance
from glutetimer.i18n import ENGLISH, _, formats

FIRST_FRAME_MS = 300
"""So long is the first frame waited for; a window that starts minimised has none."""


def run(
    data_dir: str | None, start: str | None = None, speed: float = 1.0, opened: str | None = None
) -> int:
    """Open the window and return the exit code when it has closed.

    Args:
        data_dir: The data folder asked for; None for the usual one.
        start: A programme whose session starts at once.
        speed: How many times faster than the clock sessions run.
        opened: A file that is shown.

    Raises:
        UserError: If the folder cannot be used, the programme to start is not known or the history
            cannot be opened.
    """
    paths = find_paths(data_dir, looks_only=True)
    _application = made_application()  # it has to exist until the end
    one = SingleInstance(paths)
    if not one.claim():
        if one.call_first(start, opened):
            return 0
        raise UserError(
            _("glutetimer is open already, and its window does not answer."), _("Close it first.")
        )
    try:
        window = _frame(paths, for_session=start is not None)
        try:
            app = import_module("glutetimer.gui.window.app")
            return int(app.live(paths, window, one, start, speed, opened))
        finally:
            window.hide()  # an error is not shown over an empty window
    finally:
        one.release()


def made_application() -> QApplication:
    """Return the application with its language, name, style, letters and icon."""
    QLocale.setDefault(QLocale(formats.locale()))
    application = QApplication(sys.argv[:1])
    _translate_qt(application)
    application.setApplicationName("glutetimer")
    application.setDesktopFileName("glutetimer")
    set_base_style(application)
    application.setWindowIcon(QIcon(str(assets_dir() / "icons" / "glutetimer.svg")))
    return application


def set_base_style(application: QApplication) -> None:
    """Set what every theme builds on: Qt's style and the fonts that the program brings along."""
    application.setStyle("Fusion")
    fonts.load(assets_dir() / "fonts")
    application.setFont(fonts.face(16))


def _translate_qt(application: QApplication) -> None:
    """Load Qt's own translations, as of file dialogs, for the program's language."""
    if formats.locale() == ENGLISH:
        return
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(QLocale(), "qtbase", "_", folder):
        application.installTranslator(translator)


def _frame(paths: Paths, *, for_session: bool) -> MainWindow:
    """Return the window, painted: nothing in it but the rail, and not that if a session starts."""
    dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    apply_theme(theme.current(glance(paths.settings).theme, system_is_dark=dark))
    window = MainWindow()
    if for_session:
        window.hide_pages()
    WindowGeometry(window, paths.window)
    window.show()
    seen = QEventLoop()
    waiting = _Exposed(seen)
    handle = window.windowHandle()
    handle.installEventFilter(waiting)
    QTimer.singleShot(0 if handle.isExposed() else FIRST_FRAME_MS, seen.quit)
    seen.exec()
    handle.removeEventFilter(waiting)
    return window


class _Exposed(QObject):
    """Ends a wait when a window can be seen, after what is painted then."""

    def __init__(self, wait: QEventLoop) -> None:
        super().__init__()
        self._wait = wait

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Expose:
            QTimer.singleShot(0, self._wait.quit)
        return False
