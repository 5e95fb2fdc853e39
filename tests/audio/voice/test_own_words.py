"""A person's own words in the recorded voice: a process of its own that ends when it is done."""

import io
import json
import sys
import wave
from array import array
from collections.abc import Iterator

import pytest

from glutetimer.audio.voice.natural import SynthesizerProcess
from glutetimer.audio.voice.worker import serve
from glutetimer.tts.text import sentences
from glutetimer.tts.voice import RATE

ECHO = """
import json, sys
for line in sys.stdin:
    text = json.loads(line)
    if text == "die": sys.exit(3)
    if text == "lie": print("many", flush=True); continue
    sound = text.encode()
    sys.stdout.buffer.write(b"%d\\n" % len(sound) + sound); sys.stdout.buffer.flush()
"""


@pytest.fixture
def process() -> Iterator[SynthesizerProcess]:
    process = SynthesizerProcess((sys.executable, "-c", ECHO))
    yield process
    process.rest()


def test_one_process_renders_text_after_text_and_ends_when_asked(
    process: SynthesizerProcess,
) -> None:
    assert process.render("Bridge with a ball") == b"Bridge with a ball"
    first = process._process
    assert process.render("Zwei\nZeilen é") == "Zwei\nZeilen é".encode()
    assert process._process is first
    assert first is not None
    process.rest()
    assert first.returncode == 0


@pytest.mark.parametrize("text", ["die", "lie"])
def test_a_process_that_fails_costs_one_text(process: SynthesizerProcess, text: str) -> None:
    assert process.render(text) == b""
    assert process.render("Bridge") == b"Bridge"


def test_a_command_that_cannot_be_started_renders_nothing() -> None:
    assert SynthesizerProcess(("/no/such/program",)).render("Bridge") == b""


class Beeper:
    """Speaks every sentence as half a second of noise between silences, and none of "mute"."""

    def speak(self, text: str) -> Iterator[array]:
        if text == "fault":
            raise RuntimeError
        for _sentence in sentences(text):
            silence, sound = [0] * (RATE // 4), [9_000, -9_000] * (RATE // 4)
            yield array("h", [*silence, *([0] if text == "mute" else sound), *silence])


def test_the_worker_answers_each_line_with_a_wav_cut_of_its_silence() -> None:
    asked = "".join(json.dumps(text) + "\n" for text in ("One. Two.", "fault", "mute", "Three"))
    out = io.BytesIO()
    serve(io.BytesIO(asked.encode()), out, Beeper())
    out.seek(0)
    lengths = []
    for _ in range(4):
        size = int(out.readline())
        sound = out.read(size)
        if not size:
            lengths.append(0.0)
            continue
        with wave.open(io.BytesIO(sound)) as file:
            assert (file.getframerate(), file.getnchannels()) == (RATE, 1)
            lengths.append(round(file.getnframes() / RATE, 1))
    assert lengths == [1.3, 0, 0, 0.5]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Lift.", ("Lift,",)),
        ("2.", ("2,",)),
        ("Hips stacked.", ("Hips, stacked.",)),
        ("Close slowly.", ("[Close](/klˈOz/) slowly.",)),
        ("12–15 reps; rest", ("12 to 15 reps.", "rest,")),
        ("Squeeze (both) 50%", ("Squeeze, both 50 percent.",)),
        ("Where did you feel it?", ("Where did you feel it?",)),
        ("[x](/y/)", ("x, or y or.",)),
    ],
)
def test_texts_are_written_so_that_the_voice_says_them_well(
    text: str, said: tuple[str, ...]
) -> None:
    assert sentences(text) == said
