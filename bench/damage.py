"""Damages the files of a person at random and looks whether the program still starts.

    python bench/damage.py [TIMES] [--seed SEED] [--keep]

Each time a month of training with its backups is damaged in one way: the history truncated, bytes
flipped, pages zeroed or torn, its log missing or torn, another file or none in its place; or the
settings, or one of the person's own programmes. Then it must open, answer every question, keep
the damaged file byte for byte, change no backup, and have every session that a backup has.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from glutetimer.app.context import AppContext
from glutetimer.errors import UserError
from glutetimer.history.session_writer import SessionWriter
from glutetimer.host.clock import FakeClock
from glutetimer.session.session import Session

PAGE = 4096
DAY_MS = 86_400_000
DAYS = 24
PROGRAMMES = ("cyclist_four", "clench_check", "desk_reset")


class Damage:
    """Ways to damage a file, each drawn with a chance of its own."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.ways: dict[str, Callable[[Path], None]] = {
            "truncated": self._truncate,
            "bytes flipped": self._flip,
            "one byte flipped": lambda path: self._flip(path, most=1),
            "pages zeroed": self._zero,
            "first page zeroed": lambda path: self._zero(path, first=True),
            "pages torn": self._tear,
            "pages swapped": self._swap,
            "log missing": lambda path: log_of(path).unlink(missing_ok=True),
            "log torn": lambda path: self._truncate(log_of(path)),
            "log flipped": lambda path: self._flip(log_of(path)),
            "another file": self._replace,
            "empty": lambda path: path.write_bytes(b""),
            "missing": lambda path: path.unlink(),
        }

    def _truncate(self, path: Path) -> None:
        content = path.read_bytes() if path.exists() else b""
        if content:
            path.write_bytes(content[: self.chance.randrange(len(content))])

    def _flip(self, path: Path, most: int = 200) -> None:
        content = bytearray(path.read_bytes() if path.exists() else b"")
        for _ in range(self.chance.randint(1, most) if content else 0):
            content[self.chance.randrange(len(content))] ^= 1 << self.chance.randrange(8)
        if content:
            path.write_bytes(content)

    def _zero(self, path: Path, *, first: bool = False) -> None:
        content = bytearray(path.read_bytes())
        pages = len(content) // PAGE
        chosen = [0] if first else self.chance.sample(range(pages), min(pages, 3))
        for page in chosen:
            content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
        path.write_bytes(content)

    def _tear(self, path: Path) -> None:
        content = bytearray(path.read_bytes())
        start = self.chance.randrange(len(content))
        length = self.chance.randint(1, 3 * PAGE)
        end = min(len(content), start + length)
        content[start:end] = self.chance.randbytes(end - start)
        path.write_bytes(content)

    def _swap(self, path: Path) -> None:
        content = bytearray(path.read_bytes())
        one, other = (self.chance.randrange(len(content) // PAGE) * PAGE for _ in range(2))
        page = content[one : one + PAGE]
        content[one : one + PAGE] = content[other : other + PAGE]
        content[other : other + PAGE] = page
        path.write_bytes(content)

    def _replace(self, path: Path) -> None:
        log_of(path).unlink(missing_ok=True)
        path.write_bytes(self.chance.choice([b"\x89PNG\r\n", b"PK\3\4", b"hello\n"]) * 999)


def log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def train(context: AppContext, clock: FakeClock, name: str) -> SessionWriter:
    """Live through a session at once."""
    plan = context.planner.planned(context.planner.find(name)).plan
    page = context.starter.begin(plan, context.planner.find(name))
    session = Session(plan, context.catalogue.exercises)
    for event in (*session.start(0), *session.advance(plan.total_ms)):
        page.put(event)
    clock.advance(plan.total_ms)
    return page


def a_month(folder: Path) -> FakeClock:
    """Leave a month of training with daily backups; in the last session the power failed."""
    clock = FakeClock()
    for day in range(DAYS):
        context = AppContext(folder, clock)
        context.history._copying.join()  # noqa: SLF001 - the copy of this day, before its session
        train(context, clock, PROGRAMMES[day % len(PROGRAMMES)])
        context.close()
        clock.advance(DAY_MS)
    clock.advance(-DAY_MS)
    context = AppContext(folder, clock)
    context.settings_store.change("hold_top_s", value=3)
    context.paths.programmes.mkdir()
    for number in range(3):
        text = (
            f'id = "mine_{number}"\nname = "Mine {number}"\ndefault = "mine"\n'
            '[[blocks]]\nexercise = "glute_bridge"\ndefault = "mine"\n'
        )
        (context.paths.programmes / f"mine_{number}.toml").write_text(text, "utf-8")
    break_off(context, clock)
    files = [folder / "history.db", folder / "history.db-wal", *folder.glob(".under_way_*")]
    files += (folder / "backups").iterdir()
    left = {file: file.read_bytes() for file in files}
    context.close()
    for file, content in left.items():
        file.write_bytes(content)
    return clock


def break_off(context: AppContext, clock: FakeClock) -> None:
    """Live through half of a session, and leave it at that."""
    plan = context.planner.planned(context.planner.find("cyclist_four")).plan
    page = context.starter.begin(plan, context.planner.find("cyclist_four"))
    session = Session(plan, context.catalogue.exercises)
    for event in (*session.start(0), *session.advance(plan.total_ms // 2)):
        page.put(event).wait()
    clock.advance(plan.total_ms // 2)


def sessions_in(path: Path) -> set[str]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as database:
        return {uuid for (uuid,) in database.execute("SELECT uuid FROM session")}


def start(context: AppContext) -> set[str]:
    """Do what a start and a look at every page do; return the sessions found."""
    history = context.history
    found = history.sessions()
    for row in found:
        history.sets(row.uuid)
        history.programme(row.uuid)
    history.set_rows()
    history.self_tests()
    context.starter.interrupted()
    if history.check() != "ok":
        message = "is not sound after the start"
        raise UserError(message)
    return {row.uuid for row in found}


def one(month: Path, clock: FakeClock, way: str, damage: Callable[[Path], None]) -> Counter[str]:
    """Damage a copy of the month; return what came of it, faults with an exclamation mark."""
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        shutil.copytree(month, folder)
        path = folder / "history.db"
        everything = sessions_in(path)
        backups = {copy: copy.read_bytes() for copy in (folder / "backups").iterdir()}
        held = {copy: sessions_in(copy) for copy in backups}
        for file in ("-shm",):
            Path(f"{path}{file}").unlink(missing_ok=True)
        damage(path)
        broken = path.read_bytes() if path.exists() else b""
        context = AppContext(folder, FakeClock(clock.instant_ms, clock.start))
        try:
            found = start(context)
            notices = context.history.notices
        except UserError as problem:
            counts[
                f"{'refused' if 'newer' in str(problem) else '!refused'}: {problem.what[-60:]}"
            ] += 1
            return counts
        finally:
            context.close()
        newest = max(backups)
        counts["sessions"] += len(everything)
        counts["sessions lost"] += len(everything - found)
        counts["!less than the backup"] += len(held[newest] - found)
        counts["!invented sessions"] += len(found - everything)
        for copy, content in backups.items():
            kept_up = copy == newest and held[copy] <= sessions_in(copy)  # that of the day
            counts["!backup changed"] += copy.read_bytes() != content and not kept_up
        asides = list(folder.glob("history_damaged_*.db"))
        counts["set aside"] += bool(asides)
        if asides:
            counts["!damaged file changed"] += asides[0].read_bytes() != broken
            words = ("damaged", "gone")
            counts["!not counts"] += not any(word in one for one in notices for word in words)
        if everything - found:
            counts[f"  sessions lost, {way}"] += len(everything - found)
            counts["!lost without a word"] += not notices
    return counts


def texts(month: Path, clock: FakeClock, ways: Damage, chance: random.Random) -> Counter[str]:
    """Damage the settings or one programme; the others must still be there."""
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        shutil.copytree(month, folder)
        victim = chance.choice([folder / "settings.toml", folder / "programmes" / "mine_1.toml"])
        ways.ways[chance.choice(["truncated", "bytes flipped", "another file"])](victim)
        broken = victim.read_bytes()
        context = AppContext(folder, FakeClock(clock.instant_ms, clock.start))
        try:
            known = context.catalogue.programmes
            counts["!another programme hidden"] += not {"mine_0", "mine_2"} <= set(known)
            context.settings_store.change("hold_top_s", value=1)
            kept = [path.read_bytes() for path in folder.rglob("*.toml")]
            if victim.name == "settings.toml" and context.settings_store.notices:
                counts["settings set aside"] += 1
                is_text_only = not any("kept as" in one for one in context.settings_store.notices)
                counts["!damaged settings gone"] += broken not in kept and not is_text_only
            elif victim.name != "settings.toml":
                counts["programme refused"] += "mine_1" not in known
                counts["!own programme changed"] += victim.read_bytes() != broken
        except UserError as problem:
            counts[f"!refused: {json.dumps(str(problem))}"] += 1
        finally:
            context.close()
    return counts


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("times", type=int, nargs="?", default=100)
    arguments.add_argument("--seed", type=int, default=random.randrange(1_000_000))  # noqa: S311 - no secret
    chosen = arguments.parse_args()
    chance = random.Random(chosen.seed)  # noqa: S311 - places, no secrets
    damage = Damage(chance)
    total: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as place:
        month = Path(place) / "data"
        clock = a_month(month)
        names = list(damage.ways)
        for number in range(chosen.times):
            if number % 10 == 9:  # noqa: PLR2004 - one in ten
                total += texts(month, clock, damage, chance)
                continue
            way = names[number % len(names)]
            total += one(month, clock, way, damage.ways[way])
    print(f"damages {chosen.times}  (seed {chosen.seed}, {timedelta(days=DAYS).days} days)")
    for what, count in sorted(total.items()):
        print(f"  {count:6}  {what}")
    return 1 if any(what.startswith("!") and count for what, count in total.items()) else 0


if __name__ == "__main__":
    sys.exit(main())
