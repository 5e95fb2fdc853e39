"""A picture that waits for the sound: headphones without a wire are heard late."""

from __future__ import annotations

from collections import deque

from glutetimer.session.snapshot import Snapshot


class LatePicture:
    """Shows each snapshot a while after it was true.

    The session itself is not touched. What a person does is shown at once; then the picture stands
    still until it is as late again as it should be.

    Args:
        delay_ms: How much later, on the session's clock.
    """

    def __init__(self, delay_ms: int) -> None:
        self._delay_ms = delay_ms
        self._line: deque[Snapshot] = deque()

    def after(self, latest: Snapshot) -> Snapshot:
        """Take the snapshot of this moment and return the one to show."""
        self._line.append(latest)
        due_ms = latest.at_ms - self._delay_ms
        while len(self._line) > 1 and self._line[1].at_ms <= due_ms:
            self._line.popleft()
        return self._line[0]

    def catch_up(self) -> None:
        """Forget what was not shown yet: the next snapshot is shown at once."""
        self._line.clear()
