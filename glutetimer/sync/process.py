"""Runs a sync in a process of its own, which can be left behind.

A folder may hang, as one on a network drive does whose server is gone, and holds whoever looks into
it, even against being killed. So no process that a person waits for ever looks into it.
"""

from __future__ import annotations

import subprocess
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from glutetimer.errors import UserError
from glutetimer.host import own_process
from glutetimer.i18n import _
from glutetimer.sync.folder import ROOT
from glutetimer.sync.merge_page import Joined
from glutetimer.sync.sync import BusyError, SyncResult, could_not_sync

LONGEST_FAULT = 4_000


def slow_folder_text(folder: Path | str) -> str:
    """Return what is said of a folder that does not answer."""
    return _("The sync folder {folder} does not answer.").format(folder=folder)


class Reply(msgspec.Struct, kw_only=True):
    """What the process says when it has ended: how it stands, or why not.

    `folders` are those in which other machines write, none where the folder is slow to answer.
    """

    devices: int = 0
    joined: Joined = msgspec.field(default_factory=Joined)
    sent: int = 0
    unsent: int = 0
    sent_decisions: int = 0
    sent_breaks: int = 0
    notices: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    what: str = ""
    remedy: str = ""
    is_busy: bool = False


class SlowFolderError(UserError):
    """The folder has not answered in time; the process goes on."""


class SyncProcess:
    """One sync; it starts at once.

    Args:
        history: The history's file, ready to be written.
        folder: The person's folder.
        now: The local time, with its offset from UTC.
        module: What the process runs.

    Raises:
        UserError: If no process can be started.
    """

    def __init__(
        self, history: Path, folder: Path, now: datetime, module: str = "glutetimer.sync"
    ) -> None:
        self._folder = folder.expanduser().absolute()
        self._now = now
        try:
            self._process = own_process.start(module, history, self._folder, now.isoformat())
        except OSError as error:
            raise could_not_sync(error.strerror or error) from error

    def result(self, timeout_s: float | None = None) -> SyncResult:
        """Wait for the end and return how it stands.

        Raises:
            SlowFolderError: If the folder does not answer in time.
            BusyError: If another process is at it.
            UserError: If the folder or the history cannot be read or written.
        """
        try:
            said, fault = self._process.communicate(timeout=timeout_s)
        except subprocess.TimeoutExpired as error:
            raise SlowFolderError(
                slow_folder_text(self._folder),
                _("Look after the drive or the network that it is on."),
            ) from error
        try:
            reply = msgspec.json.decode(said, type=Reply)
        except msgspec.MsgspecError as error:
            message = fault.decode("utf-8", "replace")[-LONGEST_FAULT:]
            raise RuntimeError(f"exit {self._process.returncode}: {message}") from error
        if reply.what:
            raise (BusyError if reply.is_busy else UserError)(reply.what, reply.remedy)
        return SyncResult(
            at=self._now,
            root=self._folder / ROOT,
            devices=reply.devices,
            joined=reply.joined,
            sent=reply.sent,
            unsent=reply.unsent,
            sent_decisions=reply.sent_decisions,
            sent_breaks=reply.sent_breaks,
            notices=reply.notices,
            waiting=reply.waiting,
            folders=reply.folders,
        )

    def wait(self, timeout_s: float) -> None:
        """Wait for the end, whatever comes of it.

        Raises:
            TimeoutExpired: If it does not come in time.
        """
        self._process.wait(timeout_s)

    def leave(self) -> None:
        """Let it go on by itself, also when this process has ended."""
        own_process.leave(self._process)

    def stop(self) -> None:
        """End it, as far as the folder lets it."""
        with suppress(OSError):
            self._process.kill()
        self.leave()
