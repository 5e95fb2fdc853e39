"""The query for where somebody stands in a programme that builds up by weeks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from glutetimer.errors import UserError
from glutetimer.history.queries import HistoryQueries
from glutetimer.review.build_up import BuildUp, build_up
from glutetimer.training.guidance import FeelCheck
from glutetimer.training.programme import Programme

LOOKS_BACK: Final = timedelta(weeks=26)
"""A build-up that was done longer ago begins anew. Our default."""


class BuildUps:
    """Looks up the week of each build-up.

    Args:
        history: What was done.
        feel: The answers to the feel check.
        today: Returns the day.
    """

    def __init__(
        self, history: HistoryQueries, feel: Callable[[], FeelCheck], today: Callable[[], date]
    ) -> None:
        self._history = history
        self._feel = feel
        self._today = today

    def standing(self, programme: Programme) -> BuildUp | None:
        """Return where the person stands, None where the programme has no weeks.

        Without a history, or with one that cannot be read, that is the beginning: whoever needs the
        history says so.
        """
        if not programme.weeks:
            return None
        good = {one.id for one in self._feel().options if one.good}
        try:
            weeks, since = self._weeks(programme.id)
            rows = self._history.set_rows(since) if weeks else []
        except UserError:
            weeks, rows = {}, []
        return build_up(programme, rows, weeks, good)

    def _weeks(self, programme: str) -> tuple[dict[str, int | None], date]:
        """Return the week of each session of a programme that counts, and the day of the first."""
        since = self._today() - LOOKS_BACK
        if not self._history.path.is_file():
            return {}, since
        found = [
            one
            for one in self._history.sessions(since, counted=True)
            if one.programme_id == programme
        ]
        weeks = {one.uuid: one.week for one in found}
        return weeks, min((one.local_date for one in found), default=since)
