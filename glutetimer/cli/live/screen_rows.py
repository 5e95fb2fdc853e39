"""What the live screen shows of a snapshot: pure, so that it can be read in a test."""

from __future__ import annotations

from collections.abc import Iterable

from glutetimer.app.actions import Action, Overlay
from glutetimer.cli.live.body import body
from glutetimer.cli.live.dial import IN_TEXT, scale_for
from glutetimer.cli.live.digits import HEIGHT
from glutetimer.cli.live.questions import asks
from glutetimer.cli.live.ranked_rows import EMPTY, Row, RowRank, fitted, needed, one, paragraph
from glutetimer.cli.live.styled_text import Line, cut, spread, strip, width_of
from glutetimer.cli.live.view import View
from glutetimer.cli.text_writer import wrapped
from glutetimer.i18n import _, content, pgettext
from glutetimer.presentation.coming_up import next_line
from glutetimer.presentation.keys import KEY_HELP, hint_words, key_label
from glutetimer.presentation.mat_view_model import time_left_text
from glutetimer.presentation.own_default import mark_words
from glutetimer.presentation.pain import slip_words, take_back_words
from glutetimer.presentation.panels import end_and_keep, end_here
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import StepKind

WIDEST = 100
MARGIN = 2
WITH_MARGIN = 40
"""So many columns can spare some at both sides."""
REST_OF_BODY = 8
MESSAGE_LINES = 3
HINT_GAP = 3
KEYS_WIDTH = 12
KEYS_GAP = 3
Hints = tuple[tuple[str, str], ...]

_WORK_HINTS = (
    ("space", Action.PAUSE),
    ("p", Action.PAIN),
    ("n", Action.NEXT),
    ("?", Action.HELP),
    ("q", Action.LEAVE),
    ("b", Action.BACK),
    ("e", Action.EASIER),
)
_REST_HINTS = (*_WORK_HINTS[:5], ("r", Action.REPEAT), ("[ ]", Action.LONGER))
_PAUSED_HINTS = _WORK_HINTS[1:6]
_TAP_HINTS = (("s", Action.PAUSE), *_WORK_HINTS[1:5])
_BREAK_HINTS = (("q", Action.LEAVE), ("m", Action.MUTE))


def compose(snapshot: Snapshot, view: View, width: int, height: int) -> list[Line]:
    """Return exactly `height` lines of at most `width` columns."""
    margin = MARGIN if width >= WITH_MARGIN else 0
    inner = min(width - 2 * margin, WIDEST)
    left = (width - inner) // 2
    head = _head(snapshot, view, inner)
    foot = _foot(snapshot, view, inner)
    scale, middle = _middle(snapshot, view, inner, height - needed([*head, *foot]))
    upper, between, lower = fitted((head, middle, foot), height)
    # the number stands where it stood: only what is longer than usual moves it up
    room = height - len(upper) - len(lower)
    above = max(0, min((room - REST_OF_BODY - HEIGHT * scale) // 2, room - len(between)))
    below = room - above - len(between)
    lines = [*upper, *([[]] * above), *between, *([[]] * below), *lower]
    return [cut([(" " * left, ""), *line], width) if line else [] for line in lines]


def _middle(snapshot: Snapshot, view: View, width: int, room: int) -> tuple[int, list[Row]]:
    """Return the middle with the largest number beside which all that matters fits."""
    if view.overlay is Overlay.KEYS:
        return 1, _keys(view, width)
    for scale in range(scale_for(width, room), IN_TEXT, -1):
        rows = list(body(snapshot, view, width, scale))
        if needed(rows) <= room:
            return scale, rows
    return IN_TEXT, list(body(snapshot, view, width, IN_TEXT))


def _head(snapshot: Snapshot, view: View, width: int) -> list[Row]:
    title = _("{name}, week {week}") if view.plan.week else "{name}"
    title = title.format(name=content(view.plan.name), week=view.plan.week)
    return [
        Row([], RowRank.FRAME),
        Row(spread([(title, "bold")], [(time_left_text(snapshot), "bold")], width), RowRank.TIME),
        Row(strip(snapshot.segments, width, view.shapes), RowRank.STRIP),
        Row([], RowRank.FRAME),
    ]


def _foot(snapshot: Snapshot, view: View, width: int) -> list[Row]:
    rows = [Row([], RowRank.FRAME)]
    if view.message:
        message = paragraph(view.message, width, "bold", RowRank.MESSAGE)
        rows += list(message)[:MESSAGE_LINES]
    rows.append(one(view.shapes.rule * width, RowRank.RULE, "mute"))
    if snapshot.state not in (State.PAIN, State.FINISHED, State.STOPPED):
        coming = next_line(snapshot.next_step, view.exercises, snapshot.step.first_rep)
        rows.append(Row(cut([(_("Next"), "mute"), ("  ", ""), (coming, "")], width), RowRank.NEXT))
    asks = view.overlay in (Overlay.END, Overlay.WHY) or snapshot.state is State.PAIN
    rows.append(Row(_hints(snapshot, view, width), RowRank.CORE if asks else RowRank.HINTS))
    return rows


def _hints(snapshot: Snapshot, view: View, width: int) -> Line:
    line: Line = []
    for key, words in hint_pairs(snapshot, view):
        more: Line = [(key_label(key), "bold"), (f" {words}   ", "mute")]
        if width_of([*line, *more]) - HINT_GAP <= width:
            line += more
    return line


def hint_pairs(snapshot: Snapshot, view: View) -> Hints:
    """Return the keys and their words; where there is no room the last ones are left out."""
    if view.is_break:
        return _worded(_BREAK_HINTS)
    if view.overlay is Overlay.END:
        return ("y", end_and_keep()), ("n", _go_on())
    if view.overlay is Overlay.KEYS:
        return (("?", _close()),)
    if view.overlay is Overlay.WHY:
        return (("space", _go_on()),)
    match snapshot.state:
        case State.FINISHED | State.STOPPED:
            answer = (("1-9", pgettext("key", "answer")),) if asks(snapshot, view) else ()
            hints: Hints = (*answer, ("enter", _close()))
        case State.PAIN:
            hints = (
                ("1", pgettext("key", "discomfort")),
                ("2", hint_words(Action.PAIN)),
                ("3", slip_words()),
                ("q", end_here()),
            )
        case State.RUNNING if snapshot.can_undo_pain:
            others = (pair for pair in _WORK_HINTS if pair[1] is not Action.BACK)
            hints = (("b", take_back_words()), *_worded(others))
        case State.PAUSED:
            hints = (("space", _go_on()), *_worded(_PAUSED_HINTS))
        case state if state is State.WAITING or (
            snapshot.step.is_self_paced and state in (State.RUNNING, State.COUNT_IN)
        ):
            hints = (("space", pgettext("key", "tap")), *_worded(_TAP_HINTS))
        case _:
            hints = _worded(_REST_HINTS if snapshot.kind is StepKind.REST else _WORK_HINTS)
    return hints


def _worded(hints: Iterable[tuple[str, Action]]) -> Hints:
    return tuple((key, hint_words(action)) for key, action in hints)


def _go_on() -> str:
    return pgettext("key", "go on")


def _close() -> str:
    return pgettext("key", "close")


def _keys(view: View, width: int) -> list[Row]:
    """Return what the keys do, in two columns where there is room, and what is pain."""
    cells: list[Line] = []
    for line in KEY_HELP:
        if line.terminal:
            keys = key_label(line.terminal)
            keys = _ascii(keys) if view.shapes.is_ascii else keys
            cells.append([(keys.ljust(KEYS_WIDTH), "bold"), (line.words, "")])
    column = max(map(width_of, cells)) + KEYS_GAP
    rows = cells
    if 2 * column - KEYS_GAP <= width:
        half = -(-len(cells) // 2)
        right: list[Line] = [*cells[half:], []]
        rows = [
            [*first, (" " * (column - width_of(first)), ""), *second]
            for first, second in zip(cells[:half], right, strict=False)
        ]
    texts = view.session_help.safety if view.session_help else ()
    texts = (*texts, mark_words(view.shapes.own))
    pieces = (piece for text in texts for piece in wrapped(text, width))
    safety = (one(piece, RowRank.MORE, "mute") for piece in pieces)
    return [*(Row(row, RowRank.INSTRUCTION) for row in rows), EMPTY, *safety]


def _ascii(text: str) -> str:
    for arrow, word in (("→", "right"), ("←", "left"), ("↑", "up"), ("↓", "down")):
        text = text.replace(arrow, word)
    return text
