"""Lowers or pauses other players while a session runs, and restores them afterwards (MPRIS)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol, cast

import msgspec

from glutetimer.host.atomic_file import write_whole
from glutetimer.host.process_lock import ProcessLock
from glutetimer.host.regular_file import read_regular

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

MusicMode = Literal["off", "duck", "pause"]
"""What to do with players that play: nothing, lower their volume, pause them."""

MAX_BYTES = 64 * 1024
"""A longer record is not ours."""
LOWERED = 0.3
"""The share of its volume that is left to a player; 10 dB less, half as loud to the ear."""
SAME_VOLUME = 0.02
"""Players round."""
SAME_PLACE_US = 2_000_000
"""A player that has moved by more was played meanwhile: whoever paused it again meant it."""


class Players(Protocol):
    """The players of this desktop; see `glutetimer.audio.mpris`."""

    def bus_id(self) -> str:
        """Return an id of this desktop session; "" if it has no bus."""

    def names(self) -> tuple[str, ...]:
        """Return the players."""

    def owner(self, name: str) -> str:
        """Return an id that differs from one run of a player to the next."""

    def is_playing(self, name: str) -> bool:
        """Whether it plays."""

    def is_paused(self, name: str) -> bool:
        """Whether it is paused."""

    def position_us(self, name: str) -> int | None:
        """How far into its piece it is, if it says."""

    def volume(self, name: str) -> float | None:
        """How loud it is, if it says."""

    def set_volume(self, name: str, volume: float) -> None:
        """Set its volume."""

    def pause(self, name: str) -> None:
        """Pause it."""

    def play(self, name: str) -> None:
        """Resume it."""


class _ChangedPlayer(msgspec.Struct, frozen=True):
    """A player and what was done to it: paused at a place, or lowered from a volume."""

    player: str
    owner: str
    position_us: int | None = None
    volume: float | None = None


class _ChangedPlayers(msgspec.Struct, frozen=True):
    """The file: which players have still to be restored, and on which desktop session."""

    bus: str
    changed: tuple[_ChangedPlayer, ...] = msgspec.field(default=(), name="touched")


class Music:
    """Lowers or pauses players at the start of a session and restores them at its end.

    What will be changed is written to a file before it is changed, so that after a crash the next
    start restores it. Only a player that is still as it was left is changed again: one that the
    person has turned up, resumed or paused meanwhile is theirs.

    Nothing here waits but `close`; without D-Bus nothing happens.

    Args:
        record: The file of what was changed; a process lock lies beside it.
        players: Gives the players, when they are first needed.
    """

    def __init__(self, record: Path, players: Callable[[], Players] | None = None) -> None:
        self._path = record
        self._open_players = players or _mpris
        self._loaded_players: Players | None = None
        self._claim: ProcessLock | None = None
        self._worker: ThreadPoolExecutor | None = None

    def lower(self, mode: MusicMode) -> None:
        """Lower or pause whatever plays, until `restore`."""
        if mode != "off":
            self._do(lambda: self._lower(mode))

    def restore(self) -> None:
        """Restore what this run changed, or one that was interrupted."""
        if self._worker is not None or _is_there(self._path):
            self._do(self._restore_all)

    def close(self) -> None:
        """Restore everything and wait until it is done."""
        self.restore()
        if self._worker is not None:
            self._worker.shutdown()
            self._worker = None

    def _do(self, work: Callable[[], None]) -> None:
        if self._worker is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - seldom needed

            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="music")
        self._worker.submit(work)

    def _lower(self, mode: MusicMode) -> None:
        if self._claim is not None:  # the last session has not restored yet
            return
        self._restore_all()
        players = self._players()
        bus = players.bus_id() if players else ""
        claim = ProcessLock.take(self._lock) if bus else None
        if players is None or claim is None:
            return
        self._claim = claim
        record = _ChangedPlayers(bus)
        for name in filter(players.is_playing, players.names()):
            changed = _ChangedPlayer(name, players.owner(name), *_state(players, name, mode))
            if mode == "duck" and changed.volume is None:
                continue  # it has no volume of its own
            record = _ChangedPlayers(bus, (*record.changed, changed))
            try:
                write_whole(self._path, msgspec.json.encode(record).decode())
            except OSError:  # what could not be restored is not changed
                return
            if changed.volume is None:
                players.pause(name)
            else:
                players.set_volume(name, changed.volume * LOWERED)

    def _restore_all(self) -> None:
        claim = self._claim or ProcessLock.take(self._lock)
        if claim is None:  # another run is at it
            return
        record = self._read_record()
        players = self._players() if record else None
        if record and players and players.bus_id() == record.bus:
            for changed in record.changed:
                _undo(players, changed)
            self._delete_record()
        claim.release()
        self._claim = None

    def _read_record(self) -> _ChangedPlayers | None:
        try:
            return msgspec.json.decode(read_regular(self._path, MAX_BYTES), type=_ChangedPlayers)
        except OSError:
            return None
        except msgspec.MsgspecError:
            self._delete_record()
            return None

    def _delete_record(self) -> None:
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _players(self) -> Players | None:
        if self._loaded_players is None:
            with suppress(ImportError):
                self._loaded_players = self._open_players()
        return self._loaded_players

    @property
    def _lock(self) -> Path:
        return self._path.with_suffix(".claim")


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # its folder cannot be looked into
        return False


def _state(players: Players, name: str, mode: MusicMode) -> tuple[int | None, float | None]:
    """Return where a player is that will be paused, or how loud one is that will be lowered."""
    if mode == "pause":
        return players.position_us(name), None
    volume = players.volume(name)
    return None, volume or None


def _undo(players: Players, changed: _ChangedPlayer) -> None:
    """Undo what was done, if it is still so.

    A player that was closed meanwhile may have kept its low volume, but was not paused by us.
    """
    if changed.volume is not None:
        now = players.volume(changed.player)
        if now is not None and abs(now - changed.volume * LOWERED) <= SAME_VOLUME:
            players.set_volume(changed.player, changed.volume)
    elif players.owner(changed.player) == changed.owner and players.is_paused(changed.player):
        now_us = players.position_us(changed.player)
        place_us = changed.position_us
        if now_us is None or place_us is None or abs(now_us - place_us) <= SAME_PLACE_US:
            players.play(changed.player)


def _mpris() -> Players:
    # loaded by name: Qt is needed only where players may be changed
    return cast("Players", import_module("glutetimer.audio.mpris").MprisPlayers())
