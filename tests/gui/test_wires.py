"""What is chosen on a page is seen in the plan, in the sound or in the file.

`bench/wires.py` cuts these wires one by one, and expects a test here to notice.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.app.history.weeks import week_table
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.session.summary_page import SummaryPage
from glutetimer.gui.settings.export_kinds import SPANS
from glutetimer.gui.settings.settings_page import SettingsPage
from glutetimer.gui.today.first_questions import FirstQuestions
from glutetimer.gui.today.suggestion_card import SuggestionCard
from glutetimer.gui.window.app import App
from glutetimer.history.rows import SessionRow, SessionState, SetRow
from glutetimer.host.clock import FakeClock
from glutetimer.review.table import Grouping
from glutetimer.session.plan import Plan
from glutetimer.session.steps import Side
from glutetimer.session.tones import PlacedClip, PlacedTone
from tests.gui.conftest import FakeAudioOutput
from tests.gui.making import export_dialog

BUILD_UP = "seated_abduction_build"
ONE_SIDED = "clamshell"
Part = TypeVar("Part", bound=QWidget)


@pytest.fixture
def card(app: App) -> SuggestionCard:
    return part(app, SuggestionCard)


@pytest.fixture
def questions(app: App, context: AppContext) -> FirstQuestions:
    context.settings_store.change("first_start_done", value=False)
    app.pages.show_page("today")
    return part(app, FirstQuestions)


@pytest.fixture
def settings(app: App) -> SettingsPage:
    app.pages.show_page("settings")
    return part(app, SettingsPage)


def part(app: App, kind: type[Part]) -> Part:
    (found,) = app.window.findChildren(kind)
    return found


def plan_of(app: App) -> Plan:
    """What a session that starts now does."""
    return app.pages.today.to_do().plan


def written(context: AppContext) -> SessionRow:
    """The session as it is in the file."""
    context.history.wait()
    (row,) = context.history.sessions()
    return row


def sets_written(context: AppContext) -> list[SetRow]:
    return context.history.sets(written(context).uuid)


def in_file(context: AppContext) -> dict[str, object]:
    """The settings as the next start reads them."""
    return tomllib.loads(context.paths.settings.read_text("utf-8"))


def advance(app: App, clock: FakeClock, ms: int) -> None:
    timer = part(app, SessionScreen).timer
    assert timer is not None
    for _ in range(ms // 500):
        clock.advance(500)
        timer.look()


def hurry_through(app: App, clock: FakeClock, qtbot: QtBot) -> SummaryPage:
    """Do a rep or two of each set, and leave out the rest."""
    screen = part(app, SessionScreen)
    while app.training.is_under_way:
        advance(app, clock, 8_000)
        if app.training.is_under_way:
            qtbot.keyClick(screen.view, Qt.Key.Key_N)
    return part(app, SummaryPage)


def test_minutes_chosen_on_today_bound_the_session(
    app: App, card: SuggestionCard, context: AppContext
) -> None:
    whole = plan_of(app).total_ms
    card.minutes.button(10).click()
    assert plan_of(app).total_ms <= 10 * 60_000 < whole
    app.begin()
    assert written(context).planned_ms <= 10 * 60_000
    asked = json.loads(context.history.options(written(context).uuid) or "")
    assert asked["budget_ms"] == 10 * 60_000


def test_the_week_chosen_on_today_is_the_one_done(
    app: App, card: SuggestionCard, context: AppContext
) -> None:
    app.pages.today.choose(BUILD_UP)
    card.week.button(3).click()
    assert plan_of(app).week == 3
    said = [label.text() for label in card.findChildren(QLabel)]
    assert "Your choice; once it is done, you go on from week 3." in said
    app.begin()
    assert written(context).week == 3


def test_the_lean_chosen_on_today_is_the_one_done_first(
    app: App, card: SuggestionCard, context: AppContext
) -> None:
    app.pages.today.choose(BUILD_UP)
    lean = "seated_band_abduction_back"
    card.first.button(lean).click()
    assert card.first.value == lean
    assert next(iter(plan_of(app).exercises)) == lean
    assert [one.change.after for one in context.progress.decisions() if one.change] == [lean]


def test_the_pace_chosen_on_today_leads_the_session_and_stays(
    app: App, card: SuggestionCard, context: AppContext
) -> None:
    card.pace.button("self").click()
    assert any(step.is_self_paced for step in plan_of(app).steps)
    app.begin()
    assert written(context).pace == "self"
    assert in_file(context)["pace"] == "self"


def test_the_band_chosen_on_today_is_done_stays_and_is_charted(
    app: App, card: SuggestionCard, context: AppContext, clock: FakeClock, qtbot: QtBot
) -> None:
    context.settings_store.change("kit", ("mat", "bench", "mini_band"))
    context.settings_store.change("bands", ("green=medium", "red=light"))
    app.pages.today.choose("cyclist_four")
    assert {one.band for one in plan_of(app).prescriptions} == {None, "red"}
    card.bands.button("green").click()
    assert {one.band for one in plan_of(app).prescriptions} == {None, "green"}
    assert in_file(context).get("last_band") == "green"
    app.begin()
    hurry_through(app, clock, qtbot)
    records = [one.record for one in sets_written(context)]
    assert {one.band for one in records if one.exercise == "mini_band_squat"} == {"green"}
    assert {one.band for one in records if one.exercise == "glute_bridge"} == {None}
    calendar = context.calendar
    (week,) = week_table(
        context.history, context.catalogue, calendar, calendar.week_start, Grouping.BAND
    )
    assert set(week.groups) == {"green", "other"}


def test_a_programme_chosen_on_today_is_the_one_started(
    app: App, context: AppContext, qtbot: QtBot
) -> None:
    app.pages.today.widget.tiles.chosen.emit("clam_ladder")
    qtbot.keyClick(app.pages.today.widget, Qt.Key.Key_Return)
    assert written(context).programme_id == "clam_ladder"


def test_the_first_answers_are_kept_and_decide_what_is_suggested(
    app: App, questions: FirstQuestions, context: AppContext
) -> None:
    bare = app.pages.today.to_do()
    questions.purposes.button("running").click()
    questions.kit.button("mini_band").click()
    questions.hold.button(3).click()
    questions.done.click()
    kept = in_file(context)
    assert kept["purposes"] == ["running"]
    assert "mini_band" in kept.get("kit", ())
    assert kept.get("hold_top_s") == 3
    suggested = app.pages.today.to_do()
    assert suggested.programme.id != bare.programme.id
    assert "running" in suggested.programme.purposes


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_the_side_chosen_to_begin_with_is_worked_first(
    settings: SettingsPage, side: Side, context: AppContext
) -> None:
    settings.fields["first_side"].control.button(side.value).click()
    plan = context.planner.planned(context.planner.find(ONE_SIDED)).plan
    assert next(step.side for step in plan.steps if step.kind.is_work) is side


def tones_of_sides(
    app: App, clock: FakeClock, audio_output: FakeAudioOutput
) -> dict[Side, set[float]]:
    """Where the tones of each side of the body come from, -1 left to 1 right."""
    app.pages.today.choose(ONE_SIDED)
    app.begin()
    timer = part(app, SessionScreen).timer
    assert timer is not None
    heard: dict[Side, set[float]] = {Side.LEFT: set(), Side.RIGHT: set()}
    while app.training.is_under_way and not all(heard.values()):
        audio_output.cues.clear()
        advance(app, clock, 500)
        step = timer.runner.session.step
        left_ms = step.length_ms - timer.runner.session.elapsed_ms(clock.monotonic_ms())
        if step.kind.is_work and left_ms > 5_000:  # else cues of the next step are among them
            heard[step.side] |= {
                cue.pan for cue in audio_output.cues if isinstance(cue, PlacedTone)
            }
    return heard


def test_a_cue_for_a_side_sounds_on_that_side(
    app: App, clock: FakeClock, audio_output: FakeAudioOutput
) -> None:
    heard = tones_of_sides(app, clock, audio_output)
    assert max(heard[Side.LEFT]) < 0 < min(heard[Side.RIGHT])


def test_sides_sound_alike_where_panning_is_switched_off(
    app: App, clock: FakeClock, audio_output: FakeAudioOutput, settings: SettingsPage
) -> None:
    settings.fields["stereo_sides"].control.click()
    assert tones_of_sides(app, clock, audio_output) == {Side.LEFT: {0.0}, Side.RIGHT: {0.0}}


@pytest.mark.parametrize("key", ["tones_volume", "voice_volume", "numbers_volume"])
def test_each_volume_reaches_its_own_sounds_and_no_other(
    key: str,
    app: App,
    clock: FakeClock,
    audio_output: FakeAudioOutput,
    settings: SettingsPage,
    context: AppContext,
) -> None:
    settings.fields["voice_on"].control.click()
    for each in ("tones_volume", "voice_volume", "numbers_volume"):
        settings.fields[each].control.setValue(100)
    settings.fields[key].control.setValue(50)
    app.begin()
    advance(app, clock, 70_000)
    gains = {
        "tones_volume": {one.gain for one in audio_output.cues if isinstance(one, PlacedTone)},
        "voice_volume": spoken(audio_output, lambda text: not text[:-1].isdigit()),
        "numbers_volume": spoken(audio_output, lambda text: text[:-1].isdigit()),
    }
    assert gains.pop(key) == {0.25}
    assert set.union(*gains.values()) == {1.0}
    assert in_file(context)[key] == 50


def spoken(audio_output: FakeAudioOutput, wanted: Callable[[str], bool]) -> set[float]:
    clips = [cue for cue in audio_output.cues if isinstance(cue, PlacedClip)]
    return {cue.gain for cue in clips if wanted(cue.clip)}


def test_effort_note_and_feel_of_the_summary_are_in_the_file(
    app: App, clock: FakeClock, context: AppContext, qtbot: QtBot
) -> None:
    app.pages.today.choose("cyclist_four")
    app.begin()
    summary = hurry_through(app, clock, qtbot)
    summary.effort.button(8).click()
    qtbot.keyClicks(summary.note, "left hip")
    summary.note.flush()
    block, field = next(iter(summary.feels.items()))
    field.setCurrentIndex(field.count() - 1)
    field.activated.emit(field.currentIndex())
    row, sets = written(context), sets_written(context)
    assert (row.effort, row.note) == (8, "left hip")
    felt = {one.record.feel: one.record.block for one in sets if one.record.feel is not None}
    assert felt == {field.currentData(): block}
    assert len({one.record.block for one in sets}) > 1


def test_only_the_sessions_of_the_span_that_was_chosen_are_exported(
    app: App, clock: FakeClock, context: AppContext, qtbot: QtBot
) -> None:
    place, weeks = next((at, weeks) for at, (weeks, _) in enumerate(SPANS) if weeks)
    programme = context.planner.find("clench_check")
    for _ in range(2):
        writer = context.starter.begin(context.planner.planned(programme).plan, programme)
        writer.finish(SessionState.FINISHED)
        clock.advance(round(timedelta(weeks=weeks, days=-1) / timedelta(milliseconds=1)))
    context.history.wait()
    dialog = export_dialog(context, app.window)
    qtbot.addWidget(dialog)
    assert dialog.says.text() == "2 sessions."
    dialog.span.setCurrentIndex(place)
    assert dialog.says.text() == "1 session."
