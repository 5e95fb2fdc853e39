"""From Qt's key events to the keys of a session; the whole keyboard is within reach of a foot."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from glutetimer.presentation.keys import KeyPress

_KEY = Qt.Key
_NAMED: Final[dict[int, str]] = {
    _KEY.Key_MediaPlay: "media_play",
    _KEY.Key_MediaPause: "media_play",
    _KEY.Key_MediaTogglePlayPause: "media_play",
    _KEY.Key_Pause: "pause",
    _KEY.Key_Right: "right",
    _KEY.Key_PageDown: "page_down",
    _KEY.Key_MediaNext: "media_next",
    _KEY.Key_Left: "left",
    _KEY.Key_PageUp: "page_up",
    _KEY.Key_MediaPrevious: "media_previous",
    _KEY.Key_Up: "up",
    _KEY.Key_Down: "down",
    _KEY.Key_F1: "f1",
    _KEY.Key_F11: "f11",
    _KEY.Key_VolumeMute: "volume_mute",
    _KEY.Key_Return: "enter",
    _KEY.Key_Enter: "enter",
    _KEY.Key_Escape: "escape",
}
_FIRST_WITHOUT_CHARACTER = 0x01000000
"""Qt's keys below this one are the character that they write, in upper case."""

_ROWS: Final = ((2, "1234567890-="), (16, "qwertyuiop[]"), (30, "asdfghjkl"), (44, "zxcvbnm"))
_PC_PLACES: Final = {first + at: letter for first, row in _ROWS for at, letter in enumerate(row)}
"""Scan codes of a PC keyboard, the same for Windows (set 1) and Linux (evdev)."""
_XKB_OFFSET = 8
"""X11, and with it Wayland, number keys from 8 on."""
_MAC_PLACES: Final = dict(enumerate("asdfhgzxcv bqweryt123465=97-80]ou[ip lj k    nm"))
"""Virtual key codes of a Mac, which has no scan codes; they too name places."""
_HELD: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)


def key_press(event: QKeyEvent) -> KeyPress | None:
    """Return the key of an event; None if another modifier than Shift is held."""
    return None if event.modifiers() & _HELD else _press(event)


def shortcut_by_place(event: QKeyEvent) -> QKeySequence | None:
    """Return the shortcut with Ctrl that a key means by its place.

    None where the layout has a say of its own: Qt has looked for that shortcut already.
    """
    if event.modifiers() & _HELD != Qt.KeyboardModifier.ControlModifier:
        return None
    press = _press(event)
    meant = press.meant if press.digit is None else str(press.digit)
    if meant == press.name or len(meant) != 1:
        return None
    return QKeySequence(f"Ctrl+{meant.upper()}")


def _press(event: QKeyEvent) -> KeyPress:
    key = event.key()
    name = _NAMED.get(key, "")
    if not name and key < _FIRST_WITHOUT_CHARACTER:
        name = chr(key).lower()
    platform = QGuiApplication.platformName()
    place = place_on(platform, event.nativeScanCode(), event.nativeVirtualKey())
    return KeyPress(name, place)


def place_on(platform: str, scan_code: int, virtual_key: int) -> str:
    """Return what a US keyboard has where a key lies, "" if a platform of Qt does not report it."""
    if platform == "cocoa":
        return _MAC_PLACES.get(virtual_key, "").strip()
    if platform == "windows":
        return _PC_PLACES.get(scan_code, "")
    return _PC_PLACES.get(scan_code - _XKB_OFFSET, "")
