"""The cells of one block in words, with what may be chosen or typed in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from glutetimer.i18n import _, content, formats
from glutetimer.i18n.counts import rounds_of
from glutetimer.presentation.amounts import (
    SECOND_MS,
    Exercises,
    band_word,
    exercise_name,
    length_text,
    load_text,
    moves_text,
    notation_text,
    pause_text,
    short_length,
    side_word,
)
from glutetimer.presentation.kit import WEIGHTS
from glutetimer.presentation.programme_editor.cell_input import tempo_notation
from glutetimer.presentation.programme_editor.cell_kinds import SWITCHED, CellKind, cell_name
from glutetimer.presentation.programme_editor.warning_texts import WITHOUT_BAND
from glutetimer.presentation.sheet.part_words import part_text
from glutetimer.session.prescription import Prescription
from glutetimer.session.steps import STOP_MS, Side
from glutetimer.session.transition import BANDS
from glutetimer.sheet.reading import SheetKey
from glutetimer.training.bands import COLOURS, OwnBands
from glutetimer.training.programme import Block

_PACED: Final = ("reps", "continuous", "test")
_RUN: Final = ("drill", "distance")


@dataclass(frozen=True, slots=True)
class CellChoice:
    """One of the few values of a cell."""

    words: str
    values: Mapping[str, object]
    is_chosen: bool
    band: str = ""


@dataclass(frozen=True, slots=True)
class CellView:
    """One cell: what it shows, and what an editor of it begins with.

    `name` is what a screen reader says; `band` is the colour of its dot. `fixed` says why there
    is nothing to choose, "" where there is. `hint` explains what is typed, where that is no word.
    """

    kind: CellKind
    text: str
    typed: str = ""
    name: str = ""
    choices: tuple[CellChoice, ...] = field(default=())
    band: str = ""
    fixed: str = ""
    hint: str = ""


def circuit_cells(block: Block, usual_rest_s: float) -> tuple[CellView, ...]:
    """Return the cells of a circuit: how many rounds, and the rest between them."""
    rounds = block.rounds or 1
    rest = block.rest_between_rounds_s
    rest_ms = round((usual_rest_s if rest is None else rest) * SECOND_MS)
    name = rounds_of(rounds)
    cells = (
        CellView(CellKind.EXERCISE, name),
        CellView(CellKind.SETS, str(rounds), str(rounds)),
        CellView(
            CellKind.REST,
            part_text(SheetKey.REST_ROUNDS, rest_ms / SECOND_MS),
            f"{rest_ms / SECOND_MS:g}",
        ),
    )
    return tuple(_named(cell, name, in_circuit=True) for cell in cells)


def block_cells(
    block: Block,
    asked: Prescription,
    bands: OwnBands,
    exercises: Exercises,
    *,
    in_circuit: bool = False,
) -> tuple[CellView, ...]:
    """Return the cells of a block with an exercise; those that do not fit it are not there.

    Args:
        block: What the programme says.
        asked: What that comes to.
        bands: The person's bands.
        exercises: All exercises by id.
        in_circuit: Whether rounds take the place of its sets.
    """
    name = exercise_name(exercises, asked.exercise.id)
    cells = (
        *_amounts(block, asked, in_circuit=in_circuit),
        *_rests(block, asked, in_circuit=in_circuit),
        *_choices(block, asked, bands),
    )
    order = list(CellKind)
    every = (CellView(CellKind.EXERCISE, name), *cells)
    return tuple(
        _named(cell, name) for cell in sorted(every, key=lambda one: order.index(one.kind))
    )


def _named(cell: CellView, owner: str, *, in_circuit: bool = False) -> CellView:
    words = _("{block}, {what}: {value}").format(
        block=owner, what=cell_name(cell.kind, in_circuit=in_circuit), value=cell.text or "-"
    )
    return replace(cell, name=words)


def _amounts(block: Block, asked: Prescription, *, in_circuit: bool) -> Iterator[CellView]:
    mode = asked.exercise.timing.mode
    sets = "" if in_circuit and block.sets is None else str(asked.sets)
    yield CellView(CellKind.SETS, sets, str(asked.sets))
    if mode != "drill":
        yield CellView(CellKind.REPS, formats.number(asked.reps), str(asked.reps))
    if mode in _RUN:
        yield CellView(CellKind.HOLD, length_text(asked.drill_ms), _s(asked.drill_ms))
    elif mode == "hold":
        yield CellView(CellKind.HOLD, _hold(asked.hold_ms), _s(asked.hold_ms))
    elif mode in _PACED:
        tempo = asked.tempo
        moves = _(", ").join(filter(None, (moves_text(tempo), pause_text(tempo))))
        yield CellView(CellKind.HOLD, _hold(tempo.hold_ms), _s(tempo.hold_ms))
        notation = tempo_notation(tempo)
        hint = _("{tempo}: {phases}").format(tempo=notation, phases=notation_text(tempo))
        yield CellView(CellKind.TEMPO, moves, notation, hint=hint)
    note = block.note or ""
    yield CellView(CellKind.NOTE, note, note)


def _hold(length_ms: int) -> str:
    if length_ms < STOP_MS:
        return _("no hold")
    return _("hold {length}").format(length=short_length(length_ms))


def _rests(block: Block, asked: Prescription, *, in_circuit: bool) -> Iterator[CellView]:
    rest = _("rest {length}").format(length=length_text(asked.rest_ms))
    if asked.rest_before_ms == 0:
        rest = _("{rest}, straight after").format(rest=rest)
    if in_circuit and asked.sets == 1:
        rest = _("straight after") if asked.rest_before_ms == 0 else ""
    rest = _(", ").join(filter(None, (rest, *_manner(block))))
    yield CellView(CellKind.REST, rest, _s(asked.rest_ms))
    before = block.rest_before_s
    yield CellView(CellKind.REST_BEFORE, "", "" if before is None else f"{before:g}")
    ready = block.get_ready_s
    yield CellView(CellKind.GET_READY, "", "" if ready is None else f"{ready:g}")
    if len(asked.sides) > 1:
        yield CellView(CellKind.REST_SIDES, "", _s(asked.between_sides_ms))


def _manner(block: Block) -> Iterator[str]:
    """Yield what a block is, where it is not as most are."""
    if block.optional:
        yield _("if you like")
    if block.wait:
        yield _("waits for you")
    if block.keeps:
        yield _("stays in when time is short")


def _switches(block: Block) -> Iterator[CellView]:
    for kind in SWITCHED:
        is_on = bool(getattr(block, kind.value))
        choice = CellChoice(cell_name(kind), {kind.value: not is_on}, is_on)
        yield CellView(kind, "", choices=(choice,))


def _choices(block: Block, asked: Prescription, bands: OwnBands) -> Iterator[CellView]:
    yield _sides(block, asked)
    exercise = asked.exercise
    takes_band = any(kit.item in BANDS for kit in exercise.equipment)
    if takes_band or block.band:
        yield _band(block, asked, bands, takes_band=takes_band)
    elif asked.load_kg is None:
        fixed = _(WITHOUT_BAND).format(exercise=content(exercise.name))
        yield CellView(CellKind.BAND, _("none"), fixed=fixed)
    if asked.load_kg is not None or any(kit.item in WEIGHTS for kit in exercise.equipment):
        load = asked.load_kg
        words = _("no weight") if not load else load_text(load)
        yield CellView(CellKind.LOAD, words, "" if load is None else f"{load:g}")
    else:
        yield CellView(CellKind.LOAD, "")
    usual = _("as always"), {"pace": None}, block.pace is None
    coach = _("the coach's pace"), {"pace": "coach"}, block.pace == "coach"
    own = _("your own pace"), {"pace": "self"}, block.pace == "self"
    words = next(text for text, _values, chosen in (usual, coach, own) if chosen)
    choices = tuple(CellChoice(*one) for one in (usual, coach, own))
    yield CellView(CellKind.PACE, words, choices=choices)
    yield from _switches(block)


def _sides(block: Block, asked: Prescription) -> CellView:
    """Return the cell of the sides; an exercise for both at once has no choice."""
    exercise = asked.exercise
    if exercise.sides == "both":
        fixed = _("{exercise} is done with both sides at once.").format(
            exercise=content(exercise.name)
        )
        return CellView(CellKind.SIDES, _("both"), fixed=fixed)
    first = side_word(asked.first_side)
    if exercise.sides == "alternating":
        text = _("in turn, {side} first").format(side=first)
    elif asked.only_side is not None:
        text = _("left only") if asked.only_side == "left" else _("right only")
    else:
        text = _("each, {side} first").format(side=first)
    choices = [
        CellChoice(
            _("{side} first").format(side=side_word(side)),
            {"first_side": side.value, "side": None},
            asked.only_side is None and block.first_side == side.value,
        )
        for side in (Side.LEFT, Side.RIGHT)
    ]
    usual = CellChoice(
        _("as always"),
        {"first_side": None, "side": None},
        asked.only_side is None and block.first_side is None,
    )
    only = [
        CellChoice(
            _("left only") if side is Side.LEFT else _("right only"),
            {"side": side.value, "first_side": None},
            asked.only_side == side.value,
        )
        for side in (Side.LEFT, Side.RIGHT)
        if exercise.sides == "per_side"
    ]
    return CellView(CellKind.SIDES, text, choices=(usual, *choices, *only))


def _band(block: Block, asked: Prescription, bands: OwnBands, *, takes_band: bool) -> CellView:
    colours = bands.colours or COLOURS[:5]
    named = [*colours, *([block.band] if block.band and block.band not in colours else [])]
    usual = CellChoice(_("as always"), {"band": None}, block.band is None)
    choices = [
        CellChoice(band_word(band), {"band": band}, block.band == band, band) for band in named
    ]
    band = asked.band or ""
    text = band_word(band) if band else (_("any band") if takes_band else _("none"))
    return CellView(CellKind.BAND, text, choices=(usual, *choices), band=band)


def _s(length_ms: int) -> str:
    return f"{length_ms / SECOND_MS:g}"
