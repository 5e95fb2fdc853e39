"""Compares what was read with the right readings, which are written as the corpus has them."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from glutetimer.sheet.read import read_sheet
from glutetimer.sheet.reading import ExerciseSheet, SheetBlock, SheetCircuit, SheetItem
from glutetimer.training.exercise import Exercise

Plain = dict[str, Any]


class FaultKind(StrEnum):
    """How bad a fault is, the worst first."""

    WRONG = "wrong value taken silently"
    INVENTED = "text taken as an exercise"
    LOST = "exercise lost"
    MISSED = "value lost"
    NEEDLESS = "needless question"
    NAME = "name of a programme"
    NOTE = "note lost"


class Fault(NamedTuple):
    """One thing that was read wrongly."""

    kind: FaultKind
    text: str

    def __str__(self) -> str:
        return self.text


class FaultyEntry(NamedTuple):
    """A line or a sheet that was read wrongly."""

    title: str
    faults: tuple[Fault, ...]

    @property
    def worst(self) -> FaultKind:
        """The worst of what is wrong with it."""
        return min((fault.kind for fault in self.faults), key=list(FaultKind).index)


@dataclass(frozen=True)
class Score:
    """How many were right, and what was wrong with the others."""

    right: int
    all: int
    faulty: tuple[FaultyEntry, ...]
    right_blocks: int = 0
    """Of exercises of sheets, where those are read."""
    all_blocks: int = 0

    def kinds(self) -> Counter[FaultKind]:
        """Return how many were wrong, by the worst of their faults."""
        return Counter(one.worst for one in self.faulty)


def score_lines(folder: Path, exercises: Mapping[str, Exercise]) -> Score:
    """Return how many lines of a corpus are read rightly."""
    path = folder / "lines.jsonl"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else ()
    entries = [json.loads(line) for line in lines]
    faults = []
    for entry in entries:
        found = line_faults(entry, exercises)
        if found:
            faults.append(FaultyEntry(repr(entry["line"]), tuple(found)))
    return Score(len(entries) - len(faults), len(entries), tuple(faults))


def score_sheets(folder: Path, exercises: Mapping[str, Exercise]) -> Score:
    """Return how many sheets of a corpus are read rightly."""
    paths = sorted(path for path in folder.glob("*.json") if path.with_suffix(".txt").exists())
    faults, right_blocks, all_blocks = [], 0, 0
    for path in paths:
        read = read_sheet(path.with_suffix(".txt").read_text("utf-8"), exercises)
        expect = json.loads(path.read_text("utf-8"))
        found = sheet_faults(expect, read)
        if found:
            faults.append(FaultyEntry(path.stem, tuple(found)))
        wanted = list(_exercises([one for each in expect["programmes"] for one in each["blocks"]]))
        right_blocks += _right_blocks(wanted, read)
        all_blocks += len(wanted)
    return Score(len(paths) - len(faults), len(paths), tuple(faults), right_blocks, all_blocks)


def _right_blocks(wanted: Iterable[Plain], read: ExerciseSheet) -> int:
    """Return how many of the exercises of a sheet are read rightly, whatever stands around them."""
    items = [plain_item(item) for programme in read.programmes for item in programme.items]
    left = list(_exercises(items))
    right = 0
    for one in wanted:
        same = next((other for other in left if not faults(one, other)), None)
        if same is not None:
            left.remove(same)
            right += 1
    return right


def _exercises(blocks: Iterable[Plain]) -> Iterator[Plain]:
    for one in blocks:
        if "blocks" in one:
            yield from _exercises(one["blocks"])
        else:
            yield one


def line_faults(entry: Plain, exercises: Mapping[str, Exercise]) -> list[Fault]:
    """Return what is wrong with the reading of a line; [] if it is one of the right ones."""
    got = plain_line(read_sheet(entry["line"], exercises))
    wanted = [entry["expect"], *entry.get("accept", ())]
    all_faults = [faults(one, got) for one in wanted]
    return min(all_faults, key=len)


def sheet_faults(expect: Plain, read: ExerciseSheet) -> list[Fault]:
    """Return what is wrong with the reading of a sheet."""
    wanted, got = expect["programmes"], read.programmes
    if len(wanted) != len(got):
        said = f"{len(got)} programmes for {len(wanted)}"
        return [Fault(FaultKind.LOST if len(got) < len(wanted) else FaultKind.INVENTED, said)]
    found: list[Fault] = []
    for one, programme in zip(wanted, got, strict=True):
        if one["name"] and one["name"] != programme.name:
            found.append(Fault(FaultKind.NAME, f"name {programme.name!r}"))
        if one.get("per") != programme.per:
            found.append(Fault(FaultKind.NOTE, f"per {programme.per!r}"))
        items = [plain_item(item) for item in programme.items]
        if len(items) != len(one["blocks"]):
            names = [item.get("name") or item.get("exercise") or item["kind"] for item in items]
            kind = _kind_of_count(len(items), len(one["blocks"]))
            found.append(Fault(kind, f"{len(items)} blocks for {len(one['blocks'])}: {names}"))
            continue
        for block, item in zip(one["blocks"], items, strict=True):
            found += _within(item.get("name", ""), faults(block, item))
    notes = " ".join(note.text for note in read.notes)
    for note in expect["notes"]:
        if missing(note, notes):
            found.append(Fault(FaultKind.NOTE, f"note lost: {note}"))
    return found


def _kind_of_count(got: int, wanted: int) -> FaultKind:
    return FaultKind.LOST if got < wanted else FaultKind.INVENTED


def _within(name: str, found: Iterable[Fault]) -> list[Fault]:
    return [Fault(fault.kind, f"{name}: {fault.text}") for fault in found]


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


def faults(expect: Plain, got: Plain) -> list[Fault]:
    """Return how a reading differs from the right one."""
    if expect.get("kind") != got.get("kind"):
        said = f"is {got.get('kind', 'exercise')} {got.get('name', '')!r}"
        is_lost = got.get("kind") == "not_exercise" or expect.get("kind") in ("several", "circuit")
        # another kind is worse than any three values
        return [Fault(FaultKind.LOST if is_lost else FaultKind.INVENTED, said)] * 3
    if "kind" in expect and expect["kind"] != "circuit" and "blocks" not in expect:
        return []
    found = list(_key_faults(expect, got))
    if "blocks" in expect:
        if len(expect["blocks"]) != len(got.get("blocks", ())):
            count = len(got.get("blocks", ()))
            kind = _kind_of_count(count, len(expect["blocks"]))
            return [*found, Fault(kind, f"{count} blocks")]
        for one, other in zip(expect["blocks"], got["blocks"], strict=True):
            found += _within(f"in {other.get('name')!r}", faults(one, other))
    return found


def _key_faults(expect: Plain, got: Plain) -> Iterator[Fault]:
    unclear = set(expect.get("unclear_about", ()))
    asked = set(map(str, got.get("unclear_about", ())))
    if unclear and not unclear & asked:
        yield Fault(FaultKind.WRONG, f"not asked about {sorted(unclear)}")
    if not unclear and asked:
        yield Fault(FaultKind.NEEDLESS, f"asked about {sorted(asked)}")
    if "kind" not in expect:
        accepted = [expect.get("exercise"), *expect.get("accept", ())]
        if got.get("exercise") not in accepted and "exercise" not in unclear:
            kind = FaultKind.WRONG if got.get("exercise") else FaultKind.MISSED
            yield Fault(kind, f"exercise {got.get('exercise')}")
        if expect.get("exercise") is None and missing(expect.get("name", ""), got.get("name", "")):
            yield Fault(FaultKind.WRONG, f"name {got.get('name')!r}")
    expect, got = _one_count(expect), _one_count(got)
    expect, got = _one_stop(expect, got), _one_stop(got, expect)
    for key in ("sets", "reps", "hold_s", "time_s", "rest_s", "load_kg", "side", "total", "tempo",
                "band", "per", "rounds", "rest_rounds_s"):  # fmt: skip # a table
        wanted, value = expect.get(key), got.get(key)
        if key not in unclear and not _same(key, wanted, value, expect.get("exercise")):
            kind = FaultKind.MISSED if value is None else FaultKind.WRONG
            kind = FaultKind.NEEDLESS if value is None and key in asked else kind
            kind = FaultKind.NOTE if key == "per" and value is None else kind
            yield Fault(kind, f"{key} {value!r} for {wanted!r}")
        elif key in unclear and value is not None and wanted is None and key not in asked:
            yield Fault(FaultKind.WRONG, f"{key} {value!r} taken silently")
    said = f"{got.get('note', '')} {got.get('name', '')}"
    if missing(expect.get("note", ""), said):
        yield Fault(FaultKind.NOTE, f"note {got.get('note')!r} for {expect['note']!r}")


def _one_count(found: Plain) -> Plain:
    """Take reps that are held, where they are the only count, for sets that are timed."""
    if "reps" in found and "hold_s" in found and "sets" not in found:
        rest = {key: value for key, value in found.items() if key not in ("reps", "hold_s")}
        return {**rest, "sets": found["reps"], "time_s": found["hold_s"]}
    return found


def _one_stop(found: Plain, other: Plain) -> Plain:
    """Take the only stop of a tempo for a hold, where the other reading has it as one."""
    tempo = list(found.get("tempo") or ())
    stops = [at for at in (1, 3) if at < len(tempo) and tempo[at]]
    if "hold_s" in found or "hold_s" not in other or len(stops) != 1:
        return found
    held = tempo[stops[0]]
    tempo[stops[0]] = None
    rest = {key: value for key, value in found.items() if key != "tempo"}
    return {**rest, "hold_s": held, **({"tempo": tempo} if any(tempo) else {})}


def _same(key: str, wanted: object, value: object, exercise: str | None) -> bool:
    if key == "side" and exercise == "lunge":
        either = {"each", "alternating"}
        if wanted in either and value in either:
            return True
    if key == "band":
        return wanted is None or str(wanted).casefold() == str(value).casefold()
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
