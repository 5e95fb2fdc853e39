"""What the mat view says at one instant: a snapshot turned into words, shapes and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from glutetimer.app.actions import Overlay
from glutetimer.i18n import _, ngettext, pgettext
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import (
    Exercises,
    amount_ahead,
    amount_text,
    clock_text,
    exercise_name,
    seconds_text,
    set_text,
    side_word,
)
from glutetimer.presentation.coming_up import next_line
from glutetimer.presentation.figure_words import FigureWords, figure_words
from glutetimer.presentation.mat_cue import cue_default, cue_line
from glutetimer.presentation.mat_hints import KeyHint, break_hints, mat_hints
from glutetimer.presentation.panel_model import Panel, PanelKind
from glutetimer.presentation.panels import panel_for
from glutetimer.presentation.phases import Shape, phase_display, word_in
from glutetimer.presentation.question_panels import PAIN_KEY
from glutetimer.presentation.self_paced import where_to_tap
from glutetimer.presentation.session_help import SessionHelp
from glutetimer.session.feel_check import FeelAnswer
from glutetimer.session.prescription import COUNT_IN_MS
from glutetimer.session.record import Outcome
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import Step, StepKind

FLASH_MS: Final = 450
_OVER = (State.PAIN, State.FINISHED, State.STOPPED)
_STILL = (State.PAUSED, State.PAIN, State.FINISHED, State.STOPPED)


@dataclass(frozen=True, slots=True)
class Dial:
    """What stands in the ring. `role` and `number_role` are colours of the theme."""

    shape: Shape
    word: str
    role: str
    number: str
    number_role: str
    unit: str
    progress: float


@dataclass(frozen=True, slots=True)
class RepLine:
    """The line under the ring: the side that works now, and the set or what it asks for."""

    text: str
    side: str


@dataclass(frozen=True, slots=True)
class MatViewModel:
    """All that is written and drawn. `flash` fades from 1 to 0 after a change of phase.

    `cue` is the line under the figure. `foot_line` stands in the place of `next_text` where that
    says nothing new. `hints` are keys worth knowing now, the least important first.
    """

    title: str
    set_line: str
    time_left: str
    segments: tuple[tuple[int, float], ...]
    current_segment: int
    dial: Dial
    rep_line: RepLine
    cue: str
    next_text: str
    flash: float
    panel: Panel | None
    cue_default: str = ""
    """Our own reason for the cue, "" where it is an article's."""
    foot_line: str = ""
    hints: tuple[KeyHint, ...] = ()
    offers_pain: bool = True
    """Whether the foot offers to report pain: it can be now, and no answer beside it says it."""
    words: FigureWords | None = None
    """What stands in the place of the figure, None where there is a figure or a picture."""

    @property
    def heading(self) -> str:
        """The title as it is written above: "" where it stands large in place of the figure."""
        is_there = self.panel is None or self.panel.kind is PanelKind.SETUP
        stands_below = is_there and self.words is not None and self.words.name == self.title
        return "" if stands_below else self.title


def mat_view_model(
    snapshot: Snapshot,
    exercises: Exercises,
    feel: Sequence[FeelAnswer] = (),
    overlay: Overlay = Overlay.NOTHING,
    session_help: SessionHelp | None = None,
    *,
    notes: Sequence[str] = (),
    is_break: bool = False,
    has_figure: bool = True,
) -> MatViewModel:
    """Put a snapshot into words.

    `overlay` covers the session, `session_help` is read there, `notes` at its start. In a break
    there is nothing to report: a key ends it. Where there is no figure and no picture, words stand
    in its place.
    """
    dial = _dial(snapshot, exercises)
    panel = panel_for(snapshot, exercises, feel, overlay, session_help, notes)
    title, set_line = _heading(snapshot, exercises)
    if panel is not None and panel.names_itself:
        title, set_line = panel.title, ""
    # a card beside the question says what comes
    asks = panel is not None and panel.coming is not None
    phase = snapshot.phase
    moving = snapshot.state in (State.RUNNING, State.WAITING) and snapshot.kind.is_work
    flashing = moving and phase is not None and not phase.settles
    words = None if has_figure else figure_words(snapshot, exercises)
    cue = cue_line(snapshot, exercises)
    if words is not None and cue in (words.name, *words.lines):
        cue = ""  # it stands there already
    return MatViewModel(
        title=title,
        set_line=set_line,
        time_left=time_left_text(snapshot),
        segments=tuple((segment.length_ms, segment.done) for segment in snapshot.segments),
        current_segment=next(
            (at for at, segment in enumerate(snapshot.segments) if segment.current), -1
        ),
        dial=dial,
        rep_line=_rep_line(snapshot),
        cue=cue,
        cue_default=cue_default(snapshot, exercises, cue),
        next_text=""
        if asks or snapshot.state in _OVER
        else next_line(_following(snapshot), exercises),
        flash=max(0.0, 1 - snapshot.phase_elapsed_ms / FLASH_MS) if flashing else 0.0,
        panel=panel,
        foot_line=_("No answer is fine, nothing waits for it.") if asks else "",
        hints=break_hints(snapshot) if is_break else mat_hints(snapshot, overlay),
        offers_pain=snapshot.state not in _OVER and not (is_break or (asks and _has_pain(panel))),
        words=words,
    )


def _has_pain(panel: Panel | None) -> bool:
    """Return whether pain is one of the answers of a panel."""
    return panel is not None and any(choice.key == PAIN_KEY for choice in panel.choices)


def time_left_text(snapshot: Snapshot) -> str:
    """Return how long the session still takes; after pain that depends on the answer."""
    if snapshot.state is State.PAIN:
        return _("clock stopped")
    return _("{time} left").format(time=clock_text(snapshot.time_left_ms))


def _following(snapshot: Snapshot) -> Step | None:
    """Return what comes next; while one gets ready, what comes after the set on the screen."""
    ready = snapshot.kind in (StepKind.GET_READY, StepKind.SWITCH)
    return snapshot.step_after_next if ready else snapshot.next_step


def _heading(snapshot: Snapshot, exercises: Exercises) -> tuple[str, str]:
    """Name what is under way; in a rest what was just done, for that is what is asked about."""
    step, record = snapshot.step, snapshot.last_record
    if snapshot.state is State.PAIN:
        return _("Stopped"), ""
    if snapshot.skipped is not None:
        return skipped_set(snapshot.skipped, exercises)
    if step.kind is StepKind.REST and record is not None:
        many = record.set > 1 or (step.sets > 1 and step.exercise == record.exercise)
        set_line = _("set {number} done").format(number=record.set) if many else _("done")
        return exercise_name(exercises, record.exercise), set_line
    if not step.exercise:
        return "", ""
    # while the body works, the set stands under the ring
    return exercise_name(exercises, step.exercise), "" if step.kind.is_work else set_line_of(step)


def skipped_set(step: Step, exercises: Exercises) -> tuple[str, str]:
    """Return what was skipped, and that it was: "Side leg lift", "set 2 skipped"."""
    words = _("set {number} skipped") if step.sets > 1 else pgettext("set", "skipped")
    return exercise_name(exercises, step.exercise), words.format(number=step.set)


def set_line_of(step: Step) -> str:
    """Return which set of which round it is, "" where there is only one."""
    if step.rounds > 1 and step.sets > 1:
        words = _("round {round} of {rounds}, set {set} of {sets}")
    elif step.rounds > 1:
        words = _("round {round} of {rounds}")
    elif step.sets > 1:
        return set_of(step)
    else:
        return ""
    return words.format(round=step.round, rounds=step.rounds, set=step.set, sets=step.sets)


def set_of(step: Step) -> str:
    """Return which set of how many it is: "set 1 of 3"."""
    return _("set {set} of {sets}").format(set=step.set, sets=step.sets)


def _dial(snapshot: Snapshot, exercises: Exercises) -> Dial:
    phase, state = snapshot.phase, snapshot.state
    if state is State.COUNT_IN:
        left = max(0, snapshot.count_in_ms)
        number = str(-(-left // 1000))
        return Dial(
            Shape.DOT, inside(_("Ready")), "rest", number, "ink", "", 1 - left / COUNT_IN_MS
        )
    if phase is None or state in (State.FINISHED, State.STOPPED):
        return Dial(Shape.CHECK, _("done"), "lower", "", "ink", "", 1.0)
    display = phase_display(phase)
    shape, role = display.shape, display.role
    exercise = exercises.get(snapshot.step.exercise)
    word = word_in(exercise, phase)
    waits = state in (State.READY, State.WAITING)
    if waits and not snapshot.kind.is_work:
        return Dial(Shape.PLAY, "", "lift", "", "ink", "", 0.0)
    if snapshot.counts_down:
        seconds = snapshot.seconds_left
        number = seconds_text(seconds)
        unit = _seconds_unit(snapshot, number, seconds)
        number_role = role
    else:
        number, number_role = str(snapshot.rep), "ink"
        unit = where_to_tap(phase.kind, exercise) if phase.opens else _of(snapshot.step.reps)
    if state in _STILL:
        shape, word, role = Shape.BARS, inside(_("Paused")), "rest"
        number_role = "mute"
    return Dial(shape, word, role, number, number_role, unit, snapshot.progress)


def _seconds_unit(snapshot: Snapshot, number: str, seconds: int) -> str:
    """Say what a countdown counts; in the hold of a rep also which rep it is."""
    step = snapshot.step
    if ":" in number:
        return pgettext("time", "left")
    unit = ngettext("second", "seconds", seconds)
    if step.kind.is_work and step.reps > 1 and snapshot.rep:
        return f"{unit} · {snapshot.rep} {_of(step.reps)}"
    return unit


def _rep_line(snapshot: Snapshot) -> RepLine:
    step, side = snapshot.step, side_word(snapshot.side).upper()
    following = snapshot.next_step
    if step.kind is StepKind.REST:
        return RepLine(_done(snapshot), "")
    if step.kind in (StepKind.GET_READY, StepKind.SWITCH):
        is_work = following is not None and following.kind.is_work
        text = amount_ahead(following, step.first_rep) if following and is_work else ""
        return RepLine(text, side)
    if step.kind is StepKind.END or snapshot.state in (State.FINISHED, State.STOPPED):
        return RepLine("", "")
    # the reps stand in the ring
    counts = step.reps > 1 and step.kind is not StepKind.DRILL
    return RepLine(set_line_of(step) or ("" if counts else amount_text(step)), side)


def _of(reps: int) -> str:
    return _("of {reps}").format(reps=reps)


def _done(snapshot: Snapshot) -> str:
    """Say what the last set came to."""
    record = None if snapshot.skipped else snapshot.last_record
    if record is None or (record.outcome is Outcome.PAIN and not record.reps):
        return ""
    if record.kind is StepKind.SELF_TEST:
        return _("done")
    return _("{amount} done").format(amount=set_text(record))
