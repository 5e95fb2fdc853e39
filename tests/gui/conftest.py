"""A whole window over a temporary folder, with a fake clock and a recording audio output."""

from __future__ import annotations

import gc
import importlib.util
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from glutetimer.app.context import AppContext
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.gui.style.style_sheet import apply_theme
from glutetimer.gui.style.theme import DAY
from glutetimer.gui.window.app import App
from glutetimer.gui.window.opening import set_base_style
from glutetimer.host.clock import FakeClock
from glutetimer.host.memory import collect_due
from glutetimer.session.tones import Cue

BENCH = Path(__file__).parents[2] / "bench" / "years.py"


def load(path: Path) -> ModuleType:
    """Load the generator of histories, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("glutetimer_bench_years", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    import sys  # noqa: PLC0415 - dataclasses look their module up

    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


class FakeAudioOutput:
    """An audio output that records what it is given."""

    def __init__(self) -> None:
        self.muted = False
        self.playing = False
        self.warmth = ""
        self.cues: list[Cue] = []
        self.sentences: tuple[str, ...] = ()
        self.tried: list[str] = []

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

    def try_out(self, text: str) -> None:
        self.tried.append(text)

    def schedule(self, cues: Sequence[Cue]) -> None:
        self.cues += cues

    def silence(self, tag: str | None = None) -> None:
        assert tag is None
        self.cues = []


class FakeMusic:
    """Other music on the machine, left alone."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def lower(self, room: str) -> None:
        self.done.append(room)

    def restore(self) -> None:
        self.done.append("given back")

    def close(self) -> None:
        pass


def take_down(app: App) -> None:
    """End a window at once: one that is left gets the style sheet of the next one, too.

    What has no parent is ended too. Python would do that whenever it collects, and where a thread
    of the history does, Qt's watchers and timers end on the wrong one.
    """
    app.close()
    for part in (app.window, app.sync_service, app):
        delete(part)


@pytest.fixture(scope="package", autouse=True)
def own_collector() -> Iterator[None]:
    """Let no thread of the history collect a widget that a test left in a cycle."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    yield
    collect_due()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def context(tmp_path: Path, clock: FakeClock) -> Iterator[AppContext]:
    context = AppContext(tmp_path / "data", clock)
    context.settings_store.change("first_start_done", value=True)
    context.settings_store.change("full_screen_session", value=False)
    context.settings_store.change("voice_on", value=False)
    yield context
    context.close()


@pytest.fixture
def audio_output() -> FakeAudioOutput:
    return FakeAudioOutput()


@pytest.fixture
def app(qtbot: object, context: AppContext, audio_output: FakeAudioOutput) -> Iterator[App]:
    assert qtbot is not None

    app = App(context, listen=lambda *_: cast("AudioOutput", audio_output))
    app.start()
    app.training.make_pages()  # as it is a moment later
    yield app
    take_down(app)


@pytest.fixture(scope="session")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a year of training once."""
    folder = tmp_path_factory.mktemp("year")
    load(BENCH).write_years(folder, 1.0, daily=False)
    return folder / "history.db"


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Make the one application, in the program's style, before a test makes one without widgets."""
    set_base_style(qapp)
    return qapp


@pytest.fixture(autouse=True)
def dressed() -> None:
    """Begin every test in the look of the day, whatever an earlier one has left."""
    apply_theme(DAY)
