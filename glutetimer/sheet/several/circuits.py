"""Circuits and supersets on a line: "3 rounds of:", "Superset: squat 3x8 + lunge"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.names.line_name import name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.reading import SheetBlock, SheetKey
from glutetimer.sheet.several.day_before import day_before
from glutetimer.sheet.several.line_head import head_of, opens_group
from glutetimer.sheet.several.line_tail import (
    OF_ALL,
    THROUGH,
    Clause,
    amount_of,
    is_times,
    said_in,
    tail_of,
)
from glutetimer.sheet.several.said_of_all import said_of_all, shared_with
from glutetimer.sheet.several.several import several_in
from glutetimer.sheet.several.sharing import sharing_in
from glutetimer.sheet.talk.sentence import begin_of_sentence
from glutetimer.sheet.talk.talk import told_in
from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.tokens.sheet_token import MARK
from glutetimer.sheet.vocabulary.heading_words import PARTS, ROUND_WORDS, SECTIONS

_REPEATING: Final = frozenset(("repeat", "do", "complete", "perform", "go", "run", "cycle", "then"))
_ALL_THAT: Final = (("all", "that"), ("all", "of"), ("all", "this"), ("all", "these"))
_MOST_ROUNDS: Final = 6
_AGAIN: Final = frozenset(("repeat", "repeated"))


def circuit_in(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return a circuit: "3 rounds of:", "Repeat circuit 3 times", "Superset: squat 3x8 + lunge"."""
    day, begin = day_before(cut)
    head = head_of(cut, finder, begin)
    words = {word for chunk in cut.chunks for word in cut.words(chunk)}
    named = words & ROUND_WORDS
    has_rounds = any(
        one.says in ("rounds", "vague_rounds") and not _is_later(cut, one) for one in cut.phrases
    )
    has_rounds = has_rounds or _has_rounds_of_intervals(cut)
    is_labelled = bool(cut.label) and any(one.kind == MARK for one in cut.tokens)
    is_told = bool(has_rounds or named or is_labelled or _repeats_all(cut))
    is_told = is_told or _is_at_stations(cut) or _is_section_through(cut)
    is_group = head > 0 and opens_group(cut, head - 1)
    tail = tail_of(cut, head, in_turn=is_told or is_group)
    if not (is_told or is_group or _is_done_again(cut, head, tail)):
        return None
    end = tail[0].first if tail else len(cut.tokens)
    in_turn = int(is_told and cut.tokens[0].folded == "alternate")  # "alternate squats and lunges"
    head = max(head, in_turn)
    blocks = _blocks_in(cut, finder, head, end, is_told=is_told)
    if not blocks and not is_told:
        return None
    if len(blocks) == 1 and named and not has_rounds and named <= _IN_PAIRS:
        return None  # "pair the bridges with nothing, 4 x 8"
    name = name_in(cut, finder)
    if name is not None and not name.found.is_known:
        name = told_in(cut, finder) or name
    ends = cut.text[slice(*cut.place)].rstrip().endswith(":")
    if not blocks and name is not None and name.found.is_known and not (named and ends):
        return None  # "squats 10 reps, 3 rounds": rounds of one exercise are its sets
    said = [Clause(in_turn, head), *tail] if blocks else [Clause(0, len(cut.tokens))]
    dose = said_of_all(cut, [one for one in said if not _is_for_long(cut, one)], SheetKey.ROUNDS)
    for one in filter(partial(_is_for_long, cut), tail):  # "repeat for 20 min"
        place = cut.slice_of(one.first, one.end)
        dose.ask((SheetKey.ROUNDS,), place, *({SheetKey.ROUNDS: often} for often in _LIKELY))
        dose.put(SheetKey.NOTE, cut.text_of(one.first, one.end), place)
    if not dose.parts and not dose.questions and not blocks and not ends:
        return None
    if len(blocks) == 1 and SheetKey.REST in dose.parts:
        dose.parts.setdefault(SheetKey.REST_ROUNDS, dose.parts.pop(SheetKey.REST))
    parts, asked = dose.parts, tuple(dose.questions)
    if blocks:
        blocks = _in_turn(shared_with(blocks, replace(dose, questions=[]), finder), dose)
    return LineReading(cut, blocks, None, parts, asked, is_circuit=True, is_known=True, day=day)


_IN_PAIRS: Final = frozenset(("pair", "paired", "superset", "supersets", "combo"))
"""What is called so has at least two exercises."""


def _blocks_in(
    cut: Scan, finder: NameFinder, head: int, end: int, *, is_told: bool
) -> tuple[SheetBlock, ...]:
    """Return the exercises of a circuit, none where the line only tells of one."""
    blocks = several_in(cut, finder, head, end, in_turn=is_told)
    blocks = blocks or sharing_in(cut, finder, head, end, in_turn=True)
    if not blocks and any(one.says in _TIMED for one in said_in(cut, [Clause(0, head)])):
        blocks = several_in(cut, finder, head, end, is_dosed=True)
    return blocks or (several_in(cut, finder, head, end, at_least=1) if head else ())


def _in_turn(blocks: tuple[SheetBlock, ...], dose: ReadDose) -> tuple[SheetBlock, ...]:
    """Return exercises without what belongs to their rounds; work and rest in turn go to each."""
    rest = dose.parts.get(SheetKey.REST_ROUNDS)
    if SheetKey.TIME in dose.parts and rest is not None and len(blocks) > 1:
        del dose.parts[SheetKey.REST_ROUNDS]
        dose.parts.setdefault(SheetKey.REST_EXERCISES, rest)
    for key in set(dose.parts) - _OF_ROUNDS:
        del dose.parts[key]
    return blocks


_OF_ROUNDS: Final = frozenset(
    (
        *(SheetKey.ROUNDS, SheetKey.REST_ROUNDS, SheetKey.REST_EXERCISES, SheetKey.PER),
        *(SheetKey.SETS, SheetKey.NOTE),
    )
)


def _is_later(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether rounds are those of another day: "drop to 2 rounds in race week"."""
    before = [one.folded for one in cut.tokens[max(phrase.first - 3, 0) : phrase.first]]
    return bool(_CHANGING & set(before))


_CHANGING: Final = frozenset(
    (
        *("drop", "reduce", "cut", "increase", "progress", "build", "building", "working", "move"),
        *("up", "add", "adding", "started", "down", "if", "when"),
    )
)


_TIMED: Final = frozenset(("intervals", "time", "sets_time", "time_times"))
"""What is said of each exercise of a circuit before them: "40 s on, 20 s off"."""


def _is_section_through(cut: Scan) -> bool:
    """Return whether a heading says how often its part is done: "Strength, 2 times through"."""
    times = [one for one in cut.phrases if is_times(cut, one) and one.end < len(cut.tokens)]
    is_through = any(cut.tokens[one.end].folded in THROUGH for one in times)
    words = {word for one in cut.chunks for word in cut.words(one)}
    return is_through and words <= SECTIONS | PARTS | THROUGH


def _is_at_stations(cut: Scan) -> bool:
    """Return whether a line says how long is worked at each station: "40 s at each station"."""
    is_timed = any(one.says in ("time", "intervals") for one in cut.phrases)
    return is_timed and bool(_STATIONS & set(cut.all_words))


_STATIONS: Final = frozenset(("station", "stations"))


def _has_rounds_of_intervals(cut: Scan) -> bool:
    """Return whether intervals are done in rounds: "30 on 30 off x 4 rounds"."""
    ends = {one.end for one in cut.phrases if one.says == "intervals"}
    return any(at in ends and one.kind == "ROUNDS" for at, one in enumerate(cut.tokens))


def _repeats_all(cut: Scan) -> bool:
    """Return whether a line says how often all that it stands below is done."""
    is_all = tuple(cut.all_words[:2]) in _ALL_THAT
    is_told = (cut.first_word in _REPEATING or is_all or _goes_round(cut)) and not any(
        one.says == "often" for one in cut.phrases
    )
    is_each = any(one.kind == "EACH" for one in cut.tokens)  # "3 sets of each" are no rounds
    times = [one for one in cut.phrases if is_times(cut, one)]
    times = [one for one in times if not (is_each and one.says == "sets")]
    amounts = [one for one in times if amount_of(cut, one) <= _MOST_ROUNDS]
    return is_told and bool(set(cut.all_words) & (OF_ALL | THROUGH)) and len(amounts) == 1


def _goes_round(cut: Scan) -> bool:
    """Return whether a later sentence says how often one goes round: "… rest. Go round twice"."""
    for one in cut.phrases:
        begin = begin_of_sentence(cut, one.first) if is_times(cut, one) else 0
        words = cut.words(Chunk(begin, one.first)) if begin else []
        if words[:1] and words[0] in _REPEATING | {"work"} and THROUGH & set(words):
            return True
    return False


def _is_for_long(cut: Scan, clause: Clause) -> bool:
    """Return whether a clause says how long all is done again: "repeat for 20 min"."""
    again = any(one.folded in _AGAIN for one in cut.tokens[clause.first : clause.end])
    return again and any(one.says == "time" for one in said_in(cut, [clause]))


_LIKELY: Final = (3, 4, 5)


def _is_done_again(cut: Scan, head: int, tail: Sequence[Clause]) -> bool:
    """Return whether the words around exercises make rounds: "… twice through"."""
    around = [Clause(0, head), *tail]
    words = {word for one in around for word in cut.words(Chunk(one.first, one.end))}
    says = any(is_times(cut, phrase) for phrase in said_in(cut, around))
    says = says or any(_is_for_long(cut, one) for one in tail)
    return says and bool(words & (THROUGH | _AGAIN))
