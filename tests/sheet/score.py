"""Compares what was read with the right readings, which are written as the corpus has them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from glutetimer.sheet.read import read_sheet
from glutetimer.sheet.reading import ExerciseSheet, SheetBlock, SheetCircuit, SheetItem
from glutetimer.training.exercise import Exercise

Plain = dict[str, Any]


@dataclass(frozen=True)
class Score:
    """How many were right, and what was wrong with the others."""

    right: int
    all: int
    faults: tuple[str, ...]


def score_lines(folder: Path, exercises: Mapping[str, Exercise]) -> Score:
    """Return how many lines of a corpus are read rightly."""
    entries = [
        json.loads(line) for line in (folder / "lines.jsonl").read_text("utf-8").splitlines()
    ]
    faults = []
    for entry in entries:
        found = line_faults(entry, exercises)
        if found:
            faults.append(f"{entry['line']!r}: {'; '.join(found)}")
    return Score(len(entries) - len(faults), len(entries), tuple(faults))


def score_sheets(folder: Path, exercises: Mapping[str, Exercise]) -> Score:
    """Return how many sheets of a corpus are read rightly."""
    paths = sorted(path for path in folder.glob("*.json") if path.with_suffix(".txt").exists())
    faults = []
    for path in paths:
        read = read_sheet(path.with_suffix(".txt").read_text("utf-8"), exercises)
        found = sheet_faults(json.loads(path.read_text("utf-8")), read)
        if found:
            faults.append(f"{path.stem}: {'; '.join(found)}")
    return Score(len(paths) - len(faults), len(paths), tuple(faults))


def line_faults(entry: Plain, exercises: Mapping[str, Exercise]) -> list[str]:
    """Return what is wrong with the reading of a line; [] if it is one of the right ones."""
    got = plain_line(read_sheet(entry["line"], exercises))
    wanted = [entry["expect"], *entry.get("accept", ())]
    all_faults = [faults(one, got) for one in wanted]
    return min(all_faults, key=len)


def sheet_faults(expect: Plain, read: ExerciseSheet) -> list[str]:
    """Return what is wrong with the reading of a sheet."""
    wanted, got = expect["programmes"], read.programmes
    if len(wanted) != len(got):
        return [f"{len(got)} programmes for {len(wanted)}"]
    found: list[str] = []
    for one, programme in zip(wanted, got, strict=True):
        if one["name"] and one["name"] != programme.name:
            found.append(f"name {programme.name!r}")
        if one.get("per") != programme.per:
            found.append(f"per {programme.per!r}")
        items = [plain_item(item) for item in programme.items]
        if len(items) != len(one["blocks"]):
            names = [item.get("name") or item.get("exercise") or item["kind"] for item in items]
            found.append(f"{len(items)} blocks for {len(one['blocks'])}: {names}")
            continue
        for block, item in zip(one["blocks"], items, strict=True):
            found += [f"{item.get('name', '')}: {fault}" for fault in faults(block, item)]
    notes = " ".join(note.text for note in read.notes)
    found += [f"note lost: {note}" for note in expect["notes"] if missing(note, notes)]
    return found


def plain_line(read: ExerciseSheet) -> Plain:
    """Return the reading of a single line as the corpus writes it."""
    items = [item for programme in read.programmes for item in programme.items]
    if not items:
        return {"kind": "not_exercise"}
    if len(items) > 1:
        return {"kind": "several", "blocks": [plain_item(item) for item in items]}
    return plain_item(items[0])


def plain_item(item: SheetItem) -> Plain:
    """Return a block or circuit as the corpus writes it."""
    found: Plain = {str(key.value): part.value for key, part in item.parts.items()}
    about = [one for question in item.questions for one in question.about]
    if about:
        found |= {"unclear": True, "unclear_about": about}
    if isinstance(item, SheetCircuit):
        return {**found, "kind": "circuit", "blocks": [plain_item(one) for one in item.blocks]}
    assert isinstance(item, SheetBlock)
    return {**found, "exercise": item.exercise, "name": item.name}


def faults(expect: Plain, got: Plain) -> list[str]:
    """Return how a reading differs from the right one."""
    if expect.get("kind") != got.get("kind"):
        return [f"is {got.get('kind', 'exercise')} {got.get('name', '')!r}"] * 3
    if "kind" in expect and expect["kind"] != "circuit" and "blocks" not in expect:
        return []
    found = list(_key_faults(expect, got))
    if "blocks" in expect:
        if len(expect["blocks"]) != len(got.get("blocks", ())):
            return [*found, f"{len(got.get('blocks', ()))} blocks"]
        for one, other in zip(expect["blocks"], got["blocks"], strict=True):
            found += [f"in {other.get('name')!r}: {fault}" for fault in faults(one, other)]
    return found


def _key_faults(expect: Plain, got: Plain) -> Iterator[str]:
    unclear = set(expect.get("unclear_about", ()))
    asked = set(map(str, got.get("unclear_about", ())))
    if unclear and not unclear & asked:
        yield f"not asked about {sorted(unclear)}"
    if not unclear and asked:
        yield f"asked about {sorted(asked)}"
    if "kind" not in expect:
        accepted = [expect.get("exercise"), *expect.get("accept", ())]
        if got.get("exercise") not in accepted and "exercise" not in unclear:
            yield f"exercise {got.get('exercise')}"
        if expect.get("exercise") is None and missing(expect.get("name", ""), got.get("name", "")):
            yield f"name {got.get('name')!r}"
    expect, got = _one_count(expect), _one_count(got)
    for key in ("sets", "reps", "hold_s", "time_s", "rest_s", "load_kg", "side", "total", "tempo",
                "band", "per", "rounds", "rest_rounds_s"):  # fmt: skip # a table
        wanted, value = expect.get(key), got.get(key)
        if key not in unclear and not _same(key, wanted, value, expect.get("exercise")):
            yield f"{key} {value!r} for {wanted!r}"
        elif key in unclear and value is not None and wanted is None and key not in asked:
            yield f"{key} {value!r} taken silently"
    said = f"{got.get('note', '')} {got.get('name', '')}"
    if missing(expect.get("note", ""), said):
        yield f"note {got.get('note')!r} for {expect['note']!r}"


def _one_count(found: Plain) -> Plain:
    """Take reps that are held, where they are the only count, for sets that are timed."""
    if "reps" in found and "hold_s" in found and "sets" not in found:
        rest = {key: value for key, value in found.items() if key not in ("reps", "hold_s")}
        return {**rest, "sets": found["reps"], "time_s": found["hold_s"]}
    return found


def _same(key: str, wanted: object, value: object, exercise: str | None) -> bool:
    if key == "side" and exercise == "lunge":
        either = {"each", "alternating"}
        if wanted in either and value in either:
            return True
    if key == "band" and wanted is None:
        return True
    if key == "load_kg" and isinstance(wanted, int | float) and isinstance(value, int | float):
        return abs(wanted - value) <= 0.1
    if isinstance(wanted, list) and isinstance(value, tuple):
        return wanted == list(value)
    return bool(wanted == value)


def missing(wanted: str, said: str) -> set[str]:
    """Return the words of a note that are nowhere."""
    return set(_words(wanted)) - set(_words(said))


def _words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.casefold())
