"""Words for people: sides, kit, lengths of time, and what comes next."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from glutetimer.history.comparison import Change, Extent
from glutetimer.session.record import SetRecord
from glutetimer.session.resumption import Resumption
from glutetimer.session.steps import Side, Step, StepKind
from glutetimer.training.exercise import Exercise, Kit

if TYPE_CHECKING:
    from glutetimer.sync.sync import SyncResult

Exercises = Mapping[str, Exercise]

ENDED_HARD: Final = (
    "A fault ended glutetimer in the middle of things the last time. What you had done is kept; "
    "the file hard_crash_told.log in the folder logs says more."
)

_PLACES: Final = {
    "above_knees": "above the knees",
    "below_knees": "below the knees",
    "ankles": "round the ankles",
    "feet": "round the feet",
}

_SEATS: Final = {
    "bench": "on the bench",
    "chair": "on the chair",
    "bench_or_chair": "on a bench or chair",
    "back_extension_bench": "on the back extension bench",
}

_TIMED: Final = {StepKind.HOLD: "hold", StepKind.DRILL: "run"}
"""What one rep is called where it is led by the clock."""

SECOND_MS: Final = 1000
MINUTE_S: Final = 60
LONG_COUNT_S: Final = 100


def side_word(side: Side) -> str:
    """Return "left", "right", or "" where no single side works."""
    return side.value if side in (Side.LEFT, Side.RIGHT) else ""


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 rep", "12 reps"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def clock_text(ms: int) -> str:
    """Return a length as "9:40" or "1:02:05", rounded up to the second."""
    seconds = -(-max(0, ms) // SECOND_MS)
    minutes, seconds = divmod(seconds, MINUTE_S)
    hours, minutes = divmod(minutes, MINUTE_S)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def length_text(ms: int) -> str:
    """Return a length as it is said: "45 s", "1 min 30 s", "2 min"."""
    minutes, seconds = divmod(round(max(0, ms) / SECOND_MS), MINUTE_S)
    parts = [f"{minutes} min"] if minutes else []
    if seconds or not minutes:
        parts.append(f"{seconds} s")
    return " ".join(parts)


def seconds_text(seconds: int) -> str:
    """Return a countdown: "45" seconds, and "2:05" where there would be three digits."""
    return str(seconds) if seconds < LONG_COUNT_S else clock_text(seconds * SECOND_MS)


def exercise_name(exercises: Exercises, exercise: str) -> str:
    """Return an exercise's name; the id, spelt as words, where the exercise is not known."""
    found = exercises.get(exercise)
    return found.name if found else exercise.replace("_", " ").capitalize()


def inside(name: str) -> str:
    """Return a name as it stands inside a sentence: "Side leg lift" as "side leg lift"."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def kit_text(kit: Kit) -> str:
    """Return a thing to fetch and where it goes: "mini band above the knees"."""
    item = kit.item.replace("_", " ")
    if not kit.placement:
        return item
    place = _PLACES.get(kit.placement, kit.placement.replace("_", " "))
    return f"{item} {place}" if kit.placement in _PLACES else f"{item}: {place}"


def kit_line(exercise: Exercise | None, band: str | None = None) -> str:
    """Return the kit that is needed, as one line; "" for none."""
    if exercise is None:
        return ""
    return ", ".join(_banded(kit, band) for kit in exercise.needed_kit)


def amount_text(step: Step) -> str:
    """Return how much is asked for in a step: "12 reps", "30 s hold", "16 reps, 8 a side, ..."."""
    if step.kind is StepKind.SELF_TEST:
        return "self-test"
    if step.kind is StepKind.HOLD and step.reps <= 1:
        return f"{length_text(step.length_ms)} hold"
    if step.kind is StepKind.DRILL:
        return length_text(step.length_ms)
    return f"{count(step.reps, 'rep')}{_in_turn(step)}" if step.reps else ""


def _in_turn(step: Step) -> str:
    """Return how the sides take turns: ", 8 a side, left first"; "" where they do not."""
    if step.side is not Side.ALTERNATING or not step.phases:
        return ""
    each = f", {step.reps // 2} a side" if step.reps % 2 == 0 else ", sides in turn"
    return f"{each}, {step.phases[0].side.value} first"


def set_text(record: SetRecord) -> str:
    """Return what was done of a set: "12 reps", "8 of 12 reps", "10 of 15 s"."""
    planned_ms, done_ms = record.planned_hold_ms, record.timed_ms
    if record.kind in _TIMED and record.planned_reps <= 1 and (planned_ms or done_ms):
        if done_ms >= planned_ms:
            return length_text(done_ms)
        done = length_text(done_ms)
        planned = length_text(planned_ms)
        both_short = done.endswith(" s") and planned.count(" ") == done.count(" ") == 1
        return f"{done.removesuffix(' s') if both_short else done} of {planned}"
    if record.kind is StepKind.DRILL and record.planned_reps <= 1:
        return "done" if record.reps else "not done"  # older versions kept no time of a drill
    unit = _TIMED.get(record.kind, "rep")
    if record.reps >= record.planned_reps:
        return count(record.reps, unit)
    return f"{record.reps} of {count(record.planned_reps, unit)}"


def counted_text(record: SetRecord) -> str:
    """Return what was counted where the person has corrected it: "7 counted", else ""."""
    return "" if record.reps == record.done_reps else f"{record.done_reps} counted"


def next_line(step: Step | None, exercises: Exercises) -> str:
    """Return what comes next, in the words of a coach.

    "rest 45 s, then side leg lift, left", "switch sides, right", "the end".
    """
    if step is None or step.kind is StepKind.END:
        return "the end: this is the last one"
    name = inside(exercise_name(exercises, step.exercise))
    side = side_word(step.side)
    if step.kind is StepKind.SWITCH:
        return f"switch sides, {side}" if side else "switch sides"
    if step.kind is StepKind.REST:
        return _joined(f"rest {length_text(step.length_ms)}, then {name}", side)
    if step.kind is StepKind.GET_READY:
        return _joined(name, side, *_with_kit(exercises.get(step.exercise), step.band))
    return _joined(name, side, amount_text(step))


def stop_line(stopped: Resumption, exercises: Exercises) -> str:
    """Return where a session broke off: "set 2, left, rep 5 of the side leg lift"."""
    step = stopped.step
    if step.kind is StepKind.END:
        return "the very end"
    name = inside(exercise_name(exercises, step.exercise))
    rep = f"rep {stopped.rep}" if step.kind is StepKind.SET and stopped.rep > 1 else ""
    where = _joined(
        f"set {step.set}" if step.sets > 1 else "",
        f"round {step.round}" if step.rounds > 1 else "",
        side_word(step.side),
        rep,
    )
    return f"{where} of the {name}" if where else f"the {name}"


def extent_text(extent: Extent) -> str:
    """Return what a history holds: "3 sessions with 24 sets, from 2 May to 4 May 2026"."""
    held = f"{count(extent.sessions, 'session')} with {count(extent.sets, 'set')}"
    first, last = extent.first, extent.last
    if first is None or last is None:
        return "no session"
    if first == last:
        return f"{held}, of {last.day} {last:%B %Y}"
    year = "" if first.year == last.year else f" {first.year}"
    return f"{held}, from {first.day} {first:%B}{year} to {last.day} {last:%B %Y}"


def deleted_words(number: int) -> str:
    """Say how many sessions of a file are deleted here."""
    return f"{count(number, 'session')} in it {'was' if number == 1 else 'were'} deleted here."


def change_lines(change: Change, *, adds: bool = False) -> list[str]:
    """Return what restoring a backup would change; `adds` if nothing goes."""
    lines = [
        f"Now: {extent_text(change.present)}.",
        f"The backup: {extent_text(change.backup)}.",
    ]
    coming = change.coming - change.deleted if adds else change.coming
    if coming:
        lines.append(f"{count(coming, 'session')} would come back.")
    if adds and change.deleted:
        they = "it comes" if change.deleted == 1 else "they come"
        lines.append(f"{deleted_words(change.deleted)} Only if you ask for it {they} back, too.")
    if change.leaving and not adds:
        lines.append(
            f"{count(change.leaving, 'session')} of now would go: the backup does not have "
            f"{'it' if change.leaving == 1 else 'them'}."
        )
    if not change.coming and (adds or not change.leaving):
        lines.append("Both hold the same sessions.")
    return lines


def in_step_line(found: SyncResult) -> str:
    """Return how it stands: "In step with 2 devices, last 10:32."."""
    at = f"{found.at:%H:%M}"
    if found.unsent:
        what = count(found.unsent, "session")
        line = f"Not in step: other devices would not take in {what}, last look {at}."
    elif found.devices:
        line = f"In step with {count(found.devices, 'device')}, last {at}."
    else:
        line = f"No other device has been here yet, last look {at}."
    if found.waiting:
        on_their_way = "One file is" if len(found.waiting) == 1 else f"{len(found.waiting)} are"
        line += f" {on_their_way} still to come."
    return line


def exchanged_line(found: SyncResult) -> str:
    """Return what came and went: "Took in 2 sessions with 24 sets, 1 change; sent 1 session."."""
    joined = found.joined
    came = [f"{count(joined.sessions, 'session')} with {count(joined.sets, 'set')}"]
    if not (joined.sessions or joined.sets):
        came = []
    if joined.changes:
        came.append(count(joined.changes, "change"))
    took = f"Took in {', '.join(came)}" if came else "Nothing new came in"
    sent = f"sent {count(found.sent, 'session')}" if found.sent else "nothing was to be sent"
    return f"{took}; {sent}."


def _with_kit(exercise: Exercise | None, band: str | None) -> list[str]:
    """Return the kit as it ends a sentence: "on the bench", "with mini band above the knees"."""
    things = exercise.needed_kit if exercise else ()
    seats = [_SEATS[kit.item] for kit in things if kit.item in _SEATS]
    rest = [_banded(kit, band) for kit in things if kit.item not in _SEATS]
    return [*seats, f"with {' and '.join(rest)}"] if rest else seats


def _banded(kit: Kit, band: str | None) -> str:
    text = kit_text(kit)
    return f"{band} {text}" if band and kit.item == "mini_band" else text


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
