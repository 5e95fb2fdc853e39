"""The music players of this desktop, as they offer themselves on D-Bus (MPRIS)."""

from __future__ import annotations

from threading import Event

from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant

PREFIX = "org.mpris.MediaPlayer2."
PATH = "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"
PROPERTIES = "org.freedesktop.DBus.Properties"
BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")

PATIENCE_MS = 500
"""How long one player may take to answer."""
LOOK_S = 0.005

MAX_PLAYERS = 16


class MprisPlayers:
    """Asks the players. A call may wait for `PATIENCE_MS`, so not in the window's thread.

    A player that does not answer, or not as the standard says, counts as one without the property.
    """

    def __init__(self) -> None:
        kind = QDBusConnection.BusType.SessionBus
        self._bus = QDBusConnection.connectToBus(kind, "glutetimer-music")

    def bus_id(self) -> str:
        """Return an id of this desktop session; "" if it has no bus."""
        return _text(self._ask(*BUS, "GetId")) if self._bus.isConnected() else ""

    def names(self) -> tuple[str, ...]:
        """Return the players."""
        names = self._ask(*BUS, "ListNames")
        if not isinstance(names, list):
            return ()
        found = [name for name in names if isinstance(name, str) and name.startswith(PREFIX)]
        return tuple(sorted(found)[:MAX_PLAYERS])

    def owner(self, name: str) -> str:
        """Return an id that differs from one run of a player to the next."""
        return _text(self._ask(*BUS, "GetNameOwner", name))

    def is_playing(self, name: str) -> bool:
        """Whether a player plays."""
        return self._property(name, "PlaybackStatus") == "Playing"

    def is_paused(self, name: str) -> bool:
        """Whether a player is paused: not stopped, and not playing."""
        return self._property(name, "PlaybackStatus") == "Paused"

    def position_us(self, name: str) -> int | None:
        """Return how far into its piece a player is; None if it does not say."""
        position = self._property(name, "Position")
        return position if isinstance(position, int) else None

    def volume(self, name: str) -> float | None:
        """Return how loud a player plays, 1 being its full volume; None if it does not say."""
        volume = self._property(name, "Volume")
        return float(volume) if isinstance(volume, int | float) else None

    def set_volume(self, name: str, volume: float) -> None:
        """Ask a player to be as loud."""
        self._ask(name, PATH, PROPERTIES, "Set", PLAYER, "Volume", QDBusVariant(volume))

    def pause(self, name: str) -> None:
        """Ask a player to pause."""
        self._ask(name, PATH, PLAYER, "Pause")

    def play(self, name: str) -> None:
        """Ask a player to go on."""
        self._ask(name, PATH, PLAYER, "Play")

    def _property(self, name: str, key: str) -> object:
        value = self._ask(name, PATH, PROPERTIES, "Get", PLAYER, key)
        return value.variant() if isinstance(value, QDBusVariant) else None

    def _ask(self, name: str, path: str, interface: str, what: str, *arguments: object) -> object:
        """Return the first thing in an answer, or None."""
        message = QDBusMessage.createMethodCall(name, path, interface, what)
        message.setArguments(list(arguments))
        call = self._bus.asyncCall(message, PATIENCE_MS)
        # Qt's own waiting would keep the interpreter from the stream all the while
        while not call.isFinished():
            Event().wait(LOOK_S)
        answer = call.reply()
        if answer.type() is not QDBusMessage.MessageType.ReplyMessage:
            return None
        return next(iter(answer.arguments()), None)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
