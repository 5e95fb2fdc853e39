"""Where a session stands in the history."""

from __future__ import annotations

from enum import StrEnum


class SessionState(StrEnum):
    """`stopped` is ended by the person before its end, `abandoned` by a crash or a power cut."""

    UNDER_WAY = "under_way"
    FINISHED = "finished"
    STOPPED = "stopped"
    ABANDONED = "abandoned"
