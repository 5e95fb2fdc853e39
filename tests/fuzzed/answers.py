"""What a door's answer is held to."""

from __future__ import annotations

import csv
import json
import re
import tempfile
from functools import cache
from pathlib import Path

from glutetimer.exchange import history_json
from glutetimer.exchange.export import TEXTS
from glutetimer.exchange.formats import Format
from glutetimer.history.rows import Entry

LONGEST_ANSWER = 1_000
FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def check_sentence(sentence: str) -> None:
    expect(0 < len(sentence) < LONGEST_ANSWER, f"an answer of {len(sentence)} letters")
    expect("Traceback" not in sentence, "a traceback")
    expect(not re.search("[\x00-\x08\x0b-\x1f]", sentence), f"a control character: {sentence!r}")


def expect(holds: bool, what: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise AssertionError(what)


def take_out(entries: list[Entry]) -> None:

    for form, write in TEXTS.items():
        text = "".join(write(entries))
        if form in (Format.CSV, Format.STRONG):
            for row in csv.reader(text.splitlines(keepends=True)):
                for cell in row:
                    is_number = re.fullmatch(r"-?[0-9.e+-]+", cell)
                    expect(is_number or not cell.startswith(FORMULAS), f"a formula: {cell!r}")
        elif form is Format.JSON:
            again, _ = history_json.read(text.encode(), "mine.json")
            expect(again == entries, "what was written cannot be taken in again")
        else:
            json.loads(text)


@cache
def folder() -> Path:
    in_memory = Path("/dev/shm")  # noqa: S108 - the folder made there is ours alone
    return Path(tempfile.mkdtemp(dir=in_memory if in_memory.is_dir() else None))


def written(data: bytes, name: str) -> Path:
    path = folder() / name
    path.write_bytes(data)
    return path
