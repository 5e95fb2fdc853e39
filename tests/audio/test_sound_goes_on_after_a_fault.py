"""A fault while the stream is filled costs a moment of sound and is reported; nothing more."""

from __future__ import annotations

import sys

import pytest

from glutetimer.audio.stream_source import StreamSource


def test_a_fault_is_a_moment_of_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    met: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: met.append(kind))
    faults = [KeyError("no such tone")]

    def fill(count: int) -> bytes:
        if faults:
            raise faults.pop()
        return b"\1" * 4 * count

    source = StreamSource(fill, 4)
    assert source.readData(400) == bytes(400)
    assert source.readData(400) == b"\1" * 400
    assert met == [KeyError]
