"""Lines with more than one exercise: circuits, supersets, and exercises in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from glutetimer.sheet.dose import FEW, MAX, ReadDose
from glutetimer.sheet.heading_words import DAYS, SECTIONS
from glutetimer.sheet.line import block_of
from glutetimer.sheet.line_name import Name, name_in
from glutetimer.sheet.line_reading import LineReading
from glutetimer.sheet.meanings import take
from glutetimer.sheet.measures import highest, lowest, plain
from glutetimer.sheet.name_surroundings import GLUE, IMPERATIVE_NAMES
from glutetimer.sheet.names import NameFinder
from glutetimer.sheet.phrase_kinds import ASIDES, COUNTS, OPEN_COUNTS
from glutetimer.sheet.phrases import DosePhrase
from glutetimer.sheet.prose import PROSE
from glutetimer.sheet.reading import Place, SheetBlock, SheetKey
from glutetimer.sheet.scan import Chunk, Scan, as_it_stood
from glutetimer.sheet.sheet_token import MARK, Token

MOST_NAME_WORDS: Final = 7
_REPEATING: Final = frozenset(("repeat", "do", "complete", "perform", "go", "run", "cycle", "then"))
_ALL: Final = frozenset(
    ("all", "above", "everything", "whole", "these", "lot", "list", "them", "sequence", "exercises")
)
_MOST_ROUNDS: Final = 6
_AGAIN: Final = frozenset(("repeat", "repeated", "again"))
_ROUND_WORDS: Final = frozenset(
    ("circuit", "superset", "tri-set", "triset", "circuits", "supersets", "combo", "complex")
)
_MANNERS: Final = frozenset(
    (
        *("back", "bent", "straight", "fwd", "forward", "forwards", "backward", "backwards", "bwd"),
        *("heel", "heels", "knee", "knees", "toe", "toes", "foot", "feet", "hip", "hips", "over"),
        *("apart", "together", "wide", "narrow", "flat", "level", "hands", "arms", "head", "chest"),
        *("core", "tight", "tall", "low", "high", "hold", "pausing", "then", "and"),
        *("sideways", "in", "out", "up", "down", "slow", "fast", "standing", "seated", "lying"),
    )
)
"""How an exercise is done; no exercise by itself."""
_JOINERS: Final = frozenset(
    (".", "then", "+", ";", "→", ">", "&", "and", ",", "followed", "into", "/", "|")
)


def circuit_in(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return a circuit: "3 rounds of:", "Repeat circuit 3 times", "Superset: squat 3x8 + lunge"."""
    words = {word for chunk in cut.chunks for word in cut.words(chunk)}
    has_rounds = any(one.says == "rounds" and not _is_later(cut, one) for one in cut.phrases)
    repeats = _repeats_all(cut)
    named = words & _ROUND_WORDS
    if not (has_rounds or named or repeats):
        return None
    name = name_in(cut, finder)
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
        if token.folded in _ROUND_WORDS:
            return at + 1
        if token.folded not in GLUE:
            return 0
    return 0


def day_before(cut: Scan) -> tuple[str, int]:
    """Return the day that a line begins with, and where what follows it begins: "Mon: clams"."""
    if cut.first_word not in DAYS:
        return "", 0
    for at, token in enumerate(cut.tokens[:MOST_NAME_WORDS]):
        is_sign = token.kind in ("COLON", "DASH") and not token.joined
        if token.kind == "COLON" or is_sign:
            words = cut.words(Chunk(0, at))
            if all(one in DAYS or one in SECTIONS or one.isdecimal() for one in words):
                return cut.text_of(0, at), at + 1
            return "", 0
    return "", 0


def several_in(
    cut: Scan, finder: NameFinder, begin: int, at_least: int = 2
) -> tuple[SheetBlock, ...]:
    """Return the exercises of a line that has several; a part is one if it stands alone."""
    bounds = [begin]
    counts = [one for one in cut.phrases if one.says in COUNTS]
    begins, ends = {one.first for one in counts}, {one.end for one in counts}
    for at in range(begin + 1, len(cut.tokens)):
        before = cut.tokens[at - 1]
        joins = before.folded in _JOINERS or before.kind in ("AND", MARK)
        leads = bounds[-1] in begins  # "12 squats 10 lunges"
        if not joins and at in (begins if leads else ends):
            joins = _is_next(cut, finder, bounds[-1], at, leads=leads)
        if (
            joins
            and _stands_alone(cut, finder, at)
            and _stands_alone(cut, finder, bounds[-1], _trimmed(cut, bounds[-1], at))
        ):
            bounds.append(at)
    if len(bounds) < at_least:
        return ()
    found = []
    for first, end in zip(bounds, [*bounds[1:], len(cut.tokens)], strict=True):
        name = name_in(cut, finder, first, end)
        if name is None or (len(bounds) == 1 and not name.found.is_known):
            return ()
        found.append(block_of(cut, finder, name, first, _trimmed(cut, first, end)))
    if begin == 0 or day_before(cut)[0]:  # its marker belongs to the first
        found[0] = _placed(cut, found[0], (cut.place[0], found[0].place[1]))
    found[-1] = _placed(cut, found[-1], (found[-1].place[0], cut.place[1]))
    return tuple(found)


def _is_next(cut: Scan, finder: NameFinder, begin: int, at: int, *, leads: bool) -> bool:
    """Return whether the next exercise begins without a sign: "squats 12 lunges 10".

    Args:
        cut: The line.
        finder: Finds names.
        begin: Where the exercise before it begins.
        at: Where it would begin, next to how much is done of one of them.
        leads: Whether that stands before the names.
    """
    before = _name_there(cut, finder, begin, at)
    if before is None or leads:
        return before is not None and before.end == at
    after = _name_there(cut, finder, at, len(cut.tokens))
    return after is not None and (before.first, after.first) == (begin, at)


def _name_there(cut: Scan, finder: NameFinder, first: int, end: int) -> Name | None:
    """Return the first name in a part of a line, if it is certainly one."""
    name = name_in(cut, finder, first, min(end, first + MOST_NAME_WORDS))
    return name if name is not None and name.found.is_known else None


def intervals_in(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return work and rest in turn as a circuit: "Run 1 min walk 1 min x 8"."""
    signs = [one.kind for one in cut.tokens if one.kind in ("AND", MARK) or one.text in ",;."]
    says = {one.says for one in cut.phrases}
    is_timed = bool(says & {"time_times", "times", "sets_time"})
    blocks = several_in(cut, finder, 0) if is_timed else ()
    sets = [one.parts[SheetKey.SETS] for one in blocks if SheetKey.SETS in one.parts]
    if len(blocks) < 2 or len(sets) != 1 or not all(map(_is_only_timed, blocks)):  # noqa: PLR2004 - in turn
        return None
    are_gaits = all(_GAITS & set(one.name.casefold().split()) for one in blocks)
    if not are_gaits and (signs or SheetKey.SETS not in blocks[-1].parts):
        return None
    work = [replace(one, parts={SheetKey.TIME: one.parts[SheetKey.TIME]}) for one in blocks]
    parts = {SheetKey.ROUNDS: sets[0]}
    return LineReading(cut, tuple(work), None, parts, is_circuit=True, is_known=True)


def _is_only_timed(block: SheetBlock) -> bool:
    keys = set(block.parts)
    return {SheetKey.TIME} <= keys <= {SheetKey.TIME, SheetKey.SETS} and not block.questions


_GAITS: Final = frozenset(
    ("run", "walk", "jog", "running", "walking", "jogging", "sprint", "march")
)


def sharing_in(cut: Scan, finder: NameFinder, *, in_turn: bool = False) -> tuple[SheetBlock, ...]:
    """Return the exercises that share one dose: "Bridges and clams 3 x 12 each".

    Args:
        cut: The line.
        finder: Knows the exercises.
        in_turn: Whether the line calls them a superset, so that a stroke joins them too.
    """
    counts = [one for one in cut.phrases if one.says in COUNTS]
    if not counts:
        return ()
    size, first = len(cut.tokens), counts[0].first
    listed, dosed = (
        ((0, first), (first, size)) if first else ((counts[-1].end, size), (0, counts[-1].end))
    )
    joints = (at for at in range(*listed) if _is_joint(cut, at, in_turn=in_turn))
    bounds = [listed[0] - 1, *joints, listed[1]]
    names = []
    for before, end in pairwise(bounds):
        begin, last = before + 1, end
        while begin < last and _is_no_name(cut, begin):
            begin += 1
        if begin == last:
            continue
        while last > begin and _is_no_name(cut, last - 1):
            last -= 1
        found = finder.exact(cut.text_of(begin, last))
        if not found.is_known or cut.tokens[begin].folded in IMPERATIVE_NAMES:
            return ()
        names.append(Name(begin, last, found))
    if len({one.found.exercise or cut.text_of(one.first, one.end) for one in names}) < 2:  # noqa: PLR2004 - one is no list
        return ()
    starts = [cut.place[0], *(cut.tokens[one.first].place[0] for one in names[1:]), cut.place[1]]
    blocks = []
    for at, name in enumerate(names):
        block = block_of(cut, finder, name, *dosed)
        parts = dict(block.parts)
        if any(one.kind == "EACH" for one in cut.tokens) and not _names_side(cut):
            parts.pop(SheetKey.SIDE, None)  # of each exercise
        block = replace(block, parts=parts)
        blocks.append(_placed(cut, block, (starts[at], starts[at + 1])))
    return tuple(blocks)


def _is_joint(cut: Scan, at: int, *, in_turn: bool) -> bool:
    is_stroke = in_turn and cut.tokens[at].kind == "SLASH"
    return is_stroke or cut.tokens[at].text == "," or cut.tokens[at].kind == "AND"


def _is_no_name(cut: Scan, at: int) -> bool:
    token = cut.tokens[at]
    return not token.text[0].isalnum() or token.folded in _ROUND_WORDS


def _names_side(cut: Scan) -> bool:
    return any(one.kind in ("SIDE", "EACH_SIDE") for one in cut.tokens)


def _placed(cut: Scan, block: SheetBlock, place: Place) -> SheetBlock:
    return replace(block, line=as_it_stood(cut.text[slice(*place)]), place=place)


def _trimmed(cut: Scan, first: int, end: int) -> int:
    while end > first + 1 and (
        cut.tokens[end - 1].folded in _JOINERS or cut.tokens[end - 1].folded == "by"
    ):
        end -= 1
    return end


def _stands_alone(cut: Scan, finder: NameFinder, first: int, end: int | None = None) -> bool:
    """Return whether a part of a line begins with an exercise and says how much of it is done."""
    end = len(cut.tokens) if end is None else end
    inside = {one.says for one in cut.phrases if first <= one.first and one.end <= end}
    if not inside & (COUNTS - OPEN_COUNTS):
        return False
    name = name_in(cut, finder, first, end)
    if name is None or any(one.kind == "BETWEEN" for one in cut.tokens[name.end : end]):
        return False  # "1 min walk between"
    before = [one for one in cut.phrases if first <= one.first < name.first]
    if name.first - first > 1 and not all(one.says in COUNTS for one in before):
        return False
    words = cut.words(Chunk(name.first, name.end))
    if set(words) & (PROSE - IMPERATIVE_NAMES) and not name.found.is_known:
        return False
    is_only_sets = inside & COUNTS <= {"sets", "label_sets"}  # "10 reps, 3 sets, arms crossed"
    if not name.found.is_known and (is_only_sets or not _has_count(cut, first, end)):
        return False  # "2 pillows under your head", "knees at 90"
    is_sure = name.found.is_known or bool(inside & _SURE)
    return (is_sure or not set(words[:1]) & IMPERATIVE_NAMES) and (
        name.found.is_known or (len(words) <= MOST_NAME_WORDS and _is_a_name(cut, name, words))
    )


def _has_count(cut: Scan, first: int, end: int) -> bool:
    """Return whether a part of a line has more of a count than a small number, or one of place."""
    counts = [
        one
        for one in cut.phrases
        if first <= one.first and one.end <= end and one.says in COUNTS - OPEN_COUNTS
    ]
    return any(
        one.says != "number"
        or (
            _amount(cut, one) > FEW
            and not (one.first and cut.tokens[one.first - 1].kind in ("AT", "LABEL"))
        )
        for one in counts
    )


_SURE: Final = frozenset(("by", "sets_reps", "sets_time"))


def _is_a_name(cut: Scan, name: Name, words: Sequence[str]) -> bool:
    """Return whether words are more than a colour, or how an exercise is done: "15 bent"."""
    kinds = {one.kind for one in cut.tokens[name.first : name.end]}
    return not (set(words) <= _MANNERS or kinds <= {"COLOUR", "TENSION", "AND"})
