"""A pack of a few clips, and what a program of this machine would say."""

import hashlib
import io
import wave
from array import array
from math import sin
from pathlib import Path

import pytest

from glutetimer.audio.pcm import RATE
from glutetimer.host.voice_pack import Clip, VoicePack


def hum(ms: int, loud: float = 0.3, rate: int = RATE) -> array:
    return array("h", (round(32767 * loud * sin(at * 0.09)) for at in range(ms * rate // 1000)))


def as_wav(samples: array, rate: int = RATE) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(samples.tobytes())
    return file.getvalue()


def pack_in(folder: Path, *texts: str) -> VoicePack:
    """Clips of 100, 110, 120... ms."""
    clips = {}
    for number, text in enumerate(texts):
        sound = as_wav(hum(100 + 10 * number))
        (folder / f"{number}.wav").write_bytes(sound)
        mark = hashlib.sha256(sound).hexdigest()
        clips[text] = Clip(f"{number}.wav", 100 + 10 * number, mark)
    return VoicePack(folder, clips)


@pytest.fixture
def pack(tmp_path: Path) -> VoicePack:
    return pack_in(tmp_path, "Lift.", "Hold.", "Lower.")


@pytest.fixture
def own_sound(tmp_path: Path) -> Path:
    """What a program on this machine renders: 200 ms of silence, 300 ms of sound, silence."""
    rate = 22_050
    quiet = array("h", bytes(2 * rate // 5))
    path = tmp_path / "own_sound.wav"
    path.write_bytes(as_wav(quiet + hum(300, 0.05, rate) + quiet, rate))
    return path
