"""Output devices for tests: those of a machine with one plugged in, or none."""

from PySide6.QtCore import QByteArray, QObject, Signal


class Device:
    def __init__(self, name: str) -> None:
        self.name = name

    def isNull(self) -> bool:
        return not self.name

    def id(self) -> QByteArray:
        return QByteArray(self.name.encode())


class Devices(QObject):
    """What the system would play on is `plugged`; devices are looked for at once."""

    changed = Signal()

    def __init__(self, plugged: str = "") -> None:
        super().__init__()
        self.plugged = Device(plugged)
        self.has_looked = True
        self.answers = True
        self.asked = 0

    @property
    def is_responsive(self) -> bool:
        self.asked += 1
        return self.answers

    def default(self) -> Device:
        return self.plugged

    def start(self) -> None:
        """Nothing is to be looked for."""
