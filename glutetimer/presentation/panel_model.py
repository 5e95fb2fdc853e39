"""What stands beside the ring in the figure's place: set-up, questions, pause, keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from glutetimer.app.actions import Overlay
from glutetimer.i18n import N_, _, content
from glutetimer.i18n.letter_case import capitalised, inside
from glutetimer.presentation.amounts import Exercises, band_text, side_word
from glutetimer.presentation.answers import feel_advice, self_test_advice
from glutetimer.presentation.coming_up import joined, with_kit
from glutetimer.presentation.keys import ANSWER_KEYS, KEY_HELP
from glutetimer.presentation.kit import banded_kit
from glutetimer.presentation.movement import movement_text
from glutetimer.presentation.own_default import own_reason
from glutetimer.presentation.pain import PainAnswer, pain_answers, pain_question, where_hurt
from glutetimer.presentation.self_paced import at_own_pace_line
from glutetimer.presentation.session_help import SessionHelp
from glutetimer.session.feel_check import FeelAnswer, feel_answers
from glutetimer.session.set_up import set_up_besides
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.exercise import Exercise, TestResult
from glutetimer.training.wording import side_text


class PanelKind(Enum):
    """How a panel is laid out."""

    SETUP = auto()
    QUESTION = auto()
    NOTICE = auto()
    PAIN = auto()
    KEYS = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class PanelChoice:
    """Something that a key does: the key's name, the words, whether it is chosen."""

    key: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """The exercise that comes, for its card beside a question: its name, side and what to fetch."""

    name: str
    kit: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel's words. A question shows beside it what comes, where there is something."""

    kind: PanelKind
    title: str = ""
    lines: tuple[str, ...] = ()
    choices: tuple[PanelChoice, ...] = ()
    note: str = ""
    cards: tuple[PainAnswer, ...] = ()
    coming: Coming | None = None
    default: str = ""
    """Our own reason for the lines, "" where they are an article's."""

    @property
    def covers_ring(self) -> bool:
        """Whether it takes the whole width, and the ring gives way."""
        return self.kind in (PanelKind.KEYS, PanelKind.PAIN)

    @property
    def names_itself(self) -> bool:
        """Whether its title stands in the place of the exercise's."""
        return self.kind in (PanelKind.KEYS, PanelKind.TEXT)

    @property
    def makes_ring_small(self) -> bool:
        """Whether the ring makes room for words: while one gets ready, and beside a question."""
        return self.kind is PanelKind.SETUP or self.coming is not None


PAUSE_REASONS: Final = {
    "sleep": N_("The lid was closed, so the clock stopped."),
}
"""Why the session paused by itself."""


def when_ready() -> str:
    """Return what a session says that waits for the person."""
    return _("Space when you are ready")


def panel_for(
    snapshot: Snapshot,
    exercises: Exercises,
    feel: Sequence[FeelAnswer],
    overlay: Overlay,
    session_help: SessionHelp | None = None,
) -> Panel | None:
    """Return what stands in the figure's place, None for the figure itself.

    `session_help` is what can be read besides the session.
    """
    if overlay is not Overlay.NOTHING:
        return _covering(overlay, snapshot, exercises, session_help)
    match snapshot.state, snapshot.kind:
        case State.PAIN, _:
            return _pain(snapshot, exercises)
        case State.PAUSED, _:
            return _paused(snapshot.pause_reason)
        case ((State.READY | State.RUNNING | State.WAITING), StepKind.REST | StepKind.SWITCH):
            asks_feel = snapshot.kind is StepKind.REST
            return _self_test(snapshot, exercises) or (
                _feel(snapshot, exercises, feel) if asks_feel else None
            )
        case ((State.READY | State.RUNNING | State.WAITING), StepKind.GET_READY):
            return _setup(snapshot, exercises)
        case _:
            return None


def _covering(
    overlay: Overlay, snapshot: Snapshot, exercises: Exercises, session_help: SessionHelp | None
) -> Panel:
    if overlay is Overlay.KEYS:
        return _keys(session_help.safety if session_help else ())
    return _end() if overlay is Overlay.END else why_panel(snapshot, exercises, session_help)


def _keys(safety: tuple[str, ...]) -> Panel:
    choices = tuple(PanelChoice(line.window, line.words) for line in KEY_HELP)
    return Panel(PanelKind.KEYS, title=_("Keys"), lines=safety, choices=choices)


def why_panel(snapshot: Snapshot, exercises: Exercises, session_help: SessionHelp | None) -> Panel:
    """Return what tells why the exercise is done that is under way or comes."""
    exercise = asked_about(snapshot, exercises)
    lines = session_help.why(exercise) if session_help and exercise else ()
    title = content(exercise.name) if exercise else ""
    choices = (PanelChoice("Space", go_on_training()),)
    return Panel(PanelKind.TEXT, title=title, lines=lines, choices=choices)


def asked_about(snapshot: Snapshot, exercises: Exercises) -> Exercise | None:
    """Return the exercise that "why" is about: the one that is done or comes, else the last."""
    record = snapshot.last_record
    return exercises.get(snapshot.step.exercise or (record.exercise if record else ""))


def go_on_training() -> str:
    """Return the answer that closes what covers the session."""
    return _("go on training")


def end_and_keep() -> str:
    """Return the answer that ends the session."""
    return _("end and keep it")


def end_here() -> str:
    """Return what the key does that asks whether to end, or ends after pain."""
    return _("end here")


def end_lines() -> tuple[str, str]:
    """Return the question whether to end, and what becomes of what was done."""
    return _("End here?"), _("What you have done is kept.")


def _end() -> Panel:
    question, kept = end_lines()
    return Panel(
        PanelKind.NOTICE,
        title=question,
        lines=(kept,),
        choices=(
            PanelChoice("Enter", end_and_keep()),
            PanelChoice("Esc", go_on_training()),
        ),
    )


def _paused(reason: str | None) -> Panel:
    why = PAUSE_REASONS.get(reason or "", "")
    return Panel(
        PanelKind.NOTICE,
        title=_("Paused"),
        lines=(_(why),) if why else (),
        choices=(PanelChoice("Space", _("go on, after 3-2-1")), PanelChoice("Esc", end_here())),
    )


def _pain(snapshot: Snapshot, exercises: Exercises) -> Panel:
    return Panel(
        PanelKind.PAIN,
        title=pain_question(),
        lines=(where_hurt(snapshot, exercises),),
        cards=pain_answers(snapshot, exercises),
    )


MOVEMENT_MS: Final = 8_000
"""So long before the first rep, or half way where there is less, the set-up gives way to the
movement."""


def _setup(snapshot: Snapshot, exercises: Exercises) -> Panel | None:
    exercise = exercises.get(snapshot.step.exercise)
    if exercise is None:
        return None
    kit = kit_to_fetch(exercise, snapshot.step.band)
    side = side_text(exercise, snapshot.step.side.value)
    set_up = set_up_besides(exercise, side)
    setup = tuple(content(sentence.text) for sentence in set_up)
    how = movement_ahead(snapshot, exercise)
    pace = at_own_pace_line(snapshot.next_step, exercise)
    movement = tuple(line for line in (how, pace) if line)
    why_setup, why_movement = own_reason(*set_up), own_reason(exercise.movement)
    if snapshot.state in (State.READY, State.WAITING):
        lines, why = (*setup, *movement), own_reason(*set_up, exercise.movement)
        return Panel(PanelKind.SETUP, kit, lines, note=when_ready(), default=why)
    if movement and is_time_for_movement(snapshot):
        return Panel(PanelKind.SETUP, lines=movement, default=why_movement)
    return Panel(PanelKind.SETUP, kit, setup, default=why_setup)


def movement_ahead(snapshot: Snapshot, exercise: Exercise) -> str:
    """Return the movement of the set that a get ready leads to, with its own hold at the turn."""
    work = snapshot.next_step
    return movement_text(exercise, work.tempo.hold_ms if work and work.tempo else None)


def is_time_for_movement(snapshot: Snapshot) -> bool:
    """Return whether a get ready has come so far that the movement is described."""
    left_ms = snapshot.phase_length_ms - snapshot.phase_elapsed_ms
    return left_ms <= min(MOVEMENT_MS, snapshot.phase_length_ms / 2)


def kit_to_fetch(exercise: Exercise, band: str | None) -> str:
    """Return the kit that the set-up sentences do not name; of a band they name its strength."""
    setup = " ".join(sentence.text.lower() for sentence in exercise.setup)
    words = []
    for kit in exercise.needed_kit:
        if kit.item.replace("_", " ") not in setup:
            words.append(banded_kit(kit, band))
        elif band and kit.item == "mini_band":
            words.append(band_text(band))
    line = ", ".join(words)
    return line[:1].upper() + line[1:]


def feel_question(exercise: Exercise | None = None) -> str:
    """Return what is asked after a set of an exercise; over a table of several it has no name."""
    if exercise is None:
        return _("Where did you feel it?")
    # what follows the comma distinguishes variants, which the person knows
    name = content(exercise.name).partition(",")[0]
    return _("Where did you feel the {exercise}?").format(exercise=inside(name))


def self_test_question(result: TestResult, side: Side) -> str:
    """Return what is asked after a self-test, with the side that was tested."""
    question, word = content(result.question), side_word(side)
    if not word:
        return question
    words = _("{side}: {question}").format(side=word, question=inside(question))
    return capitalised(words)


def _feel(snapshot: Snapshot, exercises: Exercises, feel: Sequence[FeelAnswer]) -> Panel | None:
    if snapshot.asks_feel is None or not feel:
        return None
    record = snapshot.last_record
    asked = exercises.get(snapshot.asks_feel)
    offered = feel_answers(feel, asked)
    given = next((one for one in offered if record and one.id == record.feel), None)
    choices = tuple(
        PanelChoice(key, content(one.label), chosen=one is given)
        for key, one in zip(ANSWER_KEYS, offered, strict=False)
    )
    pain = next((one for one in feel if one.stop), None)
    if pain is not None:
        choices = (*choices, PanelChoice("P", content(pain.label)))
    return Panel(
        PanelKind.QUESTION,
        title=feel_question(asked),
        choices=choices,
        note=feel_advice(given, asked) if given else "",
        coming=_coming(snapshot, exercises),
    )


def _coming(snapshot: Snapshot, exercises: Exercises) -> Coming | None:
    """Return the card of the exercise that a rest leads to."""
    step = snapshot.step
    exercise = exercises.get(step.exercise)
    if exercise is None or step.kind is StepKind.END:
        return None
    name = joined(content(exercise.name), side_word(step.side))
    kit = joined(*with_kit(exercise, step.band))
    return Coming(name, kit[:1].upper() + kit[1:])


def _self_test(snapshot: Snapshot, exercises: Exercises) -> Panel | None:
    exercise = exercises.get(snapshot.asks_test or "")
    if exercise is None or exercise.result is None:
        return None
    result = exercise.result
    record = snapshot.last_record
    answer = record.test_answer if record else None
    choices = tuple(
        PanelChoice(key, content(words), chosen=at == answer)
        for at, (key, words) in enumerate(zip(ANSWER_KEYS, result.scale, strict=False))
    )
    note = "" if answer is None else self_test_advice(result, answer)
    return Panel(
        PanelKind.QUESTION,
        title=self_test_question(result, record.side if record else Side.BOTH),
        choices=choices,
        note=note,
        coming=_coming(snapshot, exercises),
    )
