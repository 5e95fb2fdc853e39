"""The middle of the live screen: the number and the phase, or a panel in their place."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.app.actions import Overlay
from glutetimer.cli.live.digits import HEIGHT, big
from glutetimer.cli.live.styled_text import Line, bar, cut, role_of, side_text
from glutetimer.cli.live.view import View
from glutetimer.cli.text_writer import wrapped
from glutetimer.i18n import _, content, formats, ngettext
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import (
    amount_ahead,
    counted_text,
    exercise_name,
    seconds_text,
    set_text,
)
from glutetimer.presentation.keys import ANSWER_KEYS
from glutetimer.presentation.kit import fetch_text, kit_line
from glutetimer.presentation.mat_cue import side_line
from glutetimer.presentation.mat_view_model import set_line_of
from glutetimer.presentation.pain import pain_answers, pain_question, where_hurt
from glutetimer.presentation.panel_model import (
    end_lines,
    feel_question,
    movement_ahead,
    self_test_question,
    when_ready,
)
from glutetimer.presentation.phases import word_in
from glutetimer.presentation.self_paced import at_own_pace_line, tap_cue, where_to_tap
from glutetimer.session.set_up import set_up_besides
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import Side, Step, StepKind
from glutetimer.training.wording import side_text as text_of_side

_SCALES = ((3, 96, 30), (2, 70, 20))
"""How large the number is, and the width and height that it needs for that."""
_GAP = 4


def body(snapshot: Snapshot, view: View, width: int, height: int) -> list[Line]:
    """Return the middle of the screen, at most as high as is sensible; it is cut from below."""
    if view.overlay is Overlay.END:
        question, kept = end_lines()
        return [[(question, "bold")], [], [(kept, "")]]
    match snapshot.state:
        case State.PAIN:
            return list(_pain(snapshot, view, width))
        case State.PAUSED:
            return list(_paused(snapshot, view, width))
        case State.FINISHED | State.STOPPED:
            return list(_over(snapshot, view, width))
    exercise = view.exercises.get(snapshot.step.exercise)
    lines = [_title(snapshot, view, width), []]
    lines += _dial(snapshot, view, width, height)
    lines.append([])
    if snapshot.state is State.COUNT_IN:
        return lines
    if snapshot.kind.is_work:
        lines.append(bar(snapshot.progress, width, view.shapes, role_of(snapshot)))
        lines.append([])
        waits = snapshot.state is State.WAITING
        cue = tap_cue(snapshot, exercise) if waits else content(snapshot.cue)
        lines += [[(piece, "bold")] for piece in wrapped(cue, width)]
    elif snapshot.kind is StepKind.GET_READY:
        lines += _set_up(snapshot, view, width)
        note = at_own_pace_line(_work_of(view, snapshot.step_index), exercise)
        lines += [[], *_paragraph(note, width, "bold")] if note else []
    else:
        lines += _rest(snapshot, view, width)
    return lines


def scale_for(width: int, height: int) -> int:
    """Return how many lines a pixel of the number is high."""
    return next((scale for scale, w, h in _SCALES if width >= w and height >= h), 1)


def _title(snapshot: Snapshot, view: View, width: int) -> Line:
    step = snapshot.step
    facts = [set_line_of(step)]
    if not step.kind.is_work:
        work = _work_of(view, snapshot.step_index)
        facts += [amount_ahead(work, step.first_rep)] if work else []
    if step.load_kg:
        facts.append(_("{number} kg").format(number=formats.number(step.load_kg, 2)))
    said = ", ".join(fact for fact in facts if fact)
    name = exercise_name(view.exercises, step.exercise)
    return cut([(name, "bold"), (f"   {said}" if said else "", "mute")], width)


def _work_of(view: View, index: int) -> Step | None:
    """Return the working step that a rest, switch or get-ready leads to."""
    return next((step for step in view.plan.steps[index:] if step.kind.is_work), None)


def _dial(snapshot: Snapshot, view: View, width: int, height: int) -> list[Line]:
    """Put the number, and beside it the phase, the rep and the side."""
    scale = scale_for(width, height)
    shapes, role = view.shapes, role_of(snapshot)
    phase = snapshot.phase
    if snapshot.state is State.COUNT_IN:
        number, role = str(max(1, -(-snapshot.count_in_ms // 1000))), "rest"
        shape, word = shapes.dot, inside(_("Ready"))
    elif phase is None:
        number, shape, word = "", shapes.check, _("done")
    else:
        number = seconds_text(snapshot.seconds_left) if snapshot.counts_down else f"{snapshot.rep}"
        exercise = view.exercises.get(snapshot.step.exercise)
        shape, word = shapes.of(phase), word_in(exercise, phase)
        if snapshot.state is State.WAITING:
            number = f"{snapshot.rep}" if snapshot.kind.is_work else ""
            word = f"{word}: {where_to_tap(phase.kind)}" if snapshot.kind.is_work else word
    drawn = big(number, shapes.pixel, scale) if number else [""] * HEIGHT * scale
    widest = max(len(drawn[0]), len(big("00", shapes.pixel, scale)[0]))
    beside: list[Line] = [
        [(f"{shape}  {_spaced(word)}", f"{role}")],
        [],
        [(_rep_text(snapshot), "bold")],
        [],
        [(side_text(snapshot.side), "bold")],
    ]
    top = (len(drawn) - HEIGHT) // 2
    lines = []
    for at, pixels in enumerate(drawn):
        text = beside[at - top] if top <= at < top + HEIGHT else []
        number_role = role if snapshot.kind.is_work else "rest"
        lines.append([(pixels.rjust(widest), number_role), (" " * _GAP, ""), *text])
    return lines


def _spaced(word: str) -> str:
    first, colon, rest = word.partition(":")
    return " ".join(first.upper()) + colon + rest


def _rep_text(snapshot: Snapshot) -> str:
    step = snapshot.step
    if not step.kind.is_work:
        if snapshot.state is State.WAITING:
            return when_ready()
        return ngettext("second", "seconds", snapshot.seconds_left)
    if snapshot.kind is StepKind.DRILL and step.reps <= 1:
        return _("seconds")
    if step.reps <= 1:
        return _("seconds")
    if snapshot.kind is StepKind.HOLD:
        words = _("hold {number} of {reps}")
    elif snapshot.kind is StepKind.DRILL:
        words = _("run {number} of {reps}")
    else:
        words = _("rep {number} of {reps}")
    return words.format(number=max(1, snapshot.rep), reps=step.reps)


def _set_up(snapshot: Snapshot, view: View, width: int) -> Iterator[Line]:
    exercise = view.exercises.get(snapshot.step.exercise)
    if exercise is None:
        return
    kit = kit_line(exercise, snapshot.step.band)
    if kit:
        yield from _paragraph(fetch_text(kit), width, "hold")
        yield []
    if side := side_line(snapshot, view.exercises):
        yield from _paragraph(side, width, "bold")
    set_up = set_up_besides(exercise, text_of_side(exercise, snapshot.step.side.value))
    for number, sentence in enumerate(set_up, start=1):
        yield from _marked(f"{number}. ", content(sentence.text), width)
    yield []
    yield from _paragraph(movement_ahead(snapshot, exercise), width)


def _rest(snapshot: Snapshot, view: View, width: int) -> Iterator[Line]:
    yield from _paragraph(side_line(snapshot, view.exercises), width, "bold")
    if snapshot.kind is StepKind.REST:
        record = snapshot.last_record
        if record is not None:
            counted = counted_text(record)
            words = _("{amount} done ({counted})") if counted else _("{amount} done")
            done = words.format(amount=set_text(record), counted=counted)
            yield [(done, ""), ("   ", ""), (_("+ and - correct it"), "mute")]
            yield []
    asked = list(question(snapshot, view, width))
    if asked:
        yield from asked
    elif snapshot.kind is StepKind.REST:
        yield from _faults(snapshot, view, width)


def _faults(snapshot: Snapshot, view: View, width: int) -> Iterator[Line]:
    """Give what to watch for in the next set, with its remedy."""
    exercise = view.exercises.get(snapshot.step.exercise)
    if exercise is None or not exercise.faults:
        return
    yield [(_("Watch for"), "mute")]
    for fault in exercise.faults:
        yield from _marked("- ", f"{content(fault.what)}: {inside(content(fault.fix))}.", width)


def question(snapshot: Snapshot, view: View, width: int) -> Iterator[Line]:
    """Give the question that the exercise just done leaves, with the keys of its answers."""
    exercise = view.exercises.get(snapshot.asks_test or "")
    record = snapshot.last_record
    if exercise is not None and exercise.result is not None:
        chosen = record.test_answer if record else None
        asked = self_test_question(exercise.result, record.side if record else Side.BOTH)
        yield from _paragraph(asked, width, "bold")
        yield from _answers(
            [content(words) for words in exercise.result.scale], chosen, view, width
        )
    elif snapshot.asks_feel is not None:
        options = view.feel_options(snapshot.asks_feel)
        ids = [option.id for option in options]
        chosen = ids.index(record.feel) if record and record.feel in ids else None
        asked = feel_question(view.exercises.get(snapshot.asks_feel))
        yield from _paragraph(asked, width, "bold")
        yield from _answers([content(option.label) for option in options], chosen, view, width)


def _answers(labels: list[str], chosen: int | None, view: View, width: int) -> Iterator[Line]:
    """Put the answers in as many columns as there is room for."""
    cell = max(len(label) for label in labels) + 6
    columns = max(1, min(3, width // cell)) if len(labels) > 3 else 1  # noqa: PLR2004 - few stand in one column
    rows = -(-len(labels) // columns)
    for row in range(rows):
        line: Line = []
        for at in range(row, len(labels), rows):
            picked = at == chosen
            line.append((f"{ANSWER_KEYS[at]} ", "bold"))
            label = f"{labels[at]} {view.shapes.check}" if picked else labels[at]
            line.append((f"{label:<{cell - 2}}", "hold" if picked else ""))
        yield line


def _paused(snapshot: Snapshot, view: View, width: int) -> Iterator[Line]:
    yield _title(snapshot, view, width)
    yield []
    yield [(f"{view.shapes.pause}  {_spaced(inside(_('Paused')))}", "rest")]
    yield []
    if snapshot.pause_reason == "sleep":
        yield from _paragraph(_("The machine slept, so the clock stopped."), width)
    if snapshot.kind in (StepKind.SET, StepKind.SELF_TEST):
        words = _("Space goes on: 3-2-1, then rep {number} from its start.")
        yield from _paragraph(words.format(number=max(1, snapshot.rep)), width)
    elif snapshot.kind.is_work:
        yield from _paragraph(_("Space goes on: 3-2-1, then the seconds that are left."), width)
    else:
        yield from _paragraph(_("Space goes on where it stopped."), width)


def _pain(snapshot: Snapshot, view: View, width: int) -> Iterator[Line]:
    yield [(_spaced(inside(_("Stopped"))), "bad")]
    yield []
    yield from _paragraph(pain_question(), width, "bold")
    yield from _paragraph(where_hurt(snapshot, view.exercises), width, "mute")
    for answer in pain_answers(snapshot, view.exercises):
        yield []
        meant = f"{answer.title}: {answer.meaning}"
        yield from _marked(f"{answer.key}  ", meant, width)
        for label, words in answer.facts:
            yield from _marked(f"   {label}: ", words, width)


def _over(snapshot: Snapshot, view: View, width: int) -> Iterator[Line]:
    done = _("done") if snapshot.is_done else _("ended")
    yield [(f"{view.shapes.check}  {_spaced(done)}", "lower")]
    yield []
    yield from question(snapshot, view, width)


def _paragraph(words: str, width: int, role: str = "") -> Iterator[Line]:
    for piece in wrapped(words, width):
        yield [(piece, role)]


def _marked(mark: str, words: str, width: int) -> Iterator[Line]:
    for number, piece in enumerate(wrapped(words, width - len(mark))):
        yield [(mark if number == 0 else " " * len(mark), "mute"), (piece, "")]
