"""Collects errors met beside what was asked for, such as a disk that fails during a session."""

from __future__ import annotations

from collections.abc import Callable

from glutetimer.errors import UserError


class ErrorReports:
    """Keeps errors and passes each on, from any thread.

    Attributes:
        errors: Those reported so far, oldest first.
        listener: Called with each of them.
    """

    def __init__(self) -> None:
        self.errors: list[UserError] = []
        self.listener: Callable[[UserError], object] = lambda _: None

    def report(self, error: UserError) -> None:
        """Keep an error and pass it on."""
        self.errors.append(error)
        self.listener(error)
