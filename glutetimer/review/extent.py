"""How much a history holds, and what restoring a backup would change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Extent:
    """How much a history holds: sessions with their sets, and the days of the first and last."""

    sessions: int
    sets: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class RestoreChange:
    """What restoring a backup would change.

    `leaving` counts the sessions of now that the backup does not have, `coming` those of the
    backup that are not there now; `deleted` of these were deleted here.
    """

    present: Extent
    backup: Extent
    leaving: int
    coming: int
    deleted: int = 0
