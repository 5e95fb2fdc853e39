"""A place in a plan, since when, and the events that are reported about it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from glutetimer.session.events import Event, EventType
from glutetimer.session.ledger import Ledger
from glutetimer.session.plan import Plan
from glutetimer.session.record import SetRecord
from glutetimer.session.snapshot import State
from glutetimer.session.steps import Side, Step, StepPhase
from glutetimer.session.taps import TapReader


class Place(NamedTuple):
    """Where in a plan a session stood while no time passed."""

    step_index: int
    phase_index: int
    elapsed_ms: int
    enters: bool
    shortened: dict[int, int]
    taps: TapReader | None


class Position:
    """A place in a plan: the step, the phase, and the instants that belong to them."""

    def __init__(self, plan: Plan, records: Iterable[SetRecord] = (), index: int = 0) -> None:
        self.plan = plan
        self.state = State.READY
        self.ledger = Ledger(records)
        self.now_ms = 0
        self.start_ms = 0
        self.index = index
        self.origin_ms = 0
        self.count_in_end_ms = 0
        self._phase_index = 0
        self._elapsed_ms = 0  # into the step, while no time passes in it
        self._enters = True  # whether the step is still to be entered
        self._shortened: dict[int, int] = {}
        self._taps: TapReader | None = None
        self.is_tap_missed = False
        self._events: list[Event] = []

    @property
    def step(self) -> Step:
        """The current step."""
        return self.plan.steps[self.index]

    @property
    def phase(self) -> StepPhase | None:
        """The current phase; the end has none."""
        return self.step.phases[self._phase_index] if self.step.phases else None

    @property
    def place(self) -> Place:
        """Where the session stands; in a state in which no time passes."""
        return Place(
            self.index,
            self._phase_index,
            self._elapsed_ms,
            self._enters,
            dict(self._shortened),
            self._taps,
        )

    def return_to(self, place: Place) -> None:
        """Stand again where the session stood."""
        self.index = place.step_index
        self._phase_index = place.phase_index
        self._elapsed_ms = place.elapsed_ms
        self._enters = place.enters
        self._shortened = dict(place.shortened)
        self._taps = place.taps

    @property
    def is_to_begin(self) -> bool:
        """Whether the step is still to be entered: it is only counted in so far."""
        return self._enters

    def elapsed_ms(self, now_ms: int) -> int:
        """Return how far the current step has come; an open phase stands at its end."""
        if self.state is not State.RUNNING:
            return self._elapsed_ms
        phase = self.phase
        return min(max(0, now_ms - self.origin_ms), phase.end_ms if phase else 0)

    def report(
        self,
        kind: EventType,
        at_ms: int,
        *,
        rep: int = 0,
        phase: str | None = None,
        length_ms: int | None = None,
        reason: str | None = None,
        records: tuple[SetRecord, ...] = (),
    ) -> None:
        """Add an event about the current step that was due at an instant."""
        step = self.step
        current = self.phase
        side = current.side if current and current.side is not Side.BOTH else step.side
        about: Step | SetRecord = step
        if records and not (step.kind.is_work and records[-1].block == step.block):
            about, side = records[-1], records[-1].side
        self._events.append(
            Event(
                type=kind,
                at_ms=at_ms - self.start_ms,
                step=self.index,
                exercise=about.exercise,
                set=about.set,
                rep=rep,
                side=side,
                phase=phase,
                length_ms=length_ms,
                reason=reason,
                records=records,
            )
        )

    def take(self) -> tuple[Event, ...]:
        """Return the events since the last call."""
        events, self._events = tuple(self._events), []
        return events
