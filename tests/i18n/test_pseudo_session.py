"""Sessions in the pseudo-language: every word on the mat and in the terminal is translated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from glutetimer.app.actions import Action
from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import Silence
from glutetimer.app.live_session import LiveSession, Reaction
from glutetimer.cli.live.plain_output import Lines
from glutetimer.cli.live.screen_rows import compose
from glutetimer.cli.live.styled_text import plain
from glutetimer.cli.live.view import View
from glutetimer.cli.text_writer import TextWriter
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.feedback import feedback_line
from glutetimer.presentation.mat_view_model import mat_view_model
from glutetimer.session.events import Event
from glutetimer.session.snapshot import State
from glutetimer.session.steps import StepKind
from tests.i18n.bracketed import english, words

pytestmark = pytest.mark.usefixtures("pseudo_language")

KEYS_OF_TERMINAL = {"space", "enter"}
STEP_MS = 3_000
ANSWERED = (StepKind.REST, StepKind.SWITCH)
DETOURS = (
    (Action.HELP, Action.HELP),
    (Action.PAUSE, Action.PAUSE),
    (Action.LEAVE, Action.LEAVE),
    (Action.MORE,),
    (Action.LONGER, Action.SHORTER),
    (Action.EASIER,),
    (Action.REPEAT,),
    (Action.BACK,),
    (Action.PAIN, Action.BACK),
    (Action.PAIN, Action.NEXT),
    (Action.NEXT,),
)
"""What is pressed one after the other, and what leads back."""


def seen(live: LiveSession, view: View) -> Iterator[str]:
    """Yield everything that window and terminal show now."""
    snapshot = live.runner.picture()
    yield from words(mat_view_model(snapshot, view.exercises, view.feel, live.overlay))
    for line in compose(snapshot, replace(view, overlay=live.overlay), 100, 40):
        yield plain(line)


def left(texts: Iterable[str]) -> set[str]:
    return {text for text in texts if set(english(text)) - KEYS_OF_TERMINAL}


@pytest.mark.parametrize(
    ("programme", "pace"),
    [("cyclist_four", "coach"), ("clench_check", "coach"), ("glute_bridge", "self")],
)
def test_every_word_of_a_session_is_translated(tmp_path: Path, programme: str, pace: str) -> None:
    clock = FakeClock()
    context = AppContext(tmp_path, clock)
    context.settings_store.change("voice_on", value=False)
    found = context.planner.find(programme)
    planned = context.planner.planned(found, pace=pace)  # type: ignore[arg-type] # "coach" or "self"
    start = context.starter.new_start(planned)
    live = context.starter.live_session(start, start.open_writer(), Silence())
    check = context.catalogue.guidance.feel_check
    view = View(planned.plan, context.catalogue.exercises, check.options)
    faults: set[str] = set()

    lines = Lines(planned.plan, view.exercises, TextWriter(StringIO()))

    def check(reaction: Reaction | None = None, events: Sequence[Event] = ()) -> None:
        faults.update(left(seen(live, view)))
        faults.update(left(lines.words(event) for event in events))
        if reaction is not None:
            faults.update(left((feedback_line(reaction, view.exercises),)))
            faults.update(left(lines.words(event) for event in reaction.events))

    check(events=live.runner.start())
    detours = iter(DETOURS)
    for round_number in range(400):
        if live.is_over:
            break
        if round_number % 3 == 2:
            for action in next(detours, (Action.PRESS,) if pace == "self" else ()):
                check(live.act(action))
        elif live.asks_question and live.runner.picture().kind in ANSWERED:
            check(live.answer(0))
        clock.advance(STEP_MS)
        check(events=live.runner.poll())
    live.act(Action.LEAVE)
    check()
    live.act(Action.YES)
    check()
    assert live.state in (State.STOPPED, State.FINISHED)
    context.close()
    assert sorted(faults) == []
