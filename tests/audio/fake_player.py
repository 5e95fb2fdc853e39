"""A music player for tests: one MPRIS service, told on stdin to say how it stands.

It answers each line on stdin with one of JSON on stdout, and ends with its stdin.
"""

import json
import sys
from threading import Thread

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject

state: dict[str, object] = {"PlaybackStatus": "Playing", "Volume": 0.8, "Position": 61_000_000}
calls: list[str] = []


class Player(QDBusVirtualObject):
    """Keeps its properties in `state` and what it was asked in `calls`."""

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, bus: QDBusConnection) -> bool:
        asked = message.arguments()
        answer = message.createReply()
        if message.member() == "Get":
            answer.setArguments([QDBusVariant(state[asked[1]])])
        elif message.member() == "Set":
            state[asked[1]] = asked[2].variant()
            calls.append(f"Set {asked[1]}")
        else:
            state["PlaybackStatus"] = "Paused" if message.member() == "Pause" else "Playing"
            calls.append(message.member())
        bus.send(answer)
        return True


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def listen() -> None:
    for _ in sys.stdin:
        say(json.dumps(state | {"calls": calls}))
    QMetaObject.invokeMethod(app, "quit", Qt.ConnectionType.QueuedConnection)


app = QCoreApplication([])
session = QDBusConnection.sessionBus()
player = Player()
session.registerVirtualObject("/org/mpris/MediaPlayer2", player)
session.registerService("org.mpris.MediaPlayer2.fake")
say("ready")
Thread(target=listen, daemon=True).start()
app.exec()
