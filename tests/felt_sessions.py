"""Sessions done from beginning to end and felt in the glutes, from which advice follows."""

from __future__ import annotations

from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import Silence
from glutetimer.app.live_session import LiveSession
from glutetimer.host.clock import FakeClock

STEP_MS = 1_000
DAY_MS = 86_400_000
GLUTES = "glute_deep"


def done_session(context: AppContext, clock: FakeClock, name: str = "cyclist_four") -> LiveSession:
    """Do a programme from beginning to end."""
    start = context.starter.new_start(context.planner.planned(context.planner.find(name)))
    live = context.starter.live_session(start, start.open_writer(), Silence())
    live.runner.start()
    while not live.is_over:
        clock.advance(STEP_MS)
        live.runner.poll()
    return live


def felt_sessions(context: AppContext, clock: FakeClock, *feels: str) -> None:
    """Do the cyclist's four once for each answer to where it was felt, every other day."""
    for feel in feels:
        live = done_session(context, clock)
        for block in {one.block for one in live.session.plan.prescriptions}:
            live.feel(block, feel)
        context.history.wait()
        clock.advance(2 * DAY_MS)
