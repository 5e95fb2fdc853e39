"""A whole window on a tmp folder, a clock moved by hand, and ears that remember."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from shiboken6 import delete

from glutetimer.gui.app import App
from glutetimer.host.clock import Clock, FakeClock
from glutetimer.session.tones import Cue
from glutetimer.wiring import House


class FakeStream:
    """A sounding end that keeps what it is told."""

    def __init__(self) -> None:
        self.volume = 1.0
        self.muted = False
        self.playing = False
        self.cues: list[Cue] = []

    @property
    def is_playing(self) -> bool:
        return self.playing

    def start(self) -> None:
        self.playing = True

    def stop(self) -> None:
        self.playing = False

    def lend(self, name: str, samples: array[int]) -> None:
        assert name
        assert samples

    def schedule(self, cues: Sequence[Cue]) -> None:
        self.cues += cues

    def silence(self, tag: str | None = None) -> None:
        assert tag is None
        self.cues = []


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def house(tmp_path: Path, clock: FakeClock) -> Iterator[House]:
    house = House(tmp_path / "data", clock)
    house.change_setting("first_start_done", value=True)
    house.change_setting("full_screen_session", value=False)
    yield house
    house.close()


@pytest.fixture
def stream() -> FakeStream:
    return FakeStream()


@pytest.fixture
def app(qtbot: object, house: House, stream: FakeStream) -> Iterator[App]:
    assert qtbot is not None

    def open_sound(clock: Clock, tell: Callable[[str], object]) -> FakeStream:
        assert clock is house.clock
        assert callable(tell)
        return stream

    app = App(house, open_sound=open_sound)
    app.start()
    yield app
    app.close()
    # at once, since every window that lives on is dressed again with the next one
    delete(app.window)
