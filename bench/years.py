"""Write a history as a person would: `years.py FOLDER [--years N] [--daily]`.

One who trains three times a week has a holiday and a cold, one side that lags and catches up,
more contact from month to month, a weekly clench test and the three-week build-up. With --daily
there is a session on every day.
"""

# ruff: noqa: PLR2004 - the odds of a made-up life need no names

from __future__ import annotations

import argparse
import math
import random
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec

from glutetimer.app.context import AppContext
from glutetimer.history import schema, write_statements
from glutetimer.history.ids import uuid7
from glutetimer.history.rows import SessionRow, SessionState, SetRow
from glutetimer.session.compile import compile_programme
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription, SessionOptions
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.programme import Programme

LAST_DAY = date(2026, 11, 20)
WEAK = ("clamshell", "side_leg_lift_floor", "lateral_band_walk")
"""Where the right side has far to go."""
GOOD = ("glute_deep", "glute_side", "glute_upper")
BAD = ("quads", "hamstring", "low_back", "thigh_side", "nowhere")
KINDS = {"hold": StepKind.HOLD, "drill": StepKind.DRILL, "test": StepKind.SELF_TEST}
BUILD_UP = "seated_abduction_build"
NOTES = (
    "Left went well. Right side got tired early.",
    "Short on sleep, kept it easy.",
    "Felt the side of the butt on every rep.",
    "Before an easy run.",
    "Bench a little too high for me.",
)


@dataclass
class Person:
    """Somebody who trains, and how far they have come.

    Args:
        context: Gives the exercises and programmes.
        days: How many days there are.
        daily: Whether there is a session on every one of them.
        seed: Decides everything that varies.
    """

    context: AppContext
    days: int
    daily: bool = False
    seed: int = 7

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)  # noqa: S311 - pictures, not secrets
        self.plans: dict[tuple[str, int | None], Plan] = {}
        self.texts: dict[str, str] = {}

    def programme(self, back: int) -> tuple[Programme, int | None] | None:
        """Return what is done so many days before the last one, None for a day off."""
        found = self.context.catalogue.programmes
        day = LAST_DAY - timedelta(days=back)
        week = back // 7
        if not self.daily:
            if week % 52 in {15, 16, 33} or day.weekday() not in self._weekdays(week):
                return None
            place = self._weekdays(week).index(day.weekday())
            if week % 52 in {23, 24, 25} and place < 2:
                return found[BUILD_UP], 26 - week % 52
            if week % 3 == 1 and place == 1:
                return found["clench_check"], None
        if day.weekday() == 6:
            return found["clench_check"], None
        usual = ("cyclist_four", "cyclist_four", "clam_ladder", "muscle_contact_first")
        late = ("cyclist_four", "upper_glutes", "lower_glutes", "clam_ladder")
        names = usual if self._progress(back) < 0.5 else late
        return found[self.dice.choice(names)], None

    def _weekdays(self, week: int) -> tuple[int, ...]:
        return ((0, 3), (0, 2, 4), (0, 2, 4), (1, 3, 5), (0, 2, 4, 5))[(week * 7 + 3) % 5]

    def _progress(self, back: int) -> float:
        return 1 - back / max(1, self.days)

    def session(
        self, back: int, programme: Programme, week: int | None
    ) -> tuple[SessionRow, str, list[SetRow]]:
        """Return one session with its programme as JSON and its sets."""
        key = (programme.id, week)
        if key not in self.plans:
            options = SessionOptions(usual=self.context.planner.options().usual, hold_top_ms=2000)
            exercises = self.context.catalogue.exercises
            self.plans[key] = compile_programme(programme, exercises, options, week=week)
            self.texts[programme.id] = msgspec.json.encode(programme).decode()
        plan = self.plans[key]
        day = LAST_DAY - timedelta(days=back)
        hour = self.dice.choice((7, 7, 8, 18, 19))
        start = datetime(day.year, day.month, day.day, hour, self.dice.randrange(60), tzinfo=UTC)
        start_ms = round(start.timestamp() * 1000)
        uuid = uuid7(start_ms)
        sets = self._sets(plan, uuid, start_ms, back)
        end_ms = max(one.record.ended_ms or 0 for one in sets) + 5_000
        row = SessionRow(
            uuid=uuid,
            programme_id=programme.id,
            programme_name=programme.name,
            week=week,
            started_utc_ms=start_ms,
            utc_offset_min=0,
            local_date=day,
            state=SessionState.FINISHED if self.dice.random() < 0.94 else SessionState.STOPPED,
            ended_utc_ms=start_ms + end_ms,
            planned_ms=plan.total_ms,
            pace="coach",
            effort=self.dice.choice((None, 5, 6, 6, 7, 8)),
            note=self.dice.choice(NOTES) if self.dice.random() < 0.12 else "",
            last_event_ms=end_ms,
            last_event_utc_ms=start_ms + end_ms,
            last_step=0,
            updated_utc_ms=start_ms + end_ms,
        )
        return row, self.texts[programme.id], sets

    def _sets(self, plan: Plan, session: str, start_ms: int, back: int) -> list[SetRow]:
        rows: list[SetRow] = []
        at_ms = 10_000
        for one in plan.prescriptions:
            feel = self._feel(one, back)
            for number in range(1, one.sets + 1):
                for place, side in enumerate(one.sides):
                    last = number == one.sets and place == len(one.sides) - 1
                    record = self._record(one, len(rows) + 1, number, side, at_ms, back)
                    if last and feel:
                        record = _felt(record, feel)
                    at_ms = (record.ended_ms or at_ms) + one.rest_ms
                    rows.append(
                        SetRow(
                            uuid=uuid7(start_ms + record.started_ms),
                            session=session,
                            exercise_name=one.exercise.name,
                            started_utc_ms=start_ms + record.started_ms,
                            updated_utc_ms=start_ms + at_ms,
                            record=record,
                            test_scale=len(one.exercise.result.scale)
                            if one.exercise.result
                            else None,
                        )
                    )
        return rows

    def _feel(self, one: Prescription, back: int) -> str:
        if one.exercise.timing.mode in ("test", "drill") or self.dice.random() < 0.15:
            return ""
        ease = 0.9 - 0.12 * one.exercise.level
        good = min(0.97, ease * (0.45 + 0.75 * self._progress(back)))
        where = one.exercise.feel.where if one.exercise.feel else GOOD
        return self.dice.choice(where if self.dice.random() < good else BAD)

    def _record(
        self, one: Prescription, ordinal: int, number: int, side: Side, at_ms: int, back: int
    ) -> SetRecord:
        mode, progress = one.exercise.timing.mode, self._progress(back)
        kind = KINDS.get(mode, StepKind.SET)
        growth = 0.75 + 0.3 * math.sqrt(progress)
        lag = (0.45 if one.exercise.id in WEAK else 0.88) if side is Side.RIGHT else 1.0
        lag += (1 - lag) * progress
        reps = one.reps
        if kind is StepKind.SET:
            wanted = round(one.reps * growth * lag + self.dice.uniform(-1.2, 1.0))
            reps = max(1, min(one.reps, wanted))
        hold_ms, work_ms = one.tempo.hold_ms * reps, one.tempo.work_ms * reps
        if kind is not StepKind.SET:
            each_ms = one.drill_ms if kind is StepKind.DRILL else one.hold_ms
            share = growth * lag * self.dice.uniform(0.9, 1.0) if kind is StepKind.HOLD else 1.0
            hold_ms = 0 if kind is StepKind.DRILL else round(each_ms * reps * min(1, share))
            work_ms = each_ms * reps if kind is StepKind.DRILL else hold_ms
        hurt = self.dice.random() < 0.002 and kind is StepKind.SET
        corrected = reps + 1 if self.dice.random() < 0.02 and kind is StepKind.SET else None
        cut = kind is StepKind.SET and reps < one.reps
        outcome = Outcome.CUT_SHORT if cut else Outcome.COMPLETED
        lived_ms = max(work_ms, one.reps * 1000) + 4_000
        answer = None
        if kind is StepKind.SELF_TEST and one.exercise.result:
            steps = len(one.exercise.result.scale) - 1
            level = progress * 1.2 * lag * steps + self.dice.uniform(-0.6, 0.5)
            answer = max(0, min(steps, round(level)))
        return SetRecord(
            ordinal=ordinal,
            kind=kind,
            block=one.block,
            exercise=one.exercise.id,
            side=side,
            set=number,
            round=1,
            attempt=1,
            started_ms=at_ms,
            planned_reps=one.reps,
            done_reps=reps,
            planned_hold_ms=(one.hold_ms or one.tempo.hold_ms) * one.reps,
            hold_ms=hold_ms,
            work_ms=work_ms,
            tempo=one.tempo if kind is StepKind.SET else None,
            band=("light" if progress < 0.4 else "medium") if _has_band(one) else None,
            load_kg=one.load_kg or _load(one, progress),
            corrected_reps=corrected,
            test_answer=answer,
            pain_rep=reps if hurt else None,
            outcome=Outcome.PAIN if hurt else outcome,
            ended_ms=at_ms + lived_ms,
        )


def _felt(record: SetRecord, feel: str) -> SetRecord:
    return replace(record, feel=feel)


def _has_band(one: Prescription) -> bool:
    return any(kit.item == "mini_band" for kit in one.exercise.needed_kit)


def _load(one: Prescription, progress: float) -> float | None:
    if one.exercise.id not in ("hip_thrust", "bulgarian_split_squat", "single_leg_deadlift"):
        return None
    return 5.0 * (1 + round(progress * 5))


def write_years(folder: Path, years: float, *, daily: bool) -> int:
    """Write a history of so many years up to `LAST_DAY` into a folder; return its sessions."""
    context = AppContext(folder)
    context.settings_store.change("first_start_done", value=True)
    _ = context.history
    context.close()
    days = round(years * 365.25)
    person = Person(context, days, daily=daily)
    sessions = 0
    with closing(schema.connect(context.paths.history)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for back in range(days - 1, -1, -1):
            chosen = person.programme(back)
            if chosen is None:
                continue
            row, programme_json, sets = person.session(back, *chosen)
            write_statements.add_session(connection, row, programme_json)
            for one in sets:
                write_statements.put_set(connection, one)
            sessions += 1
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return sessions


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, usage="%(prog)s FOLDER [--years N]")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--years", type=float, default=1.0)
    parser.add_argument("--daily", action="store_true", help="a session on every day")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    sessions = write_years(options.folder, options.years, daily=options.daily)
    print(f"{sessions} sessions up to {LAST_DAY} in {options.folder}")


if __name__ == "__main__":
    main()
