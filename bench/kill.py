"""Kills sessions at random instants and looks whether a rep that was printed is missing.

    python bench/kill.py [KILLS] [--seed SEED] [--longest SECONDS] [--programme ID]

All sessions share one data folder, so each start also finds what the last kill left.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from pathlib import Path

from glutetimer.history.store import open_history
from glutetimer.host.clock import MachineClock
from glutetimer.host.paths import find_paths

ROOT = Path(__file__).resolve().parents[1]

Key = tuple[str, int, str]
"""Exercise, set and side."""


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("kills", type=int, nargs="?", default=20)
    arguments.add_argument("--seed", type=int, default=random.randrange(1_000_000))  # noqa: S311 - no secret
    arguments.add_argument("--shortest", type=float, default=0.2, help="seconds until a kill")
    arguments.add_argument("--longest", type=float, default=4.0, help="seconds until a kill")
    arguments.add_argument("--programme", default="cyclist_four")
    arguments.add_argument("--speed", default="60")
    chosen = arguments.parse_args()
    chance = random.Random(chosen.seed)  # noqa: S311 - instants, no secrets

    printed_reps = lost_reps = faults = sessions = 0
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "glutetimer", "play", chosen.programme]
        command += ["--speed", chosen.speed, "--json", "--data-dir", folder]
        known: set[str] = set()
        for _ in range(chosen.kills):
            lines = live_and_kill(command, chance.uniform(chosen.shortest, chosen.longest))
            printed = reps_in(lines)
            with open_history(find_paths(folder).history, MachineClock()) as history:
                faults += history.check() != "ok"
                faults += len(history.notices)
                begun = {row.uuid for row in history.sessions()} - known
                kept: Counter[Key] = Counter()
                for session in begun:
                    for row in history.sets(session):
                        record = row.record
                        kept[record.exercise, record.set, record.side.value] += record.done_reps
            known |= begun
            sessions += len(begun)
            printed_reps += printed.total()
            lost_reps += (printed - kept).total()
    print(
        f"kills {chosen.kills}  sessions {sessions}  printed reps {printed_reps}  "
        f"lost reps {lost_reps}  faulty files {faults}  (seed {chosen.seed})"
    )
    return 1 if lost_reps or faults or not printed_reps else 0


def live_and_kill(command: list[str], after_s: float) -> list[str]:
    """Run a session, kill it after a while, and return the whole lines it printed."""
    child = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )
    end = threading.Timer(after_s, child.kill)
    end.start()
    output, errors = child.communicate()
    end.cancel()
    if child.returncode > 0:
        sys.exit(f"The session ended by itself with {child.returncode}: {errors.strip()}")
    return [line for line in output.splitlines(keepends=True) if line.endswith("\n")]


def reps_in(lines: list[str]) -> Counter[Key]:
    """Count the reps that were printed, by set."""
    events = [json.loads(line) for line in lines]
    return Counter(
        (event["exercise"], event["set"], event["side"])
        for event in events
        if event["type"] == "rep_completed"
    )


if __name__ == "__main__":
    sys.exit(main())
