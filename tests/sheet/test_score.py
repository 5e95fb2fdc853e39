"""What the scorer takes for equal, and what it does not."""

from __future__ import annotations

import pytest

from tests.sheet.score import faults

_BRIDGE = {"exercise": "glute_bridge", "sets": 2, "reps": 8}


@pytest.mark.parametrize("tempo", [(4, None, None, 3), (4, 3, None, None)])
def test_a_hold_may_be_the_stop_of_a_tempo(tempo: tuple[object, ...]) -> None:
    wanted = {**_BRIDGE, "hold_s": 3, "tempo": [4, None, None, None]}
    assert not faults(wanted, {**_BRIDGE, "name": "Bridge", "tempo": tempo})


@pytest.mark.parametrize("tempo", [(4, None, None, 2), (3, None, None, 3), (4, 1, None, 3)])
def test_another_tempo_is_a_fault(tempo: tuple[object, ...]) -> None:
    wanted = {**_BRIDGE, "hold_s": 3, "tempo": [4, None, None, None]}
    assert faults(wanted, {**_BRIDGE, "name": "Bridge", "tempo": tempo})
