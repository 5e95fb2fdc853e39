"""A problem is one line that steers no terminal, whatever the file in it is called."""

import pytest

from glutetimer.errors import UserError, one_line, without_marks


def test_a_problem_is_what_and_remedy() -> None:
    problem = UserError("It rains.", "Take an umbrella.")
    assert str(problem) == "It rains. Take an umbrella."
    assert (problem.what, problem.remedy) == ("It rains.", "Take an umbrella.")
    assert str(UserError("It rains.")) == "It rains."


def test_names_of_files_do_no_harm_in_it() -> None:
    problem = UserError("a\x1b[2J\nb\u202ec ü🍑 is not there.")
    assert str(problem) == "a\ufffd[2J b\ufffdc ü🍑 is not there."
    assert str(problem).isprintable()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Hip \x1b[31mthrust\x1b[0m", "Hip thrust"),
        ("\x9b31mHip thrust", "Hip thrust"),
        ("\x1b]0;title\x07Hip thrust", "Hip thrust"),
        ("Hip \u202ethrust\u2066", "Hip thrust"),
        ("Hip\u200b th\u00adrust\ufeff", "Hip thrust"),
        ("Hip\r\nthrust\t", "Hip thrust"),
        ("Hip\u2028thrust", "Hip thrust"),
        ("a\u200db", "ab"),
        ("👩\u200d🦰", "👩\u200d🦰"),
        ("می\u200cشود", "می\u200cشود"),
        ("Brücke 🍑", "Brücke 🍑"),
        ("\x00\x07", ""),
    ],
)
def test_a_name_of_a_strangers_is_one_harmless_line(given: str, kept: str) -> None:
    assert one_line(given) == kept
    assert one_line(kept) == kept


def test_a_note_keeps_its_lines() -> None:
    note = "felt\tgood\r\nall \x1b[1mover\u202e"
    assert without_marks(note) == "felt\tgood\r\nall over"
