"""The entry points of untrusted files: each succeeds or refuses in a sentence."""

from __future__ import annotations

import csv
import json
import tomllib
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from typing import get_args
from zipfile import ZipFile

import msgspec
import tomlkit

from glutetimer.app.exercise_toml import draft_of, exercise_in, new_text
from glutetimer.errors import UserError
from glutetimer.exchange import (
    break_item,
    exercise_names,
    fit_import,
    openweight_import,
    tidy_import,
    workout_sessions,
)
from glutetimer.exchange import history_json as json_files
from glutetimer.exchange import workout_csv as csv_files
from glutetimer.exchange.csv_cells import line, unguarded
from glutetimer.exchange.file_content import parse
from glutetimer.exchange.readers.foreign_formats import Recognised, recognise
from glutetimer.exchange.readers.lengths import read_length_ms
from glutetimer.exchange.readers.moments import read_moment
from glutetimer.exchange.tidy_csv import COLUMNS
from glutetimer.exchange.workout_csv import WorkoutFile
from glutetimer.gui.figure.picture_decoding import LONGEST_SIDE, cleaned, decoded
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.host.settings_file import SettingsFile
from glutetimer.host.voice_pack import MANIFEST, load_voice_pack
from glutetimer.library import Catalogue, FileNote, check_file, load_catalogue
from glutetimer.session.compile import compile_programme
from glutetimer.training.exercise import Exercise, Position
from glutetimer.training.exercise_draft import ExerciseDraft, tidied
from glutetimer.training.programme import Block, Programme
from glutetimer.training.tempo import LIFT_FIRST, Tempo, TempoNotationError
from tests.fuzzed.answers import FORMULAS, check_sentence, expect, take_out, written
from tests.fuzzed.code_doors import (
    code_picture,
    packed_programme,
    programme_code,
    programme_code_values,
)
from tests.fuzzed.folder_doors import sync_log, sync_values
from tests.fuzzed.own_doors import (
    draft_file,
    edited_file,
    own_picture,
    shared_code,
    shared_file,
    sheet_answers,
    typed_block,
    typed_cell,
)
from tests.fuzzed.seeds import DIALECTS, SAMPLES, sample_history, shipped
from tests.fuzzed.spoiling import Drawn
from tests.sheet.holds import check_sheet

Door = Callable[[bytes], None]
"""Takes untrusted bytes; raises whatever is not refused in a sentence."""


def content(data: bytes) -> None:
    """An exercise or programme: checked, and compiled where nothing is wrong with it."""

    path = written(data, "mine.toml")
    found = check_file(path, _catalogue())
    for problem in found:
        check_sentence(str(problem))
    if all(isinstance(problem, FileNote) for problem in found):
        _compile_alone(path)


def settings(data: bytes) -> None:
    """A settings file: read, and written again with something changed."""

    path = written(data, "settings.toml")
    file = SettingsFile(path, FakeClock())
    found, notices = file.load()
    for notice in notices:
        check_sentence(notice)
    file.save(found.changed("hold_top_s", 1 if found.hold_top_s != 1 else 2))
    again, _ = SettingsFile(path, FakeClock()).load()
    expect(again == found.changed("hold_top_s", again.hold_top_s), "a setting was lost")
    for aside in path.parent.glob("settings_damaged*"):
        aside.unlink()


def history_json(data: bytes) -> None:
    """Our own JSON: read, and written again in every format."""

    entries, notes = json_files.read(data, "mine.json")
    for note in notes:
        check_sentence(str(note))
    breaks, more = break_item.read(data)
    for note in more:
        check_sentence(str(note))
    take_out(entries)
    if breaks:
        text = "".join(json_files.pieces([], breaks))
        expect(break_item.read(text.encode())[0] == breaks, "a break came back changed")
    if entries:
        again, _ = json_files.read("".join(json_files.pieces(entries)).encode(), "mine.json")
        expect(again == entries, "a session came back changed")


def workout_csv(data: bytes) -> None:
    """Tables of other programs: read, their exercises guessed, their sessions written again."""

    _take(csv_files.read(data, "mine.csv"), data)


def fit(data: bytes) -> None:
    """A FIT file of a watch."""

    _take(fit_import.read(data, "mine.fit"), data)


def openweight(data: bytes) -> None:
    """openweight's WorkoutLogs."""

    if openweight_import.looks_like_it(data):
        _take(openweight_import.read(data, "mine.json"), data)


def tidy_csv(data: bytes) -> None:
    """Our own CSV: read, and written again in every format."""

    table = csv_files.open_table(data, "mine.csv")
    if tidy_import.looks_like_it(table):
        entries, notes = tidy_import.read(table, _catalogue().exercises)
        for note in notes:
            check_sentence(str(note))
        if is_thorough(data):
            take_out(entries)


def tidy_rows(data: bytes) -> None:
    """The rows of our own CSV, below its heads."""
    heads = ",".join(COLUMNS).encode() + b"\n"
    tidy_csv(heads + data.decode("utf-8", "replace").encode())


def archive(data: bytes) -> None:
    """An archive of any of these."""

    found = parse(Path("mine.zip"), data, _catalogue().exercises)
    for note in found.notes:
        check_sentence(str(note))


def zipped_fit(data: bytes) -> None:
    """A FIT file as a phone shares it: alone in an archive."""
    stream = BytesIO()
    with ZipFile(stream, "w") as file:
        file.writestr("1.fit", data)
    found = parse(Path("mine.zip"), stream.getvalue(), _catalogue().exercises)
    for note in found.notes:
        check_sentence(str(note))


def rows_below(sample: str) -> Door:
    """Return the door for the rows below the heads of a program's table.

    What it is written in and which program it is are known: `workout_csv` has to find that out,
    which takes longer than to read a row.
    """
    path = next(path for path in (SAMPLES / sample, DIALECTS / sample) if path.is_file())

    @cache
    def known() -> tuple[bytes, Recognised]:
        content = path.read_bytes()
        found = recognise(csv_files.open_table(content, "mine.csv"))
        assert found is not None
        return content.partition(b"\n")[0] + b"\n", found

    def door(data: bytes) -> None:
        heads, found = known()
        text = data.decode("utf-8", "replace").encode()
        table = replace(found.table, content=heads + text)
        _take(csv_files.read_recognised(replace(found, table=table)), data)

    return door


def detection(data: bytes) -> None:
    """What a table is written in, where its heads are, and what they are."""
    recognise(csv_files.open_table(data, "mine.csv"))


def _take(found: WorkoutFile, data: bytes) -> None:
    """Make sessions of what was read; one time in sixteen guess the names and write all again."""
    exercises = _catalogue().exercises
    names = workout_sessions.exercise_names(found.workouts)
    mapping = dict.fromkeys(names, "glute_bridge")
    if is_thorough(data):
        suggested = exercise_names.suggested(names, exercises)
        mapping |= {name: wanted for name, wanted in suggested.items() if wanted}
    entries, more = workout_sessions.entries(
        found.workouts, mapping, exercises, lambda wall: wall.replace(tzinfo=UTC)
    )
    for note in (*found.notes, *more):
        check_sentence(str(note))
    if is_thorough(data):
        take_out(entries)


def is_thorough(data: bytes) -> bool:
    """Return whether what an input holds is written again, which takes longer than to read it."""
    return zlib.crc32(data) % 16 == 0


def history_values(data: bytes) -> None:
    """Our own JSON in its right shape, with values that nobody expects."""
    drawn = Drawn(data)
    document = json.loads(sample_history())
    for _ in range(1 + drawn.number(6)):
        drawn.spoil(document)
    history_json(json.dumps(document).encode("utf-8", "replace"))


def content_values(data: bytes) -> None:
    """A shipped exercise or programme with values that nobody expects."""

    drawn = Drawn(data)
    texts = shipped()
    table = tomllib.loads(texts[drawn.number(len(texts))])
    table["id"] = "mine"
    for _ in range(1 + drawn.number(6)):
        drawn.spoil(table)
    with suppress(TypeError):  # None has no form in TOML
        content(tomlkit.dumps(table).encode("utf-8", "replace"))


def csv_values(data: bytes) -> None:
    """A CSV file in its right shape, with cells that nobody expects."""

    drawn = Drawn(data)
    samples = [*sorted(SAMPLES.glob("*.csv")), *sorted(DIALECTS.glob("[fhs]*.csv"))]
    text = samples[drawn.number(len(samples))].read_text("utf-8", "replace")
    delimiter = ";" if text.partition("\n")[0].count(";") > 3 else ","
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    for _ in range(1 + drawn.number(8)):
        row = rows[min(len(rows) - 1, drawn.number(len(rows) + 3))]
        row[drawn.number(len(row))] = drawn.text()
    out = StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    workout_csv(out.getvalue().encode("utf-8", "replace"))


def mapping(data: bytes) -> None:
    """A mapping from the names of another program."""

    found = exercise_names.read_map(written(data, "map.toml"), _catalogue().exercises)
    again = exercise_names.read_map(
        written(exercise_names.map_text(found).encode(), "map.toml"), _catalogue().exercises
    )
    expect(again == found, "a mapping came back changed")


def moments(data: bytes) -> None:
    """A date and a length as other programs write them."""

    text = data.decode("utf-8", "replace")
    expect((read_length_ms(text) or 0) >= 0, "a length below nothing")
    with suppress(ValueError):
        read_moment(text)


def tempo(data: bytes) -> None:
    """A tempo as it is usually written."""

    with suppress(TempoNotationError):
        found = Tempo.parse(data.decode("utf-8", "replace"), LIFT_FIRST)
        expect(0 <= found.rep_ms <= 4 * 60_000, "a tempo out of bounds")


def cells(data: bytes) -> None:
    """A text in a CSV file: no formula, and back as it was."""

    text = data.decode("utf-8", "replace")
    (row,) = csv.reader([line([text, "a"])]) if "\n" not in text else [["", "a"]]
    expect(row[1] == "a", "a cell spilled over")
    expect(not row[0].startswith(FORMULAS), "a formula")
    if "\n" not in text and "\r" not in text:
        expect(unguarded(row[0]) == text, "a text came back changed")


def sheet_text(data: bytes) -> None:
    """The text of a sheet: read, and made a programme where nothing in it is too much."""

    text = data.decode("utf-8", "replace")
    check_sheet(text, _catalogue().exercises)


def manifest(data: bytes) -> None:
    """The list of a voice pack; no clip may lie outside its folder."""

    pack = load_voice_pack(written(data, MANIFEST).parent)
    for text in list(pack.clips)[:20]:
        pack.sound(text)


def picture(data: bytes) -> None:
    """A picture for an exercise of one's own: decoded, and what is kept can be decoded again."""

    found = cleaned(data)
    again = decoded(found.data)
    expect(max(again.width(), again.height()) <= LONGEST_SIDE, "a picture too large")


def own_exercise(data: bytes) -> None:
    """A draft of a person's own exercise with texts that nobody expects."""

    drawn = Drawn(data)
    draft = tidied(
        ExerciseDraft(
            name=drawn.text(),
            is_timed=bool(drawn.number(2)),
            moves=bool(drawn.number(2)),
            reps=drawn.number(70),
            sides=("both", "per_side", "alternating")[drawn.number(3)],
            position=get_args(Position)[drawn.number(len(get_args(Position)))],
            set_up=tuple(drawn.text() for _ in range(drawn.number(3))),
            movement=drawn.text(),
            cues=tuple(drawn.text() for _ in range(drawn.number(3))),
            phase_words={one: drawn.text() for one in ("lift", "hold_top", "hold", "drill")},
            pictures=tuple(drawn.text() for _ in range(drawn.number(3))),
            like=("squat", drawn.text(), None)[drawn.number(3)],
        )
    )
    path = written(new_text("mine", draft, None).encode("utf-8", "replace"), "mine.toml")
    content(path.read_bytes())
    if all(isinstance(problem, FileNote) for problem in check_file(path, _catalogue())):
        found = draft_of(exercise_in(tomllib.loads(path.read_text("utf-8"))))
        expect(found == draft, "a draft came back changed")


DOORS: dict[str, Door] = {
    "content": content,
    "settings": settings,
    "content_values": content_values,
    "history_json": history_json,
    "history_values": history_values,
    "workout_csv": workout_csv,
    "csv_values": csv_values,
    "fit": fit,
    "openweight": openweight,
    "tidy_csv": tidy_csv,
    "tidy_rows": tidy_rows,
    "zipped_fit": zipped_fit,
    "detection": detection,
    "strong_rows": rows_below("strong_s2.csv"),
    "hevy_rows": rows_below("hevy.csv"),
    "fitnotes_rows": rows_below("fitnotes_android.csv"),
    "fitnotes_phone_rows": rows_below("fitnotes_ios.csv"),
    "stronglifts_rows": rows_below("stronglifts.csv"),
    "stronglifts_old_rows": rows_below("stronglifts_older.csv"),
    "archive": archive,
    "mapping": mapping,
    "moments": moments,
    "tempo": tempo,
    "cells": cells,
    "manifest": manifest,
    "sheet_text": sheet_text,
    "programme_code": programme_code,
    "packed_programme": packed_programme,
    "programme_code_values": programme_code_values,
    "code_picture": code_picture,
    "picture": picture,
    "own_exercise": own_exercise,
    "shared_file": shared_file,
    "shared_code": shared_code,
    "own_picture": own_picture,
    "typed_cell": typed_cell,
    "typed_block": typed_block,
    "sheet_answers": sheet_answers,
    "edited_file": edited_file,
    "draft_file": draft_file,
    "sync_log": sync_log,
    "sync_values": sync_values,
}
"""Each door by its name."""


def open_door(name: str, data: bytes) -> None:
    """Hand an input to an entry point; refusing it in a sentence is right."""

    try:
        DOORS[name](data)
    except UserError as problem:
        check_sentence(str(problem))


def _compile_alone(path: Path) -> None:
    """Compile a file that was found good, alone and within ten minutes."""

    data = tomllib.loads(path.read_text("utf-8-sig"))
    exercises = dict(_catalogue().exercises)
    if "timing" in data:
        exercise = msgspec.convert(data, Exercise)
        exercises[exercise.id] = exercise
        if exercise.status == "mentioned":
            return
        block = Block(exercise=exercise.id, default="alone")
        programme = Programme(id="alone", name="Alone", blocks=(block,), default="alone")
    else:
        programme = msgspec.convert(data, Programme)
    for budget_ms in (None, 600_000):
        plan = compile_programme(programme, exercises, budget_ms=budget_ms)
        expect(plan.total_ms >= 0, "a plan of no length")


@cache
def _catalogue() -> Catalogue:
    catalogue = load_catalogue(assets_dir())
    expect(bool(catalogue.exercises and catalogue.programmes), "no content")
    return catalogue
