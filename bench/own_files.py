"""Kills whoever writes a person's own exercises and programmes, and looks at what lies there then.

    python bench/own_files.py [WHAT ...] [--kills N] [--seed SEED]

WHAT is a sheet that is kept, an exercise that is made, changed, deleted and brought back, or a
programme that is edited, undone, deleted and brought back. All kills share one data folder. After
each of them every file there is one that was to be written, to the letter, the program can use all
of them, and the next start leaves nothing else behind.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from threading import Event

from glutetimer.app import own_files, own_pictures
from glutetimer.app.context import AppContext
from glutetimer.app.own_pictures import PictureFile
from glutetimer.app.programme_undo import EditKind
from glutetimer.app.sheet_editing import SheetEditing
from glutetimer.host.atomic_file import write_whole
from glutetimer.training.exercise_draft import ExerciseDraft
from glutetimer.training.programme import Block, Programme

SHEET = "Glute bridge 3 x 12\nWobble walk {0} 2 x 10\nHip thing {0} 30 s\n"
PARTS = ("exercises", "programmes", "pictures")


def keep_sheets(context: AppContext, name: str) -> Iterator[None]:
    """Read a sheet and keep it, with two exercises of one's own."""
    word = name.translate({ord("_"): "x", **{48 + digit: 97 + digit for digit in range(10)}})
    editing = SheetEditing(SHEET.format(word), context.sheet_programmes)
    yield
    editing.keep(f"Sheet {name}")
    yield


def make_exercises(context: AppContext, name: str) -> Iterator[None]:
    """Make an exercise with a picture, change it, delete it, bring it back."""
    own = context.own_exercises
    picture = own.take_picture(name.encode() * 5000, lambda data: PictureFile(data, "png"))
    made = own.make(ExerciseDraft(name=f"Wobble {name}", cues=("Slowly.",), pictures=(picture,)))
    yield
    for reps in (8, 9):
        own.change(made.id, ExerciseDraft(name=f"Wobble {name}", reps=reps, pictures=(picture,)))
        yield
    own.restore(own.remove(made.id))
    yield
    own.remove(made.id)
    own.forget_pictures((picture,))
    yield


def edit_programmes(context: AppContext, name: str) -> Iterator[None]:
    """Edit a programme, undo and redo it, delete it, bring it back."""
    own = context.own_programmes
    blocks = (Block(exercise="squat", note="slowly " * 100), Block(exercise="glute_bridge"))
    kept = own.keep(Programme(id=f"mine_{name}", name=f"Mine {name}", blocks=blocks))
    editing = context.edit_programme(kept.id)
    yield
    for sets in (3, 4):
        editing.change((0,), EditKind.SETS, sets=sets)
        editing.move((0,), 1)
        editing.undo()
        editing.redo()
        yield
    own.restore(own.remove(kept.id))
    yield
    own.remove(kept.id)


WORK: dict[str, Callable[[AppContext, str], Iterator[None]]] = {
    "sheet": keep_sheets,
    "exercise": make_exercises,
    "programme": edit_programmes,
}


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("what", nargs="*", choices=[*WORK, []])
    arguments.add_argument("--kills", type=int, default=20, help="of each")
    arguments.add_argument("--seed", type=int, default=random.randrange(1_000_000))  # noqa: S311 - no secret
    chosen = arguments.parse_args()
    chance = random.Random(chosen.seed)  # noqa: S311 - instants, no secrets
    faults: Counter[str] = Counter()
    for what in chosen.what or WORK:
        with tempfile.TemporaryDirectory() as folder:
            found = Counts()
            for number in range(chosen.kills):
                after_s = chance.choice((0.005, 0.4)) * chance.random()
                lived = live_and_be_killed(Path(folder), what, number, after_s)
                found.take(lived)
                faults.update(found.faults_in(Path(folder)))
        print(
            f"{what:10} kills {chosen.kills}  while writing {found.litter}  "
            f"files written {found.written}  left {found.files}  faults {dict(faults) or 'none'}",
            flush=True,
        )
    print(f"seed {chosen.seed}")
    return 1 if faults else 0


class Counts:
    """What was to be written, and what was found."""

    def __init__(self) -> None:
        self.told: set[str] = set()
        self.written = self.litter = self.files = 0

    def take(self, told: list[str]) -> None:
        """Note what was to be written."""
        self.told.update(told)
        self.written += len(told)

    def faults_in(self, data: Path) -> Iterator[str]:
        """Start again, and yield what is wrong then."""
        self.litter += len(unfinished(data))
        context = AppContext(data)
        if context.catalogue.problems:
            print(context.catalogue.problems[0])
            yield "a file that cannot be used"
        if unfinished(data):
            yield "litter after a start"
        files = [path for part in PARTS for path in (data / part).rglob("*") if path.is_file()]
        self.files = len(files)
        for path in files:
            if sha256(path.read_bytes()).hexdigest() not in self.told:
                print(path)
                yield "neither the old nor the new"


def unfinished(data: Path) -> list[Path]:
    return [path for path in data.rglob(".*") if path.name[-1].isdigit()]


def live_and_be_killed(data: Path, what: str, number: int, after_s: float) -> list[str]:
    """Do work in a process of its own until it is killed; return what it began to write."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        work(data, what, number, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        first = pipe.readline()  # the first file is about to be written
        Event().wait(after_s)
        os.kill(child, signal.SIGKILL)
        lines = (first + pipe.read()).splitlines()
    _child, ending = os.waitpid(child, 0)
    if not os.WIFSIGNALED(ending):
        sys.exit("The work ended by itself.")
    return [json.loads(line) for line in lines]


def work(data: Path, what: str, number: int, pipe: int) -> None:
    """Work for ever, telling of each file before it is written."""

    def told(path: Path, content: str | bytes) -> None:
        raw = content if isinstance(content, bytes) else content.encode()
        os.write(pipe, json.dumps(sha256(raw).hexdigest()).encode() + b"\n")
        write_whole(path, content)

    for module in (own_files, own_pictures):
        module.write_whole = told  # type: ignore[attr-defined] # tells what is written
    context = AppContext(data)
    again = 0
    while True:
        for _step in WORK[what](context, f"{number}_{again}"):
            pass
        again += 1


if __name__ == "__main__":
    sys.exit(main())
