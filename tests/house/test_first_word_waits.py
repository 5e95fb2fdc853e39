"""Headphones without a wire need a moment to wake: nothing is to be heard right at the start."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from glutetimer.host.clock import FakeClock
from glutetimer.session.cues import script
from glutetimer.wiring import House

LEAD_IN_MS = 1_500


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder: Path = tmp_path_factory.mktemp("data")
    house = House(folder, FakeClock())
    yield house
    house.close()


def test_every_programme_begins_with_a_silence_that_wakes_the_device(house: House) -> None:
    for programme in house.catalogue.programmes.values():
        plan = house.plan(programme)
        first = min(cue.at_ms for cue in script(plan, 0, house.hearing.wishes))
        assert first >= LEAD_IN_MS, programme.id
