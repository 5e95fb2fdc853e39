"""Fill sync folders with whatever others could put there, and keep in step.

    python bench/hostile_peers.py [--folders N] [--seed N]

Each folder is drawn: what lies in place of and beside the logs (regular files, links to a person's
file, round links, dangling links, FIFOs, folders, sockets, sparse files, devices where root may
make them), pages with low, high and forged stamps, names of any bytes, and logs that are cut
short, flipped, with wrong checksums, or deflated to be huge. Two machines know that folder; a
third gets only what the first one writes. In a process of its own the first one looks twice, then
trains, changes a session and looks again, and all of this must hold:

- no folder takes longer than its time limit, and no process more memory than its limit;
- nothing of the person's was touched, and what is made is its owner's alone;
- every session is still there, and what is done afterwards arrives at the third machine.

With TMPDIR in memory (/dev/shm) it goes ten times as fast.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import shutil
import socket
import stat
import sys
import tempfile
import time
import zlib
from base64 import b64encode
from collections import Counter
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from uuid import UUID

import msgspec
from msgspec.structs import replace

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from glutetimer.errors import UserError  # noqa: E402 - found beside this file
from glutetimer.sync.page import CLOCK_END, HIGHEST, ROOM, SessionPage  # noqa: E402 - likewise
from glutetimer.sync.record import head, line_of  # noqa: E402 - likewise
from tests.sync.machines import Machine  # noqa: E402 - likewise

LONGEST_S = 20.0
"""Of one folder with all its looks, on a machine that does other things as well."""
MOST_MB = 200
MOST_KEPT = 1_000_000
PRECIOUS = b"first line\nlast line, without an end"
STAMPS = (0, 1, 1 << 16, CLOCK_END - 1, CLOCK_END, CLOCK_END + ROOM, CLOCK_END + ROOM + 1)
STAMPS += (CLOCK_END + 9 * ROOM, HIGHEST - 1, HIGHEST, HIGHEST + 1, 2**63 - 1, -1)
NAMES = (
    "000001.log", "000002.log", "000009.log", "999999.log", "1.log", ".log", "x.log", "notes.txt",
    "000001.sync-conflict-1.log", ".syncthing.000002.log.tmp", "\ud83d\ude00.log".encode(
        "utf-16", "surrogatepass").decode("utf-16"), os.fsdecode(b"\xff\xfe.log"),
    os.fsdecode(b"000001\xff.log"), "-rf", "a\nb.log", "\x1b[31m.log", "x" * 250 + ".log",
)  # fmt: skip # a table


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--folders", type=int, default=3000)
    arguments.add_argument("--seed", type=int, default=1)
    chosen = arguments.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="glutetimer_peers_") as place:
        template = _template(Path(place))
        found: Counter[str] = Counter()
        most_mb, longest_s, wrong = 0, 0.0, 0
        for number in range(chosen.folders):
            seed = chosen.seed * 1_000_000 + number
            verdict, put, mb, took_s = _apart(Path(place) / "drawn", template, seed)
            found.update(put)
            most_mb, longest_s = max(most_mb, mb), max(longest_s, took_s)
            if verdict or mb > MOST_MB:
                wrong += 1
                print(
                    f"! seed {seed}: {verdict or 'too much memory'}; {mb} MB, {took_s:.1f} s",
                    flush=True,
                )
    for what, times in sorted(found.items()):
        print(f"{what:40} {times:6}")
    took_s = time.monotonic() - begun
    print(
        f"{chosen.folders} folders in {took_s:.0f} s, {wrong} with something wrong; at most "
        f"{most_mb} MB and {longest_s:.1f} s for one"
    )
    return 1 if wrong else 0


def _template(place: Path) -> Path:
    """Return a folder with three machines that have met."""
    template = place / "template"
    one, other, third = (Machine(template / name) for name in ("one", "other", "third"))
    for machine in (one, other):
        for sets in (2, 3):
            machine.train(sets)
    for _ in range(3):
        for machine in (one, other, third):
            machine.sync()
            for friend in (one, other, third):
                if friend is not machine:
                    machine.give(friend)
    (template / "precious.txt").write_bytes(PRECIOUS)
    return template


def _apart(place: Path, template: Path, seed: int) -> tuple[str, Counter[str], int, float]:
    """Draw and try one folder in a process of its own; what was wrong, put, MB and seconds."""
    shutil.copytree(template, place)
    context = get_context("fork")
    shared_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_try, args=(place, seed, there, shared_kb))
    begun = time.monotonic()
    process.start()
    there.close()
    try:
        if not here.poll(LONGEST_S):
            return f"hangs after {LONGEST_S} s", Counter(), 0, LONGEST_S
        verdict, put, mb = here.recv()
    except EOFError:
        verdict, put, mb = "the process ended", Counter(), 0
    finally:
        took_s = time.monotonic() - begun
        process.kill()
        process.join()
        here.close()
        shutil.rmtree(place, onerror=_force)
    return verdict, put, mb, took_s


def _force(remove: Callable[[str], object], path: str, _: object) -> None:
    Path(path).parent.chmod(0o700)
    remove(path)


def _try(place: Path, seed: int, answer: object, shared_kb: int) -> None:
    drawn = Folder(place, random.Random(seed))  # noqa: S311 - drawn to be repeated
    try:
        verdict = drawn.sync()
    except Exception as error:  # noqa: BLE001 - that is what is looked for
        verdict = f"{type(error).__name__}: {error}"
    # what a forked process shares with its parent is not counted as its own
    most_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + shared_kb
    answer.send((verdict, drawn.put, most_kb // 1000))  # type: ignore[attr-defined] # a pipe's end


class Folder:
    """One drawn folder, with the machines that look into it.

    Args:
        place: Where they are.
        dice: Decides what is put there.
    """

    def __init__(self, place: Path, dice: random.Random) -> None:
        self.place = place
        self.dice = dice
        self.put: Counter[str] = Counter()
        self.one, self.other, self.third = (
            Machine.of(place / name) for name in ("one", "other", "third")
        )
        self.pages = [page for page in self.one.pages().values() if page]
        self.root = self.one.folder / "glutetimer"

    def sync(self) -> str:
        """Spoil the folder, keep in step twice, and say what is wrong, if anything is."""
        known = {m.history: set(m.sessions()) for m in (self.one, self.other, self.third)}
        outside = self._outside()
        for _ in range(self.dice.randint(1, 6)):
            self._spoil()
        sentences: list[str] = []
        for _ in range(2):
            self.one.now_ms += 60_000
            try:
                found = self.one.sync()
            except UserError as problem:
                sentences.append(str(problem))
                if self.root.is_dir() and not self.root.is_symlink():
                    return f"the sync failed: {problem}"
                break
            sentences += (*found.notices, *found.waiting)
        for sentence in sentences:
            sentence.encode()  # it can be shown
            if not sentence.isprintable():
                return f"a sentence that cannot be shown: {sentence!r}"
        for machine in (self.one, self.other, self.third):
            if not known[machine.history] <= set(machine.sessions()):
                return "a session was lost"
        if self._outside() != outside:
            return "something outside was touched"
        return self._go_on() if self.root.is_dir() and not self.root.is_symlink() else ""

    def _go_on(self) -> str:
        """Train and change, and see that it arrives at the machine that knows only our logs."""
        there_before = set(self.root.glob("*/*.log"))
        new = self.one.train(2)
        old = self.dice.choice(self.pages).session.uuid
        self.one.change("session", old, note="changed afterwards")
        for _ in range(2):
            found = self.one.sync()
            self.one.give(self.third)
            self.third.now_ms = max(self.third.now_ms, self.one.now_ms)
            self.third.sync()
        if found.unsent:
            return "something could not be sent"
        here, there = self.one.pages(), self.third.pages()
        if here[new] != there.get(new):
            return "a new session did not arrive"
        if here[old] is None or there.get(old) != here[old]:
            return "a change did not arrive"
        made = [path for path in self.one.logs if path not in there_before]
        loose = [path for path in made if path.stat().st_mode & 0o077]
        return f"loose permissions: {loose}" if loose else ""

    def _outside(self) -> dict[str, tuple[int, bytes]]:
        """Return everything of the person's beside our folder."""
        paths = [self.place / "precious.txt", *self.one.folder.glob("*.txt")]
        return {path.name: (path.stat().st_mode, path.read_bytes()) for path in paths}

    def _spoil(self) -> None:
        """Put one thing somewhere."""
        where = self.dice.random()
        devices = [self.one.device, self.other.device, str(UUID(int=self.dice.randrange(1, 4)))]
        device = self.root / self.dice.choice(devices)
        if where < 0.02:  # noqa: PLR2004 - seldom: nothing else happens then
            self._put(self.root)
            return
        if not self.root.is_dir() or self.root.is_symlink():
            return
        if where < 0.12:  # noqa: PLR2004 - odds need no name
            self._put(device)
            return
        if where < 0.2:  # noqa: PLR2004 - likewise
            self._put(self.root / self.dice.choice(NAMES))
            return
        if not device.exists() and not device.is_symlink():
            device.mkdir()
        if device.is_dir() and not device.is_symlink():
            self._put(device / self.dice.choice(NAMES))

    def _put(self, path: Path) -> None:
        kind = self.dice.choice(tuple(_KINDS))
        if kind in ("a spoilt log", "a shorter log") and not path.is_file():
            kind = "a forged log"
        self.put[kind] += 1
        is_log = path.is_file() and not path.is_symlink() and path.stat().st_size < MOST_KEPT
        keep = path.read_bytes() if is_log else b""
        if path.is_symlink() or (path.exists() and not path.is_dir()):
            path.unlink()
        elif path.is_dir():
            shutil.rmtree(path)
        _KINDS[kind](self, path, keep)

    def put_forged_log(self, path: Path, _: bytes) -> None:
        """Put a log there whose pages nobody wrote."""
        device = path.parent.name
        begin = head(device, str(UUID(int=self.dice.getrandbits(128))))
        lines = [self._forged_line() for _ in range(self.dice.randint(0, 6))]
        path.write_bytes(begin + b"".join(lines))

    def _forged_line(self) -> bytes:
        page = self.dice.choice(self.pages)
        chance = self.dice.random()
        if chance < 0.4:  # noqa: PLR2004 - odds need no name
            return line_of(self._restamped(page)) or b"\n"
        document = msgspec.to_builtins(page)
        if chance < 0.7:  # noqa: PLR2004 - likewise
            part = self.dice.choice([document["session"], *document["sets"]])
            part[self.dice.choice(list(part))] = self.dice.choice(_VALUES)
            content = msgspec.json.encode(document)
        elif chance < 0.8:  # noqa: PLR2004 - likewise
            deflating = zlib.compressobj(1)
            pieces = [deflating.compress(b" " * 1_000_000) for _ in range(60)]
            packed = b64encode(b"".join(pieces) + deflating.flush())
            return b"%08x %s\n" % (zlib.crc32(packed), packed)
        else:
            content = self.dice.choice((b"[" * 50_000, b"{}", b"", b"\xff", b'"' * 3))
        packed = b64encode(zlib.compress(content, 1))
        checksum = zlib.crc32(packed) if self.dice.random() < 0.9 else 1  # noqa: PLR2004 - likewise
        return b"%08x %s\n" % (checksum, packed)

    def _restamped(self, page: SessionPage) -> SessionPage:
        stamps = [self.dice.choice(STAMPS) for _ in range(1 + len(page.sets))]
        sets = tuple(
            replace(one, hlc=stamp) for one, stamp in zip(page.sets, stamps[1:], strict=True)
        )
        return replace(page, session=replace(page.session, hlc=stamps[0], note="forged"), sets=sets)

    def put_spoilt_log(self, path: Path, keep: bytes) -> None:
        """Flip some bits of a log."""
        content = bytearray(keep)
        for _ in range(self.dice.randint(1, 5)):
            if content:
                content[self.dice.randrange(len(content))] ^= 1 << self.dice.randrange(8)
        path.write_bytes(content)

    def put_shorter_log(self, path: Path, keep: bytes) -> None:
        """Cut a log short."""
        path.write_bytes(keep[: self.dice.randint(0, len(keep))])

    def put_sparse(self, path: Path, _: bytes) -> None:
        """Put a file of holes there."""
        with path.open("wb") as file:
            if self.dice.random() < 0.5:  # noqa: PLR2004 - likewise
                file.write(head(path.parent.name, str(UUID(int=1))))
            file.truncate(self.dice.choice((1 << 40, 63_000_000, 15_900_000, 4_000_000, 1)))

    def put_lines_without_sense(self, path: Path, _: bytes) -> None:
        """Put a log there whose lines are no records."""
        filling = self.dice.choice((b"\n", b"x", b"00000000 AAAA\n", b"\0"))
        content = head(path.parent.name, str(UUID(int=2))) + filling * 300_000
        path.write_bytes(content)

    def put_device(self, path: Path, _: bytes) -> None:
        """Put a device there that never ends."""
        try:
            os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 5))  # /dev/zero
        except OSError:  # only root may
            path.symlink_to("/dev/zero")

    def put_socket(self, path: Path, _: bytes) -> None:
        """Put a socket there."""
        before = os.open(".", os.O_RDONLY)
        try:
            os.chdir(path.parent)
            with socket.socket(socket.AF_UNIX) as made:
                made.bind(path.name[-90:])
        finally:
            os.fchdir(before)
            os.close(before)


_VALUES = (None, -1, 0, 2**53, 2**63, "", "x" * 5000, "\ud7ff", [], {}, 1e308, True, "1970-01-01")

_KINDS: dict[str, Callable[[Folder, Path, bytes], object]] = {
    "a forged log": Folder.put_forged_log,
    "a spoilt log": Folder.put_spoilt_log,
    "a shorter log": Folder.put_shorter_log,
    "a sparse file": Folder.put_sparse,
    "lines without sense": Folder.put_lines_without_sense,
    "a device": Folder.put_device,
    "a socket": Folder.put_socket,
    "nothing": lambda *_: None,
    "an empty file": lambda _, path, __: path.touch(),
    "a person's file": lambda _, path, __: path.write_bytes(PRECIOUS),
    "a link to a person's file": lambda folder, path, _: path.symlink_to(
        folder.place / "precious.txt"
    ),
    "another name of a person's file": lambda folder, path, _: path.hardlink_to(
        folder.place / "precious.txt"
    ),
    "a link to a log": lambda _, path, __: path.symlink_to("../000001.log"),
    "a link to a folder": lambda folder, path, _: path.symlink_to(folder.place),
    "a link round itself": lambda _, path, __: path.symlink_to(path.name),
    "a dangling link": lambda _, path, __: path.symlink_to("nowhere"),
    "a FIFO": lambda _, path, __: os.mkfifo(path),
    "a folder": lambda _, path, __: path.mkdir(),
}

if __name__ == "__main__":
    sys.exit(main())
