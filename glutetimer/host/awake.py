"""Keeps the screen on during a session."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from importlib import import_module


class Awake:
    """Holds the screen awake between `hold` and `release`; harmless where that cannot be done.

    The desktop is asked in a thread of its own: one that does not answer takes seconds to be given
    up, and a session must not wait for it. Windows counts by the thread, so that the same one asks
    and lets go; it is waited for when the process ends.
    """

    def __init__(self) -> None:
        self._mode = ExitStack()
        self._worker: ThreadPoolExecutor | None = None
        self._promised: Future[bool] | None = None

    @property
    def is_held(self) -> bool:
        """Whether the screen is asked to stay on."""
        return self._promised is not None

    def is_active(self) -> bool:
        """Return whether the desktop has promised to keep the screen on; waits for its answer."""
        return self._promised is not None and self._promised.result()

    def hold(self) -> None:
        """Keep the screen on from now on; returns at once."""
        self.release()
        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="awake")
        self._promised = self._worker.submit(self._ask)

    def release(self) -> None:
        """Let the screen sleep as it likes; returns at once."""
        if self._worker is not None and self.is_held:
            self._worker.submit(self._mode.close)
        self._promised = None

    def _ask(self) -> bool:
        # loaded when first needed: it costs 30 ms
        mode = self._mode.enter_context(import_module("wakepy").keep.presenting(on_fail="pass"))
        return bool(mode.active)
