"""What to fetch for a session: a line for each thing, and where it goes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from glutetimer.i18n import _
from glutetimer.presentation.amounts import band_word, load_text
from glutetimer.presentation.kit import WEIGHTS, item_name, place_text
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription
from glutetimer.training.exercise import Kit

_BAND = "mini_band"
_WEIGHT = "weight"
_Places = dict[tuple[str, str | None], dict[str, None]]
"""Where each thing goes, in order, by its name and which of these it is: a colour, a load."""


@dataclass(frozen=True, slots=True)
class KitLine:
    """A thing to fetch, and where it goes: "Mini band", "below the knees, then the ankles"."""

    item: str
    places: str = ""


def kit_lines(plan: Plan, missing: Collection[str] = ()) -> tuple[KitLine, ...]:
    """Return a line for each thing to fetch, with every place it goes to, in order.

    Where a bench is among what is `missing`, what may be a bench or a chair is a chair.
    """
    places: _Places = {}
    for one in plan.prescriptions:
        for kit in one.exercise.needed_kit:
            found = places.setdefault((kit.item, _which(kit, one)), {})
            if kit.placement:
                found[kit.placement] = None
        if one.load_kg and not WEIGHTS.intersection(kit.item for kit in one.exercise.needed_kit):
            places.setdefault((_WEIGHT, load_text(one.load_kg)), {})
    if ("bench", None) in places:
        # a bench serves wherever a chair would do
        places.pop(("bench_or_chair", None), None)
    elif "bench" in missing and ("bench_or_chair", None) in places:
        places = {
            ("chair" if item == "bench_or_chair" else item, which): where
            for (item, which), where in places.items()
        }
    places = _with_one_band_for_any(places)
    return tuple(_kit_line(item, which, tuple(where)) for (item, which), where in places.items())


def _which(kit: Kit, one: Prescription) -> str | None:
    """Return the colour of a mini band or the load of a weight, None where any will do."""
    if kit.item in WEIGHTS and one.load_kg:
        return load_text(one.load_kg)
    return one.band and band_word(one.band) if kit.item == _BAND else None


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


def _kit_line(item: str, which: str | None, places: tuple[str, ...]) -> KitLine:
    name = item_name(item)
    if which:
        name = _("{kit} ({which})").format(kit=name, which=which)
    return KitLine(name, _(", then ").join(map(place_text, places)))
