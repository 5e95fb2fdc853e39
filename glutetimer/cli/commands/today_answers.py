"""Decides on advice as the arguments of `today` say."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeVar

from glutetimer.app.context import AppContext
from glutetimer.app.today_facts import TodayChoice
from glutetimer.cli.catalogue import find
from glutetimer.cli.commands.today_objects import key_text
from glutetimer.cli.commands.today_text import clear_hint
from glutetimer.errors import UserError
from glutetimer.i18n import _, content
from glutetimer.presentation.advice_titles import accept_words
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import Decision

OFFERED: Final = "glutetimer today"
DECIDED: Final = "glutetimer today --decisions"
_One = TypeVar("_One", Advice, Decision)


def decide(context: AppContext, options: argparse.Namespace) -> list[Decision]:
    """Keep every answer; return the decisions made or taken back.

    Numbers of advice are those under which it was listed last, of decisions those before any
    answer.

    Raises:
        UserError: If one of them cannot be kept; then none is.
    """
    progress = context.progress
    listed = _listed(context) if options.accept or options.not_now else {}
    accepted = list(_found(options.accept, listed, OFFERED))
    put_off = list(_found(options.not_now, listed, OFFERED))
    undone = list(_found(options.undo, _numbered(progress.decisions()), DECIDED))
    cleared = [_spared(context, name) for name in options.clear or ()]
    answered: list[Advice | Decision] = [*accepted, *put_off, *undone]
    _check(accepted, answered)
    for advice in accepted:
        progress.accept(advice)
    for advice in put_off:
        progress.put_off(advice)
    for decision in undone:
        progress.undo(decision)
    for exercise in cleared:
        progress.clear(exercise)
    held = {one.key: one for one in progress.decisions()}
    fine = (Advice(Rule.HURTS, exercise, None).key for exercise in cleared)
    open_again = {one.key: one for one in undone}
    keys = dict.fromkeys((*(one.key for one in answered), *fine))
    return [(open_again | held)[key] for key in keys]


def offered(context: AppContext) -> tuple[Advice, ...]:
    """Return the open advice on what was done lately and on what is suggested today."""
    return context.progress.offered((context.today.to_do(TodayChoice()).programme.id,))


def _numbered(listed: Iterable[_One]) -> dict[int | str, _One | None]:
    found: dict[int | str, _One | None] = {}
    for number, one in enumerate(listed, 1):
        found |= {number: one, key_text(one.key): one}
    return found


def _listed(context: AppContext) -> dict[int | str, Advice | None]:
    """Return the open advice by its numbers and keys; None for a number that is answered."""
    now = offered(context)
    found = _numbered(now)
    known: dict[int | str, Advice | None]
    before = context.advice_numbers.listed()
    if before is None:
        context.advice_numbers.keep(now)
        return found
    open_ = {one.key: one for one in now}
    known = {name: one for name, one in found.items() if isinstance(name, str)}
    known |= {number: open_.get(key) for number, key in enumerate(before, 1)}
    return known


def _found(
    wanted: Iterable[int | str] | None, listed: Mapping[int | str, _One | None], command: str
) -> Iterator[_One]:
    """Yield what is meant by numbers, from 1, and keys; each once.

    Raises:
        UserError: If one is not listed.
    """
    found = {}
    for name in wanted or ():
        one = listed.get(name)
        if one is None:
            raise UserError(
                _not_there(name, is_answered=name in listed),
                _("`{command}` shows what there is.").format(command=command),
            )
        found[one.key] = one
    yield from found.values()


def _not_there(name: int | str, *, is_answered: bool) -> str:
    if is_answered:
        return _("Number {number} is answered already, or is no longer open.").format(number=name)
    if isinstance(name, str):
        return _("Nothing that is shown has the key {key}.").format(key=name)
    return _("There is no number {number} in what is shown.").format(number=name)


def _check(accepted: Sequence[Advice], answered: Sequence[Advice | Decision]) -> None:
    """See that no advice has two answers, and that what is accepted can be.

    Raises:
        UserError: If it is so.
    """
    if len({one.key for one in answered}) < len(answered):
        raise UserError(_("One advice has two answers."), _("Give each of them one."))
    for advice in accepted:
        if advice.rule is Rule.HURTS:
            raise UserError(
                _("That is about pain, and nothing to be accepted."), clear_hint(advice)
            )
        if not accept_words(advice):
            raise UserError(
                _("There is nothing to be accepted in it: it is a word to think of."),
                _("To hear it less often: glutetimer today --not-now with its number."),
            )


def _spared(context: AppContext, name: str) -> str:
    """Return the id of an exercise that is spared because it hurt.

    Raises:
        UserError: If it is not known, or nothing hurt in it.
    """
    found = find(context.catalogue, name)
    if found.id not in {one.exercise for one in context.starter.hurting()}:
        raise UserError(
            _("{name} is not spared: nothing is kept of pain in it.").format(
                name=content(found.name)
            ),
            _("`{command}` shows what is.").format(command="glutetimer today"),
        )
    return found.id
