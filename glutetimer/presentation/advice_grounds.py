"""What an advice rests on: facts of the articles, and our own rules, each with its reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from glutetimer.i18n import N_, _, content
from glutetimer.i18n.sentences import as_sentence
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.amounts import SECOND_MS, range_text, short_length
from glutetimer.presentation.own_default import AdviceLine, own_reason
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.amount_steps import hold_range
from glutetimer.training.adaptation import Aspect
from glutetimer.training.exercise import Duration, RepRange
from glutetimer.training.sourced import Sourced

MOST_FACTS: Final = 1
"""So many facts are shown with an advice; the first is the closest."""
_CONTACT: Final = (
    N_("Two sessions: our rule, contact before load."),
    N_("The article puts contact first and gives no number; one session may be chance."),
)
_MASTERED: Final = (
    N_("Four sessions felt in the glutes, the last two in a row: our rule."),
    N_("An article asks for the bridge to be mastered first, and gives no number."),
)
_OWN_RULES: Final = {
    Rule.MORE_REPS: _CONTACT,
    Rule.LONGER_HOLD: _CONTACT,
    Rule.NEXT_RUNG: _MASTERED,
    Rule.STRONGER_BAND: _MASTERED,
    Rule.LOW_START: (
        N_("The low end first: our rule."),
        N_("The range leaves open where to begin; few reps leave room to find the glutes."),
    ),
    Rule.EASIER_RUNG: (
        N_("Twice in a row: our rule."),
        N_("The articles ask for something simpler and give no number; once may be chance."),
    ),
    Rule.WEAKER_SIDE: (
        N_("Three weeks and a tenth apart: our rule."),
        N_("The articles ask for balance and give no number; less than that may be chance."),
    ),
    Rule.AFTER_PAUSE: (
        N_("One step after two weeks: our rule."),
        N_("The articles do not speak of pauses; one step is soon made up."),
    ),
}
"""Our own rule and the reason for it."""


def advice_lines(advice: Advice, catalogue: Catalogue) -> tuple[AdviceLine, ...]:
    """Return the facts that an advice rests on, then our own rules."""
    if advice.rule is Rule.HURTS:
        safety = catalogue.guidance.safety
        said = (safety.before, safety.professional)
        return tuple(AdviceLine(content(one.text), own_reason(one)) for one in said)
    own = _own_range(advice, catalogue)
    ranged = () if own is None else (own,)
    facts = _facts(advice, ranged, catalogue)
    return (*facts, *(_range_line(one) for one in ranged), *_own_rule(advice))


def _facts(advice: Advice, ranged: Sequence[Sourced], catalogue: Catalogue) -> Iterator[AdviceLine]:
    """Yield what the articles say; what they say of a range of ours is told with its reason."""
    known = catalogue.sources.facts
    told = {fact for one in ranged for fact in one.sources}
    found = [known[fact] for fact in advice.facts if fact in known and fact not in told]
    for fact in found[:MOST_FACTS]:
        yield AdviceLine(as_sentence(content(fact.text)))


def _own_range(advice: Advice, catalogue: Catalogue) -> RepRange | Duration | None:
    """Return the range in which something grows where that is our own default."""
    exercise = catalogue.exercises.get(advice.exercise)
    aspect = advice.change.aspect if advice.change else None
    found: RepRange | Duration | None = None
    if exercise is not None and aspect is Aspect.REPS:
        found = exercise.reps
    if exercise is not None and aspect is Aspect.HOLD_S:
        found = hold_range(exercise)
    return found if found is not None and found.default else None


def _range_line(found: RepRange | Duration) -> AdviceLine:
    if isinstance(found, RepRange):
        text = _("Reps: {least} to {most}.").format(least=found.min, most=found.max)
    else:
        lengths = (found.s, found.min or 0, found.max or 0)
        words = range_text(*(short_length(round(length * SECOND_MS)) for length in lengths))
        text = _("Hold: {range}.").format(range=words)
    return AdviceLine(text, own_reason(found))


def _own_rule(advice: Advice) -> Iterator[AdviceLine]:
    if advice.rule in _OWN_RULES:
        text, reason = _OWN_RULES[advice.rule]
        yield AdviceLine(_(text), _(reason))
