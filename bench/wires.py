"""Cut each wire between page, plan, sound and file, and see whether a test notices.

    python bench/wires.py [NUMBER ...]

Each fault runs in a forked process: a line of one function is replaced in memory, then its test is
run. What ended the test is printed: an AssertionError says that the fault was noticed.
`tests/house/test_wires_are_watched.py` does the same with ten of them in every test run.
"""

from __future__ import annotations

import inspect
import os
import sys
import textwrap
from collections.abc import Iterable
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path
from types import FunctionType
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
WIRES = "tests/gui/test_wires.py"


NOTICED = "AssertionError"


class WireMutant(NamedTuple):
    """A fault: in `function`, `was` is replaced by `now`; `test` has to notice it."""

    function: str
    was: str
    now: str
    test: str


TODAY = "glutetimer.gui.today.today_controller:TodayController"
LIVE = "glutetimer.app.live_session:LiveSession"
SCHEDULER = "glutetimer.app.cue_scheduler:CueScheduler"
OPTIONS = "glutetimer.app.session_options"
AUDIO = "glutetimer.app.audio_options"
HEADER = "glutetimer.app.interrupted_session:metadata_of"

MINUTES = "test_minutes_chosen_on_today_bound_the_session"
WEEK = "test_the_week_chosen_on_today_is_the_one_done"
PACE = "test_the_pace_chosen_on_today_leads_the_session_and_stays"
BAND = "test_the_band_chosen_on_today_is_done_stays_and_is_charted"
PROGRAMME = "test_a_programme_chosen_on_today_is_the_one_started"
FIRST = "test_the_first_answers_are_kept_and_decide_what_is_suggested"
FIRST_SIDE = "test_the_side_chosen_to_begin_with_is_worked_first[right]"
SUMMARY = "test_effort_note_and_feel_of_the_summary_are_in_the_file"
HEARD_SIDE = "test_a_cue_for_a_side_sounds_on_that_side"
ONE_PLACE = "test_sides_sound_alike_where_panning_is_switched_off"
TONES = "test_each_volume_reaches_its_own_sounds_and_no_other[tones_volume]"
NUMBERS = "test_each_volume_reaches_its_own_sounds_and_no_other[numbers_volume]"
SPAN = "test_only_the_sessions_of_the_span_that_was_chosen_are_exported"

STANDING = (0, 2, 4, 6, 7, 9, 10, 11, 12, 17)
"""Those that are tried in every test run."""
MUTANTS = (
    WireMutant(f"{TODAY}._choose_minutes", "minutes=minutes", "minutes=None", MINUTES),
    WireMutant(
        "glutetimer.app.today:TodayPlanner._planned",
        "budget_ms=choice.budget_ms",
        "budget_ms=None",
        MINUTES,
    ),
    WireMutant(f"{TODAY}._choose_week", "week=week", "week=1", WEEK),
    WireMutant(HEADER, "week=plan.week", "week=None", WEEK),
    WireMutant(f"{TODAY}._choose_pace", '"pace", pace', '"pace", "coach"', PACE),
    WireMutant(HEADER, "pace=plan.options.pace", 'pace="coach"', PACE),
    WireMutant(f"{TODAY}.choose", "programme=programme", "programme=None", PROGRAMME),
    WireMutant(f"{TODAY}._answer_first", "answered(kit)", "()", FIRST),
    WireMutant(f"{TODAY}._answer_first", '"hold_top_s", hold_s', '"hold_top_s", 2', FIRST),
    WireMutant(f"{OPTIONS}:session_options", "Side(settings.first_side)", "Side.LEFT", FIRST_SIDE),
    WireMutant(f"{LIVE}.set_effort", "effort=effort", "effort=None", SUMMARY),
    WireMutant(f"{LIVE}.set_note", "note=note", "note=None", SUMMARY),
    WireMutant(f"{LIVE}.feel", "option, block)", "option)", SUMMARY),
    WireMutant(f"{SCHEDULER}._pan", "Side.LEFT: -SIDE_PAN", "Side.LEFT: SIDE_PAN", HEARD_SIDE),
    WireMutant(f"{AUDIO}:audio_options", "settings.stereo_sides", "True", ONE_PLACE),
    WireMutant(
        f"{AUDIO}:audio_options",
        "settings.tones_volume",
        "settings.voice_volume",
        TONES,
    ),
    WireMutant(f"{SCHEDULER}._loudness", "if is_number", "if not is_number", NUMBERS),
    WireMutant(
        "glutetimer.gui.settings.export_dialog:ExportDialog._wanted",
        "since=since(",
        "session=since(",
        SPAN,
    ),
    WireMutant(f"{TODAY}._choose_band", '"last_band", band', '"last_band", ""', BAND),
    WireMutant("glutetimer.session.ledger:Ledger.begin", "band=step.band", "band=None", BAND),
    WireMutant("glutetimer.review.table:_only_group", "row.band or OTHER", "OTHER", BAND),
)


def original(mutant: WireMutant) -> tuple[FunctionType, str]:
    """Return the function of a fault and its source.

    Raises:
        LookupError: If there is no such function, or the fault cannot be made in one place of it.
    """
    module_name, _, path = mutant.function.partition(":")
    found: Any = import_module(module_name)
    for name in path.split("."):
        try:
            found = inspect.getattr_static(found, name)
        except AttributeError:
            raise LookupError(mutant.function) from None
    function: FunctionType = found.fget if isinstance(found, property) else found
    source = textwrap.dedent(inspect.getsource(function)).replace("@property\n", "")
    if source.count(mutant.was) != 1:
        raise LookupError(f"{mutant.was!r} is not once in {mutant.function}")
    return function, source


def apply(mutant: WireMutant) -> None:
    """Replace the code of the function, wherever it was imported to."""
    function, source = original(mutant)
    made: dict[str, FunctionType] = {}
    code = compile(source.replace(mutant.was, mutant.now), function.__module__, "exec")
    exec(code, function.__globals__, made)  # noqa: S102 - our own source with one change
    (changed,) = made.values()
    function.__code__ = changed.__code__


class Ending:
    """Notes what ended a test."""

    error = ""

    @pytest.hookimpl
    def pytest_exception_interact(self, call: pytest.CallInfo[object]) -> None:
        """Keep the name of the exception."""
        if call.excinfo is not None:
            self.error = call.excinfo.typename


class WireCutting:
    """Runs the test of each mutant in a forked process; all tests are collected once.

    Attributes:
        endings: What ended the test of each mutant, by its number; "" where it passed.
    """

    def __init__(self, numbers: Iterable[int]) -> None:
        self._numbers = numbers
        self.endings: dict[int, str] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Take the place of the loop over all tests."""
        items = {item.nodeid: item for item in session.items}
        for number in self._numbers:
            mutant = MUTANTS[number]
            self.endings[number] = run(mutant, items[test_of(mutant)])
        return True


def test_of(mutant: WireMutant) -> str:
    return f"{WIRES}::{mutant.test}"


def run(mutant: WireMutant, item: pytest.Item) -> str:
    """Run the test of a mutant in a process of its own; returns what ended it."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        ending = Ending()
        item.config.pluginmanager.register(ending)
        apply(mutant)
        item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
        os.write(writing, ending.error.encode())
        os._exit(0)
    os.close(writing)
    _child, status = os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        return pipe.read() if status == 0 else f"status {status}"


def main() -> None:
    os.chdir(ROOT)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    numbers = [int(one) for one in sys.argv[1:]] or range(len(MUTANTS))
    cutting = WireCutting(numbers)
    tests = dict.fromkeys(test_of(MUTANTS[number]) for number in numbers)
    with open(os.devnull, "w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):  # noqa: PTH123 - a device
        pytest.main([*tests, "-q", "-p", "no:cacheprovider", "--no-header"], plugins=[cutting])
    for number, ending in cutting.endings.items():
        print(f"{number} {ending or 'MISSED'} {MUTANTS[number].function} {MUTANTS[number].now}")
    sys.exit(0 if [*cutting.endings.values()] == [NOTICED] * len(tuple(numbers)) else 1)


if __name__ == "__main__":
    main()
