"""The stage plays an exercise while it can be seen, and stands where one asks it to."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetimer.figure.playback import Playback
from glutetimer.gui.figure import figure_stage
from glutetimer.gui.figure.figure_stage import FigureStage
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.style.theme import DAY, NIGHT
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import load_catalogue
from glutetimer.session.steps import Side
from tests.gui.showing import show

EXERCISES = load_catalogue(assets_dir()).exercises
BOOK = PoseBook(assets_dir() / "poses")


class Rig:
    """A stage in a window, with a clock that stands still by itself."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock = FakeClock()
        self.stage = FigureStage(BOOK, DAY, self.clock)
        self.stage._timer.setInterval(10**6)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.stage.setParent(self.window)
        self.window.resize(640, 420)
        self.stage.resize(600, 400)
        self.seen: list[tuple[str, float]] = []
        self.stage.phase_changed.connect(lambda phase, part: self.seen.append((phase, part)))
        show(qtbot, self.window)

    def advance(self, ms: int) -> None:
        self.clock.advance(ms)
        self.stage._tick()

    @property
    def runs(self) -> bool:
        return self.stage._timer.isActive()


@pytest.fixture
def rig(qtbot: QtBot) -> Rig:
    return Rig(qtbot)


def test_an_exercise_plays_by_itself_in_its_tempo(rig: Rig) -> None:
    bridge = EXERCISES["glute_bridge"]
    rig.stage.show_exercise(bridge)
    assert rig.stage.is_playing
    assert rig.runs
    rig.seen.clear()
    rig.advance(bridge.timing.tempo.lift_ms // 2)
    rig.advance(bridge.timing.tempo.lift_ms // 2)
    assert [phase for phase, _ in rig.seen] == ["lift", "hold_top"]
    assert rig.seen[0][1] == pytest.approx(0.5)


def test_a_phase_is_frozen_at_its_end_and_play_goes_on_with_the_next(rig: Rig) -> None:
    rig.stage.show_exercise(EXERCISES["squat"])
    rig.stage.freeze("lower")
    assert rig.seen[-1] == ("lower", 1.0)
    assert not rig.stage.is_playing
    assert not rig.runs
    bottom = rig.stage._posture
    rig.stage.set_side(Side.RIGHT)
    assert rig.stage._posture == bottom
    rig.stage.freeze("no such phase")
    assert rig.seen[-1] == ("lower", 1.0)
    rig.stage.play()
    rig.advance(1)
    assert rig.seen[-1][0] != "lower"


def test_it_stops_while_it_cannot_be_seen(rig: Rig, qtbot: QtBot) -> None:
    rig.stage.show_exercise(EXERCISES["squat"])
    rig.window.hide()
    assert not rig.runs
    assert rig.stage.is_playing
    show(qtbot, rig.window)
    assert rig.runs
    rig.stage.move(2_000, 2_000)  # as when it is scrolled away
    rig.advance(40)
    assert not rig.runs
    rig.clock.advance(60_000)
    rig.stage.move(0, 0)
    qtbot.waitUntil(lambda: rig.runs)
    before = rig.seen[-1]
    rig.advance(40)
    assert rig.seen[-1][0] == before[0], "it goes on from where it stood"


def test_where_nothing_shall_move_it_stands_at_the_turn(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figure_stage, "animates", lambda _: False)
    rig.stage.show_exercise(EXERCISES["side_plank_toes"])
    assert not rig.stage.is_playing
    assert rig.seen[-1] == ("hold", 1.0)
    rig.stage.play()
    assert rig.stage.is_playing, "whoever asks for it sees it"


def test_side_option_and_view_change_what_is_shown_at_the_same_instant(rig: Rig) -> None:
    stage = rig.stage
    stage.show_exercise(EXERCISES["clamshell"])
    stage.freeze("lift")
    left = stage._posture
    stage.set_side(Side.RIGHT)
    assert stage._posture
    assert left
    assert stage._posture.mirrored is not left.mirrored
    stage.show_exercise(EXERCISES["glute_bridge"])
    stage.freeze("lift")
    near = stage._posture
    stage.set_option("heel_distance", "far")
    assert stage._posture != near
    stage.set_option("heel_distance", "near")
    assert stage._posture == near
    stage.show_exercise(EXERCISES["hip_thrust"])
    assert not stage.has_other_view
    stage.show_exercise(EXERCISES["mini_band_squat"])
    assert stage.has_other_view
    stage.set_other_view(True)
    assert stage.other_view
    assert stage._posture
    assert stage._posture.view == "front"


def test_an_exercise_without_a_picture_shows_nothing(rig: Rig) -> None:
    rig.stage.show_exercise(EXERCISES["squat"])
    rig.stage.show_exercise(EXERCISES["leg_press"])
    assert not rig.stage.has_picture
    assert rig.stage.phases == ()
    rig.stage.play()
    rig.stage.freeze("lift")
    assert not rig.runs


def test_the_picture_takes_on_the_theme(rig: Rig) -> None:
    rig.stage.show_exercise(EXERCISES["squat"])
    rig.stage.pause()
    day = rig.stage.grab().toImage()
    rig.stage.set_theme(NIGHT)
    assert rig.stage.grab().toImage() != day


def test_the_turn_is_where_the_work_is_seen_best() -> None:
    turns = {
        name: Playback(exercise, BOOK.motion(exercise.pose), Side.LEFT).turning_phase
        for name, exercise in EXERCISES.items()
        if exercise.pose
    }
    assert turns["glute_bridge"] == "lift"
    assert turns["squat"] == "lower"
    assert turns["side_plank_knees"] == "hold"
    assert turns["run_throughs"] == "drill"
