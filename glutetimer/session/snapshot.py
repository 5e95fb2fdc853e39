"""What one sees of a session at one instant."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from glutetimer.session.record import SetRecord
from glutetimer.session.steps import STOP_MS, PhaseKind, Side, Step, StepKind, StepPhase


class State(StrEnum):
    """Where a session stands."""

    READY = "ready"
    RUNNING = "running"
    WAITING = "waiting"
    PAUSED = "paused"
    COUNT_IN = "count_in"
    PAIN = "pain"
    FINISHED = "finished"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Segment:
    """One working step in the strip at the top: how much of it is done, 0 to 1."""

    exercise: str
    side: Side
    length_ms: int
    done: float
    current: bool


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The state of a session at one instant, for eyes.

    Times are ms. `phase_elapsed_ms` and `phase_length_ms` belong to the phase; in a count-in
    `count_in_ms` is what is left of it. `counts_down` says that the number to show is the
    seconds left (`seconds_left`), else it is the rep. `cue` is the form cue line, "" for none.
    `next_step` is the next thing to do, `step_after_next` the one after it, `asks_feel` the block
    whose feel may be answered. After pain, `last_record` is the set that hurt and `left_out` the
    number of sets that are not done.
    """

    state: State
    step_index: int
    step: Step
    phase: StepPhase | None
    at_ms: int
    phase_elapsed_ms: int
    phase_length_ms: int
    count_in_ms: int
    rep: int
    side: Side
    time_left_ms: int
    total_ms: int
    cue: str
    next_step: Step | None
    segments: tuple[Segment, ...]
    asks_feel: str | None
    asks_test: str | None
    last_record: SetRecord | None
    pause_reason: str | None = None
    is_tap_missed: bool = False
    left_out: int = 0
    step_after_next: Step | None = None
    easier: str = ""
    """The exercise that could take over where this is too hard: this one where only less of it is
    easier, "" where nothing is."""
    is_to_begin: bool = False
    """Whether the count-in leads into a step that has not begun yet."""
    can_undo_pain: bool = False
    """Whether pain was confirmed and can still be taken back."""
    warnings: tuple[str, ...] = ()
    """What the programme warns of, while it is said at the start."""
    skipped: Step | None = None
    """In a rest the set before it, if that was skipped; `last_record` is an earlier one then."""
    is_done: bool = False
    """Whether the session came to its end, and that was not pain in its last set."""

    @property
    def kind(self) -> StepKind:
        """The kind of the current step."""
        return self.step.kind

    @property
    def phase_kind(self) -> PhaseKind | None:
        """The kind of the current phase."""
        return self.phase.kind if self.phase else None

    @property
    def progress(self) -> float:
        """How far the phase has come, 0 to 1."""
        if self.phase_length_ms <= 0:
            return 0.0
        return min(1.0, max(0.0, self.phase_elapsed_ms / self.phase_length_ms))

    @property
    def seconds_left(self) -> int:
        """Whole seconds left of the phase, rounded up, as a countdown shows them."""
        left = max(0, self.phase_length_ms - self.phase_elapsed_ms)
        return -(-left // 1000)

    @property
    def counts_down(self) -> bool:
        """Whether the big number is seconds: something is held, rested or timed."""
        phase = self.phase
        if phase is None or phase.settles or phase.length_ms < STOP_MS:
            return False
        return phase.kind not in (PhaseKind.LIFT, PhaseKind.LOWER)
