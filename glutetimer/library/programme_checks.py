"""Checks that a programme makes sense beside the exercises it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glutetimer.i18n import N_, _, content
from glutetimer.library.file_errors import UNKNOWN_EXERCISE, FileError, listed, shown, unknown
from glutetimer.training.bands import COLOURS, STRENGTHS
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import MAX_DEPTH, MAX_STEPS, Block, Programme
from glutetimer.training.tempo import LIFT_FIRST, Tempo, TempoNotationError

Exercises = Mapping[str, Exercise]

_CIRCUIT_FIELDS = frozenset(
    {"blocks", "rounds", "rest_between_rounds_s", "optional", "note", "sources", "default"}
)
_BANDS = (*COLOURS, *STRENGTHS)
_ONLY_CIRCUIT_FIELDS = ("rounds", "rest_between_rounds_s")


def programme_mistakes(
    programme: Programme, exercises: Exercises, usual_sets: int
) -> Iterator[FileError]:
    """Find what is wrong with a programme that has the right shape.

    Args:
        programme: The programme.
        exercises: All exercises that it may name.
        usual_sets: How many sets are done where the programme does not say.
    """
    if bool(programme.blocks) == bool(programme.weeks):
        yield FileError(
            "",
            N_("{place} has both blocks and weeks")
            if programme.blocks
            else N_("{place} has no blocks"),
            _("Write either [[blocks]] or [[weeks]]."),
        )
    yield from _blocks(programme.blocks, "blocks", exercises, 0)
    yield from _length(programme.blocks, "blocks", exercises, usual_sets)
    last = 0
    for index, week in enumerate(programme.weeks):
        at = f"weeks[{index}]"
        if week.week <= last:
            yield FileError(
                f"{at}.week",
                N_("{place} is {week}"),
                _("Weeks go up: write {week}.").format(week=last + 1),
                gaps={"week": week.week},
            )
        last = max(last, week.week)
        if not week.blocks:
            yield FileError(f"{at}.blocks", N_("{place} is empty"), _("Add a block to the week."))
        yield from _blocks(week.blocks, f"{at}.blocks", exercises, 0)
        yield from _length(week.blocks, f"{at}.blocks", exercises, usual_sets)


def _blocks(
    blocks: tuple[Block, ...], place: str, exercises: Exercises, depth: int
) -> Iterator[FileError]:
    for index, block in enumerate(blocks):
        at = f"{place}[{index}]"
        if (block.exercise is not None) == bool(block.blocks):
            yield FileError(
                at,
                N_("{place} has both an exercise and blocks")
                if block.blocks
                else N_("{place} has nothing to do"),
                _('Write either exercise = "..." or the blocks of a circuit.'),
            )
        if block.blocks and depth == MAX_DEPTH:
            message = N_("{place} is a circuit more than {limit} deep")
            yield FileError(
                at,
                message,
                _("Put its blocks into the circuit around it."),
                gaps={"limit": MAX_DEPTH},
            )
        elif block.blocks:
            yield from _idle(block, at, circuit=block.exercise is None)
            yield from _blocks(block.blocks, f"{at}.blocks", exercises, depth + 1)
        if block.exercise is not None:
            yield from _exercise(block, at, exercises)


def _exercise(block: Block, at: str, exercises: Exercises) -> Iterator[FileError]:
    named = {f"{at}.exercise": block.exercise}
    named |= {f"{at}.choose_from[{n}]": name for n, name in enumerate(block.choose_from)}
    for place, name in named.items():
        if name is None:
            continue
        if name not in exercises:
            yield unknown(place, name, exercises, UNKNOWN_EXERCISE)
        elif exercises[name].status == "mentioned":
            message = N_("{place} names {name}, which is only mentioned and cannot be trained here")
            yield FileError(
                place, message, _("Choose another exercise."), gaps={"name": shown(name)}
            )
    yield from _tempo(block, at)
    yield from _band(block, at)
    exercise = exercises.get(block.exercise or "")
    if exercise is not None:
        yield from _idle(block, at, circuit=False)
        yield from _effects(block, at, exercise)


def _tempo(block: Block, at: str) -> Iterator[FileError]:
    if block.tempo is None:
        return
    try:
        tempo = Tempo.parse(block.tempo, LIFT_FIRST)  # what it says is the same in any order
    except TempoNotationError as error:
        remedy = _("The parts are lower, bottom, lift and top, in seconds.")
        yield FileError(
            f"{at}.tempo", N_("{place} cannot be read: {error}"), remedy, gaps={"error": error}
        )
        return
    if not (tempo.lift_ms and tempo.lower_ms):
        message = N_("{place} is {tempo}, where a movement takes no time")
        yield FileError(
            f"{at}.tempo",
            message,
            _("Give both movements, the first and the third, a time."),
            gaps={"tempo": shown(block.tempo)},
        )


def _band(block: Block, at: str) -> Iterator[FileError]:
    """Remark on a band that is no colour and no strength: it may be what a person calls theirs."""
    if block.band is None or block.band in _BANDS:
        return
    remedy = _("That is fine if you call it so. Known are {names}.")
    yield FileError(
        f"{at}.band",
        N_("{place} is {band}, which is no colour or strength that is known here"),
        remedy.format(names=listed(_BANDS)),
        minor=True,
        gaps={"band": shown(block.band)},
    )


def _effects(block: Block, at: str, exercise: Exercise) -> Iterator[FileError]:
    """Remark on values that do nothing or are far from what the exercise recommends."""
    mode = exercise.timing.mode
    paced = mode in ("reps", "continuous", "test")
    idle = {
        "tempo": block.tempo is not None and not paced,
        "hold_s": block.hold_s is not None and mode in ("drill", "distance"),
        "duration_s": block.duration_s is not None and mode not in ("drill", "distance"),
        "first_side": block.first_side is not None and exercise.sides == "both",
        "side": block.side is not None and exercise.sides != "per_side",
        "rest_between_sides_s": (
            block.rest_between_sides_s is not None
            and (exercise.sides != "per_side" or block.side is not None)
        ),
    }
    for name, is_idle in idle.items():
        if is_idle:
            message = N_("{place} has no effect on {exercise}")
            yield FileError(
                f"{at}.{name}",
                message,
                _("Leave it out."),
                minor=True,
                gaps={"exercise": content(exercise.name)},
            )
    reps = exercise.reps
    if block.reps is not None and mode != "drill" and not _usual_reps(block.reps, exercise):
        yield FileError(
            f"{at}.reps",
            N_("{place} is {reps}, outside the {min} to {max} of {exercise}"),
            _("That is fine if you mean it."),
            minor=True,
            gaps={
                "reps": block.reps,
                "min": reps.min,
                "max": reps.max,
                "exercise": content(exercise.name),
            },
        )


def _usual_reps(reps: int, exercise: Exercise) -> bool:
    ranges = (exercise.reps, exercise.reps_in_full_set)
    return any(known is not None and known.min <= reps <= known.max for known in ranges)


def _idle(block: Block, at: str, *, circuit: bool) -> Iterator[FileError]:
    """Remark on fields of a circuit that stand in an exercise, and the other way round."""
    for name in block.__struct_fields__:
        value = getattr(block, name)
        if value in (None, False, ()):
            continue
        if circuit and name not in _CIRCUIT_FIELDS:
            message = N_("{place} has no effect on a circuit")
            remedy = _("Write it into the blocks inside.")
        elif not circuit and not block.blocks and name in _ONLY_CIRCUIT_FIELDS:
            message = N_("{place} has an effect on circuits only")
            remedy = _("Write sets instead, or a circuit.")
        else:
            continue
        yield FileError(f"{at}.{name}", message, remedy, minor=True)


def _length(
    blocks: tuple[Block, ...], place: str, exercises: Exercises, usual_sets: int
) -> Iterator[FileError]:
    steps = sum(_steps(block, exercises, usual_sets) for block in blocks)
    if steps > MAX_STEPS:
        yield FileError(
            place,
            N_("{place} come to {steps} reps"),
            _("Write fewer reps, sets or rounds: {limit} are allowed in one session.").format(
                limit=MAX_STEPS
            ),
            gaps={"steps": steps},
        )


def _steps(block: Block, exercises: Exercises, sets: int) -> int:
    """Count the reps of a block with all its sets and rounds; each is a step at most."""
    if block.blocks:
        return (block.rounds or 1) * sum(_steps(inner, exercises, 1) for inner in block.blocks)
    exercise = exercises.get(block.exercise or "")
    if exercise is None:
        return 0
    if exercise.timing.mode == "drill":
        reps = 1
    elif exercise.timing.mode == "hold":
        reps = block.reps or exercise.reps.min
    else:
        reps = block.reps or exercise.reps.max
    return (block.sets or sets) * reps
