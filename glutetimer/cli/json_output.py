"""Objects for scripts: one a line, snake_case, times in whole ms, ids as in the assets."""

from __future__ import annotations

import json
import sys

from glutetimer.cli.streams import reporting_write_errors

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing: a list is to start quickly
    from collections.abc import Iterator, Mapping
    from typing import Any


SCHEMA = 1
"""The version of all objects: one more where a key changes its meaning or goes."""


def put(found: Mapping[str, Any]) -> None:
    """Print one object, at once."""
    with reporting_write_errors():
        sys.stdout.write(line_of(found) + "\n")
        sys.stdout.flush()


def line_of(found: Mapping[str, Any]) -> str:
    """Return an object on one line, with the version of the objects."""
    return json.dumps({**found, "schema": SCHEMA}, separators=(",", ":"))


def exercise_object(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return an exercise as its file describes it, its timing as phases in ms.

    Args:
        plain: The exercise as plain values, every default filled in.
    """
    timing = plain["timing"]
    return {
        "id": plain["id"],
        "name": plain["name"],
        "mode": timing["mode"],
        "unit": timing["unit"],
        "phases": [_length(kind, length) for kind, length in _lengths(timing)],
        "timing_note": timing["note"],
        **{key: value for key, value in plain.items() if key != "timing"},
    }


def programme_object(plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return a programme as its file describes it.

    Args:
        plain: The programme as plain values, every default filled in.
    """
    return {
        "id": plain["id"],
        "name": plain["name"],
        **plain,
        "blocks": [_block(block) for block in plain["blocks"]],
        "weeks": [
            {**week, "blocks": [_block(block) for block in week["blocks"]]}
            for week in plain["weeks"]
        ],
    }


def _lengths(timing: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Give what is timed, in the order in which it is done, with the kinds of the timeline."""
    timed = (
        *((phase, timing[phase]) for phase in timing["order"]),
        ("hold", timing["hold"]),
        ("drill", timing["duration"] or timing["run"]),
        ("rest", timing["back"]),
    )
    for kind, length in timed:
        if length is not None:
            yield kind, length


def _length(kind: str, length: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "kind": kind,
        "length_ms": _ms(length["s"]),
        "min_ms": _ms(length["min"]),
        "max_ms": _ms(length["max"]),
        "note": length["note"],
        "sources": length["sources"],
        "default": length["default"],
    }


def _block(block: Mapping[str, Any]) -> dict[str, Any]:
    in_ms = {
        f"{key[:-2]}_ms" if key.endswith("_s") else key: _ms(value) if key.endswith("_s") else value
        for key, value in block.items()
    }
    return {**in_ms, "blocks": [_block(inner) for inner in block["blocks"]]}


def _ms(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)
