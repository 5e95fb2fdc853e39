"""A programme as a FIT workout for a watch: reps, holds and rests, with repeats folded up.

It takes a tenth of a second to load: import it where it is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from fit_tool.data_message import DataMessage
from fit_tool.fit_file_builder import FitFileBuilder
from fit_tool.profile.messages.exercise_title_message import ExerciseTitleMessage
from fit_tool.profile.messages.workout_message import WorkoutMessage
from fit_tool.profile.messages.workout_step_message import WorkoutStepMessage
from fit_tool.profile.profile_type import (
    FileType,
    Intensity,
    Sport,
    SubSport,
    WorkoutStepDuration,
    WorkoutStepTarget,
)

from glutetimer.exchange.fit_exercises import FitName, Titles, short
from glutetimer.exchange.fit_file_id import file_id
from glutetimer.exchange.tempo_text import tempo_text
from glutetimer.i18n import N_, _, content
from glutetimer.session.plan import Plan
from glutetimer.session.steps import Side, Step, StepKind
from glutetimer.training.exercise import Exercise

LONGEST_REPEAT: Final = 16
"""How many steps are looked at for a repeat; exercises on two sides with rests have four."""

_SIDES: Final = {
    Side.LEFT: N_("{name}, left"),
    Side.RIGHT: N_("{name}, right"),
    Side.ALTERNATING: N_("{name}, sides in turn"),
}


@dataclass(frozen=True, slots=True)
class WorkoutStep:
    """One step on the watch. Reps where there are any, else a time; neither waits for the lap key.

    `exercise` is "" for a rest.
    """

    name: str
    exercise: str = ""
    reps: int = 0
    length_ms: int = 0
    note: str = ""
    load_kg: float | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """The last `back` parts, `times` times in all."""

    back: int
    times: int


def workout(
    plan: Plan, exercises: Mapping[str, Exercise], names: Mapping[str, FitName], utc_ms: int
) -> bytes:
    """Return a plan as a FIT workout file.

    Args:
        plan: What will be done, step by step.
        exercises: All of our exercises by id.
        names: What the FIT profile knows of them.
        utc_ms: When the file is made.
    """
    titles = Titles(names)
    steps = list(_steps(folded(parts(plan, exercises)), exercises, titles))
    whole = WorkoutMessage()
    whole.workout_name = short(content(plan.name))
    whole.sport = Sport.TRAINING
    whole.sub_sport = SubSport.STRENGTH_TRAINING
    whole.num_valid_steps = len(steps)
    builder = FitFileBuilder(auto_define=True)
    for message in (file_id(FileType.WORKOUT, utc_ms), whole, *steps, *_titles(titles)):
        builder.add(message)
    return bytes(builder.build_bytes())


def parts(plan: Plan, exercises: Mapping[str, Exercise]) -> list[WorkoutStep]:
    """Return what the watch leads through, one after the other; rests in a row become one."""
    found: list[WorkoutStep] = []
    rest_ms = 0
    for step in plan.steps:
        if step.kind.is_work:
            if found and rest_ms:
                found.append(WorkoutStep(_("Rest"), length_ms=rest_ms))
            found.append(_work(step, exercises))
            rest_ms = 0
        elif step.kind is not StepKind.END:
            rest_ms += step.length_ms
    return found


def folded(found: Sequence[WorkoutStep]) -> list[WorkoutStep | Repeat]:
    """Fold what is done several times in a row into repeats; what is done stays the same."""
    steps: list[WorkoutStep | Repeat] = []
    at = 0
    while at < len(found):
        length, times = max(
            ((size, _times(found, at, size)) for size in range(1, LONGEST_REPEAT + 1)),
            key=lambda each: each[0] * (each[1] - 1) - (each[1] > 1),
        )
        if times == 1 or length * (times - 1) <= 1:
            length = times = 1
        steps += found[at : at + length]
        if times > 1:
            steps.append(Repeat(length, times))
        at += length * times
    return steps


def _times(found: Sequence[WorkoutStep], at: int, size: int) -> int:
    pattern = found[at : at + size]
    times = 1
    while found[at + times * size : at + (times + 1) * size] == pattern:
        times += 1
    return times if len(pattern) == size else 1


def _work(step: Step, exercises: Mapping[str, Exercise]) -> WorkoutStep:
    known = exercises.get(step.exercise)
    name = content(known.name) if known else step.exercise
    tempo = tempo_text(step.tempo)
    facts = (
        _("tempo {tempo}").format(tempo=tempo) if tempo else "",
        _("{strength} band").format(strength=_(step.band)) if step.band else "",
    )
    return WorkoutStep(
        name=_(_SIDES[step.side]).format(name=name) if step.side in _SIDES else name,
        exercise=step.exercise,
        reps=step.reps if step.kind is StepKind.SET else 0,
        length_ms=step.length_ms if step.kind in (StepKind.HOLD, StepKind.DRILL) else 0,
        note=", ".join(fact for fact in facts if fact),
        load_kg=step.load_kg,
    )


def _steps(
    found: Sequence[WorkoutStep | Repeat], exercises: Mapping[str, Exercise], titles: Titles
) -> Iterator[DataMessage]:
    for number, item in enumerate(found):
        message = WorkoutStepMessage()
        message.message_index = number
        if isinstance(item, Repeat):
            message.duration_type = WorkoutStepDuration.REPEAT_UNTIL_STEPS_CMPLT
            message.duration_value = number - item.back
            message.target_value = item.times
        else:
            _fill(message, item, exercises, titles)
        yield message


def _fill(
    message: WorkoutStepMessage,
    part: WorkoutStep,
    exercises: Mapping[str, Exercise],
    titles: Titles,
) -> None:
    message.workout_step_name = short(part.name)
    message.target_type = WorkoutStepTarget.OPEN
    message.target_value = 0
    message.intensity = Intensity.ACTIVE if part.exercise else Intensity.REST
    if part.reps:
        message.duration_type = WorkoutStepDuration.REPS
        message.duration_value = part.reps
    elif part.length_ms:
        message.duration_type = WorkoutStepDuration.TIME
        message.duration_time = part.length_ms / 1000
    else:
        message.duration_type = WorkoutStepDuration.OPEN
        message.duration_value = 0
    if part.note:
        message.notes = short(part.note)
    if part.exercise:
        known = exercises.get(part.exercise)
        name = titles.of(part.exercise, content(known.name) if known else part.exercise)
        message.exercise_category = name.category
        message.exercise_name = name.name
    if part.load_kg:
        message.exercise_weight = part.load_kg


def _titles(titles: Titles) -> Iterator[DataMessage]:
    for number, (name, title) in enumerate(titles.written.items()):
        message = ExerciseTitleMessage()
        message.message_index = number
        message.exercise_category = name.category
        message.exercise_name = name.name
        message.workout_step_name = title
        yield message
