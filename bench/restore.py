"""Restores a backup again and again while other processes train, and looks for lost reps.

    python bench/restore.py [RESTORES] [--writers N]

Each writer does short sessions one after the other. What was acknowledged as on disk must be in the
history in the end, or in one of the copies that lead back from a restoring.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from threading import Event, Thread
from time import perf_counter

from glutetimer.app.context import AppContext
from glutetimer.errors import UserError
from glutetimer.history import schema
from glutetimer.history.restoring import restore

ROOT = Path(__file__).resolve().parents[1]
_REPS = "SELECT uuid, done_reps FROM performed_set"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("restores", type=int, nargs="?", default=100)
    arguments.add_argument("--writers", type=int, default=2)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        context = AppContext(folder)
        backup = Path(folder) / "before.db"
        context.history.back_up(backup)
        enough = Event()
        acknowledged: list[int] = []
        writers = [
            Thread(target=train, args=(folder, acknowledged, enough)) for _ in range(chosen.writers)
        ]
        for writer in writers:
            writer.start()
        done = refused = 0
        slowest = 0.0
        while done < chosen.restores:
            begun = perf_counter()
            try:
                restore(context.history, backup, context.clock.now())
            except UserError:
                refused += 1
            else:
                done += 1
                slowest = max(slowest, perf_counter() - begun)
            Event().wait(0.05)
        enough.set()
        for writer in writers:
            writer.join()
        kept: dict[str, int] = {}
        for path in (context.paths.history, *context.paths.backups.glob("history_before_*.db")):
            with closing(schema.connect(path, "ro")) as database:
                for uuid, reps in database.execute(_REPS):
                    kept[uuid] = max(reps, kept.get(uuid, 0))
        sound = context.history.check()
        context.close()
    printed, found = sum(acknowledged), sum(kept.values())
    print(
        f"restores {done}  refused while training {refused}  reps acknowledged {printed}  "
        f"lost {printed - found}  slowest {slowest:.2f} s  history {sound}"
    )
    return 0 if printed == found > 0 and sound == "ok" else 1


def train(folder: str, acknowledged: list[int], enough: Event) -> None:
    """Do sessions until there were enough; count the reps that are acknowledged to be on disk."""
    command = [
        sys.executable,
        "-m",
        "glutetimer",
        "play",
        "glute_bridge",
        "--speed",
        "4000",
        "--record",
    ]
    command += ["--json", "--data-dir", folder]
    number = 0
    while not enough.is_set():
        child = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
        lines = [json.loads(line) for line in child.stdout.splitlines() if line.startswith("{")]
        number += sum(line["type"] == "rep_completed" for line in lines)
    acknowledged.append(number)


if __name__ == "__main__":
    sys.exit(main())
