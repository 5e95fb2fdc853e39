"""One window a data folder: a second start raises the first window and hands its request over."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from glutetimer.errors import UserError
from glutetimer.host.file_problems import MOVE_AWAY
from glutetimer.host.paths import Paths
from glutetimer.host.process_lock import ProcessLock
from glutetimer.host.regular_file import NotRegularError, check_regular
from glutetimer.i18n import _

PATIENCE_MS = 2_000
MOST_BYTES = 8_192
"""A longer message is none of ours."""
MOST_DEAD = 100
"""So many sockets of other windows are looked at."""
_LONGEST_PATH = 100
_HASH_LETTERS = 16
_DONE = b"ok\n"


class SingleInstance(QObject):
    """Holds the claim to be the window of a data folder, until it is let go or the process ends.

    The local socket on which it listens has the user's id in its name and is open to that user
    alone. A lock file that came along with the folder, or that a killed process left, is held by
    nobody and keeps nobody out.

    Args:
        paths: The data folder.
    """

    called = Signal(str, str)
    """Somebody started the program again; the programme to start and the file to open, or ""."""

    def __init__(self, paths: Paths) -> None:
        super().__init__()
        self._name = socket_name(paths.data)
        self._lock = paths.window_lock
        self._claim: ProcessLock | None = None
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

    def claim(self) -> bool:
        """Become the window of this data folder; False if there is one already.

        Raises:
            UserError: If what lies in the place of the lock is no file.
        """
        try:
            check_regular(self._lock)
        except NotRegularError as error:
            raise UserError(
                _("The window cannot be opened: {lock} is there, and {reason}.").format(
                    lock=self._lock, reason=error.strerror
                ),
                _(MOVE_AWAY),
            ) from error
        except OSError:  # an unreadable folder takes no lock; better a window than none
            pass
        self._claim = ProcessLock.take(self._lock)
        if self._claim is None:
            return False
        QLocalServer.removeServer(self._name)  # what a killed process left
        self._server.listen(self._name)
        return True

    def answer(self) -> None:
        """Accept connections from now on, those first that were made meanwhile."""
        clear_dead_sockets(self._name)
        self._server.newConnection.connect(self._greet)
        self._greet()

    def call_first(self, programme: str | None, opened: str | None = None) -> bool:
        """Ask the first window to show itself; returns whether it has answered.

        Args:
            programme: What it is to start.
            opened: The file that it is to open.
        """
        if not _is_ours(self._name):
            return False
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(PATIENCE_MS):
            return False
        asked = {"start": programme or "", "open": opened or ""}
        socket.write(json.dumps(asked, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        answered = socket.waitForBytesWritten(PATIENCE_MS) and socket.waitForReadyRead(PATIENCE_MS)
        answer = bytes(socket.readAll().data()) if answered else b""
        socket.abort()
        return answer == _DONE

    def release(self) -> None:
        """Let go."""
        self._server.close()
        if self._claim is not None:
            self._claim.release()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(MOST_BYTES)
            # no closure: it would keep us alive, and let us die within the death of the socket
            socket.readyRead.connect(self._hear_all)
            socket.disconnected.connect(socket.deleteLater)
        self._hear_all()

    def _hear_all(self) -> None:
        for socket in self._server.findChildren(QLocalSocket):
            if socket.bytesAvailable():
                self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() >= MOST_BYTES:
                socket.abort()
            return
        try:
            said = json.loads(bytes(socket.readLine().data()))
            programme, opened = said["start"], said.get("open", "")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            socket.abort()
            return
        if not isinstance(programme, str) or not isinstance(opened, str):
            socket.abort()
            return
        socket.write(_DONE)
        socket.flush()
        self.called.emit(programme, opened)


def socket_name(data: Path) -> str:
    """Return the name of the socket: one for each user and data folder."""
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    owner = f"{user}\n".encode() + os.fsencode(data.resolve())
    hashed = QCryptographicHash.hash(owner, QCryptographicHash.Algorithm.Sha256)
    place = bytes(hashed.toHex().data()).decode()[:_HASH_LETTERS]
    name = f"glutetimer-{user}-{place}"
    if os.name != "posix":
        return name
    # the user's own folder where there is one: nobody else can take the name there
    for folder in (os.environ.get("XDG_RUNTIME_DIR", ""), tempfile.gettempdir()):
        path = Path(folder) / name
        if folder and Path(folder).is_dir() and len(str(path)) < _LONGEST_PATH:
            return str(path)
    return name


def clear_dead_sockets(name: str) -> None:
    """Remove the sockets that killed windows of this user have left beside ours.

    Args:
        name: Our own socket, which stays.
    """
    own = Path(name)
    if os.name != "posix" or not own.is_absolute():
        return
    kin = own.name[:-_HASH_LETTERS] + "?" * _HASH_LETTERS
    with suppress(OSError):
        for path in islice(own.parent.glob(kin), MOST_DEAD):
            if path != own and path.is_socket() and _is_ours(str(path)) and _is_dead(path):
                path.unlink(missing_ok=True)


def _is_dead(path: Path) -> bool:
    """Return whether a socket has no listener; one that is busy is not refused."""
    caller = QLocalSocket()
    caller.connectToServer(str(path))
    caller.abort()
    return caller.error() is QLocalSocket.LocalSocketError.ConnectionRefusedError


def _is_ours(name: str) -> bool:
    """Return whether nobody else has put their socket in the place of ours."""
    if os.name != "posix":
        return True
    try:
        return Path(name).stat().st_uid == os.getuid()
    except OSError:
        return False
