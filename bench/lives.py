"""Lead twelve drawn lives through the program and print what it says: `lives.py [LIFE ...]`.

Each life is somebody with a reason to train, things at home, days on which they train, and a way
of feeling the exercises. Every day starts the program anew over their data folder, prints what
`glutetimer today` says, and, where they train, does the suggested session with the real engine on
a clock that is moved by hand: questions are answered, pain is reported, advice is taken or put
off, all of it on disk. What a coach would say to the days is for the reader to judge; what must
never happen is asserted.
"""

# ruff: noqa: PLR2004 - the days of a made-up life need no names

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from drawn_lives import LIVES, Life

from glutetimer.app.actions import Action
from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import Silence
from glutetimer.app.live_session import LiveSession
from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.start_sync import synchronise
from glutetimer.app.today_facts import TodayChoice
from glutetimer.cli.run import run
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.session.feel_check import feel_answers
from glutetimer.session.snapshot import Snapshot, State

FIRST_DAY = date(2026, 9, 7)
"""A Monday."""
EVENING = time(18, 30)
STEP_MS = 1000
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
HARDER = {Rule.MORE_REPS, Rule.LONGER_HOLD, Rule.NEXT_RUNG, Rule.STRONGER_BAND}


class Machine:
    """What the command line is handed: the program over one data folder, on a clock of ours."""

    def __init__(self, folder: Path, clock: FakeClock, catalogue: Catalogue) -> None:
        self.folder = folder
        self.clock = clock
        self._catalogue = catalogue

    def context(self, _data_dir: str | None = None, *, looks_only: bool = False) -> AppContext:
        """Return the program as it starts now."""
        context = AppContext(self.folder, self.clock, looks_only=looks_only)
        context.__dict__["catalogue"] = self._catalogue
        return context

    def command(self, *words: str) -> int:
        """Run a command of the terminal; what it prints is printed."""
        return run(words, self)  # type: ignore[arg-type] # no command here opens a window


def lead(life: Life, catalogue: Catalogue, place: Path) -> None:
    """Lead a life through all its days."""
    clock = FakeClock(start=datetime.combine(FIRST_DAY, time(7), UTC))
    machines = [Machine(place / str(number), clock, catalogue) for number in range(life.machines)]
    for machine in machines:
        _settle_in(machine, life, place / "shared" if life.machines > 1 else None)
    if life.imports:
        _import(machines[0], place)
    trained = 0
    for day in range(7 * life.weeks):
        morning = FIRST_DAY + timedelta(days=day)
        clock.advance(_ms_until(clock, datetime.combine(morning, EVENING, UTC)))
        machine = machines[trained % len(machines)]
        trains = morning.weekday() in life.days and not life.away[0] <= day < life.away[1]
        print(f"\n== day {day + 1}, {WEEKDAYS[morning.weekday()]} {morning:%d %b}", end="")
        print(f", machine {trained % len(machines) + 1}" if len(machines) > 1 else "")
        with closing(machine.context()) as context:
            _sync(context)
            life.at_hand(day, context)
            context.history.wait()
        machine.command("today")
        if trains:
            trained += 1
            with closing(machine.context()) as context:
                _train(life, day, context, clock)
                _sync(context)


def _settle_in(machine: Machine, life: Life, shared: Path | None) -> None:
    with closing(machine.context()) as context:
        store = context.settings_store
        values = {"purposes": life.purposes, "kit": life.kit, "voice_on": False, **life.settings}
        for key, value in (values | {"first_start_done": True, "safety_read": True}).items():
            store.change(key, value=value)
        if shared is not None:
            shared.mkdir(exist_ok=True)
            store.change("sync_folder", value=str(shared))


def _ms_until(clock: FakeClock, moment: datetime) -> int:
    return max(0, round(moment.timestamp() * 1000) - clock.utc_ms())


def _sync(context: AppContext) -> None:
    if context.settings.sync_folder:
        synchronise(context.history, context.settings.sync_folder, context.clock)


def _import(machine: Machine, place: Path) -> None:
    """Take in three years as another program writes them."""
    path = place / "strong.csv"
    heads = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes"
    with path.open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow([*heads.split(","), "Workout Notes", "RPE"])
        for back in range(3 * 365, 0, -2):
            day = FIRST_DAY - timedelta(days=back)
            row = (f"{day} 07:00:00", "Legs", "30m", "Glute Bridge", 1, 0, 12, 0, 0, "", "", "")
            rows.writerow(row)
    names = place / "names.toml"
    names.write_text('"Glute Bridge" = "glute_bridge"\n', encoding="utf-8")
    machine.command("import", str(path), "--map", str(names))


def _train(life: Life, day: int, context: AppContext, clock: FakeClock) -> None:
    """Do what is suggested, answer what is asked, and decide on what is advised then."""
    if life.trials and day % 2:
        return _do(life, day, context, clock, trial=True)
    before = _reps_and_holds(context)
    _decide(life, day, context)
    _do(life, day, context, clock)
    _decide(life, day, context)
    context.history.wait()
    after = _reps_and_holds(context)
    changed = [
        f"{name}: {before.get(name)} -> {value}"
        for name, value in after.items()
        if name in before and before[name] != value
    ]
    if changed:
        print("    changes:", "; ".join(changed))
    return None


def _decide(life: Life, day: int, context: AppContext) -> None:
    """Answer the advice that is open, before a session and after it."""
    suggested = context.today.to_do(TodayChoice(programme=life.programme)).programme.id
    for advice in context.progress.offered((suggested,)):
        _assert_sound(life, day, advice)
        answer = life.answers(day, advice)
        what = advice.change or advice.detail
        print(f"    advised: {advice.rule} {advice.exercise} {what}  -> {answer or 'no answer'}")
        if answer == "put_off" or advice.change is None:
            context.progress.put_off(advice)
        elif answer == "accept":
            context.progress.accept(advice)


def _reps_and_holds(context: AppContext) -> dict[str, str]:
    planned = context.today.to_do(TodayChoice(programme="cyclist_four"))
    return {
        f"{one.block} {one.exercise.id}": f"{one.sets}x{one.reps} "
        f"hold {one.tempo.hold_ms / 1000:g} {one.band or ''} {one.first_side}"
        for one in planned.plan.prescriptions
    }


def _assert_sound(life: Life, day: int, advice: Advice) -> None:
    """See that nothing gets harder without contact or after pain."""
    if advice.rule in HARDER:
        feel = life.feels(day, advice.exercise)
        is_felt = feel is not None and feel.startswith("glute")
        if not is_felt or life.hurts(day, advice.exercise):
            raise AssertionError(day, advice)


def _do(
    life: Life, day: int, context: AppContext, clock: FakeClock, *, trial: bool = False
) -> None:
    choice = TodayChoice(programme=life.programme, minutes=life.minutes)
    planned = context.today.to_do(choice)
    start = context.starter.new_start(planned, trial=trial)
    live = context.starter.live_session(start, start.open_writer(), Silence())
    print(f"    does {'(as a trial) ' if trial else ''}{_doing(planned)}")
    live.runner.start()
    asked: set[tuple[int, str]] = set()
    while not live.is_over:
        clock.advance(STEP_MS)
        live.runner.poll()
        _react(life, day, live, context.catalogue, asked)
    live.set_effort(life.effort)
    context.history.wait()


def _doing(planned: PlannedProgramme) -> str:
    plan = planned.plan
    week = f", week {plan.week}" if plan.week else ""
    done = ", ".join(
        f"{one.exercise.id} {one.sets}x{one.reps}"
        + (f" hold {one.tempo.hold_ms / 1000:g}" if one.exercise.timing.mode == "reps" else "")
        for one in plan.prescriptions
    )
    return f"{plan.programme}{week} ({plan.total_ms / 60_000:.0f} min): {done}"


def _react(
    life: Life, day: int, live: LiveSession, catalogue: Catalogue, asked: set[tuple[int, str]]
) -> None:
    shown: Snapshot = live.runner.snapshot()
    step = shown.step
    exercise = live.session.plan.exercise_of(step) if step.kind.is_work else None
    if exercise and life.hurts(day, exercise.id) and shown.rep == 3 and live.state is State.RUNNING:
        print(f"    hurts: {exercise.id}")
        live.act(Action.PAIN)
        live.answer(1)
    if life.weak_left and exercise and shown.rep and str(step.side) == "left":
        left = step.reps - shown.rep
        if left < life.weak_left and live.state is State.RUNNING:
            live.act(Action.NEXT)
    if shown.asks_test:
        live.answer(1)
    elif shown.asks_feel and (step.run, shown.asks_feel) not in asked:
        asked.add((step.run, shown.asks_feel))
        feel = life.feels(day, shown.asks_feel)
        options = catalogue.guidance.feel_check.options
        offered = [one.id for one in feel_answers(options, catalogue.exercises[shown.asks_feel])]
        if feel in offered:
            live.answer(offered.index(feel))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lives", nargs="*", metavar="LIFE", help=", ".join(LIVES))
    wanted = parser.parse_args().lives or list(LIVES)
    unknown = [name for name in wanted if name not in LIVES]
    if unknown:
        parser.error(f"no such life: {', '.join(unknown)}")
    catalogue = load_catalogue(assets_dir())
    for name in wanted:
        print(f"\n######## {name}: {LIVES[name].what}")
        with tempfile.TemporaryDirectory(prefix="glutetimer-life-") as place:
            lead(LIVES[name], catalogue, Path(place))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
