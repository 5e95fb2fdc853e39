"""Which of the phrases that the grammar finds are meant, and none of the words around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from glutetimer.sheet.phrases.measures import highest
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.tokens.sheet_token import SIGN, WORD, Token
from glutetimer.sheet.vocabulary.name_surroundings import CONDITIONS, SPLITTERS
from glutetimer.sheet.vocabulary.name_words import HEADS

_SURE_DOSES: Final = frozenset(("by", "sets_reps", "sets_time", "sets_reps_hold", "reps_sets"))


def meant_phrases(found: list[DosePhrase], tokens: Sequence[Token]) -> tuple[DosePhrase, ...]:
    """Return the phrases that are none of the words around them."""
    has_reps = any("reps" in one.says or one.says in ("by", "times") for one in found)
    meant: list[DosePhrase] = []
    for one in (part for whole in found for part in _pieces(whole, tokens)):
        is_each_rep = (
            has_reps
            and tokens[one.first].kind == "EACH"
            and one.end - one.first == 1
            and bool(meant)
            and meant[-1].end == one.first
            and meant[-1].says.startswith("hold")
        )  # "10 reps, hold 5 s each"
        is_named = one.says == "number" and _is_in_name(one, tokens, found)
        if not is_each_rep and not is_named and not _is_word(one, tokens, meant):
            meant.append(one)
    return tuple(meant)


def _pieces(phrase: DosePhrase, tokens: Sequence[Token]) -> Iterator[DosePhrase]:
    """Give a phrase, or what of it is none of a name behind it: "12 KB swings", "12 step ups"."""
    says, first, end = phrase
    if _counts_name(tokens, first, end):
        is_bare = end - first == 2  # noqa: PLR2004 - a number and the word behind it
        yield DosePhrase("number" if is_bare else says, first, end - 1)
    elif (begin := _begin_of_work(phrase, tokens)) is not None:
        yield DosePhrase("time", begin, end)
    elif says == "twice_time" and tokens[first].folded == "once":
        yield DosePhrase("twice", first, first + 1)  # "once 30 s feels easy"
        yield DosePhrase("time", first + 1, end)
    else:
        yield from _parts(phrase, tokens)


def _parts(phrase: DosePhrase, tokens: Sequence[Token]) -> Iterator[DosePhrase]:
    """Give a phrase, or those that it is: "20 every hour", "2 min on the stairs"."""
    says, first, end = phrase
    kinds = [one.kind for one in tokens[first : end + 1]]
    follows = kinds[end - first :]
    if says == "often":
        yield from _parts_of_often(phrase, tokens, kinds)
    elif says == "at_most" and follows in (["MIN"], ["SEC"]):  # "AMRAP 8 min"
        yield DosePhrase("max", first, first + 1)
        yield DosePhrase("time", end - 1, end + 1)
    elif says == "aside" and kinds[:2] == ["AMOUNT", "SIDE"] and follows not in _CLOSED:
        is_name = tokens[first].value in (1, 2) and tokens[first + 1].folded in ("leg", "legs")
        if not is_name:  # "15 hip thrusts", neither "1 leg bridge" nor "(2 legs)"
            yield DosePhrase("number", first, first + 1)
    elif says == "aside" and kinds[:2] == ["AMOUNT", "LOAD_THING"] and follows in _NAMING:
        yield DosePhrase("number", first, first + 1)  # "15 KB swings"
    elif _is_of_other_things(phrase, tokens, follows):
        yield from _rest_behind(phrase, kinds[: end - first])
    elif says == "by" and _is_of_other_side(tokens, first):  # "R 15 / L 15 x 3"
        yield DosePhrase("number", first, first + 1)
        yield DosePhrase("times", first + 1, end)
    elif says in ("time", "rest_moving"):
        yield _rest_or_time(phrase, tokens, kinds)
    elif says == "by_either" and follows == ["DAY"]:  # "x10 x2 day"
        yield DosePhrase("times", first, first + 2)
        yield DosePhrase("often", first + 2, end + 1)
    else:
        yield _trimmed(phrase, kinds)


def _rest_behind(phrase: DosePhrase, kinds: Sequence[str]) -> Iterator[DosePhrase]:
    """Give the rest behind what is between other things: "a ball between knees, 60 s rest"."""
    if phrase.says == "rest" and kinds[0] == "BETWEEN" and {"COMMA", "REST"} <= {*kinds}:
        yield DosePhrase("rest", phrase.first + kinds.index("COMMA") + 1, phrase.end)


def _begin_of_work(phrase: DosePhrase, tokens: Sequence[Token]) -> int | None:
    """Return where the time begins of what is done in the rest: "between sets 30 s plank"."""
    says, first, end = phrase
    kinds = [one.kind for one in tokens[first : end + 1]]
    is_led = says == "rest" and kinds[0] == "BETWEEN" and "REST" not in kinds[: end - first]
    is_named = tokens[end : end + 1] and tokens[end].kind == WORD
    is_named = is_named and tokens[end].folded not in _MOTIONS | {"please", "pls", "max"}
    return first + kinds.index("AMOUNT") if is_led and is_named and "AMOUNT" in kinds else None


def _rest_or_time(phrase: DosePhrase, tokens: Sequence[Token], kinds: Sequence[str]) -> DosePhrase:
    """Return a time as that of an easy part between hard ones, or as one of work."""
    says, first, end = phrase
    if says == "rest_moving" and not _is_moving(tokens[first:end]):
        length = next(at for at in range(first, end) if tokens[at].kind in ("MIN", "SEC", "CLOCK"))
        return DosePhrase("time", first, length + 1)  # "45 s plank between"
    if says == "time" and (words := _words_of_jog(tokens, first, end)):
        return DosePhrase("rest_moving", first, end + words)
    if says == "time" and _is_recovery(tokens, first, end):
        return DosePhrase("rest", first, end)
    return _trimmed(phrase, kinds)


def _trimmed(phrase: DosePhrase, kinds: Sequence[str]) -> DosePhrase:
    """Return a phrase without the word that belongs to what follows: "20 kettlebell swings"."""
    says, first, end = phrase
    is_on = says == "time" and kinds[end - first - 1] == "ON" and kinds[end - first :]
    return DosePhrase(says, first, end - 1) if is_on else phrase


def _is_recovery(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Return whether a time is that of an easy part between hard ones: "60 s walk between"."""
    behind = tokens[end : end + 2]
    is_beside = first > 0 and tokens[first - 1].kind == "WITH"  # "4 x 20 s w/ 40 s walk, ..."
    is_easy = any(one.folded in _MOTIONS | _EASY for one in behind[:1])
    return is_beside and is_easy and [one.kind for one in behind[1:]] in _CLOSED


def _words_of_jog(tokens: Sequence[Token], first: int, end: int) -> int:
    """Return how many words behind a time make it a part between distances: "400 m, 90 s jog"."""
    kinds = [one.kind for one in tokens[:first]]
    is_far = any(["X", "AMOUNT", unit] == kinds[at : at + 3] for at, unit in _far_units(kinds))
    words = 0
    for one in tokens[end:] if is_far else ():
        if one.folded not in _MOTIONS | {"back", "easy", "slow"}:
            break
        words += 1
    is_easy = words > 0 and tokens[end].folded in _MOTIONS | {"easy", "slow"}
    return words if is_easy and [one.kind for one in tokens[end + words :][:1]] in _CLOSED else 0


def _far_units(kinds: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Give the units of distance among some kinds, and where the two tokens before each begin."""
    return ((at - 2, one) for at, one in enumerate(kinds) if one in ("M", "DISTANCE_UNIT"))


_EASY: Final = frozenset(("easy", "slow"))


def _is_of_other_things(
    phrase: DosePhrase, tokens: Sequence[Token], follows: Sequence[str]
) -> bool:
    """Return whether a hold or rest is none: "keep 2 fingers on it", "10 min after running"."""
    says, first, end = phrase
    if says == "hold_bare":
        return tokens[first].folded in ("keep", "stay") and [*follows] in ([WORD], ["SIDE"])
    if says == "rest" and tokens[first].kind == "BETWEEN":
        words = [one.folded for one in tokens[first + 1 : end] if one.kind == WORD]
        return any(one.rstrip("s") not in _SETS | _TAKING for one in words)
    at = next((at for at in range(first, end) if tokens[at].folded == "after"), None)
    behind = tokens[at + 1 : at + 2] if at is not None else ()
    words = [one.folded.rstrip("s") for one in behind if one.kind == WORD]
    is_told = any(one.kind == "REST" for one in tokens[first:end])
    return says == "rest" and not is_told and bool(words) and words[0] not in _SETS


def _is_of_other_side(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number is that of a side, and the other side has the same before it."""
    side = tokens[at - 1].kind if at else ""
    other = {"LEFT": "RIGHT", "RIGHT": "LEFT"}.get(side)
    return other is not None and any(
        one.kind == other and number.value == tokens[at].value and after.kind != "X"
        for one, number, after in zip(tokens, tokens[1:], tokens[2:at], strict=False)
    )


def _is_moving(tokens: Sequence[Token]) -> bool:
    """Return whether what is done in a rest is none of the exercises: "60 s walk between"."""
    return all(one.folded in _MOTIONS for one in tokens if one.kind == WORD)


_MOTIONS: Final = frozenset(
    (
        *("walk", "walking", "jog", "jogging", "spin", "spinning", "march", "marching", "float"),
        *("stroll", "shuffle", "pedal", "pedalling", "cycling", "recovery", "rest", "gentle"),
        *("active", "passive", "standing", "full", "complete", "walk-back", "roll"),
    )
)
"""What is done in a rest, and how one rests."""


_SETS: Final = frozenset(("exercise", "circuit", "superset", "one", "drill", "movement"))
_TAKING: Final = frozenset(
    ("take", "make", "have", "allow", "leave", "wait", "give", "only", "just")
)
"""What one does for a rest: "Between sets take 90 s"."""
_NAMING: Final = ([WORD], ["SIDE"], ["LOAD_THING"], ["BAND"])
_CLOSED: Final[tuple[list[str], ...]] = ([], [SIGN], ["COMMA"])


def _parts_of_often(
    phrase: DosePhrase, tokens: Sequence[Token], kinds: Sequence[str]
) -> Iterator[DosePhrase]:
    """Give how often something is done, and before it how much: "20 every hour", "x 20 daily"."""
    says, first, end = phrase
    often, unit = first, ""
    if kinds[0] == "AMOUNT":
        number = highest(tokens[first].value)
        if kinds[1] in ("X", "TIMES", "GOES"):
            most = MOST_TIMES_A_DAY if kinds[1] == "X" and kinds[2] in _SOON else MOST_TIMES
            often = first + 2 if number > most else first
        elif kinds[1] != "DAY" and number > MOST_TIMES_A_DAY:
            often = first + 1
        unit = kinds[1] if often > first + 1 else ""
    elif kinds[0] == "X" and kinds[2] in ("DAY", "DAILY"):
        is_much = highest(tokens[first + 1].value) > MOST_TIMES_A_DAY
        often, unit = (first + 2, "TIMES") if is_much else (first, "")
    if often > first:
        yield DosePhrase(_COUNTED.get(unit, "number"), first, often)
    yield DosePhrase(says, often, end)


MOST_TIMES_A_DAY: Final = 6
"""Nothing is done more often a day; a larger number is one of reps: "50 a day"."""


_COUNTED: Final = {"X": "some_times", "TIMES": "times", "GOES": "times"}
MOST_TIMES: Final = 10
"""Nothing is done more often a day or week, even where it is said to be times."""
_SOON: Final = ("DAY", "MORNING", "DAILY")


def _is_in_name(phrase: DosePhrase, tokens: Sequence[Token], found: Sequence[DosePhrase]) -> bool:
    """Return whether a number between words belongs to the name before a dose: "Hip two way"."""
    around = [
        *tokens[max(phrase.first - 1, 0) : phrase.first],
        *tokens[phrase.end : phrase.end + 1],
    ]
    if [one.kind in (WORD, "OF") for one in around] != [True, True]:
        return False
    counts = [one.first for one in found if one.says in _SURE_DOSES]
    return (
        bool(counts)
        and phrase.first < min(counts)
        and around[1].folded not in SPLITTERS | CONDITIONS
    )


_EACH_OF: Final = (WORD, "COLOUR", "ROUNDS", "SETS", "MIN", "SEC", "TIMES")


def _is_word(phrase: DosePhrase, tokens: Sequence[Token], meant: Sequence[DosePhrase]) -> bool:
    """Return whether a phrase is a word of what stands around it."""
    kinds = [one.kind for one in tokens[phrase.first : phrase.end + 1]]
    if phrase.says == "both" and kinds[0] == "BOTH" and len(kinds) > 1:
        return kinds[1] in (WORD, "AND", "DISTANCE_UNIT", "DASH")  # "both feet"
    if kinds == ["SLASH", "SIDE", WORD]:  # "/ hip thrusts", not "10/leg each"
        return not tokens[phrase.first].joined
    if phrase.end - phrase.first > 1:
        return _are_words(phrase, tokens)
    before = tokens[phrase.first - 1] if phrase.first else None
    after = tokens[phrase.end] if phrase.end < len(tokens) else None
    if tokens[phrase.first].kind == "COLOUR":
        is_near = not (meant and meant[-1].end == phrase.first)  # else a part of another phrase
        if after is not None and after.folded in ("light", "lights") and before is not None:
            return before.kind == "EACH"  # "at every red light"
        around = (before if is_near else None, after)
        return any(one is not None and one.kind in (WORD, "SIDE") for one in around)
    return _is_word_of_name(tokens[phrase.first], before, after)


def _are_words(phrase: DosePhrase, tokens: Sequence[Token]) -> bool:
    """Return whether a phrase of several tokens is words of what stands around it."""
    follows = tokens[phrase.end].kind if phrase.end < len(tokens) else ""
    if phrase.says == "each" and tokens[phrase.end - 1].kind == "EACH":
        return follows in _EACH_OF  # "at every red light"
    kinds = [one.kind for one in tokens[phrase.first : phrase.end]]
    if phrase.says == "each" and kinds == ["A", "SIDE"] and follows == WORD:
        return tokens[phrase.end].folded not in _AFTER_DOSES  # "with a hip flexor stretch"
    if phrase.says == "often" and tokens[phrase.first].kind == "A":
        return follows in ("OFF", "REST")  # "with a day off between"
    return kinds == ["AT", "COLOUR"] and follows == WORD  # "at red lights"


_AFTER_DOSES: Final = SPLITTERS | CONDITIONS | {"please", "now", "this", "today", "most", "should"}
_AFTER_EACH: Final = ("please", "pls", "plz", "now", "this", "today", "instead", "too", "again")


def _is_word_of_name(one: Token, before: Token | None, after: Token | None) -> bool:
    """Return whether a word stands in a name, or is said of all: "a side plank", "of each"."""
    follows = after.kind if after is not None else ""
    if one.kind == "EACH_SIDE" and one.folded.startswith("a ") and after is not None:
        return follows == WORD and after.folded not in _AFTER_DOSES  # "a side plank"
    if one.kind == "EACH":
        is_all = before is not None and before.kind == "OF"  # "10 of each": of each exercise
        is_apart = before is None or before.kind in ("COMMA", "AND", SIGN)
        is_all = is_all or (is_apart and follows == "HOLD")  # "3x10, each held 5 s"
        is_last = after is not None and after.folded in _AFTER_EACH
        is_all |= after is not None and after.folded == "held"  # "5 squeezes, each held for 10 s"
        return is_all or (follows in _EACH_OF and not is_last)
    if one.folded == "right" and before is None and after is not None:
        return follows in (WORD, "SIDE") or after.text == "," or after.folded in ("so", "then")
    if (
        one.kind in ("LEFT", "RIGHT")
        or (one.kind == "MAX" and " " not in one.text)
        or (one.kind == "DAILY" and " " not in one.text)
    ):
        return before is None and follows in (WORD, "SIDE")
    if one.kind == "VAGUE" and after is not None and after.folded.rstrip("s") in HEADS:
        return False  # "a few squats"
    return one.kind in ("TOTAL", "VAGUE") and follows == WORD  # "a few steps back"


def _counts_name(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Return whether a number counts a name behind it: "12 KB swings", "12 step ups"."""
    if tokens[end - 1].kind == "STEPS":
        return any(one.folded in _WAYS for one in tokens[end : end + 1])
    return [one.kind for one in tokens[first : end + 1]] == ["AMOUNT", "LOAD_THING", WORD]


_WAYS: Final = frozenset(("up", "ups", "down", "downs", "over", "overs", "through", "throughs"))
