"""Circuits and supersets on a line: "3 rounds of:", "Superset: squat 3x8 + lunge"."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.dose import MAX, ReadDose
from glutetimer.sheet.heading_words import ROUND_WORDS
from glutetimer.sheet.line_name import name_in
from glutetimer.sheet.line_reading import LineReading
from glutetimer.sheet.meanings import take
from glutetimer.sheet.measures import highest, lowest, plain
from glutetimer.sheet.name_surroundings import GLUE
from glutetimer.sheet.names import NameFinder
from glutetimer.sheet.phrase_kinds import ASIDES
from glutetimer.sheet.phrases import DosePhrase
from glutetimer.sheet.reading import SheetKey
from glutetimer.sheet.scan import Scan
from glutetimer.sheet.several import several_in
from glutetimer.sheet.sharing import sharing_in
from glutetimer.sheet.sheet_token import Token
from glutetimer.sheet.talk import told_in

_REPEATING: Final = frozenset(("repeat", "do", "complete", "perform", "go", "run", "cycle", "then"))
_ALL: Final = frozenset(
    ("all", "above", "everything", "whole", "these", "lot", "list", "them", "sequence", "exercises")
)
_MOST_ROUNDS: Final = 6
_AGAIN: Final = frozenset(("repeat", "repeated", "again"))


def circuit_in(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return a circuit: "3 rounds of:", "Repeat circuit 3 times", "Superset: squat 3x8 + lunge"."""
    words = {word for chunk in cut.chunks for word in cut.words(chunk)}
    has_rounds = any(one.says == "rounds" and not _is_later(cut, one) for one in cut.phrases)
    repeats = _repeats_all(cut)
    named = words & ROUND_WORDS
    if not (has_rounds or named or repeats):
        return None
    name = name_in(cut, finder)
    if name is not None and not name.found.is_known:
        name = told_in(cut, finder) or name
    begin = _after_colon(cut) or _after_round_word(cut)
    blocks = several_in(cut, finder, begin, at_least=1) if begin else ()
    begin = begin if blocks else 0
    if named and not blocks and (shared := sharing_in(cut, finder, in_turn=True)):
        return LineReading(cut, shared, is_circuit=True, is_known=True)
    if not blocks and name is not None and name.found.is_known and not named:
        return None  # "squats 10 reps, 3 rounds": rounds of one exercise are its sets
    dose = _rounds_of(cut, begin)
    ends = cut.text[slice(*cut.place)].rstrip().endswith(":")
    if not dose.parts and not dose.questions and not blocks and not ends:
        return None
    asked = tuple(dose.questions)
    if len(blocks) == 1 and SheetKey.REST in dose.parts:
        dose.parts.setdefault(SheetKey.REST_ROUNDS, dose.parts.pop(SheetKey.REST))
    return LineReading(cut, blocks, None, dose.parts, asked, is_circuit=True, is_known=True)


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


def _repeats_all(cut: Scan) -> bool:
    """Return whether a line says how often all that it stands below is done."""
    is_told = cut.first_word in _REPEATING and not any(one.says == "often" for one in cut.phrases)
    is_each = any(one.kind == "EACH" for one in cut.tokens)  # "3 sets of each" are no rounds
    times = [one for one in _times(cut) if not (is_each and one.says == "sets")]
    amounts = [one for one in times if _amount(cut, one) <= _MOST_ROUNDS]
    return is_told and bool(set(cut.all_words) & _ALL) and len(amounts) == 1


def _amount(cut: Scan, phrase: DosePhrase) -> float:
    tokens = cut.tokens[phrase.first : phrase.end]
    return next((highest(one.value) for one in tokens if one.kind == "AMOUNT"), 1)


def _times(cut: Scan) -> list[DosePhrase]:
    return [
        one
        for one in cut.phrases
        if one.says in ("times", "sets", "some_times", "twice")
        or (one.says == "travel" and cut.tokens[one.end - 1].folded in ("lap", "laps"))
    ]


def _rounds_of(cut: Scan, begin: int) -> ReadDose:
    """Return what a line says of the rounds: before the colon, where exercises stand behind it."""
    dose = ReadDose(cut.text)
    for phrase in cut.phrases:
        tokens = cut.tokens[phrase.first : phrase.end]
        if begin and phrase.first >= begin:
            break
        if phrase.says == "twice":
            _rounds_in_a_word(cut, dose, tokens[0])
        elif phrase in _times(cut):
            amount = next(one for one in tokens if one.kind == "AMOUNT")
            if tokens[-1].folded.startswith("more"):
                number = lowest(plain(amount.value))
                more = number + 1, number
                dose.ask(
                    (SheetKey.ROUNDS,), amount.place, *({SheetKey.ROUNDS: one} for one in more)
                )
                continue
            dose.put(SheetKey.ROUNDS, plain(amount.value), amount.place)
        elif phrase.says not in ASIDES:
            take(dose, phrase.says, tokens)
    for token in cut.tokens[: begin or None]:
        if token.kind == "ONCE" and token.folded == "once" and "repeat" in cut.all_words:
            _rounds_in_a_word(cut, dose, token)
    has_intervals = any(one.says == "intervals" for one in cut.phrases)
    is_of_each = has_intervals or SheetKey.REST_ROUNDS in dose.parts or _is_short_rest(dose)
    rest = None if is_of_each else dose.parts.pop(SheetKey.REST, None)
    if rest is not None:
        dose.parts.setdefault(SheetKey.REST_ROUNDS, rest)
    return dose


def _is_short_rest(dose: ReadDose) -> bool:
    """Return whether a rest is no longer than the work beside it, and so follows each exercise."""
    work, rest = (dose.parts.get(key) for key in (SheetKey.TIME, SheetKey.REST))
    if work is None or rest is None or work.value == MAX:
        return False
    return highest(rest.value) <= highest(work.value)  # type: ignore[arg-type] # amounts


def _rounds_in_a_word(cut: Scan, dose: ReadDose, token: Token) -> None:
    """Take "twice" as rounds; what is repeated twice may be done three times."""
    number = {"once": 1, "twice": 2, "thrice": 3}.get(token.folded)
    if number is None or SheetKey.ROUNDS in dose.parts:
        return
    if _AGAIN & set(cut.all_words):
        answers = {SheetKey.ROUNDS: number + 1}, {SheetKey.ROUNDS: number}
        dose.ask((SheetKey.ROUNDS,), token.place, *answers)
    else:
        dose.put(SheetKey.ROUNDS, number, token.place)


def _after_colon(cut: Scan) -> int:
    """Return where what follows a colon begins, 0 where nothing does."""
    for at, token in enumerate(cut.tokens[:-1]):
        if token.kind == "COLON" or (token.kind == "OF" and at + 2 < len(cut.tokens)):
            return at + 1
    for phrase in cut.phrases:
        if phrase.says == "rounds" and phrase.end < len(cut.tokens):
            return phrase.end
    return 0


def _after_round_word(cut: Scan) -> int:
    """Return where begins what follows "superset" at the head of a line, 0 where nothing does."""
    for at, token in enumerate(cut.tokens[:-1]):
        if token.folded in ROUND_WORDS:
            return at + 1
        if token.folded not in GLUE:
            return 0
    return 0
