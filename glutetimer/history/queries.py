"""The queries of the history, each over a connection of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.history import (
    break_statements,
    card_statements,
    decision_statements,
    query_statements,
    review_statements,
    schema,
    session_entries,
)
from glutetimer.history.rows import Entry, SessionRow, SessionState, SetRow
from glutetimer.i18n import _
from glutetimer.review.bests import Mark
from glutetimer.review.breaks import GuidedBreak
from glutetimer.review.card_of_day import ShownCard
from glutetimer.review.feel import FeelCount
from glutetimer.review.ladders import Practised
from glutetimer.review.progress.decision import Decision
from glutetimer.review.progress.pain import PainfulSession
from glutetimer.review.rows import PerformedRow, SelfTestRow


class HistoryQueries:
    """Reads the file, each query over a connection of its own.

    Every query raises a `UserError` if the file cannot be read.

    Args:
        path: The database file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def exercise_name(self, exercise: str) -> str | None:
        """Return the name with which the last set of an exercise was kept, None if none was."""
        with self._reader() as connection:
            return query_statements.exercise_name(connection, exercise)

    def sessions(
        self,
        since: date | None = None,
        until: date | None = None,
        limit: int | None = None,
        *,
        counted: bool = False,
        trials: bool = True,
    ) -> list[SessionRow]:
        """Return the sessions of a range of days, both ends included, the newest first.

        With `counted`, only those that count as a session; without `trials`, no trial.
        """
        with self._reader() as connection:
            return query_statements.sessions(
                connection, since, until, limit, counted=counted, trials=trials
            )

    def session(self, session: str) -> SessionRow | None:
        """Return one session, None if it is not known; a deleted one is."""
        with self._reader() as connection:
            return query_statements.session(connection, session)

    def unfinished(self) -> list[SessionRow]:
        """Return the sessions that are under way or were left so, the newest first."""
        with self._reader() as connection:
            return query_statements.sessions(connection, state=SessionState.UNDER_WAY)

    def options(self, session: str) -> str | None:
        """Return what was asked of a session that has not ended, as JSON."""
        with self._reader() as connection:
            return query_statements.options(connection, session)

    def deleted_sessions(self) -> list[SessionRow]:
        """Return the sessions marked as deleted, the newest first."""
        with self._reader() as connection:
            return query_statements.sessions(connection, deleted=True)

    def deleted_set_rows(self) -> list[PerformedRow]:
        """Return every performed set of the deleted sessions, the oldest first."""
        with self._reader() as connection:
            return review_statements.performed(connection, deleted=True, trials=True)

    def sets(self, session: str) -> list[SetRow]:
        """Return the sets of one session in the order in which they were begun."""
        with self._reader() as connection:
            return query_statements.sets(connection, session)

    def all_sets(self, sessions: Iterable[str]) -> dict[str, list[SetRow]]:
        """Return the sets of sessions in their order, deleted ones too."""
        with self._reader() as connection:
            return {one: query_statements.sets(connection, one, deleted=True) for one in sessions}

    def set_rows(
        self, since: date | None = None, until: date | None = None, *, trials: bool = False
    ) -> list[PerformedRow]:
        """Return every performed set of a range of days, the oldest first, for review."""
        with self._reader() as connection:
            return review_statements.performed(connection, since, until, trials=trials)

    def painful_sessions(self) -> list[PainfulSession]:
        """Return every session in which an exercise hurt, the oldest first."""
        with self._reader() as connection:
            return review_statements.painful_sessions(connection)

    def training_days(self, since: date | None = None) -> dict[date, int]:
        """Return every day with a session that counts, with the number of them."""
        with self._reader() as connection:
            return review_statements.training_days(connection, since)

    def first_day(self) -> date | None:
        """Return the day of the very first session, None if there is none."""
        with self._reader() as connection:
            return review_statements.first_day(connection)

    def marks(self) -> list[Mark]:
        """Return every kind of set ever done, each with the first day on which it was."""
        with self._reader() as connection:
            return review_statements.marks(connection)

    def feel_answers(self, since: date) -> list[FeelCount]:
        """Return how often each exercise was felt where, in the sessions since a day."""
        with self._reader() as connection:
            return review_statements.feel_answers(connection, since)

    def practised(
        self, since: date | None = None, until: date | None = None
    ) -> dict[str, Practised]:
        """Return on how many days of a range each exercise was done, the first and the last."""
        with self._reader() as connection:
            return review_statements.practised(connection, since, until)

    def built_up(self) -> dict[tuple[str, int], Practised]:
        """Return how often each week of each programme that builds up was done."""
        with self._reader() as connection:
            return review_statements.built_up(connection)

    def self_tests(self, since: date | None = None) -> list[SelfTestRow]:
        """Return the answers after self-tests since a day, the oldest first."""
        with self._reader() as connection:
            return review_statements.self_tests(connection, since)

    def programme(self, session: str) -> str | None:
        """Return the programme of a session as it was then, as JSON."""
        with self._reader() as connection:
            return query_statements.programme(connection, session)

    def entries(
        self,
        since: date | None = None,
        until: date | None = None,
        session: str | None = None,
        *,
        trials: bool = False,
    ) -> Iterator[Entry]:
        """Give whole sessions one after the other, the oldest first, all as they stand now.

        Those under way are left out, and so is what was deleted; trials are given if they are
        asked for, or where one session alone is.
        """
        with self._reader() as connection:
            yield from session_entries.entries(connection, since, until, session, trials=trials)

    def breaks(
        self, since: date | None = None, until: date | None = None, limit: int | None = None
    ) -> list[GuidedBreak]:
        """Return the breaks of a range of days, both ends included, the newest first."""
        with self._reader() as connection:
            return break_statements.breaks(connection, since, until, limit)

    def deleted_breaks(self) -> list[GuidedBreak]:
        """Return the breaks marked as deleted, the newest first."""
        with self._reader() as connection:
            return break_statements.breaks(connection, deleted=True)

    def known_breaks(self) -> set[str]:
        """Return the ids of all breaks, deleted ones too."""
        with self._reader() as connection:
            return break_statements.known(connection)

    def known(self) -> set[str]:
        """Return the uuids of all sessions and sets, deleted ones too."""
        with self._reader() as connection:
            return session_entries.known(connection)

    def shown_cards(self, since: date, until: date) -> list[ShownCard]:
        """Return the cards of the day that were shown in a range of days, the oldest first."""
        with self._reader() as connection:
            return card_statements.shown_cards(connection, since, until)

    def decisions(self) -> list[Decision]:
        """Return what was decided on advice, the newest first."""
        with self._reader() as connection:
            return decision_statements.decisions(connection)

    def check(self) -> str:
        """Look through the whole file; "ok", or what is wrong with it."""
        with self._reader() as connection:
            return "; ".join(str(row[0]) for row in connection.execute("PRAGMA integrity_check"))

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(schema.connect(self.path, "ro")) as connection:
                yield connection
        except (sqlite3.Error, ValueError) as error:
            raise UserError(
                _("The history {path} cannot be read ({error}).").format(
                    path=self.path, error=error
                ),
                _("Check the disk; if the file is damaged, restore a backup."),
            ) from error
