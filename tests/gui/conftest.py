"""A whole window on a tmp folder, a clock moved by hand, and ears that remember."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import cast

import pytest
from shiboken6 import delete

from glutetimer.audio.ear import Ear
from glutetimer.gui.app import App
from glutetimer.host.clock import FakeClock
from glutetimer.session.tones import Cue
from glutetimer.wiring import House


class FakeEar:
    """A sounding end that keeps what it is told."""

    def __init__(self) -> None:
        self.muted = False
        self.playing = False
        self.warmth = ""
        self.cues: list[Cue] = []
        self.sentences: tuple[str, ...] = ()

    @property
    def is_playing(self) -> bool:
        return self.playing

    def keep_warm(self, warmth: str) -> None:
        self.warmth = warmth

    def start(self) -> None:
        self.playing = True

    def stop(self) -> None:
        self.playing = False

    def close(self) -> None:
        self.playing = False

    def prepare(self, texts: Iterable[str]) -> None:
        self.sentences = tuple(texts)

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
    house.change_setting("voice_on", value=False)
    yield house
    house.close()


@pytest.fixture
def ear() -> FakeEar:
    return FakeEar()


@pytest.fixture
def app(qtbot: object, house: House, ear: FakeEar) -> Iterator[App]:
    assert qtbot is not None

    app = App(house, listen=lambda *_: cast("Ear", ear))
    app.start()
    yield app
    app.close()
    # at once, since every window that lives on is dressed again with the next one
    delete(app.window)
