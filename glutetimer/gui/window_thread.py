"""Posts results from any thread to the window's, as events, without blocking."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

ValueT = TypeVar("ValueT")


class Inbox(QObject, Generic[ValueT]):
    """Takes values from any thread and calls a function with them on its own.

    Args:
        parent: The inbox ends with it, and what comes later is dropped.
        take: Called with each value, in the order in which they came.
    """

    _arrived = Signal(object)

    def __init__(self, parent: QObject, take: Callable[[ValueT], object]) -> None:
        super().__init__(parent)
        self._take: Callable[[ValueT], object] | None = take
        self._arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def post(self, value: ValueT) -> None:
        """Hand a value over, from any thread; returns at once."""
        with suppress(RuntimeError):  # the window has gone meanwhile
            self._arrived.emit(value)

    def close(self) -> None:
        """Take nothing any more.

        What it would have called is let go of here, on the window's thread: the other side may
        keep the inbox longer, and must not be the last to hold a widget.
        """
        self._take = None
        self.deleteLater()

    def _hand_over(self, value: ValueT) -> None:
        if self._take is not None:
            self._take(value)
