"""How much a history holds, and what restoring a backup would change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Extent:
    """How much a history holds: sessions with their sets, and the days of the first and last.

    `decisions` counts the answers to advice.
    """

    sessions: int
    sets: int
    first: date | None
    last: date | None
    decisions: int = 0


@dataclass(frozen=True, slots=True)
class RestoreChange:
    """What restoring a backup would change.

    `leaving` counts the sessions of now that the backup does not have, `coming` those of the
    backup that are not there now; `deleted` of these were deleted here. `decisions` counts the
    answers to advice that differ, `decisions_coming` those that there are none of now.
    """

    present: Extent
    backup: Extent
    leaving: int
    coming: int
    deleted: int = 0
    decisions: int = 0
    decisions_coming: int = 0
