"""Turns an exercise into its page. Sources are numbered in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.i18n import _, content
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.library.exercise_page.dosage import dose
from glutetimer.presentation.library.exercise_page.evidence import (
    confidence_words,
    evidence,
    muscle_lines,
)
from glutetimer.presentation.library.exercise_page.exercise_view import (
    ExerciseView,
    FaultLine,
    FeltPlaces,
    Labelled,
    LadderStep,
    SelfTest,
)
from glutetimer.presentation.library.exercise_page.head import (
    aliases,
    gate,
    head_facts,
    kit_texts,
    mentioned_only,
    name_of,
)
from glutetimer.presentation.library.exercise_page.moves import (
    cue_lines,
    movement,
    option_views,
    phase_steps,
    side_lines,
)
from glutetimer.presentation.library.sources import CitedText, SourceNotes
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance
from glutetimer.training.sourced import Statement


def exercise_view(exercise: Exercise, catalogue: Catalogue) -> ExerciseView:
    """Return the page of an exercise."""
    guidance, notes = catalogue.guidance, SourceNotes(catalogue.sources)
    # in the order of the fields: the first citation of a source gives it its number
    return ExerciseView(
        id=exercise.id,
        name=name_of(exercise, notes),
        level=exercise.level,
        facts=head_facts(exercise, catalogue.exercises),
        kit=kit_texts(exercise, notes),
        aliases=aliases(exercise),
        reading=content(exercise.reading or ""),
        only_mentioned=mentioned_only(exercise),
        gate=gate(exercise, notes),
        phases=phase_steps(exercise, notes),
        options=option_views(exercise, guidance, notes),
        sides=side_lines(exercise, notes),
        movement=movement(exercise, notes),
        setup=_statements(exercise.setup, notes),
        cues=cue_lines(exercise, notes),
        checks=tuple(notes.text(one.say, one) for one in exercise.hold_checks),
        felt=_felt(exercise, guidance, notes),
        dose=dose(exercise, guidance.usual, notes),
        ladder=tuple(_ladder(exercise, catalogue, notes)),
        ladder_texts=tuple(_ladder_texts(exercise, notes)),
        faults=tuple(
            FaultLine(index, notes.text(fault.what, fault), content(fault.fix))
            for index, fault in enumerate(exercise.faults)
        ),
        rules=tuple(
            Labelled(content(rule.when), notes.text(rule.do, rule)) for rule in exercise.rules
        ),
        self_test=_self_test(exercise, notes),
        tips=_statements(exercise.tips, notes),
        why=_statements(exercise.why, notes),
        muscles=muscle_lines(exercise, guidance, notes),
        confidence=confidence_words(exercise.activation),
        evidence=evidence(exercise.activation, notes),
        sources=notes.entries,
    )


def _statements(statements: tuple[Statement, ...], notes: SourceNotes) -> tuple[CitedText, ...]:
    return tuple(notes.text(one.text, one) for one in statements)


def _felt(exercise: Exercise, guidance: Guidance, notes: SourceNotes) -> FeltPlaces | None:
    feel = exercise.feel
    if feel is None:
        return None
    options = {option.id: option for option in guidance.feel_check.options}
    names = {name: content(option.label) for name, option in options.items()}

    def places(ids: tuple[str, ...]) -> str:
        return "; ".join(names.get(one, one) for one in ids)

    general = {
        name: options[name]
        for name in feel.avoid
        if name in options and options[name].advice and name not in feel.remedies
    }
    return FeltPlaces(
        good=CitedText(places(feel.where), notes.cite(feel.sources), content(feel.default or "")),
        bad=CitedText(places(feel.avoid)) if feel.avoid else None,
        remedies=(
            *(
                Labelled(names.get(answer, answer), notes.text(remedy.say, remedy))
                for answer, remedy in feel.remedies.items()
            ),
            *(
                Labelled(names[answer], notes.text(option.advice or "", option))
                for answer, option in general.items()
            ),
        ),
    )


def _ladder(exercise: Exercise, catalogue: Catalogue, notes: SourceNotes) -> Iterator[LadderStep]:
    for place, way, ids in (
        ("easier", _("Easier"), exercise.easier),
        ("harder", _("Harder"), exercise.harder),
        ("related", _("Related"), exercise.related),
    ):
        for one in ids:
            if (known := catalogue.exercises.get(one)) is not None:
                change = exercise.made_easier.get(one) if place == "easier" else None
                yield LadderStep(
                    exercise=one,
                    name=content(known.name),
                    place=place,
                    way=way,
                    change=notes.text(change.say, change) if change else None,
                )


def _ladder_texts(exercise: Exercise, notes: SourceNotes) -> Iterator[Labelled]:
    in_a_set = (one for key, one in exercise.made_easier.items() if key not in exercise.easier)
    for one in in_a_set:
        yield Labelled(_("Easier in the set"), notes.text(one.say, one))
    for way, texts in (
        (_("Easier"), exercise.easier_text),
        (_("Harder"), exercise.harder_text),
    ):
        for text in texts:
            yield Labelled(way, notes.text(text.text, text))


def _self_test(exercise: Exercise, notes: SourceNotes) -> SelfTest | None:
    result = exercise.result
    if result is None:
        return None
    return SelfTest(
        question=notes.text(result.question, result),
        answers=_(", ").join(content(answer) for answer in result.scale),
        when_low=content(result.when_low),
    )
