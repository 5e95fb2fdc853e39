"""One exercise as a page to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _, content, formats
from glutetimer.library import Catalogue
from glutetimer.library.citations import cited
from glutetimer.presentation.exercise_words import (
    BOTH_SIDES,
    CONFIDENCES,
    POSITIONS,
    moment_word,
    sides_words,
)
from glutetimer.presentation.kit import kit_text
from glutetimer.presentation.phases import SETTLING
from glutetimer.training.exercise import Duration, Exercise, RepRange, Timing


def show_exercise(
    exercise: Exercise, catalogue: Catalogue, paper: TextWriter | None = None
) -> None:
    """Write the page."""
    paper = paper or TextWriter()
    paper.line(paper.ink(content(exercise.name), "bold"))
    facts = (
        exercise.id,
        _(POSITIONS[exercise.position]),
        sides_words(exercise.sides) or _(BOTH_SIDES),
        _("level {level} of 3").format(level=exercise.level),
    )
    paper.text(", ".join(facts), role="mute")
    if exercise.aliases:
        names = ", ".join(exercise.aliases)
        paper.text(_("Also called {names}.").format(names=names), role="mute")
    if exercise.gate:
        paper.line()
        paper.text(content(exercise.gate.text))
    paper.line()
    paper.table(list(_facts(exercise, catalogue)), roles=("mute", ""))
    _numbered(paper, _("Set-up"), (one.text for one in exercise.setup))
    _pairs(paper, _("Cues"), ((moment_word(cue.phase), cue.say) for cue in exercise.cues))
    _bullets(paper, _("Ask yourself in the hold"), (check.say for check in exercise.hold_checks))
    faults = ((content(fault.what), fault.fix) for fault in exercise.faults)
    _pairs(paper, _("Faults"), faults)
    _bullets(paper, _("Tips"), (one.text for one in exercise.tips))
    _bullets(paper, _("Why"), (one.text for one in exercise.why))
    _neighbours(paper, exercise, catalogue)
    _evidence(paper, exercise)
    _sources(paper, exercise, catalogue)


def _facts(exercise: Exercise, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    timing = exercise.timing
    if tempo := ", ".join(_phases(timing)):
        yield _("Tempo"), tempo
    for label, length in (
        (_("Hold"), timing.hold),
        (_("Lasts"), timing.duration),
        (_("Run"), timing.run),
        (_("Way back"), timing.back),
    ):
        if length:
            yield label, _length(length)
    if timing.mode != "drill":
        yield _("Reps"), _reps(exercise.reps, each_side=exercise.sides != "both")
    if exercise.equipment:
        kit = (
            _("{kit} (if you have it)").format(kit=kit_text(one)) if one.optional else kit_text(one)
            for one in exercise.equipment
        )
        yield _("Kit"), "; ".join(kit)
    guidance = catalogue.guidance
    names = {key: content(muscle.name) for key, muscle in guidance.muscles.items()}
    yield _("Works"), "; ".join(names.get(key, key) for key in exercise.muscles.primary)
    if exercise.muscles.secondary:
        yield _("Helps"), "; ".join(names.get(key, key) for key in exercise.muscles.secondary)
    if exercise.feel:
        felt = {option.id: content(option.label) for option in guidance.feel_check.options}
        yield _("Felt in"), "; ".join(felt.get(key, key) for key in exercise.feel.where)
        if exercise.feel.avoid:
            yield _("Not in"), "; ".join(felt.get(key, key) for key in exercise.feel.avoid)


def _phases(timing: Timing) -> Iterator[str]:
    for phase in timing.order:
        length = timing.phase(phase)
        if length and length.ms:
            settles = phase.is_hold and phase is not timing.tempo.turning_hold
            word = SETTLING.word if settles else moment_word(phase.value)
            yield f"{word} {_length(length)}"


def _length(length: Duration) -> str:
    usual = _seconds(length.s)
    if length.min is None or length.max is None or length.min == length.max:
        return _("{seconds} s").format(seconds=usual)
    return _("{seconds} s ({least} to {most})").format(
        seconds=usual, least=_seconds(length.min), most=_seconds(length.max)
    )


def _seconds(length: float) -> str:
    return formats.number(length, digits=3)


def _reps(reps: RepRange, *, each_side: bool) -> str:
    number = str(reps.min)
    if reps.min != reps.max:
        number = _("{least} to {most}").format(least=reps.min, most=reps.max)
    return _("{number} a side").format(number=number) if each_side and reps.each_side else number


def _numbered(paper: TextWriter, title: str, lines: Iterable[str]) -> None:
    for number, words in enumerate(lines, start=1):
        if number == 1:
            paper.heading(title)
        paper.text(content(words), mark=f"{number}. ", indent=2)


def _bullets(paper: TextWriter, title: str, lines: Iterable[str]) -> None:
    for number, words in enumerate(lines):
        if number == 0:
            paper.heading(title)
        paper.text(content(words), mark="- ", indent=2)


def _pairs(paper: TextWriter, title: str, pairs: Iterable[tuple[str, str]]) -> None:
    rows = [(label, content(words)) for label, words in pairs]
    if rows:
        paper.heading(title)
        paper.table(rows, indent=2, roles=("mute", ""))


def _neighbours(paper: TextWriter, exercise: Exercise, catalogue: Catalogue) -> None:
    for title, names, texts in (
        (_("Easier"), exercise.easier, exercise.easier_text),
        (_("Harder"), exercise.harder, exercise.harder_text),
    ):
        known = [(name, content(catalogue.exercises[name].name)) for name in names]
        if known or texts:
            paper.heading(title)
        paper.table(known, indent=2, roles=("hold", ""))
        for one in texts:
            paper.text(content(one.text), mark="- ", indent=2)


def _evidence(paper: TextWriter, exercise: Exercise) -> None:
    found = exercise.activation
    paper.heading(_("Evidence"))
    if found.confidence != "none":
        most = _("{share} of the most it can").format(share=formats.share(found.gluteus_maximus))
        rows = [
            (_("Gluteus maximus"), most),
            (_("Gluteus medius"), formats.share(found.gluteus_medius)),
            (_("Confidence"), _(CONFIDENCES[found.confidence])),
        ]
        paper.table(rows, indent=2, roles=("mute", ""))
    paper.text(content(found.basis), indent=2)


def _sources(paper: TextWriter, exercise: Exercise, catalogue: Catalogue) -> None:
    names = dict.fromkeys(source for _place, source in cited(exercise))
    if not names:
        return
    paper.heading(_("Sources"))
    rows = [(name, catalogue.sources.describe(name)) for name in names if name in catalogue.sources]
    paper.table(rows, indent=2, roles=("mute", ""))
