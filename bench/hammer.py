"""Lets several programs write one history at once, and looks whether anything is lost.

    python bench/hammer.py [ROUNDS] [--writers N] [--programme ID]

In every round that many sessions run at the same time in one data folder, as fast
as the disk allows, while a reader asks for everything again and again. Every printed rep must be
in the history, every session finished, no line on stderr, the file sound.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import IO

from glutetimer.app.context import AppContext
from glutetimer.history.rows import SessionState

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("rounds", type=int, nargs="?", default=3)
    arguments.add_argument("--writers", type=int, default=3)
    arguments.add_argument("--programme", default="cyclist_four")
    arguments.add_argument("--speed", default="2000")
    chosen = arguments.parse_args()
    faults: Counter[str] = Counter()
    reps = looks = 0
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "glutetimer", "play", chosen.programme]
        command += ["--speed", chosen.speed, "--record", "--json", "--data-dir", folder]
        context = AppContext(folder)
        for _ in range(chosen.rounds):
            known = {row.uuid for row in context.history.sessions()}
            children = [start(command) for _ in range(chosen.writers)]
            while any(child.poll() is None for child, _ in children):
                context.history.set_rows()
                looks += 1
            printed = 0
            for child, output in children:
                output.seek(0)
                lines = output.read().splitlines()
                events = [json.loads(line) for line in lines if line.startswith("{")]
                faults["stderr"] += len(events) != len(lines)
                faults["exit code"] += child.returncode != 0
                printed += sum(event["type"] == "rep_completed" for event in events)
            new = [row for row in context.history.sessions() if row.uuid not in known]
            kept = sum(
                row.record.done_reps for one in new for row in context.history.sets(one.uuid)
            )
            reps += printed
            faults["sessions"] += len(new) != chosen.writers
            faults["not finished"] += any(one.state is not SessionState.FINISHED for one in new)
            faults["reps lost"] += kept != printed
        faults["not sound"] += context.history.check() != "ok"
        context.close()
    found = {name: count for name, count in faults.items() if count}
    print(
        f"rounds {chosen.rounds}  writers {chosen.writers}  reps {reps}  looks {looks}  "
        f"faults {found or 'none'}"
    )
    return 1 if found else 0


def start(command: list[str]) -> tuple[subprocess.Popen[str], IO[str]]:
    """Start a session; what it says, errors too, goes into a file."""
    output = tempfile.TemporaryFile("w+")  # noqa: SIM115 - gone with the program
    child = subprocess.Popen(command, stdout=output, stderr=output, text=True, cwd=ROOT)
    return child, output


if __name__ == "__main__":
    sys.exit(main())
