"""Objects for scripts: one a line, snake_case, times in whole ms, ids as in the assets."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from glutetimer.training.exercise import Duration, Exercise, Timing
from glutetimer.training.programme import Block, Programme

Json = dict[str, Any]


def put(found: Mapping[str, Any]) -> None:
    """Print one object, at once."""
    sys.stdout.write(msgspec.json.encode(found).decode() + "\n")
    sys.stdout.flush()


def exercise_object(exercise: Exercise) -> Json:
    """Return an exercise as its file describes it, its timing as phases in ms."""
    content = _plain(exercise)
    timing = content.pop("timing")
    return {
        "id": content.pop("id"),
        "name": content.pop("name"),
        "mode": timing["mode"],
        "unit": timing["unit"],
        "phases": [_length(kind, length) for kind, length in _lengths(exercise.timing)],
        "timing_note": timing["note"],
        **content,
    }


def programme_object(programme: Programme) -> Json:
    """Return a programme as its file describes it."""
    content = _plain(programme)
    content["blocks"] = [_block(block) for block in programme.blocks]
    content["weeks"] = [
        {**_plain(week), "blocks": [_block(block) for block in week.blocks]}
        for week in programme.weeks
    ]
    return {"id": content.pop("id"), "name": content.pop("name"), **content}


def _plain(item: msgspec.Struct) -> Json:
    return dict(msgspec.to_builtins(item))


def _lengths(timing: Timing) -> Iterable[tuple[str, Duration]]:
    """Give what is timed, in the order in which it is done, with the kinds of the timeline."""
    for phase in timing.order:
        found = timing.phase(phase)
        if found is not None:
            yield phase.value, found
    for kind, length in (
        ("hold", timing.hold),
        ("drill", timing.duration or timing.run),
        ("rest", timing.back),
    ):
        if length is not None:
            yield kind, length


def _length(kind: str, length: Duration) -> Json:
    return {
        "kind": kind,
        "length_ms": length.ms,
        "min_ms": _ms(length.min),
        "max_ms": _ms(length.max),
        "note": length.note,
        "sources": list(length.sources),
        "default": length.default,
    }


def _block(block: Block) -> Json:
    content = _plain(block)
    inner = [_block(one) for one in block.blocks]
    in_ms = {
        f"{key[:-2]}_ms" if key.endswith("_s") else key: _ms(value) if key.endswith("_s") else value
        for key, value in content.items()
    }
    return {**in_ms, "blocks": inner}


def _ms(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)
