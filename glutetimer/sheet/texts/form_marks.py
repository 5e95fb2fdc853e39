"""A text in which forms and exports read as plain lines: blanks filled in, boxes, keys of records.

Each letter keeps its place, so that all places hold for the text as it was pasted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from glutetimer.sheet.phrases.scan import as_it_stood
from glutetimer.sheet.reading import (
    ExerciseSheet,
    Place,
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetText,
)
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine

_TICK: Final = r"\[[ ]?[xX✓✔][ ]?\]|\([xX✓✔]\)|[☑☒✅🗹]"
_EMPTY: Final = r"\[[ ]{0,3}\]|\([ ]\)|[☐□⬜◻]"
_BOX: Final = re.compile(rf"(?P<tick>{_TICK})|(?:{_EMPTY})")
_TO_DO: Final = re.compile(r"^[ \t]*[-*+] \[[ xX]\]", re.MULTILINE)
"""An item of a list of tasks, of which some are done."""
_ASKED: Final = re.compile(
    r"\b(?:tick|ticked|mark|marked|checked|selected|chosen)\b", re.IGNORECASE
)
_FILLED: Final = re.compile(
    r"(?:_+|\.{3,}|\u2026+)[ ]?(?=\d)|(?<=[_\d]\d)_+|(?<=\d)(?:__+|\.{3,}|\u2026+)"
    r"|(?<=[\w ])_{2,}(?=[ ]|$)",
    re.MULTILINE,
)
"""What a blank of a form is drawn with: "Hold _5_ sec"; "1_" may be the half of a number."""
_STRONG_AMOUNT: Final = re.compile(r"(?<=\w )(?P<mark>\*\*|__)(?=\d)(?P<said>[^*_\n]+)(?P=mark)")
"""An amount in strong letters within a sentence: "Rest **60 s** between sets"."""
_KEY: Final = re.compile(
    r'^[ \t]*(?:-[ ]+)?"?(?P<key>[A-Za-z]+(?:_[A-Za-z]+)+)"?[ ]?:', re.MULTILINE
)
"""The name of a field as programs write it: "rest_between_sets:"."""
_JSON: Final = re.compile(r'\s*[\[{]\s*(?:[{"\[])')
_JSON_PART: Final = re.compile(r'"(?P<words>(?:[^"\\\n]|\\.)*)"|(?P<sign>[{}\[\],])')


def with_plain_forms(text: str) -> str:
    """Return a text of the same length without the marks of forms and exports."""
    text = _without_json(text) if _JSON.match(text) else text
    text = _KEY.sub(lambda found: found[0].replace("_", " "), text)
    text = _FILLED.sub(lambda found: "\u00a0" * len(found[0]), text)  # no gap of a table
    text = _STRONG_AMOUNT.sub(lambda found: f"\u00a0\u00a0{found['said']}\u00a0\u00a0", text)
    if not has_ticks(text):
        return text
    return "".join(_ticked(line) for line in text.splitlines(keepends=True))


def has_ticks(text: str) -> bool:
    """Return whether some boxes of a form are ticked and others are not."""
    ticks = {bool(one["tick"]) for one in _BOX.finditer(text)}
    return len(ticks) > 1 and bool(_ASKED.search(text) or not _TO_DO.search(text))


def _ticked(line: str) -> str:
    """Return a line with several boxes as what is ticked of it."""
    boxes = list(_BOX.finditer(line))
    if len({bool(one["tick"]) for one in boxes}) < len(("ticked", "empty")):
        return line
    end = len(line.rstrip("\r\n"))
    starts = [*(one.start() for one in boxes), end]
    words = line
    for box, (start, stop) in zip(boxes, pairwise(starts), strict=True):
        gone = slice(start, box.end() if box["tick"] else stop)
        words = words[: gone.start] + " " * (gone.stop - gone.start) + words[gone.stop :]
    return words


def _without_json(text: str) -> str:
    """Return records between braces as lines of fields."""

    def plain(found: re.Match[str]) -> str:
        if found["sign"] is None:
            return f" {found['words']} "
        is_last = not text[found.end() :].partition("\n")[0].strip()
        return ";" if found["sign"] == "," and not is_last else " "

    return _JSON_PART.sub(plain, text)


def without_unticked(lines: Sequence[LogicalLine]) -> Iterator[LogicalLine]:
    """Give the lines; where some are ticked, the others and what stands below them say nothing."""
    text = lines[0].reading.scan.text if lines else ""
    ticks = has_ticks(text)
    below: int | None = None
    for line in lines:
        cut = line.reading.scan
        box = _BOX.match(text, _begin(text, cut.place[0])) if ticks else None
        is_below = below is not None and cut.indent > below and box is None and not line.after_blank
        if box is not None:
            below = None if box["tick"] else cut.indent
        elif not is_below:
            below = None
        is_gone = is_below or (box is not None and not box["tick"])
        yield replace(line, reading=LineReading(cut, role="other")) if is_gone else line


def _begin(text: str, start: int) -> int:
    found = _BEFORE.match(text, start)
    return found.end() if found else start


_BEFORE: Final = re.compile(r"[ \t>|]*(?:[-*+•][ ]+|\d{1,2}[.)][ ]+)?")


def as_pasted(read: ExerciseSheet, text: str) -> ExerciseSheet:
    """Return what was read in a plain text with the lines of the text that was pasted."""

    def of(item: SheetItem) -> SheetItem:
        item = replace(item, line=as_it_stood(text[slice(*item.place)]))
        if isinstance(item, SheetCircuit):
            blocks = tuple(one for one in map(of, item.blocks) if isinstance(one, SheetBlock))
            return replace(item, blocks=blocks)
        return item

    if read.text == text:
        return read
    programmes = tuple(replace(one, items=tuple(map(of, one.items))) for one in read.programmes)
    texts = [replace(one, line=as_it_stood(text[slice(*one.place)])) for one in read.texts]
    items = [one for programme in programmes for one in programme.items]
    covered = sorted(one.place for one in (*texts, *items))
    texts += [
        SheetText(text[slice(*one)], one, "other") for one in _emptied(read.text, text, covered)
    ]
    texts.sort(key=lambda one: one.place)
    return replace(read, text=text, programmes=programmes, texts=tuple(texts))


def _emptied(plain: str, text: str, covered: Sequence[Place]) -> Iterator[Place]:
    """Give the lines of nothing but marks, such as braces, as far as they stand in no other."""
    at = 0
    end = 0
    places = iter(covered)
    following = next(places, None)
    for line in text.splitlines(keepends=True):
        words = line.strip()
        first = at + len(line) - len(line.lstrip())
        while following is not None and following[0] <= first:
            end = max(end, following[1])
            following = next(places, None)
        if words and not plain[at : at + len(line)].strip() and first >= end:
            yield first, first + len(words)
        at += len(line)
