"""Breaks travel like sessions and decisions: the later change holds, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from glutetimer.sync import reader
from glutetimer.sync.break_page import BreakPage
from glutetimer.sync.merge_page import InvalidPageError, join, taking_in
from glutetimer.sync.record import line_of, page_of
from tests.sync.machines import Machine, meet


@pytest.fixture
def one(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "one")


@pytest.fixture
def other(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "other", ahead_ms=5_000)


def test_breaks_of_both_machines_are_on_both(one: Machine, other: Machine) -> None:
    first, second = one.take_break(), other.take_break()
    meet(one, other)
    assert one.breaks() == other.breaks() == [second, first]


def test_what_came_and_went_is_counted_apart(one: Machine, other: Machine) -> None:
    known = one.take_break()
    one.train()
    sent = one.sync()
    assert (sent.sent, sent.sent_breaks) == (1, 1)
    one.give(other)
    joined = other.sync().joined
    assert (joined.sessions, joined.breaks, joined.changes) == (1, 1, 0)
    one.change("guided_break", known.uuid, deleted=1)
    one.sync()
    one.give(other)
    assert other.sync().joined.changes == 1
    assert other.breaks() == []


def test_an_older_version_passes_it_over_and_loses_nothing(
    one: Machine, other: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    done, session = one.take_break(), one.train()
    one.sync()
    one.give(other)
    with monkeypatch.context() as older:
        older.setattr(reader, "FORMAT", 3)
        found = other.sync()
        (sentence,) = found.waiting
        assert "was written by a newer glutetimer; update this one" in sentence
        assert found.joined.is_nothing
    other.sync()
    assert (other.breaks(), other.sessions()) == ([done], [session])


@pytest.mark.parametrize(
    "odd",
    [
        {"local_date": "yesterday"},
        {"local_date": "2400-01-01"},
        {"programme_name": "Desk\x1b[31m"},
        {"finished": 2},
        {"work_ms": 10**9},
    ],
)
def test_nonsense_is_not_taken_in(odd: dict[str, object], one: Machine, other: Machine) -> None:
    one.take_break()
    (page,) = one.break_pages().values()
    part = msgspec.structs.replace(page.guided_break, **odd)
    line = line_of(BreakPage(guided_break=part))
    assert line
    with (
        other.database() as database,
        taking_in(database),
        pytest.raises((InvalidPageError, ValueError)),
    ):
        join(database, page_of(line[:-1]))
    assert other.breaks() == []
