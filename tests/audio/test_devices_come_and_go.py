"""Headphones are unplugged, plugged in, swapped; a sound server dies: the stream goes on."""

import pytest

pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)

from PySide6.QtMultimedia import QtAudio

from glutetimer.audio.player import CHECK_MS, RETRY_US, STALLED_US, Player
from glutetimer.host.clock import FakeClock
from glutetimer.session.tones import PlacedTone, Tone
from tests.audio.fake_devices import Device, Devices


class Sink:
    """What plays on a device; it takes frames for as long as it is alive."""

    def __init__(self, device: Device) -> None:
        self.device = device
        self.ended = False

    def state(self) -> QtAudio.State:
        return QtAudio.State.StoppedState if self.ended else QtAudio.State.ActiveState

    def reset(self) -> None:
        self.ended = True

    def processedUSecs(self) -> int:
        return 0


class Room(Player):
    """A player in a room of devices."""

    def __init__(self, clock: FakeClock) -> None:
        self.devices = Devices("speakers")
        super().__init__(clock, self.devices)  # type: ignore[arg-type] # all that is asked of it
        self.devices.changed.connect(self._follow_change)
        self.clock = clock
        self.opened: list[str] = []
        self.refuses = False
        self.reports: list[str] = []
        self.error_reported.connect(self.reports.append)

    def plug(self, name: str) -> None:
        """Make the system take another device, or none."""
        self.devices.plugged = Device(name)

    def _open_sink(self, device: Device) -> None:
        self._timeline.rewind()
        self._fed_us = self._clock.monotonic_us()
        self.opened.append(device.name)
        self._sink = None if self.refuses else Sink(device)

    def play(self, ms: int, *, feeds: bool = True) -> None:
        """Let time pass, with a device that takes frames or none that does."""
        for _ in range(ms // CHECK_MS):
            self.clock.advance(CHECK_MS)
            if feeds and self._sink:
                self.fill(480)
            self.check_device()

    def change(self) -> None:
        """Say what a sound server says when its devices are not the same any more."""
        self.devices.changed.emit()


@pytest.fixture
def room() -> Room:
    room = Room(FakeClock(10_000))
    room.check_device()
    room.play(8_000)
    return room


def test_the_stream_follows_the_system_to_another_device(room: Room) -> None:
    room.post(lambda player: player.place((PlacedTone(30_000, Tone.LIFT),)))
    room.play(CHECK_MS)
    room.plug("headphones")
    room.play(1_000)
    assert room.opened == ["speakers", "headphones"]
    assert room.is_playing
    assert len(room._timeline._waiting) == 1
    assert not room.reports


def test_without_any_device_it_waits_for_one(room: Room) -> None:
    room.plug("")
    room.play(1_000)
    assert not room.is_playing
    assert len(room.reports) == 1
    room.plug("speakers")
    room.play(CHECK_MS)
    assert room.is_playing
    assert room.opened == ["speakers", "speakers"]


def test_the_last_device_is_opened_again_when_it_is_back(room: Room) -> None:
    room.play(10_000, feeds=False)
    assert len(room.reports) == 1
    room.change()
    assert room.is_playing


def test_one_that_is_plugged_in_again_at_once_is_opened_again(room: Room) -> None:
    room.change()
    room.play(STALLED_US // 1000 + 2 * CHECK_MS, feeds=False)
    assert room.opened == ["speakers", "speakers"]


def test_a_change_elsewhere_disturbs_nothing(room: Room) -> None:
    room.change()
    room.play(5_000)
    assert room.opened == ["speakers"]


def test_a_server_that_dies_is_reported_once_and_its_device_let_go(room: Room) -> None:
    room.plug("")
    room.play(60_000)
    assert room.opened == ["speakers"]
    assert len(room.reports) == 1


def test_a_server_that_is_back_is_played_on_again(room: Room) -> None:
    room.play(1_000)
    room.plug("")
    room.play(20_000)
    room.plug("speakers")
    room.change()
    room.play(2_000)
    assert room.opened == ["speakers", "speakers"]
    assert room.is_playing
    assert len(room.reports) == 1


def test_one_that_was_away_for_a_moment_is_played_on_again(room: Room) -> None:
    """The device has the same name as before, so that only the news of a change tells."""
    room.play(2 * CHECK_MS, feeds=False)
    room.change()
    room.play(STALLED_US // 1000 + CHECK_MS, feeds=False)
    assert room.opened == ["speakers", "speakers"]


def test_a_server_that_hangs_is_not_waited_for(room: Room) -> None:
    """To close what it plays takes until it answers, and holds the interpreter all the while."""
    room.devices.answers = False
    room.play(20_000, feeds=False)
    sink = room._sink
    assert room.opened == ["speakers"]
    assert len(room.reports) == 1
    room.close()
    assert room._sink is None
    assert not sink.ended


def test_a_server_that_hangs_is_asked_less_and_less_often(room: Room) -> None:
    room.devices.answers = False
    room.play(4 * 60_000, feeds=False)
    assert 4 <= room.devices.asked <= 9


def test_a_server_that_hung_for_a_while_plays_on(room: Room) -> None:
    room.devices.answers = False
    room.play(20_000, feeds=False)
    room.devices.answers = True
    room.fill(480)
    room.play(20_000)
    assert room.opened == ["speakers"]


def test_a_second_outage_is_reported_again(room: Room) -> None:
    for _ in range(2):
        room.plug("")
        room.play(5_000)
        room.plug("speakers")
        room.play(8_000)
    assert len(room.reports) == 2


def test_a_session_that_ends_leaves_the_device_for_the_next(room: Room) -> None:
    room.close()
    room.check_device()
    assert room.opened == ["speakers", "speakers"]


@pytest.mark.parametrize("refuses", [True, False], ids=["refuses", "takes nothing"])
def test_a_device_that_plays_nothing_is_tried_again_less_and_less_often(
    room: Room, *, refuses: bool
) -> None:
    room.refuses = refuses
    room._sink.ended = refuses
    room.opened.clear()
    room.play(4 * 60_000, feeds=False)
    assert 6 <= len(room.opened) <= 9
    assert len(room.reports) == 1
    room.change()
    room.refuses = False
    before = len(room.opened)
    room.play(2 * RETRY_US // 1000)
    assert len(room.opened) <= before + 1
    assert room.is_playing
