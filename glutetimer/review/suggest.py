"""Suggests the programme of today, with the reason."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme
from glutetimer.training.substitutes import ALWAYS_THERE, exercises_of, fit_kit

IN_A_ROW = 4
"""After as many sessions of one programme another one is suggested: mix the movements (S2.47)."""
FOR_ALL = "general"
"""The purpose of programmes that are made for everyone."""


class Why(StrEnum):
    """The reason for a suggestion."""

    MADE_FOR = "made_for"
    """It is made for what the person trains for."""
    AGAIN = "again"
    """It was done last and is worth repeating."""
    VARIETY = "variety"
    """Another one was done several times in a row."""
    SPARING = "sparing"
    """What would have been suggested has an exercise in it that hurt."""
    START = "start"
    """Nothing is known: a good one to start with."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A programme's id, the reason, and the purpose it is made for, "" for none."""

    programme: str
    why: Why
    purpose: str = ""


def suggest(
    programmes: Mapping[str, Programme],
    exercises: Mapping[str, Exercise],
    *,
    purposes: Sequence[str],
    kit: Sequence[str],
    done: Sequence[str],
    start_with: str,
    hurting: Collection[str] = (),
) -> Suggestion:
    """Choose today's programme.

    After pain another one is chosen, in which nothing is that hurt; where there is none, it stays
    what it would have been.

    Args:
        programmes: All programmes by id, in the order in which they are offered.
        exercises: All exercises by id.
        purposes: What the person trains for, the most important first.
        kit: What the person has, see `answered`; empty if never asked. A programme will do with
            substitutes for what is not there, too.
        done: The programmes of past sessions, the newest first.
        start_with: The programme for who is not known yet.
        hurting: The exercises that hurt the last time.
    """
    found = _usual(programmes, exercises, purposes, kit, done, start_with)
    fitted = {name: fit_kit(one, exercises, kit) for name, one in programmes.items()}
    # as it is written and as it would be done: neither what hurt, nor what takes its place
    hurts = {
        name
        for name, one in fitted.items()
        if has_any(programmes[name], hurting) or has_any(one.programme, hurting)
    }
    last = done[0] if done and done[0] in fitted else found.programme
    # the kit for the last one may be gone; that something hurt in it is still the reason
    gone = last in fitted and fitted[last].missing
    if found.programme not in hurts and not (gone and last in hurts):
        return found
    fits = [name for name, one in fitted.items() if name not in hurts and not one.missing]
    for purpose in (*purposes, *(one for one in (FOR_ALL,) if one not in purposes)):
        for name in fits:
            if purpose in programmes[name].purposes:
                return Suggestion(name, Why.SPARING, purpose)
    return found


def has_any(programme: Programme, names: Collection[str]) -> bool:
    """Return whether one of these exercises is in a programme."""
    return any(name in names for name, _ in exercises_of(programme))


def _usual(
    programmes: Mapping[str, Programme],
    exercises: Mapping[str, Exercise],
    purposes: Sequence[str],
    kit: Sequence[str],
    done: Sequence[str],
    start_with: str,
) -> Suggestion:
    known = [
        name
        for name in done
        if name in programmes and not fit_kit(programmes[name], exercises, kit).missing
    ]
    tired_of = known[0] if known and known[:IN_A_ROW] == known[:1] * IN_A_ROW else None
    if known and tired_of is None:
        return Suggestion(known[0], Why.AGAIN)
    for purpose in purposes:
        for name, programme in programmes.items():
            fits = purpose in programme.purposes and name != tired_of
            if fits and not fit_kit(programme, exercises, kit).missing:
                return Suggestion(name, Why.VARIETY if tired_of else Why.MADE_FOR, purpose)
    if tired_of is not None:
        other = next((name for name in known if name != tired_of), None)
        return Suggestion(other, Why.VARIETY) if other else Suggestion(tired_of, Why.AGAIN)
    return Suggestion(_start(programmes, exercises, kit, start_with), Why.START)


def answered(kit: Sequence[str]) -> tuple[str, ...]:
    """Return the answer to "what have you got", in which nothing is an answer too.

    The mat goes first, so that "nothing else" differs from "not asked".
    """
    return ("mat", *(item for item in kit if item != "mat"))


def needed_kit(programme: Programme, exercises: Mapping[str, Exercise]) -> list[str]:
    """Return the things a programme needs, each once, in the order of its exercises."""
    found: dict[str, None] = {}
    for name, optional in exercises_of(programme):
        exercise = exercises.get(name)
        if exercise is not None and not optional:
            found.update(dict.fromkeys(item.item for item in exercise.needed_kit))
    return list(found)


def _start(
    programmes: Mapping[str, Programme],
    exercises: Mapping[str, Exercise],
    kit: Sequence[str],
    start_with: str,
) -> str:
    """Return the usual one, or what is for everyone and makes the most of the kit there is."""
    usual = programmes.get(start_with)
    if usual is None or _has_kit(usual, exercises, kit):
        return start_with
    uses = {
        name: len(set(needed_kit(programme, exercises)) - ALWAYS_THERE)
        for name, programme in programmes.items()
        if FOR_ALL in programme.purposes and _has_kit(programme, exercises, kit)
    }
    return max(uses, key=lambda name: uses[name], default=start_with)


def _has_kit(programme: Programme, exercises: Mapping[str, Exercise], kit: Sequence[str]) -> bool:
    if not kit:
        return True
    return set(needed_kit(programme, exercises)) <= {*kit, *ALWAYS_THERE}
