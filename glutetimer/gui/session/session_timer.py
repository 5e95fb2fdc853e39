"""The only session timer of the window: asks the session what happens and reports it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from glutetimer.app.actions import Action
from glutetimer.app.live_session import LiveSession, Reaction
from glutetimer.app.session_runner import SessionRunner, ends_session
from glutetimer.presentation.feedback import feedback_line
from glutetimer.presentation.key_input import press_key
from glutetimer.presentation.keys import KeyPress
from glutetimer.session.snapshot import Snapshot, State

FRAME_MS = 40
"""As often as a film while something moves: smooth enough at the pace of an exercise."""
STILL_MS = 200
"""As often where only a countdown or nothing changes."""


class SessionTimer(QObject):
    """Runs one session in the window.

    Time is the runner's; this timer only decides how often one looks, so a late tick delays a
    picture and nothing else.
    """

    snapshot_taken = Signal(object)
    """A `Snapshot`, once a frame."""
    happened = Signal(object)
    """The tuple of events since the last time, when there are any."""
    answered = Signal(str)
    """The sentence that answers a key."""
    view_action_requested = Signal(object)
    """An `Action` that the window does itself."""
    ended = Signal()

    def __init__(self, live: LiveSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin the session."""
        self._timer.start()
        self._report(Reaction(self.runner.start()))

    def look(self) -> None:
        """See what has happened since the last look."""
        self._report(Reaction(self.runner.poll()))

    def act(self, action: Action) -> None:
        """Do what an action means now."""
        self._report(self.live.act(action))

    def answer(self, index: int) -> None:
        """Give the answer at an index, from 0."""
        self._report(self.live.answer(index))

    def press(self, press: KeyPress) -> bool:
        """Do what a key means; returns whether it means anything."""
        reaction = press_key(press, self.live)
        if reaction is None:
            return False
        self._report(reaction)
        return True

    def ask_to_end(self) -> None:
        """Ask whether to end here; the session waits meanwhile."""
        self._report(self.live.ask_to_end())

    def stop_looking(self) -> None:
        """Stop the timer."""
        self._timer.stop()

    @property
    def runner(self) -> SessionRunner:
        """Runs the session in real time."""
        return self.live.runner

    @property
    def state(self) -> State:
        """Where the session stands."""
        return self.live.state

    def _report(self, reaction: Reaction) -> None:
        snapshot: Snapshot = self.runner.picture()
        moving = snapshot.state in (State.RUNNING, State.WAITING, State.COUNT_IN)
        self._timer.setInterval(FRAME_MS if moving else STILL_MS)
        if reaction.events:
            self.happened.emit(reaction.events)
        self.snapshot_taken.emit(snapshot)
        if line := feedback_line(reaction, self.live.exercises):
            self.answered.emit(line)
        if reaction.view_action is not None:
            self.view_action_requested.emit(reaction.view_action)
        if ends_session(reaction.events):
            self.stop_looking()
            self.ended.emit()
