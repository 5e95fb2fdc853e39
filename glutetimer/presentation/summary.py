"""What the summary shows: each exercise with what was done, and what was not as planned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce

from glutetimer.i18n import N_, _, content, ngettext, pgettext
from glutetimer.presentation.amounts import (
    Exercises,
    exercise_name,
    length_text,
    set_text,
    side_word,
)
from glutetimer.presentation.answers import self_test_advice
from glutetimer.presentation.own_default import own_reason
from glutetimer.presentation.today_reason import left_out_lines
from glutetimer.presentation.week_goal import goal_reason, week_line
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.reason import HurtNote
from glutetimer.review.totals import Totals
from glutetimer.session.feel_check import later_answers
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.session import Session
from glutetimer.training.amounts import AmountTotals, totals_of
from glutetimer.training.guidance import FeelOption, Guidance

HEADS = (N_("Exercise"), N_("Sets"), N_("Reps"), N_("Held"), N_("Under tension"))
"""What stands over the columns of the table of exercises."""
TOGETHER = N_("Together")
"""What stands before its sums."""
EFFORTS = range(11)
"""How hard it was: the answers, from rest to all there was."""
NOTE_LENGTH = 2000
"""How many characters a note may have."""

TRIAL = N_("A trial: it does not count, but for pain.")
"""What is said in the place of the week after a session at another speed."""


@dataclass(frozen=True, slots=True)
class SummaryView:
    """Everything that the page shows.

    `pains` say plainly what hurt, `remarks` what was left out or cut short, `tests` are the
    self-tests; `effort` is 0 to 10.
    """

    headline: str
    rows: tuple[SummaryRow, ...]
    week_line: str = ""
    goal_reason: str = ""
    pains: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    tests: tuple[TestRow, ...] = ()
    effort: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """What was done of one exercise: `block` is its place in the programme.

    `feel` is the id of the answer given so far; `feels` are those there are, pairs of an id and
    words, none where the question makes no sense.
    """

    block: int
    name: str
    totals: AmountTotals
    feel: str | None = None
    feels: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TestRow:
    """A self-test that was done: which set it was, what is asked, and the answers in words.

    `answer` is the place of the one given, None for none yet; `advice` belongs to it, and
    `advice_default` is our own reason for that.
    """

    __test__ = False  # not for the test runner

    ordinal: int
    name: str
    question: str
    scale: tuple[str, ...]
    answer: int | None = None
    advice: str = ""
    advice_default: str = ""


def summary_view(
    session: Session,
    exercises: Exercises,
    guidance: Guidance,
    *,
    length_ms: int,
    week: Totals | None,
    calendar: TrainingCalendar,
    effort: int | None,
    note: str,
) -> SummaryView:
    """Return what the summary shows of a session that lasted `length_ms`, and of its week.

    A trial counts for no week: `week` is None.
    """
    records = session.records
    return SummaryView(
        headline=headline(session, length_ms, is_trial=week is None),
        rows=summary_rows(records, exercises, guidance.feel_check.options),
        week_line=_(TRIAL) if week is None else week_line(week, calendar.goal),
        goal_reason="" if week is None else goal_reason(guidance, has_plan=calendar.has_plan),
        pains=tuple(pain_lines(records, exercises)),
        remarks=tuple(set_remarks(records, exercises)),
        tests=tuple(_tests(records, exercises)),
        effort=effort,
        note=note,
    )


def with_left_out(view: SummaryView, hurt: Iterable[HurtNote], exercises: Exercises) -> SummaryView:
    """Return a summary that says what was left out from the start, as it had hurt."""
    return replace(view, remarks=(*left_out_lines(hurt, exercises), *view.remarks))


def effort_question() -> str:
    """Return what is asked about the whole session."""
    return _("How hard was it?")


def effort_ends() -> tuple[str, str]:
    """Return what the least and the most effort are called."""
    return pgettext("effort", "rest"), _("all I had")


def note_question() -> str:
    """Return what the note is called."""
    return _("A note for later")


def headline(session: Session, length_ms: int, *, is_trial: bool = False) -> str:
    """Return one warm, honest line on the whole session."""
    worked = [record for record in session.records if record.did_something]
    if not worked:
        return _("Nothing done this time, and that is fine.")
    number = len({record.exercise for record in worked})
    if session.is_done:
        line = ngettext(
            "Done. {number} exercise, {length}.", "Done. {number} exercises, {length}.", number
        )
    elif is_trial:
        line = ngettext(
            "Ended early. {number} exercise, {length}.",
            "Ended early. {number} exercises, {length}.",
            number,
        )
    else:
        line = ngettext(
            "Ended early; what you did is kept. {number} exercise, {length}.",
            "Ended early; what you did is kept. {number} exercises, {length}.",
            number,
        )
    return line.format(number=number, length=length_text(length_ms))


def summary_rows(
    records: Sequence[SetRecord], exercises: Exercises, feel: Sequence[FeelOption] = ()
) -> tuple[SummaryRow, ...]:
    """Return a row for each exercise of which something was done, in the order of the programme."""
    found: dict[tuple[int, str], list[SetRecord]] = {}
    for record in records:
        if record.did_something:
            found.setdefault((record.block, record.exercise), []).append(record)
    return tuple(_row(done, exercises, feel) for done in found.values())


def _row(done: Sequence[SetRecord], exercises: Exercises, feel: Sequence[FeelOption]) -> SummaryRow:
    block, exercise = done[0].block, done[0].exercise
    answers = later_answers(feel, exercises.get(exercise))
    return SummaryRow(
        block=block,
        name=exercise_name(exercises, exercise),
        totals=totals_of(record.amounts for record in done),
        feel=next((record.feel for record in reversed(done) if record.feel), None),
        feels=tuple((option.id, content(option.label)) for option in answers),
    )


def together(rows: Iterable[SummaryRow]) -> AmountTotals:
    """Return the sums of all rows."""
    return reduce(AmountTotals.plus, (row.totals for row in rows), AmountTotals())


def pain_lines(records: Sequence[SetRecord], exercises: Exercises) -> Iterator[str]:
    """Give a sentence for each set that hurt."""
    for record in records:
        if record.pain_rep is not None:
            if record.pain_rep:
                line = _("{where}: it hurt at rep {rep}. If it comes back, ask a physiotherapist.")
            else:
                line = _("{where}: it hurt. If it comes back, ask a physiotherapist.")
            yield line.format(where=_where(record, exercises), rep=record.pain_rep)


def set_remarks(records: Sequence[SetRecord], exercises: Exercises) -> Iterator[str]:
    """Give a sentence for each set that was cut short or made easier."""
    for record in records:
        where = _where(record, exercises)
        if record.pain_rep is not None:
            continue
        if record.outcome is Outcome.CUT_SHORT and not record.reached_plan:
            yield _("{where}: ended at {done}.").format(where=where, done=set_text(record))
        elif record.outcome is Outcome.EASED:
            yield _("{where}: made easier after {done}.").format(where=where, done=set_text(record))


def _where(record: SetRecord, exercises: Exercises) -> str:
    name = exercise_name(exercises, record.exercise)
    side = side_word(record.side)
    return _("{name}, {side}").format(name=name, side=side) if side else name


def _tests(records: Sequence[SetRecord], exercises: Exercises) -> Iterator[TestRow]:
    for record in records:
        exercise = exercises.get(record.exercise)
        result = exercise.result if exercise else None
        if not record.is_tested or result is None:
            continue
        answer = record.test_answer
        yield TestRow(
            ordinal=record.ordinal,
            name=_where(record, exercises),
            question=content(result.question),
            scale=tuple(content(words) for words in result.scale),
            answer=answer,
            advice="" if answer is None else self_test_advice(result, answer),
            advice_default=own_reason(result),
        )
