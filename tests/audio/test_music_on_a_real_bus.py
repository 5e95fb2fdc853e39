"""Music players on a real D-Bus, and a process that is killed while they have given way."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.patience import PATIENCE_S

pytest.importorskip("PySide6.QtDBus", exc_type=ImportError)

if shutil.which("dbus-daemon") is None:
    pytest.skip("there is no dbus-daemon here", allow_module_level=True)

TAKE = """
import sys
from pathlib import Path
from glutetimer.audio.music import Music
music = Music(Path(sys.argv[1]))
music.lower(sys.argv[2])
music._worker.submit(print, "taken", flush=True)
sys.stdin.read()
music.close()
"""
START = """
import sys
from pathlib import Path
from glutetimer.audio.music import Music
music = Music(Path(sys.argv[1]))
music.restore()
music.close()
"""
Ask = Callable[[], dict[str, Any]]


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Run a bus of its own and give the environment in which it is found."""
    address = f"--address=unix:path={tmp_path / 'bus'}"
    command = ["dbus-daemon", "--session", "--nofork", "--print-address", address]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        found = daemon.stdout.readline().strip()
        yield {**os.environ, "DBUS_SESSION_BUS_ADDRESS": found}
        daemon.terminate()


@pytest.fixture
def player(bus: dict[str, str]) -> Iterator[Ask]:
    """Run a player that plays, and give what asks how it stands."""
    command = [sys.executable, str(Path(__file__).with_name("fake_player.py"))]
    with subprocess.Popen(
        command, env=bus, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"

        def ask() -> dict[str, Any]:
            process.stdin.write("?\n")
            process.stdin.flush()
            return json.loads(process.stdout.readline())

        yield ask
        process.stdin.close()


def took_room(bus: dict[str, str], trace: Path, room: str) -> subprocess.Popen[str]:
    """Start a session in a process of its own, until the players have given way."""
    process = subprocess.Popen(
        [sys.executable, "-c", TAKE, str(trace), room],
        env=bus,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "taken\n"
    return process


def test_a_player_is_paused_and_resumed(bus: dict[str, str], player: Ask, tmp_path: Path) -> None:
    with took_room(bus, tmp_path / "music.json", "pause") as session:
        assert player()["PlaybackStatus"] == "Paused"
        session.communicate()
    assert player()["PlaybackStatus"] == "Playing"
    assert player()["calls"] == ["Pause", "Play"]


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is of POSIX")
@pytest.mark.parametrize(
    ("room", "given_way"), [("pause", ("Paused", 0.8)), ("duck", ("Playing", 0.24))]
)
def test_after_kill_9_the_next_start_gives_back(
    bus: dict[str, str], player: Ask, tmp_path: Path, room: str, given_way: tuple[str, float]
) -> None:
    trace = tmp_path / "music.json"
    with took_room(bus, trace, room) as session:
        session.send_signal(signal.SIGKILL)
    status, volume = given_way
    assert player()["PlaybackStatus"] == status
    assert player()["Volume"] == pytest.approx(volume)
    subprocess.run(
        [sys.executable, "-c", START, str(trace)], env=bus, check=True, timeout=PATIENCE_S
    )
    assert player()["PlaybackStatus"] == "Playing"
    assert player()["Volume"] == 0.8
    assert not trace.exists()


def test_without_a_bus_nothing_happens_and_nothing_is_said(tmp_path: Path) -> None:
    nowhere = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
    with took_room(nowhere, tmp_path / "music.json", "pause") as session:
        session.communicate()
    assert session.returncode == 0
    assert not (tmp_path / "music.json").exists()
