"""The delay of the sound is measured with a dozen taps and proved by eye, with keys alone."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from glutetimer.gui.settings.calibration import FIRST_BEAT_MS, Calibration
from glutetimer.gui.style.theme import THEMES
from glutetimer.host.clock import FakeClock
from glutetimer.session.calibration import MOST_MS, PERIOD_MS, TAPS
from glutetimer.session.tones import Cue
from tests.gui.showing import show


class Sink:
    def __init__(self) -> None:
        self.cues: list[Cue] = []
        self.silenced = 0
        self.is_playing = True

    def schedule(self, cues: Sequence[Cue]) -> None:
        self.cues += cues

    def silence(self, tag: str | None = None) -> None:
        assert tag is None
        self.silenced += 1


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(10_000)


@pytest.fixture
def sink() -> Sink:
    return Sink()


@pytest.fixture
def dialog(qtbot: QtBot, sink: Sink, clock: FakeClock) -> Calibration:
    dialog = Calibration(sink, clock, next(iter(THEMES.values())))
    qtbot.addWidget(dialog)
    show(qtbot, dialog)
    return dialog


def press(dialog: Calibration, key: Qt.Key) -> None:
    QTest.keyClick(dialog, key)


def tap_with_the_beat(dialog: Calibration, clock: FakeClock, *late_ms: int) -> None:
    """Tap once for each lateness, a beat apart."""
    for beat, late in enumerate(late_ms):
        clock.instant_ms = 10_000 + FIRST_BEAT_MS + beat * PERIOD_MS + late
        press(dialog, Qt.Key.Key_Space)


def test_a_beat_is_placed_each_second_and_well_ahead(
    dialog: Calibration, sink: Sink, clock: FakeClock
) -> None:
    for _ in range(500):
        dialog._tick()
        clock.advance(16)
        assert sink.cues[-1].at_ms - clock.monotonic_ms() > 1_000
    first = 10_000 + FIRST_BEAT_MS
    assert [cue.at_ms for cue in sink.cues] == [first + 1_000 * n for n in range(len(sink.cues))]


def test_steady_taps_are_measured_and_kept_with_enter(
    qtbot: QtBot, dialog: Calibration, clock: FakeClock, sink: Sink
) -> None:
    tap_with_the_beat(dialog, clock, *[180] * TAPS)
    assert dialog.delay_ms == 180
    assert "180 ms" in dialog.heading.text()
    with qtbot.waitSignal(dialog.chosen) as kept:
        press(dialog, Qt.Key.Key_Return)
    assert kept.args == [180]
    assert not dialog.isVisible()
    assert sink.silenced


def test_arrows_move_the_light_and_never_out_of_bounds(
    dialog: Calibration, clock: FakeClock
) -> None:
    tap_with_the_beat(dialog, clock, *[20] * TAPS)
    press(dialog, Qt.Key.Key_Right)
    assert dialog.delay_ms == 30
    for _ in range(5):
        press(dialog, Qt.Key.Key_Left)
    assert dialog.delay_ms == 0
    for _ in range(70):
        press(dialog, Qt.Key.Key_Right)
    assert dialog.delay_ms == MOST_MS


def test_taps_that_disagree_are_asked_for_again(dialog: Calibration, clock: FakeClock) -> None:
    tap_with_the_beat(dialog, clock, *[(n * 377) % 1_000 for n in range(TAPS)])
    assert dialog.delay_ms is None
    assert dialog.heading.text() == "Once more"
    tap_with_the_beat(dialog, clock, *[90] * TAPS)
    assert dialog.delay_ms == 90


def test_the_light_comes_as_late_as_the_sound(dialog: Calibration, clock: FakeClock) -> None:
    tap_with_the_beat(dialog, clock, *[200] * TAPS)
    lights = {}
    for after_ms in range(0, 1_000, 10):
        clock.instant_ms = 10_000 + FIRST_BEAT_MS + 20_000 + after_ms
        dialog._tick()
        lights[after_ms] = dialog.ring._light
    assert max(lights, key=lambda after: lights[after]) == 200


def test_nothing_is_kept_before_it_is_measured_or_after_escape(
    qtbot: QtBot, dialog: Calibration, clock: FakeClock
) -> None:
    with qtbot.assertNotEmitted(dialog.chosen):
        press(dialog, Qt.Key.Key_Return)
        assert dialog.isVisible()
        tap_with_the_beat(dialog, clock, *[180] * TAPS)
        press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_once_more_begins_from_the_first_tap(dialog: Calibration, clock: FakeClock) -> None:
    tap_with_the_beat(dialog, clock, *[180] * TAPS)
    press(dialog, Qt.Key.Key_R)
    assert dialog.delay_ms is None
    tap_with_the_beat(dialog, clock, *[60] * TAPS)
    assert dialog.delay_ms == 60


def test_silence_is_reported_until_there_is_sound(
    dialog: Calibration, sink: Sink, clock: FakeClock
) -> None:
    sink.is_playing = False
    dialog._tick()
    assert dialog.heading.text() == "Tap with the beat"
    clock.advance(FIRST_BEAT_MS + 1)
    dialog._tick()
    assert dialog.heading.text() == "No sound comes out"
    sink.is_playing = True
    dialog._tick()
    assert dialog.heading.text() == "Tap with the beat"
