"""Decides on advice as the arguments of `today` say."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, TypeVar

from glutetimer.app.context import AppContext
from glutetimer.app.today_facts import TodayChoice
from glutetimer.cli.catalogue import find
from glutetimer.cli.commands.today_objects import key_text
from glutetimer.cli.commands.today_text import clear_hint
from glutetimer.errors import UserError
from glutetimer.i18n import _, content
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import Decision

OFFERED: Final = "glutetimer today"
DECIDED: Final = "glutetimer today --decisions"
_One = TypeVar("_One", Advice, Decision)


def decide(context: AppContext, options: argparse.Namespace) -> list[Decision]:
    """Keep every answer; return the decisions made or taken back.

    Numbers are those of the lists as they are before any answer.

    Raises:
        UserError: If one of them cannot be kept; then none is.
    """
    progress = context.progress
    listed = offered(context) if options.accept or options.not_now else ()
    accepted = list(_found(options.accept, listed, OFFERED))
    put_off = list(_found(options.not_now, listed, OFFERED))
    undone = list(_found(options.undo, progress.decisions(), DECIDED))
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
    keys = {one.key for one in answered}
    made = [
        one
        for one in progress.decisions()
        if one.key in keys
        or (one.rule is Rule.HURTS and one.exercise in cleared and not one.detail)
    ]
    held = {one.key for one in made}
    return [*made, *(one for one in undone if one.key not in held)]


def offered(context: AppContext) -> tuple[Advice, ...]:
    """Return the open advice on what was done lately and on what is suggested today."""
    return context.progress.offered((context.today.to_do(TodayChoice()).programme.id,))


def _found(
    wanted: Iterable[int | str] | None, listed: Sequence[_One], command: str
) -> Iterator[_One]:
    """Yield what is meant by numbers, from 1, and keys; each once.

    Raises:
        UserError: If one is not listed.
    """
    by_name = {name: one for at, one in enumerate(listed, 1) for name in (at, key_text(one.key))}
    found = {}
    for name in wanted or ():
        if name not in by_name:
            missing = (
                _("Nothing that is shown has the key {key}.").format(key=name)
                if isinstance(name, str)
                else _("There is no number {number} in what is shown.").format(number=name)
            )
            raise UserError(missing, _("`{command}` shows what there is.").format(command=command))
        found[by_name[name].key] = by_name[name]
    yield from found.values()


def _check(accepted: Sequence[Advice], answered: Sequence[Advice | Decision]) -> None:
    """See that no advice has two answers, and that none that is accepted is about pain.

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
