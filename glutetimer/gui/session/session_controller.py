"""The training side of the window: a session from its start to its summary.

Its two pages take longer to load and make than Today, so they are made after it, or when the first
session starts.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from glutetimer.app.history.weeks import week_so_far
from glutetimer.app.interrupted_session import InterruptedSession
from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.session_start import SessionStart, is_trial
from glutetimer.gui.session.session_services import SessionServices
from glutetimer.gui.style.theme import DAY, Theme
from glutetimer.gui.window_thread import Inbox
from glutetimer.history.write_receipt import WriteOutcome, Written
from glutetimer.host.awake import Awake
from glutetimer.host.memory import trim_heap
from glutetimer.i18n import content
from glutetimer.session import speech

if TYPE_CHECKING:
    from glutetimer.app.live_session import LiveSession
    from glutetimer.audio.audio_output import AudioOutput
    from glutetimer.gui.advice_actions import AdviceActions
    from glutetimer.gui.session.session_screen import SessionScreen
    from glutetimer.gui.session.summary_page import SummaryPage

LAST_SOUND_MS = 3_000
SAID_MS = 100
"""A text is said and made ready in this time a letter at most."""
"""The stream stays open so long after the end, for the sound that says so."""


class SessionController(QWidget):
    """Leads through one session after another.

    Args:
        services: Start, store and sound sessions.
    """

    session_ended = Signal()
    done = Signal()
    """The person is through with the summary."""
    full_screen_toggled = Signal()
    theme_toggled = Signal()
    delay_measured = Signal(int)
    """How late the sound is, ms."""

    def __init__(self, services: SessionServices) -> None:
        super().__init__()
        self._services = services
        self._audio_output: AudioOutput | None = None
        self._awake = Awake()
        self._live: LiveSession | None = None
        self._theme: Theme | None = None
        self._audio_stop = QTimer(self)
        self._audio_stop.setSingleShot(True)
        self._audio_stop.setInterval(LAST_SOUND_MS)
        self._written: Inbox[WriteOutcome] = Inbox(self, self._on_written)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._audio_stop.timeout.connect(self._stop_audio)

    @cached_property
    def _screen(self) -> SessionScreen:
        from glutetimer.gui.session.session_screen import SessionScreen  # noqa: PLC0415 - see above

        catalogue = self._services.catalogue
        screen = SessionScreen(
            dict(catalogue.exercises),
            catalogue.guidance,
            lambda: catalogue.sources,
            catalogue.pictures,
        )
        if self._theme is not None:
            screen.set_theme(self._theme)
        screen.ended.connect(self._end_on_mat)
        screen.full_screen_toggled.connect(self.full_screen_toggled)
        screen.mute_toggled.connect(self._toggle_mute)
        screen.theme_toggled.connect(self.theme_toggled)
        self._stack.addWidget(screen)
        return screen

    @cached_property
    def _summary(self) -> SummaryPage:
        from glutetimer.gui.session.summary_page import SummaryPage  # noqa: PLC0415 - see above

        summary = SummaryPage(self._services.clock.monotonic_ms, self._theme or DAY)
        summary.effort_chosen.connect(self._set_effort)
        summary.note_changed.connect(self._set_note)
        summary.feel_chosen.connect(self._set_feel)
        summary.test_answered.connect(self._answer_test)
        summary.done_requested.connect(self._leave)
        self._stack.addWidget(summary)
        return summary

    @cached_property
    def _advice(self) -> AdviceActions:
        from glutetimer.gui.advice_actions import AdviceActions  # noqa: PLC0415 - see above

        services = self._services
        actions = AdviceActions(services.progress(), services.catalogue, self._summary.advice)
        actions.changed.connect(self._advise)
        return actions

    def make_pages(self) -> None:
        """Make the pages now, so that a session starts without waiting for them."""
        _ = self._screen, self._summary

    def begin(self, planned: PlannedProgramme) -> None:
        """Start a session now.

        Raises:
            UserError: If another process runs one.
        """
        self._run(self._services.starter.new_start(planned, trial=self._is_trial))

    def resume(self, interrupted: InterruptedSession) -> None:
        """Go on with a session that broke off.

        Raises:
            UserError: If another process runs one, or if it has been ended meanwhile.
        """
        self._run(self._services.starter.resumed_start(interrupted, trial=self._is_trial))

    def sum_up(self, ended: LiveSession) -> None:
        """Show the summary of a session that was ended elsewhere than on the mat."""
        self._finish_summary()
        self._live = ended
        self._end()

    @property
    def _is_trial(self) -> bool:
        return is_trial(self._services.speed, record=self._services.records)

    def _run(self, start: SessionStart) -> None:
        writer = start.open_writer()
        self._finish_summary()  # a second start may come while the note is being typed
        self._audio_stop.stop()
        services, settings = self._services, self._services.settings.values
        audio_output = self._open_audio()
        audio_output.keep_warm(settings.keep_warm)
        audio_output.start()
        services.music.lower(settings.music)
        self._awake.hold()
        live = services.starter.live_session(start, writer, audio_output, speed=services.speed)
        self._live = live
        # early, so that the first sentence is decoded by the time it is due; what no voice has
        # said so far is prepared meanwhile, for the next time
        audio_output.prepare((*live.runner.sentences, *services.own_sentences()))
        self._stack.setCurrentWidget(self._screen)
        self.setFocusProxy(self._screen)
        self._screen.begin(live)
        self.show_message(content(services.catalogue.guidance.safety.before.text))

    def learn_own_words(self) -> None:
        """Let the voice get ready what is the person's own, so that it can be said in time."""
        own = self._services.own_sentences()
        if own and not self.is_under_way:
            self._open_audio().prepare(own)

    def try_voice(self) -> None:
        """Play a sample of the voice."""
        if not self.is_under_way:
            self._open_audio().try_out(speech.WHERE_FELT)
            self._audio_stop.start()

    def say(self, text: str) -> None:
        """Say a text of the person's own, who may be about to change it."""
        if not self.is_under_way:
            self._open_audio().try_out(text)
            self._audio_stop.start(LAST_SOUND_MS + SAID_MS * len(text))

    def calibrate(self, theme: Theme, window: QWidget) -> None:
        """Measure with the person how late the sound is."""
        if self.is_under_way:
            return
        self._audio_stop.stop()
        audio_output = self._open_audio()
        audio_output.keep_warm(self._services.settings.values.keep_warm)
        audio_output.muted = False
        audio_output.start()
        from glutetimer.gui.settings.calibration import Calibration  # noqa: PLC0415 - seldom wanted

        dialog = Calibration(audio_output, self._services.clock, theme, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.delay_measured)
        dialog.finished.connect(self._stop_audio)
        dialog.open()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        if "_screen" in self.__dict__:
            self._screen.set_theme(theme)
        if "_summary" in self.__dict__:
            self._summary.advice.set_theme(theme)

    def show_message(self, text: str) -> None:
        """Show one line over the session for a moment."""
        self._screen.show_message(text)

    @property
    def is_under_way(self) -> bool:
        """Whether a session goes on."""
        return self._live is not None and not self._live.is_over

    @property
    def where(self) -> str:
        """Where the session stands, for a report: in words without names."""
        if self._live is None:
            return "No session."
        session = self._live.session
        place = f"step {session.step_index + 1} of {len(session.plan.steps)}"
        return f"Session {session.state.value}, {place}, {session.step.kind.value}."

    def may_close(self) -> bool:
        """Return whether the window may close; while a session goes on it asks instead."""
        if self.is_under_way and self._stack.currentWidget() is self._screen:
            self._screen.ask_to_end()
            return False
        self._finish_summary()
        return True

    def _end_on_mat(self) -> None:
        """Show what was done; keys may still be meant for the session."""
        self._summary.guard_keys()
        self._end()

    def _end(self) -> None:
        """Show what was done."""
        self._awake.release()
        self._audio_stop.start()
        self.session_ended.emit()
        self._show_summary()
        self._services.history.latest().listen(self._written.post)
        self._screen.close_session()  # the mat is hidden now and takes no keys
        self._stack.setCurrentWidget(self._summary)
        self.setFocusProxy(self._summary)
        self._summary.setFocus()
        trim_heap()

    def _on_written(self, outcome: WriteOutcome) -> None:
        """Count the session in the week once it is on disk."""
        if isinstance(outcome, Written) and not self.is_under_way:
            self._show_summary()
            self._advise()

    def _advise(self) -> None:
        """Show what the session leads to, as far as it is on disk; a trial leads to nothing."""
        live = self._live
        if live is not None and not live.is_trial:
            plan = live.session.plan
            self._advice.refresh((plan.programme,), plan.exercises)

    def _show_answered(self) -> None:
        """Show an answer, and what follows from it once it is on disk."""
        self._show_summary()
        self._services.history.latest().listen(self._written.post)

    def _open_audio(self) -> AudioOutput:
        self._audio_output = self._audio_output or self._services.listen()
        return self._audio_output

    def _stop_audio(self) -> None:
        self._services.music.restore()
        if self._audio_output is not None:
            self._audio_output.stop()

    def _toggle_mute(self) -> None:
        from glutetimer.presentation.feedback import sound_line  # noqa: PLC0415 - see above

        if self._audio_output is not None:
            self._audio_output.muted = not self._audio_output.muted
            self.show_message(sound_line(muted=self._audio_output.muted))

    def _show_summary(self) -> None:
        live = self._live
        if live is None:
            return
        from glutetimer.presentation.summary import summary_view, with_left_out  # noqa: PLC0415 - see above

        services, calendar = self._services, self._services.calendar()
        catalogue = services.catalogue
        view = summary_view(
            live.session,
            catalogue.exercises,
            catalogue.guidance,
            length_ms=live.runner.length_ms,
            week=None if live.is_trial else week_so_far(services.history, calendar),
            calendar=calendar,
            effort=live.effort,
            note=live.note,
        )
        self._summary.show_view(with_left_out(view, live.hurt, catalogue.exercises))

    def _set_effort(self, effort: int) -> None:
        if self._live is not None:
            self._live.set_effort(effort)
            self._show_answered()

    def _set_note(self, note: str) -> None:
        if self._live is not None:
            self._live.set_note(note)

    def _set_feel(self, block: int, option: str) -> None:
        if self._live is not None:
            self._live.feel(block, option or None)
            self._show_answered()

    def _answer_test(self, ordinal: int, answer: int) -> None:
        if self._live is not None:
            self._live.answer_test(ordinal, answer)
            self._show_answered()

    def close_all(self) -> None:
        """Keep what was said of the session and close everything."""
        self._finish_summary()
        self._awake.release()
        self._services.music.restore()
        if self._audio_output is not None:
            self._audio_output.close()

    def _finish_summary(self) -> None:
        """Write what is still being typed, and close the session."""
        if self._live is None:
            return
        self._summary.note.flush()
        self._screen.close_session()
        self._live = None

    def _leave(self) -> None:
        self._finish_summary()
        self.done.emit()
