"""How often a greeting says that the sheet is done, and what numbers in a row may be."""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.sheet.answering import open_questions
from glutetimer.sheet.read import read_sheet

EXERCISES = load_catalogue(assets_dir()).exercises


def test_a_greeting_says_how_often_the_whole_sheet_is_done() -> None:
    text = "Here is your home programme for the next four weeks, 3-4 times a week:\nClamshell 3x10"
    (programme,) = read_sheet(text, EXERCISES).programmes
    assert programme.per == "3-4 times a week"


def test_thanks_say_nothing_of_the_sheet() -> None:
    text = "Thanks for doing your exercises 3 times a week\nClamshell 3x10"
    (programme,) = read_sheet(text, EXERCISES).programmes
    assert programme.per is None


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        ("Clamshell 3 12", [{"sets": 3, "reps": 12}, {"sets": 12, "reps": 3}]),
        ("Clamshell 12 3", [{"sets": 3, "reps": 12}, {"sets": 12, "reps": 3}]),
        ("Clamshell 8, 20, 10", [{"sets": 3, "reps": (8, 20)}]),
    ],
)
def test_numbers_in_a_row_are_asked_about_with_answers(
    line: str, answers: list[dict[str, object]]
) -> None:
    (question,) = open_questions(read_sheet(line, EXERCISES))
    *likely, last = [dict(one.values) for one in question.answers]
    assert likely == answers
    assert last == {}, "none of these"


def test_a_letter_keeps_its_marks() -> None:
    (programme,) = read_sheet("Pont fe\u0301ssier 3x10", EXERCISES).programmes
    assert [item.name for item in programme.items] == ["Pont fe\u0301ssier"]
