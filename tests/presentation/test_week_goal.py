"""The week against its goal: what counts, what does not, and that it is said."""

from datetime import date
from io import StringIO

from glutetimer.app.history.past_set import SessionWithSets
from glutetimer.cli.commands.history_text import write_chart, write_session
from glutetimer.cli.shapes import shapes_for
from glutetimer.cli.text_writer import TextWriter
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.history.session_details import session_remarks
from glutetimer.presentation.week_goal import goal_note, goal_reason, week_line
from glutetimer.review.past_session import PastSession
from glutetimer.review.session_state import SessionState
from glutetimer.review.totals import Metric, Totals, TotalsBuilder
from glutetimer.review.weeks import Week
from glutetimer.settings import DECLARATIONS
from glutetimer.training.amounts import Amounts

TODAY = date(2026, 11, 20)
TOO_SHORT = PastSession(
    id="s",
    programme="p",
    programme_name="Cyclist's four",
    day=TODAY,
    state=SessionState.STOPPED,
    length_ms=40_000,
    counts=False,
)


def test_a_session_with_next_to_nothing_done_is_summed_up_beside_those_that_count() -> None:
    builder = TotalsBuilder()
    builder.add("whole", Amounts(12, 24_000, 72_000), 0, counts=True)
    builder.add("short", Amounts(3, 6_000, 18_000), 0, counts=False)
    builder.add("a held second", Amounts(0, 1_000, 1_000), 0, counts=False)
    builder.add("nothing", Amounts(0, 0, 0), 0, counts=False)
    totals = builder.totals
    assert (totals.sessions, totals.uncounted, totals.sets, totals.reps) == (1, 2, 2, 15)


def test_the_line_of_the_week_says_what_does_not_count_and_why() -> None:
    assert "count" not in week_line(Totals(1, 2, 24, 48_000), 3)
    assert week_line(Totals(1, 2, 24, 48_000, uncounted=1), 3) == (
        "1 of 3 sessions this week, 24 reps, 48 s of holds. 1 was ended before one whole set "
        "was done; it is kept but does not count."
    )
    assert week_line(Totals(0, 1, 3, 6_000, uncounted=1), 3).startswith("No session yet this week")
    assert goal_note(Totals(uncounted=2), 3) == "2 were too short to count"
    assert goal_note(Totals(sessions=1), 3) == "2 to go for the goal"


def test_the_rule_stands_where_the_goal_is_set_and_shown() -> None:
    guidance = load_catalogue(assets_dir()).guidance
    rule = (
        "A session counts when it was done to its end, also one that was fitted to less time, or "
        "when what was done of it comes to one whole set."
    )
    assert goal_reason(guidance).endswith(rule)
    assert DECLARATIONS["weekly_goal_sessions"].help.endswith(rule)


def test_a_session_that_does_not_count_says_so_in_the_list() -> None:
    assert session_remarks(TOO_SHORT) == ["ended early", "too short to count"]


def test_the_terminal_lists_weeks_in_which_nothing_counts() -> None:
    out = StringIO()
    paper = TextWriter(out, 96)
    weeks = [
        Week("2026-W46", date(2026, 11, 9), Totals(), {}),
        Week("2026-W47", date(2026, 11, 16), Totals(0, 1, 3, 6_000, 18_000, uncounted=1), {}),
    ]
    write_chart(weeks, Metric.WORK, TODAY, paper, shapes_for(out))
    write_session(SessionWithSets(TOO_SHORT, ()), paper)
    lines = out.getvalue().splitlines()
    assert [line.rpartition("  ")[2] for line in lines[2:4]] == [
        "nothing done",
        "1 too short to count",
    ]
    assert lines[-1].endswith("Cyclist's four (40 s, ended early, too short to count)")
