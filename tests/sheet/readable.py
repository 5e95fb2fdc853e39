"""What was read, in words that a person compares at a glance: "clamshell: sets 2, reps 15"."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.sheet.reading import (
    ExerciseSheet,
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetNote,
    SheetPart,
)


def drawn(read: ExerciseSheet) -> str:
    """Return the reading of one line."""
    items = [item for programme in read.programmes for item in programme.items]
    if items:
        return " + ".join(map(drawn_item, items))
    text = read.texts[0]
    said = _parts({str(key.value): part for key, part in text.parts.items()})
    kept = (
        f" (kept: {'; '.join(map(note_words, read.notes))})"
        if read.notes and text.role == "default"
        else ""
    )
    return f"{text.role}{': ' if said else ''}{said}{kept}"


def drawn_item(item: SheetItem) -> str:
    """Return an exercise, or a circuit with its exercises."""
    said = _parts({str(key.value): part for key, part in item.parts.items()})
    asked = "; ".join("/".join(map(str, one.about)) for one in item.questions)
    tail = (f": {said}" if said else "") + (f" ? {asked}" if asked else "")
    if isinstance(item, SheetCircuit):
        inner = " | ".join(map(drawn_item, item.blocks))
        return f"circuit{tail}" + (f" [{inner}]" if inner else "")
    assert isinstance(item, SheetBlock)
    return f"{item.exercise or repr(item.name)}{tail}"


def drawn_sheet(read: ExerciseSheet) -> Iterator[str]:
    """Give the lines of a whole sheet as it was understood."""
    for programme in read.programmes:
        often = f" ({programme.per})" if programme.per else ""
        yield f"PROGRAMME {programme.name}{often}"
        for item in programme.items:
            if isinstance(item, SheetCircuit):
                yield drawn_item(item).partition(" [")[0]
                for block in item.blocks:
                    yield f"  {drawn_item(block)}"
            else:
                yield drawn_item(item)
    for note in read.notes:
        yield f"NOTE {note_words(note)}"


def note_words(note: SheetNote) -> str:
    """Return a note, marked if it is said before each session."""
    return f"! {note.text}" if note.is_warning else note.text


def _parts(parts: dict[str, SheetPart]) -> str:
    return ", ".join(f"{key} {_value(parts[key].value)}" for key in sorted(parts, key=_order))


_ORDER = ("rounds", "sets", "reps", "time_s", "hold_s", "side", "total")


def _order(key: str) -> tuple[int, str]:
    return (_ORDER.index(key) if key in _ORDER else len(_ORDER), key)


def _value(value: object) -> str:
    if isinstance(value, tuple):
        return "-".join("_" if one is None else str(one) for one in value)
    return "yes" if value is True else str(value)
