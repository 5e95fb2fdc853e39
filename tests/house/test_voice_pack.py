"""The recorded voice says every sentence of the coach, and nothing else."""

import hashlib
import json
from array import array
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from glutetimer.audio.pcm import RATE
from glutetimer.audio.voice.decoding import Decoding
from glutetimer.audio.voice.shaping import LEVEL_DB, level_db, peak_db
from glutetimer.host.voice_pack import load_voice_pack
from glutetimer.library.catalogue import load_catalogue
from glutetimer.session.inventory import inventory

ASSETS = Path(__file__).parents[2] / "assets"
PACK = ASSETS / "voice" / "en"
MAX_BYTES = 5_000_000
RECORD = "run: .venv/bin/python packaging/make_voice.py"


@pytest.fixture(scope="module")
def clips() -> dict[str, dict[str, object]]:
    return json.loads((PACK / "manifest.json").read_text(encoding="utf-8"))["clips"]


def test_every_sentence_has_a_clip_and_every_clip_a_sentence(
    clips: dict[str, dict[str, object]],
) -> None:
    catalogue = load_catalogue(ASSETS)
    said = set(inventory(catalogue.exercises.values(), catalogue.guidance))
    assert said - set(clips) == set(), f"without a clip; {RECORD}"
    assert set(clips) - said == set(), f"said by nobody; {RECORD}"


def test_every_file_belongs_to_one_clip_and_is_what_was_recorded(
    clips: dict[str, dict[str, object]],
) -> None:
    named = [str(clip["file"]) for clip in clips.values()]
    assert sorted(named) == sorted(path.name for path in PACK.glob("*.opus"))
    for clip in clips.values():
        sound = (PACK / str(clip["file"])).read_bytes()
        assert hashlib.sha256(sound).hexdigest() == clip["sha256"], clip["file"]


def test_the_pack_is_small() -> None:
    assert sum(path.stat().st_size for path in PACK.iterdir()) < MAX_BYTES


def test_all_clips_are_equally_loud_and_none_is_clipped(
    clips: dict[str, dict[str, object]],
) -> None:
    levels = {text: float(str(clip["level_db"])) for text, clip in clips.items()}
    assert max(levels.values()) - min(levels.values()) < 1.5
    assert all(float(str(clip["peak_db"])) <= -1 for clip in clips.values())


def test_no_clip_is_too_short_or_too_long_for_its_words(
    clips: dict[str, dict[str, object]],
) -> None:
    for text, clip in clips.items():
        words = len(text.split())
        assert 150 * words < int(str(clip["length_ms"])) < 1_000 + 600 * words, text


def test_the_manifest_is_sorted(clips: dict[str, dict[str, object]]) -> None:
    assert list(clips) == sorted(clips)


def test_the_clips_say_what_the_manifest_says(
    qtbot: QtBot, clips: dict[str, dict[str, object]]
) -> None:
    pack = load_voice_pack(PACK)
    for text in list(pack.clips)[::25]:
        samples = decoded(qtbot, pack.sound(text))
        assert round(len(samples) * 1000 / RATE) == pack.lengths[text], text
        assert level_db(samples) == pytest.approx(float(str(clips[text]["level_db"])), abs=0.5)
        assert level_db(samples) == pytest.approx(LEVEL_DB, abs=0.75)
        assert peak_db(samples) <= -1
        assert max(map(abs, samples[: RATE // 500])) < 1_000, f"{text} starts with a click"
        assert max(map(abs, samples[-RATE // 500 :])) < 1_000, f"{text} ends with a click"


def decoded(qtbot: QtBot, sound: bytes) -> array:
    decoding = Decoding(sound)
    with qtbot.wait_signal(decoding.done) as emitted:
        decoding.start()
    return emitted.args[0]
