"""Whoever waits for a file is told so."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from glutetimer.cli import slow_file
from glutetimer.cli.slow_file import reported_if_slow


def test_a_file_that_keeps_one_waiting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    is_told = Event()

    def complain(sentence: str) -> None:
        told.append(sentence)
        is_told.set()

    monkeypatch.setattr(slow_file, "complain", complain)
    monkeypatch.setattr(slow_file, "PATIENCE_S", 0)
    with reported_if_slow(Path("/far/away.json")):
        assert is_told.wait(60)
    assert told == ["Waiting for /far/away.json …"]


def test_a_file_that_answers_is_no_news(capsys: pytest.CaptureFixture[str]) -> None:
    with reported_if_slow(Path("/near.json")):
        pass
    assert capsys.readouterr().err == ""
