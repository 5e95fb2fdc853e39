"""Keep two histories in step through two real Syncthing instances: `sync.py [--sets N]`.

Two machines, each with a data folder and a Syncthing of its own, speak to each other on loopback
alone. Both write sessions, first online, then offline (their Syncthings stopped), with edits and
deletions of the same rows on both sides, and processes are killed while they sync. In the end both
histories are dumped by plain SQL and compared.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
import xml.etree.ElementTree as ET
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from years import Person

from glutetimer.app.context import AppContext
from glutetimer.history import schema, write_statements
from glutetimer.sync.sync import SyncResult, synchronise

PATIENCE_S = 180
KILLS = 12
TABLES = {
    "session": "SELECT session.*, content FROM session JOIN programme_snapshot "
    "ON programme_snapshot.id = snapshot_id",
    "performed_set": "SELECT performed_set.*, session.uuid AS owner FROM performed_set "
    "JOIN session ON session.id = session_id",
    "self_test": "SELECT self_test.*, performed_set.uuid AS owner FROM self_test "
    "JOIN performed_set ON performed_set.id = set_id",
}
OWN_IDS = {"id", "session_id", "snapshot_id", "set_id"}


class Carrier:
    """One Syncthing with a home of its own, on loopback alone.

    Args:
        place: Where its home and the folder are.
    """

    def __init__(self, place: Path) -> None:
        self.home = place / "syncthing"
        self.folder = place / "carried"
        self.folder.mkdir()
        self.port, self.gui_port = _free_port(), _free_port()
        subprocess.run(
            ["syncthing", "generate", "--home", self.home, "--no-default-folder"],
            check=True,
            capture_output=True,
            env=os.environ | {"STNOUPGRADE": "1"},
        )
        tree = ET.parse(self.home / "config.xml")  # noqa: S314 - written by Syncthing just now
        self.key = tree.findtext("gui/apikey") or ""
        device = tree.find("device")
        self.id = "" if device is None else device.attrib["id"]
        self.process: subprocess.Popen[bytes] | None = None

    def meet(self, other: Carrier) -> None:
        """Write a configuration that knows the other one and nobody else in the world."""
        devices = "".join(
            f'<device id="{one.id}" name="{name}" compression="metadata">'
            f"<address>tcp4://127.0.0.1:{one.port}</address></device>"
            for one, name in ((self, "here"), (other, "there"))
        )
        (self.home / "config.xml").write_text(
            f"""<configuration version="35">
            <folder id="glutes" label="glutes" path="{self.folder}" type="sendreceive"
                rescanIntervalS="3600" fsWatcherEnabled="true" fsWatcherDelayS="1">
                <filesystemType>basic</filesystemType>
                <device id="{self.id}"></device><device id="{other.id}"></device>
            </folder>
            {devices}
            <gui enabled="true" tls="false">
                <address>127.0.0.1:{self.gui_port}</address><apikey>{self.key}</apikey>
            </gui>
            <options>
                <listenAddress>tcp4://127.0.0.1:{self.port}</listenAddress>
                <globalAnnounceEnabled>false</globalAnnounceEnabled>
                <localAnnounceEnabled>false</localAnnounceEnabled>
                <relaysEnabled>false</relaysEnabled>
                <natEnabled>false</natEnabled>
                <urAccepted>-1</urAccepted>
                <autoUpgradeIntervalH>0</autoUpgradeIntervalH>
                <crashReportingEnabled>false</crashReportingEnabled>
                <startBrowser>false</startBrowser>
                <reconnectionIntervalS>2</reconnectionIntervalS>
                <stunKeepaliveStartS>0</stunKeepaliveStartS>
            </options>
            </configuration>"""
        )

    def start(self) -> None:
        """Go online."""
        with (self.home / "log").open("ab") as log:
            self.process = subprocess.Popen(
                ["nice", "syncthing", "serve", "--home", self.home, "--no-browser"],
                stdout=log,
                stderr=log,
                env=os.environ | {"STNOUPGRADE": "1", "STNORESTART": "1"},
            )
        _wait(lambda: self.ask("system/ping") is not None, "Syncthing does not answer")

    def stop(self) -> None:
        """Go offline."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(30)
            self.process = None

    def ask(self, path: str, method: str = "GET") -> Any:
        """Ask its REST interface; None if it does not answer."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.gui_port}/rest/{path}",
            headers={"X-API-Key": self.key},
            method=method,
        )
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:  # noqa: S310 - loopback
                return json.loads(answer.read() or b"{}")
        except (OSError, ValueError):
            return None

    def has_all(self, other: Carrier) -> bool:
        """Return whether the other one has everything that is here."""
        self.ask("db/scan?folder=glutes", "POST")
        here = self.ask("db/status?folder=glutes") or {}
        there = self.ask(f"db/completion?folder=glutes&device={other.id}") or {}
        return (
            here.get("state") == "idle"
            and here.get("needTotalItems") == 0
            and there.get("completion") == 100  # noqa: PLR2004 - per cent
            and there.get("needItems") == 0
            and there.get("needDeletes") == 0
        )


class Machine:
    """One machine: a data folder, a carrier, and somebody who trains.

    Args:
        place: Where everything is.
        seed: Decides what is done.
    """

    def __init__(self, place: Path, seed: int) -> None:
        place.mkdir()
        self.data = place / "data"
        self.context = AppContext(self.data)
        _ = self.context.history
        self.context.close()
        self.history = self.context.paths.history
        self.carrier = Carrier(place)
        self.person = Person(self.context, 20 * 365, daily=True, seed=seed)
        self.dice = random.Random(seed)  # noqa: S311 - made-up training
        self.day = 20 * 365
        self.written = 0

    def train(self, sets: int) -> None:
        """Write sessions until there are so many more sets."""
        goal = self.written + sets
        with closing(schema.connect(self.history)) as database:
            while self.written < goal:
                self.day -= 1
                chosen = self.person.programme(self.day)
                if chosen is None:
                    continue
                row, programme_json, rows = self.person.session(self.day, *chosen)
                database.execute("BEGIN IMMEDIATE")
                write_statements.add_session(database, row, programme_json)
                for one in rows:
                    write_statements.put_set(database, one)
                database.execute("COMMIT")
                self.written += len(rows)

    def correct(self, number: int) -> None:
        """Change and delete so many rows of those that are known, whoever wrote them."""
        with closing(schema.connect(self.history)) as database:
            database.execute("BEGIN IMMEDIATE")
            sessions = _column(database, "SELECT uuid FROM session ORDER BY uuid")
            sets = _column(database, "SELECT uuid FROM performed_set ORDER BY uuid")
            for _ in range(number):
                utc_ms = time.time_ns() // 1_000_000
                session, one = self.dice.choice(sessions), self.dice.choice(sets)
                changes = (
                    ("session", session, {"note": f"note {self.dice.random()}"}),
                    ("session", session, {"deleted": self.dice.random() < 0.7}),  # noqa: PLR2004 - odds need no name
                    ("performed_set", one, {"corrected_reps": self.dice.randrange(20)}),
                    ("performed_set", one, {"feel": self.dice.choice(("quads", "glute_deep"))}),
                    ("performed_set", one, {"deleted": True}),
                )
                write_statements.change(database, *self.dice.choice(changes), utc_ms)
            database.execute("COMMIT")

    def sync(self) -> SyncResult:
        """Keep in step once."""
        return synchronise(self.history, self.carrier.folder, datetime.now(UTC))

    def sync_and_be_killed(self) -> bool:
        """Let a process keep in step and kill it somewhere in between; return whether it died."""
        process = subprocess.Popen(
            [
                sys.executable,
                "-m",
                "glutetimer",
                "--data-dir",
                self.data,
                "sync",
                "--folder",
                self.carrier.folder,
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(self.dice.uniform(0.1, 0.5))
        process.send_signal(signal.SIGKILL)
        return process.wait() != 0

    def dump(self) -> dict[str, list[str]]:
        """Return every row as it is known to all machines, in order."""
        found = {}
        with closing(sqlite3.connect(self.history)) as database:
            database.row_factory = sqlite3.Row
            for table, sql in TABLES.items():
                rows = [
                    {name: row[name] for name in row.keys() if name not in OWN_IDS}  # noqa: SIM118 - a row of SQLite goes over its values
                    for row in database.execute(sql)
                ]
                found[table] = sorted(json.dumps(row, sort_keys=True) for row in rows)
        return found


def settle(one: Machine, other: Machine) -> float:
    """Sync on both sides until nothing goes to and fro any more; return the seconds."""
    begun = time.monotonic()
    both = (one, other)
    while True:
        done = [machine.sync() for machine in both]
        is_quiet = all(found.joined.is_nothing and not found.sent for found in done)
        for machine, friend in (both, both[::-1]):
            here, there = machine.carrier, friend.carrier
            _wait(lambda: here.has_all(there), "Syncthing does not come to rest")  # noqa: B023 - waited for at once
        if is_quiet and all(machine.sync().joined.is_nothing for machine in both):
            return time.monotonic() - begun


def run(place: Path, sets: int) -> bool:
    one, other = Machine(place / "one", 1), Machine(place / "other", 2)
    one.carrier.meet(other.carrier)
    other.carrier.meet(one.carrier)
    try:
        return _live_through(one, other, sets)
    finally:
        one.carrier.stop()
        other.carrier.stop()


def _live_through(one: Machine, other: Machine, sets: int) -> bool:
    both = (one, other)
    for machine in both:
        machine.carrier.start()
        machine.train(sets // 4)
    print(f"online: {one.written} and {other.written} sets; {settle(one, other):.1f} s until equal")
    for _ in range(4):
        for machine in both:
            machine.train(sets // 16)
            machine.correct(50)
            machine.sync()
    print(f"online, to and fro with edits: {settle(one, other):.1f} s until equal")
    for machine in both:
        machine.carrier.stop()
    killed = 0
    for _ in range(KILLS):
        for machine in both:
            machine.train(sets // 2 // KILLS)
            machine.correct(100)
            killed += machine.sync_and_be_killed()
    print(f"offline: both go on with edits and deletions; {killed} syncs killed half way")
    begun = time.monotonic()
    came = [machine.sync() for machine in both]
    print(f"the sync after that: {(time.monotonic() - begun) / 2:.2f} s each", end="; ")
    print(f"sent {came[0].sent} and {came[1].sent} sessions")
    for machine in both:
        machine.carrier.start()
    print(f"online again: {settle(one, other):.1f} s until equal")
    begun = time.monotonic()
    for _ in range(10):
        one.sync()
    print(f"a sync with nothing to do: {(time.monotonic() - begun) * 100:.1f} ms")
    return _compare(one, other)


def _compare(one: Machine, other: Machine) -> bool:
    dumps = [one.dump(), other.dump()]
    for table in TABLES:
        rows = dumps[0][table]
        deleted = sum('"deleted": 1' in row for row in rows)
        print(f"{table}: {len(rows)} and {len(dumps[1][table])} rows, {deleted} of them deleted")
    hashes = [
        hashlib.sha256(json.dumps(dump, sort_keys=True).encode()).hexdigest()[:16] for dump in dumps
    ]
    logs = [path for path in one.carrier.folder.rglob("*.log") if ".stversions" not in path.parts]
    strange = [path.name for path in one.carrier.folder.rglob("*conflict*")]
    size = sum(path.stat().st_size for path in logs)
    print(
        f"written: {one.written} and {other.written} sets; devices {len({p.parent for p in logs})}"
    )
    print(f"in the folder: {len(logs)} logs, {size / 1e6:.1f} MB; conflict files: {len(strange)}")
    is_equal = dumps[0] == dumps[1]
    print(f"dumps: {hashes[0]} and {hashes[1]}: {'identical' if is_equal else 'DIFFERENT'}")
    return (
        is_equal and not strange and len(dumps[0]["performed_set"]) == one.written + other.written
    )


def _column(database: sqlite3.Connection, sql: str) -> list[str]:
    return [value for (value,) in database.execute(sql)]


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(is_so: Any, otherwise: str) -> None:
    until = time.monotonic() + PATIENCE_S
    while not is_so():
        if time.monotonic() > until:
            raise SystemExit(f"{otherwise}; gave up after {PATIENCE_S} s.")
        time.sleep(0.3)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, usage="%(prog)s [--sets N]")
    parser.add_argument("--sets", type=int, default=10_000, help="written on each side (10000)")
    options = parser.parse_args()
    if shutil.which("syncthing") is None:
        print("This needs Syncthing. On Debian and its kin: apt-get install syncthing")
        return 1
    with tempfile.TemporaryDirectory(prefix="glutetimer_sync_") as place:
        return 0 if run(Path(place), options.sets) else 1


if __name__ == "__main__":
    sys.exit(main())
