"""The file of a person's own exercise: written from a draft, changed by one, and read into one.

What a person wrote beside it stays: comments, order, and all that a draft does not hold.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec

from glutetimer.training.exercise import Exercise, Timing
from glutetimer.training.exercise_draft import USUAL_REPS, USUAL_S, ExerciseDraft, tidied
from glutetimer.training.tempo import LIFT_FIRST, Phase

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.container import Container
    from tomlkit.items import Item

HEAD: Final = "#:schema ../schemas/exercise.schema.json\n"
MINI_BAND: Final = "mini_band"
_MOVE_S, _STAY_S = 2.0, 1.0
"""A move and a short hold, where no built-in exercise shows how it goes."""
_LEAST_SHARE = (2, 3)
"""The range of a person's reps begins at two thirds: fit to time takes no more."""
_TEXTS: Final = {"setup": "text", "cues": "say"}
"""Lists of tables, each with the sentence that a draft holds of it."""

_Values = dict[str, Any]


def new_text(exercise: str, draft: ExerciseDraft, like: Exercise | None = None) -> str:
    """Return the file of a new exercise.

    Args:
        exercise: Its id.
        draft: What the person says of it.
        like: The built-in exercise that it is like, whose tempo it has where both are counted.
    """
    import tomlkit

    document = tomlkit.parse(HEAD)
    document["id"] = exercise
    _merge(document, {}, _values(draft, like))
    return tomlkit.dumps(document)


def changed_text(
    text: str, before: ExerciseDraft, draft: ExerciseDraft, like: Exercise | None = None
) -> str:
    """Return a file as it was, but for what differs between two drafts."""
    import tomlkit

    document = tomlkit.parse(text if text.endswith("\n") else f"{text}\n")
    old, new = _values(before, None), _values(draft, like)
    kit = [_plain(one) for one in document.get("equipment", ())]
    rest = [one for one in kit if one.get("item") != MINI_BAND]
    old["equipment"] = kit
    if draft.mini_band != before.mini_band:
        new["equipment"] = [*rest, *new.get("equipment", ())]
    else:
        new["equipment"] = kit
    if (before.is_timed, before.moves, before.like) == (draft.is_timed, draft.moves, draft.like):
        # the tempo stays as it is in the file, whoever wrote it there
        there = document["timing"]
        new["timing"] = _timed(draft) if draft.is_timed else _held(draft, there)
        old["timing"] = _timed(before) if draft.is_timed else {}
    else:
        document.pop("timing", None)
        old["timing"] = {}
    _merge(document, old, new)
    return tomlkit.dumps(document)


def exercise_in(data: Mapping[str, Any]) -> Exercise:
    """Return the exercise in a file that has passed its checks."""
    return msgspec.convert(data, Exercise)


def draft_of(exercise: Exercise) -> ExerciseDraft:
    """Return what a draft holds of an exercise."""
    timing, words = exercise.timing, exercise.words
    timed = timing.hold if timing.mode == "hold" else timing.duration
    is_timed = timing.mode in ("hold", "drill")
    return tidied(
        ExerciseDraft(
            name=exercise.name,
            is_timed=is_timed,
            moves=timing.mode == "drill",
            reps=USUAL_REPS if is_timed else exercise.reps.max,
            seconds=round(timed.s) if is_timed and timed else USUAL_S,
            sides=exercise.sides,
            position=exercise.position,
            set_up=tuple(one.text for one in exercise.setup),
            movement=exercise.movement.say if exercise.movement else "",
            cues=tuple(one.say for one in exercise.cues),
            phase_words={
                name: word
                for name in (words.__struct_fields__ if words else ())
                if (word := getattr(words, name))
            },
            pictures=exercise.pictures,
            like=exercise.like,
            muscles=exercise.muscles.primary,
            mini_band=exercise.uses_mini_band,
        )
    )


def _values(draft: ExerciseDraft, like: Exercise | None) -> _Values:
    """Return what a file says of a draft, in the order in which it stands there."""
    least = max(1, draft.reps * _LEAST_SHARE[0] // _LEAST_SHARE[1])
    found: _Values = {
        "name": draft.name,
        "position": draft.position,
        "sides": draft.sides,
        "reps": {"min": 1, "max": 1} if draft.is_timed else {"min": least, "max": draft.reps},
        "like": draft.like,
        "pictures": list(draft.pictures),
        "equipment": [{"item": MINI_BAND}] if draft.mini_band else [],
        "muscles": {"primary": list(draft.muscles)} if draft.muscles else {},
        "setup": [{"text": text} for text in draft.set_up],
        "movement": {"say": draft.movement} if draft.movement else {},
        "words": dict(draft.phase_words),
        "cues": [{"phase": "throughout", "say": cue} for cue in draft.cues],
        "timing": _timing(draft, like.timing if like else None),
    }
    return {key: value for key, value in found.items() if value}


def _timing(draft: ExerciseDraft, like: Timing | None) -> _Values:
    if draft.is_timed:
        return _timed(draft)
    lengths = {Phase.LIFT: _MOVE_S, Phase.LOWER: _MOVE_S}
    order: Sequence[Phase] = LIFT_FIRST
    if like is not None and like.mode == "reps":
        order = like.order
        lengths = {phase: one.s for phase in Phase if (one := like.phase(phase)) and one.s}
    for phase in (Phase.HOLD_TOP, Phase.HOLD_BOTTOM):
        if phase in draft.phase_words:
            lengths.setdefault(phase, _STAY_S)
            order = order if phase in order else (*order, phase)
    found: _Values = {"mode": "reps"}
    if tuple(order) != LIFT_FIRST:
        found["order"] = [str(phase) for phase in order if phase in lengths or not phase.is_hold]
    return found | {str(phase): {"s": float(lengths[phase])} for phase in order if phase in lengths}


def _timed(draft: ExerciseDraft) -> _Values:
    length = {"s": float(draft.seconds)}
    mode, timed = ("drill", "duration") if draft.moves else ("hold", "hold")
    return {"mode": mode, timed: length}


def _held(draft: ExerciseDraft, timing: Container) -> _Values:
    """Return the holds for which there is a word, where they are not there yet."""
    holds = (Phase.HOLD_TOP, Phase.HOLD_BOTTOM)
    wanted = [hold for hold in holds if hold in draft.phase_words and hold not in timing]
    return {str(hold): {"s": _STAY_S} for hold in wanted}


def _merge(table: TOMLDocument | Container, before: _Values, after: _Values) -> None:
    """Give a table the values that differ; all else in it stays as it is."""
    from tomlkit.items import AoT, Table

    for key in before:
        if key not in after or after[key] == []:
            table.pop(key, None)
    for key, value in after.items():
        if before.get(key) == value:
            continue
        there: Any = table.get(key)
        if isinstance(there, dict) and isinstance(value, dict) and key != "reps":
            _merge(there, before.get(key, {}), value)  # type: ignore[arg-type] # a table
        elif value:
            kept = _kept(there, key, value)
            if isinstance(there, AoT | Table):
                table.pop(key)  # it may stand below other tables, where no value can
            table[key] = _item(key, kept)


def _kept(there: object, key: str, value: object) -> object:
    """Return the tables of a list as they are there, where their sentence stays."""
    if key not in _TEXTS or not isinstance(value, list):
        return value
    known = {one.get(_TEXTS[key]): one for one in there} if isinstance(there, list) else {}
    return [_plain(known.get(one[_TEXTS[key]]) or one) for one in value]


def _plain(table: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a table without what tomlkit knows of how it is written."""
    plain: Mapping[str, Any] = table.unwrap() if hasattr(table, "unwrap") else table
    return plain


def _item(key: str, value: object) -> Item:
    """Return a value as a person would write it."""
    import tomlkit

    if key == "timing" and isinstance(value, dict):
        table = tomlkit.table()
        for name, inner in value.items():
            table[name] = _item(name, inner)
        return table
    return tomlkit.value(_written(value, lines=key in _TEXTS))


def _written(value: object, *, lines: bool = False) -> str:
    """Return a value as TOML: on one line, or with a line for each item of a list."""
    import tomlkit

    if isinstance(value, Mapping):
        pairs = ", ".join(f"{name} = {_written(inner)}" for name, inner in value.items())
        return f"{{ {pairs} }}"
    if isinstance(value, list):
        items = [_written(inner) for inner in value]
        if lines:
            return "[\n" + "".join(f"  {item},\n" for item in items) + "]"
        return f"[{', '.join(items)}]"
    return tomlkit.item(value).as_string()
