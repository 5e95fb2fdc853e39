"""The session in the window: what one sees from the mat, and the keys within reach."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.app.session_runner import Command, SessionRunner
from glutetimer.gui.figure.figure_widget import PoseBook
from glutetimer.gui.held_key import HeldKey
from glutetimer.gui.key_codes import NAMES, key_press
from glutetimer.gui.session.mat.mat_view import MatView, Rotation
from glutetimer.gui.session.session_timer import SessionTimer
from glutetimer.gui.style.theme import Theme
from glutetimer.host.assets import assets_dir
from glutetimer.presentation.answers import feel_answers
from glutetimer.presentation.keys import Action
from glutetimer.presentation.panel_model import Asked
from glutetimer.presentation.self_paced import ignored_line
from glutetimer.session.events import Event, EventType
from glutetimer.session.session import Session
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import FeelOption, Guidance

REST_STEP_MS = 10_000
"""How much longer or shorter one key press makes a rest."""
TOAST_MS = 4_000
ROTATIONS: tuple[Rotation, ...] = (0, 90, 270)

COMMANDS: dict[Action, Command] = {
    Action.PRESS: Session.press,
    Action.PAUSE: Session.pause_or_resume,
    Action.FORWARD: Session.forward,
    Action.NEXT: Session.next,
    Action.BACK: Session.back,
    Action.REPEAT: Session.repeat,
    Action.EASIER: Session.easier,
    Action.PAIN: Session.pain,
    Action.MORE: lambda session, now: session.correct(now, 1),
    Action.LESS: lambda session, now: session.correct(now, -1),
    Action.LONGER: lambda session, now: session.change_rest(now, REST_STEP_MS),
    Action.SHORTER: lambda session, now: session.change_rest(now, -REST_STEP_MS),
}


class SessionScreen(QWidget):
    """Shows a session and hands on what is pressed. One screen serves one session after another.

    Args:
        exercises: All exercises by id.
        guidance: The feel check.
    """

    happened = Signal(object)
    """The events of the session, a tuple."""
    ended = Signal()
    full_screen_toggled = Signal()
    mute_toggled = Signal()
    theme_toggled = Signal()

    def __init__(self, exercises: dict[str, Exercise], guidance: Guidance) -> None:
        super().__init__()
        self._held = HeldKey()
        self._exercises = exercises
        self._feel: tuple[FeelOption, ...] = guidance.feel_check.options
        self._view = MatView(exercises, self._feel, PoseBook(assets_dir() / "poses"))
        self._timer: SessionTimer | None = None
        self._snapshot: Snapshot | None = None
        self._rotation = 0
        self._paused_to_ask = False
        self._toast = QTimer(self)
        self._toast.setSingleShot(True)
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
        """Who leads the session, None while there is none."""
        return self._timer

    def begin(self, runner: SessionRunner) -> None:
        """Start a session now."""
        self.close_session()
        self._paused_to_ask = False
        self._view.show_keys(on=False)
        self._timer = timer = SessionTimer(runner, self)
        timer.snapshot_taken.connect(self._show)
        timer.happened.connect(self.happened)
        timer.happened.connect(self._tell_of)
        timer.refused.connect(self.tell)
        timer.ended.connect(self.ended)
        timer.start()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_session(self) -> None:
        """Let go of the session."""
        if self._timer is not None:
            self._timer.stop_looking()
            self._timer.deleteLater()
            self._timer = None

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._view.set_theme(theme)

    def _tell_of(self, events: tuple[Event, ...]) -> None:
        """Show what one would else only hear."""
        for event in events:
            if event.type is EventType.TAP_IGNORED:
                self.tell(ignored_line(event.reason))

    def tell(self, text: str) -> None:
        """Show one line for a moment."""
        self._view.show_toast(text[:1].upper() + text[1:])
        self._toast.start(TOAST_MS)

    def ask_to_end(self) -> None:
        """Ask whether to end here; the session waits meanwhile."""
        if self._timer is None or self._view.asked is Asked.END:
            return
        state = self._timer.state
        self._paused_to_ask = state in (State.RUNNING, State.COUNT_IN)
        if self._paused_to_ask:
            self._timer.do(Session.pause)
        self._view.ask_end(on=True)

    def act(self, action: Action) -> None:
        """Do what a key stands for, in the light of what is asked at the moment."""
        timer = self._timer
        if timer is None:
            return
        own = self._own_actions().get(action)
        if self._view.asked is Asked.END:
            self._answer_end(action, timer)
        elif self._view.asked is Asked.KEYS and action is not Action.PAIN:
            self._view.show_keys(on=False)
        elif timer.state is State.PAIN:
            self._answer_pain(action, timer)
        elif own is not None:
            own()
        elif action is Action.CONFIRM and timer.runner.session.can_tap:
            timer.do(Session.press)
        elif action in COMMANDS:
            self._view.show_keys(on=False)
            timer.do(COMMANDS[action])

    def answer(self, place: int) -> None:
        """Answer what is asked in a rest with the digit at a place, from 0."""
        snapshot, timer = self._snapshot, self._timer
        if snapshot is None or timer is None or self._view.asked is Asked.END:
            return
        if snapshot.asks_test:
            result = self._exercises[snapshot.asks_test].result
            if result is not None and place < len(result.scale):
                timer.do(lambda session, now: session.answer_test(now, place))
        elif snapshot.asks_feel:
            offered = feel_answers(self._feel, self._exercises.get(snapshot.asks_feel))
            if place < len(offered):
                timer.do(lambda session, now: session.feel(now, offered[place].id))

    def _own_actions(self) -> dict[Action, Callable[[], object]]:
        """What the window does by itself, without the session."""
        return {
            Action.FULL_SCREEN: self.full_screen_toggled.emit,
            Action.MUTE: self.mute_toggled.emit,
            Action.THEME: self.theme_toggled.emit,
            Action.TURN: self._turn,
            Action.HELP: lambda: self._view.show_keys(on=True),
            Action.LEAVE: self.ask_to_end,
        }

    def _answer_end(self, action: Action, timer: SessionTimer) -> None:
        if action in (Action.CONFIRM, Action.YES):
            self._view.ask_end(on=False)
            timer.do(Session.stop)
        elif action in (Action.LEAVE, Action.PRESS, Action.PAUSE):
            self._view.ask_end(on=False)
            if self._paused_to_ask and timer.state is State.PAUSED:
                timer.do(Session.resume)
        elif action is Action.PAIN:
            self._view.ask_end(on=False)
            if timer.state is not State.PAIN:
                timer.do(Session.pain)

    def _answer_pain(self, action: Action, timer: SessionTimer) -> None:
        if action in (Action.NEXT, Action.FORWARD, Action.CONFIRM):
            timer.do(Session.go_on)
        elif action is Action.BACK:
            timer.do(Session.undo_pain)
        elif action is Action.LEAVE:
            timer.do(Session.stop)

    def _turn(self) -> None:
        self._rotation = (self._rotation + 1) % len(ROTATIONS)
        self._view.set_rotation(ROTATIONS[self._rotation])

    def _show(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._view.show_snapshot(snapshot)

    def _click_key(self, name: str) -> None:
        if name in NAMES:
            self.act(NAMES[name])
        elif name.isdigit():
            self.answer((int(name) - 1) % 10)

    def _connect(self) -> None:
        self._toast.timeout.connect(lambda: self._view.show_toast(""))
        self._view.clicked.connect(lambda: self.act(Action.PRESS))
        self._view.pain_clicked.connect(lambda: self.act(Action.PAIN))
        self._view.key_clicked.connect(self._click_key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on the keys of a session; those with Ctrl, Alt or the like belong to the window."""
        press = None if self._held.repeats(event) else key_press(event)
        if press is None:
            super().keyPressEvent(event)
        elif press.answer is not None and (press.action is None or self._is_asked):
            self.answer(press.answer)
        elif press.action is not None:
            self.act(press.action)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._held.release(event)
        super().keyReleaseEvent(event)

    @property
    def _is_asked(self) -> bool:
        """Whether a digit would answer something."""
        snapshot = self._snapshot
        return snapshot is not None and bool(snapshot.asks_test or snapshot.asks_feel)
