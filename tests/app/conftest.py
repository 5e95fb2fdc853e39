"""A context over a folder of its own, with the real content and a clock moved by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import Silence
from glutetimer.app.live_session import LiveSession
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import Catalogue, load_catalogue

Do = Callable[..., LiveSession]
STEP_MS = 500


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir())


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def context(tmp_path: Path, clock: FakeClock, catalogue: Catalogue) -> Iterator[AppContext]:
    context = AppContext(tmp_path / "data", clock)
    context.__dict__["catalogue"] = catalogue  # read once
    context.settings_store.change("first_start_done", value=True)
    context.settings_store.change("voice_on", value=False)
    yield context
    context.close()


@pytest.fixture
def do(context: AppContext, clock: FakeClock) -> Do:
    """Does a programme for a while, or to its end."""

    def do(name: str, ms: int | None = None, week: int | None = None) -> LiveSession:
        programme = context.planner.find(name)
        start = context.starter.new_start(context.planner.planned(programme, week=week))
        live = context.starter.live_session(start, start.open_writer(), Silence())
        live.runner.start()
        pass_time(live, clock, ms)
        context.history.wait()
        return live

    return do


def pass_time(live: LiveSession, clock: FakeClock, ms: int | None = None) -> None:
    left = live.session.plan.total_ms + 60_000 if ms is None else ms
    while left > 0 and not live.is_over:
        clock.advance(STEP_MS)
        live.runner.poll()
        left -= STEP_MS
