"""What to fetch for a session: a line for each thing, and where it goes."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.i18n import _
from glutetimer.presentation.amounts import band_word
from glutetimer.presentation.kit import item_name, place_text
from glutetimer.session.plan import Plan

_BAND = "mini_band"
_Places = dict[tuple[str, str | None], dict[str, None]]
"""Where each thing goes, in order, by its name and, of a mini band, its colour."""


@dataclass(frozen=True, slots=True)
class KitLine:
    """A thing to fetch, and where it goes: "Mini band", "below the knees, then the ankles"."""

    item: str
    places: str = ""


def kit_lines(plan: Plan) -> tuple[KitLine, ...]:
    """Return a line for each thing to fetch, with every place it goes to, in order."""
    places: _Places = {}
    for one in plan.prescriptions:
        for kit in one.exercise.needed_kit:
            band = one.band if kit.item == _BAND else None
            found = places.setdefault((kit.item, band), {})
            if kit.placement:
                found[kit.placement] = None
    if ("bench", None) in places:
        # a bench serves wherever a chair would do
        places.pop(("bench_or_chair", None), None)
    places = _with_one_band_for_any(places)
    return tuple(_kit_line(item, band, tuple(where)) for (item, band), where in places.items())


def _with_one_band_for_any(places: _Places) -> _Places:
    """Let the first band whose colour is named serve wherever any band would do."""
    colour = next((band for item, band in places if item == _BAND and band), None)
    if colour is None:
        return places
    joined: _Places = {}
    for (item, band), where in places.items():
        named = colour if item == _BAND and band is None else band
        joined.setdefault((item, named), {}).update(where)
    return joined


def _kit_line(item: str, band: str | None, places: tuple[str, ...]) -> KitLine:
    name = item_name(item)
    if band:
        name = _("{kit} ({band})").format(kit=name, band=band_word(band))
    return KitLine(name, _(", then ").join(map(place_text, places)))
