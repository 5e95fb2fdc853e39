"""The application: window, theme, context and sound, and what connects them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from glutetimer.app.context import AppContext
from glutetimer.app.interrupted_session import InterruptedSession
from glutetimer.app.own_sentences import unrecorded_sentences
from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.settings_notices import settings_notices
from glutetimer.audio import OnError
from glutetimer.audio.audio_output import AudioOutput, open_audio_output
from glutetimer.errors import UserError
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.session.session_controller import SessionController
from glutetimer.gui.session.session_services import SessionServices
from glutetimer.gui.settings.sync_service import SyncService
from glutetimer.gui.style import theme
from glutetimer.gui.style.style_sheet import apply_theme
from glutetimer.gui.window.closing import Closing
from glutetimer.gui.window.collector import Collector
from glutetimer.gui.window.error_dialog import show_error
from glutetimer.gui.window.exception_hook import ExceptionHook
from glutetimer.gui.window.main_window import MainWindow
from glutetimer.gui.window.page_stack import PageStack
from glutetimer.gui.window.pages import FIRST
from glutetimer.host import log
from glutetimer.host.assets import assets_dir
from glutetimer.host.memory import return_large_blocks
from glutetimer.i18n import _
from glutetimer.presentation.crash import ENDED_HARD
from glutetimer.training.programme import Programme

if TYPE_CHECKING:
    from glutetimer.gui.window.single_instance import SingleInstance
    from glutetimer.host.paths import Paths

WHEN_IDLE_MS = 3_000
"""Background work begins this long after the window is shown."""
OpenAudio = Callable[[AppContext, OnError], AudioOutput]


def open_audio(context: AppContext, report: OnError) -> AudioOutput:
    """Return the audio output of sessions."""
    return open_audio_output(context.clock, context.voice_pack, context.voice_cache, report)


PIXMAPS_KB = 512
"""Qt keeps what labels and styles have drawn; the usual 10 MB fill up over a day."""


class App(QObject):
    """The objects with the lifetime of the window.

    Args:
        context: The parts that everything is made of.
        speed: How many times faster than the clock sessions run.
        listen: Opens the audio output when the first session starts.
        window: The window to furnish; None for a new one.
    """

    message = Signal(str)
    """A sentence for the person, from any thread."""

    def __init__(
        self,
        context: AppContext,
        speed: float = 1.0,
        listen: OpenAudio = open_audio,
        window: MainWindow | None = None,
    ) -> None:
        super().__init__()
        return_large_blocks()
        self._collector = Collector(self)
        QPixmapCache.setCacheLimit(PIXMAPS_KB)
        self._context = context
        self.message.connect(self._show_message, Qt.ConnectionType.QueuedConnection)
        context.errors.listener = lambda error: self.message.emit(str(error))
        self._night: bool | None = None
        look = self._theme()
        apply_theme(look)
        self._stills = Stills(
            lambda: context.catalogue.exercises,
            PoseBook(assets_dir() / "poses", context.catalogue.pictures),
            look,
        )
        self.pages = PageStack(context, look, self._stills)
        self.training = SessionController(
            SessionServices(
                context.starter,
                context.history,
                context.catalogue,
                context.settings_store,
                lambda: context.calendar,
                context.clock,
                context.music,
                lambda: context.progress,
                self._own_sentences,
                lambda: listen(context, self.message.emit),
                speed,
            )
        )
        self.training.set_theme(look)
        self.window = window or MainWindow()
        self.window.furnish(self.pages, self.training)
        self.sync_service = SyncService(
            context.history,
            context.settings_store,
            context.clock,
            lambda: not self.training.is_under_way,
        )
        self._connect()

    def start(self, programme: str | None = None, opened: str | None = None) -> None:
        """Show the window; with a programme, start its session at once; with a file, show that.

        Raises:
            UserError: If there is no such programme.
        """
        context = self._context
        found = settings_notices(context.settings_store, context.catalogue)
        for notice in (*found, *context.history.notices):
            self.pages.today.show_message(notice)
        for problem in context.catalogue.problems:
            self.pages.today.show_message(str(problem))
        if programme is not None:
            self.pages.today.choose(self._context.planner.find(programme).id)
        self.window.show()
        self._collector.start()
        self._context.music.restore()  # after a run that was interrupted
        QTimer.singleShot(WHEN_IDLE_MS, self.training.make_pages)
        QTimer.singleShot(WHEN_IDLE_MS, self.training.learn_own_words)
        QTimer.singleShot(0, self.sync_service.sync)
        if programme is not None:
            self.begin()
        elif opened:
            self.pages.requests.file.emit(opened)

    def come_forward(self, programme: str = "", opened: str = "") -> None:
        """Show the window because the program was started again, maybe with something to do."""
        state = self.window.windowState() & ~Qt.WindowState.WindowMinimized
        self.window.setWindowState(state | Qt.WindowState.WindowActive)
        self.window.raise_()
        self.window.activateWindow()
        if (programme or opened) and self.training.is_under_way:
            self.training.show_message(_("A session is under way."))
        elif programme:
            try:
                found = self._context.planner.find(programme)
            except UserError as problem:
                self.pages.today.show_message(str(problem))
                return
            self.start_programme(found.id)
        elif opened:
            self.pages.requests.file.emit(opened)

    def begin(self) -> None:
        """Start the session chosen on Today."""
        chosen = self.pages.today.to_do()
        if self._may_begin():
            self._remember("last_programme", chosen.programme.id)
            if self._go_to_mat(lambda: self.training.begin(chosen)):
                self.pages.today.forget_choice()

    def start_programme(self, programme: str) -> None:
        """Start a session of a programme."""
        self.pages.today.choose(programme)
        self.begin()

    def practise(self, exercise: str) -> None:
        """Start one set of an exercise; the page that asked for it is shown again afterwards."""
        planned = self._context.exercise_library.practice(exercise)
        if planned is not None:
            self._begin_beside(planned)

    def start_session_of(self, programme: Programme) -> None:
        """Start a session of a programme, or of a part of one, as the page that asks has it."""
        self._begin_beside(self._context.planner.planned(programme))

    def _begin_beside(self, planned: PlannedProgramme) -> None:
        """Start a session after which the page that is shown now is shown again."""
        if not self._may_begin():
            return
        self._go_to_mat(lambda: self.training.begin(planned), back_to=self.pages.shown)

    def go_on(self, broken: InterruptedSession) -> None:
        """Go on with a session that broke off."""
        if not self._may_begin():
            return
        self._go_to_mat(lambda: self.training.resume(broken))

    def _go_to_mat(self, begin: Callable[[], None], back_to: str = FIRST) -> bool:
        """Show the mat and begin there; return whether that could be, else Today says why not."""
        full_screen = self._context.settings.full_screen_session
        self.window.go_to_mat(full_screen=full_screen, back_to=back_to)
        try:
            begin()
        except UserError as problem:
            self.window.go_to_pages(FIRST)
            self.pages.today.show_message(str(problem))
            return False
        return True

    def finish(self, broken: InterruptedSession) -> None:
        """End a session that broke off where it was, and show what was done."""
        if not self._may_begin():
            return
        try:
            ended = self._context.starter.finish(broken)
        except UserError as problem:
            self.pages.today.show_message(str(problem))
            return
        self.window.go_to_mat(full_screen=False)
        self.training.sum_up(ended)

    def set_theme(self) -> None:
        """Apply the theme that holds now.

        A session takes it at once. Styling the pages anew takes seconds where there are many, in
        which the session would stand still, so they wait for its end.
        """
        look = self._theme()
        if self.training.is_under_way:
            self.training.set_theme(look)
            return
        apply_theme(look)
        self._stills.set_theme(look)
        self.window.set_theme(look)

    def close(self) -> Callable[[], object]:
        """Close the session and the sound; returns what sends the last changes."""
        self.training.close_all()
        last = self.sync_service.close_all()
        self._collector.stop()
        return last

    def _may_begin(self) -> bool:
        """Return whether what is done now would be kept; say so where it would not."""
        if self._context.refusal is not None:
            show_error(str(self._context.refusal))
        return self._context.refusal is None

    def _remember(self, key: str, value: object) -> None:
        """Keep what was chosen; a session begins all the same where that cannot be written."""
        try:
            self._context.settings_store.change(key, value)
        except UserError as problem:
            self.pages.today.keep_message(str(problem))

    def _own_sentences(self) -> tuple[str, ...]:
        """Return the sentences of the person's own exercises that no voice has said so far."""
        context = self._context
        if not context.settings.voice_on:
            return ()
        return unrecorded_sentences(context.catalogue, context.voice_lengths)

    def _theme(self) -> theme.Theme:
        hints = QApplication.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark if self._night is None else self._night
        choice = self._context.settings.theme if self._night is None else "system"
        return theme.current(choice, system_is_dark=dark)

    def _toggle_night(self) -> None:
        self._night = not self._theme().is_dark
        self.set_theme()

    def _calibrate(self) -> None:
        self.training.calibrate(self._theme(), self.window)

    def _apply_setting(self, key: str) -> None:
        if key == "theme":
            self._night = None
            self.set_theme()
        elif key == "sync_folder":
            self.sync_service.use_chosen_folder()

    def _show_message(self, text: str) -> None:
        if self.training.is_under_way:
            # from the mat one reads the first sentence at most
            self.training.show_message(text.partition(". ")[0].removesuffix(".") + ".")
        else:
            self.pages.today.show_message(text)

    def _connect(self) -> None:
        requests = self.pages.requests
        self.sync_service.message.connect(self._show_message)
        self.sync_service.status_changed.connect(requests.set_sync_status)
        self.sync_service.history_changed.connect(self.pages.today.refresh)
        self.training.session_ended.connect(self.set_theme)
        self.training.session_ended.connect(self.sync_service.sync)
        self.training.done.connect(self.sync_service.sync)
        requests.session_start.connect(self.begin)
        requests.programme_start.connect(self.start_programme)
        requests.practise.connect(self.practise)
        requests.session_of.connect(self.start_session_of)
        requests.session_resume.connect(self.go_on)
        requests.session_finish.connect(self.finish)
        requests.setting_changed.connect(self._apply_setting)
        requests.voice_test.connect(self.training.try_voice)
        requests.speech.connect(self.training.say)
        requests.calibration.connect(self._calibrate)
        self.training.delay_measured.connect(self.pages.keep_delay)
        self.training.theme_toggled.connect(self._toggle_night)
        QApplication.styleHints().colorSchemeChanged.connect(self.set_theme)


def live(
    paths: Paths,
    window: MainWindow,
    one: SingleInstance,
    start: str | None,
    speed: float,
    opened: str | None = None,
) -> int:
    """Furnish a window, let the application run, and return its exit code.

    Raises:
        UserError: If the programme to start is not known or the history cannot be opened.
    """
    context = AppContext(paths)
    app = App(context, speed, window=window)
    one.called.connect(app.come_forward)
    hook = ExceptionHook(paths, app.training, window)
    hook.crash_reporting.error_reported.connect(app.message)
    app.message.connect(log.note)
    if hook.install():
        app.pages.today.show_message(_(ENDED_HARD))
    try:
        app.start(start, opened)
        one.answer()
        return QApplication.exec()
    finally:
        closing = Closing()
        one.called.disconnect(app.come_forward)
        one.called.connect(closing.show)
        close_context(context, app.close(), closing)
        hook.uninstall()


def close_context(context: AppContext, send: Callable[[], object], closing: Closing) -> None:
    """Write what waits; what the disk did not take is shown in a window of its own."""
    reported = len(context.errors.errors)
    context.errors.listener = lambda _: None

    def close() -> None:
        context.close()
        send()

    closing.run(close)
    for problem in context.errors.errors[reported:]:
        show_error(str(problem))
