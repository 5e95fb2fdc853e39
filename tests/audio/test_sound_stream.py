"""The stream on machines with no sound at all, where a session must go on regardless."""

import os
import subprocess
import sys
from array import array
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from glutetimer.audio import open_stream
from glutetimer.host.clock import FakeClock
from glutetimer.session.tones import PlacedTone, Tone

pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)

from PySide6.QtMultimedia import QAudioFormat

from glutetimer.audio.noise_floor import Warmth
from glutetimer.audio.player import Player
from glutetimer.audio.stream import SOON_MS, SoundStream
from glutetimer.audio.stream_source import format_for
from tests.audio.fake_devices import Devices
from tests.patience import PATIENCE_S

WITHOUT_DEVICE = """
import threading
from glutetimer.audio import open_stream
from glutetimer.host.clock import MachineClock
from glutetimer.session.tones import PlacedTone, Tone

reported = threading.Event()
clock = MachineClock()
def report(text):
    print(text)
    reported.set()
stream = open_stream(clock, report)
stream.start()
stream.schedule([PlacedTone(clock.monotonic_ms() + 400, Tone.LIFT)])
stream.silence()
stream.volume, stream.muted = 0.5, True
assert reported.wait(20)
assert not stream.is_playing
{ending}
"""


def run_without_server(tmp_path: Path, ending: str) -> subprocess.CompletedProcess[str]:
    """Run a terminal's session of a second in a process that finds no sound server."""
    silent = {"PULSE_SERVER": "unix:/nonexistent", "XDG_RUNTIME_DIR": str(tmp_path)}
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_DEVICE.format(ending=ending)],
        env=os.environ | silent,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


@pytest.mark.parametrize("ending", ["stream.stop()", ""], ids=["stopped", "forgotten"])
def test_without_a_device_it_is_said_once_and_the_process_ends_well(
    tmp_path: Path, ending: str
) -> None:
    done = run_without_server(tmp_path, ending)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("No sound comes out") == 1
    assert "Traceback" not in done.stderr


def test_without_the_sound_library_the_stream_is_silent_and_says_so_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "glutetimer.audio.stream", None)
    errors = []
    stream = open_stream(FakeClock(), errors.append)
    stream.start()
    stream.schedule([PlacedTone(0, Tone.LIFT)])
    stream.add_clip("seven", array("h"))
    stream.silence()
    stream.stop()
    stream.start()
    assert not stream.is_playing
    assert len(errors) == 1
    assert "sound library is missing" in errors[0]


def test_orders_are_carried_out_in_turn_before_the_next_frames() -> None:
    player = Player(FakeClock(), Devices())
    player.post(lambda player: player.place((PlacedTone(500, Tone.LIFT),)))
    player.post(lambda player: player.silence(None))
    player.post(lambda player: player.place((PlacedTone(600, Tone.LOWER),)))
    assert not any(player.fill(480))
    assert [cue.tone for cue in player._timeline._waiting] == [Tone.LOWER]


def test_what_is_due_at_once_goes_to_the_quick_stream_once_that_plays(qtbot: QtBot) -> None:
    assert qtbot
    clock = FakeClock()
    stream = SoundStream(clock, devices=Devices())
    now = clock.monotonic_ms()
    cues = [PlacedTone(now + after, Tone.COUNT) for after in (-20, 0, SOON_MS - 1, SOON_MS, 900)]
    assert stream._parted(cues) == ((), tuple(cues))
    stream._quick = Playing()  # type: ignore[assignment] # all that is asked of it
    assert stream._parted(cues) == (tuple(cues[:3]), tuple(cues[3:]))


class Playing:
    """A player with a device, which knows its anchor."""

    can_place = True


def test_a_player_without_a_device_can_place_nothing() -> None:
    assert not Player(FakeClock(), Devices()).can_place


def test_a_missing_device_is_reported_once_however_often_it_is_looked_for() -> None:
    player = Player(FakeClock(), Devices())
    errors: list[str] = []
    player.error_reported.connect(errors.append)
    player._report_silence()
    player._report_silence()
    assert len(errors) == 1


def test_nothing_is_said_before_it_was_looked_for() -> None:
    devices = Devices()
    devices.has_looked = False
    player = Player(FakeClock(), devices)
    errors: list[str] = []
    player.error_reported.connect(errors.append)
    player._report_silence()
    assert not errors


class FloatsOnly:
    """A device that takes nothing but floats."""

    def isFormatSupported(self, wanted: QAudioFormat) -> bool:
        return wanted.sampleFormat() == QAudioFormat.SampleFormat.Float


class TakesNothing:
    def isFormatSupported(self, _wanted: QAudioFormat) -> bool:
        return False


def test_a_device_gets_floats_only_if_it_must() -> None:
    assert format_for(FloatsOnly()).sampleFormat() == QAudioFormat.SampleFormat.Float
    assert format_for(TakesNothing()).sampleFormat() == QAudioFormat.SampleFormat.Int16


def test_floats_are_the_same_sound() -> None:
    player = Player(FakeClock(), Devices())
    player.fill = lambda count: array("h", [32_767, -32_767] * count).tobytes()
    assert array("f", player._fill_floats(2)) == array("f", [1.0, -1.0, 1.0, -1.0])


@pytest.mark.parametrize(
    ("warmth", "device", "is_warm"),
    [
        ("auto", b"bluez_output.00_1B_66_AA_BB_CC.1", True),
        ("auto", b"alsa_output.pci-0000_00_1f.3.analog-stereo", False),
        ("on", b"alsa_output.pci-0000_00_1f.3.analog-stereo", True),
        ("off", b"bluez_sink.00_1B_66_AA_BB_CC.a2dp_sink", False),
    ],
)
def test_headphones_without_a_wire_are_kept_awake_unless_that_is_not_wanted(
    warmth: Warmth, device: bytes, *, is_warm: bool
) -> None:
    player = Player(FakeClock(), Devices())
    player._device_id = device
    player.post(lambda player: player.keep_warm(warmth))
    assert any(player.fill(480)) is is_warm


def test_a_stream_that_is_started_again_before_it_stopped_is_closed_once_at_the_end(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qtbot
    at_exit: list[object] = []
    monkeypatch.setattr("atexit.register", at_exit.append)
    monkeypatch.setattr("atexit.unregister", at_exit.remove)
    stream = SoundStream(FakeClock(), devices=Devices())
    for _ in range(3):
        stream.start()
    assert len(at_exit) == 1
    stream.stop()
    assert at_exit == []
