"""Where a tap belongs is said as it is: a step has no top."""

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.self_paced import where_to_tap
from glutetimer.session.steps import PhaseKind

EXERCISES = load_catalogue(assets_dir()).exercises


@pytest.mark.parametrize(
    ("exercise", "kind", "words"),
    [
        ("glute_bridge", PhaseKind.LIFT, "tap at the top"),
        ("clamshell", PhaseKind.LIFT, "tap at the top"),
        ("squat", PhaseKind.LOWER, "tap at the bottom"),
        ("lateral_band_walk", PhaseKind.LIFT, "tap when there"),
        ("band_kickback", PhaseKind.LIFT, "tap when there"),
        ("seated_band_abduction_tall", PhaseKind.LIFT, "tap when there"),
        ("nothing_known", PhaseKind.LIFT, "tap at the top"),
    ],
)
def test_where_to_tap(exercise: str, kind: PhaseKind, words: str) -> None:
    assert where_to_tap(kind, EXERCISES.get(exercise)) == words
