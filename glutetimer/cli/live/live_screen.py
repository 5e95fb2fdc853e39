"""A session on a live screen: what is seen, and what the keys do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from glutetimer.app.session_runner import Command, SessionRunner
from glutetimer.cli.live.run_session import MOVING, suspend
from glutetimer.cli.live.screen_rows import compose
from glutetimer.cli.live.signals import Signals
from glutetimer.cli.live.terminal import Terminal
from glutetimer.cli.live.view import View
from glutetimer.presentation.answers import feel_advice, self_test_advice
from glutetimer.presentation.keys import ANSWER_KEYS, KEYS, Action
from glutetimer.presentation.self_paced import ignored_line
from glutetimer.session.events import Event, EventType
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State
from glutetimer.session.states import IllegalCommandError

FRAME_MS = 100
MESSAGE_MS = 4_000
LETTER_MS = 60
"""A message stays as long as it takes to read it, from the floor."""
REST_STEP_MS = 10_000
CLOSING_MS = 30_000
"""How long the last question stays when nobody answers; nothing ever waits for it."""


_COMMANDS: dict[Action, Command] = {
    Action.PRESS: Session.press,
    Action.PAUSE: Session.pause_or_resume,
    Action.NEXT: Session.next,
    Action.FORWARD: Session.forward,
    Action.BACK: Session.back,
    Action.REPEAT: Session.repeat,
    Action.EASIER: Session.easier,
    Action.MORE: lambda session, now: session.correct(now, 1),
    Action.LESS: lambda session, now: session.correct(now, -1),
    Action.LONGER: lambda session, now: session.change_rest(now, REST_STEP_MS),
    Action.SHORTER: lambda session, now: session.change_rest(now, -REST_STEP_MS),
}

_AFTER_PAIN: dict[Action, Command] = {
    Action.NEXT: Session.go_on,
    Action.FORWARD: Session.go_on,
    Action.CONFIRM: Session.go_on,
    Action.BACK: Session.undo_pain,
}


class Mutable(Protocol):
    """Something that sounds and can be silenced."""

    muted: bool


class LiveScreen:
    """A stage with a screen and a keyboard.

    Args:
        view: What the screen shows besides the snapshot.
        terminal: The screen and the keyboard.
        interrupts: Says when to stop or to give the terminal back.
        now_ms: The machine's monotonic clock, for messages that pass.
        sound: What can be muted, None where nothing sounds.
        news: Sentences to show, which other threads may add to.
    """

    def __init__(
        self,
        view: View,
        terminal: Terminal,
        interrupts: Signals,
        now_ms: Callable[[], int],
        sound: Mutable | None = None,
        news: list[str] | None = None,
    ) -> None:
        self._view = view
        self._terminal = terminal
        self._interrupts = interrupts
        self._now_ms = now_ms
        self._sound = sound
        self._news = [] if news is None else news
        self._message_until_ms = 0
        self._goes_on = False
        self._closed = False

    @property
    def stopped(self) -> bool:
        """Whether a signal asked for the end."""
        return self._interrupts.stopped

    def tell(self, events: Sequence[Event]) -> None:
        """Say what the snapshot does not show."""
        for event in events:
            if event.type is EventType.TAP_IGNORED:
                self.say(ignored_line(event.reason))

    def say(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self._view = replace(self._view, message=sentence)
        self._message_until_ms = self._now_ms() + max(MESSAGE_MS, len(sentence) * LETTER_MS)

    def attend(self, runner: SessionRunner, most_ms: int) -> None:
        """Draw the screen, wait a frame at most, and do what the keys ask."""
        if self._interrupts.suspended:
            suspend(runner, self._terminal.suspend)
        self._draw(runner)
        moving = runner.session.state in MOVING or bool(self._view.message)
        for key in self._terminal.keys(min(most_ms, FRAME_MS) if moving else most_ms):
            if not runner.session.is_over:
                self._press(runner, key)

    def close(self, runner: SessionRunner) -> None:
        """After the end: leave the last question on the screen for a while."""
        until = self._now_ms() + CLOSING_MS
        snapshot = runner.snapshot()
        if snapshot.asks_feel is None and snapshot.asks_test is None:
            return
        while not (self._closed or self.stopped) and (left := until - self._now_ms()) > 0:
            if self._interrupts.suspended:
                suspend(runner, self._terminal.suspend)
            self._draw(runner)
            for key in self._terminal.keys(min(left, 1_000)):
                if key in ANSWER_KEYS:
                    self._answer(runner, key)
                    until = min(until, self._now_ms() + MESSAGE_MS)
                else:
                    self._closed = True

    def _draw(self, runner: SessionRunner) -> None:
        if self._view.message and self._now_ms() >= self._message_until_ms:
            self._view = replace(self._view, message="")
        if self._news and not self._view.message:
            self.say(self._news.pop(0))
        self._view = replace(self._view, plan=runner.session.plan)
        width, height = self._terminal.size
        self._terminal.show(compose(runner.picture(), self._view, width, height))

    def _press(self, runner: SessionRunner, key: str) -> None:
        action = KEYS.get(key)
        in_pain = runner.session.state is State.PAIN
        if action is Action.PAIN and not in_pain:
            self._view = replace(self._view, asks_end=False, shows_keys=False)
            self._do(runner, Session.pain)
        elif self._view.asks_end:
            self._confirm(runner, action)
        elif self._view.shows_keys or action is Action.HELP:
            self._view = replace(self._view, shows_keys=not self._view.shows_keys)
        elif key in ANSWER_KEYS:
            self._answer(runner, key)
        elif in_pain and action in _AFTER_PAIN:
            self._do(runner, _AFTER_PAIN[action])
        else:
            self._act(runner, action)

    def _act(self, runner: SessionRunner, action: Action | None) -> None:
        if action is Action.LEAVE:
            self._goes_on = runner.session.state in MOVING
            if self._goes_on:
                runner.do(Session.pause)
            self._view = replace(self._view, asks_end=True)
        elif action is Action.MUTE:
            self._mute()
        elif action is Action.CONFIRM and runner.session.can_tap:
            self._do(runner, Session.press)
        elif action in _COMMANDS:
            self._do(runner, _COMMANDS[action])

    def _confirm(self, runner: SessionRunner, action: Action | None) -> None:
        self._view = replace(self._view, asks_end=False)
        if action in (Action.YES, Action.CONFIRM):
            runner.do(Session.stop)
        elif self._goes_on and runner.session.state is State.PAUSED:
            runner.do(Session.resume)

    def _answer(self, runner: SessionRunner, key: str) -> None:
        snapshot = runner.snapshot()
        number = ANSWER_KEYS.index(key)
        test = self._view.exercises.get(snapshot.asks_test or "")
        if test is not None and test.result is not None:
            if number < len(test.result.scale):
                self._do(runner, lambda session, now: session.answer_test(now, number))
                self.say(self_test_advice(test.result, number))
        elif snapshot.asks_feel is not None:
            options = self._view.feel_options(snapshot.asks_feel)
            if number < len(options):
                option = options[number]
                self._do(runner, lambda session, now: session.feel(now, option.id))
                self.say(feel_advice(option))

    def _mute(self) -> None:
        if self._sound is None:
            self.say("There is no sound to switch off.")
        else:
            self._sound.muted = not self._sound.muted
            self.say("Sound off." if self._sound.muted else "Sound on.")

    def _do(self, runner: SessionRunner, command: Command) -> None:
        try:
            runner.do(command)
        except IllegalCommandError as refusal:
            self.say(f"{refusal.why[:1].upper()}{refusal.why[1:]}.")
