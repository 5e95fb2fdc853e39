"""The coach: leads a session through real time, writes it down and lets it be heard."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from glutetimer.host.clock import Clock
from glutetimer.session.cues import CueKind, CueWishes
from glutetimer.session.events import Event, EventType
from glutetimer.session.observe import observe
from glutetimer.session.session import Session
from glutetimer.session.sleep import SleepWatch
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import Side
from glutetimer.session.tones import CueSink, PlacedTone
from glutetimer.session.upcoming import upcoming

AHEAD_MS = 4_000
"""How far ahead cues are handed to the sound, so that a stalled window silences nothing."""
FASTEST_HEARD = 4.0
"""At a higher speed the tones would only be noise."""
SIDE_PAN = 0.8
"""How far a cue for one side of the body moves to that side of the ears; still heard mono."""

Command = Callable[[Session, int], tuple[Event, ...]]


class Receipt(Protocol):
    """Tells when something handed over for writing is on disk."""

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until it is; False when it took longer."""
        ...


class Journal(Protocol):
    """Where the events of one session are written."""

    def put(self, event: Event) -> Receipt:
        """Hand over an event; returns at once."""
        ...


class Coach:
    """Leads one session. All times in and out are those of the session's own clock.

    That clock runs `speed` times as fast as the machine's, from 0 at the start. Whoever owns the
    coach calls `poll` often; late calls harm nothing.
    """

    def __init__(
        self,
        session: Session,
        clock: Clock,
        journal: Journal,
        sink: CueSink,
        *,
        speed: float = 1.0,
        wishes: CueWishes | None = None,
        stereo: bool = True,
    ) -> None:
        self.session = session
        self._clock = clock
        self._journal = journal
        self._sink = sink
        self._speed = speed
        self._wishes = wishes or CueWishes()
        self._stereo = stereo
        self._zero_ms = 0
        self._placed_until_ms = 0
        self._watch = SleepWatch(0, 0)

    def start(self) -> tuple[Event, ...]:
        """Begin the session now."""
        self._zero_ms = self._clock.monotonic_ms()
        self._watch = SleepWatch(self._zero_ms, self._clock.utc_ms())
        return self._live(self.session.start(0))

    def poll(self) -> tuple[Event, ...]:
        """Live through what was due until now; notice if the machine slept."""
        monotonic, utc = self._clock.monotonic_ms(), self._clock.utc_ms()
        last = self._watch.slept_since(monotonic, utc)
        running = self.session.state in (State.RUNNING, State.COUNT_IN)
        if last is not None and running:
            self._hush(self._session_ms(last))
            return self._live(self.session.pause(self._session_ms(last), reason="sleep"))
        return self._live(self.session.advance(self._session_ms(monotonic)))

    def do(self, command: Command) -> tuple[Event, ...]:
        """Do what the person asks, now.

        Raises:
            IllegalCommandError: If it cannot be done now; nothing has changed then.
        """
        events = self.poll()
        now = self._now_ms()
        told = command(self.session, now)
        # what was placed ahead belongs to a story that no longer holds
        self._hush(now)
        return (*events, *self._live(told))

    def snapshot(self) -> Snapshot:
        """Return what one sees now."""
        return observe(self.session, self._now_ms())

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
        self._place_cues()
        return events

    def _place_cues(self) -> None:
        if self._speed > FASTEST_HEARD or self.session.state in (State.PAUSED, State.PAIN):
            return
        until = self._now_ms() + round(AHEAD_MS * self._speed)
        if until <= self._placed_until_ms:
            return
        placed = list(self._placed(self._placed_until_ms, until))
        if placed:
            self._sink.schedule(placed)
        self._placed_until_ms = until

    def _placed(self, since_ms: int, until_ms: int) -> Iterable[PlacedTone]:
        for due in upcoming(self.session, since_ms, until_ms, self._wishes):
            if due.cue.kind is CueKind.TONE and due.cue.tone is not None:
                yield PlacedTone(
                    at_ms=self._zero_ms + due.at_ms / self._speed,
                    tone=due.cue.tone,
                    pan=self._pan(due.cue.side),
                )

    def _pan(self, side: Side) -> float:
        if not self._stereo:
            return 0.0
        return {Side.LEFT: -SIDE_PAN, Side.RIGHT: SIDE_PAN}.get(side, 0.0)

    def _hush(self, now_ms: int) -> None:
        self._sink.silence()
        self._placed_until_ms = now_ms

    def _now_ms(self) -> int:
        return self._session_ms(self._clock.monotonic_ms())

    def _session_ms(self, monotonic_ms: int) -> int:
        return round((monotonic_ms - self._zero_ms) * self._speed)


def ends_session(events: Iterable[Event]) -> bool:
    """Return whether one of the events ends the session."""
    ends = (EventType.SESSION_FINISHED, EventType.SESSION_STOPPED)
    return any(event.type in ends for event in events)


class Silence:
    """A sink for where nothing is to be heard."""

    def schedule(self, cues: object) -> None:
        """Let the cues go."""

    def silence(self, tag: str | None = None) -> None:
        """There is nothing to silence."""
