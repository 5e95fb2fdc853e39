"""Keeping the screen on waits for no desktop, and lets go of what it holds."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, get_ident
from types import SimpleNamespace

import pytest

from glutetimer.host.awake import Awake

PATIENCE_S = 10


class Desktop:
    """Promises to keep the screen on as soon as it answers."""

    def __init__(self) -> None:
        self.answers = Event()
        self.let_go = Event()
        self.threads: list[int] = []

    @contextmanager
    def presenting(self, on_fail: str) -> Iterator[SimpleNamespace]:
        assert on_fail == "pass"
        self.threads.append(get_ident())
        assert self.answers.wait(PATIENCE_S)
        yield SimpleNamespace(active=True)
        self.threads.append(get_ident())
        self.let_go.set()


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    one = Desktop()
    monkeypatch.setitem(sys.modules, "wakepy", SimpleNamespace(keep=one))
    yield one
    one.answers.set()


def test_a_desktop_that_does_not_answer_holds_nothing_up(desktop: Desktop) -> None:
    awake = Awake()
    awake.hold()
    assert awake.is_held
    awake.release()
    assert not awake.is_held
    assert not desktop.answers.is_set()


def test_what_is_held_is_let_go_in_the_thread_that_has_asked(desktop: Desktop) -> None:
    awake = Awake()
    desktop.answers.set()
    awake.hold()
    assert awake.is_active()
    awake.release()
    assert desktop.let_go.wait(PATIENCE_S)
    asked, let_go = desktop.threads
    assert asked == let_go != get_ident()


def test_nothing_is_promised_before_it_is_asked() -> None:
    assert not Awake().is_active()
