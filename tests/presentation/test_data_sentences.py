"""What export, import, backup, restore and sync say: every number is there, in its right form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import pytest

from glutetimer.presentation import data_results as results
from glutetimer.presentation import report_text as report
from glutetimer.presentation.restore_preview import change_lines, deleted_words, extent_text
from glutetimer.presentation.sync_status import exchanged_line, sync_line
from glutetimer.review.extent import Extent, RestoreChange
from glutetimer.review.report import PainMark
from glutetimer.review.rows import SelfTestRow

FOLDER = Path("somewhere")
MINUTE_MS = 60_000


@dataclass(frozen=True)
class Joined:
    sessions: int = 0
    sets: int = 0
    changes: int = 0
    decisions: int = 0
    breaks: int = 0


@dataclass(frozen=True)
class Sync:
    at: datetime = datetime(2026, 11, 20, 10, 32)  # noqa: DTZ001 - as a person reads it
    devices: int = 0
    joined: Joined = Joined()
    sent: int = 0
    unsent: int = 0
    sent_decisions: int = 0
    sent_breaks: int = 0
    waiting: tuple[str, ...] = ()


@dataclass(frozen=True)
class Import:
    new: tuple[int, ...] = ()
    sets: int = 0
    known: int = 0
    deleted: tuple[int, ...] = ()
    additions: tuple[int, ...] = ()
    differences: tuple[int, ...] = ()
    breaks: tuple[int, ...] = ()


@pytest.mark.parametrize(
    ("sync", "line"),
    [
        (Sync(), "No other device has been here yet, last look 10:32."),
        (Sync(devices=1), "In step with 1 device, last 10:32."),
        (Sync(devices=2), "In step with 2 devices, last 10:32."),
        (
            Sync(devices=2, unsent=1),
            "Not in step: other devices would not take in 1 session, last look 10:32.",
        ),
        (
            Sync(unsent=3),
            "Not in step: other devices would not take in 3 sessions, last look 10:32.",
        ),
        (
            Sync(devices=1, waiting=("a",)),
            "In step with 1 device, last 10:32. One file is still to come.",
        ),
        (
            Sync(devices=1, waiting=("a", "b")),
            "In step with 1 device, last 10:32. 2 are still to come.",
        ),
    ],
)
def test_how_it_stands_with_other_devices(sync: Sync, line: str) -> None:
    assert sync_line(sync) == line


@pytest.mark.parametrize(
    ("sync", "line"),
    [
        (Sync(), "Nothing new came in; nothing was to be sent."),
        (Sync(sent=1), "Nothing new came in; sent 1 session."),
        (
            Sync(joined=Joined(2, 24)),
            "Took in 2 sessions with 24 sets; nothing was to be sent.",
        ),
        (
            Sync(joined=Joined(0, 1, 1), sent=2),
            "Took in 0 sessions with 1 set, 1 change; sent 2 sessions.",
        ),
        (Sync(joined=Joined(changes=3)), "Took in 3 changes; nothing was to be sent."),
        (
            Sync(joined=Joined(decisions=1), sent=1, sent_decisions=2),
            "Took in 1 answer to advice; sent 1 session, 2 answers to advice.",
        ),
        (Sync(joined=Joined(breaks=2), sent_breaks=1), "Took in 2 breaks; sent 1 break."),
    ],
)
def test_what_came_and_went(sync: Sync, line: str) -> None:
    assert exchanged_line(sync) == line


@pytest.mark.parametrize(
    ("extent", "text"),
    [
        (Extent(0, 0, None, None), "no session"),
        (
            Extent(1, 4, date(2026, 5, 2), date(2026, 5, 2)),
            "1 session with 4 sets, of 2 May 2026",
        ),
        (
            Extent(3, 24, date(2026, 5, 2), date(2026, 5, 4)),
            "3 sessions with 24 sets, from 2 May to 4 May 2026",
        ),
        (
            Extent(3, 24, date(2025, 5, 2), date(2026, 5, 4)),
            "3 sessions with 24 sets, from 2 May 2025 to 4 May 2026",
        ),
    ],
)
def test_how_much_a_history_holds(extent: Extent, text: str) -> None:
    assert extent_text(extent) == text


NOW = Extent(2, 8, date(2026, 5, 2), date(2026, 5, 4))
BACKUP = Extent(1, 4, date(2026, 5, 2), date(2026, 5, 2))
BOTH = [
    "Now: 2 sessions with 8 sets, from 2 May to 4 May 2026.",
    "The backup: 1 session with 4 sets, of 2 May 2026.",
]


@pytest.mark.parametrize(
    ("leaving", "coming", "deleted", "adds", "lines"),
    [
        (0, 0, 0, False, ["Both hold the same sessions."]),
        (1, 0, 0, False, ["1 session of now would go: the backup does not have it."]),
        (
            2,
            1,
            0,
            False,
            [
                "1 session would come back.",
                "2 sessions of now would go: the backup does not have them.",
            ],
        ),
        (2, 0, 0, True, ["Both hold the same sessions."]),
        (2, 3, 0, True, ["3 sessions would come back."]),
        (
            0,
            3,
            1,
            True,
            [
                "2 sessions would come back.",
                "1 session in it was deleted here. Only if you ask for it it comes back, too.",
            ],
        ),
        (
            0,
            2,
            2,
            True,
            ["2 sessions in it were deleted here. Only if you ask for it they come back, too."],
        ),
        (0, 2, 2, False, ["2 sessions would come back."]),
    ],
)
def test_what_restoring_would_change(
    leaving: int,
    coming: int,
    deleted: int,
    adds: bool,  # noqa: FBT001 - one column of the table
    lines: list[str],
) -> None:
    change = RestoreChange(NOW, BACKUP, leaving, coming, deleted)

    assert change_lines(change, adds=adds) == [*BOTH, *lines]


@pytest.mark.parametrize(
    ("adds", "line"),
    [
        (False, "3 answers to advice would be as the backup has them."),
        (True, "1 answer to advice would come back."),
    ],
)
def test_what_restoring_would_change_of_answers_to_advice(line: str, *, adds: bool) -> None:
    now = replace(NOW, decisions=2)
    change = RestoreChange(now, BACKUP, 0, 0, decisions=3, decisions_coming=1)
    found = change_lines(change, adds=adds)
    assert found[0] == (
        "Now: 2 sessions with 8 sets, from 2 May to 4 May 2026, and 2 answers to advice."
    )
    assert line in found


def test_deleted_sessions_of_a_file_are_counted() -> None:
    assert deleted_words(1) == "1 session in it was deleted here."
    assert deleted_words(2) == "2 sessions in it were deleted here."


@pytest.mark.parametrize(
    ("found", "preview", "result"),
    [
        (
            Import(new=(1,), sets=4),
            "There is 1 session with 4 sets to take in.",
            "Took in 1 session with 4 sets.",
        ),
        (
            Import(new=(1, 2), sets=1, known=3),
            "There are 2 sessions with 1 set to take in. 3 sessions known already.",
            "Took in 2 sessions with 1 set. 3 sessions known already.",
        ),
        (
            Import(known=1),
            "Every session in it is known here already.",
            "Took in 0 sessions with 0 sets. 1 session known already.",
        ),
        (
            Import(deleted=(1,)),
            "Nothing in it is new.",
            "Took in 0 sessions with 0 sets.",
        ),
        (
            Import(additions=(1,), deleted=(1,)),
            "1 new set belongs to a session that is known.",
            "1 set was added to a session that was known.",
        ),
        (
            Import(new=(1,), sets=2, additions=(1, 2), differences=(1, 2)),
            (
                "There is 1 session with 2 sets to take in. 2 new sets belong to sessions that are "
                "known. 2 values are others in the file; here they stay as they are."
            ),
            ("Took in 1 session with 2 sets. 2 sets were added to sessions that were known."),
        ),
        (
            Import(differences=(1,)),
            (
                "Every session in it is known here already. "
                "1 value is another one in the file; here it stays as it is."
            ),
            "Took in 0 sessions with 0 sets.",
        ),
    ],
)
def test_what_an_import_would_do_and_did(found: Import, preview: str, result: str) -> None:
    assert results.import_preview_text(found) == preview
    assert results.import_result_text(found) == result


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (lambda: results.progress_text(3, 24), "3 of 24 sessions"),
        (lambda: results.saved_text(FOLDER), "Saved: somewhere"),
        (lambda: results.saved_with_left_out_text(FOLDER, ()), "Saved: somewhere"),
        (
            lambda: results.saved_with_left_out_text(FOLDER, ["A.", "B.", "C."]),
            "Saved: somewhere A. B. C.",
        ),
        (
            lambda: results.saved_with_left_out_text(FOLDER, ["A.", "B.", "C.", "D."]),
            "Saved: somewhere A. B. C. and 1 more.",
        ),
        (lambda: results.exported_text("a.csv", 1), "a.csv: 1 session."),
        (lambda: results.replaced_text(1, FOLDER), "1 file in somewhere would be replaced."),
        (lambda: results.replaced_text(2, FOLDER), "2 files in somewhere would be replaced."),
        (lambda: results.to_export_text(2), "2 sessions."),
        (lambda: results.to_export_text(0), "No session in this time."),
        (
            lambda: results.to_export_text(1, 1),
            "1 session. 1 session has not ended and is left out: go on with it or finish it first.",
        ),
        (
            lambda: results.to_export_text(0, 2),
            (
                "No session in this time. 2 sessions have not ended and are left out: go on with "
                "them or finish them first."
            ),
        ),
        (lambda: results.open_sessions_text(0), ""),
        (lambda: results.read_as_text("a.csv", "Strong"), "a.csv is read as Strong."),
        (lambda: results.taken_differences_text(1), "1 value is that of the file now."),
        (lambda: results.taken_differences_text(2), "2 values are those of the file now."),
        (lambda: results.more_text(7), "and 7 more"),
        (lambda: results.brought_back_text(1), "The session is back."),
        (lambda: results.brought_back_text(3), "3 sessions are back."),
        (lambda: results.backed_up_text("no session", FOLDER), "Kept no session in somewhere."),
        (lambda: results.reach_text(everywhere=True), results.EVERYWHERE),
        (lambda: results.reach_text(everywhere=False), results.ONLY_HERE),
        (lambda: results.added_text(Joined(1, 12)), "Added 1 session and 12 sets."),
    ],
)
def test_each_amount_is_in_its_sentence(said: Callable[[], str], text: str) -> None:
    assert said() == text


@pytest.mark.parametrize(
    ("ms", "text"),
    [
        (40 * MINUTE_MS, "40 min"),
        (60 * MINUTE_MS, "1 h 00"),
        (125 * MINUTE_MS, "2 h 05"),
        (100 * 60 * MINUTE_MS - MINUTE_MS, "99 h 59"),
        (100 * 60 * MINUTE_MS, "100 h"),
        (120 * 60 * MINUTE_MS + 29 * MINUTE_MS, "120 h"),
        (120 * 60 * MINUTE_MS + 31 * MINUTE_MS, "121 h"),
        (31_000, "1 min"),
    ],
)
def test_a_long_time_in_a_report(ms: int, text: str) -> None:
    assert report.hours_text(ms) == text


REPORT = report.ReportText(
    exercises={"clamshell": "Clamshell"}, answers={"clench": ("None", "Weak", "Firm")}
)
TEST = SelfTestRow("s", date(2026, 5, 2), "clench", "both", 2, 3)


def test_a_report_names_exercise_and_side_where_it_hurt() -> None:
    pain = PainMark(date(2026, 5, 2), "clamshell", "left", 7)

    assert REPORT.pain(pain) == "Clamshell, left, in rep 7"
    assert REPORT.pain(replace(pain, rep=None, side="right")) == "Clamshell, right"
    assert REPORT.pain(replace(pain, rep=0, side="both")) == "Clamshell"
    assert REPORT.exercise("side_leg_lift") == "Side leg lift"


def test_a_report_gives_the_answer_of_a_self_test_on_its_scale() -> None:
    assert REPORT.answer(TEST) == "Firm (3 of 3)"
    assert REPORT.answer(TEST._replace(scale=None)) == "Firm"
    assert REPORT.answer(TEST._replace(answer=3, scale=5)) == "answer 4 (4 of 5)"
    assert REPORT.answer(TEST._replace(exercise="unknown", answer=0)) == "answer 1 (1 of 3)"


def test_a_report_says_how_many_rows_it_leaves_out() -> None:
    assert report.shown_of(8, 8, "by day") == "by day"
    assert report.shown_of(9, 8, "by day") == "8 of 9, by day"


def test_a_report_is_named_by_its_days() -> None:
    title = report.report_title(date(2025, 12, 1), date(2026, 5, 4))

    assert title == "Glute training, 1 Dec 2025 to 4 May 2026"


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ((1, 1), "1 of 1 name will be taken in."),
        ((2, 2, 0), "2 of 2 names will be taken in."),
        ((2, 3, 1), "2 of 3 names will be taken in. 1 name waits for your choice."),
        ((0, 2, 2), "0 of 2 names will be taken in. 2 names wait for your choice."),
    ],
)
def test_names_of_another_program_are_counted_and_those_that_wait(
    names: tuple[int, ...], text: str
) -> None:
    assert results.names_known_text(*names) == text
