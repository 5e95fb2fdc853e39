"""Waiting for what may never answer, such as a file on a share whose server is gone."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

ResultT = TypeVar("ResultT")


def within(seconds: float, work: Callable[[], ResultT]) -> ResultT:
    """Do work on a thread of its own and return its result.

    Work that is not through in time is left to itself; it ends with the process at the latest.

    Raises:
        TimeoutError: If time is up.
        Exception: What the work raises.
    """
    outcome: Future[ResultT] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except Exception as error:  # noqa: BLE001 - raised again where it was asked for
            outcome.set_exception(error)

    Thread(target=run, name="patience", daemon=True).start()
    return outcome.result(seconds)
