"""Crashes, copies, partial and foreign files: nothing is lost, and each is reported."""

from __future__ import annotations

import base64
import os
import shutil
import zlib
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from glutetimer.errors import UserError
from glutetimer.history.rows import SessionState
from glutetimer.host.process_lock import ProcessLock
from glutetimer.sync.merge_page import InvalidPageError, join, taking_in
from glutetimer.sync.record import DamagedError, line_of, page_of
from glutetimer.sync.sync import BusyError
from tests.sync.machines import Machine, meet


@pytest.fixture
def one(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "one")


@pytest.fixture
def other(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "other")


@pytest.mark.parametrize("torn", [0, 1, 40])
def test_killed_after_the_append_and_before_it_was_noted(
    torn: int, one: Machine, other: Machine, tmp_path: Path
) -> None:
    one.train()
    meet(one, other)
    one.train()
    shutil.copyfile(one.history, tmp_path / "before.db")
    one.sync()
    shutil.copyfile(tmp_path / "before.db", one.history)
    device, (log,) = one.device, one.logs
    log.write_bytes(log.read_bytes()[: -torn or None])
    assert one.sync().devices == 1
    assert one.device == device, "a crash is no reason to become somebody else"
    meet(one, other)
    assert one.pages() == other.pages()
    assert len(other.pages()) == 2
    assert other.sync().waiting == ()


def test_a_session_under_way_stays_until_it_has_ended(one: Machine, other: Machine) -> None:
    session = one.train(state=SessionState.UNDER_WAY)
    meet(one, other)
    assert other.pages() == {}
    one.change("session", session, state="finished", ended_utc_ms=one.now_ms)
    meet(one, other)
    assert other.pages() == one.pages() != {}


def test_a_backup_that_was_restored_brings_nothing_back_but_what_others_know(
    one: Machine, other: Machine, tmp_path: Path
) -> None:
    one.train()
    one.sync()
    shutil.copyfile(one.history, tmp_path / "backup.db")
    one.train()
    meet(one, other)
    shutil.copyfile(tmp_path / "backup.db", one.history)
    one.train()
    meet(one, other)
    assert len(one.pages()) == 3
    assert one.pages() == other.pages()


def test_a_copy_of_the_data_folder_becomes_a_machine_of_its_own(
    one: Machine, tmp_path: Path
) -> None:
    one.train()
    one.sync()
    twin = Machine(tmp_path / "twin")
    shutil.copyfile(one.history, twin.history)
    twin.folder = one.folder  # one share for both
    twin.train()
    twin.sync()
    one.train()
    for _ in range(2):
        one.sync()
        twin.sync()
    assert one.device != twin.device
    assert len(one.pages()) == 3
    assert one.pages() == twin.pages()


def test_a_folder_that_was_emptied_is_filled_again(one: Machine, other: Machine) -> None:
    one.train()
    meet(one, other)
    for machine in (one, other):
        shutil.rmtree(machine.folder / "glutetimer")
    third = Machine(one.folder.parent.parent / "third")
    meet(one, other, third)
    assert third.pages() == one.pages() != {}


def test_another_folder_gets_everything(one: Machine, other: Machine, tmp_path: Path) -> None:
    one.train()
    one.sync()
    (tmp_path / "elsewhere").mkdir()
    one.sync(tmp_path / "elsewhere")
    other.sync(tmp_path / "elsewhere")
    assert other.pages() == one.pages() != {}


def test_a_file_that_is_half_there_waits(one: Machine, other: Machine) -> None:
    one.train()
    one.sync()
    one.give(other, 0.7)
    found = other.sync()
    (sentence,) = found.waiting
    assert sentence.endswith(
        "ends in the middle of a record; the rest is taken in when it is there."
    )
    assert (found.joined.sessions, found.devices) == (0, 1)
    one.give(other, 0.001)
    assert other.sync().waiting[0].endswith("is still on its way.")
    one.give(other)
    found = other.sync()
    assert (found.joined.sessions, found.waiting) == (1, ())


def test_a_damaged_record_is_skipped_with_a_sentence_and_taken_in_once_it_is_mended(
    one: Machine, other: Machine
) -> None:
    for _ in range(3):
        one.train()
    one.sync()
    one.give(other)
    log = other.folder / "glutetimer" / one.device / one.logs[0].name
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join([*lines[:2], b"x" + lines[2][1:], lines[3]]))
    found = other.sync()
    assert found.joined.sessions == 2
    (notice,) = found.notices
    assert notice.endswith("/000001.log, line 3: a record was skipped (its checksum is wrong).")
    assert other.sync().notices == (), "reported once"
    one.train()
    meet(one, other)
    assert other.pages() == one.pages()


def test_foreign_files_are_left_alone_and_reported_once(one: Machine, other: Machine) -> None:
    one.train()
    meet(one, other)
    root = other.folder / "glutetimer"
    (root / "holiday.jpg").write_bytes(b"\xff\xd8")
    (root / ".stfolder").mkdir()
    (root / one.device / "notes.txt").write_text("mine")
    (root / one.device / "000009.log").write_text("a log of another kind\n")
    (root / one.device / ".syncthing.000002.log.tmp").write_bytes(b"gl")
    notices = sorted(other.sync().notices)
    assert [sentence.partition(" is no ")[0].rpartition("/")[2] for sentence in notices] == [
        "000009.log",
        "notes.txt",
        "holiday.jpg",
    ]
    assert other.sync().notices == ()


def test_a_conflict_file_is_read_like_any_other(one: Machine, other: Machine) -> None:
    one.train()
    one.sync()
    one.give(other)
    folder = other.folder / "glutetimer" / one.device
    (folder / "000001.log").rename(folder / "000001.sync-conflict-20261120-103200-ABCDEF.log")
    assert other.sync().joined.sessions == 1


def test_a_log_of_a_newer_version_waits_for_it(one: Machine, other: Machine) -> None:
    one.train()
    one.sync()
    one.give(other)
    log = other.folder / "glutetimer" / one.device / "000001.log"
    log.write_bytes(log.read_bytes().replace(b"glutetimer log 4 ", b"glutetimer log 5 "))
    for _ in range(2):
        (sentence,) = other.sync().waiting
        assert "was written by a newer glutetimer" in sentence


def test_an_older_log_is_read_and_goes_on_in_a_file_of_its_own(
    one: Machine, other: Machine
) -> None:
    session = one.train()
    one.sync()
    (log,) = one.logs
    line = log.read_bytes().splitlines()[1]
    page = msgspec.json.decode(zlib.decompress(base64.b64decode(line.split()[1])))
    del page["session"]["trial"]  # older versions knew of none
    packed = base64.b64encode(zlib.compress(msgspec.json.encode(page)))
    older = log.read_bytes().splitlines()[0].replace(b"log 4 ", b"log 1 ")
    log.write_bytes(b"%s\n%08x %s\n" % (older, zlib.crc32(packed), packed))
    with one.database() as database:
        database.execute(
            "UPDATE sync_file SET head = ?, taken = ?, size = ?",
            (older.decode(), log.stat().st_size, log.stat().st_size),
        )
    one.give(other)
    assert other.sync().joined.sessions == 1

    one.change("session", session, trial=1)
    one.sync()
    one.give(other)
    assert [path.read_bytes()[:16] for path in one.logs] == [
        b"glutetimer log 1",
        b"glutetimer log 4",
    ]
    assert other.sync().joined.changes == 1
    with other.database() as database:
        assert database.execute("SELECT trial FROM session").fetchall() == [(1,)]


def test_a_log_that_is_mostly_out_of_date_is_written_anew(one: Machine, other: Machine) -> None:
    session = one.train(40)
    note = "".join(chr(0x4E00 + number * 7 % 20_000) for number in range(3990))
    meet(one, other)
    for number in range(900):
        one.change("session", session, note=f"{number}{note}")
        if number % 30 == 0:
            one.sync()
    sizes = []
    for number in range(900):
        one.change("session", session, note=f"{number}{note[number:]}{note[:number]}")
        one.sync()
        sizes.append(sum(path.stat().st_size for path in one.logs))
    assert max(sizes) < 4_100_000
    assert sizes[-1] < max(sizes)
    late = Machine(one.folder.parent.parent / "late")
    meet(one, other, late)
    assert late.pages() == other.pages() == one.pages()


def test_a_page_that_makes_no_sense_changes_nothing(one: Machine, other: Machine) -> None:
    one.train()
    (page,) = one.pages().values()
    assert page
    nonsense = [
        replace(page, session=replace(page.session, local_date="tomorrow")),
        replace(page, session=replace(page.session, programme="no json")),
        replace(page, session=replace(page.session, note="\ud800")),
        replace(page, session=replace(page.session, state="under_way")),
        replace(page, session=replace(page.session, effort=2**70)),
        replace(page, sets=(*page.sets, page.sets[0])),
        replace(page, sets=(*page.sets[:2], replace(page.sets[2], tempo_order="up down"))),
        replace(page, sets=(*page.sets[:2], replace(page.sets[2], done_reps=-1))),
        replace(page, sets=(*page.sets[:2], replace(page.sets[2], uuid=page.sets[1].uuid))),
    ]
    with other.database() as database:
        for each in nonsense:
            with taking_in(database), pytest.raises(InvalidPageError):
                join(database, each)
    assert other.pages() == {}


@pytest.mark.parametrize(
    "beyond",
    [
        {"uuid": "x" * 36},
        {"note": "n" * 4001},
        {"programme_name": "n" * 201},
        {"started_utc_ms": 2**60},
        {"last_step": -1},
        {"planned_ms": 2**48},
        {"last_event_ms": 2**48},
    ],
    ids=lambda beyond: next(iter(beyond)),
)
def test_a_page_beyond_the_bounds_of_a_history_is_no_page(
    one: Machine, beyond: dict[str, object]
) -> None:
    one.train()
    (page,) = one.pages().values()
    assert page
    line = line_of(replace(page, session=replace(page.session, **beyond)))
    assert line
    with pytest.raises(DamagedError):
        page_of(line[:-1])


@pytest.mark.parametrize(
    "beyond",
    [
        {"hold_ms": 2**53},
        {"work_ms": 86_400_001},
        {"planned_hold_ms": 86_400_001},
        {"lift_ms": 2**53},
        {"started_ms": 2**53},
        {"ended_ms": 2**53},
    ],
    ids=lambda beyond: next(iter(beyond)),
)
def test_a_set_that_lasts_longer_than_a_day_is_on_no_page(
    one: Machine, beyond: dict[str, object]
) -> None:
    one.train()
    (page,) = one.pages().values()
    assert page
    line = line_of(replace(page, sets=(replace(page.sets[0], **beyond), *page.sets[1:])))
    assert line
    with pytest.raises(DamagedError):
        page_of(line[:-1])


def test_a_set_that_takes_longer_than_a_day_within_a_session_is_nonsense(one: Machine) -> None:
    one.train()
    (page,) = one.pages().values()
    assert page
    long = replace(page.sets[0], started_ms=0, ended_ms=86_400_001)
    with pytest.raises(ValueError, match="longer than a day"):
        replace(page, sets=(long, *page.sets[1:])).check()


def test_what_an_older_version_kept_beyond_them_is_sent_within_them(one: Machine) -> None:
    one.train()
    with one.database() as database:
        database.execute("UPDATE performed_set SET hold_ms = 9007199254740992")
    (page,) = one.pages().values()
    assert page
    line = line_of(page)
    assert line
    assert page_of(line[:-1]) == page


def test_a_folder_that_is_not_there_is_reported(one: Machine, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"The sync folder .*gone is not there\."):
        one.sync(tmp_path / "gone")
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="is not there"):
        one.sync(tmp_path / "file")


def test_an_open_history_is_not_carried(one: Machine) -> None:
    with pytest.raises(UserError, match="holds the data folder of glutetimer itself"):
        one.sync(one.history.parent)


def test_a_file_full_of_damage_is_reported_in_a_few_sentences(one: Machine, other: Machine) -> None:
    one.train()
    one.sync()
    one.give(other)
    log = other.folder / "glutetimer" / one.device / "000001.log"
    log.write_bytes(log.read_bytes() + b"nothing\n" * 9)
    notices = other.sync().notices
    assert len(notices) == 4
    assert notices[-1].endswith("/000001.log: 6 more records were skipped.")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.floats(0, 1), st.floats(0, 1), st.binary(max_size=20), st.integers(1, 9))
def test_whatever_became_of_a_log_nothing_is_made_up_and_all_is_well_when_it_is_mended(
    tmp_path: Path, begin: float, end: float, strange: bytes, mtime_ns: int
) -> None:
    place = tmp_path / str(len(list(tmp_path.iterdir())))
    one, other = Machine(place / "one"), Machine(place / "other")
    for _ in range(3):
        one.train(2)
    one.sync()
    one.give(other)
    log = other.folder / "glutetimer" / one.device / "000001.log"
    sound = log.read_bytes()
    first, last = sorted((round(begin * len(sound)), round(end * len(sound))))
    log.write_bytes(sound[:first] + strange + sound[last:])
    other.sync()
    assert other.pages().items() <= one.pages().items()
    log.write_bytes(sound)
    os.utime(log, ns=(1, mtime_ns))
    other.sync()
    assert other.pages() == one.pages()


def test_two_processes_do_not_write_one_log(one: Machine) -> None:
    claim = ProcessLock.take(one.history.with_name(".in_step"))
    assert claim
    with pytest.raises(BusyError):
        one.sync()
    claim.release()
    one.sync()
