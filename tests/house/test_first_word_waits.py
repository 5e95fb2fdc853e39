"""Headphones without a wire need a moment to wake: nothing is to be heard right at the start."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from glutetimer.app.context import AppContext
from glutetimer.host.clock import FakeClock
from glutetimer.session.cues import script

LEAD_IN_MS = 1_500


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppContext]:
    folder: Path = tmp_path_factory.mktemp("data")
    context = AppContext(folder, FakeClock())
    yield context
    context.close()


def test_every_programme_begins_with_a_silence_that_wakes_the_device(context: AppContext) -> None:
    for programme in context.catalogue.programmes.values():
        plan = context.planner.planned(programme).plan
        first = min(cue.at_ms for cue in script(plan, 0, context.audio_options.options))
        assert first >= LEAD_IN_MS, programme.id
