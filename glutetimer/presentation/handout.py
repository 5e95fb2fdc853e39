"""A programme on paper: what is done, exercise by exercise, in the words of the sheet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from glutetimer.app.handout import Handout
from glutetimer.exchange.code_text import parts_of
from glutetimer.exchange.programme_code import too_long_for_code
from glutetimer.i18n import N_, _, content, ngettext
from glutetimer.i18n.letter_case import capitalised, inside
from glutetimer.i18n.sentences import as_sentence
from glutetimer.presentation.amounts import (
    MINUTE_S,
    SECOND_MS,
    Exercises,
    band_text,
    if_you_like,
    length_text,
    load_text,
    moves_text,
)
from glutetimer.presentation.kit import banded_kit, fetch_text
from glutetimer.presentation.kit_lines import KitLine
from glutetimer.presentation.movement import movement_text
from glutetimer.presentation.placed_blocks import (
    PlacedBlock,
    common_rest_ms,
    common_rest_text,
    placed_blocks,
)
from glutetimer.presentation.programme_card import StepLine, programme_card
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription
from glutetimer.session.set_up import set_up_besides
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance
from glutetimer.training.programme import Block, Programme
from glutetimer.training.wording import phase_word, side_text

LONGEST_CODE: Final = 1450
"""So many letters of a code make a picture that a telephone still reads from paper."""
MOST_CODES: Final = 6
WEEKS: Final = 4
"""So many weeks have circles to be filled in."""
USUAL_TIMES: Final = 4
MOST_TIMES: Final = 7
"""How many circles a week has."""
_TWO: Final = 2
_EVERY_SO_MANY_DAYS: Final = (
    r"\b(?P<other>(every (other|second|2nd)|alternate) days?)\b|\bevery (?P<number>\d+) days\b"
)
_WEEK_DAYS: Final = r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s?day|nesday|rsday|urday|rs?)?s?\b"
_IN_WORDS: Final = {"once": 1, "twice": 2, "thrice": 3} | {
    words: number
    for number, words in enumerate(("one", "two", "three", "four", "five", "six", "seven"), 1)
}
_NUMBERS: Final = rf"\d+|\b(?:{'|'.join(_IN_WORDS)})\b"
_HOW: Final = N_("Drop this page, or a picture of it, on the window of glutetimer.")


@dataclass(frozen=True, slots=True)
class HandoutExercise:
    """One exercise on paper.

    `doing` is how much ("3 × 12 reps, hold 2 s, each side"), `how` the way there and the movement,
    `felt` where it works, `cues` what to think of in an exercise of the person's own. `figure` is
    the id of the exercise whose figure shows it, "" for none, `start` and `end` the words below the
    two pictures. `heading` comes before the first exercise of a circuit.
    """

    number: int
    name: str
    doing: str
    how: str
    felt: str
    note: str
    cues: str
    figure: str
    start: str
    end: str
    side: str = ""
    pictures: tuple[str, ...] = ()
    heading: str = ""


@dataclass(frozen=True, slots=True)
class HandoutPage:
    """All that stands on paper; `codes` are the texts of the pictures with the programme."""

    name: str
    lead: str
    kit: str
    week: str
    exercises: tuple[HandoutExercise, ...]
    stop: str
    safety: tuple[str, ...]
    warnings: tuple[str, ...]
    notes: tuple[str, ...]
    times: int
    codes: tuple[str, ...]
    code_note: str


def handout_page(handout: Handout, exercises: Exercises, guidance: Guidance) -> HandoutPage:
    """Return what stands on paper."""
    programme, plan = handout.programme, handout.planned.plan
    card = programme_card(handout.planned, exercises, guidance)
    rest_ms = common_rest_ms(plan)
    blocks = placed_blocks(programme, plan.week)
    safety = guidance.safety
    own = frozenset(one.id for one in handout.own_exercises)
    codes = parts_of(handout.code, LONGEST_CODE) if handout.code else ()
    codes = codes if len(codes) <= MOST_CODES else ()
    return HandoutPage(
        name=card.name,
        lead=_lead(programme, plan, rest_ms),
        kit=_kit(card.kit),
        week=_week(programme, plan),
        exercises=tuple(
            replace(
                _exercise(
                    number, one, line, blocks, exercises, guidance, names_rest=rest_ms is None
                ),
                cues=_cues(one.exercise) if one.exercise.id in own else "",
            )
            for number, (one, line) in enumerate(
                zip(plan.prescriptions, card.steps, strict=True), 1
            )
        ),
        stop=content(safety.before.text),
        safety=(content(safety.distinction.text), content(safety.radiating.text)),
        warnings=_notes(programme, are_warnings=True),
        notes=_notes(programme, are_warnings=False),
        times=_times(programme.often or ""),
        codes=codes,
        code_note=_code_note(handout, len(codes)),
    )


def how_often(programme: Programme) -> str:
    """Return how often a programme is to be done, as whoever prescribed it says; "" for nothing."""
    return programme.often or ""


def _lead(programme: Programme, plan: Plan, rest_ms: int | None) -> str:
    minutes = max(1, round(plan.total_ms / (MINUTE_S * SECOND_MS)))
    length = ngettext("{number} minute", "{number} minutes", minutes).format(number=minutes)
    often = how_often(programme)
    said = _("It takes about {length}, {often}.") if often else _("It takes about {length}.")
    sentences = [said.format(length=length, often=inside(often))]
    if rest_ms:
        sentences.append(common_rest_text(rest_ms))
    return " ".join(sentences)


def _week(programme: Programme, plan: Plan) -> str:
    if plan.week is None:
        return ""
    return _("Week {number} of {weeks}. The code has all of them.").format(
        number=plan.week, weeks=len(programme.weeks)
    )


def _kit(lines: Iterable[KitLine]) -> str:
    """Return what to fetch as a sentence, "" for nothing."""
    said = [
        _("{item} ({places})").format(item=inside(one.item), places=one.places)
        if one.places
        else inside(one.item)
        for one in lines
    ]
    return fetch_text(_(", ").join(said)) if said else ""


def _exercise(
    number: int,
    one: Prescription,
    line: StepLine,
    blocks: tuple[PlacedBlock, ...],
    exercises: Exercises,
    guidance: Guidance,
    *,
    names_rest: bool,
) -> HandoutExercise:
    exercise = one.exercise
    placed = (
        blocks[one.block] if one.block < len(blocks) else PlacedBlock(Block(exercise=exercise.id))
    )
    start, end = _ends(exercise)
    return HandoutExercise(
        number=number,
        name=line.name,
        doing=_doing(one, line, placed.block, names_rest=names_rest and one.sets > 1),
        how=_how(one),
        felt=_felt(exercise, guidance),
        note=_note(placed.block.note) if placed.block.note else "",
        cues="",
        figure=_figure(exercise, exercises),
        start=start,
        end=end,
        side="" if len(one.sides) == 1 and one.only_side is None else one.first_side.value,
        pictures=getattr(exercise, "pictures", ()),
        heading=placed.heading,
    )


def _figure(exercise: Exercise, exercises: Exercises) -> str:
    """Return the id of the movement that is drawn: its own, or that of the one it is like."""
    like = exercises.get(getattr(exercise, "like", None) or "")
    return exercise.pose or (like.pose if like else None) or ""


def _doing(one: Prescription, line: StepLine, block: Block, *, names_rest: bool) -> str:
    parts = [line.doing, line.sides]
    if block.tempo and line.tempo:
        parts.append(moves_text(one.tempo))  # the line says how long it is held
    if one.band:
        bands = [kit for kit in one.exercise.needed_kit if kit.item == "mini_band"]
        parts += [banded_kit(kit, one.band) for kit in bands] or [band_text(one.band)]
    if one.load_kg:
        parts.append(load_text(one.load_kg))
    if names_rest:
        parts.append(_("rest {length}").format(length=length_text(one.rest_ms)))
    said = _(", ").join(part for part in parts if part)
    return if_you_like(said) if one.optional else said


def _how(one: Prescription) -> str:
    """Return how to get there, for the side that begins, and how it moves."""
    exercise = one.exercise
    side = side_text(exercise, one.first_side.value) if len(one.sides) == 2 else ""  # noqa: PLR2004 - left and right
    if one.only_side:
        side = side_text(exercise, one.only_side)
    texts = [content(text.text) for text in set_up_besides(exercise, side)]
    texts = [content(side), *texts, movement_text(exercise, one.tempo.hold_ms)]
    if side and one.only_side is None:
        texts.append(_("Then the other side."))
    return " ".join(text for text in texts if text) or _("As you were shown.")


def _felt(exercise: Exercise, guidance: Guidance) -> str:
    if exercise.feel is None:
        return ""
    labels = {option.id: option.label for option in guidance.feel_check.options}
    where = [content(labels[one]) for one in exercise.feel.where if one in labels]
    if not where:
        return ""
    return _("Felt here: {places}.").format(places=_(", ").join(map(inside, where)))


def _notes(programme: Programme, *, are_warnings: bool) -> tuple[str, ...]:
    said = (one.text for one in programme.note if one.warning == are_warnings)
    return tuple(_note(content(text)) for text in said)


def _note(words: str) -> str:
    """Return a note as a sentence: it stands before or after others."""
    return capitalised(as_sentence(words))


def _cues(exercise: Exercise) -> str:
    """Return what to think of, as one sentence; "" for nothing."""
    cues = [content(cue.say).rstrip(".") for cue in exercise.cues]
    if not cues:
        return ""
    return as_sentence(_("Think of: {cues}").format(cues=_(", ").join(map(inside, cues))))


def _ends(exercise: Exercise) -> tuple[str, str]:
    """Return the words below the two pictures."""
    start = inside(_("Start"))
    match exercise.timing.mode:
        case "hold":
            end = "hold"
        case "drill" | "distance":
            return start, inside(content(phase_word(exercise, "drill")))
        case _:
            end = exercise.timing.order[0].value
    return start, inside(content(phase_word(exercise, end)))


def _times(often: str) -> int:
    """Return how many circles a week has: as many as the most times a week that are said."""
    said = often.casefold()
    if found := re.search(_EVERY_SO_MANY_DAYS, said):
        gap = _TWO if found["other"] else max(1, int(found["number"]))
        return -(-MOST_TIMES // gap)
    if re.search(r"\b(day|daily)\b", said):
        return MOST_TIMES
    if days := set(re.findall(_WEEK_DAYS, said)):
        return len(days)
    numbers = [_IN_WORDS.get(one) or int(one) for one in re.findall(_NUMBERS, said)]
    return min(max(numbers), MOST_TIMES) if numbers and max(numbers) > 0 else USUAL_TIMES


def _code_note(handout: Handout, codes: int) -> str:
    if not codes:
        return str(too_long_for_code(handout.programme))
    holds = ngettext(
        "The code holds the whole programme and nothing about you.",
        "The {number} codes together hold the whole programme and nothing about you.",
        codes,
    ).format(number=codes)
    parts = [holds, _(_HOW), _("No network is needed.")]
    if handout.pictures_stay:
        parts.append(_("Your own pictures are on this page and not in the code."))
    return " ".join(parts)
