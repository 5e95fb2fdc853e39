"""The entry point of the sync folder: a log with untrusted content."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zlib
from base64 import b64encode
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import msgspec

from glutetimer.history import (
    break_statements,
    decision_statements,
    review_statements,
    session_entries,
)
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.review.progress.decision import Answer, Decision, in_force
from glutetimer.session.compile import compile_programme
from glutetimer.sync.break_page import read_break
from glutetimer.sync.decision_page import Page, read_decision
from glutetimer.sync.folder import SyncFolder
from glutetimer.sync.page import read_page
from glutetimer.sync.reader import Reader
from glutetimer.sync.record import head, line_of, page_of
from glutetimer.training.adaptation import adapted
from tests.fuzzed.answers import check_sentence, expect, folder, take_out
from tests.fuzzed.spoiling import Drawn
from tests.sync.machines import START_MS, Machine

STRANGER = str(UUID(int=1))


def sync_log(data: bytes) -> None:
    """A log in the folder: merged, reported once, and what came of it read."""
    logs = folder() / "glutetimer" / STRANGER
    logs.mkdir(parents=True, exist_ok=True)
    (logs / "000001.log").write_bytes(data)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.deserialize(_history())
        before = _pages(database)
        found = _join(database)
        for sentence in (*found.found.notices, *found.found.waiting):
            check_sentence(sentence)
        again = _join(database).found
        expect(again.joined.is_nothing, "the same log brought something twice")
        expect(not again.notices, "reported twice")
        after = _pages(database)
        expect(before.keys() <= after.keys(), "a session, a decision or a break was lost")
        _read(database)
    for page in after.values():
        line = line_of(page)
        expect(line is None or page_of(line[:-1]) == page, "a page came back changed")


def sync_values(data: bytes) -> None:
    """A log in its right shape, with values that nobody expects and the right checksum."""
    drawn = Drawn(data)
    pages = sample_pages()
    document = json.loads(pages[drawn.number(len(pages))])
    for _ in range(1 + drawn.number(6)):
        drawn.spoil(document)
    packed = b64encode(zlib.compress(json.dumps(document).encode("utf-8", "replace"), 1))
    sync_log(head(STRANGER, STRANGER) + b"%08x %s\n" % (zlib.crc32(packed), packed))


def sample_log() -> bytes:
    """Return a log of two sessions, two decisions and two breaks, one of each known here."""
    return _machine()[1]


def sample_pages() -> list[bytes]:
    """Return the pages of that log as JSON."""
    return [msgspec.json.encode(page_of(line)) for line in sample_log().splitlines()[1:]]


def _join(database: sqlite3.Connection) -> Reader:
    with SyncFolder.opened(folder() / "glutetimer") as root:
        reader = Reader(database, root, START_MS)
        reader.read_all(but="")
    return reader


def _read(database: sqlite3.Connection) -> None:
    """Ask everything that the program asks."""
    review_statements.performed(database)
    review_statements.marks(database)
    review_statements.practised(database)
    review_statements.built_up(database)
    review_statements.training_days(database)
    review_statements.first_day(database)
    review_statements.self_tests(database)
    _do(decision_statements.decisions(database))
    break_statements.breaks(database)
    take_out(list(session_entries.entries(database)))


def _do(decisions: list[Decision]) -> None:
    """Compile the programme that they are about with what they change."""
    content, changes = shipped_content(), in_force(decisions)
    for programme in content.programmes.values():
        if any(change.programme == programme.id for change in changes):
            compile_programme(adapted(programme, changes, content.exercises), content.exercises)


def _pages(database: sqlite3.Connection) -> dict[str, Page]:
    rows = database.execute("SELECT uuid, id FROM session").fetchall()
    decided = database.execute("SELECT uuid, id FROM advice_decision").fetchall()
    found: dict[str, Page] = {
        uuid: page for uuid, number in rows if (page := read_page(database, number))
    }
    found |= {uuid: read_decision(database, number) for uuid, number in decided}
    breaks = database.execute("SELECT uuid, id FROM guided_break").fetchall()
    return found | {uuid: read_break(database, number) for uuid, number in breaks}


def _history() -> bytes:
    return _machine()[0]


@cache
def shipped_content() -> Catalogue:
    """Return what ships."""
    return load_catalogue(assets_dir())


@cache
def _machine() -> tuple[bytes, bytes]:
    """Return a history, and the log of a machine that knows one more of each kind."""
    with TemporaryDirectory() as place:
        machine = Machine(Path(place))
        machine.train()
        machine.decide(11)
        machine.take_break()
        shutil.copyfile(machine.history, Path(place) / "before.db")
        machine.train()
        machine.decide(11, Answer.UNDONE)
        machine.decide(12)
        machine.take_break()
        machine.sync()
        (log,) = machine.logs
        with closing(sqlite3.connect(Path(place) / "before.db")) as before:
            before.execute("PRAGMA journal_mode = DELETE")  # a write-ahead log needs a file
            return before.serialize(), log.read_bytes()
