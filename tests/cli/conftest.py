from __future__ import annotations

from pathlib import Path

import pytest

from glutetimer.cli import slow_file
from glutetimer.cli.run import run
from tests.cli.fake_machine import Answer, Command, FakeMachine


@pytest.fixture
def pages(tmp_path: Path) -> FakeMachine:
    return FakeMachine(tmp_path / "data")


@pytest.fixture
def command(
    pages: FakeMachine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Command:
    """Runs a command in a data folder of its own, 80 columns wide."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(slow_file, "PATIENCE_S", 600)

    def call(*words: str) -> Answer:
        code = run([*words, "--data-dir", str(pages.folder)] if words else [], pages)
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return call
