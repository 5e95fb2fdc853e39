"""Lists, changes and additions of the history, and what is reported of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.dated_ahead import sessions_ahead
from glutetimer.app.deleted_sessions import ALL, bring_back, find_deleted
from glutetimer.app.history import changes, periods, sessions
from glutetimer.app.history.changes import NotSaved, Outcome, Saved, SessionChange
from glutetimer.app.history.remembered import WrittenSession
from glutetimer.errors import UserError
from glutetimer.history.rows import SessionRow
from glutetimer.history.store import History, open_history
from glutetimer.history.write_receipt import Delayed, Refused, WriteOutcome, WriteReceipt, Written
from glutetimer.host.clock import FakeClock
from tests.exchange.drawn import BEGAN_MS, drawn_entry

DAY = timedelta(days=1)
TODAY = date(2026, 11, 20)
Do = Callable[[Callable[[changes.Report], object]], Outcome]


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    with open_history(tmp_path / "history.db", FakeClock()) as history:
        yield history


@pytest.fixture
def row(history: History) -> SessionRow:
    """One session of two sets."""
    history.add_all([drawn_entry({}, {"done_reps": 9}, note="good")]).wait()
    (row,) = history.sessions()
    return row


def outcome(history: History, do: Callable[[changes.Report], object]) -> Saved:
    """Do something, and return what was reported once it is on disk."""
    reported: list[Outcome] = []
    do(reported.append)
    history.wait()
    (found,) = reported
    assert isinstance(found, Saved)
    return found


def undo(history: History, done: Saved) -> None:
    assert done.undo is not None
    assert outcome(history, done.undo).undo is None


def test_a_session_is_deleted_and_comes_back(history: History, row: SessionRow) -> None:
    done = outcome(history, lambda report: changes.delete(history, row.uuid, report))
    assert history.sessions() == []
    assert sessions.session_with_sets(history, row.uuid) is None
    assert [one.session.id for one in sessions.list_deleted(history)] == [row.uuid]
    assert sessions.was_ever_used(history)
    undo(history, done)
    assert [one.uuid for one in history.sessions()] == [row.uuid]


def test_several_come_back_at_once_and_go_again(history: History) -> None:
    history.add_all([drawn_entry(began_ms=BEGAN_MS + n) for n in range(4)]).wait()
    names = [one.uuid for one in history.sessions()]
    for name in names:
        history.delete(name).wait()
    done = outcome(history, lambda report: changes.bring_back(history, names[:3], report))
    assert {one.uuid for one in history.sessions()} == set(names[:3])
    undo(history, done)
    assert history.sessions() == []


def test_day_effort_note_reps_and_feel_are_changed_and_taken_back(
    history: History, row: SessionRow
) -> None:
    first, second = history.sets(row.uuid)
    wanted = SessionChange(
        row.uuid,
        TODAY - DAY,
        effort=3,
        note="better",
        reps=((first.uuid, 5), (second.uuid, second.record.done_reps)),
        feels=((second.uuid, "quads"),),
    )
    done = outcome(history, lambda report: changes.change(history, wanted, report))
    changed = history.session(row.uuid)
    assert changed is not None
    assert (changed.local_date, changed.effort, changed.note) == (TODAY - DAY, 3, "better")
    one, two = (each.record for each in history.sets(row.uuid))
    assert (one.corrected_reps, one.feel) == (5, first.record.feel)
    # a correction to what was counted is none
    assert (two.corrected_reps, two.feel) == (None, "quads")
    undo(history, done)
    restored = history.session(row.uuid)
    assert restored is not None
    assert replace(restored, updated_utc_ms=row.updated_utc_ms) == row
    assert [each.record for each in history.sets(row.uuid)] == [first.record, second.record]


def test_what_is_gone_cannot_be_changed_and_says_so(history: History) -> None:
    reported: list[Outcome] = []
    changes.change(history, SessionChange("no such", TODAY, None, ""), reported.append)
    (found,) = reported
    assert isinstance(found, NotSaved)
    assert "not in the history any more" in found.why
    assert not found.is_kept


def test_a_session_is_listed_with_its_sums(history: History, row: SessionRow) -> None:
    (listed,), are_all = sessions.list_sessions(history)
    assert are_all
    assert (listed.session.id, listed.session.note) == (row.uuid, "good")
    assert (listed.session.programme, listed.session.programme_name) == (
        row.programme_id,
        row.programme_name,
    )
    assert (listed.session.state, listed.session.effort) == (row.state, row.effort)
    assert listed.session.length_ms == 900_000
    records = [one.record for one in history.sets(row.uuid)]
    assert listed.sets == 2
    assert listed.reps == sum(one.reps for one in records)
    found = sessions.session_with_sets(history, row.uuid)
    assert found is not None
    assert [one.record for one in found.sets] == records


@pytest.mark.parametrize(
    ("changes", "length_ms"),
    [
        ({}, 900_000),
        # it broke off after 400 s, and the last 500 s were done the next day
        ({"ended_utc_ms": BEGAN_MS + 86_400_000}, 900_000),
        # an older version took the answer to a question for the end
        ({"last_event_ms": 2_000_000}, 900_000),
        ({"last_event_ms": 0}, 900_000),
    ],
    ids=["as usual", "resumed", "answered later", "not known"],
)
def test_a_session_is_as_long_as_its_summary_said(
    changes: dict[str, object], length_ms: int
) -> None:
    row = drawn_entry(**changes).session  # type: ignore[arg-type] # only of the session
    assert sessions.past_session(row, ()).length_ms == length_ms


def test_a_list_is_that_of_its_days_and_says_where_it_is_cut(
    history: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = [TODAY - n * DAY for n in range(4)]
    entries = (drawn_entry(began_ms=BEGAN_MS - n, local_date=day) for n, day in enumerate(days))
    history.add_all(list(entries)).wait()
    found, are_all = sessions.list_sessions(history, days[2], days[1])
    assert ([one.session.day for one in found], are_all) == ([days[1], days[2]], True)
    monkeypatch.setattr(sessions, "MOST_LISTED", 3)
    found, are_all = sessions.list_sessions(history)
    assert ([one.session.day for one in found], are_all) == (days[:3], False)


def test_an_interrupted_session_is_as_long_as_it_got() -> None:
    entry = drawn_entry(ended_utc_ms=None, last_event_utc_ms=BEGAN_MS + 60_000)
    assert sessions.past_session(entry.session, ()).length_ms == 60_000


def test_there_are_no_sessions_before_the_first(history: History) -> None:
    assert not sessions.was_ever_used(history)
    assert sessions.list_sessions(history) == ((), True)
    assert sessions.list_deleted(history) == ()


def test_deleted_sessions_are_found_by_id_or_all(history: History) -> None:
    history.add_all([drawn_entry(began_ms=BEGAN_MS + n) for n in range(2)]).wait()
    with pytest.raises(UserError, match="No session is deleted"):
        find_deleted(history, ALL)
    names = [one.uuid for one in history.sessions()]
    for name in names:
        history.delete(name).wait()
    assert {one.uuid for one in find_deleted(history, ALL)} == set(names)
    assert [one.uuid for one in find_deleted(history, names[0])] == names[:1]
    with pytest.raises(UserError, match='"other"'):
        find_deleted(history, "other")
    bring_back(history, names)
    assert {one.uuid for one in history.sessions()} == set(names)


def test_a_session_is_ahead_from_the_day_after_tomorrow_on(history: History) -> None:
    days = [TODAY, TODAY + DAY, TODAY + 2 * DAY, TODAY + 9 * DAY]
    entries = (drawn_entry(began_ms=BEGAN_MS + n, local_date=day) for n, day in enumerate(days))
    history.add_all(list(entries)).wait()
    assert [one.local_date for one in sessions_ahead(history, TODAY)] == [days[3], days[2]]


def test_a_session_that_was_written_down_is_added_and_taken_back(context: AppContext) -> None:
    manual, history = context.manual_sessions, context.history
    form = manual.form("cyclist_four")
    amounts = tuple((2, 8) if place == 0 else (0, 0) for place in range(len(form.prescriptions)))
    written = WrittenSession("cyclist_four", TODAY - DAY, 12, amounts, effort=6, note="outside")
    done = outcome(history, lambda report: manual.add(written, report))
    (row,) = history.sessions()
    assert (row.programme_id, row.local_date) == ("cyclist_four", TODAY - DAY)
    assert (row.effort, row.note) == (6, "outside")
    assert row.ended_utc_ms is not None
    assert row.ended_utc_ms - row.started_utc_ms == 12 * 60_000
    sets = [one.record for one in history.sets(row.uuid)]
    assert [one.exercise for one in sets] == [form.prescriptions[0].exercise.id] * 2
    assert {one.reps for one in sets} == {8}
    undo(history, done)
    assert history.sessions() == []


def test_the_form_asks_for_no_self_test_and_begins_with_what_was_done_last(
    context: AppContext,
) -> None:
    manual = context.manual_sessions
    assert manual.usual_programme() == next(iter(context.catalogue.programmes))
    context.settings_store.change("last_programme", "desk_reset")
    assert manual.usual_programme() == manual.form().programme == "desk_reset"
    entry = drawn_entry(programme_id="clam_ladder")
    context.history.add_all([entry, drawn_entry(began_ms=BEGAN_MS + 1, programme_id="gone")]).wait()
    assert manual.usual_programme() == "clam_ladder"
    assert manual.form("clench_check").prescriptions == ()


def test_a_build_up_is_written_down_as_its_first_week(context: AppContext) -> None:
    form = context.manual_sessions.form("seated_abduction_build")
    programme = context.planner.find("seated_abduction_build")
    assert form.total_ms == context.planner.planned(programme, week=1).plan.total_ms


def test_views_read_the_days_they_are_asked_for(history: History, context: AppContext) -> None:
    clam = {"exercise": "clamshell", "exercise_name": "Clamshell"}
    history.add_all(
        [
            drawn_entry({**clam, "feel": "glute_side"}, local_date=TODAY),
            drawn_entry({**clam, "feel": "quads"}, began_ms=BEGAN_MS + 1, local_date=TODAY - DAY),
        ]
    ).wait()
    for since, answered, good in ((TODAY, 1, 1), (TODAY - DAY, 2, 1)):
        (felt,) = periods.feel(history, context.catalogue, since, TODAY)
        assert (felt.whole.answered, felt.whole.good) == (answered, good)
    (felt,) = periods.feel(history, context.catalogue, TODAY - DAY, TODAY - DAY)
    assert (felt.whole.answered, felt.whole.good) == (1, 0)
    year = periods.year_of_training(history, context.calendar, 0)
    assert [one.day for one in year.days if one.sessions] == [TODAY - DAY, TODAY]
    assert not any(
        one.sessions for one in periods.year_of_training(history, context.calendar, 1).days
    )


def test_only_ladders_and_build_ups_with_a_step_done_are_shown(
    history: History, context: AppContext
) -> None:
    catalogue = context.catalogue
    assert periods.ladders(history, catalogue, TODAY) == []
    assert periods.build_ups(history, catalogue, TODAY) == []
    ladder = catalogue.guidance.ladders[0]
    step = {"exercise": ladder.steps[0], "exercise_name": "Step"}
    build_up = "seated_abduction_build"
    history.add_all([drawn_entry(step, programme_id=build_up, week=2)]).wait()
    assert ladder.id in [one.ladder for one in periods.ladders(history, catalogue, TODAY)]
    (found,) = periods.build_ups(history, catalogue, TODAY)
    assert found.ladder == build_up
    assert [bool(rung.done) for rung in found.rungs][:3] == [False, True, False]


class ScriptedQueue:
    """A queue that reports these fates of every write."""

    def __init__(self, *outcomes: WriteOutcome) -> None:
        self._fates = outcomes

    def listen(self, _number: int, listener: Callable[[WriteOutcome], object]) -> None:
        for outcome in self._fates:
            listener(outcome)


def reported_of(row: SessionRow, *outcomes: WriteOutcome) -> list[Outcome]:
    """Delete a session whose write meets these fates, and return what is reported."""
    receipt = WriteReceipt(ScriptedQueue(*outcomes), 1)  # type: ignore[arg-type] # all that is asked
    history = cast("History", SimpleNamespace(delete=lambda _session: receipt))
    reported: list[Outcome] = []
    changes.delete(history, row.uuid, reported.append)
    return reported


def test_what_the_disk_does_not_take_yet_is_reported_as_kept_and_then_as_saved(
    row: SessionRow,
) -> None:
    delayed, saved = reported_of(row, Delayed(UserError("The disk is full.")), Written())
    assert delayed == NotSaved("The disk is full.", is_kept=True)
    assert isinstance(saved, Saved)


def test_what_the_disk_refuses_is_reported_as_lost(row: SessionRow) -> None:
    assert reported_of(row, Refused(UserError("That is no day."))) == [NotSaved("That is no day.")]


class FailingHistory:
    """A history whose disk refuses everything."""

    def undelete(self, _session: str) -> FailingHistory:
        return self

    def wait(self) -> bool:
        return False


def test_what_cannot_be_brought_back_stays_deleted_and_says_so() -> None:
    with pytest.raises(UserError) as met:
        bring_back(FailingHistory(), ["one"])  # type: ignore[arg-type] # a fake
    assert str(met.value) == (
        "The sessions could not be brought back: the disk fails just now. "
        "They are still among the deleted ones; try again."
    )
