"""The goal of the week in words: how far it is, and which sessions count for it."""

from __future__ import annotations

from glutetimer.i18n import _, content, ngettext
from glutetimer.i18n.counts import reps_text
from glutetimer.presentation.amounts import length_text
from glutetimer.review.streak import Streak
from glutetimer.review.totals import Totals
from glutetimer.training.guidance import Guidance


def what_counts() -> str:
    """Return which sessions count, as the history decides it."""
    return _(
        "A session counts when it was done to its end, also one that was fitted to less time, or "
        "when what was done of it comes to one whole set."
    )


def goal_reason(guidance: Guidance, *, has_plan: bool = False) -> str:
    """Return our own reasons: for which sessions count, and for their number without a plan."""
    usual = "" if has_plan else content(guidance.usual.days_per_week.default or "")
    return f"{usual} {what_counts()}".strip()


def weekly_goal(goal: int) -> str:
    """Return how many sessions a week are the goal, for a tile."""
    return _("{number} a week is the goal").format(number=goal)


def week_line(done: Totals, goal: int) -> str:
    """Return the week so far against the goal, in one line."""
    return " ".join(part for part in (_so_far(done, goal), uncounted_text(done)) if part)


def goal_note(done: Totals, goal: int) -> str:
    """Return what is missing for the goal, for a tile with the numbers."""
    if done.uncounted:
        return ngettext(
            "{number} was too short to count",
            "{number} were too short to count",
            done.uncounted,
        ).format(number=done.uncounted)
    if done.sessions < goal:
        return _("{number} to go for the goal").format(number=goal - done.sessions)
    return _("goal reached") if done.sessions == goal else _("more than the goal")


def forgiven_text(weeks: int) -> str:
    """Return how many weeks of a streak fell short of the goal; "" for none."""
    if not weeks:
        return ""
    return ngettext("{number} week forgiven", "{number} weeks forgiven", weeks).format(number=weeks)


def forgiveness_rule() -> str:
    """Return when a week below the goal ends a streak: our own rule."""
    return _(
        "One week in five below that is forgiven and not counted; a second one begins a new run."
    )


def streak_note(run: Streak, goal: int) -> str:
    """Return what is said of the weeks in a row: what is forgiven, else what the goal is."""
    if not run.weeks:
        return weekly_goal(goal)
    return forgiven_text(run.forgiven) or _("at your goal")


def uncounted_text(done: Totals) -> str:
    """Return that some sessions do not count and why, "" where all do."""
    if not done.uncounted:
        return ""
    sentence = ngettext(
        "{number} was ended before one whole set was done; it is kept but does not count.",
        "{number} were ended before one whole set was done; they are kept but do not count.",
        done.uncounted,
    )
    return sentence.format(number=done.uncounted)


def _so_far(done: Totals, goal: int) -> str:
    if not done.sessions:
        return ngettext(
            "No session yet this week; {number} is the goal.",
            "No session yet this week; {number} are the goal.",
            goal,
        ).format(number=goal)
    sessions = _sessions_of_goal(done.sessions, goal)
    if done.hold_ms:
        return _("{sessions}, {reps}, {time} of holds.").format(
            sessions=sessions, reps=reps_text(done.reps), time=length_text(done.hold_ms)
        )
    return _("{sessions}, {reps}.").format(sessions=sessions, reps=reps_text(done.reps))


def _sessions_of_goal(sessions: int, goal: int) -> str:
    if sessions < goal:
        return _("{number} of {goal} sessions this week").format(number=sessions, goal=goal)
    return ngettext(
        "{number} session this week, goal reached",
        "{number} sessions this week, goal reached",
        sessions,
    ).format(number=sessions)
