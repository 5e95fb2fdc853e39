"""A short guided break in a small window of its own: it begins, leads, and closes itself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from glutetimer.app.break_session import BreakSession
from glutetimer.app.context import AppContext
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.style import theme
from glutetimer.gui.style.style_sheet import apply_theme
from glutetimer.host.awake import Awake
from glutetimer.i18n import _, content
from glutetimer.presentation.breaks import this_week_text
from glutetimer.presentation.feedback import sound_line
from glutetimer.session.snapshot import State

SIZE = QSize(760, 500)
"""Room for the figure and for words that are read from where one stands up."""
LAST_LOOK_MS = 3_500
"""So long the end is shown and heard before the window closes."""


class BreakWindow(QWidget):
    """Shows one break from its first second to its end.

    Args:
        context: The parts that it is made of.
        keeps: Whether the break is kept, and counted at its end.
    """

    message = Signal(str)
    """A sentence for the person, from any thread."""
    over = Signal(bool)
    """The window is closed; whether the break was done to its end."""

    def __init__(
        self,
        context: AppContext,
        *,
        keeps: bool,
    ) -> None:
        super().__init__()
        self._context = context
        self._live: BreakSession | None = None
        self._sound: AudioOutput | None = None
        self._keeps = keeps
        self._awake = Awake()
        self.last_look = QTimer(self)
        self.last_look.setSingleShot(True)
        self.last_look.setInterval(LAST_LOOK_MS)
        self.last_look.timeout.connect(self.close)
        catalogue = context.catalogue
        self.shown = SessionScreen(
            dict(catalogue.exercises),
            catalogue.guidance,
            lambda: catalogue.sources,
            is_break=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.shown)
        self.setFocusProxy(self.shown)
        self.resize(SIZE)
        self._take_theme()
        self._connect()

    def begin(self, live: BreakSession, sound: AudioOutput | None) -> None:
        """Show the window and begin.

        Args:
            live: The break, not begun yet.
            sound: Where it is heard, None for a break without sound.
        """
        self._live, self._sound = live, sound
        settings = self._context.settings
        name = content(live.session.plan.name)
        self.setWindowTitle(_("{name} – glutetimer").format(name=name))
        self.show()
        self._awake.hold()
        if sound is not None:
            sound.keep_warm(settings.keep_warm)
            sound.start()
            self._context.music.lower(settings.music)
            sound.prepare(live.runner.sentences)
        self.shown.begin(live)

    @property
    def is_under_way(self) -> bool:
        """Whether the break goes on."""
        return self._live is not None and not self._live.is_over

    @property
    def where(self) -> str:
        """Where the break stands, for a report: in words without names."""
        session = self._live.session if self._live else None
        return f"Break {session.state.value}, step {session.step_index + 1}." if session else ""

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the break with its window."""
        self.last_look.stop()
        if self.is_under_way:
            self.shown.ask_to_end()
        self.shown.close_session()
        self._awake.release()
        self._context.music.restore()
        super().closeEvent(event)
        self.over.emit(self._is_finished)

    @property
    def _is_finished(self) -> bool:
        return self._live is not None and self._live.state is State.FINISHED

    def _end(self) -> None:
        """Show for a moment that it is done; one that was ended early closes at once."""
        if not self._is_finished:
            QTimer.singleShot(0, self.close)
            return
        if self._keeps:
            self._context.history.wait(1.0)
            breaks = self._context.guided_breaks.this_week()
            self.shown.show_message(this_week_text(breaks))
        self.last_look.start()

    def _toggle_mute(self) -> None:
        if self._sound is not None:
            self._sound.muted = not self._sound.muted
        muted = None if self._sound is None else self._sound.muted
        self.shown.show_message(sound_line(muted=muted))

    def _take_theme(self) -> None:
        dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        look = theme.current(self._context.settings.theme, system_is_dark=dark)
        apply_theme(look)
        self.shown.set_theme(look)

    def _connect(self) -> None:
        self.message.connect(self.shown.show_message, Qt.ConnectionType.QueuedConnection)
        self._context.errors.listener = lambda error: self.message.emit(str(error))
        self.shown.ended.connect(self._end)
        self.shown.mute_toggled.connect(self._toggle_mute)
        QApplication.styleHints().colorSchemeChanged.connect(self._take_theme)
