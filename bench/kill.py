"""Kills sessions at random instants and looks whether anything that was printed is missing.

    python bench/kill.py [KILLS] [--seed SEED] [--longest SECONDS] [--programme ID]

All sessions share one data folder, so each start also finds what the last kill left. After every
kill the history must be sound, hold every rep that was printed, and offer to go on with exactly
the rep after the last one it holds. Half of the time the next session is that one, resumed.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import threading
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

from glutetimer.app.context import AppContext
from glutetimer.history.rows import SessionState
from glutetimer.session.record import Outcome
from glutetimer.session.steps import StepKind

ROOT = Path(__file__).resolve().parents[1]

Rep = tuple[str, int, str, int, int]
"""Exercise, set, side, attempt and rep."""
Place = tuple[str, int, str, int]
"""Exercise, set, side and the rep that comes next."""


@dataclass
class Found:
    """What came of all kills so far."""

    kills: int = 0
    reps: int = 0
    resumed: int = 0
    finished: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    printed: dict[str, set[Rep]] = field(default_factory=lambda: defaultdict(set))
    place: Place | None = None
    session: str = ""


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("kills", type=int, nargs="?", default=20)
    arguments.add_argument("--seed", type=int, default=random.randrange(1_000_000))  # noqa: S311 - no secret
    arguments.add_argument("--shortest", type=float, default=0.2, help="seconds until a kill")
    arguments.add_argument("--longest", type=float, default=2.0, help="seconds until a kill")
    arguments.add_argument(
        "--under-way", action="store_true", help="count those seconds from the first line on"
    )
    arguments.add_argument("--programme", default="cyclist_four")
    arguments.add_argument("--speed", default="400")
    chosen = arguments.parse_args()
    chance = random.Random(chosen.seed)  # noqa: S311 - instants, no secrets
    found = Found()
    with tempfile.TemporaryDirectory() as folder:
        play = [sys.executable, "-m", "glutetimer", "play"]
        options = ["--speed", chosen.speed, "--record", "--json", "--data-dir", folder]
        for _ in range(chosen.kills):
            resumes = found.place is not None and chance.random() < 0.5  # noqa: PLR2004 - half
            what = ["--resume"] if resumes else [chosen.programme]
            after_s = chance.uniform(chosen.shortest, chosen.longest)
            lines = run_and_kill([*play, *what, *options], after_s, under_way=chosen.under_way)
            check_session(
                Path(folder), [json.loads(line) for line in lines], found, resumes=resumes
            )
    faults = {name: count for name, count in found.faults.items() if count}
    print(
        f"kills {found.kills}  sessions {len(found.printed)}  resumed {found.resumed}  "
        f"finished {found.finished}  printed reps {found.reps}  "
        f"faults {faults or 'none'}  (seed {chosen.seed})"
    )
    return 1 if faults or not found.reps else 0


def run_and_kill(command: list[str], after_s: float, *, under_way: bool) -> list[str]:
    """Run a session, kill it after a while, and return the whole lines it printed."""
    with tempfile.TemporaryFile("w+") as errors:
        child = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=errors, text=True, cwd=ROOT
        )
        lines = cast("IO[str]", child.stdout)
        first = lines.readline() if under_way else ""
        end = threading.Timer(after_s, child.kill)
        end.start()
        output = first + lines.read()
        child.wait()
        end.cancel()
        if child.returncode > 0:
            errors.seek(0)
            sys.exit(
                f"The session ended by itself with {child.returncode}: {errors.read().strip()}"
            )
    return [line for line in output.splitlines(keepends=True) if line.endswith("\n")]


def check_session(
    folder: Path, events: list[dict[str, object]], found: Found, *, resumes: bool
) -> None:
    """Compare what was printed with what the history holds, and with what it offers."""
    found.kills += 1
    context = AppContext(folder)
    try:
        history = context.history
        found.faults["file not sound"] += history.check() != "ok"
        found.faults["notices"] += len(history.notices)
        newest = history.sessions(limit=1)
        if resumes and events:
            first = events[0]
            at = (first["exercise"], first["set"], max(1, int(str(first["rep"]))))
            exercise, number, side, rep = found.place or ("", 0, "", 0)
            found.resumed += 1
            found.faults["resumed elsewhere"] += at != (exercise, number, rep)
            found.faults["resumed on the other side"] += side not in (first["side"], "alternating")
            # a newer one may be finished, and an older one go on
            changed = max(history.sessions(), key=lambda row: row.updated_utc_ms)
            newest = [changed]
            found.faults["another session"] += changed.uuid != found.session
        if newest:
            session = newest[0].uuid
            printed = {
                (
                    str(e["exercise"]),
                    int(str(e["set"])),
                    str(e["side"]),
                    int(str(e["attempt"])),
                    rep,
                )
                for e in events
                if e["type"] == "rep_completed" and (rep := int(str(e["rep"])))
            }
            found.reps += len(printed - found.printed[session])
            found.printed[session] |= printed
            kept = {
                (r.exercise, r.set, r.side.value, r.attempt): r.done_reps
                for r in (row.record for row in history.sets(session))
            }
            found.faults["reps lost"] += sum(
                max(kept.get(rep[:-1], 0), kept.get((*rep[:2], "alternating", rep[3]), 0)) < rep[-1]
                for rep in found.printed[session]
            )
        check_offer(context, events, found)
    finally:
        context.close()


def check_offer(context: AppContext, events: list[dict[str, object]], found: Found) -> None:
    """Check the place at which the session can go on."""
    found.place = None
    offered = context.starter.interrupted()  # another one may have been left open
    if any(event["type"] == "session_finished" for event in events):
        found.finished += 1
        sessions = context.history.sessions()
        finished = {row.uuid for row in sessions if row.state is SessionState.FINISHED}
        found.faults["offers what is finished"] += offered is not None and (
            offered.session.uuid in finished
        )
        return
    if offered is None:
        found.faults["no offer"] += bool(events)
        return
    step, stopped = offered.stopped.step, offered.stopped
    found.session = offered.session.uuid
    if step.kind is not StepKind.END:
        found.place = (step.exercise, step.set, step.side.value, stopped.rep)
    rows = context.history.sets(found.session)
    last = rows[-1].record if rows else None
    if last and last.outcome is Outcome.UNDER_WAY and last.done_reps < last.planned_reps:
        right = (last.exercise, last.set, last.side.value, last.done_reps + 1)
        found.faults["wrong place"] += found.place != right


if __name__ == "__main__":
    sys.exit(main())
