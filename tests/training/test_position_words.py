"""How one lies, sits or stands for an exercise follows from its name, as far as that tells."""

from __future__ import annotations

import pytest

from glutetimer.training.position_words import position_in


@pytest.mark.parametrize(
    ("name", "position"),
    [
        ("Dead bug", "supine"),
        ("Bird-dog", "hands_and_knees"),
        ("Prone hip extension", "prone"),
        ("Supine hamstring curl", "supine"),
        ("Plank", "plank"),
        ("Side plank with reach", "side_lying"),
        ("Side-lying adduction", "side_lying"),
        ("Seated knee extension", "seated"),
        ("Half-kneeling hip flexor stretch", "kneeling"),
        ("Child’s pose", "hands_and_knees"),
        ("Leg press", "machine"),
        ("Calf raises", "standing"),
        ("Wall sit", "standing"),
        ("Standing knee to chest", "standing"),
        ("Lying hamstring curl", "prone"),
        ("Single-leg bridge hold", "supine"),
        ("", "standing"),
    ],
)
def test_a_name_tells_a_position(name: str, position: str) -> None:
    assert position_in(name) == position


def test_a_note_tells_what_the_name_does_not() -> None:
    assert position_in("Toe taps", "lie on your back, knees bent") == "supine"
    assert position_in("Standing toe taps", "as on your back") == "standing"
