"""Lets the disk fail in the middle of a session and looks what becomes of it.

    python bench/disk.py

The disk is full for a while, full to the end, the folder removed, its permissions taken away. A
small disk of memory is mounted for the first two, which takes root. Every session must go on to
its end, say what is wrong once, and every rep must be in the history or in the file it names.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from glutetimer.history.restoring import take_in
from glutetimer.wiring import House

ROOT = Path(__file__).resolve().parents[1]
TROUBLE_AT_REP = 9
WELL_AT_REP = 30
ALL_REPS = 160
"""Of the session that is lived through."""

Act = Callable[[Path], None]


def nothing(_: Path) -> None:
    """Leave it."""


def fill(folder: Path) -> None:
    """Take all the room there is."""
    try:
        with (folder / "filler").open("wb", buffering=0) as file:
            while file.write(bytes(512)):
                pass
    except OSError:
        return


def empty(folder: Path) -> None:
    """Give the room back."""
    (folder / "filler").unlink(missing_ok=True)


def remove(folder: Path) -> None:
    """Remove the data folder."""
    shutil.rmtree(folder)


def lock_out(folder: Path) -> None:
    """Take every permission away."""
    for path in (*folder.iterdir(), folder):
        path.chmod(0)


def let_in(folder: Path) -> None:
    """Give the permissions back."""
    folder.chmod(0o700)
    for path in folder.iterdir():
        path.chmod(0o700 if path.is_dir() else 0o600)


CASES: dict[str, tuple[Act, Act, bool]] = {
    # what goes wrong, what makes it well, and whether the session ends before that
    "full for a while": (fill, empty, False),
    "full to the end": (fill, empty, True),
    "folder removed": (remove, nothing, False),
    "permissions lost": (lock_out, let_in, True),
}


def main() -> int:
    faults = 0
    for name, (harm, heal, late) in CASES.items():
        with small_disk() as place:
            told = live(place / "data", harm, heal if not late else nothing)
            if late:
                heal(place / "data")
            verdict = judge(place / "data", *told)
            print(f"{name}: {verdict}")
            faults += verdict.startswith("!")
    return 1 if faults else 0


@contextmanager
def small_disk() -> Iterator[Path]:
    """Give a folder with little room, where root may mount one."""
    with tempfile.TemporaryDirectory() as folder:
        mounted = not subprocess.call(
            ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder], stderr=subprocess.DEVNULL
        )
        try:
            yield Path(folder)
        finally:
            if mounted:
                subprocess.check_call(["umount", folder])


def live(folder: Path, harm: Act, heal: Act) -> tuple[int, str, int]:
    """Live through a session in which the disk fails; return exit code, stderr and all reps."""
    command = [sys.executable, "-m", "glutetimer", "play", "cyclist_four", "--json"]
    command += ["--speed", "150", "--data-dir", str(folder)]
    # what could not be written goes to the person's home when the data folder takes nothing
    home = folder.parent.with_name(folder.parent.name + "_home")
    home.mkdir()
    child = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "HOME": str(home)},
    )
    healing = threading.Timer(3.0, heal, (folder,))
    reps = 0
    if child.stdout is None or child.stderr is None:
        return 1, "", 0
    for line in child.stdout:
        reps += json.loads(line)["type"] == "rep_completed"
        if reps == TROUBLE_AT_REP and not healing.is_alive():
            harm(folder)
            healing.start()
            break
    reps += sum(json.loads(line)["type"] == "rep_completed" for line in child.stdout)
    errors = child.stderr.read()
    code = child.wait()
    healing.join()
    return code, errors.strip(), reps


def judge(folder: Path, code: int, errors: str, printed: int) -> str:
    """Say what is left of the session."""
    house = House(folder)
    home = folder.parent.with_name(folder.parent.name + "_home")
    try:
        history = house.history
        rescued = [*folder.glob("*rescued*.db"), *home.glob("*rescued*.db")]
        for file in rescued:
            take_in(history, file, datetime.now(UTC))
        kept = sum(
            row.record.done_reps for one in history.sessions() for row in history.sets(one.uuid)
        )
        sound = history.check()
        state = history.sessions()[0].state.value
    finally:
        house.close()
    wrong = kept < max(printed, ALL_REPS) or sound != "ok" or len(errors.splitlines()) > 3  # noqa: PLR2004 - the trouble, where it is kept, and the exit
    return (
        f"{'!' if wrong else ''}exit {code}, {state}, reps printed {printed}, kept {kept}, file "
        f"{sound}, rescued in {len(rescued)} files; said: {errors or 'nothing'}"
    )


if __name__ == "__main__":
    sys.exit(main())
