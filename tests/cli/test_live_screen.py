"""What the live screen shows, and what its keys do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import Silence
from glutetimer.app.session_planner import practice
from glutetimer.app.session_start import SessionStart
from glutetimer.cli.live.digits import big
from glutetimer.cli.live.durable_events import DurableEvents
from glutetimer.cli.live.live_screen import LiveScreen
from glutetimer.cli.live.run_session import run_session
from glutetimer.cli.live.screen_rows import compose
from glutetimer.cli.live.signals import Signals
from glutetimer.cli.live.styled_text import Line, plain
from glutetimer.cli.live.terminal_keys import keys_in
from glutetimer.cli.live.view import View
from glutetimer.cli.shapes import ASCII, UNICODE, Shapes
from glutetimer.cli.text_writer import cells
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.presentation.session_help import SessionHelp
from glutetimer.session.compile import compile_programme
from glutetimer.session.events import Event
from glutetimer.session.observe import observe
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Pace
from glutetimer.session.record import Outcome
from glutetimer.session.session import Session
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import StepKind
from tests.cli.fake_machine import FakeMachine
from tests.given_times import with_given_times

LIFT = """

  Cyclist's four                                    14:36 left
  ██░░░░ ░░░░░░░ ░░░░░ ░░░░░ ░░░░░ ░░░░░ ░░░░ ░░░░ ░░░░░ ░░░░░

  Glute bridge   set 1 of 2

          ██████    ▲  L I F T
          ██
          ██████    rep 5 of 12
              ██
          ██████

  ███████████████░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░

  Drive through your heels




  ────────────────────────────────────────────────────────────
  Next  rest 45 s, then glute bridge
  space pause   p pain   n next   ? keys   q end   b back
"""

REST = """

  Cyclist's four                                    11:37 left
  ██████ ███████ ░░░░░ ░░░░░ ░░░░░ ░░░░░ ░░░░ ░░░░ ░░░░░ ░░░░░

  Side leg lift on a bench   set 1 of 2, 20 reps

    ██    ██████    ‖  R E S T
  ████    ██
    ██    ██████    seconds
    ██    ██  ██
  ██████  ██████    left side
  12 reps done   + and - correct it
  Where did you feel the glute bridge?
  1 Glutes (back)        6 Side of the thigh
  2 Side of the butt     7 Front of the hip
  3 Upper glutes         8 Low back
  4 Hamstring            9 Calves
  5 Front of thigh       0 Nowhere

  ────────────────────────────────────────────────────────────
  Next  side leg lift on a bench, left, on the bench
  space pause   p pain   n next   ? keys   q end   r repeat
"""

PLAIN_ASCII = """

  Cyclist's four                      14:38 left
  #+... .... .... .... ... .... ... ... ... ....

  Glute bridge   set 1 of 2
          ##  ##    v  L O W E R
          ##  ##
          ######    rep 4 of 12
              ##
              ##
  #######################.......................
  Drive through your heels

  ----------------------------------------------
  Next  rest 45 s, then glute bridge
  space pause   p pain   n next   ? keys   q end
"""


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir())


def the_plan(catalogue: Catalogue) -> Plan:
    programme = with_given_times(catalogue.programmes["cyclist_four"])
    return compile_programme(programme, catalogue.exercises)


def the_view(catalogue: Catalogue, plan: Plan, shapes: Shapes = UNICODE) -> View:
    feel = catalogue.guidance.feel_check
    return View(
        plan=plan,
        exercises=catalogue.exercises,
        feel=feel.options,
        session_help=SessionHelp(catalogue.guidance, lambda: catalogue.sources),
        shapes=shapes,
    )


_INSTANTS: dict[int, tuple[Plan, Snapshot]] = {}


def instant(catalogue: Catalogue, at_ms: int) -> tuple[Plan, Snapshot]:
    """The session at an instant, which takes long to work out and never changes."""
    if at_ms not in _INSTANTS:
        session = Session(the_plan(catalogue), catalogue.exercises)
        session.start(0)
        session.advance(at_ms)
        _INSTANTS[at_ms] = session.plan, observe(session, at_ms)
    return _INSTANTS[at_ms]


def screen_at(
    catalogue: Catalogue,
    at_ms: int,
    width: int,
    height: int,
    shapes: Shapes = UNICODE,
    message: str = "",
) -> list[Line]:
    plan, snapshot = instant(catalogue, at_ms)
    view = replace(the_view(catalogue, plan, shapes), message=message)
    return compose(snapshot, view, width, height)


def drawn(lines: Sequence[Line]) -> str:
    return "\n" + "".join(plain(line).rstrip() + "\n" for line in lines)


@pytest.mark.parametrize(
    ("at_ms", "shapes", "size", "picture"),
    [
        (36_500, UNICODE, (64, 22), LIFT),
        (215_000, UNICODE, (64, 22), REST),
        (34_500, ASCII, (50, 16), PLAIN_ASCII),
    ],
)
def test_the_screen(
    catalogue: Catalogue, at_ms: int, shapes: Shapes, size: tuple[int, int], picture: str
) -> None:
    assert drawn(screen_at(catalogue, at_ms, *size, shapes)) == picture


def test_it_shows_how_to_lie_for_the_side_that_works_and_how_it_moves(
    catalogue: Catalogue,
) -> None:
    plan = compile_programme(practice(catalogue.exercises["clamshell"]), catalogue.exercises)
    session = Session(plan, catalogue.exercises)
    session.start(0)
    view = the_view(catalogue, plan)
    ready = drawn(compose(observe(session, 0), view, 80, 24))
    assert "Lie on your right side. The left leg works." in ready
    assert "Lie on your side." not in ready
    assert "1. Bend hips and knees" in ready
    assert "Feet together, open the top knee like a shell, stay one second, close it" in ready
    while session.step.kind is not StepKind.SWITCH:
        session.advance(session.due_ms)
    switch = drawn(compose(observe(session, session.due_ms - 1), view, 80, 24))
    assert "Turn over: lie on your left side, the right leg works." in switch


SMALL = [(20, 5), (20, 8), (30, 6), (40, 8), (40, 10), (60, 12)]
LONG_MESSAGE = (
    "That tap was not counted, as it came too soon after the last one; here is more. " * 2
)


@pytest.mark.parametrize("size", SMALL)
@pytest.mark.parametrize("message", ["", "Sound off.", LONG_MESSAGE])
@pytest.mark.parametrize(
    ("at_ms", "words"),
    [
        (1_000, ("READY", " 9", "Glute bridge")),
        (36_500, ("LIFT", "rep 5 of 12")),
        (215_000, ("REST", "16", "Where did you feel", "p pain")),
    ],
)
def test_a_small_terminal_shows_phase_number_and_question_before_all_else(
    catalogue: Catalogue, size: tuple[int, int], message: str, at_ms: int, words: tuple[str, ...]
) -> None:
    if size == (20, 5) and message:
        words = words[:2]
    picture = drawn(screen_at(catalogue, at_ms, *size, message=message))
    for word in words:
        spaced = " ".join(word) if word.isupper() else word
        assert word in picture or spaced in picture or big_number(word, picture), picture


def big_number(word: str, picture: str) -> bool:
    return word.strip().isdigit() and "██████" in picture


@pytest.mark.parametrize("size", SMALL)
def test_after_pain_a_small_terminal_shows_the_question_and_its_answers(
    catalogue: Catalogue, size: tuple[int, int]
) -> None:
    session = Session(the_plan(catalogue), catalogue.exercises)
    session.start(0)
    session.advance(36_500)
    session.pain(36_500)
    picture = drawn(compose(observe(session, 36_500), the_view(catalogue, session.plan), *size))
    assert "Discomfort, or pain?" in picture
    assert "1  Discomfort:" in picture
    assert "2  Pain:" in picture


def test_an_instruction_comes_before_the_large_number(catalogue: Catalogue) -> None:
    picture = drawn(screen_at(catalogue, 1_000, 60, 12))
    assert "● READY  9  seconds" in picture
    assert "4. Arms beside you, head on the floor." in picture


@pytest.mark.parametrize(
    "size", [(20, 5), (20, 8), (40, 12), (60, 20), (80, 24), (120, 40), (300, 90)]
)
@pytest.mark.parametrize("at_ms", [0, 12_000, 95_000, 215_000, 305_000, 800_000, 912_000])
def test_the_screen_fits_every_terminal(
    catalogue: Catalogue, size: tuple[int, int], at_ms: int
) -> None:
    width, height = size

    lines = screen_at(catalogue, at_ms, width, height)

    assert len(lines) == height
    assert max(cells(plain(line)) for line in lines) <= width


def test_ascii_shapes_are_ascii(catalogue: Catalogue) -> None:
    for at_ms in (0, 12_000, 95_000, 215_000, 305_000, 912_000):
        assert drawn(screen_at(catalogue, at_ms, 80, 24, ASCII)).isascii()


def test_a_number_is_drawn_large() -> None:
    assert big("7", "#") == ["######", "    ##", "    ##", "    ##", "    ##"]
    assert len(big("12:05", "#", 2)) == 10


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        (" n", [" ", "n"]),
        ("\x1b[C\x1bOD\x1b[5~\x1b[6~", ["right", "left", "page_up", "page_down"]),
        ("\x1b", ["escape"]),
        ("\r", ["enter"]),
        ("Q", ["q"]),
        ("\x1b[15~\x00\x1b[200~x", ["x"]),
        ("зЗ", ["p", "p"]),
        ("πΠ", ["p", "p"]),
        ("נ", ["b"]),
        ("حلا", ["p", "b"]),
        ("é(", ["2", "5"]),
        ("٣", ["3"]),
        ("ö", ["ö"]),
        ("პტ", ["p", "t"]),
        ("ծ", ["["]),
        ("ά", ["a"]),
        ("şÖ", ["ş", "ö"]),
        ("\x1b1\x1bp", []),  # with Alt
    ],
)
def test_what_a_terminal_sends(sent: str, keys: list[str]) -> None:
    assert keys_in(sent) == keys


@dataclass
class FakeTerminal:
    """Types keys at instants of fake time, and keeps the last picture."""

    clock: FakeClock
    typed: dict[int, str]
    size: tuple[int, int] = (80, 24)
    picture: str = ""
    pictures: dict[int, str] = field(default_factory=dict)

    def notify(self, events: Sequence[Event]) -> None:
        pass

    def paint(self, snapshot: Snapshot, view: View) -> None:
        self.show(compose(snapshot, view, *self.size))

    def show(self, lines: Sequence[Line]) -> None:
        self.picture = drawn(lines)
        self.pictures[self.clock.monotonic_ms()] = self.picture

    def keys(self, ms: int) -> list[str]:
        now = self.clock.monotonic_ms()
        due = min((at for at in self.typed if now <= at <= now + ms), default=None)
        if due is None:
            self.clock.advance(ms)
            return []
        self.clock.advance(due - now)
        return keys_in(self.typed.pop(due))

    def suspend(self) -> None:
        self.clock.advance(60_000)

    def picture_at(self, at_ms: int) -> str:
        return self.pictures[max(at for at in self.pictures if at <= at_ms)]


@dataclass
class PlayedSession:
    """A session played with the keyboard, and the terminal it was shown on."""

    session: Session
    terminal: FakeTerminal


Typist = Callable[..., PlayedSession]


@pytest.fixture
def typed(pages: FakeMachine) -> Typist:
    """Does an exercise with keys typed at instants."""

    def do(
        name: str, keys: dict[int, str], sound: object = None, pace: Pace | None = None
    ) -> PlayedSession:
        context: AppContext = pages.context(None)
        found = context.catalogue.programmes.get(name)
        programme = with_given_times(found or practice(context.catalogue.exercises[name]))
        plan = context.planner.planned(programme, pace=pace).plan
        terminal = FakeTerminal(pages.clock, keys)
        writer = context.starter.begin(plan, programme)
        journal = DurableEvents(writer)
        start = SessionStart(plan, lambda: writer)
        live = context.starter.live_session(start, writer, Silence(), journal=journal)
        screen = LiveScreen(
            live,
            the_view(context.catalogue, plan),
            terminal,
            Signals(),
            pages.clock.monotonic_ms,
            sound,  # type: ignore[arg-type] # likewise
        )
        run_session(live.runner, journal, screen)
        screen.close()
        context.close()
        return PlayedSession(live.session, terminal)

    return do


def outcomes(played: PlayedSession) -> list[tuple[int, Outcome]]:
    return [(record.reps, record.outcome) for record in played.session.records]


def test_without_a_key_it_goes_to_the_end(typed: Typist) -> None:
    played = typed("glute_bridge", {})

    assert outcomes(played) == [(12, Outcome.COMPLETED)] * 2
    assert played.session.state is State.FINISHED


def test_space_pauses_and_the_rep_begins_again(typed: Typist) -> None:
    played = typed("glute_bridge", {20_000: " ", 50_000: " "})

    assert "P A U S E D" in played.terminal.picture_at(40_000)
    assert "then rep 2 from its start" in played.terminal.picture_at(40_000)
    assert "R E A D Y" in played.terminal.picture_at(52_000)
    assert "rep 2 of 12" in played.terminal.picture_at(54_000)
    assert outcomes(played) == [(12, Outcome.COMPLETED)] * 2


def test_q_asks_and_what_was_done_stays(typed: Typist) -> None:
    played = typed("glute_bridge", {25_000: "q", 30_000: "y"})

    assert "End here?" in played.terminal.picture_at(29_000)
    assert "What you have done is kept." in played.terminal.picture_at(29_000)
    assert outcomes(played) == [(2, Outcome.CUT_SHORT)]
    assert played.session.state is State.STOPPED


def test_q_can_be_taken_back(typed: Typist) -> None:
    played = typed("glute_bridge", {25_000: "q", 30_000: "n"})

    assert outcomes(played) == [(12, Outcome.COMPLETED)] * 2


def test_pain_stops_at_once_and_leaves_the_exercise_out(typed: Typist) -> None:
    played = typed("cyclist_four", {25_000: "p", 40_000: "n", 60_000: "q", 61_000: "y"})

    picture = played.terminal.picture_at(39_000)
    assert "S T O P P E D" in picture
    assert "Discomfort, or pain?" in picture
    assert "Glute bridge, set 1, rep 3" in picture
    assert "Left out: this set and 1 more" in picture
    assert "Comes: side leg lift on a bench, left" in picture
    assert "Next" not in picture
    assert "1 discomfort   2 pain   3 it was a slip   q end here" in picture
    assert outcomes(played)[0] == (2, Outcome.PAIN)
    assert {record.exercise for record in played.session.records[1:]} <= {"side_leg_lift_bench"}


def test_the_pain_question_stands_alone_and_no_clock_jumps_before_the_answer(
    typed: Typist,
) -> None:
    played = typed("glute_bridge", {25_000: "+", 26_000: "p", 30_000: "q", 31_000: "y"})

    assert "No set has just ended." in played.terminal.picture_at(25_900)
    picture = played.terminal.picture_at(29_000)
    assert "No set has just ended." not in picture
    assert "clock stopped" in picture


def test_a_test_of_one_side_and_a_feel_are_asked_by_name(typed: Typist) -> None:
    played = typed("clench_test_each_side", {})
    assert any(
        "Left: how well could you clench this side alone?" in one
        for one in played.terminal.pictures.values()
    )
    played = typed("glute_bridge", {})
    assert "Where did you feel the glute bridge?" in played.terminal.picture


def test_pain_by_mistake_is_undone_and_the_rep_begins_again(typed: Typist) -> None:
    played = typed("glute_bridge", {25_000: "p", 40_000: "b"})

    assert outcomes(played) == [(12, Outcome.COMPLETED)] * 2
    assert {record.pain_rep for record in played.session.records} == {None}


@pytest.mark.parametrize("asking", ["q", "?"])
def test_pain_is_taken_whatever_the_screen_asks_or_shows(typed: Typist, asking: str) -> None:
    played = typed("glute_bridge", {25_000: asking, 26_000: "p", 30_000: "n"})

    assert "S T O P P E D" in played.terminal.picture_at(29_000)
    assert outcomes(played) == [(2, Outcome.PAIN)]


def test_what_is_pain_stands_under_the_keys(typed: Typist) -> None:
    played = typed("glute_bridge", {14_000: "?", 17_000: "?"})

    picture = played.terminal.picture_at(15_000)
    assert "Stop at once if something hurts." in picture
    assert "Effort and burning are discomfort, and allowed." in picture


def test_easier_says_so_where_there_is_nothing_easier(typed: Typist) -> None:
    played = typed("clench_test_both", dict.fromkeys((14_000, 15_000, 16_000, 17_000), "e"))

    assert "This is the easiest version there is." not in played.terminal.picture_at(16_500)
    assert "This is the easiest version there is." in played.terminal.picture_at(18_000)


def test_a_count_is_corrected_in_the_rest(typed: Typist) -> None:
    played = typed("glute_bridge", {95_000: "+", 96_000: "+", 97_000: "-"})

    (first, second) = played.session.records
    assert (first.done_reps, first.corrected_reps) == (12, 13)
    assert second.corrected_reps is None
    assert "13 reps done (12 counted)" in played.terminal.picture_at(98_000)


def test_a_rest_is_made_longer_and_shorter(typed: Typist) -> None:
    longer = typed("glute_bridge", {95_000: "]"})
    later = longer.terminal.clock.instant_ms
    shorter = typed("glute_bridge", {95_000 + later: "["})

    assert longer.session.records[1].started_ms == 88_000 + 55_000
    assert shorter.session.records[1].started_ms == 88_000 + 35_000


def test_feel_is_answered_in_the_rest_after_the_last_set(typed: Typist) -> None:
    played = typed("cyclist_four", {215_000: "4", 225_000: "q", 226_000: "y"})

    assert {record.feel for record in played.session.records} == {"hamstring"}
    assert "4 Hamstring ✓" in played.terminal.picture_at(216_000)
    assert "Heels closer to the butt, squeeze before you lift" in played.terminal.picture_at(
        216_000
    )


def test_the_last_question_can_be_answered_after_the_end(typed: Typist) -> None:
    played = typed("glute_bridge", {220_000: "1"})

    assert played.session.state is State.FINISHED
    assert {record.feel for record in played.session.records} == {"glute_deep"}


def test_keys_right_after_the_end_were_meant_for_the_session(typed: Typist) -> None:
    played = typed("glute_bridge", {211_200: "1", 211_300: "\r", 211_400: " ", 213_000: " "})

    assert {record.feel for record in played.session.records} == {None}
    assert played.terminal.clock.instant_ms >= 211_000 + 30_000


def test_enter_closes_the_last_question(typed: Typist) -> None:
    played = typed("glute_bridge", {213_000: "\r"})

    assert played.terminal.clock.instant_ms < 215_000


def test_nothing_waits_for_the_last_answer(typed: Typist) -> None:
    played = typed("glute_bridge", {})

    assert played.terminal.clock.instant_ms < 211_000 + 31_000


def test_a_self_test_is_judged_by_a_digit(typed: Typist) -> None:
    played = typed("clench_test_both", {121_000: "9", 122_000: "2"})

    assert played.session.records[-1].test_answer == 1


def test_next_back_and_repeat(typed: Typist) -> None:
    played = typed("glute_bridge", {25_000: "n", 26_000: "r", 40_000: "b", 60_000: "n"})

    assert outcomes(played)[:3] == [
        (2, Outcome.CUT_SHORT),
        (1, Outcome.RESTARTED),
        (2, Outcome.CUT_SHORT),
    ]
    assert [record.attempt for record in played.session.records[:3]] == [1, 2, 3]


def test_the_keys_are_shown_and_the_session_goes_on(typed: Typist) -> None:
    played = typed("glute_bridge", {20_000: "?", 25_000: "n"})

    assert "pain: stop at once" in played.terminal.picture_at(24_000)
    assert outcomes(played) == [(12, Outcome.COMPLETED)] * 2  # the second key only closed the list


def test_m_mutes_the_sound(typed: Typist) -> None:
    @dataclass
    class Tones:
        muted: bool = False

    tones = Tones()
    played = typed("glute_bridge", {20_000: "m"}, tones)

    assert tones.muted
    assert "Sound off." in played.terminal.picture_at(21_000)


def test_at_ones_own_pace_the_keys_tap_and_only_s_pauses(typed: Typist) -> None:
    first = 20_000  # somewhere in the first lift
    taps = {first + rep * 7_000: key for rep, key in enumerate((" ", "\x1b[6~", "\r", " "))}
    played = typed(
        "glute_bridge",
        {
            **taps,
            first + 150: " ",
            first + 24_000: "s",
            first + 50_000: "s",
            first + 80_000: "q",
            first + 81_000: "y",
        },
        pace="self",
    )
    picture = played.terminal.picture_at
    assert "tap at the top" in picture(first - 1_000)
    assert "Lift, then tap at the top" in picture(first - 1_000)
    assert "that tap was not counted" in picture(first + 500)
    assert "space tap" in picture(first + 1_000)
    assert "P A U S E D" in picture(first + 40_000)
    assert "Waiting for your tap" in picture(first + 79_000)
    assert outcomes(played) == [(3, Outcome.CUT_SHORT)]


def test_the_end_of_a_break_is_shown_without_a_question(catalogue: Catalogue) -> None:
    plan, snapshot = instant(catalogue, 3_600_000)
    view = replace(the_view(catalogue, plan), feel=(), is_break=True)
    assert "d o n e" in drawn(compose(snapshot, view, 64, 22)).lower()


def test_the_end_offers_answers_only_where_something_is_asked(catalogue: Catalogue) -> None:
    plan, snapshot = instant(catalogue, 3_600_000)
    view = the_view(catalogue, plan)
    assert "1-9 answer" in drawn(compose(snapshot, view, 64, 22))
    assert "1-9" not in drawn(compose(snapshot, replace(view, feel=()), 64, 22))
