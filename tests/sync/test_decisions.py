"""Decisions on advice travel like sessions: the later one holds, and nothing is lost."""

from __future__ import annotations

import zlib
from base64 import b64encode
from pathlib import Path

import msgspec
import pytest

from glutetimer.history.decision_bounds import decision_uuid
from glutetimer.review.progress.decision import Answer
from glutetimer.sync import own_log, reader, record
from glutetimer.sync.decision_page import DecisionPage
from glutetimer.sync.merge_page import InvalidPageError, join, taking_in
from glutetimer.sync.page import CLOCK_END, ROOM
from glutetimer.sync.record import page_of
from tests.sync.machines import Machine, meet


@pytest.fixture
def one(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "one")


@pytest.fixture
def other(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "other", ahead_ms=5_000)


def test_what_one_machine_accepts_and_another_undoes_is_undone_on_both(
    one: Machine, other: Machine
) -> None:
    accepted = one.decide(12)
    meet(one, other)
    assert other.decisions() == [accepted]
    undone = other.decide(12, Answer.UNDONE)
    meet(one, other)
    assert one.decisions() == other.decisions() == [undone]


def test_two_machines_that_decide_on_the_same_advice_have_one_row(
    one: Machine, other: Machine
) -> None:
    one.decide(12)
    later = other.decide(12, Answer.NOT_NOW)
    meet(one, other)
    assert one.decisions() == other.decisions() == [later]


def test_what_one_machine_puts_off_and_another_opens_again_is_open_on_both(
    one: Machine, other: Machine
) -> None:
    put_off = one.decide(12, Answer.NOT_NOW)
    meet(one, other)
    other.withdraw(put_off)
    meet(one, other)
    assert one.decisions() == other.decisions() == []
    again = one.decide(12)
    meet(one, other)
    assert one.decisions() == other.decisions() == [again]


def test_what_came_and_went_is_counted(one: Machine, other: Machine) -> None:
    one.decide(11)
    one.decide(12)
    sent = one.sync()
    assert (sent.sent, sent.sent_decisions) == (0, 2)
    one.give(other)
    came = other.sync()
    assert (came.joined.decisions, came.joined.changes, came.sent_decisions) == (2, 0, 0)
    one.decide(12, Answer.UNDONE)
    assert one.sync().sent_decisions == 1
    one.give(other)
    assert other.sync().joined.changes == 1


def test_a_new_folder_gets_every_decision(one: Machine, tmp_path: Path) -> None:
    decision = one.decide(12)
    one.sync()
    new = Machine(tmp_path / "new")
    one.folder = tmp_path / "another"
    one.folder.mkdir()
    assert one.sync().sent_decisions == 1
    one.give(new)
    new.sync()
    assert new.decisions() == [decision]


def test_a_log_written_anew_holds_the_decisions(
    one: Machine, other: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    decision = one.decide(12)
    one.sync()
    monkeypatch.setattr(own_log, "WASTE_BYTES", 0)
    for _ in range(20):
        decision = one.decide(12)
        one.sync()
    (log,) = one.logs
    assert log.read_bytes().count(b"\n") < 20
    one.give(other)
    other.sync()
    assert other.decisions() == [decision]


def test_an_older_version_waits_for_an_update_and_loses_nothing(
    one: Machine, other: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    decision, session = one.decide(12), one.train()
    one.sync()
    one.give(other)
    with monkeypatch.context() as older:
        older.setattr(reader, "FORMAT", 2)
        for _ in range(2):
            found = other.sync()
            (sentence,) = found.waiting
            assert "was written by a newer glutetimer; update this one" in sentence
            assert found.joined.is_nothing
    other.sync()
    assert (other.decisions(), other.sessions()) == ([decision], [session])


@pytest.mark.parametrize("older", [1, 2, 3])
def test_logs_of_earlier_formats_are_read_and_gone_on_from(
    older: int, one: Machine, other: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(record, "FORMAT", older)
        first = one.train()
        one.sync()
    decision, second = one.decide(12), one.train()
    one.sync()
    heads = [log.read_bytes().split(b" ", 3)[2] for log in one.logs]
    assert heads == [str(older).encode(), b"4"], "no line of a new kind in an old file"
    one.give(other)
    assert not other.sync().notices
    assert other.sessions() == sorted([first, second])
    assert other.decisions() == [decision]


def changed(page: DecisionPage, **values: object) -> DecisionPage:
    part = msgspec.structs.replace(page.decision, **values)
    return msgspec.structs.replace(page, decision=part)


@pytest.mark.parametrize(
    "odd",
    [
        {"uuid": "00000000-0000-4000-8000-000000000000"},
        {"exercise": "squat"},
        {"value_after": "13"},
        {"value_after": "1e9"},
        {"value_after": "true"},
        {"value_after": "[12]"},
        {"value_after": "no json"},
        {"value_after": None},
        {"programme": None},
        {"local_date": "2026-02-30"},
        {"local_date": "9999-01-01"},
        {"detail": "\x1b[31m"},
        {"hlc": CLOCK_END + ROOM + 1},
    ],
    ids=str,
)
def test_what_makes_no_sense_is_not_taken_in(
    odd: dict[str, object], one: Machine, other: Machine
) -> None:
    one.decide(12)
    (page,) = one.decision_pages().values()
    with other.database() as database, taking_in(database), pytest.raises(InvalidPageError):
        join(database, changed(page, **odd))
    assert other.decisions() == []


@pytest.mark.parametrize(
    "odd", [{"rule": "More"}, {"answer": "perhaps"}, {"hlc": 0}, {"extra": 1}], ids=str
)
def test_a_record_of_another_shape_is_damaged(odd: dict[str, object], one: Machine) -> None:
    one.decide(12)
    (page,) = one.decision_pages().values()
    document = msgspec.to_builtins(page)
    document["decision"] |= odd
    packed = b64encode(zlib.compress(msgspec.json.encode(document)))
    with pytest.raises(record.DamagedError):
        page_of(b"%08x %s" % (zlib.crc32(packed), packed))


def test_what_a_newer_rule_decided_is_passed_on(one: Machine, other: Machine) -> None:
    one.decide(12)
    with one.database() as database:
        database.execute("UPDATE advice_decision SET rule = 'by_the_moon', aspect = 'colour'")
    (page,) = one.decision_pages().values()
    row = msgspec.structs.asdict(page.decision)
    with one.database() as database:
        database.execute("UPDATE advice_decision SET uuid = ?", (decision_uuid(row),))
    meet(one, other)
    assert one.decision_pages() == other.decision_pages()
    assert other.decisions() == []
