"""Syncs the history in the background of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glutetimer.app.settings_store import SettingsStore
from glutetimer.app.start_sync import start_sync
from glutetimer.cli.error_output import complain
from glutetimer.errors import UserError
from glutetimer.history.store import History
from glutetimer.host.clock import Clock
from glutetimer.i18n import _

if TYPE_CHECKING:
    from glutetimer.sync.process import SyncProcess

LAST_S = 3.0
"""So long a folder is waited for after the session."""


class SessionSync:
    """Synchronises where a sync folder is chosen; trouble is reported after the session, once.

    Args:
        history: What is synchronised.
        settings: Know which folder is chosen.
        clock: Says when.
    """

    def __init__(self, history: History, settings: SettingsStore, clock: Clock) -> None:
        self._history = history
        self._settings = settings
        self._clock = clock
        self._process: SyncProcess | None = None
        self._said: set[str] = set()

    def start(self) -> None:
        """Take in what came, beside the session that begins."""
        try:
            folder = self._settings.values.sync_folder
            self._process = start_sync(self._history, folder, self._clock)
        except UserError as problem:
            self._say(str(problem))

    def finish(self) -> None:
        """Send what was done; a folder that does not answer in time is left to itself."""
        if self._has_ended():
            self.start()
            self._has_ended()

    def _has_ended(self) -> bool:
        """Wait for a sync and report its result; return whether another one makes sense."""
        process, self._process = self._process, None
        if process is None:
            return True
        from glutetimer.sync.process import SlowFolderError  # noqa: PLC0415 - few have a folder

        try:
            for notice in process.result(LAST_S).notices:
                self._say(notice)
        except SlowFolderError as slow:
            self._say(_("{trouble} What you did goes out once it does.").format(trouble=slow.what))
            process.leave()
            return False
        except UserError as problem:
            self._say(str(problem))
        return True

    def _say(self, sentence: str) -> None:
        if sentence not in self._said:
            complain(sentence)
            self._said.add(sentence)
