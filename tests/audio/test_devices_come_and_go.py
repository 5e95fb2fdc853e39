"""Headphones are unplugged, plugged in, swapped; a sound server dies: the stream goes on."""

import pytest
from PySide6.QtCore import QByteArray

pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)

from PySide6.QtMultimedia import QtAudio

from glutetimer.audio.player import CHECK_MS, DEAD_US, STALLED_US, Player
from glutetimer.host.clock import FakeClock
from glutetimer.session.tones import PlacedTone, Tone


class Device:
    def __init__(self, name: str) -> None:
        self.name = name

    def isNull(self) -> bool:
        return not self.name

    def id(self) -> QByteArray:
        return QByteArray(self.name.encode())


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
    """A player in a room of devices; `plugged` is the one that the system takes."""

    def __init__(self, clock: FakeClock) -> None:
        super().__init__(clock, lambda: self.plugged)
        self.clock = clock
        self.plugged = Device("speakers")
        self.opened: list[str] = []
        self.reports: list[str] = []
        self.error_reported.connect(self.reports.append)

    def _open_sink(self, device: Device) -> None:
        self._timeline.rewind()
        self._fed_us = self._clock.monotonic_us()
        self.opened.append(device.name)
        self._sink = Sink(device)

    def play(self, ms: int, *, feeds: bool = True) -> None:
        """Let time pass, with a device that takes frames or none that does."""
        for _ in range(ms // CHECK_MS):
            self.clock.advance(CHECK_MS)
            if feeds and self._sink:
                self.fill(480)
            self.check_device()

    def change(self) -> None:
        """Say what a sound server says when its devices are not the same any more."""
        self._try_again()


@pytest.fixture
def room() -> Room:
    room = Room(FakeClock(10_000))
    room.check_device()
    room.play(2_000)
    return room


def test_the_stream_follows_the_system_to_another_device(room: Room) -> None:
    room.post(lambda player: player.place((PlacedTone(30_000, Tone.LIFT),)))
    room.play(CHECK_MS)
    room.plugged = Device("headphones")
    room.play(1_000)
    assert room.opened == ["speakers", "headphones"]
    assert room.is_playing
    assert len(room._timeline._waiting) == 1
    assert not room.reports


def test_without_any_device_it_waits_for_one(room: Room) -> None:
    room.plugged = Device("")
    room.play(1_000)
    assert not room.is_playing
    assert len(room.reports) == 1
    room.plugged = Device("speakers")
    room.play(CHECK_MS)
    assert room.is_playing
    assert room.opened == ["speakers", "speakers"]


def test_the_last_device_is_opened_again_when_it_is_back(room: Room) -> None:
    room.play(6_000, feeds=False)
    assert not room.is_playing
    assert len(room.reports) == 1
    room.change()
    assert room.opened == ["speakers", "speakers"]
    assert room.is_playing


def test_one_that_is_plugged_in_again_at_once_is_opened_again(room: Room) -> None:
    room.change()
    room.play(STALLED_US // 1000 + 2 * CHECK_MS, feeds=False)
    assert room.opened == ["speakers", "speakers"]


def test_a_change_elsewhere_disturbs_nothing(room: Room) -> None:
    room.change()
    room.play(5_000)
    assert room.opened == ["speakers"]


def test_a_dead_server_is_left_alone_and_reported(room: Room) -> None:
    room.play(60_000, feeds=False)
    assert room.opened == ["speakers"]
    assert len(room.reports) == 1


def test_a_dead_server_is_left_alone_in_the_next_session_too(room: Room) -> None:
    room.play(DEAD_US // 1000 + 2 * CHECK_MS, feeds=False)
    room.close()
    room._has_reported = False
    room.play(5_000)
    assert room.opened == ["speakers"]
    assert "has stopped" in room.reports[-1]
    room.change()
    assert room.is_playing


def test_a_session_that_ends_well_leaves_the_device_for_the_next(room: Room) -> None:
    room.close()
    room.check_device()
    assert room.opened == ["speakers", "speakers"]


def test_a_device_that_refuses_is_not_asked_all_the_time(room: Room) -> None:
    room._sink.ended = True
    room.play(10_000)
    assert room.opened == ["speakers"]
    room.change()
    assert room.opened == ["speakers", "speakers"]
