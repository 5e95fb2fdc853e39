"""Runs a session in real time: polls it, writes its events, lets its cues be scheduled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from glutetimer.app.audio_options import AudioOptions
from glutetimer.app.cue_scheduler import CueScheduler
from glutetimer.host.clock import Clock
from glutetimer.session.events import Event, EventType
from glutetimer.session.late_picture import LatePicture
from glutetimer.session.observe import observe
from glutetimer.session.session import Session
from glutetimer.session.sleep import SleepWatch
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.tones import CueSink

Command = Callable[[Session, int], tuple[Event, ...]]
ENDS = (EventType.SESSION_FINISHED, EventType.SESSION_STOPPED)


class Receipt(Protocol):
    """Reports when something queued for writing is on disk."""

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until it is; False when it took longer."""
        ...


class SessionJournal(Protocol):
    """Where the events of one session are written."""

    def put(self, event: Event) -> Receipt:
        """Hand over an event; returns at once."""
        ...


class SessionRunner:
    """Leads one session. All times in and out are those of the session's own clock.

    That clock runs `speed` times as fast as the machine's, from 0 at the start. Whoever owns the
    runner calls `poll` often; late calls harm nothing.

    Attributes:
        length_ms: How long the session has been so far, until its last event.
    """

    def __init__(
        self,
        session: Session,
        clock: Clock,
        journal: SessionJournal,
        sink: CueSink,
        *,
        speed: float = 1.0,
        audio_options: AudioOptions | None = None,
    ) -> None:
        self.session = session
        self._clock = clock
        self._journal = journal
        options = audio_options or AudioOptions()
        self._cues = CueScheduler(session, sink, options, speed)
        self._speed = speed
        self._unreported: tuple[Event, ...] = ()
        self._has_ended = False
        self.length_ms = 0
        delay_ms = round(options.delay_ms * speed) if self._cues.is_heard else 0
        self._picture = LatePicture(delay_ms)
        self._watch = SleepWatch(0, 0)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything that may be said, in the order of its first use; answers to keys last."""
        return self._cues.sentences

    def start(self) -> tuple[Event, ...]:
        """Begin the session now."""
        self._cues.zero_ms = self._clock.monotonic_ms()
        self._watch = SleepWatch(self._cues.zero_ms, self._clock.boot_ms())
        return self._live(self.session.start(0))

    def poll(self) -> tuple[Event, ...]:
        """Return the events that were due until now; notice if the machine slept."""
        monotonic, boot = self._clock.monotonic_ms(), self._clock.boot_ms()
        last = self._watch.slept_since(monotonic, boot)
        unreported, self._unreported = self._unreported, ()
        running = self.session.state in (State.RUNNING, State.COUNT_IN)
        if last is not None and running:
            self._cues.silence(self._session_ms(last))
            paused = self.session.pause(self._session_ms(last), reason="sleep")
            return (*unreported, *self._live(paused))
        return (*unreported, *self._live(self.session.advance(self._session_ms(monotonic))))

    def do(self, command: Command) -> tuple[Event, ...]:
        """Do what the person asks, now.

        Raises:
            IllegalCommandError: If it cannot be done now; nothing has changed then, and what
                time had brought before is returned by the next poll.
        """
        events = self.poll()
        now = self._now_ms()
        try:
            happened = command(self.session, now)
        except Exception:
            self._unreported = events
            raise
        if any(event.type is not EventType.TAP_IGNORED for event in happened):
            self._picture.catch_up()
            # what was scheduled ahead is out of date
            self._cues.silence(now)
            self._cues.answer(happened, now)
        return (*events, *self._live(happened))

    def say_again(self) -> str:
        """Say once more how the exercise goes, where there is room for it.

        Returns:
            The movement, to be shown; how to get ready for it is on the screen already.
        """
        return self._cues.say_again(self._now_ms())

    def snapshot(self) -> Snapshot:
        """Return how things stand now."""
        return observe(self.session, self._now_ms())

    def picture(self) -> Snapshot:
        """Return the snapshot to show now, in step with the sound."""
        return self._picture.after(self.snapshot())

    def wait_ms(self) -> int:
        """Return how many real ms may pass until something is due, at most a second."""
        due = self.session.due_ms
        if due is None:
            return 1_000
        real = (due - self._now_ms()) / self._speed
        return max(1, min(1_000, round(real)))

    def _live(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        for event in events:
            self._journal.put(event)
            if not self._has_ended:  # answers that come later make it no longer
                self.length_ms = event.at_ms
                self._has_ended = event.type in ENDS
        self._cues.place(self._now_ms())
        self._cues.play_tones(events, self._clock.monotonic_ms())
        return events

    def _now_ms(self) -> int:
        return self._session_ms(self._clock.monotonic_ms())

    def _session_ms(self, monotonic_ms: int) -> int:
        return round((monotonic_ms - self._cues.zero_ms) * self._speed)


def ends_session(events: Iterable[Event]) -> bool:
    """Return whether one of the events ends the session."""
    ends = (EventType.SESSION_FINISHED, EventType.SESSION_STOPPED)
    return any(event.type in ends for event in events)
