"""One exercise as a page to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glutetimer.cli.text_writer import TextWriter
from glutetimer.library import Catalogue
from glutetimer.library.citations import cited
from glutetimer.presentation.amounts import kit_text
from glutetimer.presentation.phases import SETTLING
from glutetimer.training.exercise import Duration, Exercise, RepRange, Timing

_POSITIONS = {
    "supine": "lying on the back",
    "side_lying": "lying on the side",
    "prone": "lying face down",
    "plank": "propped on an arm",
    "seated": "seated",
    "standing": "standing",
    "machine": "at a machine",
}
_SIDES = {"both": "both sides at once", "per_side": "each side", "alternating": "sides in turn"}
_PHASES = {
    "lift": "lift",
    "hold_top": "hold",
    "lower": "lower",
    "hold_bottom": "hold",
    "setup": "first",
    "start": "start",
    "hold": "hold",
    "throughout": "always",
    "switch": "switch",
    "finish": "last",
    "lap": "each lap",
}


def show_exercise(
    exercise: Exercise, catalogue: Catalogue, paper: TextWriter | None = None
) -> None:
    """Write the page."""
    paper = paper or TextWriter()
    paper.line(paper.ink(exercise.name, "bold"))
    facts = (
        exercise.id,
        _POSITIONS[exercise.position],
        _SIDES[exercise.sides],
        f"level {exercise.level} of 3",
    )
    paper.text(", ".join(facts), role="mute")
    if exercise.aliases:
        paper.text(f"Also called {', '.join(exercise.aliases)}.", role="mute")
    if exercise.gate:
        paper.line()
        paper.text(exercise.gate.text)
    paper.line()
    paper.table(list(_facts(exercise, catalogue)), roles=("mute", ""))
    _numbered(paper, "Set-up", (one.text for one in exercise.setup))
    _pairs(paper, "Cues", ((_PHASES[cue.phase], cue.say) for cue in exercise.cues))
    _bullets(paper, "Ask yourself in the hold", (check.say for check in exercise.hold_checks))
    _pairs(paper, "Faults", ((fault.what, fault.fix) for fault in exercise.faults))
    _bullets(paper, "Tips", (one.text for one in exercise.tips))
    _bullets(paper, "Why", (one.text for one in exercise.why))
    _neighbours(paper, exercise, catalogue)
    _evidence(paper, exercise)
    _sources(paper, exercise, catalogue)


def _facts(exercise: Exercise, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    timing = exercise.timing
    if tempo := ", ".join(_phases(timing)):
        yield "Tempo", tempo
    for label, length in (
        ("Hold", timing.hold),
        ("Lasts", timing.duration),
        ("Run", timing.run),
        ("Way back", timing.back),
    ):
        if length:
            yield label, _length(length)
    if timing.mode != "drill":
        yield "Reps", _reps(exercise.reps, each_side=exercise.sides != "both")
    if exercise.equipment:
        kit = (
            kit_text(one) + (" (if you have it)" if one.optional else "")
            for one in exercise.equipment
        )
        yield "Kit", "; ".join(kit)
    guidance = catalogue.guidance
    names = {key: muscle.name for key, muscle in guidance.muscles.items()}
    yield "Works", "; ".join(names.get(key, key) for key in exercise.muscles.primary)
    if exercise.muscles.secondary:
        yield "Helps", "; ".join(names.get(key, key) for key in exercise.muscles.secondary)
    if exercise.feel:
        felt = {option.id: option.label for option in guidance.feel_check.options}
        yield "Felt in", "; ".join(felt.get(key, key) for key in exercise.feel.where)
        if exercise.feel.avoid:
            yield "Not in", "; ".join(felt.get(key, key) for key in exercise.feel.avoid)


def _phases(timing: Timing) -> Iterator[str]:
    for phase in timing.order:
        length = timing.phase(phase)
        if length and length.ms:
            settles = phase.is_hold and phase is not timing.tempo.turning_hold
            yield f"{SETTLING.word if settles else _PHASES[phase.value]} {_length(length)}"


def _length(length: Duration) -> str:
    seconds = f"{length.s:g} s"
    if length.min is None or length.max is None or length.min == length.max:
        return seconds
    return f"{seconds} ({length.min:g} to {length.max:g})"


def _reps(reps: RepRange, *, each_side: bool) -> str:
    number = str(reps.min) if reps.min == reps.max else f"{reps.min} to {reps.max}"
    return f"{number} a side" if each_side and reps.each_side else number


def _numbered(paper: TextWriter, title: str, lines: Iterable[str]) -> None:
    for number, words in enumerate(lines, start=1):
        if number == 1:
            paper.heading(title)
        paper.text(words, mark=f"{number}. ", indent=2)


def _bullets(paper: TextWriter, title: str, lines: Iterable[str]) -> None:
    for number, words in enumerate(lines):
        if number == 0:
            paper.heading(title)
        paper.text(words, mark="- ", indent=2)


def _pairs(paper: TextWriter, title: str, pairs: Iterable[tuple[str, str]]) -> None:
    rows = list(pairs)
    if rows:
        paper.heading(title)
        paper.table(rows, indent=2, roles=("mute", ""))


def _neighbours(paper: TextWriter, exercise: Exercise, catalogue: Catalogue) -> None:
    for title, names, texts in (
        ("Easier", exercise.easier, exercise.easier_text),
        ("Harder", exercise.harder, exercise.harder_text),
    ):
        known = [(name, catalogue.exercises[name].name) for name in names]
        if known or texts:
            paper.heading(title)
        paper.table(known, indent=2, roles=("hold", ""))
        for one in texts:
            paper.text(one.text, mark="- ", indent=2)


def _evidence(paper: TextWriter, exercise: Exercise) -> None:
    found = exercise.activation
    paper.heading("Evidence")
    if found.confidence != "none":
        rows = [
            ("Gluteus maximus", f"{found.gluteus_maximus:.0%} of the most it can"),
            ("Gluteus medius", f"{found.gluteus_medius:.0%}"),
            ("Confidence", found.confidence),
        ]
        paper.table(rows, indent=2, roles=("mute", ""))
    paper.text(found.basis, indent=2)


def _sources(paper: TextWriter, exercise: Exercise, catalogue: Catalogue) -> None:
    names = dict.fromkeys(source for _, source in cited(exercise))
    if not names:
        return
    paper.heading("Sources")
    rows = [(name, catalogue.sources.describe(name)) for name in names if name in catalogue.sources]
    paper.table(rows, indent=2, roles=("mute", ""))
