"""A job ends exactly once and says so, whatever happens inside."""

from __future__ import annotations

import errno
import sqlite3
import threading
from queue import Queue
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.app.jobs import (
    AskProgress,
    Ending,
    Failed,
    Finished,
    Job,
    Progress,
    Stopped,
    sentence,
)
from glutetimer.errors import UserError
from glutetimer.exchange.export import StoppedError

News = Progress | Ending[object]

FORESEEN = (UserError("The file is not there.", "Choose another."), StoppedError())
FAULTS = (
    OSError(28, "No space left on device"),
    PermissionError(13, "Permission denied"),
    MemoryError(),
    sqlite3.OperationalError("disk I/O error"),
    RecursionError("too deep"),
    UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no"),
    KeyError("x"),
    AssertionError(),
    SystemExit(3),
    KeyboardInterrupt(),
    GeneratorExit(),
    BaseException("anything"),
)


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch) -> list[BaseException | None]:
    """What went on to the crash reporting."""
    met: list[BaseException | None] = []
    monkeypatch.setattr(threading, "excepthook", lambda dead: met.append(dead.exc_value))
    return met


def run(work: object) -> list[News]:
    """Run a job to its end and return all that it reported."""
    news: Queue[News] = Queue()
    job = Job(work, news.put)  # type: ignore[arg-type] # any of them
    job.start()
    job.wait(10)
    assert not job._thread.is_alive()
    return [news.get() for _ in range(news.qsize())]


@given(steps=st.integers(0, 5), raised=st.sampled_from((None, *FORESEEN, *FAULTS)))
def test_whatever_is_raised_inside_the_end_is_reported_once(
    steps: int, raised: BaseException | None
) -> None:
    def work(ask: AskProgress) -> str:
        for step in range(steps):
            ask(step)
        if raised is not None:
            raise raised
        return "done"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threading, "excepthook", lambda _: None)
        *progress, ending = run(work)
    assert progress == [Progress(step) for step in range(steps)]
    if raised is None:
        assert ending == Finished("done")
    elif isinstance(raised, StoppedError):
        assert ending == Stopped()
    else:
        assert isinstance(ending, Failed)
        assert ending.why.endswith(".")
        assert len(ending.why) > 20


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_a_fault_goes_to_the_crash_reporting_as_well(
    fault: BaseException, reported: list[BaseException | None]
) -> None:
    def work(_: AskProgress) -> NoReturn:
        raise fault

    run(work)
    assert reported == [fault]


def test_what_a_person_can_act_on_is_no_fault(reported: list[BaseException | None]) -> None:
    def work(_: AskProgress) -> NoReturn:
        raise UserError("The folder is gone.", "Choose another.")

    assert run(work) == [Failed("The folder is gone. Choose another.")]
    assert reported == []


def test_the_sentence_says_what_the_disk_says() -> None:
    def work(_: AskProgress) -> NoReturn:
        raise OSError(28, "No space left on device")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threading, "excepthook", lambda _: None)
        assert run(work) == [
            Failed("This could not be finished: the disk is full. Please make room.")
        ]


def test_a_job_that_is_asked_to_stop_is_notified() -> None:
    news: Queue[News] = Queue()
    job: Job[object]

    def work(ask: AskProgress) -> NoReturn:
        job.stop()
        assert not ask(1)
        raise StoppedError

    job = Job(work, news.put)
    job.start()
    job.wait(10)
    assert [news.get(), news.get()] == [Progress(1), Stopped()]


def test_where_no_thread_can_be_started_the_job_ends_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_: threading.Thread) -> NoReturn:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    news: list[News] = []
    Job(lambda _: None, news.append).start()
    (ending,) = news
    assert isinstance(ending, Failed)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (UserError("It is gone.", "Look elsewhere."), "It is gone. Look elsewhere."),
        (MemoryError(), "There is not enough memory for this. Close other programs and try again."),
        (ValueError("x"), "glutetimer has a fault of its own. The log"),
        (OSError(errno.ENOSPC, "full"), "This could not be finished: "),
    ],
)
def test_what_ends_a_job_is_a_sentence(error: Exception, words: str) -> None:
    assert words in sentence(error)
