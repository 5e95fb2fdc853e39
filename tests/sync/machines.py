"""Machines drawn for tests: each with a history, a clock and its own copy of the folder."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from glutetimer.history import break_statements, decision_statements, schema, write_statements
from glutetimer.history.ids import uuid7
from glutetimer.history.rows import SessionRow, SessionState, SetRow
from glutetimer.review.breaks import GuidedBreak
from glutetimer.review.progress.advice import Rule
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.sync.break_page import BreakPage, read_break
from glutetimer.sync.decision_page import DecisionPage, read_decision
from glutetimer.sync.page import SessionPage, read_page
from glutetimer.sync.sync import SyncResult, synchronise
from glutetimer.training.adaptation import Aspect, Change
from glutetimer.training.tempo import LIFT_FIRST, Tempo

LATER_MS = 3_600_000
MOST_CARRIED = 100_000_000
START_MS = 1_795_165_200_000
TEMPO = Tempo(LIFT_FIRST, lift_ms=2000, hold_top_ms=2000, lower_ms=2000, hold_bottom_ms=1000)


class Machine:
    """One machine.

    Args:
        place: Where its files are.
        ahead_ms: How far its clock is ahead of the right time.
    """

    def __init__(self, place: Path, ahead_ms: int = 0) -> None:
        self.history = place / "history.db"
        self.folder = place / "carried"
        self.folder.mkdir(parents=True)
        self.now_ms = START_MS + ahead_ms
        schema.create_file(self.history)
        with self.database() as database:
            schema.migrate(database)
            database.execute("INSERT INTO meta VALUES ('device', ?)", (uuid7(self.now_ms),))

    @classmethod
    def of(cls, place: Path) -> Machine:
        """Return a machine whose files are there already."""
        machine = cls.__new__(cls)
        machine.history, machine.folder = place / "history.db", place / "carried"
        machine.now_ms = START_MS + LATER_MS
        return machine

    @contextmanager
    def database(self) -> Iterator[sqlite3.Connection]:
        with closing(schema.connect(self.history)) as database:
            database.execute("PRAGMA synchronous = OFF")
            yield database

    @property
    def device(self) -> str:
        with self.database() as database:
            (found,) = database.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()
        return str(found)

    @property
    def logs(self) -> list[Path]:
        """The files that an engine carries: it passes over links, FIFOs and what is too large."""
        found = (self.folder / "glutetimer" / self.device).glob("*.log")
        return sorted(
            path
            for path in found
            if path.is_file() and not path.is_symlink() and path.stat().st_size < MOST_CARRIED
        )

    def train(self, sets: int = 3, state: SessionState = SessionState.FINISHED) -> str:
        """Write a session with so many sets; the last is a self-test."""
        self.now_ms += 60_000
        session = uuid7(self.now_ms)
        ended = None if state is SessionState.UNDER_WAY else self.now_ms + 1000
        row = SessionRow(
            uuid=session,
            programme_id="cyclist_four",
            programme_name="Cyclist's four",
            week=None,
            started_utc_ms=self.now_ms,
            utc_offset_min=0,
            local_date=date(2026, 11, 20),
            state=state,
            ended_utc_ms=ended,
            planned_ms=720_000,
            pace="coach",
            effort=None,
            note="",
            last_event_ms=0,
            last_event_utc_ms=self.now_ms,
            last_step=0,
            updated_utc_ms=self.now_ms,
        )
        with self.database() as database:
            database.execute("BEGIN")
            write_statements.add_session(database, row, '{"id":"cyclist_four"}')
            for ordinal in range(1, sets + 1):
                write_statements.put_set(
                    database, self._set(session, ordinal, is_test=ordinal == sets)
                )
            database.execute("COMMIT")
        return session

    def change(self, table: str, uuid: str, **values: object) -> None:
        self.now_ms += 1000
        with self.database() as database:
            write_statements.change(database, table, uuid, values, self.now_ms)

    def decide(self, reps: int, answer: Answer = Answer.ACCEPTED) -> Decision:
        """Decide on the advice to do so many reps."""
        self.now_ms += 1000
        change = Change("cyclist_four", "glute_bridge", Aspect.REPS, 10, reps)
        day = date(2026, 11, 20)
        rule = Rule.MORE_REPS
        decision = Decision(rule, "glute_bridge", change, answer, day, self.now_ms, str(reps))
        with self.database() as database:
            decision_statements.put(database, decision, self.now_ms)
        return decision

    def take_break(self, uuid: str | None = None, reps: int = 4) -> GuidedBreak:
        """Do a break, or so many reps of one that is known."""
        self.now_ms += 1000
        one = GuidedBreak(
            uuid=uuid or uuid7(self.now_ms),
            programme="desk_reset",
            programme_name="Desk reset",
            started_utc_ms=self.now_ms,
            utc_offset_min=60,
            local_date=date(2026, 11, 20),
            length_ms=90_000,
            finished=True,
            reps=reps,
            hold_ms=26_000,
            work_ms=34_000,
        )
        with self.database() as database:
            break_statements.put(database, one, self.now_ms)
        return one

    def breaks(self) -> list[GuidedBreak]:
        with self.database() as database:
            return break_statements.breaks(database)

    def withdraw(self, decision: Decision) -> None:
        """Let nothing be decided on an advice any more."""
        self.now_ms += 1000
        with self.database() as database:
            decision_statements.withdraw(database, decision, self.now_ms)

    def decisions(self) -> list[Decision]:
        with self.database() as database:
            return decision_statements.decisions(database)

    def sets(self, session: str) -> list[str]:
        sql = (
            "SELECT performed_set.uuid FROM performed_set JOIN session ON session.id = session_id "
            "WHERE session.uuid = ? ORDER BY ordinal"
        )
        with self.database() as database:
            return [uuid for (uuid,) in database.execute(sql, (session,))]

    def sessions(self) -> list[str]:
        with self.database() as database:
            return [uuid for (uuid,) in database.execute("SELECT uuid FROM session ORDER BY uuid")]

    def sync(self, folder: Path | None = None) -> SyncResult:
        self.now_ms += 1000
        now = datetime.fromtimestamp(self.now_ms / 1000, UTC)
        return synchronise(self.history, folder or self.folder, now)

    def give(self, other: Machine, part: float = 1.0) -> None:
        """Carry this machine's own files to another one, or the beginning of the last of them."""
        own = self.folder / "glutetimer" / self.device
        there = other.folder / "glutetimer" / self.device
        if not own.is_dir():
            return
        there.mkdir(parents=True, exist_ok=True)
        for path in self.logs:
            shutil.copy2(path, there / path.name)
        for path in there.glob("*.log"):
            if not (own / path.name).exists():
                path.unlink()
        if self.logs and part < 1:
            last = there / self.logs[-1].name
            content = last.read_bytes()
            last.write_bytes(content[: int(len(content) * part)])

    def decision_pages(self) -> dict[str, DecisionPage]:
        """Return every decision there is, whatever the integer ids."""
        with self.database() as database:
            found = database.execute("SELECT uuid, id FROM advice_decision ORDER BY uuid")
            return {uuid: read_decision(database, number) for uuid, number in found.fetchall()}

    def break_pages(self) -> dict[str, BreakPage]:
        """Return every break there is, whatever the integer ids."""
        with self.database() as database:
            found = database.execute("SELECT uuid, id FROM guided_break ORDER BY uuid")
            return {uuid: read_break(database, number) for uuid, number in found.fetchall()}

    def pages(self) -> dict[str, SessionPage | None]:
        """Return every session there is, whatever the integer ids."""
        with self.database() as database:
            found = database.execute("SELECT uuid, id FROM session ORDER BY uuid").fetchall()
            return {uuid: read_page(database, number) for uuid, number in found}

    def _set(self, session: str, ordinal: int, *, is_test: bool) -> SetRow:
        record = SetRecord(
            ordinal=ordinal,
            kind=StepKind.SELF_TEST if is_test else StepKind.SET,
            block=0,
            exercise="clench_test" if is_test else "glute_bridge",
            side=Side.BOTH,
            set=ordinal,
            round=1,
            attempt=1,
            started_ms=ordinal * 1000,
            planned_reps=12,
            done_reps=12,
            planned_hold_ms=24_000,
            hold_ms=24_000,
            work_ms=72_000,
            tempo=TEMPO,
            load_kg=2.5,
            test_answer=2 if is_test else None,
            outcome=Outcome.COMPLETED,
            ended_ms=ordinal * 1000 + 900,
        )
        return SetRow(
            uuid=uuid7(self.now_ms),
            session=session,
            exercise_name="Glute bridge",
            started_utc_ms=self.now_ms,
            updated_utc_ms=self.now_ms,
            record=record,
            test_scale=4 if is_test else None,
        )


def meet(*machines: Machine) -> None:
    """Carry everything everywhere until all know all."""
    for _ in range(3):
        for one in machines:
            one.sync()
            for other in machines:
                if other is not one:
                    one.give(other)
    for one in machines:
        one.sync()
