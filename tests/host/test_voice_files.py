"""Clips on the disk: told apart from damage, and bounded."""

import hashlib
import os
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.host import voice_cache
from glutetimer.host.voice_cache import VoiceCache
from glutetimer.host.voice_pack import MANIFEST, Clip, VoicePack, load_voice_pack, save_voice_pack


def test_a_pack_that_is_saved_can_be_loaded(tmp_path: Path) -> None:
    mark = hashlib.sha256(b"sound").hexdigest()
    (tmp_path / "a.opus").write_bytes(b"sound")
    save_voice_pack(VoicePack(tmp_path, {"Lift.": Clip("a.opus", 420, mark)}))
    pack = load_voice_pack(tmp_path)
    assert pack.lengths == {"Lift.": 420}
    assert pack.sound("Lift.") == b"sound"


@pytest.mark.parametrize("damage", ["", "{", '{"clips": {"Lift.": {"file": 3}}}', "[]"])
def test_a_damaged_manifest_is_a_problem_in_words(tmp_path: Path, damage: str) -> None:
    (tmp_path / MANIFEST).write_text(damage)
    with pytest.raises(UserError, match="damaged"):
        load_voice_pack(tmp_path)


def test_a_pack_that_is_not_there_is_a_problem_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="missing"):
        load_voice_pack(tmp_path / "nowhere")


def test_no_manifest_leads_out_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"secret")
    folder = tmp_path / "pack"
    folder.mkdir()
    mark = hashlib.sha256(b"secret").hexdigest()
    pack = VoicePack(folder, {"Lift.": Clip("../secret", 420, mark)})
    with pytest.raises(UserError):
        pack.sound("Lift.")


def test_what_is_kept_is_there_next_time(tmp_path: Path) -> None:
    VoiceCache(tmp_path / "cache").keep("My bridge.", b"sound", 700)
    pack = VoiceCache(tmp_path / "cache").pack
    assert pack.lengths == {"My bridge.": 700}
    assert pack.sound("My bridge.") == b"sound"


def test_the_oldest_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice_cache, "MAX_BYTES", 25)
    cache = VoiceCache(tmp_path)
    for text in ("One.", "Two.", "Three."):
        cache.keep(text, b"0123456789", 100)
    assert list(cache.pack.lengths) == ["Two.", "Three."]
    assert sum(path.stat().st_size for path in tmp_path.glob("*.wav")) == 20


def test_a_damaged_cache_starts_anew_and_sweeps_up(tmp_path: Path) -> None:
    VoiceCache(tmp_path).keep("Old.", b"sound", 100)
    (tmp_path / MANIFEST).write_text("{")
    cache = VoiceCache(tmp_path)
    assert cache.pack.lengths == {}
    cache.keep("New.", b"other", 100)
    assert len(list(tmp_path.glob("*.wav"))) == 1


def test_a_disk_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    cache = VoiceCache(tmp_path / "cache")
    cache.keep("My bridge.", b"sound", 700)
    assert cache.pack.lengths == {}


def test_what_was_spoken_is_for_its_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        VoiceCache(tmp_path / "voice_cache").keep("My knee.", b"RIFF", 100)
    finally:
        os.umask(before)
    folder = tmp_path / "voice_cache"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert len(list(folder.iterdir())) == 2


def test_what_another_voice_has_spoken_is_spoken_anew(tmp_path: Path) -> None:
    VoiceCache(tmp_path).keep("My bridge.", b"as before", 700)
    cache = VoiceCache(tmp_path, "heart")
    assert cache.pack.lengths == {}
    cache.keep("My bridge.", b"sound", 600)
    assert VoiceCache(tmp_path, "heart").pack.lengths == {"My bridge.": 600}
    assert len(list(tmp_path.glob("*.wav"))) == 1
