"""Owns the only session timer: asks the coach what happens and tells the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from glutetimer.app.session_runner import Command, SessionRunner, ends_session
from glutetimer.session.events import Event
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.states import IllegalCommandError

FRAME_MS = 16
"""Sixty times a second while something moves."""
STILL_MS = 200
"""As often where only a countdown or nothing changes."""


class SessionTimer(QObject):
    """Leads one session in the window.

    Time is the coach's; this timer only decides how often one looks, so a late tick delays a
    picture and nothing else.
    """

    snapshot_taken = Signal(object)
    """A `Snapshot`, once a frame."""
    happened = Signal(object)
    """The tuple of events since the last time, when there are any."""
    refused = Signal(str)
    """Why a key does nothing now."""
    ended = Signal()

    def __init__(self, runner: SessionRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runner = runner
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin the session."""
        self._timer.start()
        self._tell(self.runner.start())

    def look(self) -> None:
        """See what has happened since the last look."""
        self._tell(self.runner.poll())

    def do(self, command: Command) -> bool:
        """Do what the person asks; returns whether it could be done."""
        try:
            events = self.runner.do(command)
        except IllegalCommandError as refusal:
            self.refused.emit(refusal.why)
            self.look()
            return False
        self._tell(events)
        return True

    def stop_looking(self) -> None:
        """Ask the coach no more."""
        self._timer.stop()

    @property
    def state(self) -> State:
        """Where the session stands."""
        return self.runner.session.state

    def _tell(self, events: tuple[Event, ...]) -> None:
        snapshot: Snapshot = self.runner.picture()
        moving = snapshot.state in (State.RUNNING, State.WAITING, State.COUNT_IN)
        self._timer.setInterval(FRAME_MS if moving else STILL_MS)
        if events:
            self.happened.emit(events)
        self.snapshot_taken.emit(snapshot)
        if ends_session(events):
            self.stop_looking()
            self.ended.emit()
