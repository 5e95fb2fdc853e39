"""The receipt of a queued write: its outcome can be polled, waited for or listened to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from glutetimer.errors import UserError


@dataclass(frozen=True, slots=True)
class Written:
    """It is on disk and survives a power cut."""


@dataclass(frozen=True, slots=True)
class Delayed:
    """The disk fails just now: it is kept and tried again, and that end is reported as well."""

    why: UserError


@dataclass(frozen=True, slots=True)
class Refused:
    """It is not on disk and never will be."""

    why: UserError


WriteOutcome = Written | Delayed | Refused


class ReceiptSource(Protocol):
    """What a receipt asks of the queue that gave it out."""

    def has_written(self, number: int) -> bool:
        """Return whether the write of this number is on disk."""
        ...

    def await_written(self, number: int, timeout_s: float | None) -> bool:
        """Wait for the write of this number; see `WriteReceipt.wait`."""
        ...

    def listen(self, number: int, listener: Callable[[WriteOutcome], object]) -> None:
        """Report the outcome of the write of this number; see `WriteReceipt.listen`."""
        ...

    def withdraw(self, number: int) -> UserError | None:
        """Take the write of this number back; see `WriteReceipt.withdraw`."""
        ...


class WriteReceipt:
    """Stands for one queued write and gives its outcome."""

    __slots__ = ("_number", "_queue")

    def __init__(self, queue: ReceiptSource, number: int) -> None:
        self._queue = queue
        self._number = number

    @property
    def durable(self) -> bool:
        """Whether it is on disk and survives a power cut."""
        return self._queue.has_written(self._number)

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until it is on disk; never on the window's thread.

        Returns:
            False if it is not: time is up, the value was refused, or the disk fails just now,
            in which case it is kept and tried again until the history is closed.
        """
        return self._queue.await_written(self._number, timeout_s)

    def listen(self, listener: Callable[[WriteOutcome], object]) -> None:
        """Report its outcome: `Delayed` at most once, and in the end `Written` or `Refused`.

        Args:
            listener: Called at once or later, on any thread; it must return at once.
        """
        self._queue.listen(self._number, listener)

    def withdraw(self) -> UserError | None:
        """Take it back, after the attempt that may be under way; never on the window's thread.

        Returns:
            Why it was not written, and never will be; None if it is on disk already.
        """
        return self._queue.withdraw(self._number)
