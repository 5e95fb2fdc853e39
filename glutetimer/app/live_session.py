"""The live session: what every action and answer means in every state.

The window and the terminal both drive this object. They pass on what is pressed, paint what there
is to see, and show in words what came of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from glutetimer.app.actions import VIEW_ACTIONS, Action, Overlay
from glutetimer.app.session_runner import Command, SessionRunner
from glutetimer.review.reason import HurtNote
from glutetimer.session.events import Event
from glutetimer.session.feel_check import feel_answers
from glutetimer.session.record import SetRecord
from glutetimer.session.session import Session
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.states import IllegalCommandError
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import FeelOption

REST_STEP_MS: Final = 10_000
"""How much longer or shorter one key press makes a rest."""
MOVING: Final = (State.RUNNING, State.COUNT_IN)
"""The states in which time passes."""


def _confirm(session: Session, now_ms: int) -> tuple[Event, ...]:
    """Tap, where a tap is waited for; the key of a remote control does not pause."""
    return session.press(now_ms) if session.can_tap else ()


def _back(session: Session, now_ms: int) -> tuple[Event, ...]:
    """Take pain back while no other set has begun, else start the step again."""
    return session.undo_pain(now_ms) if session.can_undo_pain else session.back(now_ms)


def _go_back_easier(session: Session, now_ms: int) -> tuple[Event, ...]:
    """Take pain back, for it was discomfort, and go on with the easier version."""
    return (*session.undo_pain(now_ms), *session.easier(now_ms))


COMMANDS: Final[dict[Action, Command]] = {
    Action.PRESS: Session.press,
    Action.PAUSE: Session.pause_or_resume,
    Action.FORWARD: Session.forward,
    Action.NEXT: Session.next,
    Action.BACK: _back,
    Action.REPEAT: Session.repeat,
    Action.EASIER: Session.easier,
    Action.PAIN: Session.pain,
    Action.CONFIRM: _confirm,
    Action.MORE: lambda session, now: session.correct(now, 1),
    Action.LESS: lambda session, now: session.correct(now, -1),
    Action.LONGER: lambda session, now: session.change_rest(now, REST_STEP_MS),
    Action.SHORTER: lambda session, now: session.change_rest(now, -REST_STEP_MS),
}
AFTER_PAIN: Final[dict[Action, Command]] = {
    Action.NEXT: Session.go_on,
    Action.FORWARD: Session.go_on,
    Action.BACK: Session.undo_pain,
    Action.EASIER: _go_back_easier,
}
"""The answers to the pain panel. Enter is none, for it says neither pain nor discomfort."""
PAIN_ANSWERS: Final = (Action.BACK, Action.NEXT, Action.BACK)
"""What the digits say there: discomfort, pain, a key pressed by mistake."""
COVERS: Final = {Action.HELP: Overlay.KEYS, Action.WHY: Overlay.WHY}
"""What is read while the session waits."""
ENDS: Final = (Action.YES, Action.CONFIRM)
GOES_ON: Final = (Action.LEAVE, Action.PRESS, Action.PAUSE, Action.NEXT)
"""The answers to "End here?"; everything else leaves the question where it is."""


class Annotations(Protocol):
    """Where effort and note of a session are written; a `SessionWriter` is one."""

    def annotate(self, effort: int | None = None, note: str | None = None) -> object:
        """Hand over what is not None for writing; returns at once."""
        ...


@dataclass(frozen=True, slots=True)
class Reaction:
    """What came of an action.

    `events` are what happened, `refusal` says why the action cannot be done now, `view_action` is
    what the front end has to do itself, `repeated` the movement that was said again, `noted` the
    set of which pain was noted.
    """

    events: tuple[Event, ...] = ()
    refusal: IllegalCommandError | None = None
    view_action: Action | None = None
    repeated: str = ""
    noted: SetRecord | None = None


class LiveSession:
    """One session, from its first second to the last answer after its end.

    Every answer is handed over for writing when it is given. A session that is over takes no
    action any more, answers it does.

    Args:
        runner: Runs the session in real time.
        annotations: Where effort and note are written.
        exercises: All exercises by id.
        feel: The answers of the feel check.
        is_trial: Whether it counts for nothing.
        hurt: What hurt lately, and what becomes of it in this session.

    Attributes:
        overlay: What covers the session.
        effort: 0 (rest) to 10 (all there was), None while not given.
        note: The note in the person's own words.
    """

    def __init__(
        self,
        runner: SessionRunner,
        annotations: Annotations,
        exercises: Mapping[str, Exercise],
        feel: Sequence[FeelOption],
        *,
        is_trial: bool = False,
        hurt: Sequence[HurtNote] = (),
    ) -> None:
        self.runner = runner
        self.is_trial = is_trial
        self.hurt = tuple(hurt)
        self._annotations = annotations
        self._exercises = exercises
        self._feel = tuple(feel)
        self._resumes = False
        self.overlay = Overlay.NOTHING
        self.effort: int | None = None
        self.note = ""

    @property
    def session(self) -> Session:
        """The session itself."""
        return self.runner.session

    @property
    def state(self) -> State:
        """Where the session stands."""
        return self.session.state

    @property
    def is_over(self) -> bool:
        """Whether the session has ended."""
        return self.session.is_over

    @property
    def asks_question(self) -> bool:
        """Whether a digit would answer something now."""
        return self.state is State.PAIN or bool(self._offered(self.runner.snapshot()))

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """All exercises by id."""
        return self._exercises

    def act(self, action: Action) -> Reaction:
        """Do what an action means now."""
        if self.is_over:
            return Reaction()
        if self.overlay is not Overlay.NOTHING and action is not Action.PAIN:
            return self._answer_overlay(action)
        self.overlay = Overlay.NOTHING
        if action in COVERS:
            return self._cover(COVERS[action])
        hurts = self.state is State.PAIN
        command = (AFTER_PAIN if hurts else COMMANDS).get(action)
        if command is not None:
            reaction = self._do(command)
            is_noted = hurts and self.session.can_undo_pain and self.state is not State.PAIN
            return replace(reaction, noted=self.session.records[-1]) if is_noted else reaction
        return self._act_beside(action)

    def answer(self, index: int) -> Reaction:
        """Give the answer at an index, from 0, to the question that is open; also after the end."""
        if self.overlay in COVERS.values():
            return self._uncover()
        if self.state is State.PAIN and self.overlay is Overlay.NOTHING:
            return self.act(PAIN_ANSWERS[index]) if index < len(PAIN_ANSWERS) else Reaction()
        snapshot = self.runner.snapshot()
        if self.overlay is Overlay.END or index >= len(offered := self._offered(snapshot)):
            return Reaction()
        if snapshot.asks_test:
            return self._do(lambda session, now: session.answer_test(now, index))
        return self._do(lambda session, now: session.feel(now, offered[index]))

    def ask_to_end(self) -> Reaction:
        """Ask whether to end here; the session waits meanwhile."""
        if self.is_over or self.overlay is Overlay.END:
            return Reaction()
        return self._cover(Overlay.END)

    def feel(self, block: int, option: str | None) -> Reaction:
        """Write where the exercise of a block was felt; None takes the answer back."""
        return self._do(lambda session, now: session.feel(now, option, block))

    def answer_test(self, ordinal: int, answer: int) -> Reaction:
        """Answer the self-test of an ordinal; 0 is the worst answer."""
        return self._do(lambda session, now: session.answer_test(now, answer, ordinal))

    def set_effort(self, effort: int) -> None:
        """Write how hard it was."""
        self.effort = effort
        self._annotations.annotate(effort=effort)

    def set_note(self, note: str) -> None:
        """Write the note."""
        self.note = note
        self._annotations.annotate(note=note)

    def _act_beside(self, action: Action) -> Reaction:
        """Do what no command of the session does."""
        if action in VIEW_ACTIONS:
            return Reaction(view_action=action)
        if action is Action.LEAVE:
            return self.ask_to_end()
        if action is Action.AGAIN:
            return Reaction(self.runner.poll(), repeated=self.runner.say_again())
        return Reaction()

    def _cover(self, overlay: Overlay) -> Reaction:
        """Cover the session; it waits meanwhile."""
        self.overlay = overlay
        self._resumes = self.state in MOVING
        return self._do(Session.pause) if self._resumes else Reaction()

    def _uncover(self) -> Reaction:
        """Uncover the session; what was paused for that goes on."""
        self.overlay = Overlay.NOTHING
        goes_on = self._resumes and self.state is State.PAUSED
        return self._do(Session.resume) if goes_on else Reaction()

    def _answer_overlay(self, action: Action) -> Reaction:
        """Close what is read, whatever was pressed, or answer whether to end."""
        if self.overlay is Overlay.END and action in ENDS:
            self.overlay = Overlay.NOTHING
            return self._do(Session.stop)
        if self.overlay is Overlay.END and action not in GOES_ON:
            return Reaction()
        return self._uncover()

    def _offered(self, snapshot: Snapshot) -> Sequence[str]:
        """Return the answers to the question that is open, in the order of their keys."""
        tested = self._exercises.get(snapshot.asks_test or "")
        if tested is not None:
            return tested.result.scale if tested.result else ()
        if snapshot.asks_feel is None:
            return ()
        answers = feel_answers(self._feel, self._exercises.get(snapshot.asks_feel))
        return [one.id for one in answers]

    def _do(self, command: Command) -> Reaction:
        try:
            return Reaction(self.runner.do(command))
        except IllegalCommandError as refusal:
            return Reaction(self.runner.poll(), refusal)
