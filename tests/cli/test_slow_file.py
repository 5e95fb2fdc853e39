"""A slow file is reported while it is waited for."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from glutetimer.cli import slow_file
from glutetimer.cli.slow_file import reported_if_slow


def test_a_file_that_keeps_one_waiting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences: list[str] = []
    is_reported = Event()

    def complain(sentence: str) -> None:
        sentences.append(sentence)
        is_reported.set()

    monkeypatch.setattr(slow_file, "complain", complain)
    monkeypatch.setattr(slow_file, "PATIENCE_S", 0)
    with reported_if_slow(Path("/far/away.json")):
        assert is_reported.wait(60)
    assert sentences == ["Waiting for /far/away.json …"]


def test_a_file_that_answers_is_no_news(capsys: pytest.CaptureFixture[str]) -> None:
    with reported_if_slow(Path("/near.json")):
        pass
    assert capsys.readouterr().err == ""
