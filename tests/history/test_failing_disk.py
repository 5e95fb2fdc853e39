"""What the disk does not take is kept, tried again and reported once; the session goes on."""

import sqlite3
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from queue import Queue
from threading import Event
from typing import cast

import pytest

from glutetimer.errors import UserError
from glutetimer.history.schema import connect
from glutetimer.history.write_queue import Write, WriteQueue
from glutetimer.history.write_receipt import Delayed, WriteOutcome, Written
from tests.patience import PATIENCE_S

BROKEN = "disk I/O error"


class FailingDisk:
    """Opens the database, except while it is broken."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.broken = False

    def connect(self) -> sqlite3.Connection:
        if self.broken:
            raise sqlite3.OperationalError(BROKEN)
        return cast("sqlite3.Connection", FailingConnection(self, connect(self.path, "rwc")))


class FailingConnection:
    def __init__(self, disk: FailingDisk, connection: sqlite3.Connection) -> None:
        self.disk = disk
        self.connection = connection

    def execute(self, statement: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        if self.disk.broken and statement == "COMMIT":
            raise sqlite3.OperationalError(BROKEN)
        return self.connection.execute(statement, values)

    def close(self) -> None:
        self.connection.close()


@pytest.fixture
def disk(tmp_path: Path) -> FailingDisk:
    return FailingDisk(tmp_path / "numbers.db")


@pytest.fixture
def write_queue(disk: FailingDisk, problems: list[UserError]) -> Iterator[WriteQueue]:
    with_table = connect(disk.path, "rwc")
    with_table.execute("CREATE TABLE number (value INTEGER)")
    with_table.close()
    write_queue = WriteQueue(disk.connect, problems.append, first_retry_s=0.001)
    yield write_queue
    write_queue.close()


def add(number: int) -> Write:
    return lambda connection: connection.execute("INSERT INTO number VALUES (?)", (number,))


def numbers(disk: FailingDisk) -> list[int]:
    connection = connect(disk.path, "ro")
    found = [value for (value,) in connection.execute("SELECT value FROM number ORDER BY rowid")]
    connection.close()
    return found


def test_writes_keep_their_order_through_trouble(
    write_queue: WriteQueue, disk: FailingDisk, problems: list[UserError]
) -> None:
    assert write_queue.put(add(1)).wait()
    disk.broken = True
    held = [write_queue.put(add(number)) for number in (2, 3, 4)]
    assert [ticket.wait() for ticket in held] == [False, False, False]
    assert len(problems) == 1, "one failure is reported once"
    disk.broken = False
    last = write_queue.put(add(5))
    while not last.wait(timeout_s=0.01):
        pass
    assert numbers(disk) == [1, 2, 3, 4, 5]
    assert all(ticket.durable for ticket in held)
    assert len(problems) == 1


@pytest.mark.parametrize("fault", [AttributeError("a fault of ours"), MemoryError()])
def test_the_writer_outlives_what_nobody_foresaw(
    fault: Exception, disk: FailingDisk, problems: list[UserError], monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda dead: met.append(dead.exc_value))
    faults = [fault]

    def open_it() -> sqlite3.Connection:
        if faults:
            raise faults.pop()
        return disk.connect()

    write_queue = WriteQueue(open_it, problems.append, first_retry_s=0.001)
    ticket = write_queue.put(lambda connection: connection.execute("CREATE TABLE t (a)"))
    while not ticket.wait(timeout_s=0.01):
        assert write_queue._thread.is_alive()
    assert len(problems) == 1
    assert met == ([] if isinstance(fault, MemoryError) else [fault])
    write_queue.close()


def test_a_write_that_ran_out_of_memory_is_tried_again(
    write_queue: WriteQueue, disk: FailingDisk
) -> None:
    faults = [MemoryError()]

    def write(connection: sqlite3.Connection) -> None:
        if faults:
            raise faults.pop()
        add(1)(connection)

    ticket = write_queue.put(write)
    while not ticket.wait(timeout_s=0.01):
        pass
    assert numbers(disk) == [1]


def test_a_second_bout_of_trouble_is_reported_again(
    write_queue: WriteQueue, disk: FailingDisk, problems: list[UserError]
) -> None:
    for _ in range(2):
        disk.broken = True
        ticket = write_queue.put(add(1))
        assert not ticket.wait()
        disk.broken = False
        while not ticket.wait(timeout_s=0.01):
            pass
    assert len(problems) == 2


def test_putting_never_waits_for_the_disk(disk: FailingDisk, problems: list[UserError]) -> None:
    slow = Event()
    write_queue = WriteQueue(disk.connect, problems.append)
    write_queue.put(lambda _: slow.wait(10))
    ticket = write_queue.put(lambda connection: connection.execute("CREATE TABLE t (a)"))
    assert not ticket.durable
    slow.set()
    assert ticket.wait()
    write_queue.close()


def test_closing_tries_once_more_and_says_what_was_lost(
    write_queue: WriteQueue, disk: FailingDisk
) -> None:
    disk.broken = True
    for number in range(3):
        write_queue.put(add(number))
    assert len(write_queue.close()) == 3
    assert not write_queue.put(add(4)).wait()


FULL_DISK = """
    import resource, signal, sys
    from pathlib import Path
    sys.path[:0] = [sys.argv[2]]
    from conftest import BRIDGE
    from glutetimer.history.rows import SessionMetadata
    from glutetimer.history.store import open_history
    from glutetimer.host.clock import FakeClock
    from glutetimer.session.events import Event, EventType
    from glutetimer.session.record import SetRecord
    from glutetimer.session.steps import Side, StepKind

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    path = Path(sys.argv[1])
    problems = []
    history = open_history(path, FakeClock(), problems.append)
    header = SessionMetadata(
        programme_id="four", programme_name="Four", programme_json="{}", planned_ms=1
    )
    writer = history.begin(header)
    assert history.wait()

    def rep(count):
        record = SetRecord(
            ordinal=1, kind=StepKind.SET, block=0, exercise="bridge", side=Side.BOTH, set=1,
            round=1, attempt=1, started_ms=0, planned_reps=12, done_reps=count,
            planned_hold_ms=0, hold_ms=0, work_ms=0, tempo=BRIDGE,
        )
        return Event(EventType.REP_COMPLETED, count, 1, "bridge", records=(record,))

    room = path.with_name("history.db-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
    tickets = [writer.put(rep(count)) for count in range(1, 6)]
    assert not tickets[-1].wait(), "the disk is full"
    assert not any(ticket.durable for ticket in tickets)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    while not tickets[-1].wait(0.05):
        pass
    assert [row.record.done_reps for row in history.sets(writer.session)] == [5]
    history.close()
    print(len(problems), problems[0])
"""


def test_a_full_disk_is_waited_out(path: Path) -> None:
    here = str(Path(__file__).parent)
    script = textwrap.dedent(FULL_DISK)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script, str(path), here],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert done.stderr == ""
    assert done.stdout.startswith("1 The history cannot be written")


def test_what_becomes_of_a_write_is_reported_in_order_and_ended_once(
    write_queue: WriteQueue, disk: FailingDisk
) -> None:
    outcomes: Queue[WriteOutcome] = Queue()
    disk.broken = True
    ticket = write_queue.put(add(1))
    ticket.listen(outcomes.put)
    assert isinstance(outcomes.get(timeout=PATIENCE_S), Delayed)
    ticket.listen(outcomes.put)
    assert isinstance(outcomes.get(timeout=PATIENCE_S), Delayed), (
        "who asks later is told where it stands"
    )
    disk.broken = False
    assert [outcomes.get(timeout=PATIENCE_S), outcomes.get(timeout=PATIENCE_S)] == [
        Written(),
        Written(),
    ]
    ticket.listen(outcomes.put)
    assert outcomes.get(timeout=PATIENCE_S) == Written()
    assert outcomes.empty()


def test_a_listener_that_fails_does_not_end_the_thread(
    write_queue: WriteQueue, disk: FailingDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda dead: met.append(dead.exc_value))
    fault = RuntimeError("a fault of theirs")
    heard: Queue[WriteOutcome] = Queue()

    def listener(outcome: WriteOutcome) -> None:
        heard.put(outcome)
        raise fault

    slow = Event()
    write_queue.put(lambda _: slow.wait(10))
    write_queue.put(add(1)).listen(listener)
    slow.set()
    assert heard.get(timeout=PATIENCE_S) == Written()
    assert write_queue.put(add(2)).wait()
    assert numbers(disk) == [1, 2]
    assert met == [fault]


def test_what_is_taken_back_is_not_written_when_the_disk_is_well_again(
    write_queue: WriteQueue, disk: FailingDisk
) -> None:
    disk.broken = True
    ticket = write_queue.put(add(1))
    assert not ticket.wait()
    problem = ticket.withdraw()
    assert problem is not None
    assert BROKEN in str(problem)
    disk.broken = False
    last = write_queue.put(add(2))
    while not last.wait(timeout_s=0.01):
        pass
    assert numbers(disk) == [2]
    assert not ticket.durable
    assert last.withdraw() is None, "what is on disk stays there"
