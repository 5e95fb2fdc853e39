"""The session in the window: what one sees from the mat, and the keys within reach."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.app.actions import Action, Overlay
from glutetimer.app.live_session import LiveSession
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.held_key import HeldKey
from glutetimer.gui.key_codes import key_press
from glutetimer.gui.layout_in_force import LayoutInForce
from glutetimer.gui.session.mat.mat_view import MatView, Rotation
from glutetimer.gui.session.session_timer import SessionTimer
from glutetimer.gui.style.theme import Theme
from glutetimer.host.assets import assets_dir
from glutetimer.host.translations import languages
from glutetimer.library.sources import Sources
from glutetimer.presentation.feedback import is_out_of_date, shown_ms
from glutetimer.presentation.keys import KeyPress, written_key
from glutetimer.presentation.session_help import SessionHelp
from glutetimer.presentation.today_reason import hurt_lines
from glutetimer.session.events import Event
from glutetimer.session.snapshot import Snapshot
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance

ROTATIONS: tuple[Rotation, ...] = (0, 90, 270)


class SessionScreen(QWidget):
    """Shows a session and passes on what is pressed. One screen serves one session after another.

    Args:
        exercises: All exercises by id.
        guidance: The feel check, and what is said of safety.
        sources: Reads the articles and references, when somebody asks why.
        pictures: The folder of the person's own pictures.
        is_break: Whether it shows breaks, in which nothing is asked.
    """

    happened = Signal(object)
    """The events of the session, a tuple."""
    ended = Signal()
    full_screen_toggled = Signal()
    mute_toggled = Signal()
    theme_toggled = Signal()

    def __init__(
        self,
        exercises: dict[str, Exercise],
        guidance: Guidance,
        sources: Callable[[], Sources],
        pictures: Path | None = None,
        *,
        is_break: bool = False,
    ) -> None:
        super().__init__()
        self._held = HeldKey()
        self._layout = LayoutInForce(languages(os.environ))
        self._view = MatView(
            exercises,
            () if is_break else guidance.feel_check.options,
            PoseBook(assets_dir() / "poses", pictures),
            SessionHelp(guidance, sources),
            is_break=is_break,
        )
        self._timer: SessionTimer | None = None
        self._rotation = 0
        self._step = -1
        self._message = QTimer(self)
        self._message.setSingleShot(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._view)
        self.setFocusProxy(self._view)
        self._connect()

    @property
    def view(self) -> MatView:
        """The picture."""
        return self._view

    @property
    def timer(self) -> SessionTimer | None:
        """Runs the session, None while there is none."""
        return self._timer

    def begin(self, live: LiveSession) -> None:
        """Start a session now."""
        self.close_session()
        self._view.set_exercises(live.exercises)
        self._view.set_notes(hurt_lines(live.hurt, live.exercises))
        self._view.show_overlay(Overlay.NOTHING)
        self._timer = timer = SessionTimer(live, self)
        timer.snapshot_taken.connect(self._show)
        timer.happened.connect(self.happened)
        timer.happened.connect(self._forget_message)
        timer.answered.connect(self.show_message)
        timer.view_action_requested.connect(self._do_view_action)
        timer.ended.connect(self.ended)
        timer.start()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_session(self) -> None:
        """Stop showing the session."""
        if self._timer is not None:
            self._timer.stop_looking()
            self._timer.deleteLater()
            self._timer = None

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._view.set_theme(theme)

    def show_message(self, text: str) -> None:
        """Show one line for a moment, a long one for as long as it takes to read."""
        self._view.show_message(text)
        self._message.start(shown_ms(text))

    def ask_to_end(self) -> None:
        """Ask whether to end here; the session waits meanwhile."""
        if self._timer is not None:
            self._timer.ask_to_end()

    def act(self, action: Action) -> None:
        """Do what an action means now."""
        if self._timer is not None:
            self._timer.act(action)

    def _do_view_action(self, action: Action) -> None:
        match action:
            case Action.FULL_SCREEN:
                self.full_screen_toggled.emit()
            case Action.MUTE:
                self.mute_toggled.emit()
            case Action.THEME:
                self.theme_toggled.emit()
            case Action.TURN:
                self._rotation = (self._rotation + 1) % len(ROTATIONS)
                self._view.set_rotation(ROTATIONS[self._rotation])

    def _forget_message(self, events: tuple[Event, ...]) -> None:
        if is_out_of_date(events):
            self._view.show_message("")

    def _follow_layout(self, press: KeyPress | None = None) -> None:
        """Call the keys by the letters of the layout in force."""
        if self._layout.look(press):
            self._view.update()

    def _show(self, snapshot: Snapshot) -> None:
        if snapshot.step_index != self._step:
            self._step = snapshot.step_index
            self._follow_layout()
        overlay = self._timer.live.overlay if self._timer is not None else None
        self._view.show_snapshot(snapshot, overlay)

    def _click_choice(self, key: str) -> None:
        press = written_key(key)
        if press.action is not None:
            self.act(press.action)
        elif self._timer is not None and press.answer is not None:
            self._timer.answer(press.answer)

    def _connect(self) -> None:
        self._message.timeout.connect(lambda: self._view.show_message(""))
        self._view.clicked.connect(lambda: self.act(Action.PRESS))
        self._view.pain_clicked.connect(lambda: self.act(Action.PAIN))
        self._view.key_clicked.connect(self._click_choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass the keys of a session on; those with Ctrl, Alt or the like belong to the window."""
        press = None if self._held.repeats(event) else key_press(event)
        self._follow_layout(press)
        if press is None or self._timer is None or not self._timer.press(press):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._held.release(event)
        super().keyReleaseEvent(event)
