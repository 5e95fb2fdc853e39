"""Export, import and backup as both front ends run them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from glutetimer.app import backing_up, exporting, importing
from glutetimer.app.exporting import Selection
from glutetimer.errors import UserError
from glutetimer.exchange.formats import Format
from glutetimer.history.store import History, open_history
from glutetimer.host import remote_file
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.periods import FirstDay
from tests.exchange.drawn import BEGAN_MS, drawn_entry

SAMPLES = Path(__file__).parents[1] / "exchange" / "samples"
DAYS = [date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 22)]


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    with open_history(tmp_path / "history.db", FakeClock()) as history:
        history.add_all(
            [drawn_entry(began_ms=BEGAN_MS + n, local_date=day) for n, day in enumerate(DAYS)]
        ).wait()
        yield history


def test_what_is_exported_is_counted_by_day_and_by_id(history: History) -> None:
    assert exporting.count_sessions(history, Selection()) == 3
    assert exporting.expect_sessions(history, Selection(since=DAYS[1])) == 2
    with pytest.raises(UserError, match=r"no session in that time\. Choose another one, or all\."):
        exporting.expect_sessions(history, Selection(since=date(2027, 1, 1)))
    with pytest.raises(UserError, match="no session 1234"):
        exporting.expect_sessions(history, Selection(session="1234"))


def test_an_export_as_fit_names_how_many_files_it_would_replace(
    history: History, tmp_path: Path
) -> None:
    folder = tmp_path / "fit"
    assert exporting.replaced_fit_files(history, Selection(), folder) == 0
    exporting.export_fit(history, Selection(since=DAYS[1]), folder, lambda _done: True, print)
    assert exporting.replaced_fit_files(history, Selection(), folder) == 2
    assert exporting.replaced_fit_files(history, Selection(until=DAYS[0]), folder) == 0


def test_proposed_names_carry_the_day(tmp_path: Path) -> None:
    assert exporting.export_file_name(Format.CSV, DAYS[0]) == "glutetimer-2026-11-20.csv"
    assert backing_up.backup_file_name(DAYS[0]) == "glutetimer_2026-11-20.db"
    target = backing_up.backup_target(str(tmp_path), FakeClock().now())
    assert target.parent == tmp_path
    assert backing_up.backup_target(str(tmp_path / "a.db"), FakeClock().now()) == tmp_path / "a.db"


def never_stop(_done: int) -> bool:
    return True


@pytest.mark.parametrize("form", [one for one in Format if one is not Format.FIT])
def test_each_format_writes_the_sessions_that_are_asked_for(
    form: Format, history: History, tmp_path: Path
) -> None:
    path = tmp_path / "out"
    drawn: list[tuple[Selection, Path]] = []
    wanted = Selection(since=DAYS[1])

    def write_pdf(*asked: tuple[Selection, Path]) -> None:
        drawn.append(asked)

    assert (
        exporting.export_sessions(history, form, wanted, path, never_stop, write_pdf, print) == path
    )
    if form is Format.PDF:
        assert drawn == [(wanted, path)]
    else:
        assert drawn == []
        first = b"".join(exporting.text_pieces(history, form, Selection(until=DAYS[0]), never_stop))
        every = b"".join(exporting.text_pieces(history, form, Selection(), never_stop))
        assert len(first) < path.stat().st_size < len(every)


def test_fit_writes_a_file_for_each_session(history: History, tmp_path: Path) -> None:
    wanted = Selection(since=DAYS[1])
    exporting.export_sessions(
        history, Format.FIT, wanted, tmp_path / "fit", never_stop, lambda *_: None, print
    )
    assert len(list((tmp_path / "fit").iterdir())) == 2


def test_one_session_can_be_exported_alone(history: History) -> None:
    uuid = history.sessions()[1].uuid
    text = b"".join(
        exporting.text_pieces(history, Format.JSON, Selection(session=uuid), never_stop)
    )
    assert uuid.encode() in text
    assert all(row.uuid.encode() not in text for row in history.sessions() if row.uuid != uuid)


def test_a_report_goes_from_the_first_session_to_today_unless_days_are_named(
    history: History, catalogue: Catalogue
) -> None:
    feel = catalogue.guidance.feel_check
    calendar = TrainingCalendar(DAYS[2])
    found = exporting.report_of(history, Selection(), feel, calendar)
    assert (found.since, found.until, found.made) == (DAYS[0], DAYS[2], DAYS[2])
    assert found.total.sessions == 3
    found = exporting.report_of(history, Selection(DAYS[1], DAYS[1]), feel, calendar)
    assert (found.since, found.until, found.total.sessions) == (DAYS[1], DAYS[1], 1)
    found = exporting.report_of(history, Selection(until=DAYS[1]), feel, calendar)
    assert (found.since, found.until, found.total.sessions) == (DAYS[0], DAYS[1], 2)
    before = date(2026, 11, 1)
    found = exporting.report_of(history, Selection(since=before), feel, calendar)
    assert (found.since, found.until, found.total.sessions) == (before, DAYS[2], 3)
    found = exporting.report_of(history, Selection(until=before), feel, calendar)
    assert (found.since, found.until, found.total.sessions) == (before, before, 0)
    for row in history.sessions():
        history.delete(row.uuid).wait()
    found = exporting.report_of(history, Selection(), feel, calendar)
    assert (found.since, found.total.sessions) == (DAYS[2], 0)


@pytest.mark.parametrize(("first_day", "weeks"), [(FirstDay.MONDAY, 1), (FirstDay.SUNDAY, 2)])
def test_the_weeks_of_a_report_begin_on_the_day_of_the_calendar(
    history: History, catalogue: Catalogue, first_day: FirstDay, weeks: int
) -> None:
    calendar = TrainingCalendar(DAYS[2], first_day)
    found = exporting.report_of(history, Selection(), catalogue.guidance.feel_check, calendar)
    assert len(found.weeks) == weeks


def test_trials_are_counted_and_belong_to_no_report(history: History, catalogue: Catalogue) -> None:
    early = date(2026, 11, 1)
    trial = drawn_entry(began_ms=BEGAN_MS + 9, local_date=early, trial=True)
    history.add_all([trial]).wait()
    assert exporting.count_trials(history, Selection()) == 1
    assert exporting.count_trials(history, Selection(since=DAYS[0])) == 0
    assert exporting.count_sessions(history, Selection()) == 3
    assert exporting.count_sessions(history, Selection(trials=True)) == 4
    feel = catalogue.guidance.feel_check
    found = exporting.report_of(history, Selection(), feel, TrainingCalendar(DAYS[2]))
    assert (found.since, found.total.sessions) == (DAYS[0], 3)
    found = exporting.report_of(history, Selection(until=DAYS[0]), feel, TrainingCalendar(DAYS[2]))
    assert (found.since, found.until) == (DAYS[0], DAYS[0])


def test_a_backup_says_what_it_holds(history: History, tmp_path: Path) -> None:
    extent = backing_up.back_up(history, tmp_path / "copy.db")
    assert (extent.sessions, extent.first, extent.last) == (3, DAYS[0], DAYS[2])


def test_nothing_is_imported_while_a_question_is_open(
    history: History, catalogue: Catalogue
) -> None:
    path = SAMPLES.with_name("cases") / "strong_pounds_no_unit.csv"
    found, _ = importing.read_import(history, catalogue.exercises, path)
    before = len(history.sessions())
    with pytest.raises(UserError, match="Answer its questions"):
        importing.import_content(history, catalogue.exercises, found, found.mapping)
    assert len(history.sessions()) == before


def test_only_mapped_names_of_another_program_are_imported(
    history: History, catalogue: Catalogue
) -> None:
    exercises = catalogue.exercises
    found, preview = importing.read_import(history, exercises, SAMPLES / "hevy.csv")
    assert found.workouts
    assert preview.new == ()  # nothing is mapped yet
    before = len(history.sessions())
    nothing = dict.fromkeys(found.mapping, "")
    _, imported = importing.import_content(history, exercises, found, nothing)
    assert (imported.new, len(history.sessions())) == ((), before)
    name = next(iter(found.mapping))
    importing.import_content(history, exercises, found, nothing | {name: "squat"})
    assert len(history.sessions()) > before
    names = {one.record.exercise for row in history.sessions() for one in history.sets(row.uuid)}
    assert "squat" in names


def test_a_share_that_hangs_is_reported_before_anything_is_written_there(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remote_file, "ANSWER_S", 0.001)  # no process begins as fast
    there = tmp_path / "there"
    with pytest.raises(UserError, match=f"{there} does not answer"):
        backing_up.back_up(history, there)
    with pytest.raises(UserError, match="does not answer"):
        exporting.save_pieces(there, [b"a view"])
    with pytest.raises(UserError, match="does not answer"):
        exporting.replaced_fit_files(history, Selection(), there)
    with pytest.raises(UserError, match="does not answer"):
        backing_up.backup_target(str(there), FakeClock().now())
    assert not there.exists()
