"""What was decided on advice, at once: what is on disk, and what is on its way there."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.errors import UserError
from glutetimer.history.queries import HistoryQueries
from glutetimer.history.write_receipt import WriteReceipt
from glutetimer.review.progress.decision import Decision, in_force
from glutetimer.training.adaptation import Change


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A decision that may not be on disk yet, None for one that was withdrawn."""

    decision: Decision | None
    receipt: WriteReceipt


class DecisionLog:
    """Reads decisions, and knows those that are being written.

    Args:
        history: Where decisions are kept.
    """

    def __init__(self, history: HistoryQueries) -> None:
        self._history = history
        self._waiting: dict[tuple[str, ...], _Waiting] = {}

    def decisions(self) -> tuple[Decision, ...]:
        """Return what was decided, the newest first.

        Without a history, or with one that cannot be read, that is only what was decided just now:
        whoever needs the history says so.
        """
        # what is on disk by now is read from there, where another machine may have changed it
        self._waiting = {key: one for key, one in self._waiting.items() if not one.receipt.durable}
        found: dict[tuple[str, ...], Decision | None] = {one.key: one for one in self._read()}
        found |= {key: one.decision for key, one in self._waiting.items()}
        decided = [one for one in found.values() if one is not None]
        return tuple(sorted(decided, key=lambda one: (one.decided_utc_ms, one.key), reverse=True))

    def changes(self) -> tuple[Change, ...]:
        """Return the changes to programmes that are in force, the oldest first."""
        return tuple(in_force(reversed(self.decisions())))

    def add(self, decision: Decision, receipt: WriteReceipt) -> None:
        """Let a decision count from now on, while it is being written."""
        self._waiting[decision.key] = _Waiting(decision, receipt)

    def withdraw(self, decision: Decision, receipt: WriteReceipt) -> None:
        """Let a decision count no more, while that is being written."""
        self._waiting[decision.key] = _Waiting(None, receipt)

    def _read(self) -> list[Decision]:
        if not self._history.path.is_file():
            return []
        try:
            return self._history.decisions()
        except UserError:
            return []
