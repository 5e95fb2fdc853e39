"""Background jobs: one thread each, with progress, stop, and exactly one ending."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event, Thread
from typing import Generic, TypeVar

from glutetimer.errors import UserError
from glutetimer.exchange.export import StoppedError
from glutetimer.history.refusal import why
from glutetimer.i18n import _

ResultT = TypeVar("ResultT")

AskProgress = Callable[[int], bool]
"""Given to the work: takes how much is done; False asks the work to stop."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How much is done so far."""

    done: int


@dataclass(frozen=True, slots=True)
class Finished(Generic[ResultT]):
    """The work is through."""

    result: ResultT


@dataclass(frozen=True, slots=True)
class Failed:
    """The work ended early; `why` is a sentence for the person."""

    why: str


@dataclass(frozen=True, slots=True)
class Stopped:
    """The work ended because it was asked to stop."""


Ending = Finished[ResultT] | Failed | Stopped


class Job(Generic[ResultT]):
    """One piece of work beside whoever wants it done.

    Its ending is reported exactly once, whatever the work raises. An exception that is no
    `UserError` goes on to `threading.excepthook` after that, as from any other thread.

    Args:
        work: Does it; raises `StoppedError` when it stops because it was asked to.
        report: Called on the job's thread with every `Progress`, and once with the ending.
        name: The name of the thread.
    """

    def __init__(
        self,
        work: Callable[[AskProgress], ResultT],
        report: Callable[[Progress | Ending[ResultT]], object],
        name: str = "job",
    ) -> None:
        self._work = work
        self._report = report
        self._stop = Event()
        self._thread = Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin. Where the system has no thread left, the job ends at once."""
        try:
            self._thread.start()
        except (RuntimeError, MemoryError) as error:
            self._report(Failed(sentence(error)))

    def stop(self) -> None:
        """Ask the work to stop; the ending says whether it did."""
        self._stop.set()

    def wait(self, timeout_s: float) -> None:
        """Wait for the end, on a thread that has the time."""
        if self._thread.is_alive():
            self._thread.join(timeout_s)

    def _ask(self, done: int) -> bool:
        self._report(Progress(done))
        return not self._stop.is_set()

    def _run(self) -> None:
        ending: Ending[ResultT] = Stopped()
        try:
            ending = Finished(self._work(self._ask))
        except StoppedError:
            pass
        except BaseException as error:
            ending = Failed(sentence(error))
            if not isinstance(error, UserError):
                raise
        finally:
            self._report(ending)


def sentence(error: BaseException) -> str:
    """Return what to say of an exception, an unexpected one too."""
    if isinstance(error, UserError):
        problem = error
    elif isinstance(error, MemoryError):
        problem = UserError(
            _("There is not enough memory for this."), _("Close other programs and try again.")
        )
    elif isinstance(error, OSError | sqlite3.Error):
        reason, remedy = why(error)
        problem = UserError(
            _("This could not be finished: {reason}.").format(reason=reason),
            remedy,
        )
    else:
        problem = UserError(
            _("This could not be finished: glutetimer has a fault of its own."),
            _("The log holds a report of it; please try again."),
        )
    return str(problem)
