"""The pages of three exercises: reps, one side after the other without a pause, and a self-test."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.library.exercise_page.make_view import exercise_view
from glutetimer.presentation.library.exercise_page.outline import head, outline
from glutetimer.presentation.library.sources import CitedText

SHOWN = ("glute_bridge", "side_leg_lift_bench", "clench_test_each_side")


def exercises_shown(catalogue: Catalogue) -> str:
    """Return the pages line by line, with the numbers of sources and our own reasons."""
    return "\n".join(line for name in SHOWN for line in _page(catalogue, name)) + "\n"


def _page(catalogue: Catalogue, name: str) -> Iterator[str]:
    view = exercise_view(catalogue.exercises[name], catalogue)
    yield f"== {name}"
    yield from map(_cited, head(view))
    for section in outline(view):
        yield f"# {section.title}"
        for line in section.lines:
            yield "  " + " | ".join(part for part in (line.label, _cited(line.said)) if part)
    yield ""


def _cited(said: CitedText) -> str:
    numbers = "".join(f"[{number}]" for number in said.numbers)
    return " ".join(
        part for part in (said.text, numbers, f"({said.default})" * bool(said.default)) if part
    )
