"""The same script of keys in the window and in the terminal: the same words, the same on disk.

Time is a clock moved by hand, the histories are real files.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from glutetimer.app.actions import Overlay
from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import Silence
from glutetimer.app.live_session import LiveSession
from glutetimer.app.session_start import SessionStart
from glutetimer.cli.live.durable_events import DurableEvents
from glutetimer.cli.live.live_screen import LiveScreen
from glutetimer.cli.live.run_session import run_session
from glutetimer.cli.live.screen_rows import compose
from glutetimer.cli.live.signals import Signals
from glutetimer.cli.live.styled_text import Line, plain
from glutetimer.cli.live.terminal_keys import keys_in
from glutetimer.cli.live.view import View
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.history.rows import SetRow
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import Event
from glutetimer.session.record import SetRecord
from glutetimer.session.snapshot import Snapshot, State
from tests.given_times import with_given_times

FAR_MS = 1_000
"""A tick while nothing is typed."""
Script = dict[int, str]
"""What is typed when, in ms from the start, as a terminal sends it."""

QT_KEYS = {"\r": Qt.Key.Key_Return, "\x1b": Qt.Key.Key_Escape, "\x1b[6~": Qt.Key.Key_PageDown}
"""The keys that write no character."""
LONGEST_MS = 3_600_000
"""No session here is as long."""
LATER_MS = 500
"""So long after a key one looks at what it came to."""


@dataclass(frozen=True)
class Moment:
    """How things stood half a second after a key: the state, what covers it, and all the words."""

    state: State
    overlay: Overlay
    words: str

    def says(self, sentence: str) -> bool:
        """Return whether a sentence can be read, however its lines are broken."""
        return " ".join(sentence.lower().split()) in self.words


@dataclass
class Transcript:
    """What a front end showed after each key, and what is on disk in the end."""

    moments: dict[int, Moment] = field(default_factory=dict)
    records: list[SetRecord] = field(default_factory=list)
    state: str = ""


def words_of(texts: Sequence[str]) -> str:
    """Return words in one line and small letters; "P A U S E D" is a word."""
    texts = [
        re.sub(r"\b(?:[A-Z] ){2,}[A-Z]\b", lambda it: it[0].replace(" ", ""), one) for one in texts
    ]
    return " ".join(" ".join(texts).lower().split())


def kept(context: AppContext) -> tuple[list[SetRecord], str]:
    context.history.wait()
    (session,) = context.history.sessions()
    rows: Sequence[SetRow] = context.history.sets(session.uuid)
    return [row.record for row in rows], session.state.value


def a_context(folder: Path, clock: FakeClock) -> AppContext:
    context = AppContext(folder, clock)
    context.settings_store.change("first_start_done", value=True)
    context.settings_store.change("voice_on", value=False)
    return context


def a_start(context: AppContext, programme: str, pace: str) -> SessionStart:
    found = with_given_times(context.planner.find(programme))
    return context.starter.new_start(context.planner.planned(found, pace=pace))  # type: ignore[arg-type] # "coach" or "self"


def tick_ms(script: Script, now: int) -> int:
    """Return how long to wait: to the next key, or to the look at what came of one."""
    wanted = (due for at in script for due in (at, at + LATER_MS) if due > now)
    return min(FAR_MS, min(wanted, default=now + FAR_MS) - now)


def in_the_window(qtbot: QtBot, folder: Path, script: Script, name: str, pace: str) -> Transcript:
    """Play a script in the window."""
    clock, transcript = FakeClock(), Transcript()
    context = a_context(folder, clock)
    screen = SessionScreen(
        dict(context.catalogue.exercises),
        context.catalogue.guidance,
        lambda: context.catalogue.sources,
    )
    qtbot.addWidget(screen)
    start = a_start(context, name, pace)
    live = context.starter.live_session(start, start.open_writer(), Silence())
    screen.begin(live)
    answers: list[tuple[int, str]] = []
    assert screen.timer is not None
    screen.timer.answered.connect(lambda line: answers.append((clock.monotonic_ms(), line)))
    while not live.is_over:
        now = clock.monotonic_ms()
        assert now < LONGEST_MS, "nothing in the script ends it"
        if now in script:
            qtbot.keyClick(screen.view, QT_KEYS.get(script[now], script[now]))
        if now - LATER_MS in script:
            recent = [line for at, line in answers if at >= now - LATER_MS]
            transcript.moments[now - LATER_MS] = moment(live, [*seen_in(screen), *recent])
        clock.advance(tick_ms(script, now))
        screen.timer.look()
    screen.close_session()
    transcript.records, transcript.state = kept(context)
    context.close()
    return transcript


def seen_in(screen: SessionScreen) -> list[str]:
    """Return all the words on the mat."""
    model = screen.view.model
    assert model is not None
    panel = model.panel
    words = [model.title, model.set_line, model.rep_line.text, model.cue, model.next_text]
    words += [model.dial.word, model.dial.unit]
    if panel is not None:
        words += [panel.title, *panel.lines, *(one.label for one in panel.choices), panel.note]
        for card in panel.cards:
            words += [f"{card.title}: {card.meaning}", *(": ".join(fact) for fact in card.facts)]
    words += [hint.words for hint in model.hints]
    return words


class Typed:
    """A terminal with a script for a keyboard and room for everything."""

    size = (160, 60)

    def __init__(
        self, clock: FakeClock, script: Script, take_note: Callable[[int, str], None]
    ) -> None:
        self._clock = clock
        self._script = script
        self._look = take_note
        self._shown = ""

    def notify(self, events: Sequence[Event]) -> None:
        pass

    def paint(self, snapshot: Snapshot, view: View) -> None:
        self.show(compose(snapshot, view, *self.size))

    def show(self, lines: Sequence[Line]) -> None:
        self._shown = words_of([plain(line) for line in lines])

    def keys(self, _ms: int) -> list[str]:
        now = self._clock.monotonic_ms()
        if now - LATER_MS in self._script:
            self._look(now - LATER_MS, self._shown)
        self._clock.advance(tick_ms(self._script, now))
        return keys_in(self._script.get(self._clock.monotonic_ms(), ""))


def in_the_terminal(folder: Path, script: Script, name: str, pace: str) -> Transcript:
    """Play a script in the terminal."""
    clock, transcript = FakeClock(), Transcript()
    context = a_context(folder, clock)
    start = a_start(context, name, pace)
    writer = start.open_writer()
    journal = DurableEvents(writer)
    live = context.starter.live_session(start, writer, Silence(), journal=journal)

    def take_note(at_ms: int, words: str) -> None:
        transcript.moments[at_ms] = moment(live, [words])

    guidance = context.catalogue.guidance
    view = View(
        start.plan,
        context.catalogue.exercises,
        guidance.feel_check.options,
    )
    terminal = Typed(clock, script, take_note)
    screen = LiveScreen(live, view, terminal, Signals(), clock.monotonic_ms)
    run_session(live.runner, journal, screen)
    transcript.records, transcript.state = kept(context)
    context.close()
    return transcript


def moment(live: LiveSession, texts: Sequence[str]) -> Moment:
    return Moment(live.state, live.overlay, words_of(texts))


@dataclass(frozen=True)
class Case:
    """A script and the sentences that both front ends say after its keys."""

    script: Script
    says: dict[int, tuple[str, ...]]
    name: str = "cyclist_four"
    pace: str = "coach"


BRIDGE_OUT = "Left out: 1 set of it"
IN_SET_OUT = "Left out: this set and 1 more"
END = {125_000: "\x1b", 126_000: "y"}
ENDS = {125_000: ("End here?", "What you have done is kept.")}
LATE_END = {225_000: "q", 226_000: "\r"}

CASES = {
    "pause in a set": Case(
        {25_000: " ", 30_000: "s", 50_000: "s", 52_000: "\r", 60_000: " ", **END},
        {25_000: ("Paused",), **ENDS},
    ),
    "pain in a rest, and taken back": Case(
        {90_000: "p", 95_000: "b", 100_000: "p", 105_000: " ", 106_000: "n", **END},
        {
            90_000: (BRIDGE_OUT, "Just done: glute bridge, set 1", "it was a slip"),
            95_000: ("12 reps done",),
            105_000: (BRIDGE_OUT,),
            106_000: ("side leg lift on a bench",),
            **ENDS,
        },
    ),
    "pain, answered and then taken back": Case(
        {25_000: "p", 27_000: "2", 32_000: "b", 60_000: "p", 62_000: "n", **END},
        {
            27_000: ("Noted as pain: glute bridge, rep 3. B takes it back.", "take the pain back"),
            32_000: ("No pain is noted.", "Ready"),
            62_000: ("Noted as pain: glute bridge, rep",),
            **ENDS,
        },
    ),
    "pain in a pause, and taken back": Case(
        {30_000: " ", 31_000: "p", 33_000: "b", 35_000: " ", **END},
        {31_000: (IN_SET_OUT,), 33_000: ("Paused",), **ENDS},
    ),
    "discomfort, and the easier version": Case(
        {25_000: "p", 27_000: "1", 32_000: "p", 34_000: "e", **END}, {25_000: (IN_SET_OUT,), **ENDS}
    ),
    "pain, answered by digits": Case(
        {25_000: "p", 26_000: "7", 27_000: "3", 32_000: "p", 34_000: "2", **END}, ENDS
    ),
    "pain, and the end": Case(
        {25_000: "p", 27_000: "q", 29_000: "y"},
        {25_000: (IN_SET_OUT, "end here"), 27_000: ("End here?",)},
    ),
    "pain while something covers the session": Case(
        {25_000: "?", 26_000: "p", 28_000: "b", 32_000: "q", 33_000: "p", 34_000: "n", **END},
        {25_000: ("pain: stop at once",), 26_000: (IN_SET_OUT,), 33_000: (IN_SET_OUT,), **ENDS},
    ),
    "feel": Case(
        {215_000: "4", 217_000: "9", 219_000: "4", **LATE_END},
        {
            215_000: (
                "Where did you feel the glute bridge?",
                "Hamstring",
                "Heels closer to the butt, squeeze before you lift",
            ),
        },
    ),
    "self-test": Case(
        {12_000: "1", 28_000: "9", 30_000: "2", 34_000: "q", 35_000: "y"},
        {
            30_000: (
                "How well could you clench both?",
                "You are not alone. Practise a little every day.",
            )
        },
        "clench_check",
    ),
    "corrected counts": Case(
        {25_000: "+", 90_000: "+", 91_000: "+", 92_000: "-", 93_000: "-", 94_000: "-", **END},
        {25_000: ("No set has just ended.",), 94_000: ("reps done",), **ENDS},
    ),
    "a longer and a shorter rest": Case(
        {25_000: "]", 90_000: "]", 91_000: "]", 93_000: "[", **END},
        {25_000: ("This is no rest.",), **ENDS},
    ),
    "nothing easier": Case(
        # five, three, two, one
        {14_000: "e", 15_000: "e", 16_000: "e", 17_000: "e", 19_000: "q", 20_000: "y"},
        {17_000: ("This is the easiest version there is.",)},
        "clench_test_both",
    ),
    "back, repeat, easier and next": Case(
        {25_000: "b", 40_000: "n", 41_000: "r", 60_000: "e", 90_000: "n", **END},
        {60_000: ("Easier: lift less high, fewer reps",), **ENDS},
    ),
    "the end, taken back in every way": Case(
        {25_000: "q", 26_000: "n", 40_000: "q", 41_000: "q", 55_000: "q", 56_000: " ", **END},
        {25_000: ("End here?",), 40_000: ("End here?",), **ENDS},
    ),
    "what leaves the question open": Case(
        {25_000: "q", 26_000: "1", 27_000: "e", 28_000: "b", 29_000: "m", 30_000: "y"},
        dict.fromkeys(range(25_000, 30_000, 1_000), ("End here?",)),
    ),
    "the keys, closed by any of them": Case(
        {20_000: "?", 21_000: "n", 24_000: "h", 25_000: "4", 27_000: "?", 28_000: "\x1b", **END},
        {20_000: ("repeat the set", "easier from here", "close this"), **ENDS},
    ),
    "the clock stands still while the keys are shown": Case(
        {25_000: "?", 45_000: "?", **END}, ENDS
    ),
    "at one's own pace": Case(
        {
            20_000: " ",
            20_200: " ",
            27_000: "\x1b[6~",
            34_000: "\r",
            40_000: "s",
            45_000: "s",
            **END,
        },
        {20_200: ("that tap was not counted",), 40_000: ("Paused",), **ENDS},
        "glute_bridge",
        "self",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_script_comes_to_the_same_in_window_and_terminal(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    case = CASES[name]
    window = in_the_window(qtbot, tmp_path / "window", case.script, case.name, case.pace)
    terminal = in_the_terminal(tmp_path / "terminal", case.script, case.name, case.pace)

    assert window.records == terminal.records
    assert window.state == terminal.state
    assert [(at, one.state, one.overlay) for at, one in window.moments.items()] == [
        (at, one.state, one.overlay) for at, one in terminal.moments.items()
    ]
    for at, sentences in case.says.items():
        for sentence in sentences:
            assert window.moments[at].says(sentence), (at, window.moments[at].words)
            assert terminal.moments[at].says(sentence), (at, terminal.moments[at].words)
