"""Each value of each setting makes a difference: none is chosen in vain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import cast

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import PORTION_MS
from glutetimer.app.familiarity import Familiarity
from glutetimer.app.today_facts import TodayChoice
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.gui.style import theme
from glutetimer.gui.window.app import App
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.first_questions import PURPOSES
from glutetimer.session.cues import script
from glutetimer.session.speech_options import Detail
from glutetimer.settings import DECLARATIONS
from glutetimer.settings.declaration import Declaration, Value
from tests.gui.conftest import FakeAudioOutput, FakeMusic, take_down

SHOWN = [one for one in DECLARATIONS.values() if one.shown]
COUNTRIES = ("en_US.UTF-8", "ar_EG.UTF-8")
"""Weeks begin on different days in them."""
PROGRAMME = "clam_ladder"
"""Works one side after the other."""
LIVED_MS = 60_000
WELL_KNOWN = Familiarity({"clamshell": Detail.SHORT, "glute_bridge": Detail.SHORT})
"""A person who felt these in the glutes more than once."""
Effects = Callable[[AppContext, pytest.MonkeyPatch], Iterable[object]]


def values(setting: Declaration) -> Iterable[Value]:
    """Return every choice, both sides of a switch, both ends of a range."""
    usual = setting.default
    if isinstance(usual, bool):
        return (True, False)
    if isinstance(usual, int):
        return (setting.minimum, setting.maximum)
    if isinstance(usual, str):
        return setting.choices
    if setting.keys:
        return [(), *((f"{key}={setting.choices[0]}",) for key in setting.keys)]
    return [(), *((choice,) for choice in setting.choices or ("mini_band",))]


@pytest.mark.parametrize("setting", SHOWN, ids=lambda setting: setting.key)
def test_each_value_makes_a_difference(
    qtbot: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: Declaration
) -> None:
    assert qtbot
    monkeypatch.setattr("glutetimer.app.context.familiarity", lambda *_: WELL_KNOWN)
    contexts: dict[Value, AppContext] = {}
    catalogue = load_catalogue(assets_dir())
    for place, value in enumerate(values(setting)):
        contexts[value] = context = AppContext(tmp_path / str(place), FakeClock())
        context.__dict__["catalogue"] = catalogue  # read once
        context.settings_store.change("full_screen_session", value=False)
        context.settings_store.change(setting.key, value)
    assert not alike(contexts, inner_effects, monkeypatch) or not alike(
        contexts, window_effects, monkeypatch
    )
    for context in contexts.values():
        context.close()


def alike(
    contexts: dict[Value, AppContext], effects: Effects, monkeypatch: pytest.MonkeyPatch
) -> list[tuple[Value, Value]]:
    """Return the pairs of values that do the same."""
    seen: dict[tuple[object, ...], Value] = {}
    pairs = []
    for value, context in contexts.items():
        first = seen.setdefault(tuple(effects(context, monkeypatch)), value)
        if first is not value:
            pairs.append((first, value))
    return pairs


def inner_effects(context: AppContext, monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Yield what needs no window: colours, weeks, Today, a plan, and how it runs."""
    for is_dark in (False, True):
        yield theme.current(context.settings.theme, system_is_dark=is_dark).name
    for country in COUNTRIES:
        monkeypatch.setenv("LC_ALL", country)
        yield context.calendar.first_day
    yield repr(context.today.facts(TodayChoice()))
    yield context.card_of_day.show()
    for programme in ("cyclist_four", PROGRAMME):
        plan = context.planner.planned(context.planner.find(programme)).plan
        yield repr(plan)
        cue_options = context.audio_options.options
        yield tuple(script(plan, index, cue_options) for index in range(len(plan.steps)))
    plan, clock, audio_output = (
        context.planner.planned(context.planner.find(PROGRAMME)).plan,
        context.clock,
        FakeAudioOutput(),
    )
    writer = context.starter.begin(plan, context.planner.find(PROGRAMME))
    runner = context.starter.runner(plan, writer, cast("AudioOutput", audio_output))
    runner.start()
    for _ in range(LIVED_MS // PORTION_MS):
        assert isinstance(clock, FakeClock)
        clock.advance(PORTION_MS)
        runner.poll()
        yield tuple(audio_output.cues)
        audio_output.cues = []
        yield repr(runner.picture())


def window_effects(context: AppContext, _: pytest.MonkeyPatch) -> Iterator[object]:
    """Yield what the window and what is around it do at the start of a session."""
    audio_output, music = FakeAudioOutput(), FakeMusic()
    context.__dict__["music"] = music
    app = App(context, listen=lambda *_: cast("AudioOutput", audio_output))
    app.start()
    app.begin()
    yield app.window.isFullScreen()
    yield audio_output.warmth
    yield tuple(music.done)
    take_down(app)


def test_the_first_questions_offer_every_purpose() -> None:
    assert tuple(purpose for purpose, _ in PURPOSES) == DECLARATIONS["purposes"].choices
