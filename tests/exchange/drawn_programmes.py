"""Drawn programmes and exercises of somebody's own, as their files may say them."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import strategies as st

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme

BUILT_IN = load_catalogue(assets_dir())
TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Co", "Cn")), min_size=1
).map(lambda text: text[:80])
_SECONDS = st.integers(0, 240).map(lambda quarters: quarters / 4)
_OPTIONS: dict[str, st.SearchStrategy[Any]] = {
    "sets": st.integers(1, 5),
    "reps": st.integers(1, 30),
    "tempo": st.sampled_from(("2-1-2-0", "3-0-3-0")),
    "side": st.sampled_from(("left", "right")),
    "pace": st.sampled_from(("coach", "self")),
    "band": st.sampled_from(("red", "green")),
    "load_kg": st.integers(0, 60),
    "rest_s": _SECONDS,
    "get_ready_s": _SECONDS,
    "optional": st.just(value=True),
    "note": TEXTS,
    "default": TEXTS,
}


@st.composite
def own_exercises(draw: st.DrawFn, name: str) -> Exercise:
    """An exercise of somebody's own, from the least that is said of one to more."""
    said: dict[str, Any] = {
        "id": name,
        "name": draw(TEXTS),
        "position": draw(st.sampled_from(("standing", "supine", "prone", "seated"))),
        "sides": draw(st.sampled_from(("both", "per_side"))),
        "level": 1,
        "muscles": {"primary": draw(st.sampled_from(([], ["calves"])))},
        "activation": {"confidence": "none", "basis": "not measured"},
        "reps": {"min": 8, "max": 12},
        "timing": draw(
            st.sampled_from(
                (
                    {"mode": "reps", "lift": {"s": 2.0}, "lower": {"s": 2.0}},
                    {"mode": "hold", "hold": {"s": 30.0}},
                )
            )
        ),
    }
    if draw(st.booleans()):
        said["setup"] = [{"text": draw(TEXTS), "default": "as I was shown"}]
    if draw(st.booleans()):
        said["easier"] = ["glute_bridge"]
    return msgspec.convert(said, Exercise)


@st.composite
def programmes(draw: st.DrawFn) -> tuple[Programme, tuple[Exercise, ...]]:
    """A programme with the exercises of somebody's own in it."""
    own = [draw(own_exercises(f"own_{number}")) for number in range(draw(st.integers(0, 2)))]
    names = st.sampled_from([one.id for one in own] + ["glute_bridge", "clamshell", "squat"])

    def block() -> dict[str, Any]:
        said = {"exercise": draw(names)}
        chosen = draw(st.lists(st.sampled_from(sorted(_OPTIONS)), max_size=4, unique=True))
        return said | {key: draw(_OPTIONS[key]) for key in chosen}

    def blocks() -> list[dict[str, Any]]:
        found = [block() for _ in range(draw(st.integers(1, 4)))]
        return [*found, {"rounds": 3, "blocks": [block()]}] if draw(st.booleans()) else found

    said: dict[str, Any] = {"id": "drawn", "name": draw(TEXTS)}
    said |= {"often": draw(TEXTS)} if draw(st.booleans()) else {}
    said |= {"note": [{"text": draw(TEXTS)}]} if draw(st.booleans()) else {}
    if draw(st.booleans()):
        said["blocks"] = blocks()
    else:
        said["weeks"] = [{"week": one + 1, "blocks": blocks()} for one in range(2)]
    return msgspec.convert(said, Programme), tuple(own)
