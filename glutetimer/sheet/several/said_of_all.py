"""What a line says of all its exercises, before or behind them, and how it comes to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.doses.dose import MAX, ReadDose
from glutetimer.sheet.doses.meanings import take
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.measures import highest, lowest, plain
from glutetimer.sheet.phrases.phrase_kinds import ASIDES
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import SheetAnswer, SheetBlock, SheetKey, SheetPart, SheetQuestion
from glutetimer.sheet.several.line_tail import AGAIN, OF_ALL, Clause, is_bare, is_times, said_in
from glutetimer.sheet.tokens.sheet_token import Token

_OF_CIRCUITS: Final = frozenset(
    (SheetKey.ROUNDS, SheetKey.REST_ROUNDS, SheetKey.REST_EXERCISES, SheetKey.NOTE)
)
_AMOUNTS: Final = frozenset((SheetKey.REPS, SheetKey.TIME))


def said_of_all(cut: Scan, clauses: Sequence[Clause], times: SheetKey) -> ReadDose:
    """Return what clauses say of all exercises.

    Args:
        cut: The line.
        clauses: The parts of it that are said of all.
        times: What "x 3" is: the rounds of a circuit, or the sets of each exercise.
    """
    dose = ReadDose(cut.text)
    for phrase in said_in(cut, clauses):
        if is_times(cut, phrase):
            _take_times(cut, dose, phrase, times)
        elif phrase.says not in ASIDES:
            take(dose, phrase.says, cut.tokens[phrase.first : phrase.end])
    for token in (one for each in clauses for one in cut.tokens[each.first : each.end]):
        if token.kind == "ONCE" and token.folded == "once" and "repeat" in cut.all_words:
            _in_a_word(cut, dose, token, times)
    _settle(cut, clauses, dose, times)
    return dose


def _settle(cut: Scan, clauses: Sequence[Clause], dose: ReadDose, times: SheetKey) -> None:
    """Decide what "each" and "both", a number, sets and a rest are, said of all."""
    said = said_in(cut, clauses)
    is_each = times in dose.parts and any(is_bare(cut, one, "EACH") for one in said)
    is_both = len(dose.parts) > 1 and any(is_bare(cut, one, "BOTH") for one in said)
    names_side = any(
        one.says == "each" and one.end - one.first > 1 for one in said
    )  # "both 2x12 each side"
    if is_each or (is_both and not names_side):
        dose.parts.pop(SheetKey.SIDE, None)  # "2 sets each": of each exercise
    for says, amount, place in dose.waiting if times is SheetKey.SETS else ():
        if says == "number":  # "all 12"
            dose.put(SheetKey.REPS, amount, place)
    if times is not SheetKey.ROUNDS:
        return
    sets = dose.parts.pop(SheetKey.SETS, None)
    if sets is not None:
        dose.parts.setdefault(SheetKey.ROUNDS, sets)
    is_heading = list(clauses[:1]) == [Clause(0, len(cut.tokens))]
    if SheetKey.REST in dose.parts and not (is_heading and _rests_each(cut, dose)):
        dose.parts.setdefault(SheetKey.REST_ROUNDS, dose.parts.pop(SheetKey.REST))


def _rests_each(cut: Scan, dose: ReadDose) -> bool:
    """Return whether a rest follows each exercise: that of intervals, or a short one."""
    if SheetKey.REST_ROUNDS in dose.parts or any(one.says == "intervals" for one in cut.phrases):
        return True
    work, rest = (dose.parts.get(key) for key in (SheetKey.TIME, SheetKey.REST))
    if work is None or rest is None or work.value == MAX:
        return False
    return highest(rest.value) <= highest(work.value)  # type: ignore[arg-type] # amounts


def _take_times(cut: Scan, dose: ReadDose, phrase: DosePhrase, times: SheetKey) -> None:
    """Take how often all is done: "x 3", "twice", "2 more times"."""
    tokens = cut.tokens[phrase.first : phrase.end]
    amount = next((one for one in tokens if one.kind == "AMOUNT"), None)
    if amount is None:
        _in_a_word(cut, dose, tokens[-1], times)
    elif phrase.says == "more":
        number = lowest(plain(amount.value))
        dose.ask((times,), amount.place, {times: number + 1}, {times: number})
    else:
        dose.put(times, plain(amount.value), amount.place)


def _in_a_word(cut: Scan, dose: ReadDose, token: Token, times: SheetKey) -> None:
    """Take "twice"; what is repeated twice may be done three times."""
    number = {"once": 1, "twice": 2, "thrice": 3}.get(token.folded.removesuffix(" more"))
    if number is None or times in dose.parts:
        return
    if AGAIN & set(cut.all_words):
        dose.ask((times,), token.place, {times: number + 1}, {times: number})
    else:
        dose.put(times, number, token.place)


def shared_with(
    blocks: Sequence[SheetBlock], dose: ReadDose, finder: NameFinder
) -> tuple[SheetBlock, ...]:
    """Return exercises with what is said of all of them, as far as they say nothing else."""
    return tuple(_shared(one, dose, finder, is_last=one is blocks[-1]) for one in blocks)


def _shared(block: SheetBlock, dose: ReadDose, finder: NameFinder, *, is_last: bool) -> SheetBlock:
    known = {*block.parts, *(one for question in block.questions for one in question.about)}
    parts, questions = dict(block.parts), list(block.questions)
    for key, part in dose.parts.items():
        is_said = key in known or (key in _AMOUNTS and _AMOUNTS & known)
        if is_said or key in _OF_CIRCUITS:
            continue
        if key is not SheetKey.SIDE:
            parts[key] = part
        elif not is_last and block.exercise is None and not _is_sure(dose, part):
            sides = (SheetAnswer({key: one}) for one in ("each", "both"))
            questions.append(SheetQuestion((key,), part.places[0], tuple(sides)))
        elif finder.has_sides(block.exercise) or block.exercise is None:
            value = "each" if part.value == "both" else part.value
            parts[key] = replace(part, value=value)
    questions += [one for one in dose.questions if not set(one.about) & (known | set(parts))]
    return replace(block, parts=parts, questions=tuple(questions))


def _is_sure(dose: ReadDose, part: SheetPart) -> bool:
    """Return whether "each side" is certainly said of all: "both legs", "all each side"."""
    before = dose.text[: part.places[0][0]].casefold().split()
    words = dose.text[slice(*part.places[0])].casefold().split()
    return "both" in words or bool(set(before[-2:]) & OF_ALL)


_OPEN: Final = frozenset(("times", "some_times", "by_either"))
"""Phrases at the end of a line that may be said of its last exercise or of all."""


def asking_of_sets(cut: Scan, blocks: tuple[SheetBlock, ...]) -> tuple[SheetBlock, ...]:
    """Return exercises, asking whether "x3" right behind the last one's reps is said of all."""
    *others, last = blocks
    ends = [cut.slice_of(one.first, one.end) for one in cut.phrases[-1:] if one.says in _OPEN]
    is_open = any(
        first <= place[0] < end
        for first, end in ends
        for key in (SheetKey.SETS,)
        for place in (last.parts[key].places if key in last.parts else ())
    )
    known = {key for one in others for key in one.parts}
    if not is_open or SheetKey.SETS not in last.parts or SheetKey.SETS in known:
        return blocks
    sets = last.parts[SheetKey.SETS]
    answers = tuple(SheetAnswer({SheetKey.SETS: one}) for one in (sets.value, 1))
    question = SheetQuestion((SheetKey.SETS,), sets.places[0], answers)
    return (*(replace(one, questions=(*one.questions, question)) for one in others), last)
