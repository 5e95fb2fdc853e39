"""A folder whose file system never answers, as a network drive does whose server is gone."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

import pytest

FORCED, DETACHED = 1, 2
_IN = struct.Struct("<IIQQIIII")
_INIT_OUT = struct.Struct("<IIIIHHIIHHI28x")


@dataclass(frozen=True)
class DeadFolder:
    """The folder, and whether somebody waits for an answer by now."""

    path: Path
    asked: Event = field(default_factory=Event)


@contextmanager
def dead_folder(place: Path) -> Iterator[DeadFolder]:
    """Mount a file system on a folder that greets the kernel and then says no more.

    Skips the test where only root could do that, and it is not root.
    """
    if sys.platform != "linux" or os.geteuid() != 0 or not Path("/dev/fuse").exists():
        pytest.skip("no file system can be mounted here")
    place.mkdir()
    libc = ctypes.CDLL(None, use_errno=True)
    kernel = os.open("/dev/fuse", os.O_RDWR)
    options = f"fd={kernel},rootmode=40000,user_id=0,group_id=0".encode()
    if libc.mount(b"dead", os.fsencode(place), b"fuse", 0, options) != 0:
        os.close(kernel)
        pytest.skip("no file system can be mounted here")

    folder = DeadFolder(place)

    def greet() -> None:
        greeting = os.read(kernel, 1 << 17)
        _, _, unique, *_ = _IN.unpack_from(greeting)
        reply = _INIT_OUT.pack(7, 19, 4096, 0, 1, 1, 4096, 1, 0, 0, 0)
        os.write(kernel, struct.pack("<IiQ", 16 + len(reply), 0, unique) + reply)
        try:
            while os.read(kernel, 1 << 17):  # each question is taken, none is answered
                folder.asked.set()
        except OSError:  # it was taken away
            return

    greeting = Thread(target=greet, daemon=True)
    greeting.start()
    try:
        yield folder
    finally:
        for how in (FORCED, DETACHED):  # who waits for an answer is told that there will be none
            libc.umount2(os.fsencode(place), how)
        greeting.join(5)
        os.close(kernel)
