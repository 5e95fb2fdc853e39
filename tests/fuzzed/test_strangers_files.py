"""Untrusted files are read or refused in a sentence, soon, and within bounded memory."""

from __future__ import annotations

import json
import tracemalloc
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glutetimer.errors import UserError
from glutetimer.exchange import history_json, import_, workout_csv
from glutetimer.exchange.export import session_file_name
from glutetimer.exchange.fit_activity import activity
from glutetimer.exchange.fit_exercises import read_fit_names
from glutetimer.exchange.tidy_csv import COLUMNS
from glutetimer.history.store import open_history
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.host.voice_pack import MANIFEST, load_voice_pack
from tests.fuzzed import doors
from tests.fuzzed.doors import DOORS, open_door
from tests.fuzzed.seeds import FINDINGS, sample_history, seeds
from tests.fuzzed.spoiling import Drawn

SOME_MB = 60
HEADS = b"Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes\n"
HISTORY = b'{"format": "glutetimer-history", "version": 1, "sessions": ['

FIT = b"\x0e\x10\0\0\xff\xff\xff\x00.FIT\0\0"


def _bomb() -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        for number in range(20):
            file.writestr(f"{number}.fit", b"\0" * 10_000_000)
    return stream.getvalue()


BOMBS = {
    "brackets in TOML": ("content", b"a = " + b"[" * 250_000),
    "a key of many parts": ("content", b".".join([b"a"] * 130_000) + b" = 1"),
    "a number of many digits": ("content", b"a = " + b"9" * 250_000),
    "a hundred thousand tables": ("content", b"[[a.b]]\n" * 30_000),
    "circuits in circuits": (
        "content",
        (
            b'id = "a"\nname = "A"\ndefault = "b"\n[[blocks]]\nrounds = 20\n[[blocks.blocks]]\n'
            b"rounds = 20\n[[blocks.blocks.blocks]]\nrounds = 20\n[[blocks.blocks.blocks.blocks]]\n"
            b'exercise = "glute_bridge"\nsets = 20\nreps = 100\n'
        ),
    ),
    "a settings key of many parts": ("settings", b".".join([b"a"] * 30_000) + b" = 1"),
    "very large settings": ("settings", b"a = 1\n" * 1_000_000),
    "a row of nothing but commas": ("workout_csv", HEADS + b"," * 12_000_000),
    "a row that never ends": ("workout_csv", HEADS + b'"\n",' * 3_000_000),
    "heads without end": ("workout_csv", b"Date," * 3_000_000 + b"\n"),
    "names without end": (
        "workout_csv",
        HEADS + b"".join(b"2026-03-05 18:00:00,W,,Name %d,1,1,5,0,0,\n" % n for n in range(20_000)),
    ),
    "brackets in JSON": ("history_json", b"[" * 12_000_000),
    "braces in JSON": ("history_json", b'{"a":' * 3_000_000),
    "objects without end": ("history_json", HISTORY + b"{}," * 5_000_000 + b"{}]}"),
    "numbers without end": ("history_json", HISTORY + b"1," * 10_000_000 + b"1]}"),
    "logs without end": ("openweight", b'[{"date":"","exercises":[]}' + b",{}" * 5_000_000 + b"]"),
    "brackets in a log": ("openweight", b'{"date":"","exercises":' + b"[" * 12_000_000),
    "messages without end": ("fit", FIT + (b"\x40\0\0\xe1\0\0" + b"\0" * 200) * 60_000),
    "sessions without end": (
        "tidy_csv",
        ",".join(COLUMNS).encode()
        + b"\n"
        + b"".join(b"%d,2026-01-01\n" % n for n in range(20_000)),
    ),
    "an archive that grows": ("archive", _bomb()),
    "a list of voices that nests": ("manifest", b"[" * 3_000_000),
}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.timeout(60)
def test_a_bomb_does_not_go_off(bomb: str) -> None:
    door, data = BOMBS[bomb]
    open_door(door, seeds(door)[0])
    tracemalloc.start()
    try:
        open_door(door, data)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < SOME_MB * 1_000_000


@pytest.fixture(autouse=True)
def thorough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Write all again that is read, which a fuzzer does only now and then."""
    monkeypatch.setattr(doors, "is_thorough", lambda _data: True)


@pytest.mark.parametrize("path", sorted(FINDINGS.iterdir()), ids=lambda path: path.name)
def test_what_a_fuzzer_found_is_answered_now(path: Path) -> None:
    open_door(path.name.partition("-")[0], path.read_bytes())


@pytest.mark.parametrize("door", DOORS)
def test_what_a_door_usually_gets_is_taken(door: str) -> None:
    for seed in seeds(door)[:5]:
        open_door(door, seed)


@pytest.mark.parametrize("door", [name for name in DOORS if not name.endswith("_values")])
@settings(max_examples=60)
@given(st.binary(max_size=200))
def test_any_bytes_are_answered(door: str, data: bytes) -> None:
    open_door(door, data)


@pytest.mark.parametrize("door", [name for name in DOORS if name.endswith("_values")])
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400))
def test_any_values_in_the_right_shape_are_answered(door: str, data: bytes) -> None:
    open_door(door, data)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=400))
def test_what_is_taken_in_can_be_kept_and_written_for_a_watch(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    drawn = Drawn(data)
    document = json.loads(sample_history())
    for _ in range(1 + drawn.number(6)):
        drawn.spoil(document["sessions"])
    content = json.dumps(document).encode("utf-8", "replace")
    try:
        entries, _ = history_json.read(content, "x.json")
    except UserError:
        return
    errors: list[UserError] = []
    folder = tmp_path_factory.mktemp("history")
    with open_history(folder / "history.db", FakeClock(), errors.append) as history:
        assert history.add_all(entries).wait()
        assert len(history.sessions()) == len(entries)
        assert errors == []
        for entry in history.entries():
            with suppress(UserError):
                assert activity(entry, read_fit_names(assets_dir()))


def test_sizes_and_counts_have_limits(tmp_path: Path) -> None:
    big = tmp_path / "big.csv"
    big.write_bytes(HEADS + b"\n" * import_.MAX_BYTES)
    with pytest.raises(UserError, match="larger than 64 MB"):
        import_.read_file(big, {})
    rows = b"2026-03-05 18:00:00,W,,Squat,1,1,5,0,0,\n" * (workout_csv.MAX_ROWS + 1)
    with pytest.raises(UserError, match="more than 100000 rows"):
        workout_csv.read(HEADS + rows, "x.csv")
    sessions = b"{}," * history_json.MAX_SESSIONS + b"{}]}"
    with pytest.raises(UserError, match="more than 20000 sessions"):
        history_json.read(HISTORY + sessions, "x.json")


@pytest.mark.parametrize("name", ["../secret", "/etc/hostname", "..", "a/../../secret", ""])
def test_no_clip_leaves_the_folder_of_its_pack(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").write_text("secret")
    folder = tmp_path / "voice"
    folder.mkdir()
    clip = {"file": name, "length_ms": 1, "sha256": "0"}
    (folder / MANIFEST).write_text(json.dumps({"clips": {"Go.": clip}}))
    with pytest.raises(UserError, match=f"({folder}|voice)"):
        load_voice_pack(folder).sound("Go.")


@pytest.mark.parametrize("name", ["../../evil", "/etc/evil", "..", "a\\b", "CON\0"])
def test_no_file_of_a_session_leaves_the_folder_asked_for(tmp_path: Path, name: str) -> None:
    document = json.loads(sample_history())
    document["sessions"][0]["programme"] = name
    (entry,), _ = history_json.read(json.dumps(document).encode(), "x.json")
    found = (tmp_path / session_file_name(entry.session)).resolve()
    assert found.parent == tmp_path.resolve()


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "'=", "''@"])
def test_no_text_becomes_a_formula_in_a_csv_file(start: str) -> None:
    document = json.loads(sample_history())
    session = document["sessions"][0]
    evil = f'{start}cmd|" /C calc"!A0'
    session["note"] = session["programme"] = session["programme_name"] = evil
    for key in ("exercise", "exercise_name", "band", "feel"):
        session["sets"][0][key] = evil
    open_door("history_json", json.dumps(document).encode())
