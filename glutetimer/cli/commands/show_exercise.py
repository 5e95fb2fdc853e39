"""One exercise as a page to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _, content, formats
from glutetimer.i18n.letter_case import inside
from glutetimer.library import Catalogue
from glutetimer.library.citations import cited
from glutetimer.presentation.amounts import side_word
from glutetimer.presentation.exercise_words import (
    BOTH_SIDES,
    CONFIDENCES,
    POSITIONS,
    moment_word,
    sides_words,
)
from glutetimer.presentation.kit import kit_text
from glutetimer.presentation.movement import movement_text
from glutetimer.session.steps import Side
from glutetimer.training.exercise import Duration, Exercise, RepRange
from glutetimer.training.wording import phase_word, phases_of, side_text


def show_exercise(
    exercise: Exercise, catalogue: Catalogue, writer: TextWriter | None = None
) -> None:
    """Write the page."""
    writer = writer or TextWriter()
    writer.line(writer.styled(content(exercise.name), "bold"))
    facts = (
        exercise.id,
        _(POSITIONS[exercise.position]),
        sides_words(exercise.sides) or _(BOTH_SIDES),
        _("level {level} of 3").format(level=exercise.level),
    )
    writer.text(", ".join(facts), role="mute")
    if exercise.aliases:
        names = ", ".join(exercise.aliases)
        writer.text(_("Also called {names}.").format(names=names), role="mute")
    if exercise.gate:
        writer.line()
        writer.text(content(exercise.gate.text))
    writer.line()
    writer.table(list(_facts(exercise, catalogue)), roles=("mute", ""))
    _numbered(writer, _("Set-up"), (one.text for one in exercise.setup))
    if movement := movement_text(exercise):
        _bullets(writer, _("Movement"), [movement])
    _pairs(writer, _("Side that works"), _sides(exercise))
    cues = ((_moment(exercise, cue.phase), cue.say) for cue in exercise.cues)
    _pairs(writer, _("Cues"), cues)
    _bullets(writer, _("Ask yourself in the hold"), (check.say for check in exercise.hold_checks))
    faults = ((content(fault.what), fault.fix) for fault in exercise.faults)
    _pairs(writer, _("Faults"), faults)
    _pairs(writer, _("Felt elsewhere"), _remedies(exercise, catalogue))
    _bullets(writer, _("Tips"), (one.text for one in exercise.tips))
    _bullets(writer, _("Why"), (one.text for one in exercise.why))
    _neighbours(writer, exercise, catalogue)
    _evidence(writer, exercise)
    _sources(writer, exercise, catalogue)


def _facts(exercise: Exercise, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    timing = exercise.timing
    if tempo := ", ".join(_phases(exercise)):
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


def _phases(exercise: Exercise) -> Iterator[str]:
    timing = exercise.timing
    for phase in timing.order:
        length = timing.phase(phase)
        if length and length.ms:
            yield f"{_moment(exercise, phase.value)} {_length(length)}"


def _moment(exercise: Exercise, moment: str) -> str:
    """Return what the exercise calls a phase; what is no phase has a word for all of them."""
    if moment in phases_of(exercise):
        return inside(content(phase_word(exercise, moment)))
    return moment_word(moment)


def _sides(exercise: Exercise) -> Iterator[tuple[str, str]]:
    for side in (Side.LEFT, Side.RIGHT):
        if text := side_text(exercise, side):
            yield side_word(side), text


def _remedies(exercise: Exercise, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    felt = {one.id: content(one.label) for one in catalogue.guidance.feel_check.options}
    remedies = exercise.feel.remedies if exercise.feel else {}
    for answer, remedy in remedies.items():
        yield felt.get(answer, answer), remedy.say


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


def _numbered(writer: TextWriter, title: str, lines: Iterable[str]) -> None:
    for number, words in enumerate(lines, start=1):
        if number == 1:
            writer.heading(title)
        writer.text(content(words), mark=f"{number}. ", indent=2)


def _bullets(writer: TextWriter, title: str, lines: Iterable[str]) -> None:
    for number, words in enumerate(lines):
        if number == 0:
            writer.heading(title)
        writer.text(content(words), mark="- ", indent=2)


def _pairs(writer: TextWriter, title: str, pairs: Iterable[tuple[str, str]]) -> None:
    rows = [(label, content(words)) for label, words in pairs]
    if rows:
        writer.heading(title)
        writer.table(rows, indent=2, roles=("mute", ""))


def _neighbours(writer: TextWriter, exercise: Exercise, catalogue: Catalogue) -> None:
    in_a_set = tuple(one.say for one in exercise.made_easier.values())
    easier = (one.text for one in exercise.easier_text)
    harder = (one.text for one in exercise.harder_text)
    for title, names, texts in (
        (_("Easier"), exercise.easier, dict.fromkeys((*in_a_set, *easier))),
        (_("Harder"), exercise.harder, dict.fromkeys(harder)),
    ):
        known = [(name, content(catalogue.exercises[name].name)) for name in names]
        if known or texts:
            writer.heading(title)
        writer.table(known, indent=2, roles=("hold", ""))
        for text in texts:
            writer.text(content(text), mark="- ", indent=2)


def _evidence(writer: TextWriter, exercise: Exercise) -> None:
    found = exercise.activation
    writer.heading(_("Evidence"))
    if found.confidence != "none":
        most = _("{share} of the most it can").format(share=formats.share(found.gluteus_maximus))
        rows = [
            (_("Gluteus maximus"), most),
            (_("Gluteus medius"), formats.share(found.gluteus_medius)),
            (_("Confidence"), _(CONFIDENCES[found.confidence])),
        ]
        writer.table(rows, indent=2, roles=("mute", ""))
    writer.text(content(found.basis), indent=2)


def _sources(writer: TextWriter, exercise: Exercise, catalogue: Catalogue) -> None:
    names = dict.fromkeys(source for _place, source in cited(exercise))
    if not names:
        return
    writer.heading(_("Sources"))
    rows = [(name, catalogue.sources.describe(name)) for name in names if name in catalogue.sources]
    writer.table(rows, indent=2, roles=("mute", ""))
