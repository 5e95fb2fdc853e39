"""Asks the X server what the keys write, through the libraries that Qt's own plugin stands on."""

from __future__ import annotations

from ctypes import CDLL, c_char_p, c_int, c_uint16, c_uint32, c_void_p
from typing import Final

from glutetimer.presentation.keyboard_layouts import PLACES, KeyboardLayout

_FIRST_CODES: Final = (10, 24, 38, 52)
"""The key codes of X11 at which the rows of `PLACES` begin."""
_MINIMUM_VERSION: Final = (1, 0)


class X11Layout:
    """A connection to the X server; where there is none it knows nothing."""

    def __init__(self) -> None:
        self._device = -1
        try:
            self._xcb = CDLL("libxcb.so.1")
            self._xkb = CDLL("libxkbcommon.so.0")
            self._x11 = CDLL("libxkbcommon-x11.so.0")
        except OSError:
            return
        self._declare()
        self._connection = self._xcb.xcb_connect(None, None)
        if self._xcb.xcb_connection_has_error(self._connection):
            return
        none = (None,) * 4
        if self._x11.xkb_x11_setup_xkb_extension(self._connection, *_MINIMUM_VERSION, 0, *none):
            self._device = self._x11.xkb_x11_get_core_keyboard_device_id(self._connection)
            self._context = self._xkb.xkb_context_new(0)

    def read(self) -> KeyboardLayout | None:
        """Return the layout in force, None where it cannot be told. Takes less than a ms."""
        if self._device < 0:
            return None
        source = self._connection, self._device
        keymap = self._x11.xkb_x11_keymap_new_from_device(self._context, *source, 0)
        if not keymap:
            return None
        state = self._x11.xkb_x11_state_new_from_device(keymap, *source)
        try:
            rows = tuple(
                "".join(self._letter(state, first + at) for at, _ in enumerate(places))
                for first, places in zip(_FIRST_CODES, PLACES, strict=True)
            )
        finally:
            self._xkb.xkb_state_unref(state)
            self._xkb.xkb_keymap_unref(keymap)
        return KeyboardLayout((), rows)

    def _letter(self, state: int, code: int) -> str:
        return chr(self._xkb.xkb_state_key_get_utf32(state, code) or ord(" ")).lower()[:1]

    def _declare(self) -> None:
        """Declare the functions: what is a pointer would be cut to 32 bits otherwise."""
        pointer = c_void_p
        for function, result, arguments in (
            (self._xcb.xcb_connect, pointer, (c_char_p, pointer)),
            (self._xcb.xcb_connection_has_error, c_int, (pointer,)),
            (
                self._x11.xkb_x11_setup_xkb_extension,
                c_int,
                (pointer, c_uint16, c_uint16, c_int, pointer, pointer, pointer, pointer),
            ),
            (self._x11.xkb_x11_get_core_keyboard_device_id, c_int, (pointer,)),
            (
                self._x11.xkb_x11_keymap_new_from_device,
                pointer,
                (pointer, pointer, c_int, c_int),
            ),
            (self._x11.xkb_x11_state_new_from_device, pointer, (pointer, pointer, c_int)),
            (self._xkb.xkb_context_new, pointer, (c_int,)),
            (self._xkb.xkb_keymap_unref, None, (pointer,)),
            (self._xkb.xkb_state_unref, None, (pointer,)),
            (self._xkb.xkb_state_key_get_utf32, c_uint32, (pointer, c_uint32)),
        ):
            function.restype, function.argtypes = result, arguments
