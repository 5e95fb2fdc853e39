"""The tables of guidance.toml that a topic shows whole, as points."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from glutetimer.i18n import N_, _, content, formats
from glutetimer.presentation.amounts import range_text, short_length
from glutetimer.presentation.library.sources import CitedText, SourceNotes
from glutetimer.presentation.library.topic_point import TopicPoint
from glutetimer.training.exercise import Duration
from glutetimer.training.guidance import Amount, Guidance
from glutetimer.training.sourced import Statement

Points = Iterator[TopicPoint]

USUAL: Final = {
    "sets": N_("Sets"),
    "rest_s": N_("Rest between sets"),
    "between_exercises_s": N_("Between exercises"),
    "between_sides_s": N_("Between sides"),
    "short_rest_s": N_("A short rest"),
    "get_ready_s": N_("To get ready"),
    "lift_s": N_("Lifting"),
    "lower_s": N_("Lowering"),
    "continuous_half_s": N_("Each way without a pause"),
    "days_per_week": N_("Days a week"),
}


def _feel(guidance: Guidance, notes: SourceNotes) -> Points:
    check = guidance.feel_check
    yield TopicPoint("", notes.text(check.question, check))
    for option in check.options:
        said = notes.text(option.advice or "", option)
        right = CitedText(_("The right place."), said.numbers)
        yield TopicPoint(content(option.label), right if option.good else said)


def _usual(guidance: Guidance, notes: SourceNotes) -> Points:
    for name, label in USUAL.items():
        amount: Amount | Duration = getattr(guidance.usual, name)
        said = notes.text("", amount)
        yield TopicPoint(_(label), CitedText(_with_note(amount), said.numbers, said.default))


def _with_note(amount: Amount | Duration) -> str:
    words = _amount(amount)
    if isinstance(amount, Amount) or amount.note is None:
        return words
    return _("{amount}. {note}").format(amount=words, note=content(amount.note))


def _amount(amount: Amount | Duration) -> str:
    if isinstance(amount, Amount):
        usual, least, most = str(amount.usual), str(amount.min), str(amount.max)
    else:
        usual = short_length(amount.ms)
        bounds = (amount.min or amount.s, amount.max or amount.s)
        least, most = (formats.number(bound, digits=3) for bound in bounds)
    return range_text(usual, least, most)


def _safety(guidance: Guidance, notes: SourceNotes) -> Points:
    return _statements(notes, *guidance.safety.first_session, guidance.safety.not_medical)


def _advice(guidance: Guidance, notes: SourceNotes) -> Points:
    advice = guidance.advice
    return _statements(notes, *advice.first_session, advice.warm_up, advice.easy_jog)


def _caveat(guidance: Guidance, _notes: SourceNotes) -> Points:
    yield TopicPoint("", CitedText(content(guidance.evidence.caveat)))


def _statements(notes: SourceNotes, *statements: Statement) -> Points:
    return (TopicPoint("", notes.text(one.text, one)) for one in statements)


GUIDANCE_POINTS: Final[Mapping[str, Callable[[Guidance, SourceNotes], Points]]] = {
    "feel": _feel,
    "usual": _usual,
    "safety": _safety,
    "advice": _advice,
    "caveat": _caveat,
}
"""The points of a table, by the name that a topic has for it."""
