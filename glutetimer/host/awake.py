"""Keeps the screen on during a session."""

from __future__ import annotations

from contextlib import ExitStack
from importlib import import_module


class Awake:
    """Holds the screen awake between `hold` and `release`; harmless where that cannot be done."""

    def __init__(self) -> None:
        self._mode = ExitStack()
        self._held = False
        self._active = False

    @property
    def is_held(self) -> bool:
        """Whether the screen is asked to stay on."""
        return self._held

    @property
    def is_active(self) -> bool:
        """Whether the desktop has promised to keep the screen on."""
        return self._active

    def hold(self) -> None:
        """Keep the screen on from now on."""
        self.release()
        # loaded when first needed: it costs 30 ms
        mode = self._mode.enter_context(import_module("wakepy").keep.presenting(on_fail="pass"))
        self._held = True
        self._active = bool(mode.active)

    def release(self) -> None:
        """Let the screen sleep as it likes."""
        self._mode.close()
        self._held = self._active = False
