"""Where somebody stands on a ladder, and what the next rung still needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from glutetimer.review.ladders import LATELY
from glutetimer.review.progress.accepted import sessions_as_now
from glutetimer.review.progress.amount_steps import COUNTED, most_hold
from glutetimer.review.progress.contact import SESSIONS, missing_to_master
from glutetimer.review.progress.decision import Decision
from glutetimer.review.progress.harder import ready_sessions
from glutetimer.review.progress.knowledge import ProgressKnowledge
from glutetimer.review.progress.level import SECOND_MS, band_in_use
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.progress.rungs import next_rung
from glutetimer.review.progress.training_log import ExerciseSession, TrainingLog
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Ladder


@dataclass(frozen=True, slots=True)
class RungNeeds:
    """What the next rung needs before it is advised.

    Args:
        rung: The id of the exercise.
        sessions: So many more sessions, done whole and felt in the glutes; 0 if it is due.
        reps: The reps to get to first, None where they are reached or do not count.
        hold_s: The hold to get to first, None likewise.
        hurts: Whether the exercise before it hurt the last time, which comes first of all.
    """

    rung: str
    sessions: int
    reps: int | None = None
    hold_s: float | None = None
    hurts: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A place on a ladder.

    Args:
        ladder: The id of the ladder.
        now: The hardest exercise of it that was done lately, None for none.
        needs: What the next rung needs; None at the top, and where the person cannot do it.
    """

    ladder: str
    now: str | None
    needs: RungNeeds | None


def standing(
    ladder: Ladder,
    log: TrainingLog,
    prescribed: Sequence[Prescribed],
    decisions: Sequence[Decision],
    known: ProgressKnowledge,
    today: date,
) -> Standing:
    """Return where somebody stands on a ladder.

    Args:
        ladder: The ladder.
        log: What was done.
        prescribed: The exercises of the person's programmes as they are done now.
        decisions: What was decided on advice.
        known: Exercises, ladders and kit.
        today: The day.
    """
    done = [step for step in ladder.steps if log.of(step)]
    lately = [step for step in done if log.of(step)[-1].local_date > today - LATELY]
    if not lately:
        return Standing(ladder.id, None, None)
    now = lately[-1]
    rung = next_rung(now, replace(known, ladders=(ladder,)))
    if rung is None:
        return Standing(ladder.id, now, None)
    sessions = log.of(now)
    told = next((one for one in prescribed if one.exercise == now), _as_done(now, sessions[-1]))
    needs = _needs(rung.exercise.id, told, sessions, decisions, known)
    return Standing(ladder.id, now, needs)


def _needs(
    rung: str,
    now: Prescribed,
    sessions: Sequence[ExerciseSession],
    decisions: Sequence[Decision],
    known: ProgressKnowledge,
) -> RungNeeds:
    exercise = known.exercises[now.exercise]
    top, band = _at_the_top(now, exercise), band_in_use(now, sessions)
    since = sessions_as_now(now, sessions, decisions)
    ready = ready_sessions(top, exercise, band, since, known)
    return RungNeeds(
        rung=rung,
        sessions=max(SESSIONS - ready, missing_to_master(sessions, known.good_feels), 0),
        reps=top.reps if top.reps > now.reps else None,
        hold_s=top.hold_s if top.hold_s > now.hold_s else None,
        hurts=sessions[-1].hurt,
    )


def _at_the_top(now: Prescribed, exercise: Exercise) -> Prescribed:
    """Return an exercise with the reps and the hold after which the next rung comes."""
    hold_s = max(now.hold_s, most_hold(exercise) or 0)
    reps = max(now.reps, exercise.reps.max) if exercise.timing.mode in COUNTED else now.reps
    return replace(now, reps=reps, hold_s=hold_s)


def _as_done(name: str, session: ExerciseSession) -> Prescribed:
    row = session.rows[-1]
    return Prescribed(
        row.programme, name, len(session.rows), row.planned_reps, row.rep_hold_ms / SECOND_MS
    )
