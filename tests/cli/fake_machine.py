"""A machine for the tests of the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from glutetimer.app.context import AppContext
from glutetimer.app.guided_breaks import BreakOptions
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.audio.silent_stream import SilentStream
from glutetimer.audio.voice.silent_voice import SilentVoice
from glutetimer.exchange.shared_file import FileTexts
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.handout import HandoutPage
from glutetimer.review.report import Report


@dataclass
class Answer:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def objects(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.lines]


class FakeMachine:
    """A machine whose clock is moved by hand and whose window only remembers that it was opened."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        # without a voice a get ready is as long as the settings say
        (folder / "settings.toml").write_text("voice_on = false\n")
        self.clock = FakeClock()
        self.shown: list[str] = []
        self.opened_file: str | None = None
        self.opened: list[tuple[str | None, float]] = []
        self.breaks: list[BreakOptions] = []
        self.drawn: list[tuple[Report, str | None]] = []
        self.handed_out: list[tuple[HandoutPage, str | None]] = []
        self.texts: dict[str, FileTexts] = {}

    def context(self, data_dir: str | None, *, looks_only: bool = False) -> AppContext:
        folder = Path(data_dir) if data_dir else self.folder
        return AppContext(folder, self.clock, looks_only=looks_only)

    def window(
        self, data_dir: str | None, start: str | None, speed: float, opened: str | None = None
    ) -> int:
        assert data_dir in (None, str(self.folder))
        self.opened_file = opened
        self.opened.append((start, speed))
        return 0

    def show_break(self, data_dir: str | None, wanted: BreakOptions) -> int:
        assert data_dir == str(self.folder)
        self.breaks.append(wanted)
        return 0

    def show_error(self, sentence: str) -> None:
        self.shown.append(sentence)

    def write_pdf(self, catalogue: Catalogue, report: Report, path: Path, size: str | None) -> None:
        assert catalogue.exercises
        self.drawn.append((report, size))
        path.write_bytes(b"%PDF-")

    def read_texts(self, path: Path) -> FileTexts:
        return self.texts[path.name]

    def write_handout(
        self, page: HandoutPage, path: Path, size: str | None, own: Path | None
    ) -> None:
        assert own == self.folder
        self.handed_out.append((page, size))
        path.write_bytes(b"%PDF-")

    def sound(self, context: AppContext, report: Callable[[str], object]) -> AudioOutput:
        stream = SilentStream("none here", report)
        return AudioOutput(stream, SilentVoice(stream, context.voice_pack))


Command = Callable[..., Answer]
