"""Whether the sound server of a Linux desktop answers: PulseAudio, or PipeWire in its place."""

from __future__ import annotations

import ctypes
from ctypes import c_char_p, c_int, c_void_p

TURNS = 50
TURN_US = 10_000
"""A server that has not answered after so many turns of this length hangs; most take a few ms."""

_READY, _FAILED, _TERMINATED = 4, 5, 6
"""Of `pa_context_state_t`."""
_ENDED = (_READY, _FAILED, _TERMINATED)
_START_NO_SERVER = 1
"""`PA_CONTEXT_NOAUTOSPAWN`."""

_FUNCTIONS = {
    "pa_mainloop_new": (c_void_p, ()),
    "pa_mainloop_get_api": (c_void_p, (c_void_p,)),
    "pa_mainloop_prepare": (c_int, (c_void_p, c_int)),
    "pa_mainloop_poll": (c_int, (c_void_p,)),
    "pa_mainloop_dispatch": (c_int, (c_void_p,)),
    "pa_mainloop_free": (None, (c_void_p,)),
    "pa_context_new": (c_void_p, (c_void_p, c_char_p)),
    "pa_context_connect": (c_int, (c_void_p, c_char_p, c_int, c_void_p)),
    "pa_context_get_state": (c_int, (c_void_p,)),
    "pa_context_disconnect": (None, (c_void_p,)),
    "pa_context_unref": (None, (c_void_p,)),
}


def answers(*, may_start: bool) -> bool:
    """Connect to the sound server and leave again; return whether that worked.

    It is looked for where PulseAudio's own library, through which Qt plays, looks for it. Takes a
    millisecond where there is none, and half a second where one hangs.

    Args:
        may_start: Whether a server may be started, where the system is set up like that.
    """
    try:
        pulse = ctypes.CDLL("libpulse.so.0")
    except OSError:
        return False
    for name, (result, arguments) in _FUNCTIONS.items():
        function = getattr(pulse, name)
        function.restype, function.argtypes = result, arguments
    loop = pulse.pa_mainloop_new()
    context = pulse.pa_context_new(pulse.pa_mainloop_get_api(loop), b"glutetimer")
    try:
        return _connects(pulse, loop, context, 0 if may_start else _START_NO_SERVER)
    finally:
        pulse.pa_context_disconnect(context)
        pulse.pa_context_unref(context)
        pulse.pa_mainloop_free(loop)


def _connects(pulse: ctypes.CDLL, loop: int, context: int, flags: int) -> bool:
    if pulse.pa_context_connect(context, None, flags, None) < 0:
        return False
    for _ in range(TURNS):
        state = pulse.pa_context_get_state(context)
        if state in _ENDED:
            return bool(state == _READY)
        pulse.pa_mainloop_prepare(loop, TURN_US)
        pulse.pa_mainloop_poll(loop)
        pulse.pa_mainloop_dispatch(loop)
    return False
