"""The worker process of text to speech: a text a line in, a WAV file a text out.

    python -m glutetimer.audio.voice.worker

Each line on standard input is a JSON string. The answer is the length of the WAV in bytes on a line
of its own, then the WAV; a length of 0 says that nothing could be made of the text. Ends when its
input does, so that neither the interpreter nor the memory of the program is held.
"""

from __future__ import annotations

import io
import json
import sys
import wave
from typing import BinaryIO

from glutetimer.audio.voice.shaping import joined
from glutetimer.tts.voice import RATE, SpeechSynthesizer


def serve(lines: BinaryIO, out: BinaryIO, synthesizer: SpeechSynthesizer) -> None:
    """Answer every line."""
    for line in lines:
        try:
            sound = wav(synthesizer, json.loads(line))
        except Exception as error:  # noqa: BLE001 - the next text may succeed
            sys.stderr.write(f"{error!r}\n")
            sound = b""
        out.write(b"%d\n" % len(sound) + sound)
        out.flush()


def wav(synthesizer: SpeechSynthesizer, text: str) -> bytes:
    """Return a text as a WAV file, b"" if there is nothing to be heard."""
    samples = joined(synthesizer.speak(text), RATE)
    if not samples:
        return b""
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(samples.itemsize)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())
    return file.getvalue()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer, SpeechSynthesizer())
