"""What each door usually gets, for a fuzzer to begin with."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import segno
from PySide6.QtGui import QColor, QImage

from glutetimer.exchange import history_json, openweight, tidy_csv
from glutetimer.exchange.code_text import content_of
from glutetimer.exchange.fit_activity import activity
from glutetimer.exchange.fit_exercises import read_fit_names
from glutetimer.exchange.programme_code import to_code
from glutetimer.gui.figure.picture_decoding import encoded
from glutetimer.history.rows import Entry
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from tests.fuzzed.folder_doors import sample_log
from tests.fuzzed.own_doors import sample_drafts

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "tests" / "exchange" / "samples"
DIALECTS = ROOT / "tests" / "exchange" / "dialects"
FINDINGS = Path(__file__).with_name("findings")
"""Inputs that were answered wrongly once; their names begin with that of the door."""


@cache
def shipped() -> list[str]:
    """Return the text of every exercise and programme that ships with the program."""
    assets = ROOT / "assets"
    paths = sorted((*assets.glob("exercises/*.toml"), *assets.glob("programmes/*.toml")))
    return [path.read_text("utf-8") for path in paths]


def sample_history() -> bytes:
    """Return one session as our own JSON has it."""
    set_ = {
        "id": "01930000-0000-7000-8000-000000000001", "ordinal": 1, "kind": "set", "block": 0,
        "exercise": "glute_bridge", "exercise_name": "Glute bridge", "side": "both", "set": 1,
        "round": 1, "attempt": 1, "started_ms": 10000, "ended_ms": 90000,
        "started_utc_ms": 1795166410000, "planned_reps": 12, "done_reps": 12,
        "corrected_reps": None, "planned_hold_ms": 24000, "hold_ms": 24000, "work_ms": 72000,
        "tempo": {"lift": 2000, "hold_top": 2000, "lower": 2000}, "band": "medium",
        "load_kg": 2.5, "feel": "glute_deep", "test_answer": 1, "test_scale": 3, "pain_rep": None,
        "outcome": "completed", "updated_utc_ms": 1795166490000,
    }  # fmt: skip # a table
    session = {
        "id": "01930000-0000-7000-8000-000000000000", "programme": "cyclist_four",
        "programme_name": "Cyclist's four", "programme_content": {"id": "cyclist_four"},
        "week": None, "date": "2026-11-20", "started_utc_ms": 1795166400000, "utc_offset_min": 60,
        "ended_utc_ms": 1795167300000, "state": "finished", "planned_ms": 890000, "pace": "coach",
        "effort": 6, "note": "good", "last_event_ms": 900000, "last_event_utc_ms": 1795167300000,
        "last_step": 12, "updated_utc_ms": 1795167300000, "sets": [set_],
    }  # fmt: skip # a table
    return json.dumps(
        {"format": "glutetimer-history", "version": 1, "sessions": [session]}
    ).encode()


def sample_history_of_today() -> bytes:
    """Return the same with its programme in a list, as we write it now."""
    document = json.loads(sample_history())
    session = document["sessions"][0]
    document["programmes"] = [session["programme_content"]]
    session["programme_content"] = 0
    done = {
        "id": "01930000-0000-7000-8000-000000000001", "programme": "desk_reset",
        "programme_name": "Desk reset", "date": "2026-11-20", "started_utc_ms": 1795166400000,
        "utc_offset_min": 60, "length_ms": 101000, "finished": True, "reps": 6,
        "hold_ms": 26000, "work_ms": 34000,
    }  # fmt: skip # a table
    return json.dumps(document | {"version": 3, "breaks": [done]}).encode()


def sample_entries() -> list[Entry]:
    """Return that session as the program has it."""
    return history_json.read(sample_history(), "x.json")[0]


def sample_fit() -> bytes:
    """Return that session as a watch has it."""
    return activity(sample_entries()[0], read_fit_names(assets_dir()))


def sample_archive() -> bytes:
    """Return it as it is shared by a phone."""
    stream = BytesIO()
    with ZipFile(stream, "w") as file:
        file.writestr("1.fit", sample_fit())
        file.writestr("2.json", sample_history())
    return stream.getvalue()


def sample_codes() -> list[str]:
    """Return the codes of the programmes that ship."""
    return [to_code(one) for one in load_catalogue(assets_dir()).programmes.values()]


def sample_code_pictures() -> list[bytes]:
    """Return a code as pictures of several kinds, and on a page."""
    code = sample_codes()[0]
    pictures = []
    for kind in ("png", "svg", "pdf"):
        stream = BytesIO()
        segno.make(code).save(stream, kind=kind, scale=3)
        pictures.append(stream.getvalue())
    return pictures


def sample_pictures() -> list[bytes]:
    """Return a small picture in each format that is decoded and can be written."""
    image = QImage(24, 16, QImage.Format.Format_ARGB32)
    image.fill(QColor(200, 100, 50, 128))
    found = [encoded(image, kind) for kind in (b"PNG", b"JPEG", b"BMP", b"WEBP")]
    return [one for one in found if one]


def seeds(door: str) -> list[bytes]:
    """Return what a door usually gets."""
    own = SEEDS.get(door, CHOICES)
    return list(own() if callable(own) else own)


def rows_of(pattern: str) -> list[bytes]:
    """Return the rows of the samples of a program, each alone, and two together."""
    found: list[bytes] = []
    for path in (*sorted(SAMPLES.glob(pattern)), *sorted(DIALECTS.glob(pattern))):
        rows = path.read_bytes().splitlines(keepends=True)[1:]
        found += [*rows[:4], b"".join(rows[:2])]
    return found


CHOICES = (bytes(64), bytes(range(200)), bytes(range(255, 100, -1)))
"""For the doors that draw from their input."""

_MINE = b'id = "a"\nname = "A"\ndefault = "b"\n[[blocks]]\nexercise = "glute_bridge"\n'
_COMMENTED = b"""\
# My evening.
id = "mine"
name = "Mine"   # mine

[[blocks]]
exercise = "squat" # slowly
reps = 8

# then
[[blocks]]
exercise = "glute_bridge"
"""
_IN_ONE_VALUE = b"""\
id = "mine"
name = "Mine"
blocks = [{exercise = "squat"}, # one
 {exercise = "squat"}]
"""
_CIRCUIT = b"""\
id = "mine"\r
name = "Mine"\r
[[blocks]]
rounds = 3
[[blocks.blocks]]
exercise = "squat"
[[blocks.blocks]]
exercise = "glute_bridge"
"""
_EDITED = (_COMMENTED, _IN_ONE_VALUE, _CIRCUIT)
_CLIP = {"file": "a.wav", "length_ms": 100, "sha256": "0" * 64}

SEEDS: dict[str, Callable[[], Iterable[bytes]] | tuple[bytes, ...]] = {
    "content": lambda: (_MINE, *(text.encode() for text in shipped())),
    "programme_code": lambda: [one.encode() for one in sample_codes()],
    "packed_programme": lambda: [content_of(one) for one in sample_codes()],
    "code_picture": sample_code_pictures,
    "shared_file": lambda: (_MINE, *(text.encode() for text in shipped())),
    "shared_code": lambda: [content_of(one) for one in sample_codes()],
    "own_picture": sample_pictures,
    "typed_cell": (bytes(4) + b"3 x 12", b"\x04\0\0\02 s up, 3 s down", b"\x03\0\0\01:30"),
    "typed_block": (bytes(10) + b"clamshell 2 x 15 each side, hold 3 s",),
    "draft_file": sample_drafts,
    "edited_file": lambda: [bytes(range(at, at + 40)) + one for at in (0, 9) for one in _EDITED],
    "history_json": lambda: [sample_history(), sample_history_of_today()],
    "workout_csv": lambda: [
        path.read_bytes() for path in (*sorted(SAMPLES.glob("*.csv")), *sorted(DIALECTS.iterdir()))
    ],
    "fit": lambda: [sample_fit()],
    "openweight": lambda: ["".join(openweight.pieces(sample_entries())).encode()],
    "tidy_csv": lambda: ["".join(tidy_csv.rows(sample_entries())).encode()],
    "tidy_rows": lambda: ["".join(tidy_csv.rows(sample_entries())).partition("\n")[2].encode()],
    "zipped_fit": lambda: [sample_fit()],
    "detection": lambda: [
        path.read_bytes() for path in (*sorted(SAMPLES.glob("*.csv")), *sorted(DIALECTS.iterdir()))
    ],
    "strong_rows": lambda: rows_of("strong_s[1-4].csv"),
    "hevy_rows": lambda: rows_of("hevy.csv"),
    "fitnotes_rows": lambda: rows_of("fitnotes_android.csv"),
    "fitnotes_phone_rows": lambda: rows_of("fitnotes_ios.csv"),
    "stronglifts_rows": lambda: rows_of("stronglifts.csv"),
    "stronglifts_old_rows": lambda: rows_of("stronglifts_older.csv"),
    "archive": lambda: [sample_archive()],
    "settings": (
        b'theme = "night"\nhold_top_s = 3\nkit = ["mat", "band"]\nvoice_on = false\n',
        b"[newer]\nthan = [1, {a = 2020-01-01T10:00:00Z}]\n",
    ),
    "mapping": (b'"Hip Thrust (Barbell)" = "hip_thrust"\n"Plank" = ""\n',),
    "moments": (b"2026-03-05 18:00:00", b"5 Mar 2026, 18:00", b"Mar 5, 2026 6:00 PM", b"1h 43m"),
    "tempo": (b"3-1-2-0", b"3120", b"X-0-1.5-2"),
    "cells": (b"=1+1", b"'=1", b"a,b", b'"', b"plain"),
    "sync_log": lambda: [sample_log(), sample_log()[:400]],
    "picture": sample_pictures,
    "sheet_text": lambda: [
        path.read_bytes() for path in sorted((ROOT / "tests" / "sheet").glob("*/*.txt"))
    ],
    "manifest": (json.dumps({"clips": {"Go.": _CLIP}}).encode(),),
}
