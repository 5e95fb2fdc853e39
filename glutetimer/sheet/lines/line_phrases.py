"""Takes the phrases of a line by what stands around each: "+ 5 lb", "pause at the top (2 s)"."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.doses.dose import LONGEST_STOP_S, ReadDose
from glutetimer.sheet.doses.meanings import take
from glutetimer.sheet.lines.choice import ask_of_choice, chosen_with
from glutetimer.sheet.lines.held_words import hold_before
from glutetimer.sheet.lines.lain_on import ask_of_lain_side, is_lain_on
from glutetimer.sheet.lines.note_phrases import is_some_load
from glutetimer.sheet.phrases.measures import highest, measures_of
from glutetimer.sheet.phrases.phrase_kinds import COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import SheetKey
from glutetimer.sheet.tokens.sheet_token import SIGN


def take_phrase(scan: Scan, dose: ReadDose, phrase: DosePhrase) -> None:
    """Take what a phrase prescribes where it stands."""
    tokens = scan.tokens[phrase.first : phrase.end]
    if _is_added(scan, phrase):
        dose.notes.append(scan.slice_of(phrase.first, phrase.end))
        dose.heard.append(scan.slice_of(phrase.first, phrase.end))
    elif _is_at_the_end(scan, phrase):
        measure = measures_of(tokens)[0]
        dose.ask((SheetKey.HOLD,), measure.place, {SheetKey.HOLD: measure.amount})
    elif is_lain_on(scan, phrase):
        dose.notes.append(scan.slice_of(phrase.first, phrase.end))
        ask_of_lain_side(scan, dose, phrase)
    elif _is_number_of_line(scan, phrase):
        dose.heard.append(scan.slice_of(phrase.first, phrase.end))
    elif (lead := _explained(scan, phrase)) is not None:
        take(dose, _LEADS[scan.tokens[lead].kind], scan.tokens[lead : phrase.end])
    elif (lead := hold_before(scan, phrase)) is not None:
        take(dose, "hold", scan.tokens[lead : phrase.end])
    elif (other := chosen_with(scan, phrase)) is not None:
        ask_of_choice(scan, dose, other, phrase)
    elif _is_pressed(scan, phrase):
        measure = measures_of(tokens)[0]
        dose.notes.append(scan.slice_of(phrase.first, phrase.end))
        dose.ask((SheetKey.HOLD,), measure.place, {SheetKey.HOLD: measure.amount})
    elif is_some_load(scan, phrase):
        take(dose, "some_load", tokens)
    else:
        take(dose, phrase.says, tokens)


def _is_pressed(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a time is that of pressing, not of lowering: "push heels down for 3 s"."""
    if phrase.says != "down" or scan.tokens[phrase.first].kind != "DOWN":
        return False
    before = scan.tokens[max(phrase.first - 4, 0) : phrase.first]
    ends = [at for at, one in enumerate(before) if one.kind in ("COMMA", SIGN, "AND")]
    return bool(_PRESSING & {one.folded for one in before[ends[-1] + 1 if ends else 0 :]})


_PRESSING: Final = frozenset(
    ("push", "pushing", "press", "pressing", "dig", "digging", "keep", "keeping", "pushed")
)


def _is_added(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a load comes to one that is known otherwise: "last week's weight + 5 lb"."""
    sign = scan.tokens[phrase.first - 1].folded if phrase.first else ""
    return phrase.says == "load" and sign in ("+", "plus") and bool(_KNOWN & set(scan.all_words))


_KNOWN: Final = frozenset(("last", "previous", "usual", "current", "same", "before"))


def _is_at_the_end(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a hold follows all reps: "3 x 10, then hold 20 s"."""
    counts = [one.first for one in scan.phrases if one.says in COUNTS]
    before = {one.folded for one in scan.tokens[max(phrase.first - 3, 0) : phrase.first]}
    behind = {one.folded for one in scan.tokens[phrase.end : phrase.end + 4]}
    is_last = bool(behind & {"last", "final"})
    if phrase.says == "hold" and any(_follows(scan, phrase, one) for one in scan.phrases):
        return True  # "hold 20 s, then 10 reps"
    is_hold = phrase.says in ("hold", "hold_bare", "hold_count") or (
        phrase.says == "time" and bool({"last", "final"} & before)
    )
    is_added = scan.tokens[phrase.first - 1].folded in ("+", "plus") if phrase.first else False
    return (
        is_hold
        and (is_added or is_last or bool(before & _ENDS))
        and any(at < phrase.first for at in counts)
    )


def _follows(scan: Scan, hold: DosePhrase, phrase: DosePhrase) -> bool:
    """Return whether a count is what comes next after a hold, not how often it is held."""
    if phrase.says not in _COUNTED or not hold.end < phrase.first <= hold.end + 3:
        return False
    is_long = highest(measures_of(scan.tokens[hold.first : hold.end])[0].amount) > LONGEST_STOP_S
    is_counted = scan.tokens[phrase.first].kind == "AMOUNT"
    return is_long and is_counted and scan.tokens[phrase.first - 1].folded == "then"


_COUNTED: Final = frozenset(("reps", "by", "sets_reps", "reps_sets"))


def _explained(scan: Scan, phrase: DosePhrase) -> int | None:
    """Return the word that a time in brackets explains: "pause at the top (2 s)"."""
    if phrase.says != "time" or not phrase.first or scan.tokens[phrase.first - 1].text != "(":
        return None
    found: list[int] = []
    for at in range(phrase.first - 2, max(phrase.first - 6, -1), -1):
        if scan.tokens[at].kind in ("COMMA", "COLON", "AMOUNT"):
            break
        found += [at] if scan.tokens[at].kind in _LEADS else []
    holds = [at for at in found if scan.tokens[at].kind == "HOLD"]  # "hold up (5 s)"
    return next(iter(holds or found), None)


_LEADS: Final = {"HOLD": "hold", "DOWN": "down", "UP": "up"}


def _is_number_of_line(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a number is the line's own: "1 clams 2x15"."""
    return (
        phrase.says == "number"
        and phrase.first == 0
        and any(one.says in ("by", "sets_reps", "sets_time") for one in scan.phrases)
    )


_ENDS: Final = frozenset(("then", "last", "final", "finally", "finish", "end", "finishing"))
