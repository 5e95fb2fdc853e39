"""What an advice is called, and the words of the button that accepts it."""

from __future__ import annotations

from typing import Final

from glutetimer.i18n import N_, _, content, formats, ngettext
from glutetimer.i18n.letter_case import inside
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.advice_reasons import feel_help
from glutetimer.presentation.amounts import (
    SECOND_MS,
    band_text,
    exercise_name,
    id_words,
    short_length,
)
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.training.adaptation import Aspect, Change
from glutetimer.training.wording import easier_text

_BEGIN: Final = {
    "left": N_("{exercise}: begin with the left side"),
    "right": N_("{exercise}: begin with the right side"),
}
_BEGIN_SHORT: Final = {"left": N_("Begin on the left"), "right": N_("Begin on the right")}
_ACCEPT: Final = {
    Aspect.REPS: N_("Do {after} from now on"),
    Aspect.HOLD_S: N_("Hold {after} from now on"),
    Aspect.EXERCISE: N_("Do it from now on"),
    Aspect.BAND: N_("Take it from now on"),
    Aspect.LEAD: N_("Begin with it"),
}


def advice_title(advice: Advice, catalogue: Catalogue) -> str:
    """Return what to do, in a few words: "Glute bridge: hold 3 seconds, not 2"."""
    name = exercise_name(catalogue.exercises, advice.exercise)
    change = advice.change
    if advice.rule is Rule.HURTS:
        return _("{exercise}: not before it is fine again").format(exercise=name)
    if advice.rule is Rule.CLENCH:
        return _("{test}: {answer}").format(test=name, answer=_answer(advice, catalogue))
    if change is not None:
        return _change_title(change, advice, catalogue)
    if advice.rule is Rule.WEAKER_SIDE:
        return _("{exercise}: as many reps left as right").format(exercise=name)
    if advice.rule is Rule.REMEDY:
        words = feel_help(advice, catalogue)
    else:
        words = _own_easier(advice, catalogue)
    return _("{exercise}: {words}").format(exercise=name, words=inside(words.rstrip(".")))


def programme_name(programme: str, catalogue: Catalogue) -> str:
    """Return what a programme is called, also one that is not there any more."""
    found = catalogue.programmes.get(programme)
    return content(found.name) if found else id_words(programme)


def accept_words(advice: Advice) -> str:
    """Return the words of the button that accepts an advice; "" where it changes nothing."""
    change = advice.change
    if change is None:
        return ""
    if change.aspect is Aspect.FIRST_SIDE:
        return _(_BEGIN_SHORT[str(change.after)])
    is_hold = change.aspect is Aspect.HOLD_S
    after = short_length(round(float(change.after) * SECOND_MS)) if is_hold else change.after
    return _(_ACCEPT[change.aspect]).format(after=after)


def _change_title(change: Change, advice: Advice, catalogue: Catalogue) -> str:
    name = exercise_name(catalogue.exercises, change.exercise)
    if change.aspect is Aspect.FIRST_SIDE:
        return _(_BEGIN[str(change.after)]).format(exercise=name)
    if change.aspect in (Aspect.REPS, Aspect.HOLD_S):
        return _amount_title(change, advice, name)
    if change.aspect is Aspect.EXERCISE:
        rung = exercise_name(catalogue.exercises, str(change.after))
        return _("{other} instead of {exercise}").format(other=rung, exercise=inside(name))
    if change.aspect is Aspect.BAND:
        band = band_text(str(change.after))
        return _("{exercise}: take the {band}").format(exercise=name, band=band)
    named = programme_name(change.programme, catalogue)
    lead = exercise_name(catalogue.exercises, str(change.after))
    return _("{programme}: begin with {exercise}").format(programme=named, exercise=inside(lead))


def _amount_title(change: Change, advice: Advice, name: str) -> str:
    after, before = float(change.after), float(change.before or 0)
    number = 1 if after == 1 else 2
    if advice.rule is Rule.LOW_START:
        words = ngettext(
            "{exercise}: begin with {after} rep, not {before}",
            "{exercise}: begin with {after} reps, not {before}",
            number,
        )
    elif change.aspect is Aspect.REPS:
        words = ngettext(
            "{exercise}: {after} rep, not {before}",
            "{exercise}: {after} reps, not {before}",
            number,
        )
    else:
        words = ngettext(
            "{exercise}: hold {after} second, not {before}",
            "{exercise}: hold {after} seconds, not {before}",
            number,
        )
    return words.format(
        exercise=name,
        after=formats.number(after, digits=1),
        before=formats.number(before, digits=1),
    )


def _answer(advice: Advice, catalogue: Catalogue) -> str:
    """Return the answer of a self-test in words, its place where the test is not known."""
    exercise = catalogue.exercises.get(advice.exercise)
    scale = exercise.result.scale if exercise and exercise.result else ()
    place = int(advice.detail) if advice.detail.isdigit() else 0
    return content(scale[place]) if place < len(scale) else advice.detail


def _own_easier(advice: Advice, catalogue: Catalogue) -> str:
    """Return how an exercise itself is made easier."""
    exercise = catalogue.exercises.get(advice.exercise)
    return content(easier_text(exercise, exercise)) if exercise else _("made easier")
