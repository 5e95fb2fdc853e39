"""Other people's music: makes room for the coach, and gives it back as it was."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Literal, Protocol, cast

import msgspec

from glutetimer.host.atomic_file import write_whole
from glutetimer.host.process_lock import ProcessLock
from glutetimer.host.regular_file import read_regular

Room = Literal["off", "duck", "pause"]
"""What to do with players that play: nothing, lower their volume, pause them."""

MAX_BYTES = 64 * 1024
"""A longer trace is none of ours."""
LOWERED = 0.3
"""The share of its volume that is left to a player; 10 dB less, half as loud to the ear."""
SAME_VOLUME = 0.02
"""Players round."""
SAME_PLACE_US = 2_000_000
"""A player that has moved by more was played meanwhile: whoever paused it again meant it."""


class Players(Protocol):
    """The players of this desktop; see `glutetimer.audio.mpris`."""

    def bus_id(self) -> str:
        """Tell this desktop session from every other; "" if it has no bus."""

    def names(self) -> tuple[str, ...]:
        """Give the players."""

    def owner(self, name: str) -> str:
        """Tell one run of a player from the next."""

    def is_playing(self, name: str) -> bool:
        """Whether it plays."""

    def is_paused(self, name: str) -> bool:
        """Whether it is paused."""

    def position_us(self, name: str) -> int | None:
        """How far into its piece it is, if it says."""

    def volume(self, name: str) -> float | None:
        """How loud it is, if it says."""

    def set_volume(self, name: str, volume: float) -> None:
        """Make it as loud."""

    def pause(self, name: str) -> None:
        """Let it pause."""

    def play(self, name: str) -> None:
        """Let it go on."""


class _Touched(msgspec.Struct, frozen=True):
    """A player and what was done to it: paused at a place, or lowered from a volume."""

    player: str
    owner: str
    position_us: int | None = None
    volume: float | None = None


class _Trace(msgspec.Struct, frozen=True):
    """What has still to be given back, and on which desktop session."""

    bus: str
    touched: tuple[_Touched, ...] = ()


class Music:
    """Makes room at the start of a session and gives it back at its end.

    What will be changed is written to a file before it is changed, so that after a crash the next
    start gives it back. Only what is still as it was left is touched again: a player that the
    person has turned up, resumed or paused meanwhile is theirs.

    Nothing here waits but `close`; without D-Bus nothing happens.

    Args:
        trace: The file; whoever made room holds a claim beside it.
        players: Gives the players, when they are first needed.
    """

    def __init__(self, trace: Path, players: Callable[[], Players] | None = None) -> None:
        self._trace = trace
        self._open_players = players or _mpris
        self._found: Players | None = None
        self._claim: ProcessLock | None = None
        self._worker: ThreadPoolExecutor | None = None

    def make_room(self, room: Room) -> None:
        """Lower or pause whatever plays, until `give_back`."""
        if room != "off":
            self._do(lambda: self._make_room(room))

    def give_back(self) -> None:
        """Give back what was taken, now or by a run that broke off."""
        if self._worker is not None or _is_there(self._trace):
            self._do(self._give_back)

    def close(self) -> None:
        """Give everything back and wait until it is done."""
        self.give_back()
        if self._worker is not None:
            self._worker.shutdown()
            self._worker = None

    def _do(self, work: Callable[[], None]) -> None:
        if self._worker is None:
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="music")
        self._worker.submit(work)

    def _make_room(self, room: Room) -> None:
        if self._claim is not None:  # the last session has not given back yet
            return
        self._give_back()
        players = self._players()
        bus = players.bus_id() if players else ""
        claim = ProcessLock.take(self._lock) if bus else None
        if players is None or claim is None:
            return
        self._claim = claim
        trace = _Trace(bus)
        for name in filter(players.is_playing, players.names()):
            touched = _Touched(name, players.owner(name), *_state(players, name, room))
            if room == "duck" and touched.volume is None:
                continue  # it has no volume of its own
            trace = _Trace(bus, (*trace.touched, touched))
            try:
                write_whole(self._trace, msgspec.json.encode(trace).decode())
            except OSError:  # what could not be given back is not taken
                return
            if touched.volume is None:
                players.pause(name)
            else:
                players.set_volume(name, touched.volume * LOWERED)

    def _give_back(self) -> None:
        claim = self._claim or ProcessLock.take(self._lock)
        if claim is None:  # another run is at it
            return
        trace = self._left()
        players = self._players() if trace else None
        if trace and players and players.bus_id() == trace.bus:
            for touched in trace.touched:
                _restore(players, touched)
            self._forget()
        claim.release()
        self._claim = None

    def _left(self) -> _Trace | None:
        try:
            return msgspec.json.decode(read_regular(self._trace, MAX_BYTES), type=_Trace)
        except OSError:
            return None
        except msgspec.MsgspecError:
            self._forget()
            return None

    def _forget(self) -> None:
        with suppress(OSError):
            self._trace.unlink(missing_ok=True)

    def _players(self) -> Players | None:
        if self._found is None:
            with suppress(ImportError):
                self._found = self._open_players()
        return self._found

    @property
    def _lock(self) -> Path:
        return self._trace.with_suffix(".claim")


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # its folder cannot be looked into
        return False


def _state(players: Players, name: str, room: Room) -> tuple[int | None, float | None]:
    """Return where a player is that will be paused, or how loud one is that will be lowered."""
    if room == "pause":
        return players.position_us(name), None
    volume = players.volume(name)
    return None, volume or None


def _restore(players: Players, touched: _Touched) -> None:
    """Undo what was done, if it is still so.

    A player that was closed meanwhile may have kept its low volume, but was not paused by us.
    """
    if touched.volume is not None:
        now = players.volume(touched.player)
        if now is not None and abs(now - touched.volume * LOWERED) <= SAME_VOLUME:
            players.set_volume(touched.player, touched.volume)
    elif players.owner(touched.player) == touched.owner and players.is_paused(touched.player):
        now_us = players.position_us(touched.player)
        place_us = touched.position_us
        if now_us is None or place_us is None or abs(now_us - place_us) <= SAME_PLACE_US:
            players.play(touched.player)


def _mpris() -> Players:
    # loaded by name: Qt is needed only where there is music to make room in
    return cast("Players", import_module("glutetimer.audio.mpris").MprisPlayers())
