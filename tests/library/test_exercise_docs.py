"""The page about exercise files shows what can be written."""

from __future__ import annotations

import tomllib
from itertools import takewhile
from pathlib import Path
from typing import get_args

from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.library.own_files import senseless
from glutetimer.library.shape import convert
from glutetimer.training.exercise import Exercise
from glutetimer.training.instruction import PhaseWords, Place

PAGE = (Path(__file__).parents[2] / "docs" / "exercises.md").read_text(encoding="utf-8")


def example(first_line: str) -> str:
    """Return one of the page's examples as it is written into a file."""
    lines = PAGE[PAGE.index(f"    {first_line}") :].splitlines()
    shown = takewhile(lambda line: not line or line.startswith("    "), lines)
    return "\n".join(line.removeprefix("    ") for line in shown)


def test_the_examples_of_the_page_make_one_exercise_without_a_mistake() -> None:
    words = example("words = ")
    least, timing = example('id = "calf_raises"').replace('"both"', '"per_side"').split("[timing]")
    more = "\n".join(map(example, ('position = "supine"', "like = ")))
    texts, feel = words.split("[feel]", 1)
    held = example("hold_top = ")
    table = tomllib.loads(f"{least}\n{more}\n{texts}\n[timing]{timing}\n{held}\n[feel]{feel}")

    exercise, mistakes = convert(table, Exercise)
    assert mistakes == ()
    assert exercise is not None
    catalogue = load_catalogue(assets_dir())
    assert senseless(exercise, catalogue.exercises, catalogue) == []


def test_the_page_names_every_place_and_every_phase() -> None:
    names = [*get_args(Place), *PhaseWords.__struct_fields__]
    assert [name for name in names if f"`{name}`" not in PAGE] == []
