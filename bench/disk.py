"""Lets the disk fail in the middle of a session and looks what becomes of it.

    python bench/disk.py

The disk is full for a while, full to the end, read-only for a while and to the end, the folder
removed, its permissions taken away, or only those to write. Where root runs this, small disks of
memory are mounted, and the session runs without root's right to pass over permissions, as that of
anybody else would. Every session must go on to its end, say what is wrong once, and every rep must
be in the history or in the file it names.
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

from glutetimer.app.context import AppContext
from glutetimer.history.restoring import add_missing

ROOT = Path(__file__).resolve().parents[1]
TROUBLE_AT_REP = 9
WELL_AT_REP = 30
ALL_REPS = 160
"""Of the session that is played."""

DISK_BYTES = 16_000_000
AS_ANYBODY = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
"""Runs a command without root's right to pass over permissions."""

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


def abort(folder: Path) -> None:
    """Let the file system find itself damaged: from now on it can only be read."""
    subprocess.check_call(["mount", "-o", "remount,abort", str(folder.parent)])


def repair(folder: Path) -> None:
    """Mend the file system, as the next start of the machine would."""
    disk = folder.parent
    subprocess.check_call(["umount", str(disk)])
    # 1: there was something to mend
    subprocess.call(["e2fsck", "-fp", str(image_of(disk))], stdout=subprocess.DEVNULL)
    mount(disk)


def close_to_writing(folder: Path) -> None:
    """Take the permissions to write away."""
    for path in folder.iterdir():
        path.chmod(0o500 if path.is_dir() else 0o400)
    folder.chmod(0o500)


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
    "read-only for a while": (close_to_writing, let_in, False),
    "read-only to the end": (close_to_writing, let_in, True),
    "file system gone read-only": (abort, repair, True),
}


def main() -> int:
    faults = 0
    for name, (harm, heal, late) in CASES.items():
        if harm is abort and os.geteuid() != 0:
            print(f"{name}: only root can try this")
            continue
        with small_disk() as place:
            outcome = play_and_harm(place / "data", harm, heal if not late else nothing)
            if late:
                heal(place / "data")
            verdict = judge(place / "data", *outcome)
            print(f"{name}: {verdict}")
            faults += verdict.startswith("!")
    return 1 if faults else 0


@contextmanager
def small_disk() -> Iterator[Path]:
    """Give a folder with little room: root mounts a disk of its own for it."""
    with tempfile.TemporaryDirectory() as folder:
        disk = Path(folder) / "disk"
        disk.mkdir()
        if os.geteuid() == 0:
            with image_of(disk).open("wb") as image:
                image.truncate(DISK_BYTES)
            subprocess.check_call(["mkfs.ext4", "-q", "-m", "0", str(image_of(disk))])
            mount(disk)
        try:
            yield disk
        finally:
            if os.geteuid() == 0:
                subprocess.check_call(["umount", str(disk)])


def image_of(disk: Path) -> Path:
    """Return the file that a disk lies in."""
    return disk.with_name("image")


def mount(disk: Path) -> None:
    """Put the disk in its place."""
    subprocess.check_call(["mount", "-o", "loop", str(image_of(disk)), str(disk)])


def play_and_harm(folder: Path, harm: Act, heal: Act) -> tuple[int, str, int]:
    """Live through a session in which the disk fails; return exit code, stderr and all reps."""
    command = [sys.executable, "-m", "glutetimer", "play", "cyclist_four", "--json"]
    command += ["--speed", "150", "--record", "--data-dir", str(folder)]
    # what could not be written goes to the person's home when the data folder takes nothing
    home = folder.parent.with_name("home")
    home.mkdir()
    if os.geteuid() == 0:
        command = [*AS_ANYBODY, *command]
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
    context = AppContext(folder)
    home = folder.parent.with_name("home")
    try:
        history = context.history
        rescued = [*folder.glob("*rescued*.db"), *home.glob("*rescued*.db")]
        for file in rescued:
            add_missing(history, file, datetime.now(UTC))
        kept = sum(
            row.record.done_reps for one in history.sessions() for row in history.sets(one.uuid)
        )
        sound = history.check()
        state = history.sessions()[0].state.value
    finally:
        context.close()
    wrong = kept < max(printed, ALL_REPS) or sound != "ok" or len(errors.splitlines()) > 3  # noqa: PLR2004 - the trouble, where it is kept, and the exit
    return (
        f"{'!' if wrong else ''}exit {code}, {state}, reps printed {printed}, kept {kept}, file "
        f"{sound}, rescued in {len(rescued)} files; said: {errors or 'nothing'}"
    )


if __name__ == "__main__":
    sys.exit(main())
