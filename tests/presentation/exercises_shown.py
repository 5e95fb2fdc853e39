"""The pages of exercises, one of each way of timing, and the evidence of all."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.library.exercise_page.evidence import confidence_words, evidence
from glutetimer.presentation.library.exercise_page.make_view import exercise_view
from glutetimer.presentation.library.exercise_page.outline import head, outline
from glutetimer.presentation.library.sources import CitedText, SourceNotes
from glutetimer.training.exercise import Activation

SHOWN = (
    *("glute_bridge", "side_leg_lift_bench", "clench_test_each_side"),
    *("side_plank_toes", "lateral_band_walk", "run_throughs", "a_drill", "hill_sprint"),
)


def exercises_shown(catalogue: Catalogue) -> str:
    """Return the pages line by line, with the numbers of sources and our own reasons."""
    pages = [line for name in SHOWN for line in _page(catalogue, name)]
    return "\n".join([*pages, *_evidence(catalogue)]) + "\n"


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


def _evidence(catalogue: Catalogue) -> Iterator[str]:
    weak = Activation(gluteus_maximus_loaded=0, confidence="low", basis="One study.")
    rated = Activation(
        gluteus_maximus=0.25,
        gluteus_medius=0.5,
        gluteus_minimus=0.1,
        gluteus_maximus_loaded=0.8,
        confidence="high",
        confidence_loaded="none",
        unverified=("gluteus_minimus", "my_muscle"),
        peak=True,
        basis="evidence: High.",
    )
    found = {name: one.activation for name, one in catalogue.exercises.items()}
    notes = SourceNotes(catalogue.sources)
    yield "== evidence"
    for name, one in {**found, "weak": weak, "rated": rated}.items():
        yield f"{name}: {confidence_words(one)} | {evidence(one, notes).text}"
