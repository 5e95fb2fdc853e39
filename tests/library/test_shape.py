"""Every mistake in the shape of a file is reported, with what is allowed there."""

from __future__ import annotations

import tomllib

import pytest

from glutetimer.library.file_errors import MOST_MISTAKES, FileError, shown_place
from glutetimer.library.shape import convert
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme

HEAD = 'id = "mine"\nname = "Mine"\n'


def mistakes(body: str, head: str = HEAD) -> list[FileError]:
    return list(convert(tomllib.loads(head + body), Programme)[1])


def only(body: str, head: str = HEAD) -> tuple[str, str, str]:
    (found,) = mistakes(body, head)
    return found.place, found.what.removeprefix(f"{shown_place(found.place)} "), found.remedy


def test_a_file_of_the_right_shape_has_no_mistakes() -> None:
    programme, found = convert(tomllib.loads(HEAD + '[[blocks]]\nexercise = "squat"'), Programme)

    assert found == ()
    assert isinstance(programme, Programme)


def test_a_number_out_of_range_names_the_range() -> None:
    assert only('[[blocks]]\nexercise = "squat"\nreps = 0') == (
        "blocks[0].reps",
        "is 0",
        "Write a whole number from 1 to 1000.",
    )


def test_a_fraction_is_not_a_whole_number() -> None:
    assert only("[[blocks]]\nsets = 2.5")[1:] == ("is 2.5", "Write a whole number from 1 to 20.")


def test_true_is_not_a_number() -> None:
    assert only("[[blocks]]\nsets = true")[1] == "is true"


def test_a_word_that_is_not_among_the_choices_names_them_and_the_nearest() -> None:
    assert only('[[blocks]]\nfirst_side = "lefft"') == (
        "blocks[0].first_side",
        'is "lefft"',
        'Did you mean "left"? Write one of "left", "right".',
    )


def test_an_unknown_key_names_the_nearest() -> None:
    assert only("[[blocks]]\nrest_befor_s = 3") == (
        "blocks[0].rest_befor_s",
        "is not known",
        'Did you mean "rest_before_s"?',
    )


def test_an_unknown_key_like_no_other_lists_the_known_ones() -> None:
    remedy = only("zzz = 3")[2]

    assert remedy.startswith("Allowed are ")
    assert '"blocks"' in remedy


def test_a_missing_field_says_what_to_add() -> None:
    assert only("", 'id = "mine"\n') == (
        "name",
        "is missing",
        "Add a text of 1 to 120 characters.",
    )


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("blocks = 3", "is 3"),
        ("blocks = [1]", "is 1"),
        ('blocks = "squat"', 'is "squat"'),
        ("purposes = {}", "is a table"),
        ("purposes = [[]]", "is a list"),
        ("feel = 2020-01-01", "is a date or time"),
        ('default = ""', "is an empty text"),
    ],
)
def test_a_value_of_another_kind_is_reported_as_it_is(body: str, what: str) -> None:
    assert only(body)[1] == what


def test_an_id_must_be_spelled_like_an_id() -> None:
    place, what, remedy = only("", 'id = "My Programme"\nname = "Mine"\n')

    assert (place, what) == ("id", 'is "My Programme"')
    assert "lower-case letters" in remedy


def test_all_mistakes_are_reported_at_once() -> None:
    body = """
    purpose = ["running"]
    [[blocks]]
    exercise = 7
    reps = 0
    [[blocks]]
    [[blocks.blocks]]
    rest_s = "long"
    """
    assert [found.place for found in mistakes(body)] == [
        "purpose",
        "blocks[0].exercise",
        "blocks[0].reps",
        "blocks[1].blocks[0].rest_s",
    ]


def test_what_is_right_can_be_checked_further() -> None:
    body = 'reps = 0\n[[blocks]]\nexercise = "squat"\nreps = 0\nsets = 3'
    programme, _ = convert(tomllib.loads('id = "Mine"\n' + body), Programme)

    assert programme is not None
    (block,) = programme.blocks
    assert (block.exercise, block.reps, block.sets) == ("squat", None, 3)


def test_long_values_are_cut_and_unprintable_ones_spelled_out() -> None:
    what = only('default = "x"\npurposes = ["' + "y" * 500 + '"]')[1]

    assert len(what) < 60
    assert what.endswith('…"')


def test_nobody_reads_more_than_a_hundred_mistakes() -> None:
    body = "\n".join(f"key_{index} = 1" for index in range(5000))

    assert len(mistakes(body)) == MOST_MISTAKES


def test_an_empty_exercise_is_reported_all_that_it_lacks() -> None:
    _, found = convert({}, Exercise)

    assert {mistake.place for mistake in found} == {
        "id", "name", "sides", "timing", "reps",
    }  # fmt: skip # a table
