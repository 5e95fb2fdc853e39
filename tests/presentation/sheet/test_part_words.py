"""Each part of a line in words, as chips and lines of the terminal show it."""

from __future__ import annotations

import pytest

from glutetimer.presentation.sheet.part_words import answer_texts, part_text, question_text
from glutetimer.sheet.reading import NONE_OF_THESE, SheetAnswer, SheetKey, SheetQuestion, Value


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("sets", 1, "1 set"),
        ("sets", 3, "3 sets"),
        ("sets", (2, 3), "2 to 3 sets"),
        ("reps", 12, "12 reps"),
        ("reps", (8, 10), "8 to 10 reps"),
        ("reps", "max", "as many reps as you can"),
        ("hold_s", 2, "hold 2 s"),
        ("hold_s", 0.5, "hold 0.5 s"),
        ("time_s", (20, 30), "20 to 30 s"),
        ("time_s", "max", "as long as you can"),
        ("rest_s", 60, "rest 60 s"),
        ("rest_s", 90, "rest 90 s"),
        ("rest_s", 120, "rest 2 min"),
        ("rest_s", 0, "no rest"),
        ("side", "each", "each side"),
        ("side", "left", "left side only"),
        ("tempo", (3, 1, 1, 0), "3 s down, 1 s pause, 1 s up"),
        ("tempo", (3, None, "X", None), "3 s down, fast up"),
        ("total", True, "both sides counted together"),
        ("total", False, "so many each side"),
        ("band", True, "with a band"),
        ("band", "red", "red band"),
        ("load_kg", 5.4, "5.4 kg"),
        ("per", "3-4 times a week", "3-4 times a week"),
        ("rounds", 3, "3 rounds"),
        ("rest_rounds_s", 120, "rest 2 min between rounds"),
        ("rest_exercises_s", 60, "rest 60 s between exercises"),
    ],
)
def test_a_part_in_words(key: str, value: Value, words: str) -> None:
    assert part_text(SheetKey(key), value) == words


@pytest.mark.parametrize(
    ("about", "words"),
    [
        (("sets", "reps"), "Which is sets, and which is reps?"),
        (("time_s", "reps"), "Seconds or reps?"),
        (("exercise",), "Which exercise is it?"),
        (("tempo",), "Which tempo?"),
        (("something else",), "What does this mean?"),
    ],
)
def test_a_question_in_words(about: tuple[str, ...], words: str) -> None:
    assert question_text(SheetQuestion(about, (0, 1))) == words


def test_answers_in_words() -> None:
    both = SheetAnswer({SheetKey.SETS: 3, SheetKey.REPS: 10})
    counts = SheetQuestion(("sets", "reps"), (0, 1), (both, NONE_OF_THESE))
    assert answer_texts(counts, {}) == ("3 sets, 10 reps", "none of these")
    named = SheetAnswer({}, name="Drill 5")
    exercise = SheetQuestion(
        ("exercise",), (0, 1), (named, SheetAnswer({}, "side_plank"), SheetAnswer({}))
    )
    assert answer_texts(exercise, {}) == (
        '"Drill 5" is its name',
        "Side plank",
        "an exercise of your own",
    )
