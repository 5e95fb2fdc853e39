"""A programme becomes a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.session.fit import fit
from glutetimer.session.plan import Plan, make_plan
from glutetimer.session.prescription import Node, SessionOptions, prescribe
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Programme, warnings_of


def compile_programme(
    programme: Programme,
    exercises: Mapping[str, Exercise],
    options: SessionOptions | None = None,
    *,
    week: int | None = None,
    budget_ms: int | None = None,
) -> Plan:
    """Compile a programme, or one week of a build-up, into a plan.

    Args:
        programme: What to do; its ids and numbers were checked when it was read.
        exercises: All exercises by id.
        options: What the person wants of every session.
        week: The week of a build-up, from 1; ignored where the programme has no weeks.
        budget_ms: The time there is; the plan is trimmed to fit where that can be done.

    Raises:
        UserError: If the build-up has no such week.
    """
    options = options or SessionOptions()
    blocks, number = _blocks(programme, week)

    def plan_of(nodes: tuple[Node, ...]) -> Plan:
        return make_plan(
            nodes,
            options,
            programme=programme.id,
            name=programme.name,
            week=number,
            warnings=warnings_of(programme),
        )

    nodes = prescribe(blocks, exercises, options)
    if budget_ms is not None:
        nodes = fit(nodes, budget_ms, lambda trimmed: plan_of(trimmed).total_ms)
    return replace(plan_of(nodes), budget_ms=budget_ms)


def _blocks(programme: Programme, week: int | None) -> tuple[tuple[Block, ...], int | None]:
    if not programme.weeks:
        return programme.blocks, None
    wanted = week or programme.weeks[0].week
    for found in programme.weeks:
        if found.week == wanted:
            return found.blocks, wanted
    last = programme.weeks[-1].week
    raise UserError(
        _('The programme "{id}" has no week {number}.').format(id=programme.id, number=wanted),
        _("Choose a week from 1 to {last}.").format(last=last),
    )
