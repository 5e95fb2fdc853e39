"""Which of the sentences that are spoken are our own default."""

from __future__ import annotations

import msgspec
import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.own_default import is_own_default
from glutetimer.training.exercise import Exercise

EXERCISES = load_catalogue(assets_dir()).exercises


def without_defaults(exercise: Exercise, *kept: str) -> Exercise:
    """Return an exercise whose sentences are an article's, but those of the kinds that are kept."""
    said = {
        kind: tuple(msgspec.structs.replace(one, default=None) for one in getattr(exercise, kind))
        for kind in ("hold_checks", "cues", "setup")
        if kind not in kept
    }
    return msgspec.structs.replace(exercise, **said)


@pytest.mark.parametrize(
    ("exercise", "kind", "said"),
    [
        ("glute_bridge", "cues", "Breathe out as you lift"),
        ("glute_bridge", "setup", "Arms beside you, head on the floor."),
        ("band_kickback", "turn", "Change legs: band round the left ankle, the left leg works."),
        (
            "bulgarian_split_squat",
            "turn",
            "Change legs: right foot in front, left foot on the bench.",
        ),
        (
            "single_leg_glute_bridge",
            "side_text",
            "Right foot stays down, left leg stretched out in the air. The right leg works.",
        ),
    ],
)
def test_a_sentence_of_our_own_is_known_with_its_full_stop_and_without(
    exercise: str, kind: str, said: str
) -> None:
    found = without_defaults(EXERCISES[exercise], kind)
    stem = said.rstrip(".")
    assert is_own_default(stem, found)
    assert is_own_default(f"{stem}.", found)


def test_a_check_of_our_own_is_known() -> None:
    bridge = next(one for one in EXERCISES.values() if one.hold_checks and one.cues and one.setup)
    plain = without_defaults(bridge)
    check = msgspec.structs.replace(plain.hold_checks[0], default="ours")
    assert is_own_default(check.say, msgspec.structs.replace(plain, hold_checks=(check,)))
    assert not is_own_default(check.say, plain)


@pytest.mark.parametrize(
    ("exercise", "said"),
    [
        ("clamshell", "Lie on your right side. The left leg works."),
        ("clench_test_each_side", "Now the left cheek alone."),
        ("clamshell", "Nothing that its file says."),
    ],
)
def test_a_sentence_of_an_article_is_not_ours(exercise: str, said: str) -> None:
    assert not is_own_default(said, EXERCISES[exercise])
