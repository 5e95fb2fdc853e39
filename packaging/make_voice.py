"""Record the voice pack in assets/voice/en: every sentence of the coach, by hibari's "heart".

    apt-get install opus-tools
    .venv/bin/python packaging/make_voice.py [--all]

Only what has changed is recorded anew: each clip's recipe, a hash of what is given to the voice and
of how, stands in the manifest. A clip whose text is gone is removed. The same packages give the
same bytes; their versions are in the manifest. Every clip is listened to by numbers (see `doubts`);
a doubtful one is printed. `./dev bench voice` lets a speech recogniser listen to all of them.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from array import array
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ogg import without_comments, without_skip

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from glutetimer.audio.pcm import RATE, rounded  # noqa: E402 - it is beside this folder, not installed
from glutetimer.audio.voice import shaping  # noqa: E402 - our own root must be known first
from glutetimer.audio.voice.shaping import (  # noqa: E402 - our own root must be known first
    LEVEL_DB,
    joined,
    level_db,
    peak_db,
    shaped,
)
from glutetimer.library.catalogue import load_catalogue  # noqa: E402 - our own root must be known first
from glutetimer.session.inventory import inventory  # noqa: E402 - our own root must be known first
from glutetimer.tts.text import sentences  # noqa: E402 - our own root must be known first
from glutetimer.tts.voice import NAME, SEED, SpeechSynthesizer  # noqa: E402 - our own root must be known first
from glutetimer.tts.voice import RATE as VOICE_RATE  # noqa: E402 - our own root must be known first

PACK = ROOT / "assets" / "voice" / "en"
PROGRAMS = ("opusenc", "opusdec")
PACKAGES = "opus-tools"
VERSIONS = {name: version(name) for name in ("hibari-tts", "numpy", "onnxruntime")}

BITRATE = 24
PACKET_MS = 20
PRE_SKIP = 312
"""How many samples at 48 kHz the encoder starts early."""

CORRECTIONS, CLOSE_DB = 4, 0.25
"""How often the level is made up for at most, and what is close enough."""

VOWELS = "AIOWYQiuɑɔɛəɜɪʊʌæaᵻ"
"""The vowels and diphthongs of the voice's phonemes, one a syllable."""
SYLLABLE_MS = (110, 900)
"""No syllable is shorter or, alone and at the end of a sentence, longer."""
LOUDEST_DB = -1.0
LEVEL_SPREAD_DB = 0.5

ENCODER = ("opusenc", "--quiet", "--speech", "--bitrate", str(BITRATE), "--padding", "0",
           "--serial", "1", "-", "-")  # fmt: skip # one command line
HOW = (
    *(NAME, SEED, *sorted(VERSIONS.items())),
    *(ENCODER, PACKET_MS, PRE_SKIP, CORRECTIONS, CLOSE_DB),
    sorted(
        (name, value) for name, value in vars(shaping).items() if isinstance(value, float | int)
    ),
)
"""What decides how all clips come out. After a change of more than numbers, use --all."""


@dataclass(frozen=True)
class Recording:
    """A clip as it came out, and what was found when it was decoded again."""

    text: str
    opus: bytes
    length_ms: int
    level_db: float
    peak_db: float
    syllables: int


def recipe(text: str) -> str:
    """Hash everything that decides how a clip comes out."""
    return hashlib.sha256(repr([*HOW, *sentences(text)]).encode()).hexdigest()[:12]


def file_name(text: str) -> str:
    """Name a clip after its text, whatever it sounds like."""
    return hashlib.sha256(text.encode()).hexdigest()[:12] + ".opus"


@cache
def synthesizer() -> SpeechSynthesizer:
    """Return the voice of this process."""
    return SpeechSynthesizer()


def record(text: str) -> Recording:
    """Speak, trim, level and encode one text."""
    voice = joined(synthesizer().speak(text), VOICE_RATE)
    with tempfile.TemporaryDirectory() as folder:
        opus, heard = levelled(shaped(voice, VOICE_RATE), VOICE_RATE, Path(folder))
    length_ms = round(len(heard) * 1000 / RATE)
    syllables = sum(map(synthesizer().phonemes(text).count, VOWELS))
    return Recording(text, opus, length_ms, level_db(heard), peak_db(heard), syllables)


def levelled(clip: array, rate: int, folder: Path) -> tuple[bytes, array]:
    """Return a clip as an Opus file, and how it sounds: at the level of all others.

    The encoder makes a sharp S louder, so what it does is measured and made up for.
    """
    gain_db = 0.0
    for _ in range(CORRECTIONS):
        gain = 10 ** (gain_db / 20)
        opus = encoded(rounded([sample * gain for sample in clip]), rate)
        heard = decoded(opus, folder)
        off_db = level_db(heard) - LEVEL_DB
        if abs(off_db) < CLOSE_DB:
            break
        gain_db -= off_db
    return opus, heard


def encoded(samples: array, rate: int) -> bytes:
    """Return samples as an Opus file of whole packets, so that nothing is to be cut at its end."""
    packet = rate * PACKET_MS // 1000
    start = round(PRE_SKIP * rate / RATE)
    samples = samples + array("h", bytes(2 * (-(len(samples) + start) % packet)))
    raw = ("--raw", "--raw-chan", "1", "--raw-rate", str(rate))
    opus = run((*ENCODER[:-2], *raw, *ENCODER[-2:]), samples.tobytes())
    return without_comments(without_skip(opus))


def decoded(opus: bytes, folder: Path) -> array:
    """Return the samples that a listener gets, at 48 kHz."""
    source, result = folder / "clip.opus", folder / "clip.raw"
    source.write_bytes(opus)
    run(("opusdec", "--quiet", "--no-dither", "--rate", str(RATE), str(source), str(result)))
    return array("h", result.read_bytes())


def run(command: tuple[str, ...], given: bytes = b"") -> bytes:
    """Run a program; what it complains about ends this one."""
    done = subprocess.run(command, input=given, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed: {done.stderr.decode(errors='replace')}")
    return done.stdout


def doubts(clip: Recording) -> Iterator[str]:
    """Yield what is odd about a clip: too short or long for its words, too soft, too loud."""
    pace_ms = clip.length_ms / clip.syllables
    if not SYLLABLE_MS[0] <= pace_ms <= SYLLABLE_MS[1]:
        yield f"{pace_ms:.0f} ms a syllable"
    if abs(clip.level_db - LEVEL_DB) > LEVEL_SPREAD_DB:
        yield f"level {clip.level_db:.1f} dB where {LEVEL_DB:.1f} is meant"
    if clip.peak_db > LOUDEST_DB:
        yield f"peak {clip.peak_db:.1f} dB"


def entry(clip: Recording) -> dict[str, object]:
    """Return what the manifest says of a clip."""
    return {
        "file": file_name(clip.text),
        "length_ms": clip.length_ms,
        "level_db": round(clip.level_db, 1),
        "peak_db": round(clip.peak_db, 1),
        "sha256": hashlib.sha256(clip.opus).hexdigest(),
        "recipe": recipe(clip.text),
    }


def known_clips(texts: tuple[str, ...]) -> dict[str, dict[str, object]]:
    """Return what the pack has already and does not need again."""
    manifest = PACK / "manifest.json"
    old = json.loads(manifest.read_text())["clips"] if manifest.is_file() else {}
    return {text: old[text] for text in texts if text in old and is_kept(text, old[text])}


def is_kept(text: str, clip: dict[str, object]) -> bool:
    """Whether a clip is there, whole, and would come out the same again."""
    file = PACK / str(clip["file"])
    return (
        clip["recipe"] == recipe(text)
        and file.is_file()
        and hashlib.sha256(file.read_bytes()).hexdigest() == clip["sha256"]
    )


def one_line_a_clip(about: dict[str, object], clips: dict[str, dict[str, object]]) -> str:
    """Return a manifest as JSON with one line for each clip."""
    rows = [f"{_json(text)}:{_json(clips[text])}" for text in sorted(clips)]
    head = "".join(f"{_json(name)}:{_json(value)},\n" for name, value in about.items())
    return "{" + head + '"clips":{\n' + ",\n".join(rows) + "}}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write(clips: dict[str, dict[str, object]]) -> None:
    """Write the manifest, and remove the clips that it does not name."""
    manifest = {
        "language": "en",
        "voice": f"{NAME}, spoken by hibari",
        "versions": VERSIONS,
        "licence": "packaging/licences/README.md",
    }
    (PACK / "manifest.json").write_text(one_line_a_clip(manifest, clips), encoding="utf-8")
    named = {clip["file"] for clip in clips.values()}
    for file in PACK.glob("*.opus"):
        if file.name not in named:
            file.unlink()


def main() -> None:
    """Record what is new, and tell what the pack amounts to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--all", action="store_true", help="record every clip anew")
    asked = parser.parse_args()
    missing = [program for program in PROGRAMS if not shutil.which(program)]
    if missing:
        sys.exit(f"Missing: {', '.join(missing)}. On Debian: apt-get install {PACKAGES}")
    PACK.mkdir(parents=True, exist_ok=True)
    catalogue = load_catalogue(ROOT / "assets")
    texts = inventory(catalogue.exercises.values(), catalogue.guidance)
    clips = {} if asked.all else known_clips(texts)
    new = [text for text in texts if text not in clips]
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        recordings = list(workers.map(record, new, chunksize=8))
    for clip in recordings:
        (PACK / file_name(clip.text)).write_bytes(clip.opus)
        clips[clip.text] = entry(clip)
    write(clips)
    levels = sorted(float(str(clip["level_db"])) for clip in clips.values())
    for clip in recordings:
        for doubt in doubts(clip):
            print(f"{clip.text!r}: {doubt}")
    size = sum(file.stat().st_size for file in PACK.iterdir())
    minutes = sum(int(str(clip["length_ms"])) for clip in clips.values()) / 60_000
    print(
        f"{len(clips)} clips ({len(new)} new), {minutes:.1f} minutes, {size / 1e6:.2f} MB, "
        f"levels {levels[0]} to {levels[-1]} dB"
    )


if __name__ == "__main__":
    main()
