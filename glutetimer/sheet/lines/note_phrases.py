"""Phrases that only tell something, and prescribe nothing: "was 2x10", "knees at 90", "L>R"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from glutetimer.sheet.lines.choice import chosen_with
from glutetimer.sheet.lines.held_words import hold_before
from glutetimer.sheet.lines.instead import is_instead
from glutetimer.sheet.lines.lain_on import is_lain_on
from glutetimer.sheet.lines.support import is_of_support
from glutetimer.sheet.names.line_name import Name
from glutetimer.sheet.phrases.phrase_kinds import COUNTS, SURE_COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.tokens.sheet_token import SIGN, WORD, Token
from glutetimer.sheet.vocabulary.name_surroundings import CONDITIONS, GLUE
from glutetimer.sheet.vocabulary.prose import WARNING
from glutetimer.sheet.vocabulary.reserve_words import LATER
from glutetimer.sheet.vocabulary.talk_words import DOING


def is_note(scan: Scan, phrase: DosePhrase, name: Name | None, start: int = 0) -> bool:
    """Return whether a number stands inside a note: "knees at 90", "see page 3".

    Args:
        scan: The line.
        phrase: What says it.
        name: The name of the exercise.
        start: Where the part of the line begins that is about this exercise.
    """
    is_chosen = chosen_with(scan, phrase, start) is not None
    is_later = _is_behind_condition(scan, phrase, start) or is_instead(scan, phrase, start)
    if is_chosen or is_later or any(one(scan, phrase) for one in _TOLD):
        return not is_chosen
    is_other = phrase.says not in ("number", "time", "each", "left", "right", "reps", "pair")
    if is_other or is_lain_on(scan, phrase) or hold_before(scan, phrase) is not None:
        return False
    counts = [one for one in scan.phrases if one.says in COUNTS and one != phrase]
    if phrase.says == "time" and all(_is_of_sets(scan, one) for one in counts):
        return False
    before = scan.tokens[phrase.first - 1] if phrase.first > start else None
    lead = scan.tokens[phrase.first]
    is_parted = before is None or (lead.kind == "SLASH" and not lead.joined)
    after = scan.tokens[phrase.end].kind if phrase.end < len(scan.tokens) else ""
    is_near = bool(name) and phrase.end == name.first  # type: ignore[union-attr] # "do 30 clams"
    is_its = phrase.says == "number" and (is_near or after in _OF_SIDE)  # "15 of them"
    is_named = bool(name) and name.first <= phrase.first - 1 < name.end  # type: ignore[union-attr] # as asked
    is_its = is_its or (phrase.says == "each" and _ends_clause(scan, phrase))
    if before is None or is_parted or is_its or is_named:
        return False
    if before.kind == "AT" and phrase.says == "number":
        return not is_some_load(scan, phrase)
    return (
        before.kind in (WORD, "LABEL")
        and phrase.says != "reps"
        and not any(one.first <= phrase.first - 1 < one.end for one in scan.phrases)
        and before.folded not in GLUE | DOING | {"done"}
    )


def _ends_clause(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether nothing but a sign follows a phrase that is the only one of sides."""
    has_side = phrase.end - phrase.first > 1 or scan.tokens[phrase.first].kind == "EACH_SIDE"
    after = scan.tokens[phrase.end : phrase.end + 1]
    return has_side and all(one.kind in (SIGN, "COMMA") for one in after)


def _is_of_sets(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a count says only how often something is done: "2 sets", "repeat 4 times"."""
    says_again = phrase.says == "times" and scan.tokens[phrase.first].kind == "REPEAT"
    return says_again or phrase.says in ("sets", "label_sets")


_OF_SIDE: Final = ("OF", "EACH", "EACH_SIDE", "PER")


def _is_behind_condition(scan: Scan, phrase: DosePhrase, start: int) -> bool:
    """Return whether a phrase is for later, or for somebody else: "progress to red band"."""
    counts = [one.first for one in scan.phrases if one.says in COUNTS and one.first >= start]
    if phrase.says == "often" and scan.tokens[phrase.first - 1].kind == "COMMA":
        return False  # "12 reps, progressing to 15, 3 days a week"
    chosen = [one.first - 1 for one in scan.phrases if chosen_with(scan, one, start)]
    return bool(counts) and any(
        _is_condition(scan, at)
        and at not in chosen
        and not (_closes(scan, at, phrase) or _is_now(scan, at, phrase))
        for at in range(min(counts) + 1, phrase.first + 1)
    )


def _is_now(scan: Scan, at: int, phrase: DosePhrase) -> bool:
    """Return whether what is added is added now: "2 x 12, but add the yellow band"."""
    is_kit = phrase.says in ("band", "some_band", "load") and scan.tokens[at].folded == "add"
    between = [one.folded for one in scan.tokens[at + 1 : phrase.first]]
    is_beside = set(between) <= {"a", "an", "the", "your"}
    before = scan.tokens[at - 1].folded if at else ""
    is_set = any(one.folded in _UNDER for one in scan.tokens)
    return is_kit and is_beside and before in ("but", "and", "now", "please") and not is_set


_UNDER: Final = frozenset(
    ("if", "when", "once", "unless", "until", "later", "next", "after", "week", "weeks", "easy")
)
"""Words of a condition."""


def _is_of_later_week(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a further count is for later: "2x10 for week 1, then 3x10 from week 2"."""
    counts = [one for one in scan.phrases if one.says in SURE_COUNTS]
    if phrase not in counts[1:]:
        return False
    before = max(one.end for one in counts if one.first < phrase.first)
    after = next((one.first for one in counts if one.first > phrase.first), len(scan.tokens))
    if any(one.says == "span" and before <= one.first < phrase.first for one in scan.phrases):
        return True  # "3x8 for 2 weeks, then 3x12"
    behind = [one.folded for one in scan.tokens[phrase.end :]]
    if behind == ["after"]:
        return True  # "…, 3x15 after"
    often = {at for one in scan.phrases if one.says == "often" for at in range(one.first, one.end)}
    joints = [at for at in range(before, phrase.first) if scan.joins(at + 1)]
    near = range(joints[-1] if joints else before, after)
    return any(scan.tokens[at].folded in _WEEKS for at in near if at not in often)


_WEEKS: Final = frozenset(
    (
        *("wk", "wks", "week", "weeks", "month", "months", "fortnight", "fortnights"),
        *("afterwards", "thereafter"),
    )
)


def _is_told_of(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a phrase is what was or would be, not what is to be done: "was 2x10"."""
    others = [one for one in scan.phrases if one.says in COUNTS and one != phrase]
    before = [one.folded for one in scan.tokens[max(phrase.first - 2, 0) : phrase.first]]
    if not others:
        return before[-1:] == ["not"] and phrase.says in COUNTS  # "60 s, not 90"
    behind = [one.folded for one in scan.tokens[phrase.end : phrase.end + 3]]
    after = behind[1:] if behind[:1] == ["only"] else behind[:2]  # "(4 only if tired)"
    if set(before[-1:]) & _PAST or tuple(before) in _PAST_PAIRS:
        return True
    is_of_all = phrase.says in COUNTS or phrase.says in ("each", "both", "alternating")
    if not is_of_all and set(after[:1]) & {"if", "when", "unless"}:
        return True  # "5 minutes rest if sore"
    is_open = before[-1:] == ["("] and bool(set(after[:1]) & {"if", "when", "once"})
    if is_open or (before[-1:] == ["→"] and LATER & set(after[:1])):
        return True  # "10 (20 if easy)", "60 kg → 65 kg if all reps are clean"
    if phrase.says not in COUNTS | {"load", "left", "right"}:
        return False
    return bool(set(after[:1]) & _JUDGING) and bool(set(after[1:]) - _ENOUGH)


_ENOUGH: Final = frozenset(("to", "enough", "plenty", "fine", "all", "sufficient"))
"""Words behind "is" that judge nothing: "one set is enough"."""


def is_some_load(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a number is a load without its unit: "3 x 8 @ 20"."""
    at = phrase.first - 1
    if phrase.says != "number" or at < 1 or scan.tokens[at].kind != "AT":
        return False
    after = scan.tokens[phrase.end] if phrase.end < len(scan.tokens) else None
    is_bare = after is None or not (after.text[0].isalnum() or after.joined)
    return is_bare and any(one.end == at and one.says in COUNTS for one in scan.phrases)


def _is_more(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether something is done besides the reps: "3x10 + 10 pulses"."""
    before = scan.tokens[phrase.first - 1] if phrase.first else None
    is_unit = any(one.kind == "STEPS" for one in scan.tokens[phrase.first : phrase.end])
    is_added = before is not None and (before.kind == "AND" or before.folded == "then")
    return (
        is_unit
        and is_added
        and any(one.says in COUNTS and one.end < phrase.first for one in scan.phrases)
    )


def _is_told_to_stop(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether reps are those that are left: "stop 2 reps early"."""
    before = scan.tokens[phrase.first - 1] if phrase.first else None
    is_sure = any(one.says in SURE_COUNTS and one.end < phrase.first for one in scan.phrases)
    is_left = before is not None and before.folded in (
        "stop",
        "leave",
        "leaving",
        "keep",
        "minus",
        "last",
        "final",
        "first",
    )
    return phrase.says in ("reps", "number") and is_sure and is_left


def _is_compared(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a side is compared with the other: "L>R"."""
    around = (*scan.tokens[max(phrase.first - 1, 0) : phrase.first], *scan.tokens[phrase.end :][:1])
    return phrase.says in ("left", "right") and any(one.text in _COMPARING for one in around)


_COMPARING: Final = frozenset((">", "<", "vs"))
_PAST: Final = frozenset(
    ("not", "never", "was", "were", "previously", "formerly", "did", "managed", "used", "prev")
)
"""Words before what is no longer to be done."""
_PAST_PAIRS: Final = frozenset(
    (
        *(("instead", "of"), ("rather", "than"), ("not", "the"), ("up", "from"), ("down", "from")),
        *(("last", "time"), ("last", "week"), ("not", "just"), ("used", "to")),
    )
)
_JUDGING: Final = frozenset(
    ("is", "was", "are", "were", "felt", "feels", "seems", "seemed", "hurts", "hurt", "too")
)
"""Words behind what is judged: "6 kg is too heavy"."""


def _closes(scan: Scan, first: int, phrase: DosePhrase) -> bool:
    """Return whether what a condition is about ends before a phrase: at a bracket or a warning."""
    end = phrase.first
    signs = [one.text for one in scan.tokens[first:end] if one.text in ("(", ")", ";")]
    if signs[:1] in ([")"], [";"]):
        return True
    is_last = scan.tokens[first].folded in ("last", "final")  # "last set AMRAP, rest 2 min"
    if is_last and phrase.says == "rest" and scan.tokens[end].kind == "REST":
        return any(first < one.first < end and one.says in COUNTS for one in scan.phrases)
    is_warning = bool(WARNING & {one.folded for one in scan.tokens[first:end]})
    return is_warning and phrase.says not in COUNTS and any(map(_parts, scan.tokens[first:end]))


def _parts(token: Token) -> bool:
    """Return whether a sign stands between two statements."""
    is_stroke = token.kind in ("DASH", "SLASH")
    return token.kind in ("COMMA", SIGN) or (is_stroke and not token.joined)


def _is_condition(scan: Scan, at: int) -> bool:
    """Return whether what follows a token is for later, or instead: "or", "up to", "last set"."""
    token = scan.tokens[at]
    if token.folded in ("last", "final"):
        after = scan.tokens[at + 1 : at + 2]
        return any(one.kind in ("SETS", "REPS") or one.folded == "one" for one in after)
    is_most = token.kind == "ABOUT" and token.folded.startswith("up")  # "up to"
    return is_most or (token.folded in CONDITIONS and token.kind in (WORD, "UP", "OR"))


def _is_of_some(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a hold is that of some reps: "pause for 3 on every 5th rep"."""
    behind = scan.tokens[phrase.end : phrase.end + 4]
    ends = next((at for at, one in enumerate(behind) if one.folded in ("last", "final")), None)
    if phrase.says.startswith("hold") and ends is not None:
        return all(one.folded in _TO_REPS for one in behind[:ends])  # "10 s hold on the last rep"
    is_some = any(one.kind == "EACH" for one in behind) and any(
        one.kind == "NAMED" or one.folded in ("other", "second", "third") for one in behind
    )
    return phrase.says.startswith("hold") and is_some


_TO_REPS: Final = frozenset(("on", "at", "for", "in", "of", "the", "your", "only", "just"))


def _is_of_weight(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether "each" is said of weights: "2 dumbbells, 5 kg each"."""
    is_behind = any(one.says == "load" and one.end == phrase.first for one in scan.phrases)
    kinds = [one.kind for one in scan.tokens]
    has_pair = any(pair == ("AMOUNT", "LOAD_THING") for pair in pairwise(kinds))
    return phrase.says == "each" and is_behind and has_pair


def _is_growth(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a load is what is added: "+2.5 kg/week"."""
    before = scan.tokens[phrase.first - 1].text if phrase.first else ""
    loads = [one for one in scan.phrases if one.says == "load"]
    joined = [
        {load, often}
        for load in loads
        for often in scan.phrases
        if often.says == "often" and often.first == load.end
        if scan.tokens[often.first].kind in ("SLASH", "PER", "A", "EACH")
    ]
    if phrase.says == "load" and before in ("↑", "↗"):
        return True
    return any(phrase in pair for pair in joined) and not any(
        one.first > phrase.end for one in scan.phrases if one.says in COUNTS
    )


def _is_pace(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a time is that of a distance: "400 m x 6 @ 90 s"."""
    before = scan.tokens[phrase.first - 1].kind if phrase.first else ""
    is_far = any(one.says.endswith(("distance", "travel", "travel_times")) for one in scan.phrases)
    return phrase.says == "time" and before == "AT" and is_far


def _is_which_first(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a side is the one to begin with: "right first", "start with the left"."""
    after = scan.tokens[phrase.end].folded if phrase.end < len(scan.tokens) else ""
    before = {one.folded for one in scan.tokens[max(phrase.first - 4, 0) : phrase.first]}
    is_side = phrase.says in ("left", "right")
    if len({one.says for one in scan.phrases} & {"left", "right"}) > 1:
        return False  # "right leg first, then left": each
    return is_side and (after in ("first", "1st") or bool(before & _STARTING))


def _is_of_posture(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a side is the one that is not worked: "left foot stays on the bed"."""
    after = scan.tokens[phrase.end].folded if phrase.end < len(scan.tokens) else ""
    return phrase.says in ("left", "right") and phrase.first > 0 and after in _STAYING


_STAYING: Final = frozenset(
    (
        "stays",
        "stay",
        "staying",
        "rests",
        "remains",
        "remain",
        "hangs",
        "lies",
        "supports",
        "stands",
    )
)
_STARTING: Final = frozenset(("start", "starting", "begin", "beginning", "starts", "begins"))


_TOLD: Final = (
    is_of_support,
    _is_which_first,
    _is_of_posture,
    _is_pace,
    _is_growth,
    _is_of_some,
    _is_of_weight,
    _is_told_of,
    _is_compared,
    _is_more,
    _is_told_to_stop,
    _is_of_later_week,
)
