"""An advice as it is offered, and a decision on one as it is listed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from glutetimer.i18n import N_, _, formats
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.advice_grounds import advice_lines
from glutetimer.presentation.advice_reasons import advice_reason
from glutetimer.presentation.advice_titles import accept_words, advice_title, programme_name
from glutetimer.presentation.amounts import exercise_name
from glutetimer.presentation.own_default import AdviceLine
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import SAID_ONCE, Answer, Decision

LEAD: Final = N_("One step you could take in {programme}")
WORD_LEAD: Final = N_("Worth knowing")
SPARED_LEAD: Final = N_("Spared for now")
_ANSWERS: Final = {
    Answer.ACCEPTED: N_("accepted: {day}"),
    Answer.NOT_NOW: N_("not now: {day}"),
    Answer.UNDONE: N_("taken back: {day}"),
    Answer.CLEARED: N_("fine again: {day}"),
}
_UNDERSTOOD: Final = N_("understood: {day}")
_NOT_FINE: Final = N_("not fine yet: {day}")


@dataclass(frozen=True, slots=True)
class AdviceView:
    """An advice with its reason, and the words of its buttons.

    `exercise` is the name of what it is about. `lines` are the facts that it rests on, and our own
    rules with their reasons. `accept` is "" for a word with nothing to accept. `rests` says when it
    comes back after `not_now`, "" for never mind.
    """

    key: tuple[str, ...]
    lead: str
    title: str
    reason: str
    lines: tuple[AdviceLine, ...]
    accept: str
    not_now: str
    rests: str
    exercise: str


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision in the list: what was advised, what was decided when, and the way back."""

    key: tuple[str, ...]
    title: str
    answer: str
    undo: str


def advice_view(advice: Advice, catalogue: Catalogue) -> AdviceView:
    """Return an advice as it is offered."""
    is_pain = advice.rule is Rule.HURTS
    is_word = advice.change is None and not is_pain
    return AdviceView(
        key=advice.key,
        lead=_lead(advice, catalogue),
        title=advice_title(advice, catalogue),
        reason=advice_reason(advice, catalogue),
        lines=advice_lines(advice, catalogue),
        accept=_("It is fine again") if is_pain else accept_words(advice),
        not_now=_("Understood") if is_word else _("Not fine yet") if is_pain else _("Not now"),
        rests=_rests(advice),
        exercise=exercise_name(catalogue.exercises, advice.exercise),
    )


def _rests(advice: Advice) -> str:
    """Return when an advice comes back that is put off, "" where it does not, or is a word."""
    if advice.rule is Rule.HURTS:
        return _("asked again in two weeks")
    is_over = advice.change is None or advice.rule in SAID_ONCE
    return "" if is_over else _("offered again in two weeks")


def _lead(advice: Advice, catalogue: Catalogue) -> str:
    """Return what stands above an advice; a change is one of a programme, which is named."""
    if advice.rule is Rule.HURTS:
        return _(SPARED_LEAD)
    if advice.change is None:
        return _(WORD_LEAD)
    return _(LEAD).format(programme=programme_name(advice.change.programme, catalogue))


def decision_line(decision: Decision, catalogue: Catalogue, today: date) -> DecisionLine:
    """Return a decision as it is listed."""
    advice = Advice(decision.rule, decision.exercise, decision.change, detail=decision.detail)
    return DecisionLine(
        key=decision.key,
        title=_decided_title(advice, catalogue),
        answer=_answer_text(decision, today),
        undo=_undo_words(decision),
    )


def _answer_text(decision: Decision, today: date) -> str:
    """Return what was decided when, and when its advice may come back."""
    is_pain = decision.rule is Rule.HURTS
    sentence = _ANSWERS[decision.answer]
    if decision.answer is Answer.NOT_NOW:
        is_word = decision.change is None
        sentence = _NOT_FINE if is_pain else _UNDERSTOOD if is_word else sentence
    said = _(sentence).format(day=formats.dated(decision.local_date, today))
    back = decision.rests_until
    if back is None or back <= today:
        return said
    again = _("{said}; asked again from {day}") if is_pain else _("{said}; rests until {day}")
    return again.format(said=said, day=formats.dated(back, today))


def _undo_words(decision: Decision) -> str:
    """Return the words of the button that takes a decision back."""
    is_pain = decision.rule is Rule.HURTS
    if decision.reversal is None:
        return _("Ask again now") if is_pain else _("Offer it again now")
    if decision.answer is not Answer.UNDONE:
        return _("Undo")
    return _("It is fine again") if is_pain else _("Do it after all")


def _decided_title(advice: Advice, catalogue: Catalogue) -> str:
    """Return what was decided on: of pain the exercise alone, for the answer says the rest."""
    if advice.rule is Rule.HURTS:
        return exercise_name(catalogue.exercises, advice.exercise)
    return advice_title(advice, catalogue)
