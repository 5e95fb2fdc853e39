"""The answers after an exercise, and what is said to them, are the same wherever they are given."""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.presentation.answers import feel_advice, self_test_advice
from glutetimer.presentation.keys import ANSWER_KEYS
from glutetimer.session.feel_check import feel_answers


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir())


def offered(catalogue: Catalogue, exercise: str) -> list[str]:
    options = catalogue.guidance.feel_check.options
    return [one.id for one in feel_answers(options, catalogue.exercises[exercise])]


def test_an_answer_that_fits_few_exercises_is_offered_after_those_and_has_a_key(
    catalogue: Catalogue,
) -> None:
    usual = offered(catalogue, "glute_bridge")
    stretch = offered(catalogue, "desk_wide_squat")

    assert "groin_stretch" not in usual
    assert "groin_stretch" in stretch
    assert len(stretch) == len(usual) == len(ANSWER_KEYS)


def test_every_exercise_is_asked_with_all_it_names_and_other_answers_keep_their_key(
    catalogue: Catalogue,
) -> None:
    usual = offered(catalogue, "glute_bridge")
    for exercise in catalogue.exercises.values():
        if exercise.feel is None:
            continue
        answers = offered(catalogue, exercise.id)
        assert {*exercise.feel.where, *exercise.feel.avoid} - {"pain"} <= set(answers)
        assert answers[-1] == "nowhere"
        assert all(answers.index(one) == usual.index(one) for one in answers if one in usual)


def test_pain_is_no_answer_of_a_digit_but_has_a_key_of_its_own(catalogue: Catalogue) -> None:
    assert "pain" not in offered(catalogue, "desk_extend_arch")


def test_a_good_answer_is_called_good(catalogue: Catalogue) -> None:
    check = catalogue.guidance.feel_check
    good, hamstring = check.option("glute_deep"), check.option("hamstring")
    assert good
    assert hamstring
    assert feel_advice(good) == "Good: that is the place."
    assert feel_advice(hamstring) == hamstring.advice


def test_no_and_a_little_get_advice_and_yes_none(catalogue: Catalogue) -> None:
    result = catalogue.exercises["clench_test_both"].result
    assert result
    said = [self_test_advice(result, answer) for answer in range(3)]
    assert said == [result.when_low, result.when_low, "Noted."]
